import { KIND } from '../../kinds.ts';
import { datesIn, isFact } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { concerns, type Draft, draft, lately, partiesIn, peopleIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { type Phrase, phrasesIn } from './event.ts';
import { isOurs, SERIES, wasThere } from './ours.ts';
import { placeIn } from './place.ts';

/** An engagement of a sentence with the token of the noun that named it. */
export interface Told {
  readonly draft: Draft;
  readonly at: number | undefined;
}

const SIGNS = oneOf('sign|initial|launch|inaugurate|unveil|open|adopt|announce|conclude');
const AHEAD = oneOf(
  'planned|scheduled|forthcoming|upcoming|next|future|proposed|possible|envisaged|postponed|cancelled|another|any|no',
);
/** The person that "he", "she" or "the latter" in a subject stands for. */
export function subjectOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const word = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .find((t) => oneOf('he|she|latter').test(t.n))?.n;
  if (!word) return undefined;
  if (word === 'latter') return scene.lastPerson ?? scene.lastSubject;
  return scene.lastSubject;
}

/** Engagements that a noun tells with its own date: "the visit of President X to Tokyo in May 2014", "the 15th ASEAN-India Summit". */
export function nominal(
  scene: Scene,
  s: Sentence,
  told: readonly Told[],
  list: { readonly from: number; readonly to: number } | undefined,
): Draft[] {
  const out: Draft[] = [];
  for (const phrase of phrasesIn(s)) {
    if (list && phrase.at >= list.from && phrase.at < list.to) continue;
    if (told.some((t) => t.at === phrase.at)) continue;
    const clause = s.clauses.find((c) => phrase.at >= c.from && phrase.at < c.to);
    if (clause && !stands(s, clause, phrase)) continue;
    const words = s.tokens.slice(phrase.from, phrase.to);
    if (words.some((t) => AHEAD.test(t.n))) continue;
    const d = tell(scene, s, clause, phrase);
    if (!d || told.some((t) => t.draft.when === d.when) || isKnown(scene, d)) continue;
    out.push(d);
    scene.lastEngagement = d;
    scene.engagedAt = scene.sentence;
    scene.clock.occasion = d.when;
    const first = (d.slots.people as Someone[] | undefined)?.[0];
    if (first) scene.lastSubject = first.name;
  }
  return out;
}

/** "the Summit of January 2018" where that of 25 January was told: a second mention. */
function isKnown(scene: Scene, d: Draft): boolean {
  if (d.slots.people !== undefined || d.slots.place !== undefined) return false;
  return lately(scene).some(
    (o) => o.kind === d.kind && o.slots.type === d.slots.type && o.when.startsWith(d.when),
  );
}

/** Whether the event happened though its clause may tell of plans: a date before the subject stands for itself. */
function stands(s: Sentence, clause: Clause, phrase: Phrase): boolean {
  if (
    phrase.to <= clause.subject.from &&
    !oneOf('if|unless|for|before|until').test(s.tokens[phrase.from - 1]?.n ?? '')
  )
    return true;
  if (!isFact(s, clause)) return false;
  // "was announced at the Summit in May": at it something was announced; the Summit itself was not.
  if (oneOf('at|during|on').test(s.tokens[phrase.from - 1]?.n ?? '')) return true;
  return !oneOf('plan|schedule|prepare|expect|await|anticipate|propose|announce|invite|agree|look').test(
    clause.verb.lemma,
  );
}

/** The date that stands before "at the first Summit": to the day, or right before it. */
function dayBefore(s: Sentence, clause: Clause, phrase: Phrase, isTold: boolean): When | undefined {
  if (!isTold) return undefined;
  const dates = datesIn(s, clause.from, phrase.from).filter((w) => w.sort === 'point');
  return (
    dates.find((w) => w.edtf.length >= 10) ??
    dates.find((w) => phrase.from - w.to <= 2 && s.tokens[w.from - 1]?.n !== 'since')
  );
}

