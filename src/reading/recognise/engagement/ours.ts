import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { MEETS_ALONE } from '../../reference/organisations.ts';
import { concerns, partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import type { Phrase } from './event.ts';
import { bodyIn } from './sitting.ts';

/** Words that number an event of a series or tell of its sort. */
export const SERIES = oneOf(
  '(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|annual|bilateral|commemorative|joint|inaugural',
);

/** Words for what two sides have together. */
const JOINT = oneOf('their|joint|mixed|bilateral|association|cooperation|co-operation|partnership');

interface Event {
  readonly clause: Clause | undefined;
  readonly phrase: Phrase;
  readonly near: When;
  /** The date stands in the phrase. */
  readonly exact: boolean;
  /** "at …", "during …": the clause tells of something else that happened then. */
  readonly isAdjunct: boolean;
  readonly people: readonly Someone[];
  readonly parties: readonly string[];
  /** Who stands in the clause's subject. */
  readonly subject: readonly Someone[];
}

/** Whether an event that a noun tells of is one of the two sides, where its name does not say whose it is. */
export function isOurs(scene: Scene, s: Sentence, e: Event): boolean {
  const run = s.tokens.slice(e.phrase.from, e.phrase.to);
  const { clause } = e;
  if (e.phrase.type === 'address') return true;
  // "At the London Conference on 5 May, Minister X said": X was there.
  if (e.isAdjunct && e.exact && clause && wasThere(s, clause, e.phrase, e.subject)) return true;
  if (e.people.length > 1 && e.exact && (e.phrase.type === 'meeting' || e.parties.length === 0)) return true;
  const inSeries = run.some((t) => SERIES.test(t.n));
  // "their first meeting, held in London on …": a series between the two sides.
  if (inSeries && run.some((t) => JOINT.test(t.n)) && clause && bySides(s, clause)) return true;
  // "At their meeting in Lima on 5 May, X and Y agreed": who met stands in the clause.
  if (e.isAdjunct && e.exact && e.subject.length > 0 && run.some((t) => oneOf('their|his|her').test(t.n)))
    return true;
  // "…, its 10th meeting having been held in Lima in May"
  const isOne = inSeries || run.some((t) => oneOf('latest|last|recent').test(t.n));
  if (isOne && e.exact && run.some((t) => oneOf('having|being').test(t.n))) return true;
  // "at the third meeting of its Council", "the Joint Committee, last convened in Lima on 5 May"
  if (
    e.exact &&
    bodyIn(scene, s, e.phrase.from, e.phrase.to) >= 0 &&
    e.parties.every((p) => scene.relation.includes(p))
  )
    return true;
  const around = clause ? partiesIn(scene, s, clause.from, clause.to) : [];
  if (isNumbered(scene, e, run, around, inSeries)) return true;
  const ours = clause !== undefined && concerns(scene, partiesIn(scene, s, clause.from, clause.to, true));
  if (isDated(scene, e, run, around)) return true;
  return (
    inSeries &&
    ours &&
    e.isAdjunct &&
    e.phrase.type === 'summit' &&
    !e.parties.some((p) => MEETS_ALONE.has(p))
  );
}

/** Whether somebody who is named does at the event what the clause tells, and is no head of the organisation whose event it is. */
export function wasThere(s: Sentence, clause: Clause, phrase: Phrase, subject: readonly Someone[]): boolean {
  if (clause.verb.passive || clause.verb.tense !== 'past') return false;
  if (
    !oneOf('at|during').test(s.tokens[phrase.from - 1]?.n ?? s.tokens[phrase.from]!.n) &&
    !oneOf('at|during').test(s.tokens[phrase.from]!.n)
  )
    return false;
  return subject.some(
    (p) => p.office !== undefined && !/Secretary[- ]General|Commission|European Council/.test(p.office),
  );
}

function bySides(s: Sentence, clause: Clause): boolean {
  return s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => oneOf('sides|ministers|leaders|parties|they|both').test(t.n));
}

/** "at the second Summit, in Lisbon, on 8 December": numbered, to the day, and of nobody else. */
function isNumbered(
  scene: Scene,
  e: Event,
  run: readonly { readonly n: string }[],
  around: readonly string[],
  inSeries: boolean,
): boolean {
  if (e.parties.length > 0 || scene.organisation === undefined || MEETS_ALONE.has(scene.organisation))
    return false;
  if (!around.every((p) => scene.relation.includes(p)) || e.near.edtf.length < 10) return false;
  if (e.phrase.type !== 'summit' && !run.some((t) => t.n === 'ministerial')) return false;
  // "marked with a Commemorative Summit in Delhi on 5 May"
  if (e.exact && run.some((t) => t.n === 'commemorative')) return true;
  return (
    e.isAdjunct && (inSeries || (scene.partner !== undefined && scene.known.organisations.has(scene.partner)))
  );
}

/**
 * A meeting told with its own day, or talks with their month, on a page about the two: theirs, unless others are named, or
 * it is a summit that the organisation's members hold among themselves.
 */
function isDated(
  scene: Scene,
  e: Event,
  run: readonly { readonly n: string }[],
  around: readonly string[],
): boolean {
  if (!e.exact || !/^\d{4}-\d\d/.test(e.near.edtf) || run.some((t) => t.n === 'negotiations')) return false;
  const isTalk = run.some((t) => oneOf('consultations?|talks').test(t.n));
  if (e.near.edtf.length < 10 && !isTalk) return false;
  // "the London Conference": many are there, and who called it is not said.
  if (e.phrase.type === 'conference' && !run.some((t) => SERIES.test(t.n))) return false;
  // "the 24th ASEAN Ministerial Meeting": its members' own.
  if (e.parties.length === 1 && e.parties[0] === scene.organisation) return false;
  if (e.phrase.type === 'summit' && scene.organisation !== undefined && MEETS_ALONE.has(scene.organisation))
    return false;
  return [...around, ...e.parties].every((p) => scene.relation.includes(p));
}
