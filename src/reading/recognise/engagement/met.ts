import { KIND } from '../../kinds.ts';
import { momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Someone } from '../../proposal.ts';
import { type Draft, draft, peopleIn, proof, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { isOften } from './acting.ts';
import { eventIn } from './event.ts';
import { peopleOf } from './met-people.ts';
import { eventPlace, ourCountry, parliamentIn, trimmed } from './met-where.ts';
import type { Told } from './nominal.ts';
import { ahead, beside, bracketed, latest, spread } from './occasions.ts';
import { placeIn } from './place.ts';
import { join, recent } from './present.ts';
import { type Entry, gaps } from './roll.ts';
import { subjectAfter, subjectBefore } from './subject.ts';
import { topicsIn } from './topics.ts';
import type { Trigger } from './trigger-kind.ts';

/** The engagements that a clause tells by its trigger, or none where it goes on about the one before. */
export function make(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  trigger: Trigger,
  told: readonly Told[],
): Draft[] {
  const v = clause.verb;
  const people = peopleOf(scene, s, clause);
  const moment =
    latest(s, clause) ??
    beside(scene, s, clause, told) ??
    ahead(scene, s, clause, trigger) ??
    momentOf(scene, s, clause);
  const pronoun = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => oneOf('he|she|they|latter').test(t.n));
  // "He held talks with …", "…, where he met …", "during the visit": told on of the engagement before.
  // "came twice: in May 2007, when he spoke to the house; and in June 2014": of the first one.
  const same = clause.relative === 'when' ? told.find((t) => t.draft.when === moment.when) : undefined;
  const last = (same ?? told.at(-1))?.draft ?? recent(scene);
  const old = (last?.slots.people as Someone[] | undefined) ?? [];
  // "On 3 May X visited Oman and held talks": the date before both is that of one event.
  const sameDay =
    clause.shares && told.length > 0 && moment.source !== undefined && moment.source.from < clause.from;
  // "travelled to Lima in May 2014, when he met Y"
  const during =
    clause.relative === 'which' &&
    oneOf('during|at|on').test(
      s.tokens[s.tokens[clause.from]!.n === 'which' ? clause.from - 1 : clause.from]?.n ?? '',
    );
  const then = (oneOf('when|where').test(clause.relative) || during) && told.length > 0;
  const goes = then && moment.press === true;
  // Under a heading that is a date, all of a sentence is of that date.
  const underDate = moment.dated && !moment.source && !moment.press && told.length > 0;
  const again =
    goes ||
    ((moment.source?.relative === true ||
      sameDay ||
      then ||
      (underDate && (clause.shares || clause.relative !== ''))) &&
      moment.when === last?.when) ||
    // Under "2017": "travels to Lima on 2 February and meets Y": the day told before is in it.
    (underDate && clause.shares && last?.when.startsWith(`${moment.when}-`) === true);
  const known = last !== undefined && isTheEvent(s, trigger);
  const added = people.filter((p) => !old.some((q) => q.name === p.name));
  // "The Secretary General then gave a speech at the University": in a release it is one more fact of the day.
  const speech =
    moment.press === true &&
    told.length === 0 &&
    trigger.type === 'address' &&
    trigger.at !== undefined &&
    last?.slots.type !== 'address';
  // A press release goes on about its one meeting.
  const goesOn =
    moment.press === true &&
    !speech &&
    last?.when === moment.when &&
    (added.length === 0 || oneOf('attend|discuss|chair|co-chair').test(v.lemma));
  // "During this visit, he also addressed the Council": in a sentence of its own it is one more fact of that day.
  const more =
    last !== undefined &&
    told.length === 0 &&
    pronoun &&
    !moment.press &&
    (again || !moment.dated) &&
    trigger.type !== last.slots.type &&
    s.tokens.slice(clause.from, v.to).some((t) => t.n === 'also');
  if (more && last) {
    return [
      draft(
        KIND.engagement,
        `met-${trigger.type}`,
        last.when,
        withTopics({ type: trigger.type, people: [...people] }, topicsOf(scene, s, clause, trigger)),
        proof(s, clause.from, clause.to),
        [trigger.why, 'one more of the visit told before'],
      ),
    ];
  }
  if (
    last &&
    !speech &&
    (again ||
      known ||
      goesOn ||
      (!moment.dated &&
        (v.tense === 'past' || (told.length > 0 && v.tense === 'present' && goesOnAbout(s, clause))))) &&
    (!moment.dated || again || moment.press)
  ) {
    const own = clause.shares || clause.relative !== '' || again || known || goesOn;
    const meets = old.some((p) => people.some((q) => q.name === p.name));
    // "addressed the Summit and held a meeting with Y in the margins": the talks are a fact of their own.
    const fringe =
      onFringes(s, clause) && oneOf('summit|conference|meeting|address').test(String(last.slots.type));
    const apart =
      (trigger.at !== undefined || fringe) &&
      (last.slots.type === 'address' || fringe) &&
      oneOf('meeting|exchange-of-views').test(trigger.type) &&
      (added.length > 0 || fringe) &&
      (old.length > 0 || fringe);
    if (apart && (moment.when === last.when || !moment.dated || (fringe && moment.press))) {
      const aside = s.tokens
        .slice(clause.from, clause.to)
        .some((t) => oneOf('margins?|sidelines?').test(t.n));
      const there =
        placeIn(s, clause.from, clause.to, trigger.object) ?? (aside ? last.slots.place : undefined);
      return [
        draft(
          KIND.engagement,
          `met-${trigger.type}`,
          last.when,
          withTopics(
            { type: trigger.type, people: [...people], ...(there ? { place: there } : {}) },
            topicsOf(scene, s, clause, trigger),
          ),
          proof(s, clause.from, clause.to),
          [trigger.why, 'beside the address told before'],
        ),
      ];
    }
    if (meets || (own && (told.length > 0 || again || known || goesOn)) || (pronoun && old.length > 0)) {
      join(last, people, s, clause);
      scene.engagedAt = scene.sentence;
      const place = placeIn(s, clause.from, clause.to, trigger.object);
      if (place && last.slots.place === undefined) last.slots.place = place;
      const topics = topicsIn(scene, s, v.from, clause.to);
      if (topics.length > 0 && last.slots.topics === undefined) last.slots.topics = topics;
      return [];
    }
  }
  if (!moment.dated && v.tense === 'past') return [];
  const recurring = v.tense === 'present' && !moment.dated;
  if (recurring && !oneOf('summit|meeting|consultation|exchange-of-views|conference').test(trigger.type))
    return [];
  // "NATO-Finland dialogue takes place within …": no meeting, but that there is a dialogue.
  if (
    recurring &&
    trigger.at !== undefined &&
    oneOf('dialogues?').test(s.tokens[trigger.at]!.n) &&
    (!s.tokens[trigger.at]!.cap || trigger.at === s.from) &&
    !isOften(s, clause)
  )
    return [];
  if (recurring && oneOf('discuss|confer|consult|talk|receive|welcome').test(v.lemma)) return [];
  // "meets President X" without a day and without how often: no habit, and when is not said.
  if (recurring && people.length > 0 && !isOften(s, clause)) return [];
  const topics = topicsOf(scene, s, clause, trigger);
  // "…, its 10th meeting having been held in Lima": an absolute tells of another.
  const having = firstIn(s, v.to, clause.to, (t) => t.n === 'having');
  const own = having < 0 ? s.to : having;
  const build = (when: string, from: number, to: number, span: readonly [number, number]): Draft => {
    const house = trigger.type === 'address' ? parliamentIn(s, v.to, clause.to) : undefined;
    const place =
      house ??
      trigger.place ??
      bracketed(s, span[0], span[1]) ??
      placeIn(s, span[0], Math.min(span[1], own), trigger.object) ??
      placeIn(s, clause.from, Math.min(clause.to, own), trigger.object) ??
      eventPlace(s, clause, trigger) ??
      ourCountry(scene, s, trigger);
    const isAnnual = s.tokens.slice(clause.from, clause.to).some((t) => oneOf('annual(?:ly)?').test(t.n));
    return draft(
      KIND.engagement,
      `met-${trigger.type}`,
      when,
      {
        type: trigger.type,
        ...(people.length ? { people: [...people] } : {}),
        ...(place ? { place } : {}),
        ...(topics.length ? { topics } : {}),
        ...(isAnnual && (recurring || when.endsWith('/..')) ? { recurrence: 'annual' } : {}),
      },
      proof(
        s,
        asideBefore(s, clause, from),
        topics.length > 0 ? to : trimmed(s, from, Math.min(to, own), v.to),
      ),
      [trigger.why],
    );
  };
  const others = moment.source ? gaps(scene, s, v.to) : [];
  const stop = Math.min(clause.to, others[0]?.from ?? clause.to);
  if (others.length > 0) people.splice(0, people.length, ...peopleIn(scene, s, clause.from, stop));
  const made = others.length
    ? [build(moment.when, clause.from, stop, [clause.from, stop])]
    : spread(s, clause, trigger, moment.when, build);
  for (const e of others) made.push(likewise(scene, s, clause, trigger, made[0]!, e));
  if (moment.dated) {
    scene.lastEngagement = made.at(-1);
    scene.engagedAt = scene.sentence;
    scene.clock.occasion = made.at(-1)!.when;
    if (scene.press && made[0]!.when.slice(0, 7) === scene.press.slice(0, 7))
      scene.clock.main ??= made[0]!.when;
    if (people[0]) scene.lastSubject = people[0].name;
  }
  // "have been meeting annually, most recently on 21 September": that they do is a fact of its own.
  const most = firstIn(s, v.to, clause.to, (t) => t.n === 'most');
  if (most > v.to && v.tense !== 'past' && trigger.type !== 'visit' && isOften(s, clause))
    made.unshift(
      draft(
        KIND.engagement,
        `met-${trigger.type}`,
        '/..',
        { type: trigger.type },
        proof(s, clause.from, most),
        [trigger.why, 'again and again'],
      ),
    );
  return made;
}

