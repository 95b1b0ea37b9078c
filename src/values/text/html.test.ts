import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from './index.ts';

describe('escaping for HTML', () => {
  it('leaves no tag, no entity and no quotation mark', () => {
    expect(escapeHtml(`<a href="x" title='y'>R&D</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;R&amp;D&lt;/a&gt;',
    );
    expect(escapeHtml('&lt;')).toBe('&amp;lt;');
  });

  it('is undone by what its entities stand for, whatever the text', () => {
    const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    const text = fc
      .array(fc.oneof(fc.constantFrom('&', '<', '>', '"', "'", '&amp;'), fc.string()))
      .map((s) => s.join(''));
    fc.assert(
      fc.property(text, (said) => {
        const escaped = escapeHtml(said);
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(escaped.replace(/&([a-z]+|#39);/g, (_, name: string) => signs[name]!)).toBe(said);
      }),
    );
  });
});
