import { CYRILLIC_WORDS, FUNCTION_WORDS } from './words.ts';

/** How much of a text is looked at, and how little is too little. */
const SAMPLE = 40_000;
const LEAST = { letters: 60, words: 12, hits: 4, share: 0.12, lead: 1.15 };

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['kana', /[\u3040-\u30ff]/g],
  ['han', /[\u3400-\u9fff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

/** The language of a text (BCP 47), told by its letters and its shortest words; undefined where they are too few to tell. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const counts = new Map(SCRIPTS.map(([script, letters]) => [script, sample.match(letters)?.length ?? 0]));
  const of = (script: string) => counts.get(script)!;
  // A character of Chinese or Japanese says as much as two or three letters.
  const wide = (of('kana') + of('han')) * 2.5;
  const all = [...counts.values()].reduce((a, b) => a + b, 0) - of('kana') - of('han') + wide;
  if (all < LEAST.letters) return undefined;
  if (wide > all / 2)
    return of('kana') > of('han') * 0.15 ? 'ja' : of('kana') > of('han') * 0.03 ? undefined : 'zh';
  const script = [...counts.keys()].find((key) => of(key) > all / 2);
  switch (script) {
    case undefined:
      return undefined;
    case 'latin':
      return byWords(sample, FUNCTION_WORDS);
    case 'cyrillic':
      return byWords(sample, CYRILLIC_WORDS);
    case 'arabic':
      return /[\u067e\u0686\u0698\u06af\u06cc]/.test(sample) ? 'fa' : 'ar';
    default:
      return script;
  }
}

function byWords(sample: string, lists: Readonly<Record<string, readonly string[]>>): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST.words) return undefined;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(lists).map(([language, known]) => {
    let hits = 0;
    for (const word of new Set(known)) hits += counts.get(word) ?? 0;
    return { language, hits };
  });
  scores.sort((a, b) => b.hits - a.hits);
  const [best, next] = scores as [(typeof scores)[0], (typeof scores)[0]];
  if (best.hits < LEAST.hits || best.hits < words.length * LEAST.share) return undefined;
  return best.hits >= next.hits * LEAST.lead ? best.language : undefined;
}
