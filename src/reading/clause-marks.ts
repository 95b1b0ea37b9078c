import { opensClause, STRONG } from './bounds.ts';
import { formsOf } from './forms.ts';
import { oneOf } from './one-of.ts';
import { isDash, type Token } from './tokens.ts';

/** Prepositions that go on with the phrase before them. */
export const PREP_AFTER = oneOf(
  'in|on|at|by|during|between|under|of|for|with|within|to|from|via|through|since|after|before|into|virtually|online|jointly|across|throughout|alongside',
);

/** "the €41 million which the Union allocated to Chile": a short subject stands after the pronoun. */
export function followsRelative(tokens: readonly Token[], j: number, floor: number): boolean {
  for (let i = j; i >= Math.max(floor, j - 3); i--) {
    const t = tokens[i]!;
    if (t.n === 'which' || t.n === 'whom') return i < j;
    if (!(t.kind === 'word' && (t.cap || oneOf('the|its|their|two|sides').test(t.n)))) return false;
  }
  return false;
}

/** "whose members": a possessive relative and its noun right before a verb. */
export function ownsRelative(tokens: readonly Token[], j: number, floor: number): boolean {
  for (let i = j; i > Math.max(floor, j - 4); i--) {
    if (tokens[i]!.kind !== 'word') return false;
    if (tokens[i - 1]?.n === 'whose') return true;
  }
  return false;
}

/** "First, to implement …": what the sides agreed, told without a verb of its own. */
export function opensWithInfinitive(tokens: readonly Token[], from: number): boolean {
  const at = tokens.slice(from, from + 3).findIndex((t) => t.n === 'to');
  return at >= 0 && formsOf(tokens[from + at + 1]?.n ?? '').some((f) => f.base);
}

/** Whether a preposition opens the noun phrase that ends at `j`. */
export function isInPhrase(tokens: readonly Token[], j: number, from: number): boolean {
  for (let i = j; i >= Math.max(from, j - 9); i--) {
    const t = tokens[i]!;
    // "In 2014 the two sides agreed to": a date ahead of the subject is no phrase around it.
    if (t.kind === 'number' && oneOf('in|during|by|from|since|on').test(tokens[i - 1]?.n ?? '') && i < j)
      return false;
    if (oneOf('at|in|during|by|with|under|from|following|after').test(t.n)) return true;
    if (
      oneOf('of|to|for|on|and|who|which|that').test(t.n) ||
      (t.kind === 'sign' && !isDash(t) && t.t !== "'s")
    )
      return false;
  }
  return false;
}

/** ", visited Tokyo, and met …": an object follows at once. */
export function connects(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  return (
    t !== undefined &&
    (t.cap || t.kind === 'number' || oneOf('the|a|an|its|his|her|their|talks|with').test(t.n))
  );
}

/** Whether something that parts clauses stands from `a` to `b`: a mark, a strong conjunction, the opening of a clause. */
export function connectorBetween(tokens: readonly Token[], a: number, b: number): boolean {
  for (let i = a; i < b; i++) {
    const t = tokens[i]!;
    if (oneOf('[;:,()]').test(t.t) || (isDash(t) && t.sp) || STRONG.has(t.n) || opensClause(tokens, i))
      return true;
  }
  return false;
}

/** Whether a conjunction or a semicolon that begins a clause of its own stands from `a` to `b`. */
export function hasConnector(tokens: readonly Token[], a: number, b: number): boolean {
  for (let i = a; i < b; i++)
    if (
      oneOf('[;:]').test(tokens[i]!.t) ||
      oneOf('but|while|who|which|where|when').test(tokens[i]!.n) ||
      // "in Japan and at Headquarters" joins places.
      (tokens[i]!.n === 'and' && (tokens[i - 1]?.t === ',' || !PREP_AFTER.test(tokens[i + 1]?.n ?? '')))
    )
      return true;
  return false;
}
