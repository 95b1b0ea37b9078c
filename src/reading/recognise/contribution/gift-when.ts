import { KIND } from '../../kinds.ts';
import { datesIn, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, lately, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { headedWhen } from './fund-again.ts';
import { runOf } from './fund-heir.ts';
import { struckWhen } from './relief.ts';

/** The days of numbered meetings that the page has told: "the 23rd Summit". */
const MEETINGS = new WeakMap<Scene, Map<string, string>>();
const NUMBERED =
  /\b(\d{1,3}(?:st|nd|rd|th))\s+(?:[\p{L}&/-]+\s+){0,5}?(Summit|[Mm]eeting|Conference|Forum|Session|Dialogue)\b|\b(\p{Lu}[\p{L}’'-]+)\s+(Summit|Conference|Ministerial)\b/gu;
const keyOf = (m: RegExpMatchArray): string => `${m[1] ?? m[3]} ${m[2] ?? m[4]}`.toLowerCase();

/** Keeps when the numbered meetings of a sentence were. */
export function noteMeetings(scene: Scene, s: Sentence): void {
  const start = s.tokens[s.from]!.s;
  const text = scene.text.slice(start, s.tokens[s.to - 1]!.e);
  const found = [...text.matchAll(NUMBERED)];
  if (found.length === 0) return;
  const told = MEETINGS.get(scene) ?? new Map<string, string>();
  MEETINGS.set(scene, told);
  for (const [k, m] of found.entries()) {
    const [from, to] = [start + m.index, start + (found[k + 1]?.index ?? text.length)];
    const day = datesIn(s, s.from, s.to).find(
      (w) => s.tokens[w.from]!.s > from && s.tokens[w.from]!.s < to && /^\d{4}-\d\d/.test(w.edtf),
    );
    const key = keyOf(m);
    if (day && !told.has(key)) told.set(key, day.edtf);
  }
}

/** When a gift was that its own clause does not date: by the front of the sentence, the life of its fund, what was signed for it. */
export function giftWhen(scene: Scene, s: Sentence, d: Draft): string | undefined {
  const asOf = byDay(s, d);
  if (asOf) return asOf;
  const isUndated = d.when === upTo(scene) || d.when === '/..' || d.when === scene.press;
  if (!isUndated || d.ended) return undefined;
  const [from, to] = runOf(s, d);
  const clause = s.clauses.findLast((c) => c.from <= from + 1) ?? s.clauses[0];
  return (
    byShare(s, d) ??
    bySince(s, clause) ??
    byLife(s, clause) ??
    byYearsOfName(s, to) ??
    bySigning(s, d, clause) ??
    byMeeting(scene, s) ??
    byOccasion(scene, s, clause) ??
    struckWhen(scene, clause) ??
    (clause?.verb.tense === 'past' ? headedWhen(scene) : undefined)
  );
}

/** "As of May 2012 the gifts stood at 5 million": given up to then. */
function byDay(s: Sentence, d: Draft): string | undefined {
  if (!d.slots.money) return undefined;
  const w = s.times.find(
    (x) =>
      x.sort === 'since' &&
      x.edtf === d.when &&
      s.tokens[x.from]!.n === 'as' &&
      s.tokens[x.from + 1]?.n === 'of',
  );
  return w && `[..${w.edtf.split('/')[0]!}]`;
}

/** "2 million of which came in 2011": a share has its own day. */
function byShare(s: Sentence, d: Draft): string | undefined {
  const sum = s.sums.find((x) => x.sum === d.slots.money);
  if (
    !sum ||
    s.tokens[sum.to]?.n !== 'of' ||
    !oneOf('which|it|that|this').test(s.tokens[sum.to + 1]?.n ?? '')
  )
    return undefined;
  return datesIn(s, sum.to, sum.to + 7).find((w) => w.sort === 'point')?.edtf;
}

/** "Since joining the programme in 1994, X has received", "As of June 2017, when …, 5 million had been spent". */
function bySince(s: Sentence, clause: Clause | undefined): string | undefined {
  const [one, two] = [s.tokens[s.from]?.n, s.tokens[s.from + 1]?.n];
  if (clause?.verb.tense !== 'perfect') return undefined;
  const first = s.times.find((w) => w.from < clause.verb.from && w.edtf !== '');
  if (!first) return undefined;
  const point = first.edtf.split('/')[0]!;
  if (one === 'since') return point === '' ? undefined : `${point}/..`;
  return one === 'as' && two === 'of' && first.from === s.from ? `[..${point}]` : undefined;
}

/** "the Facility, which operated from 2004 until 2021", "the project, for which 5 million was found, ran from 2017 to 2021". */
function byLife(s: Sentence, clause: Clause | undefined): string | undefined {
  const life = s.clauses.find(
    (c) => c !== clause && oneOf('operate|run|last|exist|function').test(c.verb.lemma) && !c.verb.modal,
  );
  if (!life) return undefined;
  const span = datesIn(s, life.verb.to, Math.min(life.to, life.verb.to + 12)).find(
    (w) => w.sort === 'range' && /^\d{4}/.test(w.edtf),
  );
  return span?.edtf;
}

/** "Under the Indicative Programme 2021-2024 an amount of 5 million had been allocated". */
function byYearsOfName(s: Sentence, to: number): string | undefined {
  const span = s.times.find(
    (w) =>
      w.to <= to &&
      /^\d{4}\/\d{4}$/.test(w.edtf) &&
      oneOf('programme|program|plan|framework|facility|instrument|package').test(
        s.tokens[w.from - 1]?.n ?? '',
      ) &&
      s.tokens[w.from - 1]!.cap,
  );
  return span?.edtf;
}

/** "a loan of 5 million, the notes for which were exchanged on 3 May 2020". */
function bySigning(s: Sentence, d: Draft, clause: Clause | undefined): string | undefined {
  if (d.slots.stage !== 'commitment') return undefined;
  const next = s.clauses.find(
    (c) =>
      c !== clause &&
      c.verb.passive &&
      oneOf('sign|exchange|conclude').test(c.verb.lemma) &&
      c.verb.from > (clause?.verb.to ?? 0),
  );
  return next && datesIn(s, next.verb.to, next.to).find((w) => w.sort === 'point' && w.edtf.length > 6)?.edtf;
}

/** "At the 23rd Summit X announced": the day that the page gave it before. */
function byMeeting(scene: Scene, s: Sentence): string | undefined {
  const told = MEETINGS.get(scene);
  if (!told) return undefined;
  const text = scene.text.slice(s.tokens[s.from]!.s, s.tokens[s.to - 1]!.e);
  const named = [...text.matchAll(NUMBERED)];
  return named.length === 1 ? told.get(keyOf(named[0]!)) : undefined;
}

/** "At the same summit it announced", "On that occasion", "There he promised": the day of the meeting told last. */
function byOccasion(scene: Scene, s: Sentence, clause: Clause | undefined): string | undefined {
  if (clause?.verb.tense !== 'past') return undefined;
  const until = Math.min(clause.verb.from, s.from + 8);
  const isThere = oneOf('there|then').test(s.tokens[s.from]!.n) && s.tokens[s.from + 1]?.t !== ',';
  let isSaid = isThere;
  for (let i = s.from; i < until && !isSaid; i++)
    isSaid =
      oneOf('same|this|that|these').test(s.tokens[i]!.n) &&
      oneOf('at|on|during|in').test(s.tokens[i - (s.tokens[i - 1]?.n === 'the' ? 2 : 1)]?.n ?? '') &&
      oneOf('summit|meeting|conference|occasion|visit|forum|session|gathering|talks|event').test(
        s.tokens[i + 1]?.n ?? '',
      );
  if (!isSaid) return undefined;
  const met = lately(scene)
    .slice(-8)
    .findLast((d) => d.kind === KIND.engagement && /^\d{4}-\d\d/.test(d.when));
  return met && s.tokens[s.from]!.s - met.citations[0]!.end < 600 ? met.when : undefined;
}
