import { datesIn, type Moment, momentOf } from '../moment.ts';
import type { Proof } from '../proposal.ts';
import { type Draft, proof, type Scene } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';

/** What a sentence could tell, before anybody asked whether it does. */
export interface Chance {
  readonly draft: Draft;
  /** The tokens that name it, and the one that names it best: a noun of an event, the last word of a name, a sum. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly clause: Clause | undefined;
  /** Where its date was found: in the phrase, the clause, behind the name, above, by the tense. */
  readonly dated: string;
}

/** The clause in which a token stands, or whose subject it is of. */
export const clauseAt = (s: Sentence, i: number): Clause | undefined =>
  s.clauses.find((c) => i >= c.from && i < c.to) ??
  s.clauses.find((c) => i >= c.subject.from && i < c.subject.to);

/** Where the date of a moment was found. */
export const datedBy = (moment: Moment): string =>
  moment.press ? 'press' : moment.source ? 'clause' : moment.dated ? 'above' : 'tense';

/** The citation: the clause, or the phrase alone where the clause is long. */
export function citing(s: Sentence, from: number, to: number, a: number, b: number): Proof {
  const isShort = s.tokens[Math.max(from, to - 1)]!.e - s.tokens[from]!.s < 380;
  return isShort ? proof(s, Math.min(from, a), Math.max(to, b)) : proof(s, a, Math.max(b, a + 1));
}

/** A time at which what is named could be placed, and the tokens that tell both. */
export interface Placed {
  readonly when: string;
  readonly dated: string;
  readonly clause: Clause | undefined;
  readonly from: number;
  readonly to: number;
}

/** By the clause the name stands in, by a date right behind it, by the relative clause that follows it, by the heading. */
export function places(
  scene: Scene,
  s: Sentence,
  from: number,
  to: number,
  when: (clause: Clause, moment: Moment) => string,
): Placed[] {
  const out: Placed[] = [];
  const clause = clauseAt(s, from);
  const add = (p: Placed): void => {
    if (!out.some((o) => o.when === p.when)) out.push(p);
  };
  const past = s.tokens[to]?.t === '(' && s.tokens[to + 2]?.t === ')' ? to + 3 : to;
  const next = s.clauses.find(
    (c) => c !== clause && c.relative !== '' && c.from >= past - 1 && c.from <= past + 2,
  );
  if (next) {
    const moment = momentOf(scene, s, next);
    if (moment.source) add({ when: when(next, moment), dated: 'relative', clause: next, from, to: next.to });
  }
  if (clause) {
    const moment = momentOf(scene, s, clause);
    add({ when: when(clause, moment), dated: datedBy(moment), clause, from: clause.from, to: clause.to });
  }
  const own = datesIn(s, to, Math.min(s.to, to + 9))[0];
  if (own && clause)
    add({
      when: when(clause, { when: own.edtf, dated: true, source: own }),
      dated: 'after',
      clause,
      from,
      to: own.to,
    });
  else if (own) add({ when: own.edtf, dated: 'after', clause, from: s.from, to: own.to });
  else if (!clause && scene.headingTime)
    add({ when: scene.headingTime, dated: 'heading', clause, from: s.from, to: s.to });
  return out;
}
