import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, partiesIn, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { capitalEnd, dated, hasHumans, isCrowd, isOften, objectAt, personAt } from './acting.ts';
import { eventIn } from './event.ts';
import { amongOthers, gathered } from './gathered.ts';
import { again } from './likewise.ts';
import { latest } from './occasions.ts';
import { presence } from './presence.ts';
import { areTwo, bodyMeets, meetsUs } from './sitting.ts';
import { subjectEvent } from './staged.ts';
import type { Trigger } from './trigger-kind.ts';

const GO = oneOf('travel|go|come|return|call|arrive|stop|fly|journey');
const HOLD = oneOf(
  'hold|take|convene|host|organise|organize|conduct|occur|attend|participate|join|co-host|chair|co-chair|stage|have|pay|return|undertake|make|give|deliver|represent|open|inaugurate|start|begin|conclude|lead|head|preside|co-organise|co-organize|complete|wrap|hosted|address|co-direct|co-lead|co-run|receive',
);
const PLACED = oneOf('city|country|body|organisation');

/** The engagement that a clause tells of, by its verb and the event it names. */
export function triggerOf(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const { verb: v, subject } = clause;
  const next = s.tokens[v.to]?.n ?? '';
  const humans = hasHumans(s, subject.from, subject.to);
  const parties = partiesIn(scene, s, subject.from, subject.to, true);
  if (!humans && parties.length > 0 && !concerns(scene, parties)) return undefined;
  return (
    going(scene, s, clause, humans, parties, next) ??
    meeting(scene, s, clause, humans, parties, next) ??
    subjectEvent(s, clause, next) ??
    again(scene, s, clause) ??
    objectEvent(
      s,
      clause,
      humans || parties.length > 0 || bodyMeets(scene, s, clause) || areTwo(s, clause),
      next,
    ) ??
    presence(scene, s, clause, humans)
  );
}

