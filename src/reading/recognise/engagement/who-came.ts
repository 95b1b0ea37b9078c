import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { type Draft, peopleIn, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';

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
