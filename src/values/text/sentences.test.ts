import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpan, sentences } from './index.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Last updated: 07 Nov. 2017 14:22'],
    ['The U.S. Navy and U.S. forces came.'],
    ['H.E. Taro Kono met Dr. X and Gen. J. Smith.'],
    ['See No. 5, Art. IV, para. 3 and Res. 1386.'],
    ['It paid for e.g. Afghan police, i.e. LOTFA, etc. and cf. Annex.'],
    ['It gave US$1.3 billion to Tajikistan.'],
    ['Prof. George W. Bush Jr. Library opened at 5 p.m. Tokyo time.'],
    ['Mitsubishi Co. Ltd. built it.'],
    ['“We agree!” he said.'],
    ['The Secretary General (see p. 7) agreed.'],
  ])('does not split "%s"', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each<[string, string[]]>([
    ['Japan paid. NATO thanked it.', ['Japan paid.', 'NATO thanked it.']],
    ['He left the U.S. The visit ended.', ['He left the U.S.', 'The visit ended.']],
    ['It ended in Nov. Japan agreed.', ['It ended in Nov.', 'Japan agreed.']],
    ['He said no. Japan agreed.', ['He said no.', 'Japan agreed.']],
    ['They met at 5 p.m. In 2013 they signed.', ['They met at 5 p.m.', 'In 2013 they signed.']],
    ['Police, etc. “We agree,” he said.', ['Police, etc.', '“We agree,” he said.']],
    ['Was it so? Yes! Good.', ['Was it so?', 'Yes!', 'Good.']],
    ['He said: “We agree.” Then he left.', ['He said: “We agree.”', 'Then he left.']],
    ['It agreed.[1] Then it paid.[12]', ['It agreed.[1]', 'Then it paid.[12]']],
    ['日本は協力した。NATOも協力した。', ['日本は協力した。', 'NATOも協力した。']],
  ])('splits "%s"', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  it('end with headings, paragraphs and items, whose marks are left out', () => {
    const text =
      'Relations with Japan\n\n  • Last updated\nPractical cooperation\nJapan paid.\n\n- first item\n- second item; and\n' +
      '1. We agree.\n2.1. They agree.\n(a) one\n  iv) four\n* * *\n\ufeff\n•\nThe end';
    expect(split(text)).toEqual([
      'Relations with Japan',
      'Last updated',
      'Practical cooperation',
      'Japan paid.',
      'first item',
      'second item; and',
      'We agree.',
      'They agree.',
      'one',
      'four',
      'The end',
    ]);
  });

  it('run on over lines that are wrapped, and not over a heading above them', () => {
    const wrapped =
      'Dialogue and consultation\n' +
      'The two sides hold political consultations every year, and the\n' +
      'Secretary General visited Tokyo to meet the Prime Minister. In\r\n' +
      'turn he came back.\n' +
      'A new paragraph.';
    expect(split(wrapped).map((s) => s.replace(/\s+/g, ' '))).toEqual([
      'Dialogue and consultation',
      'The two sides hold political consultations every year, and the Secretary General visited Tokyo to meet the Prime Minister.',
      'In turn he came back.',
      'A new paragraph.',
    ]);
  });

  it('are the same in a text of any length', () => {
    const one = fc.constantFrom(
      'Japan paid.',
      'Was it so?',
      `It ${'very '.repeat(60)}much did.`,
      'H.E. Taro Kono left.',
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 300, maxLength: 600 }), (all) => {
        expect(split(all.join(' '))).toEqual(all);
      }),
      { numRuns: 20 },
    );
    const endless = `It did ${'very '.repeat(5000)}much.`;
    expect(split(`Japan paid. ${endless} NATO thanked it.`)).toEqual([
      'Japan paid.',
      endless,
      'NATO thanked it.',
    ]);
  });

  it('do not lose the initial that begins one', () => {
    expect(split('J. Stoltenberg came.\n\nA. Kono left.')).toEqual(['J. Stoltenberg came.', 'A. Kono left.']);
  });

  it('are spans that can be cited, in order, and leave no word of the prose out', () => {
    const piece = fc.constantFrom(
      'Japan',
      'a',
      'Dr',
      '.',
      '. ',
      '? ',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '“',
      '”',
      '😀',
      '日。',
      '2013',
      'U.S.',
    );
    fc.assert(
      fc.property(
        fc
          .array(piece, { maxLength: 40 })
          .map((parts) => parts.join(''))
          .filter((text) => !/\d[.)]/.test(text)),
        (text) => {
          const spans = sentences(text);
          let last = 0;
          for (const span of spans) {
            expect(checkSpan(text, span)).toEqual([]);
            expect(span.start).toBeGreaterThanOrEqual(last);
            const said = text.slice(span.start, span.end);
            expect(said).toBe(said.trim());
            expect(said).not.toMatch(/\n[^\S\n]*\n/);
            last = span.end;
          }
          const letters = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');
          expect(letters(split(text).join(''))).toBe(letters(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const seeds = '/work/shared/seed';
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];

describe('sentences of the seed page', () => {
  it.skipIf(files.length === 0)(
    'are whole on every page at hand (not run: no pages in /work/shared/seed)',
    () => {
      for (const name of files) {
        const text = readFileSync(`${seeds}/${name}`, 'utf8');
        const found = split(text);
        // None begins in the middle: with a small letter, a digit, a bullet or a space.
        expect(found.filter((s) => !/^["“(]?\p{Lu}/u.test(s))).toEqual([]);
        // A full stop ends a sentence or stands before a figure; a capital letter after it would begin another.
        expect(found.filter((s) => /\p{Ll}{4,}[.?!] +\p{Lu}/u.test(s))).toEqual([]);
        expect(found.some((s) => s.includes('07 Nov. 2017'))).toBe(true);
        expect(found.join('').replace(/[\s•]/g, '')).toBe(text.replace(/[\s•]/g, ''));
      }
    },
  );
});
