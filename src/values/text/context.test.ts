import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpan, context } from './index.ts';

const around = (text: string, quote: string, units?: number) => {
  const start = text.indexOf(quote);
  return context(text, { start, end: start + quote.length }, units);
};

describe('the context of a passage', () => {
  it('is the rest of a short paragraph, with nothing cut', () => {
    expect(around('NATO and Japan signed it in 2013.', 'Japan')).toEqual({
      before: 'NATO and ',
      quote: 'Japan',
      after: ' signed it in 2013.',
    });
  });

  it('is cut between words, with … where it is cut', () => {
    expect(around('Both NATO and Japan signed it in April 2013.', 'Japan', 10)).toEqual({
      before: '…NATO and ',
      quote: 'Japan',
      after: ' signed it…',
    });
    expect(around('Both NATO and Japan signed it.', 'Japan', 0)).toEqual({
      before: '…',
      quote: 'Japan',
      after: '…',
    });
  });

  it('ends with the paragraph, without a …', () => {
    expect(around('Before.\n\n  Then Japan came.\r\n\r\nAfter.', 'Japan')).toEqual({
      before: 'Then ',
      quote: 'Japan',
      after: ' came.',
    });
    expect(around('A heading\n\nJapan\n\nAfter', 'Japan', 1)).toEqual({
      before: '',
      quote: 'Japan',
      after: '',
    });
    expect(around('word\n\nThen Japan now\n\nmore', 'Japan', 5)).toEqual({
      before: 'Then ',
      quote: 'Japan',
      after: ' now',
    });
  });

  it('is cut between characters where a language has no spaces', () => {
    expect(around('日本と北大西洋条約機構の協力', '条約', 3)).toEqual({
      before: '…大西洋',
      quote: '条約',
      after: '機構の…',
    });
    expect(around('😀😀x😀😀', 'x', 3)).toEqual({ before: '…😀', quote: 'x', after: '😀…' });
  });

  it('stands in the text as it is, whole characters and no more than was asked for', () => {
    const text = fc
      .array(fc.constantFrom('a', 'Word', ' ', '  ', '\n', '\n\n', '😀', '日', '\t', '\r\n'), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.nat(40), (whole, a, b, units) => {
        const span = { start: a % whole.length, end: (b % whole.length) + 1 };
        fc.pre(checkSpan(whole, span).length === 0);
        const said = context(whole, span, units);
        const before = said.before.replace(/^…/, '');
        const after = said.after.replace(/…$/, '');
        expect(said.quote).toBe(whole.slice(span.start, span.end));
        expect(whole.slice(0, span.start).endsWith(before)).toBe(true);
        expect(whole.slice(span.end).startsWith(after)).toBe(true);
        expect(/\p{Cs}|\n[^\S\n]*\n/u.test(before) || /\p{Cs}|\n[^\S\n]*\n/u.test(after)).toBe(false);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(units);
        // A … stands exactly where the paragraph has more to say.
        const left = whole.slice(0, span.start - before.length).replace(/^[\s\S]*\n[^\S\n]*\n/, '');
        const right = whole.slice(span.end + after.length).replace(/\n[^\S\n]*\n[\s\S]*$/, '');
        expect(said.before.startsWith('…')).toBe(left.trim() !== '');
        expect(said.after.endsWith('…')).toBe(right.trim() !== '');
      }),
      { numRuns: 2000 },
    );
  });
});
