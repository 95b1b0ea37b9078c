import type { Clause, Sentence } from '../clause.ts';
import { KIND } from '../kinds.ts';
import { areasIn } from '../known.ts';
import { datesIn, isFact, momentOf } from '../moment.ts';
import type { Someone } from '../proposal.ts';
import { concerns, type Draft, draft, partiesIn, peopleIn, proof, type Scene, words } from '../scene.ts';

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^summits?$/, 'summit'],
  [/^(?:conferences?|seminars?|workshops?|symposium|symposia|roundtables?|forum|colloquium)$/, 'conference'],
  [/^(?:consultations?|dialogues?)$/, 'consultation'],
  [/^(?:meetings?|talks|ministerial|session|discussions|conversations?|encounters?)$/, 'meeting'],
  [/^(?:visits?|trips?)$/, 'visit'],
  [/^(?:speech|lecture|keynote|remarks)$/, 'address'],
];
const GO = /^(?:travel|go|come|return|call|arrive|stop)$/;
const HOLD =
  /^(?:hold|take|convene|host|organise|organize|conduct|occur|attend|participate|join|co-host|chair|co-chair|stage|have|pay|undertake|make|give|deliver|represent|open|inaugurate|start|begin)$/;
const HUMANS =
  /^(?:leaders|ministers|officials|delegations?|representatives|parliamentarians|experts|chiefs|ambassadors|heads|counterparts|sides)$/;

/** What sort of event a run of tokens names. */
function eventIn(s: Sentence, from: number, to: number): { type: string; at: number } | undefined {
  let found: { type: string; at: number } | undefined;
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    if (n === 'views' && /^(?:exchange|exchanges|exchanged)$/.test(s.tokens[i - 2]?.n ?? ''))
      return { type: 'exchange-of-views', at: i };
    if (/^(?:of|for|at|on|under)$/.test(n) && found) return found;
    const row = s.cover[i]?.type === 'person' ? undefined : NOUNS.find(([re]) => re.test(n));
    // In "summit meeting" and "dialogue meeting" the first noun tells more.
    if (row && !(found && row[1] === 'meeting' && s.tokens[i - 1] && found.at === i - 1))
      found = { type: row[1], at: i };
  }
  return found;
}

/** Where it happened: "in Tokyo", "to NATO Headquarters", the object of "visited". */
export function placeIn(s: Sentence, from: number, to: number, after?: number): string | undefined {
  let best: string | undefined;
  for (const m of s.mentions) {
    if (m.from < from || m.to > to || !/^(?:city|country|body|organisation)$/.test(m.type)) continue;
    let i = m.from - 1;
    if (/^(?:the|nearby|its)$/.test(s.tokens[i]?.n ?? '')) i--;
    const prep = s.tokens[i]?.n ?? '';
    const ok =
      m.type === 'city' || (m.type === 'body' && /Headquarters|Secretariat/.test(m.id))
        ? /^(?:in|to|at)$/.test(prep) || i + 1 === after
        : (prep === 'in' && m.type === 'country') ||
          i + 1 === after ||
          (prep === 'to' && after !== undefined && i >= after && i - after < 4 && m.type !== 'body');
    if (ok && s.tokens[m.to]?.n !== "'s") {
      const name = words(s, m.from, m.to);
      if (m.type === 'city' || m.type === 'body') return name;
      best ??= name;
    }
  }
  return best;
}

/** "on security issues", "discussed A and B": topics by code, else as named. */
function topicsIn(scene: Scene, s: Sentence, from: number, to: number): string[] {
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    const such = n === 'such' && s.tokens[i + 1]?.n === 'as';
    if (
      !(
        such ||
        n === 'discussed' ||
        n === 'discuss' ||
        n === 'including' ||
        n === 'regarding' ||
        n === 'concerning'
      )
    )
      continue;
    const stop = s.groups.find((g) => g.from > i + 1 && g.shape === 'finite')?.from ?? to;
    return items(s, i + (such ? 2 : 1), Math.min(stop, to)).flatMap(([a, b]) => {
      if (b - a > 9 || s.mentions.some((m) => m.type === 'person' && m.from >= a && m.from < b)) return [];
      const code = areasIn(scene.known.areas, s.tokens, a, b)[0];
      return [code && code.to - code.from >= b - a - 1 ? code.code : words(s, a, b).replace(/^the /, '')];
    });
  }
  return [];
}

