import { KIND } from '../kinds.ts';
import { datesIn } from '../moment.ts';
import { type Draft, draft, proof, words } from '../scene.ts';
import type { Sentence } from '../sentence.ts';
import type { TextName } from '../texts.ts';

const SINGULAR = new Map([
  ['agreements', 'agreement'],
  ['accords', 'agreement'],
  ['memoranda', 'memorandum'],
  ['memorandums', 'memorandum'],
  ['declarations', 'declaration'],
  ['protocols', 'protocol'],
  ['statements', 'statement'],
  ['arrangements', 'arrangement'],
  ['treaties', 'treaty'],
]);

/** "Agreements on customs (signed in 2008), on competition (2003) and on science (in force since 2011)": one each. */
export function series(s: Sentence, name: TextName): Draft[] {
  const head = s.tokens[name.head];
  const one = SINGULAR.get(head?.n ?? '');
  if (!one) return [];
  const out: Draft[] = [];
  let from = name.head + 1;
  for (let i = name.head + 1; i < s.to; i++) {
    if (s.tokens[i]!.t !== '(') continue;
    let close = i + 1;
    while (close < s.to && s.tokens[close]!.t !== ')') close++;
    const date = datesIn(s, i, close)[0];
    let a = from;
    while (a < i && /^(?:,|:|and|as|well|also)$/.test(s.tokens[a]!.n)) a++;
    if (
      !date ||
      close >= s.to ||
      i - a < 2 ||
      i - a > 12 ||
      !/^(?:on|for|concerning|regarding|in)$/.test(s.tokens[a]!.n)
    ) {
      from = close + 1;
      continue;
    }
    const inForce = s.tokens.slice(i, close).some((t) => t.n === 'force' || t.n === 'effect');
    const start = date.edtf.split('/')[0]!;
    out.push(
      draft(
        KIND.instrument,
        'text-of-series',
        inForce ? start : date.edtf,
        {
          type: name.type,
          title: `${one} ${words(s, a, i)}`,
          ...(inForce ? { inForce: `${start}/..` } : {}),
        },
        proof(s, a, close + 1),
        [`one of the ${head!.n} that the sentence lists`],
      ),
    );
    from = close + 1;
  }
  return out.length > 1 ? out : [];
}
