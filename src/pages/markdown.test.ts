import { describe, expect, it } from 'vitest';
import { pageMarkdown, pageOf } from './index.ts';
import { escapeMarkdown } from './markdown.ts';
import { sampleRecord, sampleSource, sampleView, viewOfRecords } from './sample-view.ts';

describe('the page as Markdown', () => {
  it('has a note with its proof for each sentence, and the sources at the end', () => {
    const view = viewOfRecords({
      visit: sampleRecord(
        'engagement',
        '2019-05',
        { type: 'visit' },
        { statement: { en: 'A visit was paid.' } },
      ),
    });
    expect(pageMarkdown(pageOf(view)).split('\n')).toEqual([
      '# Relations with Ruritania',
      '',
      '**Invented.** This dossier is made up for tests and teaching.',
      '',
      'Arcadia · Ruritania',
      '',
      '*As it stood on 1 June 2020, as recorded now, counting all its sources; last updated 3 January 2020, 09:00 UTC; sources up to 31 December 2019.*',
      '',
      '## Dialogue and consultation',
      '',
      '- A visit was paid.[^1]',
      '',
      expect.stringMatching(
        /^\[\^1\]: “Arcadia and Ruritania are good neighbours\.”, \[The page\]\(<https:\/\/example\.org\/page#:~:text=.*>\), 31 December 2019\.$/,
      ),
      '',
      '## Sources',
      '',
      '- [The page](<https://example.org/page>), 31 December 2019',
      '',
    ]);
  });

  it('says what stands beside a sentence, and gives the other account in the note', () => {
    const gift = sampleRecord(
      'contribution',
      '2007/..',
      { stage: 'support' },
      {
        statement: { en: 'It gives.' },
        variants: [{ when: '2008/..', statement: { en: 'It gives since 2008.' }, sources: ['gazette'] }],
      },
    );
    const view = sampleView([{ put: { ...sampleSource('gazette', '2019-01-01'), 'record:gift': gift } }]);
    const text = pageMarkdown(pageOf(view));
    expect(text).toContain('- It gives.[^1] *(as last stated on 31 December 2019; sources differ)*');
    expect(text).toMatch(/\n\[\^1\]: .* Another account: It gives since 2008\. “Arcadia.*”, \[The gazette\]/);
  });

  it('prints signs of Markdown and HTML as they stand', () => {
    const nasty =
      '# *a* [b](javascript:x) <script>y</script> &lt; `c` ![d](e) | $f$ https://g.example www.h.example';
    const escaped = escapeMarkdown(nasty);
    expect(escaped).toBe(
      '\\# \\*a\\* \\[b\\](javascript:x) \\<script\\>y\\</script\\> \\&lt; \\`c\\` !\\[d\\](e) \\| \\$f\\$ https\\://g.example www\\.h.example',
    );
    expect(escapeMarkdown('1. one')).toBe('1\\. one');
    expect(escapeMarkdown('- one\n\n    two')).toBe('\\- one two');
  });

  it('links to nothing that a click could run', () => {
    const put = {
      ...sampleSource('bad', '2019-01-01', { url: 'javascript:alert(1)', title: { en: 'A [bad] one' } }),
      'record:visit': sampleRecord('engagement', '2019', { type: 'visit' }, { sources: ['bad'] }),
    };
    const text = pageMarkdown(pageOf(sampleView([{ put }])));
    expect(text).not.toContain('javascript:');
    expect(text).toContain('A \\[bad\\] one, 1 January 2019');
  });

  it('says how much of a section is left out', () => {
    const visits = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [id, sampleRecord('engagement', '2019', { type: 'visit' })]),
    );
    const text = pageMarkdown(pageOf(viewOfRecords(visits), { pageSize: 2 }));
    expect(text).toContain('*2 of 3 sentences of this section.*');
  });
});