function going(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  humans: boolean,
  parties: readonly string[],
  next: string,
): Trigger | undefined {
  const v = clause.verb;
  const isForce =
    s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) => oneOf('ships?|frigates?|vessels?|group|squadron|destroyer|troops|submarine').test(t.n)) ||
    // "support has gone to the Centre in Lima"
    oneOf('support|assistance|aid|funding|funds|money|grants?|attention|share').test(
      s.tokens[clause.subject.to - 1]?.n ?? '',
    );
  if (isForce) return undefined;
  if (oneOf('visit|travel|come|arrive').test(v.lemma) && isCrowd(s, clause)) return undefined;
  if (v.lemma === 'visit' && (humans || parties.length > 0))
    return v.passive ? { type: 'visit', why: 'visited' } : { type: 'visit', object: v.to, why: 'visited' };
  // "He returned in January 2009": to where he was before.
  if (
    v.lemma === 'return' &&
    !v.passive &&
    oneOf('in|on').test(next) &&
    dated(s, clause) &&
    oneOf('he|she').test(
      s.tokens.slice(clause.subject.from, clause.subject.to).find((t) => oneOf('he|she').test(t.n))?.n ?? '',
    ) &&
    scene.sentence - scene.engagedAt <= 3
  ) {
    const place = scene.lastEngagement?.slots.place;
    return { type: 'visit', why: 'returned', ...(typeof place === 'string' ? { place } : {}) };
  }
  if (GO.test(v.lemma) && humans && !v.passive && next === 'there') {
    const place = there(scene, s, v.from);
    return { type: 'visit', why: `${v.lemma} there`, ...(place ? { place } : {}) };
  }
  // "led a business delegation to Lima"
  if (oneOf('lead|head|bring|take').test(v.lemma) && humans && !v.passive)
    for (let i = v.to; i < Math.min(clause.to, v.to + 9); i++)
      if (
        s.tokens[i]!.n === 'to' &&
        s.tokens.slice(v.to, i).some((t) => oneOf('delegation|mission').test(t.n) && !t.cap) &&
        oneOf('city|country').test((s.cover[i + 1] ?? s.cover[i + 2])?.type ?? '')
      )
        return { type: 'visit', object: i + 1, why: `${v.lemma} a delegation to a place` };
  if (
    GO.test(v.lemma) &&
    (humans || parties.length > 0) &&
    !v.passive &&
    next === 'to' &&
    oneOf('see|meet|visit').test(s.tokens[v.to + 1]?.n ?? '') &&
    dated(s, clause)
  )
    return { type: 'visit', object: v.to + 2, why: `${v.lemma} to see somebody` };
  // "The Council travelled to Tbilisi again": a body of one side, and not what moves in space only.
  const travels =
    humans ||
    (dated(s, clause) &&
      s.mentions.some(
        (m) => m.type === 'body' && m.from >= clause.subject.from && m.to <= clause.subject.to,
      )) ||
    (dated(s, clause) &&
      s.tokens
        .slice(clause.subject.from, clause.subject.to)
        .some((t) => t.cap && oneOf('council|commission|committee').test(t.n)));
  // "who came for the first time on 5 May": to the side that the page is about.
  if (
    v.lemma === 'come' &&
    humans &&
    !v.passive &&
    dated(s, clause) &&
    (oneOf('on|again').test(next) || (next === 'for' && s.tokens[v.to + 2]?.n === 'first'))
  )
    return { type: 'visit', why: 'came on a day' };
  if (GO.test(v.lemma) && travels && !v.passive) {
    const at = oneOf('to|at|on|in').test(next)
      ? v.to + 1
      : next === 'back' && s.tokens[v.to + 1]?.n === 'to'
        ? v.to + 2
        : -1;
    if (at > 0 && s.tokens[at]?.t === 'Headquarters' && !s.cover[at])
      return { type: 'visit', place: 'Headquarters', why: `${v.lemma} to headquarters` };
    const to = capitalEnd(s, at);
    if (to > 0) return { type: 'visit', place: words(s, at, to), why: `${v.lemma} to a capital` };
    if (at > 0 && s.mentions.some((m) => m.from >= at && m.from <= at + 3 && PLACED.test(m.type)))
      return { type: 'visit', object: at, why: `${v.lemma} to a place` };
  }
  if (
    v.lemma === 'be' &&
    humans &&
    !v.passive &&
    oneOf('in|at|to').test(next) &&
    oneOf('city|country|body').test(s.cover[v.to + 1]?.type ?? '') &&
    datesIn(s, clause.from, clause.to).length > 0
  ) {
    // "was in Oslo for the summit of that month": the event tells more than the stay.
    const event = eventIn(s, v.to, clause.to);
    const isFor = event && oneOf('summit|conference').test(event.type);
    return isFor
      ? { type: event.type, at: event.at, why: 'was at an event' }
      : { type: 'visit', object: v.to + 1, why: 'was in a place on a day' };
  }
  return undefined;
}

/** The place that "there" stands for: the one named last in the sentence, or where the engagement before was. */
function there(scene: Scene, s: Sentence, before: number): string | undefined {
  const m = s.mentions.findLast((x) => x.to <= before && oneOf('city|country').test(x.type));
  if (m) return words(s, m.from, m.to);
  const last = scene.sentence - scene.engagedAt <= 2 ? scene.lastEngagement?.slots.place : undefined;
  return typeof last === 'string' ? last : undefined;
}