/** The items of a list: between commas and "and". */
export function items(s: Sentence, from: number, to: number): [number, number][] {
  const out: [number, number][] = [];
  let a = from;
  for (let i = from; i <= to; i++) {
    const t = s.tokens[i];
    if (i < to && t && !/^[,;.:]$/.test(t.t) && t.n !== 'and' && t.n !== 'or') continue;
    let start = a;
    while (/^(?:as|well|also|and|both|to|in|on|from)$/.test(s.tokens[start]?.n ?? '') && start < i) start++;
    if (start < i) out.push([start, i]);
    a = i + 1;
  }
  return out;
}

/** People met: visits, meetings, addresses, consultations. */
export function engagements(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause)) continue;
    const trigger = triggerOf(scene, s, clause);
    if (!trigger) continue;
    out.push(...make(scene, s, clause, trigger));
  }
  return out;
}

interface Trigger {
  readonly type: string;
  readonly object?: number;
  readonly why: string;
}

function triggerOf(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  const next = s.tokens[v.to]?.n ?? '';
  const subject = { from: clause.subject.from, to: clause.subject.to };
  const humans =
    s.mentions.some(
      (m) => (m.type === 'person' || m.type === 'office') && m.from >= subject.from && m.from < subject.to,
    ) ||
    s.tokens
      .slice(subject.from, subject.to)
      .some((t) => HUMANS.test(t.n) || /^(?:he|she|who|they|latter)$/.test(t.n));
  const parties = partiesIn(scene, s, subject.from, subject.to, true);
  if (!humans && parties.length > 0 && !concerns(scene, parties)) return undefined;
  const objectEnd = clause.to;
  const object = s.cover[next === 'the' ? v.to + 1 : v.to];
  if (v.lemma === 'visit' && (humans || parties.length > 0))
    return v.passive ? { type: 'visit', why: 'visited' } : { type: 'visit', object: v.to, why: 'visited' };
  if (
    GO.test(v.lemma) &&
    humans &&
    !v.passive &&
    /^(?:to|at|on)$/.test(next) &&
    s.mentions.some((m) => m.from >= v.to && m.from <= v.to + 4)
  )
    return { type: 'visit', object: v.to + 1, why: `${v.lemma} to a place` };
  if (
    v.lemma === 'be' &&
    humans &&
    !v.passive &&
    /^(?:in|at)$/.test(next) &&
    /^(?:city|country|body)$/.test(s.cover[v.to + 1]?.type ?? '') &&
    datesIn(s, v.to, clause.to).length > 0
  )
    return { type: 'visit', why: 'was in a place on a day' };
  if (v.lemma === 'address' && !v.passive && humans) return { type: 'address', why: 'addressed' };
  if (v.lemma === 'speak' && humans && /^(?:at|to|before)$/.test(next))
    return { type: 'address', why: 'spoke' };
  if (v.lemma === 'meet' && !v.passive && (humans || parties.length > 1))
    return { type: 'meeting', why: 'met' };
  if (
    /^(?:receive|welcome|see)$/.test(v.lemma) &&
    (v.passive
      ? humans
      : (humans || parties.length > 0) && (object?.type === 'person' || object?.type === 'office'))
  )
    return { type: 'meeting', why: 'received' };
  if (v.lemma === 'discuss' && humans && !v.passive && datesIn(s, clause.from, clause.to).length > 0)
    return { type: 'meeting', why: 'discussed' };
  const inSubject = eventIn(s, subject.from, subject.to);
  if (
    inSubject &&
    !clause.shares &&
    ((/^(?:hold|convene|host|organise|organize|conduct|chair|co-chair|launch)$/.test(v.lemma) &&
      (v.passive || v.tense === 'perfect')) ||
      (v.lemma === 'take' && next === 'place') ||
      (v.lemma === 'be' && s.tokens[v.to]?.n === 'ongoing'))
  )
    return { type: inSubject.type, why: 'an event took place' };
  if (HOLD.test(v.lemma) && !v.passive && (humans || parties.length > 0)) {
    const inObject = eventIn(s, v.to, Math.min(objectEnd, v.to + 14));
    if (
      inObject &&
      inObject.at - v.to < 12 &&
      !(v.lemma === 'take' && next !== 'part') &&
      !/^(?:launch|begin)$/.test(v.lemma) &&
      !(v.lemma === 'give' && inObject.type !== 'address')
    ) {
      const event = s.tokens
        .slice(v.to, inObject.at)
        .some((t) => /^(?:exercise|exercises|operation|programme|fund)$/.test(t.n));
      if (!event) return { type: inObject.type, why: `${v.lemma} an event` };
    }
  }
  return undefined;
}

