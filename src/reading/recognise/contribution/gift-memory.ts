import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { vesselIn } from './vessel.ts';

/**
 * "the contribution would be doubled", "extended its financial support", "in which connection a pledge was made": it goes
 * where the last one went.
 */
export function sameFund(scene: Scene, s: Sentence, clause: Clause): Mention | undefined {
  const late = scene.lastFund;
  const isHere =
    late && late.from >= s.from && late.to <= clause.from && words(s, late.from, late.to) === late.id;
  const own =
    s.mentions.findLast((m) => m.type === 'fund' && m.to <= clause.from) ?? (isHere ? late : undefined);
  const last = own ?? (scene.sentence - scene.recipientAt > 2 ? undefined : scene.lastFund);
  if (!last) return undefined;
  if (isFurther(s, clause) && !goesOn(s, clause)) return last;
  for (let i = clause.from + 1; i < clause.to; i++) {
    const det = s.tokens[i - 1]!.n;
    if (
      oneOf('contribution|donation').test(s.tokens[i]!.n) &&
      oneOf('the|this|that|its|annual|yearly').test(det)
    )
      return last;
    const isIts = det === 'its' || s.tokens[i - 2]?.n === 'its';
    if (own && isIts && oneOf('support|assistance|funding|contributions?|help').test(s.tokens[i]!.n))
      return last;
  }
  if (
    own &&
    clause.relative === 'which' &&
    s.tokens.slice(clause.from - 2, clause.from + 3).some((t) => t.n === 'connection')
  )
    return own;
  // "supported a number of Trust Funds: 250,000 was given …; contributions were made …"
  return clause.verb.passive &&
    oneOf('[:;]').test(s.tokens[clause.from - 1]?.t ?? '') &&
    own &&
    own.to > clause.from - 60
    ? own
    : undefined;
}

/** "a further 5 million", "another 3 million was added": one more of what was told before. */
export function isFurther(s: Sentence, clause: Clause): boolean {
  const sum = s.sums.find((x) => x.from >= clause.from && x.to <= clause.to);
  return (
    sum !== undefined &&
    s.tokens
      .slice(Math.max(s.from, sum.from - 2), sum.from + 2)
      .some((t) => oneOf('further|another|additional|extra').test(t.n))
  );
}

/** "another 3 million for the school", "an additional sum to X": it says itself where it goes. */
function goesOn(s: Sentence, clause: Clause): boolean {
  for (let i = clause.from; i < clause.to && !oneOf('[;(]').test(s.tokens[i]!.t); i++) {
    if (s.tokens[i]!.t === ',' && i > clause.verb.to) return false;
    if (oneOf('to|into|for|towards|toward').test(s.tokens[i]!.n)) return true;
    if (s.tokens[i]!.n === 'in' && oneOf('support|aid').test(s.tokens[i + 1]?.n ?? '')) return true;
  }
  return false;
}

/** "The X project was financed by", "the Y Programme, endowed with": the subject receives. */
export function fundedSubject(s: Sentence, clause: Clause): Mention | undefined {
  return clause.verb.passive &&
    oneOf(
      'finance|fund|co-fund|cofund|co-finance|cofinance|support|sponsor|endow|approve|sign|adopt|award',
    ).test(clause.verb.lemma)
    ? vesselIn(s, clause.subject.from, clause.subject.to)
    : undefined;
}

/** Keeps who benefits for what is told next, with the number of the sentence that named them. */
export function remember(scene: Scene, recipient: string): void {
  scene.lastRecipient = recipient;
  scene.recipientAt = scene.sentence;
}

/** Who benefited in the sentences just before, where this one names neither place nor vessel of its own. */
export function recall(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  fund: Mention | undefined,
): string | undefined {
  // A fund that serves all the world serves nobody in particular.
  if (fund && fund.of === undefined && s.cover[fund.from] === fund && fund !== scene.lastFund)
    return undefined;
  if (
    scene.sentence - scene.recipientAt > 4 ||
    (fund && fund !== scene.lastFund && fund.type !== 'operation' && !/trust fund/i.test(fund.id))
  )
    return undefined;
  const elsewhere = s.mentions.some(
    (m) =>
      m.from >= clause.from &&
      m.to <= clause.to &&
      m.type === 'city' &&
      !scene.relation.includes(m.of ?? '') &&
      s.tokens[m.from - 1]?.n === 'in',
  );
  return elsewhere ? undefined : scene.lastRecipient;
}

/** The country that the paragraph before the sentence told of last as helped, attacked or struck: "against X", "to X", "in X". */
export function placeAbove(scene: Scene, s: Sentence, donor: string): string | undefined {
  for (let i = s.from - 1; i >= Math.max(0, s.from - 160); i--) {
    const m = s.cover[i];
    if (m?.type !== 'country' || m.id === donor || scene.relation.includes(m.id)) continue;
    const before = s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '';
    if (oneOf('to|for|against|with|of|in|on|by').test(before)) return m.id;
  }
  return undefined;
}

/** "Ten years later the recipient was Ukraine." */
export function noteRecipient(scene: Scene, s: Sentence, clause: Clause): void {
  if (
    clause.verb.lemma !== 'be' ||
    !s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) => oneOf('recipient|beneficiary').test(t.n))
  )
    return;
  const m = s.mentions.find((x) => x.type === 'country' && x.from >= clause.verb.to && x.to <= clause.to);
  if (m) remember(scene, m.id);
}

const NAMES = new WeakMap<Scene, Map<string, string>>();

/** The funds of the tables by the longest name that the page has given them so far: a record calls them as the page does. */
export function namesOfFunds(scene: Scene, s: Sentence): ReadonlyMap<string, string> {
  const names = NAMES.get(scene) ?? new Map<string, string>();
  NAMES.set(scene, names);
  for (const m of s.mentions) {
    if (m.type !== 'fund') continue;
    const name = words(s, m.from, m.to);
    if (name.length > (names.get(m.id)?.length ?? 0)) names.set(m.id, name);
  }
  return names;
}