function meeting(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  humans: boolean,
  parties: readonly string[],
  next: string,
): Trigger | undefined {
  const v = clause.verb;
  const { subject } = clause;
  if (
    v.lemma === 'address' &&
    humans &&
    !oneOf('issues|challenges|threats|topics|questions|concerns|problems').test(next)
  ) {
    return v.passive ? undefined : { type: 'address', why: 'addressed' };
  }
  if (
    v.lemma === 'speak' &&
    humans &&
    s.tokens.slice(v.to, v.to + 4).some((t) => oneOf('telephone|phone|with').test(t.n))
  )
    return { type: 'meeting', why: 'spoke with' };
  if (v.lemma === 'call' && humans && oneOf('on|upon').test(next) && personAt(s, v.to + 1))
    return { type: 'meeting', why: 'called on' };
  if (v.lemma === 'take' && humans && next === 'the' && s.tokens[v.to + 1]?.n === 'floor')
    return { type: 'address', why: 'took the floor' };
  if (v.lemma === 'speak' && humans && oneOf('at|to|before').test(next))
    return { type: 'address', why: 'spoke' };
  if (v.lemma === 'speak' && humans && next === 'there' && dated(s, clause)) {
    const place = there(scene, s, v.from);
    return { type: 'address', why: 'spoke there', ...(place ? { place } : {}) };
  }
  if (
    v.lemma === 'brief' &&
    humans &&
    !v.passive &&
    s.mentions.some((m) => m.type === 'body' && m.from >= v.to)
  )
    return { type: 'address', why: 'briefed a body' };
  // "The OSCE-Australia conference met in Adelaide"
  const own =
    v.lemma === 'meet' &&
    !v.passive &&
    !oneOf('ministers|leaders|officials|presidents|he|she|they').test(s.tokens[subject.to - 1]?.n ?? '') &&
    !isOften(s, clause)
      ? eventIn(s, subject.from, subject.to)
      : undefined;
  if (own && oneOf('conference|summit').test(own.type))
    return { type: own.type, at: own.at, why: 'an event met' };
  // "The Association Council met in Brussels": a body of the two.
  const sits = v.passive
    ? oneOf('convene|hold|host|gather|assemble|call').test(v.lemma)
    : oneOf('meet|convene|gather|sit|assemble|reconvene').test(v.lemma);
  if (sits && (dated(s, clause) || (isOften(s, clause) && v.tense !== 'past')) && bodyMeets(scene, s, clause))
    return { type: 'meeting', why: 'a body met' };
  if (
    v.lemma === 'meet' &&
    !v.passive &&
    v.tense !== 'past' &&
    isOften(s, clause) &&
    meetsUs(scene, s, clause)
  )
    return { type: 'meeting', why: 'a body meets again and again' };
  const sides = s.tokens
    .slice(subject.from, subject.to)
    .some((t) => oneOf('parties|sides|countries').test(t.n));
  if (
    v.lemma === 'meet' &&
    !v.passive &&
    (humans || parties.length > 1 || sides) &&
    !amongOthers(scene, s, clause)
  )
    return { type: 'meeting', why: 'met' };
  // "On this occasion X and Y exchanged views on …", "holds an exchange with Z on …"
  if (
    v.lemma === 'exchange' &&
    next === 'views' &&
    s.mentions.filter((m) => m.type === 'person' && m.from >= clause.from && m.to <= clause.to).length > 1
  )
    return { type: 'exchange-of-views', why: 'exchanged views' };
  if (
    oneOf('hold|have').test(v.lemma) &&
    humans &&
    !v.passive &&
    s.tokens
      .slice(v.to, v.to + 4)
      .some((t, k) => t.n === 'exchange' && s.tokens[v.to + k + 1]?.n === 'with') &&
    dated(s, clause)
  )
    return { type: 'exchange-of-views', why: 'an exchange with somebody' };
  // "inaugurated by X and Y", "concluded in the presence of X": those were there.
  if (v.passive && dated(s, clause) && v.tense !== 'perfect' && gathered(s, clause))
    return { type: 'meeting', why: 'people were there' };
  // "received, on Monday, 9 October, Minister X"
  const aside =
    s.tokens[v.to]?.t === ',' ? s.times.find((w) => w.from === v.to + 1 || w.from === v.to + 2) : undefined;
  const start = aside && s.tokens[aside.to]?.t === ',' ? aside.to + 1 : v.to;
  const object = objectAt(s, start);
  const hasPerson = s.mentions.some(
    (m) => (m.type === 'person' || m.type === 'office') && m.from >= start && m.from < start + 6,
  );
  if (
    oneOf('receive|welcome|see|greet|host').test(v.lemma) &&
    (v.passive
      ? humans && !(v.lemma === 'host' && eventIn(s, clause.subject.from, clause.subject.to))
      : (humans || parties.length > 0) &&
        (object?.type === 'person' || object?.type === 'office' || (hasPerson && object !== undefined)) &&
        !eventIn(s, v.to, Math.min(clause.to, v.to + 8)))
  )
    return { type: 'meeting', why: 'received' };
  if (oneOf('discuss|confer|consult|talk').test(v.lemma) && humans && !v.passive && dated(s, clause))
    return { type: 'meeting', why: 'discussed' };
  return undefined;
}

