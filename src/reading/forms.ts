import { oneOf } from './one-of.ts';
import { VERB_TABLE } from './reference/verbs.ts';

/** What a word may be as a form of a verb. */
export interface Form {
  readonly lemma: string;
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

const FORMS = new Map<string, Form[]>();

function put(form: string, lemma: string, key: 'base' | 'third' | 'past' | 'participle' | 'ing'): void {
  const row = FORMS.get(form) ?? [];
  const at = row.findIndex((f) => f.lemma === lemma);
  const was = row[at] ?? { lemma, base: false, third: false, past: false, participle: false, ing: false };
  const now = { ...was, [key]: true };
  if (at < 0) row.push(now);
  else row[at] = now;
  FORMS.set(form, row);
}

const DOUBLED = new Set(
  'transfer refer confer prefer occur recur incur defer initial channel model signal label equal total enrol allot commit submit travel cancel plan stop step begin get let cut set put run rebut permit admit equip ban win split wrap'.split(
    ' ',
  ),
);

function ending(lemma: string, suffix: 'ed' | 'ing'): string {
  if (/[^aeiou]y$/.test(lemma) && suffix === 'ed') return `${lemma.slice(0, -1)}ied`;
  if (/ie$/.test(lemma)) return suffix === 'ed' ? `${lemma}d` : `${lemma.slice(0, -2)}ying`;
  if (/e$/.test(lemma) && !/(?:ee|oe)$/.test(lemma))
    return suffix === 'ed' ? `${lemma}d` : `${lemma.slice(0, -1)}ing`;
  if (/ee$/.test(lemma)) return suffix === 'ed' ? `${lemma}d` : `${lemma}ing`;
  if (DOUBLED.has(lemma)) return `${lemma}${lemma.at(-1)}${suffix}`;
  return lemma + suffix;
}

for (const row of VERB_TABLE.trim().split('\n')) {
  const list = row.split('|')[1]!;
  for (const item of list.split(',')) {
    const [lemma, past, participle] = item.split(':') as [string, string?, string?];
    const end = lemma.replace(/^.*-/, '');
    const before = lemma.slice(0, lemma.length - end.length);
    put(lemma, lemma, 'base');
    put(
      before +
        (/(?:s|x|z|ch|sh|o)$/.test(end)
          ? `${end}es`
          : /[^aeiou]y$/.test(end)
            ? `${end.slice(0, -1)}ies`
            : `${end}s`),
      lemma,
      'third',
    );
    put(past ?? before + ending(end, 'ed'), lemma, 'past');
    put(participle ?? past ?? before + ending(end, 'ed'), lemma, 'participle');
    put(before + ending(end, 'ing'), lemma, 'ing');
    // Spellings of the United States: "totaled", "channeling".
    if (oneOf('total|channel|signal|cancel|model|label').test(lemma)) {
      put(`${lemma}ed`, lemma, 'past');
      put(`${lemma}ed`, lemma, 'participle');
      put(`${lemma}ing`, lemma, 'ing');
    }
    if (lemma === 'travel')
      for (const [w, k] of [
        ['traveled', 'past'],
        ['traveled', 'participle'],
        ['traveling', 'ing'],
      ] as const)
        put(w, lemma, k);
  }
}
for (const lemma of ['be', 'have']) FORMS.delete(lemma);

const ADVERB = new Set(
  'also already since now still currently then once again first jointly regularly recently formally officially actively generously consistently continuously subsequently thereby further repeatedly always often ever just only both thus therefore likewise nonetheless however indeed together previously initially originally later soon finally eventually successfully fully largely mainly closely strongly significantly traditionally annually temporarily provisionally long latterly so far today personally twice deeply jointly moreover besides meanwhile additionally respectively generally essentially primarily particularly furthermore'.split(
    ' ',
  ),
);

/** Whether a word is one that may stand between an auxiliary and its verb. */
export function isAdverb(n: string): boolean {
  return (
    ADVERB.has(n) ||
    // "was himself received"
    oneOf('himself|herself|itself|themselves').test(n) ||
    (n.length > 4 &&
      n.endsWith('ly') &&
      n !== 'assembly' &&
      n !== 'italy' &&
      n !== 'july' &&
      n !== 'family' &&
      n !== 'supply' &&
      n !== 'apply' &&
      n !== 'reply')
  );
}

/** The forms that a word may be, or none. */
export function formsOf(n: string): readonly Form[] {
  return FORMS.get(n) ?? [];
}
