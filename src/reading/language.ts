const ENGLISH = new Set(
  'the of and to in is for with on by has was are have its at from as that this which be were been also an between it their'.split(
    ' ',
  ),
);
/** Words that are frequent in one language and rare in English, by language. */
const OTHERS: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'fr',
    new Set(
      'le la les des du et en un une est dans pour que qui sur avec par au aux ont été sont'.split(' '),
    ),
  ],
  [
    'de',
    new Set(
      'der die das und den von mit des zu ist auf für im dem eine ein wurde auch werden sich nach'.split(' '),
    ),
  ],
  ['es', new Set('el la los las de del y en que un una por con para se ha fue entre su sus como'.split(' '))],
  [
    'it',
    new Set('il la le di del della e che in un una per con nel sono stato ha tra dei delle alla'.split(' ')),
  ],
  ['pt', new Set('o os as de da do das dos e em que um uma por com para se foi entre no na'.split(' '))],
  ['nl', new Set('de het een van en in op met voor is dat zijn werd door ook aan tussen te'.split(' '))],
];
/** So much of a text is looked at. */
const SAMPLE = 8_000;

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0x24f);

/** The language of a text by its most frequent small words: `en`, another code, or `und` where it is not told. */
export function languageOf(text: string): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  if (words.length < 30) return 'en';
  // By their first letters: a word is of one alphabet.
  if (words.filter((w) => isLatin(w.charCodeAt(0))).length < words.length / 2) return 'und';
  const share = (set: ReadonlySet<string>): number => words.filter((w) => set.has(w)).length / words.length;
  const english = share(ENGLISH);
  const [best, other] = OTHERS.map(([code, set]) => [code, share(set)] as const).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  );
  if (english >= other || other < 0.12) return 'en';
  return best;
}
