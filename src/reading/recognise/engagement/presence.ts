import { oneOf } from '../../one-of.ts';
import type { Scene } from '../../scene.ts';
import { words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { dated, hasHumans, isAgentBy } from './acting.ts';
import { eventIn } from './event.ts';
import type { Trigger } from './trigger-kind.ts';

/** Verbs by which somebody looks at a place or a thing, and so was there. */
const LOOKS = oneOf('tour|inspect|visit|see|observe|survey|explore|view');
/** What is looked at on a visit. */
const SITE = oneOf(
  'base|barracks|headquarters|centre|center|academy|university|school|college|institute|camp|port|harbour|facility|facilities|plant|works|shipyard|factory|site|pavilion|museum|memorial|shrine|hospital|command|border|checkpoint|demonstration|exercise|training|project|projects|laboratory|ship|frigate|unit|battalion|contingent|parliament|embassy|mission',
);
/** What people attend beside meetings. */
const OCCASION = oneOf(
  'inauguration|opening|ceremony|ceremonies|launch|gathering|reception|celebrations?|commemorations?|unveiling|debates?|hearing|event|retreat|anniversary|assembly|audience|funeral|enthronement|parade',
);
const GROUP = oneOf(
  'ministers|leaders|counterparts|colleagues|ambassadors|representatives|heads|presidents|parliamentarians|lawmakers|senators|allies|members|chiefs|officials|students|delegates|commissioners|council|committee|assembly|parliament',
);

/** Somebody was somewhere, or with others, by a verb that says so beside the plain ones: "toured the base", "briefed Allies". */
export function presence(scene: Scene, s: Sentence, clause: Clause, humans: boolean): Trigger | undefined {
  const v = clause.verb;
  if (v.passive) return attendedBy(s, clause);
  if (!humans) return undefined;
  return (
    stayed(scene, s, clause) ??
    cameBack(scene, s, clause) ??
    looked(s, clause) ??
    attended(s, clause) ??
    told(s, clause) ??
    satDown(s, clause)
  );
}

const HERE = oneOf('city|country|body');

/** "was last in Lima in May", "has been to Lima twice, last in May", "stayed in Rome on 5 May". */
function stayed(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  if (!oneOf('be|stay|spend').test(v.lemma) || !dated(s, clause)) return undefined;
  let i = v.to;
  // "spent two days in Norway"
  if (v.lemma === 'spend')
    i = firstIn(s, v.to, Math.min(clause.to, v.to + 5), (t) => oneOf('days?|hours|week|night').test(t.n)) + 1;
  if (v.lemma === 'spend' && i === 0) return undefined;
  while (
    oneOf('last|also|again|back|most|recently|himself|herself|once|first|twice|already').test(
      s.tokens[i]?.n ?? '',
    )
  )
    i++;
  // "was there on 1-2 November": where the one told before was.
  if (s.tokens[i]?.n === 'there' && v.lemma !== 'spend') {
    const place = scene.sentence - scene.engagedAt <= 2 ? scene.lastEngagement?.slots.place : undefined;
    return typeof place === 'string' ? { type: 'visit', place, why: 'was there' } : undefined;
  }
  if (!oneOf('in|at|to').test(s.tokens[i]?.n ?? '') || (s.tokens[i]!.n === 'to' && v.tense !== 'perfect'))
    return undefined;
  const the = s.tokens[i + 1]?.n === 'the' ? i + 2 : i + 1;
  if (s.tokens[the]?.t === 'Headquarters' && !s.cover[the])
    return { type: 'visit', place: 'Headquarters', why: 'was at headquarters' };
  if (HERE.test(s.cover[the]?.type ?? '') || oneOf('country|region|capital').test(s.tokens[the]?.n ?? ''))
    return { type: 'visit', object: i + 1, why: 'was in a place on a day' };
  return undefined;
}

/** "visited Oslo in 2006 and returned in 2010", "came back to Headquarters": to where he was before, or to the place named. */
function cameBack(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  const next = s.tokens[v.to]?.n ?? '';
  const back = oneOf('come|go|travel|fly').test(v.lemma) && oneOf('back|again').test(next);
  if (!(back || v.lemma === 'return') || !dated(s, clause)) return undefined;
  const at = back ? v.to + 1 : v.to;
  if (s.tokens[at]?.n === 'to' && s.tokens[at + 1]?.cap && SITE.test(s.tokens[at + 1]!.n))
    return { type: 'visit', place: words(s, at + 1, at + 2), why: 'came back to a place' };
  if (!oneOf('in|on').test(s.tokens[at]?.n ?? '') || scene.sentence - scene.engagedAt > 3) return undefined;
  const last = scene.lastEngagement;
  const who = ((last?.slots.people as { name: string }[] | undefined) ?? []).map((p) => p.name);
  const same =
    clause.shares ||
    s.mentions.some((m) => who.includes(m.id) && m.from >= clause.subject.from && m.to <= clause.subject.to);
  const place = last?.slots.place;
  if (!same || !oneOf('visit|meeting|address').test(String(last?.slots.type))) return undefined;
  return { type: 'visit', why: 'came back', ...(typeof place === 'string' ? { place } : {}) };
}

/** "toured the naval base at Turku", "inspected Iruma Air Base", "saw a demonstration by the Navy at Turku". */
function looked(s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  if (!LOOKS.test(v.lemma) || v.tense === 'present') return undefined;
  let end = v.to;
  while (
    end < Math.min(clause.to, v.to + 9) &&
    !oneOf('[,;(]').test(s.tokens[end]!.t) &&
    !oneOf('in|at|on|of|by|for|near|and|during|with').test(s.tokens[end]!.n) &&
    !s.times.some((w) => w.from === end)
  )
    end++;
  const site = end - 1;
  if (site < v.to || s.cover[site]?.type === 'person' || !SITE.test(s.tokens[site]!.n)) return undefined;
  const from = oneOf('the|a|an').test(s.tokens[v.to]!.n) ? v.to + 1 : v.to;
  const city = oneOf('in|at|near').test(s.tokens[end]?.n ?? '') ? s.cover[end + 1] : undefined;
  if (city?.type === 'city') return { type: 'visit', object: city.from, why: `${v.lemma} a site` };
  return s.tokens[site]!.cap
    ? { type: 'visit', place: words(s, from, end), why: `${v.lemma} a site` }
    : { type: 'visit', why: `${v.lemma} a site` };
}

/** "took part in the inauguration of the Centre", "attended the opening ceremony": dated, by people who are named. */
function attended(s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  const takes = v.lemma === 'take' && s.tokens[v.to]?.n === 'part';
  if (!(takes || oneOf('attend|participate|join|witness|open|preside').test(v.lemma)) || !dated(s, clause))
    return undefined;
  if (v.tense === 'present' || !named(s, clause)) return undefined;
  // "…, whose inauguration X attended"
  const before = clause.relative === '' ? -1 : firstIn(s, clause.from, v.from, (t) => OCCASION.test(t.n));
  if (before >= 0) return { type: 'meeting', at: before, why: `${v.lemma} an occasion` };
  const at = firstIn(s, v.to, Math.min(clause.to, v.to + 7), (t) => OCCASION.test(t.n));
  return at >= 0 && v.lemma !== 'open' ? { type: 'meeting', at, why: `${v.lemma} an occasion` } : undefined;
}

/** "The opening ceremony on 8 October was attended by President X and the Minister". */
function attendedBy(s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  if (!oneOf('attend|witness|grace|open|address').test(v.lemma) || !dated(s, clause)) return undefined;
  const at = firstIn(s, clause.subject.from, clause.subject.to, (t) => OCCASION.test(t.n));
  const isBy = s.mentions.some(
    (m) => m.type === 'person' && m.from >= v.to && m.to <= clause.to && isAgentBy(s, m.from, v.to),
  );
  return at >= 0 && isBy ? { type: 'meeting', at, why: 'an occasion that people attended' } : undefined;
}

/** "briefed Allies on", "thanked ministers in Madrid on 5 May", "joined the foreign ministers in April". */
function told(s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  if (!dated(s, clause) || v.tense === 'present' || !named(s, clause)) return undefined;
  // "spoke on fisheries at a conference in Rome"
  if (
    v.lemma === 'speak' &&
    oneOf('on|about').test(s.tokens[v.to]?.n ?? '') &&
    (eventIn(s, v.to, clause.to) ??
      s.mentions.some((m) => m.type === 'body' && m.from > v.to && m.to <= clause.to))
  )
    return { type: 'address', why: 'spoke on something' };
  const briefs = oneOf('brief|debrief|update|inform').test(v.lemma);
  const joins = v.lemma === 'join';
  // "presented his country's views to the Council"
  const shows =
    v.lemma === 'present' &&
    s.mentions.some(
      (m) =>
        m.type === 'body' &&
        m.from >= v.to &&
        m.to <= clause.to &&
        s.tokens.slice(m.from - 2, m.from).some((t) => t.n === 'to'),
    ) &&
    !s.tokens
      .slice(v.to, clause.to)
      .some((t) => oneOf('credentials|gift|letter|award|medal|copy|copies|certificate').test(t.n));
  if (shows) return { type: 'address', why: 'presented something to a body' };
  // "joins President X in Lima": somebody who is named, in a place.
  const person = s.cover[v.to];
  if (joins && oneOf('person|office').test(person?.type ?? '') && inCity(s, clause))
    return { type: 'meeting', why: 'joined somebody' };
  const speaks = oneOf('thank|tell|assure|urge|greet').test(v.lemma);
  if (!briefs && !joins && !speaks) return undefined;
  let i = v.to;
  while (
    i < v.to + 5 &&
    (s.cover[i]?.type === 'organisation' ||
      oneOf('the|his|her|all|fellow|foreign|defence|defense').test(s.tokens[i]?.n ?? ''))
  )
    i++;
  if (!GROUP.test(s.tokens[i]?.n ?? '') && s.cover[i]?.type !== 'body') return undefined;
  if (briefs) return { type: 'address', why: `${v.lemma} a group` };
  if (joins) return { type: 'meeting', why: 'joined others' };
  // What was only said may have been written: a place must be told.
  return inCity(s, clause) ? { type: 'meeting', why: `${v.lemma} others in a place` } : undefined;
}

/** Whether the clause says in which city. */
const inCity = (s: Sentence, clause: Clause): boolean =>
  s.mentions.some(
    (m) =>
      m.type === 'city' &&
      m.from >= clause.from &&
      m.to <= clause.to &&
      oneOf('in|at').test(s.tokens[m.from - 1]?.n ?? ''),
  );

/** "sat down with a group of members", "took stock with Y", "reviewed the situation with Y": talks by another name. */
function satDown(s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  if (!dated(s, clause) || v.tense === 'present') return undefined;
  const people = s.mentions.filter((m) => m.type === 'person' && m.from >= clause.from && m.to <= clause.to);
  if (people.length < 2) return undefined;
  const next = s.tokens[v.to]?.n ?? '';
  // "X and Y opened the exhibition in Rome": both were there.
  const acting = people.filter((m) => m.from >= clause.subject.from && m.to <= clause.subject.to);
  if (acting.length > 1 && oneOf('open|inaugurate|unveil|tour|lay|celebrate|cut').test(v.lemma))
    return { type: 'meeting', why: `${v.lemma}: together` };
  const isTalk =
    (v.lemma === 'sit' && next === 'down') ||
    (v.lemma === 'take' && next === 'stock') ||
    oneOf('review|deliberate|converse|debate|assess').test(v.lemma);
  return isTalk && !eventIn(s, v.to, Math.min(clause.to, v.to + 3))
    ? { type: 'meeting', why: `${v.lemma}: talks` }
    : undefined;
}

/** Whether somebody acts in the clause who is named, has an office, or is a "he" or "she". */
function named(s: Sentence, clause: Clause): boolean {
  const { from, to } = clause.subject;
  return (
    s.mentions.some((m) => oneOf('person|office').test(m.type) && m.from >= from && m.to <= to) ||
    (hasHumans(s, from, to) && s.tokens.slice(from, to).some((t) => oneOf('he|she|latter|who').test(t.n)))
  );
}