/** "held consultations", "attended the summit", "paid a visit to", "were joint hosts of a conference". */
function objectEvent(s: Sentence, clause: Clause, acts: boolean, next: string): Trigger | undefined {
  const v = clause.verb;
  if (v.lemma === 'represent' && v.passive) {
    const event = eventIn(s, clause.from, clause.to);
    return event ? { type: event.type, at: event.at, why: 'represented at an event' } : undefined;
  }
  if (!acts || v.passive) return undefined;
  // "X represented the Union in Lima (9-10 July)": at a meeting that was spoken of before.
  if (v.lemma === 'represent' && dated(s, clause) && !eventIn(s, v.to, clause.to)) {
    const party = s.cover[s.tokens[v.to]?.n === 'the' ? v.to + 1 : v.to];
    const at = party && oneOf('in|at').test(s.tokens[party.to]?.n ?? '') ? s.cover[party.to + 1] : undefined;
    if (oneOf('country|organisation').test(party?.type ?? '') && at?.type === 'city')
      return { type: 'meeting', why: 'represented somebody in a place' };
  }
  const hosts =
    v.lemma === 'be' &&
    s.tokens
      .slice(v.to, v.to + 4)
      .some((t) =>
        oneOf('hosts?|co-hosts?|venue|guests?|speakers?|keynote|present|panellists?|attendance').test(t.n),
      );
  if (!HOLD.test(v.lemma) && !hosts) return undefined;
  const event = eventIn(s, v.to, Math.min(clause.to, v.to + 14));
  if (!event || event.at - v.to >= 13) return undefined;
  // "participates in the Regional Forum": a seat that lasts, not one meeting.
  if (
    oneOf('take|participate|attend|join|represent').test(v.lemma) &&
    v.tense === 'present' &&
    !dated(s, clause)
  )
    if (
      !isOften(s, clause) ||
      !s.mentions.some(
        (m) => m.type === 'person' && m.from >= clause.subject.from && m.to <= clause.subject.to,
      )
    )
      return undefined;
  // "has taken part in the East Asia Summit since 2011": each year, none of which is told.
  if (
    oneOf('take|participate|attend|join|represent').test(v.lemma) &&
    v.tense === 'perfect' &&
    datesIn(s, clause.from, clause.to).some((w) => w.sort === 'since') &&
    !s.mentions.some((m) => m.type === 'person' && m.from >= clause.subject.from && m.to <= clause.subject.to)
  )
    return undefined;
  // "joined the East Asia Summit in 2011": a format to which a state belongs from then on.
  const format = s.cover[event.at];
  if (
    v.lemma === 'join' &&
    format?.type === 'body' &&
    format.kind === 'forum' &&
    !hasHumans(s, clause.subject.from, clause.subject.to)
  )
    return undefined;
  if (v.lemma === 'receive' && !oneOf('calls?').test(s.tokens[event.at]!.n)) return undefined;
  if ((v.lemma === 'take' && next !== 'part') || (v.lemma === 'give' && event.type !== 'address'))
    return undefined;
  if (oneOf('make|undertake|pay|return|complete|conclude|wrap').test(v.lemma) && event.type !== 'visit')
    return undefined;
  if (oneOf('start|begin').test(v.lemma) && event.type !== 'visit') return undefined;
  const between = s.tokens.slice(v.to, event.at);
  // "has attended every Ministerial Council since 2009": many, none of which is told.
  if (between.some((t) => oneOf('every|each|all|most|many|several|numerous').test(t.n)) && !latest(s, clause))
    return undefined;
  if (
    between.some((t) => oneOf('exercise|exercises|operation|programme|fund|declaration|agreement').test(t.n))
  )
    return undefined;
  return {
    type: event.type,
    at: event.at,
    why: `${v.lemma} an event`,
    ...(event.type === 'visit' ? { object: event.at + 2 } : {}),
  };
}
