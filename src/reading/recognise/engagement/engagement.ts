import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { type Draft, draft, lately, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { eventIn, seriesIn } from './event.ts';
import { eventLines } from './lines.ts';
import { make } from './met.ts';
import { peopleOf } from './met-people.ts';
import { more } from './more.ts';
import { nominal, type Told } from './nominal.ts';
import { ordinals } from './ordinals.ts';
import { placeIn } from './place.ts';
import { attending, present, recent } from './present.ts';
import { reducedMet } from './reduced-met.ts';
import { roll } from './roll.ts';
import { learnBodies } from './sitting.ts';
import { agendaIn, amongTopics, topicsAfter } from './topics.ts';
import { triggerOf } from './trigger.ts';
import { wentOn, whoCame } from './who-came.ts';

/** People met: visits, meetings, addresses, consultations. */
export function engagements(scene: Scene, s: Sentence): Draft[] {
  const told: Told[] = [];
  learnBodies(scene, s);
  const list = roll(scene, s);
  if (list) for (const d of list.drafts) told.push({ draft: d, at: undefined });
  if (list && list.drafts.length > 1)
    scene.people.forget(list.drafts.flatMap((d) => (d.slots.people as Someone[]).map((p) => p.name)));
  attending(scene, s);
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || (list && isWithin(clause.verb.from, list))) continue;
    const trigger = triggerOf(scene, s, clause);
    const first = told.length;
    if (trigger) {
      const made = make(scene, s, clause, trigger, told);
      const before = s.clauses[s.clauses.indexOf(clause) - 1];
      if (before && made.length === 1 && told.length === 0) whoAttended(scene, s, before, clause, made[0]!);
      for (const d of made) told.push({ draft: d, at: trigger.at });
    } else present(scene, s, clause);
    if (told.length === 0) wentOn(scene, s, clause);
    about(scene, s, clause, told.at(-1)?.draft);
    // "meetings were devoted to energy on 4 May and on 6 June": both were.
    const { topics } = told.at(-1)?.draft.slots ?? {};
    if (topics && clause.verb.passive)
      for (const { draft: d } of told.slice(first)) d.slots.topics ??= topics;
  }
  for (const d of views(scene, s, told.length > 0)) told.push({ draft: d, at: undefined });
  for (const d of ordinals(s, told.at(-1)?.draft)) told.push({ draft: d, at: undefined });
  for (const d of byDoing(s)) told.push({ draft: d, at: undefined });
  const named = nominal(scene, s, told, list);
  for (const d of named) told.push({ draft: d, at: undefined });
  for (const d of reducedMet(
    scene,
    s,
    told.map((t) => t.draft),
  ))
    if (!isWhere(d, told)) told.push({ draft: d, at: undefined });
  const all = told.map((t) => t.draft);
  for (const d of more(scene, s, all)) told.push({ draft: d, at: undefined });
  const isTold = (from: number, to: number) => {
    const { start, end } = proof(s, from, to);
    return told.some((t) => t.draft.citations.some((c) => c.start < end && c.end > start));
  };
  if (!list) for (const d of eventLines(scene, s, isTold)) told.push({ draft: d, at: undefined });
  // "Talks between X and Y in June focused on …"
  if (named.length > 0)
    for (const clause of s.clauses) if (isFact(s, clause)) about(scene, s, clause, named.at(-1));
  for (const clause of s.clauses) {
    const among = told.length > 0 && isFact(s, clause) ? amongTopics(scene, s, clause) : [];
    const of = told.at(-1)?.draft;
    if (among.length > 0 && of && of.slots.topics === undefined) of.slots.topics = among;
  }
  const agenda = agendaIn(scene, s);
  const last = told.at(-1)?.draft ?? recent(scene);
  if (agenda && last && last.slots.topics === undefined) {
    last.slots.topics = agenda.topics;
    if (told.length === 0) last.citations.push(proof(s, agenda.from, s.to));
  }
  whoCame(
    scene,
    s,
    told.map((t) => t.draft),
  );
  const series = seriesIn(s);
  if (series) scene.lastSeries = { type: series, sentence: scene.sentence };
  return once(
    scene,
    told.map((t) => t.draft),
  );
}

/** No event after the page's day, and none twice in a sentence: "hosts the third Forum, the first to be held in Asia". */
function once(scene: Scene, all: readonly Draft[]): Draft[] {
  // "the second one to be hosted by X in 2025" is a plan.
  const isAhead = (d: Draft) =>
    scene.day !== undefined &&
    /^\d{4}/.test(d.when) &&
    d.when.slice(0, 10).split('/')[0]! > scene.day &&
    d.citations.some((c) => /\bto be\b/.test(scene.text.slice(c.start, c.end)));
  // "the Summit of January" was told, and now that of 25 January: the first was a mention of it.
  const isMention = (o: Draft) =>
    o.rule.startsWith('told-') &&
    o.slots.people === undefined &&
    o.slots.place === undefined &&
    all.some((d) => d.slots.type === o.slots.type && d.when !== o.when && d.when.startsWith(o.when));
  const mention = all.length > 0 ? lately(scene).findLast(isMention) : undefined;
  if (mention) scene.drafts.splice(scene.drafts.lastIndexOf(mention), 1);
  return all.filter((d, k) => {
    if (isAhead(d)) return false;
    const bare = d.slots.people === undefined && d.slots.place === undefined;
    return !(bare && all.slice(0, k).some((o) => o.when === d.when && o.slots.type === d.slots.type));
  });
}