function make(scene: Scene, s: Sentence, clause: Clause, trigger: Trigger): Draft[] {
  const v = clause.verb;
  const people: Someone[] =
    clause.shares || clause.relative ? peopleIn(scene, s, clause.subject.from, clause.subject.to) : [];
  for (const p of peopleIn(scene, s, clause.from, clause.to))
    if (!people.some((q) => q.name === p.name)) people.push(p);
  const pronoun = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => /^(?:he|she)$/.test(t.n));
  if (pronoun && scene.lastSubject && !people.some((p) => p.name === scene.lastSubject))
    people.unshift({ name: scene.lastSubject });
  if (clause.relative === 'who' && people.length === 0) {
    const before = [...s.mentions].reverse().find((m) => m.type === 'person' && m.to <= clause.from);
    if (before) people.push({ name: before.id });
  }
  const dates = datesIn(s, v.to, clause.to).filter((w) => w.sort === 'point' || w.sort === 'range');
  const many =
    trigger.type === 'visit' || /s$/.test(s.tokens[clause.subject.to - 1]?.n ?? '')
      ? dates.filter((w) => !w.relative || w.point?.d)
      : [];
  const moment = momentOf(scene, s, clause);
  const recurring = v.tense === 'present' && !moment.dated;
  if (recurring && !/^(?:summit|meeting|consultation|exchange-of-views|conference)$/.test(trigger.type))
    return [];
  const last = scene.lastEngagement;
  // "He held talks with …": told on of the visit before.
  if (!moment.dated && v.tense === 'past' && last && (pronoun || clause.shares) && people.length > 0) {
    const old = (last.slots.people as Someone[] | undefined) ?? [];
    if (old.some((p) => p.name === people[0]!.name)) {
      for (const p of people) if (!old.some((q) => q.name === p.name)) old.push(p);
      last.slots.people = old;
      last.citations.push(proof(s, clause.from, clause.to));
      return [];
    }
  }
  if (!moment.dated && v.tense === 'past' && !clause.shares) return [];
  const topics = topicsIn(scene, s, v.from, clause.to);
  const build = (when: string, from: number, to: number, span: readonly [number, number]): Draft => {
    const place =
      placeIn(s, span[0], span[1], trigger.object) ?? placeIn(s, clause.from, clause.to, trigger.object);
    return draft(
      KIND.engagement,
      `met-${trigger.type}`,
      when,
      {
        type: trigger.type,
        ...(people.length ? { people: [...people] } : {}),
        ...(place ? { place } : {}),
        ...(topics.length ? { topics } : {}),
        ...(recurring && s.tokens.slice(clause.from, clause.to).some((t) => /^annual(?:ly)?$/.test(t.n))
          ? { recurrence: 'annual' }
          : {}),
      },
      proof(s, from, to),
      [trigger.why],
    );
  };
  const made =
    many.length > 1 && !datesIn(s, clause.from, v.from).some((w) => w.sort === 'point')
      ? many.map((w, k) =>
          build(w.edtf, k === 0 ? clause.from : w.from, k + 1 < many.length ? w.to : clause.to, [
            k === 0 ? clause.from : many[k - 1]!.to,
            w.to,
          ]),
        )
      : [build(moment.when, clause.from, clause.to, [clause.from, clause.to])];
  if (moment.dated) {
    scene.lastEngagement = made.at(-1);
    scene.clock.occasion = made.at(-1)!.when;
  }
  return made;
}
