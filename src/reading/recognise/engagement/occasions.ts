import { datesIn, type Moment, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Draft, Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { headOf } from './more.ts';
import type { Told } from './nominal.ts';
import type { Trigger } from './trigger-kind.ts';

/** "visited Seoul in May 2013 and in November 2017", "came to India four times: in …, in …": one for each date. */
export function spread(
  s: Sentence,
  clause: Clause,
  trigger: Trigger,
  when: string,
  build: (when: string, from: number, to: number, span: readonly [number, number]) => Draft,
): Draft[] {
  const v = clause.verb;
  const counted = trigger.type === 'visit' && isTimes(s, v.to);
  const until = counted ? s.to : clause.to;
  const dates = datesIn(s, v.to, until).filter((w) => w.sort === 'point' || w.sort === 'range');
  const repeated = dates.length > 1 && dates.slice(1).every((w) => isAgain(s, w.from));
  const plural = /s$/.test(s.tokens[trigger.at ?? clause.subject.to - 1]?.n ?? '');
  const many =
    trigger.type === 'visit' || plural || repeated || oneOf('attend|participate|take').test(v.lemma)
      ? dates.filter((w) => !w.relative || w.point?.d || counted)
      : [];
  if (many.length < 2 || datesIn(s, clause.from, v.from).some((w) => w.sort === 'point'))
    return [build(when, clause.from, clause.to, [clause.from, clause.to])];
  // "was in Lima in January and February 2023": one stay.
  const [a, b] = many;
  if (many.length === 2 && v.lemma === 'be' && a!.edtf.length === 7 && b!.from - a!.to < 2)
    return [build(`${a!.edtf}/${b!.edtf}`, clause.from, clause.to, [clause.from, clause.to])];
  // "visited Lima in May, before the elections in June": what stands between tells of something else.
  const told = many.filter(
    (w, k) => k === 0 || counted || plural || headOf(s, many[k - 1]!.to, w.from) !== undefined,
  );
  return told.map((w, k) => {
    const next = told[k + 1]?.from ?? until;
    const to = counted ? (k + 1 < told.length ? next : until) : k + 1 < told.length ? w.to : clause.to;
    // A bare date proves nothing: what stands before it tells of what it is.
    const from = counted ? w.from : clause.from;
    return build(w.edtf, from, to, [k === 0 ? clause.from : told[k - 1]!.to, w.to]);
  });
}

/** "Dublin (6 December 2012)": the city before a date in brackets. */
export function bracketed(s: Sentence, from: number, to: number): string | undefined {
  const date = s.times.find(
    (w) => w.from >= from && w.to <= to && w.edtf !== '' && s.tokens[w.from - 1]?.t === '(',
  );
  const m = date && s.cover[date.from - 2];
  return m?.type === 'city' ? m.id : undefined;
}

/** "X followed in April 2012 and met Y": the clause before has the date, and told nothing itself. */
export function beside(scene: Scene, s: Sentence, clause: Clause, told: readonly Told[]): Moment | undefined {
  const before = s.clauses[s.clauses.indexOf(clause) - 1];
  if (
    !clause.shares ||
    !before ||
    before.subject.from !== clause.subject.from ||
    before.verb.modal ||
    before.relative !== ''
  )
    return undefined;
  const start = s.tokens[before.from]!.s;
  if (told.some((t) => t.draft.citations.some((c) => c.end > start))) return undefined;
  if (momentOf(scene, s, clause).source) return undefined;
  const moment = momentOf(scene, s, before);
  return moment.source?.sort === 'point' ? moment : undefined;
}

/** "X attended the summit in Wales, where he met Y on 4 September": the clause after has the day of both. */
export function ahead(scene: Scene, s: Sentence, clause: Clause, trigger: Trigger): Moment | undefined {
  if (trigger.type === 'address' || clause.verb.tense !== 'past') return undefined;
  const next = s.clauses[s.clauses.indexOf(clause) + 1];
  if (!next || !oneOf('where|when').test(next.relative) || next.verb.modal || next.verb.negated)
    return undefined;
  const own = momentOf(scene, s, clause);
  if (own.dated && !own.press) return undefined;
  const date = datesIn(s, next.from, next.to).find((w) => w.sort === 'point' || w.sort === 'range');
  return date ? { when: date.edtf, dated: true, source: date } : undefined;
}

/** "four have been held since 2014, the latest in Singapore in May 2018": the one that has a date of its own. */
export function latest(s: Sentence, clause: Clause): Moment | undefined {
  for (let i = clause.verb.to; i < clause.to; i++) {
    const n = s.tokens[i]!.n;
    const most = oneOf('recently|recent').test(n) && s.tokens[i - 1]?.n === 'most';
    if (!most && !(oneOf('latest|last').test(n) && /^[,(–-]$|^the$/.test(s.tokens[i - 1]?.t ?? ''))) continue;
    const date = datesIn(s, i, Math.min(clause.to, i + 9)).find(
      (w) => w.sort === 'point' || w.sort === 'range',
    );
    if (date && date.edtf !== '') return { when: date.edtf, dated: true, source: date };
  }
  return undefined;
}

/** "… in January 2012 and once more in April 2013", "and again in Bangkok on 6 June": one more of the same. */
export function isAgain(s: Sentence, at: number): boolean {
  // "in Vilnius (6 December 2011) and Dublin (6 December 2012)"
  if (s.tokens[at - 1]?.n === 'and' || (s.tokens[at - 1]?.t === '(' && s.cover[at - 2]?.type === 'city'))
    return true;
  return s.tokens
    .slice(Math.max(s.from, at - 6), at)
    .some((t, k, run) => t.n === 'again' || (t.n === 'more' && run[k - 1]?.n === 'once'));
}

/** Whether what follows a verb says how often: “three times”, “twice”, “on two occasions”. */
export function isTimes(s: Sentence, v: number): boolean {
  return s.tokens.slice(v, v + 8).some((t) => oneOf('times|occasions|twice|visits').test(t.n));
}