function tell(scene: Scene, s: Sentence, clause: Clause | undefined, phrase: Phrase): Draft | undefined {
  const words = s.tokens.slice(phrase.from, phrase.to);
  const people = peopleIn(scene, s, phrase.from, phrase.to);
  const own = s.tokens.slice(phrase.from, phrase.at).some((t) => oneOf('his|her|latter').test(t.n));
  // "In her visit to Lima in May, Minister X opened …": who she is stands after.
  const ahead =
    own && clause && phrase.to <= clause.verb.from ? peopleIn(scene, s, phrase.to, clause.verb.from) : [];
  // "signed by Minister X during his visit to Lima": the one named last before it.
  const behind = own ? peopleIn(scene, s, clause?.from ?? s.from, phrase.from) : [];
  if (own && people.length === 0)
    if (ahead.length > 0) people.push(...ahead);
    else if (behind.length > 0) people.push(behind.at(-1)!);
    else if (scene.lastSubject) people.push({ name: scene.lastSubject });
  const parties = partiesIn(scene, s, phrase.from, phrase.to, false);
  const before = s.tokens[phrase.from - 1]?.n ?? '';
  const isAdjunct =
    oneOf('during|at|on|after|following|in').test(before) ||
    (before === 'of' && s.tokens[phrase.from - 2]?.n === 'occasion') ||
    oneOf('during|at|following').test(s.tokens[phrase.from]?.n ?? '');
  const dates = datesIn(s, phrase.from, phrase.to).filter(
    (w) =>
      (w.sort === 'point' || w.sort === 'range') &&
      !w.edtf.includes('X') &&
      // "the Dialogue for 2014-2017": what years a plan is for.
      !(
        /^\d{4}\/\d{4}$/.test(w.edtf) &&
        oneOf('for|period').test(s.tokens[w.from]!.n === 'for' ? 'for' : (s.tokens[w.from - 1]?.n ?? ''))
      ),
  );
  const exact = dates.find((w) => w.from >= phrase.at) ?? dates[0];
  // "in August 2000, during the visit of Prime Minister Mori": the clause dates it.
  const near =
    exact ??
    (isAdjunct && people.length > 0 && phrase.type === 'visit' && clause
      ? datesIn(s, clause.from, clause.to).find((w) => w.sort === 'point' && !w.relative)
      : // "signed on 30 June 2009 in Lima at the first Ministerial Meeting"
        clause && oneOf('at|of').test(before) && isAdjunct
        ? dayBefore(s, clause, phrase, people.length > 0 || words.some((t) => SERIES.test(t.n)))
        : undefined);
  // "a speech by X at a conference in Rome in May": somebody spoke.
  if (phrase.type === 'address' && (!exact || people.length === 0)) return undefined;
  if (!near && phrase.type === 'press-point' && scene.press && clause && isAdjunct && isFact(s, clause)) {
    for (const p of peopleIn(scene, s, clause.from, clause.verb.from))
      if (!people.some((q) => q.name === p.name)) people.push(p);
    if (people.length > 0)
      return draft(
        KIND.engagement,
        'told-press-point',
        scene.press,
        { type: phrase.type, people },
        proof(s, phrase.from, phrase.to),
        ['a press point that a release tells of'],
      );
  }
  if (!near) return undefined;
  if (parties.length > 0 && !concerns(scene, parties) && people.length === 0) return undefined;
  const partner = parties.some((p) => scene.relation.includes(p) && p !== scene.organisation);
  const both = scene.organisation === undefined ? concerns(scene, parties) : partner;
  const place =
    phrase.type === 'visit'
      ? placeIn(s, phrase.from, phrase.to, phrase.at + 2, 24)
      : placeIn(s, phrase.from, phrase.to);
  // "was signed by X and Y on the occasion of the first Summit"
  const agents =
    clause?.verb.passive === true && phrase.from > clause.verb.to && SIGNS.test(clause.verb.lemma);
  const subject = clause
    ? peopleIn(scene, s, agents ? clause.verb.to : clause.subject.from, agents ? phrase.from : clause.verb.to)
    : [];
  if (phrase.type === 'visit') {
    if (people.length === 0 && !(place && (both || concerns(scene, parties)))) return undefined;
  } else if (
    !both &&
    !isOurs(scene, s, {
      clause,
      phrase,
      near,
      exact: exact !== undefined,
      isAdjunct,
      people,
      parties,
      subject,
    })
  )
    return undefined;
  // "The visit of X to Y on … included a meeting with Z": Z was met.
  if (
    clause !== undefined &&
    phrase.type === 'visit' &&
    phrase.at < clause.verb.from &&
    phrase.at >= clause.subject.from &&
    oneOf('include|comprise|feature').test(clause.verb.lemma) &&
    s.tokens
      .slice(clause.verb.to, clause.verb.to + 6)
      .some((t) => oneOf('meetings?|talks|discussions').test(t.n))
  )
    for (const p of peopleIn(scene, s, clause.verb.to, clause.to))
      if (!people.some((q) => q.name === p.name)) people.push(p);
  // Who speaks in the clause was there: "At the summit, in Oslo on 4 June, X and Y signed …".
  const joins =
    isAdjunct &&
    people.length === 0 &&
    subject.length > 0 &&
    clause !== undefined &&
    (agents || phrase.to <= clause.verb.from || wasThere(s, clause, phrase, subject));
  if (joins) people.push(...subject);
  const from = exact ? phrase.from : Math.min(near.from, phrase.from);
  const to = joins && clause ? clause.to : Math.max(phrase.to, exact ? exact.to : 0);
  return draft(
    KIND.engagement,
    `told-${phrase.type}`,
    near.edtf,
    { type: phrase.type, ...(people.length ? { people } : {}), ...(place ? { place } : {}) },
    proof(s, from, to),
    ['a noun tells of it with a date'],
  );
}