/** "X, visiting Lima, co-chaired the Committee": one fact, and the visit says where. */
function isWhere(visit: Draft, told: readonly Told[]): boolean {
  const people = (visit.slots.people as Someone[] | undefined) ?? [];
  const of = told.find(
    ({ draft: d }) =>
      d.when === visit.when &&
      (d.slots.people as Someone[] | undefined)?.some((p) => people.some((q) => q.name === p.name)),
  )?.draft;
  if (visit.slots.type !== 'visit' || !of) return false;
  of.slots.place ??= visit.slots.place;
  if (of.slots.place === undefined) delete of.slots.place;
  return true;
}

/** "The two sides exchanged views on A and B": in a press release a fact of its day. */
function views(scene: Scene, s: Sentence, isTold: boolean): Draft[] {
  // Right after the meeting was told they are its topics.
  if (!scene.press || isTold || scene.sentence - scene.engagedAt <= 1) return [];
  for (const clause of s.clauses) {
    const v = clause.verb;
    const hasViews =
      (v.lemma === 'exchange' && s.tokens[v.to]?.n === 'views') ||
      (oneOf('hold|have').test(v.lemma) &&
        eventIn(s, v.to, Math.min(clause.to, v.to + 8))?.type === 'exchange-of-views');
    if (!hasViews || v.passive || v.tense !== 'past' || !isFact(s, clause)) continue;
    const topics = topicsAfter(scene, s, clause);
    const moment = momentOf(scene, s, clause);
    if (topics.length === 0 || !moment.press) continue;
    const d = draft(
      KIND.engagement,
      'exchanged-views',
      moment.when,
      { type: 'exchange-of-views', topics },
      proof(s, clause.from, clause.to),
      ['views exchanged in a press release'],
    );
    return [d];
  }
  return [];
}

function isWithin(at: number, run: { from: number; to: number }): boolean {
  return at >= run.from && at < run.to;
}

/** "X attended the summit, which was held in Rome on 3 May": the event has its day in a clause of its own. */
function whoAttended(scene: Scene, s: Sentence, before: Clause, clause: Clause, d: Draft): void {
  if (clause.relative !== 'which' || d.slots.people !== undefined || !isFact(s, before)) return;
  const trigger = triggerOf(scene, s, before);
  const attends = oneOf('attend|address|speak|participate|take|join|chair|co-chair|open|represent');
  if (!(trigger || before.verb.lemma === 'speak') || !attends.test(before.verb.lemma)) return;
  const people = peopleOf(scene, s, before);
  if (people.length === 0) return;
  d.slots.people = people;
  if (oneOf('address|speak').test(before.verb.lemma)) d.slots.type = 'address';
  d.citations[0] = proof(s, before.from, clause.to);
}

/** What was spoken of, where the clause tells it of the engagement just told. */
function about(scene: Scene, s: Sentence, clause: Clause, told: Draft | undefined): void {
  const last = told ?? (scene.sentence - scene.engagedAt <= 1 ? scene.lastEngagement : undefined);
  if (!last || last.slots.topics !== undefined || last.when.endsWith('..]')) return;
  const topics = topicsAfter(scene, s, clause);
  if (topics.length === 0) return;
  last.slots.topics = topics;
  last.citations.push(proof(s, clause.from, clause.to));
}

/** "helped … by organising the Tokyo Conference in July 2012". */
function byDoing(s: Sentence): Draft[] {
  for (const g of s.groups) {
    if (
      g.shape !== 'ing' ||
      s.tokens[g.from - 1]?.n !== 'by' ||
      !oneOf('organise|organize|host|hold|convene|co-host').test(g.lemma)
    )
      continue;
    const event = eventIn(s, g.to, Math.min(s.to, g.to + 8));
    const clause = s.clauses.find((c) => c.from <= g.from && g.from < c.to);
    const when = event && datesIn(s, event.at, event.at + 4)[0];
    if (!event || !when || !clause || !isFact(s, clause)) continue;
    const city = s.mentions.find((m) => m.type === 'city' && m.from >= g.to && m.to <= event.at);
    const place = city?.id ?? placeIn(s, g.to, when.to + 4);
    return [
      draft(
        KIND.engagement,
        `by-holding-${event.type}`,
        when.edtf,
        { type: event.type, ...(place ? { place } : {}) },
        proof(s, g.from - 1, when.to),
        ['by + a verb of holding'],
      ),
    ];
  }
  return [];
}
