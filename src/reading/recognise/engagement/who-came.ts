import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { type Draft, peopleIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { recent } from './present.ts';

const BY = oneOf(
  'attended|chaired|co-chaired|cochaired|hosted|co-hosted|opened|inaugurated|headed|co-headed|led|moderated|addressed|keynoted|represented|presided|joined|organised|organized|convened|facilitated',
);
const PRESENT = oneOf('presence|participation|attendance|chairmanship|co-chairmanship|involvement');

/**
 * Who was at the events that a sentence told, by what stands beside their names without a verb of its own: "the third Forum
 * (Lima, 3 May), attended by Minister X and opened by Y", "…: co-chaired by X", "… in the presence of X".
 */
export function whoCame(scene: Scene, s: Sentence, told: readonly Draft[]): void {
  const marks = openers(s);
  if (marks.length === 0) return;
  const starts = told.map((d) => tokenAt(s, d.citations[0]!.start));
  for (const [k, d] of told.entries()) {
    const from = starts[k]!;
    if (from < 0 || d.slots.type === 'visit' || d.when === '/..') continue;
    const stop = Math.min(s.to, ...starts.filter((x) => x > from));
    const end = tokenAt(s, d.citations[0]!.end - 1) + 1;
    const mark = marks.find((i) => i > from && i < stop);
    if (mark === undefined || !isOfIt(s, end, mark)) continue;
    const to = listEnd(s, mark, stop);
    const people = peopleIn(scene, s, mark, to);
    const old = (d.slots.people as Someone[] | undefined) ?? [];
    const added = people.filter((p) => !old.some((q) => q.name === p.name));
    if (added.length === 0) continue;
    d.slots.people = [...old, ...added];
    const last = s.mentions.findLast((m) => m.from >= mark && m.to <= to && m.type !== 'honorific');
    d.citations.push(proof(s, mark, last?.to ?? to));
  }
}

/** Where "attended by" and the like stand. */
function openers(s: Sentence): number[] {
  const out: number[] = [];
  for (let i = s.from + 1; i < s.to - 1; i++) {
    const next = s.tokens[i + 1]!.n;
    if (next === 'by' && BY.test(s.tokens[i]!.n)) out.push(i);
    else if (next === 'of' && PRESENT.test(s.tokens[i]!.n)) out.push(i);
  }
  return out;
}

function tokenAt(s: Sentence, offset: number): number {
  for (let i = s.from; i < s.to; i++) if (s.tokens[i]!.e > offset) return i;
  return -1;
}

/** Whether what stands there goes on about the event: no verb of another between, but for "and was". */
function isOfIt(s: Sentence, end: number, mark: number): boolean {
  if (mark - end > 14) return false;
  for (let i = end; i < mark; i++) if (s.tokens[i]!.t === ';') return false;
  return !s.groups.some(
    (g) => g.shape === 'finite' && g.from >= end && g.from < mark && g.to <= mark && g.lemma !== 'be',
  );
}

/** Past the last of those who came: at a semicolon, or where the subject of the next verb begins. */
function listEnd(s: Sentence, mark: number, stop: number): number {
  let to = stop;
  for (const c of s.clauses) {
    if (c.verb.from <= mark || c.verb.from >= to) continue;
    to = c.subject.from > mark + 2 && c.subject.from < c.verb.from ? c.subject.from : c.verb.from;
  }
  for (let i = mark; i < to; i++) if (s.tokens[i]!.t === ';') return i;
  return to;
}

/** What people do who need not be at the event told before. */
const ELSEWHERE = oneOf(
  'visit|travel|go|come|return|become|be|die|win|elect|appoint|succeed|resign|serve|hope|remain|follow|write|call|intend|plan|decline|replace|take',
);
/** Verbs whose object was there too. */
const TOGETHER = oneOf('co-chair|chair|meet|welcome|receive|host|co-host|sign|join|open|hold');

/**
 * Who was at the event that the sentence before told without a name: "The fifth Forum was held in Lima on 3 May. President X
 * announced …", "Minister X co-chaired it with Y", "Present were A and B". A day of its own makes it another fact.
 */
export function wentOn(scene: Scene, s: Sentence, clause: Clause): void {
  const last = recent(scene);
  const v = clause.verb;
  if (!last || scene.sentence - scene.engagedAt !== 1 || s.clauses.length === 0) return;
  // "Present at its opening, with X, who spoke, were Y and Z."
  const roll = s.tokens.slice(s.from, s.from + 4).some((t) => THERE.test(t.n));
  if (roll ? v.lemma !== 'be' : clause !== s.clauses[0]) return;
  if (v.tense !== 'past' || v.modal || v.negated || (!roll && clause.relative !== '')) return;
  if (last.slots.people !== undefined || last.slots.type === 'visit' || !/^\d{4}-\d\d-\d\d/.test(last.when))
    return;
  if (datesIn(s, s.from, clause.to).length > 0 || !isSameBlock(scene, s, last)) return;
  const { from, to } = clause.subject;
  if (!roll && (v.passive || ELSEWHERE.test(v.lemma) || peopleIn(scene, s, from, v.from).length === 0))
    return;
  const people = roll
    ? peopleIn(scene, s, s.from, clause.to)
    : peopleIn(scene, s, from, TOGETHER.test(v.lemma) ? clause.to : Math.max(to, v.from));
  if (people.length === 0) return;
  last.slots.people = people;
  last.citations.push(proof(s, clause.from, clause.to));
  scene.engagedAt = scene.sentence;
}

const THERE = oneOf('present|attending|attendees|participants|guests|speakers');

function isSameBlock(scene: Scene, s: Sentence, last: Draft): boolean {
  const end = last.citations[0]!.end;
  const { s: start } = s.tokens[s.from]!;
  return start > end && start - end < 600 && !scene.text.slice(end, start).includes('\n');
}