/** "visits Lima on 5 May and meets Y", "…, where she holds talks with Y": what a clause without a day of its own goes on about. */
const goesOnAbout = (s: Sentence, clause: Clause): boolean =>
  (clause.shares || oneOf('where|when|who').test(clause.relative)) && !isOften(s, clause);

/** "The Committee, which …, is convened yearly": past the aside the subject proves it with the verb. */
function asideBefore(s: Sentence, clause: Clause, from: number): number {
  const isMain = clause.shares && from === clause.from && s.tokens[clause.verb.from - 1]?.t === ',';
  return isMain && clause.verb.passive && clause.subject.to <= from ? clause.subject.from : from;
}

/** "In the margins of the Forum she called on Y", "On the fringes of the Summit (3 May), X had talks with Y". */
function onFringes(s: Sentence, clause: Clause): boolean {
  const says = (from: number, to: number) =>
    s.tokens.slice(from, to).some((t) => oneOf('margins?|sidelines?|fringes?').test(t.n));
  return says(clause.from, clause.to) || says(s.from, Math.min(s.to, s.from + 4));
}

function withTopics(slots: Record<string, unknown>, topics: readonly string[]): Record<string, unknown> {
  return topics.length > 0 ? { ...slots, topics: [...topics] } : slots;
}

/** One more after the verb's own: "…, as did Y in 2014"; whom the subject met too is met by it. */
function likewise(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  trigger: Trigger,
  first: Draft,
  e: Entry,
): Draft {
  const { subject, verb } = clause;
  const meets =
    trigger.type === 'meeting' &&
    !verb.passive &&
    oneOf('meet|receive|welcome|greet|see|host|hold|have').test(verb.lemma) &&
    s.mentions.some((m) => m.type === 'person' && m.from >= verb.to && m.to <= e.from) &&
    !oneOf('as|so').test(s.tokens[e.from]!.n);
  const who = meets ? peopleIn(scene, s, subject.from, subject.to) : [];
  const place = e.place ?? first.slots.place;
  return draft(
    KIND.engagement,
    `met-${trigger.type}`,
    e.dates[0]!.edtf,
    { type: trigger.type, people: [...who, ...e.people], ...(place ? { place } : {}) },
    proof(s, e.from, e.to),
    ['the verb is that of the one before'],
  );
}

/** "The meeting was attended by": the event told before, without a name or a date of its own. */
function isTheEvent(s: Sentence, trigger: Trigger): boolean {
  if (trigger.at === undefined) return false;
  const before = s.tokens[trigger.at - 1]?.n ?? '';
  if (oneOf('meetings|consultations|talks|summits').test(s.tokens[trigger.at]!.n)) return false;
  return (
    oneOf('the|this|that').test(before) ||
    (oneOf('joint|said').test(before) && s.tokens[trigger.at - 2]?.n === 'the')
  );
}

function topicsOf(scene: Scene, s: Sentence, clause: Clause, trigger: Trigger): string[] {
  const found = topicsIn(scene, s, clause.verb.from, clause.to);
  // "spoke at a conference on water"
  const at =
    trigger.at ?? (trigger.type === 'address' ? eventIn(s, clause.verb.to, clause.to)?.at : undefined);
  if (found.length > 0 || at === undefined) return found;
  const after = subjectAfter(scene, s, at, clause.to);
  return after.length > 0 ? after : subjectBefore(scene, s, at);
}
