import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import type { Sentence } from '../../sentence.ts';
import { isDash } from '../../tokens.ts';

/** "ISAF officers", "the meeting of ISAF ministers", "a PARP-like initiative": the name tells of what kind another thing is. */
export function isAttribute(s: Sentence, m: Mention): boolean {
  const at = s.tokens[m.to]?.t === ')' ? m.to + 1 : m.to;
  const next = s.tokens[m.to]?.n ?? '';
  if (isDash(s.tokens[at]) && oneOf('like|style').test(s.tokens[at + 1]?.n ?? '')) return true;
  if (
    s.tokens[m.to]?.t === '(' &&
    s.tokens[m.to + 2]?.t === ')' &&
    isDash(s.tokens[m.to + 3]) &&
    s.tokens[m.to + 4]?.n === 'like'
  )
    return true;
  // "the Response Force exercise Clear Sky": the exercise is what is taken part in.
  if (next === 'exercise' && s.cover[m.to + 1]?.type === 'operation') return true;
  return (
    oneOf(
      'officers?|officials?|meetings?|conferences?|ministers?|summits?|commanders?|ministerials?|session|members?|website|funding|countries|nations|partners?|operational|contributors?|core|liaison|teams?|offices?|advis[eo]rs?',
    ).test(next) ||
    (oneOf('foreign|defence|defense').test(next) &&
      oneOf('ministers?|ministerial').test(s.tokens[m.to + 1]?.n ?? ''))
  );
}

/** "is represented at the meeting of countries in X", "attended the conference of X contributors": what is met at. */
export function isOfMeeting(s: Sentence, m: Mention, from: number): boolean {
  for (let i = m.from - 1; i >= Math.max(from, m.from - 9); i--) {
    if (s.tokens[i]!.t === ',') return false;
    if (
      oneOf('meetings?|conferences?|summits?|sessions?|ministerials?|seminars?|talks').test(s.tokens[i]!.n) &&
      oneOf('of|on|within|among|about|for').test(s.tokens[i + 1]?.n ?? '')
    )
      return true;
  }
  return false;
}

/** "joint training with ships of Operation X": the training is what is taken part in. */
export function isOfTraining(s: Sentence, m: Mention): boolean {
  // "held drills with the Danish frigate, then the flagship of Operation X"
  const before = oneOf('the|operation').test(s.tokens[m.from - 1]?.n ?? '') ? m.from - 2 : m.from - 1;
  if (
    s.tokens[before]?.n === 'of' &&
    s.tokens.slice(Math.max(s.from, before - 6), before).some((t) => t.n === 'flagship')
  )
    return true;
  for (let i = m.from - 1; i > Math.max(s.from, m.from - 6); i--)
    if (s.tokens[i]!.n === 'with') {
      const run = s.tokens.slice(Math.max(s.from, i - 5), i).map((t) => t.n);
      return (
        run.some((n) => oneOf('joint|passing').test(n)) &&
        oneOf('training|exercises?|drills?|patrols?').test(run.at(-1) ?? '')
      );
    }
  return false;
}

/** "has been a supporter of the operation through the exchange of information": help with what is known, no part. */
export function isHelpedBy(s: Sentence, m: Mention): boolean {
  const back = s.tokens.slice(Math.max(s.from, m.from - 5), m.from);
  const ahead = s.tokens.slice(m.to, m.to + 14);
  return (
    back.some((t) => oneOf('supporters?|support|backer').test(t.n)) &&
    ahead.some(
      (t, k) =>
        oneOf('exchange|exchanging|sharing|provision|providing').test(t.n) &&
        ahead.slice(k + 1).some((x) => oneOf('information|intelligence|data|imagery').test(x.n)),
    )
  );
}
