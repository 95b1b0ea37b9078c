import type { Mention } from '../mention.ts';
import { datesIn } from '../moment.ts';
import { concerns, partiesIn, type Scene, words } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import { eventIn } from './event.ts';

/** Why a clause tells of an engagement. */
export interface Trigger {
  readonly type: string;
  /** Where a place may begin without a preposition. */
  readonly object?: number;
  /** The token of the noun that names the event. */
  readonly at?: number;
  /** The place that "there" stands for. */
  readonly place?: string;
  readonly why: string;
}

const GO = /^(?:travel|go|come|return|call|arrive|stop|fly|journey)$/;
const HOLD =
  /^(?:hold|take|convene|host|organise|organize|conduct|occur|attend|participate|join|co-host|chair|co-chair|stage|have|pay|return|undertake|make|give|deliver|represent|open|inaugurate|start|begin|conclude|lead|head|preside|co-organise|co-organize|complete|wrap|hosted|address|co-direct|co-lead|co-run)$/;
const STAGED =
  /^(?:hold|convene|host|organise|organize|conduct|chair|co-chair|launch|attend|open|stage|co-host|lead|inaugurate|address|preside|co-organise|co-organize|co-direct|co-lead)$/;
const HUMANS =
  /^(?:leaders|ministers|officials|delegations?|representatives|parliamentarians|experts|chiefs|ambassadors|heads|counterparts|counterpart|sides|minister|official|parliamentarian|president|presidents|premiers|speakers|commissioners|secretaries|ministries|directors|envoys|chairs|negotiators|lawmakers|mps|senators|commanders|delegates|deputies|members|chairpersons|diplomats|parliaments)$/;
const PLACED = /^(?:city|country|body|organisation)$/;

/** Whether people act in a stretch: named, by office, by pronoun, or as ministers, leaders, officials. */
export function hasHumans(s: Sentence, from: number, to: number): boolean {
  return (
    s.mentions.some((m) => (m.type === 'person' || m.type === 'office') && m.from >= from && m.from < to) ||
    s.tokens.slice(from, to).some((t) => HUMANS.test(t.n) || /^(?:he|she|who|they|latter|former)$/.test(t.n))
  );
}

/** The engagement that a clause tells of, by its verb and the event it names. */
export function triggerOf(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  const next = s.tokens[v.to]?.n ?? '';
  const { subject } = clause;
  const humans = hasHumans(s, subject.from, subject.to);
  const parties = partiesIn(scene, s, subject.from, subject.to, true);
  if (!humans && parties.length > 0 && !concerns(scene, parties)) return undefined;
  return (
    going(scene, s, clause, humans, parties, next) ??
    meeting(scene, s, clause, humans, parties, next) ??
    subjectEvent(s, clause, next) ??
    again(scene, s, clause) ??
    objectEvent(s, clause, humans || parties.length > 0, next)
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
  const isForce = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) => /^(?:ships?|frigates?|vessels?|group|squadron|destroyer|troops|submarine)$/.test(t.n));
  if (isForce) return undefined;
  if (v.lemma === 'visit' && (humans || parties.length > 0))
    return v.passive ? { type: 'visit', why: 'visited' } : { type: 'visit', object: v.to, why: 'visited' };
  if (GO.test(v.lemma) && humans && !v.passive && next === 'there') {
    const place = there(scene, s, v.from);
    return { type: 'visit', why: `${v.lemma} there`, ...(place ? { place } : {}) };
  }
  // "led a business delegation to Lima"
  if (/^(?:lead|head|bring|take)$/.test(v.lemma) && humans && !v.passive)
    for (let i = v.to; i < Math.min(clause.to, v.to + 9); i++)
      if (
        s.tokens[i]!.n === 'to' &&
        s.tokens.slice(v.to, i).some((t) => /^(?:delegation|mission)$/.test(t.n) && !t.cap) &&
        /^(?:city|country)$/.test((s.cover[i + 1] ?? s.cover[i + 2])?.type ?? '')
      )
        return { type: 'visit', object: i + 1, why: `${v.lemma} a delegation to a place` };
  if (GO.test(v.lemma) && humans && !v.passive) {
    const at = /^(?:to|at|on|in)$/.test(next)
      ? v.to + 1
      : next === 'back' && s.tokens[v.to + 1]?.n === 'to'
        ? v.to + 2
        : -1;
    if (at > 0 && s.mentions.some((m) => m.from >= at && m.from <= at + 3 && PLACED.test(m.type)))
      return { type: 'visit', object: at, why: `${v.lemma} to a place` };
  }
  if (
    v.lemma === 'be' &&
    humans &&
    !v.passive &&
    /^(?:in|at|to)$/.test(next) &&
    /^(?:city|country|body)$/.test(s.cover[v.to + 1]?.type ?? '') &&
    datesIn(s, clause.from, clause.to).length > 0
  ) {
    // "was in Lisbon for the summit of the following month": the event tells more than the stay.
    const event = eventIn(s, v.to, clause.to);
    const isFor = event && /^(?:summit|conference)$/.test(event.type);
    return isFor
      ? { type: event.type, at: event.at, why: 'was at an event' }
      : { type: 'visit', why: 'was in a place on a day' };
  }
  return undefined;
}

/** The place that "there" stands for: the one named last in the sentence, or where the engagement before was. */
function there(scene: Scene, s: Sentence, before: number): string | undefined {
  const m = s.mentions.findLast((x) => x.to <= before && /^(?:city|country)$/.test(x.type));
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
    !/^(?:issues|challenges|threats|topics|questions|concerns|problems)$/.test(next)
  ) {
    if (v.passive) return undefined;
    return { type: 'address', why: 'addressed' };
  }
  if (
    v.lemma === 'speak' &&
    humans &&
    s.tokens.slice(v.to, v.to + 4).some((t) => /^(?:telephone|phone|with)$/.test(t.n))
  )
    return { type: 'meeting', why: 'spoke with' };
  if (v.lemma === 'call' && humans && /^(?:on|upon)$/.test(next) && personAt(s, v.to + 1))
    return { type: 'meeting', why: 'called on' };
  if (v.lemma === 'take' && humans && next === 'the' && s.tokens[v.to + 1]?.n === 'floor')
    return { type: 'address', why: 'took the floor' };
  if (v.lemma === 'speak' && humans && /^(?:at|to|before)$/.test(next))
    return { type: 'address', why: 'spoke' };
  if (
    v.lemma === 'brief' &&
    humans &&
    !v.passive &&
    s.mentions.some((m) => m.type === 'body' && m.from >= v.to)
  )
    return { type: 'address', why: 'briefed a body' };
  // "The OSCE-Australia conference met in Adelaide"
  const own = v.lemma === 'meet' && !v.passive ? eventIn(s, subject.from, subject.to) : undefined;
  if (own && /^(?:conference|summit)$/.test(own.type))
    return { type: own.type, at: own.at, why: 'an event met' };
  // "The Association Council met in Brussels": a body of the two.
  if (v.lemma === 'meet' && !v.passive && dated(s, clause) && bodyMeets(s, clause))
    return { type: 'meeting', why: 'a body met' };
  if (
    v.lemma === 'meet' &&
    !v.passive &&
    v.tense === 'present' &&
    isOften(s, clause) &&
    meetsUs(scene, s, clause)
  )
    return { type: 'meeting', why: 'a body meets again and again' };
  if (v.lemma === 'meet' && !v.passive && (humans || parties.length > 1))
    return { type: 'meeting', why: 'met' };
  const object = objectAt(s, v.to);
  const hasPerson = s.mentions.some(
    (m) => (m.type === 'person' || m.type === 'office') && m.from >= v.to && m.from < v.to + 6,
  );
  if (
    /^(?:receive|welcome|see|greet|host)$/.test(v.lemma) &&
    (v.passive
      ? humans && !(v.lemma === 'host' && eventIn(s, clause.subject.from, clause.subject.to))
      : (humans || parties.length > 0) &&
        (object?.type === 'person' || object?.type === 'office' || (hasPerson && object !== undefined)) &&
        !eventIn(s, v.to, Math.min(clause.to, v.to + 8)))
  )
    return { type: 'meeting', why: 'received' };
  if (/^(?:discuss|confer|consult|talk)$/.test(v.lemma) && humans && !v.passive && dated(s, clause))
    return { type: 'meeting', why: 'discussed' };
  return undefined;
}

/** Who stands after a verb: "the President", "his Korean counterpart, Y". */
function objectAt(s: Sentence, at: number): Mention | undefined {
  let i = at;
  if (!/^(?:the|a|an|his|her|its|their)$/.test(s.tokens[i]?.n ?? '')) return s.cover[i];
  i++;
  for (let guard = 0; guard < 5 && i < s.to; guard++) {
    const m = s.cover[i];
    if (m && m.type !== 'demonym') return m;
    if (!m && !/^(?:new|then|visiting|newly|counterpart|elected|,)$/.test(s.tokens[i]!.n)) return undefined;
    i = m?.to ?? i + 1;
  }
  return undefined;
}

function dated(s: Sentence, clause: Clause): boolean {
  return datesIn(s, clause.from, clause.to).length > 0 || s.times.some((w) => w.sort === 'today');
}

/** "The Joint Committee", "the Association Council, which": the subject is a body in which two sides sit. */
function bodyMeets(s: Sentence, clause: Clause): boolean {
  const to = clause.relative === 'which' ? clause.from : clause.subject.to;
  const from = clause.relative === 'which' ? Math.max(s.from, clause.from - 6) : clause.subject.from;
  return s.tokens
    .slice(from, to)
    .some(
      (t, k, run) =>
        /^(?:committee|council|commission|group)$/.test(t.n) &&
        t.cap &&
        /^(?:joint|cooperation|association|partnership|working|sectoral|mixed|bilateral|ministerial)$/.test(
          run[k - 1]?.n ?? '',
        ),
    );
}

/** Whether a clause says how often: "annually", "every year", "twice a year", "regularly". */
export function isOften(s: Sentence, clause: Clause): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    const n = s.tokens[i]!.n;
    if (
      /^(?:annual|annually|yearly|biannual|biannually|regular|regularly|biennial|quarterly|monthly|periodically|frequently)$/.test(
        n,
      )
    )
      return true;
    if (
      /^(?:every|each)$/.test(n) &&
      /^(?:year|two|six|three|month|second|other)$/.test(s.tokens[i + 1]?.n ?? '')
    )
      return true;
    if (/^(?:once|twice|times)$/.test(n) && /^(?:a|per|every|each)$/.test(s.tokens[i + 1]?.n ?? ''))
      return true;
  }
  return false;
}

const SITTING =
  /^(?:committees?|councils?|commissions?|groups?|boards?|bod(?:y|ies)|forum|dialogue|subcommittees?|secretariats|ministers|officials|leaders|format)$/;

/** A body of the two, or one that the clause says meets with the partner. */
function meetsUs(scene: Scene, s: Sentence, clause: Clause): boolean {
  const isRelative = clause.relative === 'which';
  const to = isRelative ? clause.from : clause.subject.to;
  const from = isRelative ? Math.max(s.from, clause.from - 14) : clause.subject.from;
  const run = s.tokens.slice(from, to);
  if (!run.some((t) => SITTING.test(t.n))) return false;
  const parties = [
    ...partiesIn(scene, s, from, to, true),
    ...partiesIn(scene, s, clause.verb.to, clause.to, true),
  ];
  if (parties.some((p) => scene.relation.includes(p) && p !== scene.organisation)) return true;
  if (parties.some((p) => !scene.relation.includes(p))) return false;
  return run.some((t) => /^(?:joint|two|both|mixed|bilateral|working|contact|sides)$/.test(t.n));
}

/** Somebody named within a few words: "called on the Crown Prince". */
function personAt(s: Sentence, i: number): boolean {
  return s.mentions.some(
    (m) => (m.type === 'person' || m.type === 'office') && m.from >= i && m.from < i + 4,
  );
}

/** "Consultations were held", "The summit took place", "The meeting was attended by", "The summit brought together". */
function subjectEvent(s: Sentence, clause: Clause, next: string): Trigger | undefined {
  const v = clause.verb;
  // "a summit which was chaired by": the noun stands before the clause.
  const from = clause.relative === 'which' ? Math.max(s.from, clause.from - 4) : clause.subject.from;
  const event =
    eventIn(s, from, clause.subject.to) ?? contacts(s, clause) ?? numbered(s, clause) ?? fronted(s, clause);
  if (!event) return undefined;
  // "the second session, which Khartoum hosted in December 2014"
  if (
    clause.relative === 'which' &&
    /^(?:host|hold|co-host|convene)$/.test(v.lemma) &&
    !v.passive &&
    dated(s, clause)
  ) {
    const host = s.mentions.find((m) => m.type === 'city' && m.from >= clause.from && m.to <= v.from);
    return {
      type: event.type,
      at: event.at,
      why: 'an event that somebody hosted',
      ...(host ? { object: host.from } : {}),
    };
  }
  // "Talks on an agreement were launched": they began, nobody met.
  if (
    /^(?:launch|open|start|begin)$/.test(v.lemma) &&
    !launchedBy(s, clause) &&
    /^(?:talks|negotiations|discussions|dialogues?|consultations?)$/.test(s.tokens[event.at]!.n)
  )
    return undefined;
  const staged =
    (STAGED.test(v.lemma) && (v.passive || v.tense === 'perfect')) ||
    (v.lemma === 'take' && next === 'place') ||
    (v.lemma === 'bring' && next === 'together') ||
    (v.lemma === 'gather' && !v.passive) ||
    (v.lemma === 'be' && next === 'ongoing') ||
    // "Annual consultations serve as the main forum"
    (v.tense === 'present' &&
      /^(?:serve|provide|remain|constitute|allow|offer|form|be|enable|permit|complement)$/.test(v.lemma) &&
      s.tokens
        .slice(clause.subject.from, event.at)
        .some((t) => /^(?:annual|regular|yearly|biannual)$/.test(t.n))) ||
    (/^(?:occur|happen|follow)$/.test(v.lemma) && !v.passive && v.tense !== 'present');
  const object = event.type === 'visit' ? { object: event.at + 1 } : {};
  return staged ? { type: event.type, at: event.at, why: 'an event took place', ...object } : undefined;
}

/** "launched in Lima on 21 June by Minister X and Minister Y": those two met. */
function launchedBy(s: Sentence, clause: Clause): boolean {
  const people = s.mentions.filter(
    (m) => m.type === 'person' && m.from >= clause.verb.to && m.to <= clause.to,
  );
  return clause.verb.passive && people.length > 1 && isAgentBy(s, people[0]!.from, clause.verb.to);
}

/** "Regular high-level contacts take place in the form of consultations": what form they take. */
function contacts(s: Sentence, clause: Clause): { type: string; at: number } | undefined {
  const { from, to } = clause.subject;
  const at = s.tokens.findIndex((t, i) => i >= from && i < to && /^(?:contacts|exchanges)$/.test(t.n));
  if (at < 0 || !isOften(s, clause)) return undefined;
  return { type: eventIn(s, clause.verb.to, clause.to)?.type ?? 'meeting', at };
}

/** "Staff talks between A of X and B of Y are held": the noun that opens the sentence, where "and" parted the subject. */
function fronted(s: Sentence, clause: Clause): { type: string; at: number } | undefined {
  if (clause !== s.clauses[0] || clause.relative !== '') return undefined;
  const event = eventIn(s, clause.from, clause.subject.from);
  if (!event || s.tokens[event.at + 1]?.n !== 'between') return undefined;
  const before = s.tokens.slice(clause.from, event.at).map((t) => t.n);
  const bare =
    before[0] === 'in' && /^(?:addition|parallel|turn|general)$/.test(before[1] ?? '')
      ? before.slice(2)
      : before;
  return bare.some((n) =>
    /^(?:following|after|during|at|in|on|before|since|for|of|to|from|with|by|under)$/.test(n),
  )
    ? undefined
    : event;
}

/** "The 10th C2C took place in Lagos": a number and a name tell of one of a series. */
function numbered(s: Sentence, clause: Clause): { type: string; at: number } | undefined {
  const { from, to } = clause.subject;
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const suffix = s.tokens[i]!.kind === 'number' && /^(?:st|nd|rd|th)$/.test(s.tokens[i + 1]?.n ?? '');
    const at = suffix ? i + 2 : ORDINAL.test(s.tokens[i]!.n) ? i + 1 : -1;
    const t = s.tokens[at];
    if (at < 0 || !t?.cap || to - at > 5 || !dated(s, clause)) continue;
    if (
      clause.verb.lemma === 'take' ||
      (clause.verb.passive && /^(?:hold|host|convene)$/.test(clause.verb.lemma))
    )
      return { type: 'meeting', at: to - 1 };
  }
  return undefined;
}

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|latest|last|recent)$/;

/** "The 28th was convened in Tokyo", "Brussels was the venue of the 29th": one more of the series told last. */
function again(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  // "negotiations …; these were launched in Lima on 21 June by X and Y"
  if (
    v.lemma === 'launch' &&
    s.tokens.slice(Math.max(s.from, v.from - 3), v.from).some((t) => /^(?:these|they|which|it)$/.test(t.n)) &&
    launchedBy(s, clause) &&
    dated(s, clause) &&
    s.tokens.slice(s.from, clause.from).some((t) => /^(?:negotiations|talks|consultations)$/.test(t.n))
  )
    return { type: 'meeting', why: 'people launched talks' };
  const type = scene.lastEngagement?.slots.type;
  if (typeof type !== 'string' || scene.sentence - scene.engagedAt > 3) return undefined;
  if (
    v.lemma === 'do' &&
    (/^(?:so|likewise)$/.test(s.tokens[v.to]?.n ?? '') ||
      (s.tokens[v.to]?.n === 'the' && s.tokens[v.to + 1]?.n === 'same')) &&
    v.tense === 'past' &&
    hasHumans(s, clause.subject.from, clause.subject.to)
  )
    return { type, why: 'did so again' };
  // "She was followed in June by Minister X", "X followed in June", "Y reciprocated in May".
  const followed =
    (v.lemma === 'follow' && v.passive
      ? s.mentions.some((m) => m.type === 'person' && m.from >= v.to && isAgentBy(s, m.from, v.to))
      : /^(?:follow|reciprocate)$/.test(v.lemma) &&
        !v.passive &&
        /^(?:in|on|,|with|\.|;|later)$/.test(s.tokens[v.to]?.n ?? '.') &&
        hasHumans(s, clause.subject.from, clause.subject.to)) && v.tense === 'past';
  if (followed && dated(s, clause)) return { type: 'visit', why: 'followed the one told before' };
  const isVenue = v.lemma === 'be' && s.tokens.slice(v.to, v.to + 3).some((t) => t.n === 'venue');
  const at = isVenue ? s.cover[clause.subject.from]?.from : undefined;
  const [from, to] = isVenue ? [v.to, clause.to] : [clause.subject.from, clause.subject.to];
  if (!isVenue && !(STAGED.test(v.lemma) && v.passive) && !/^(?:take|bring)$/.test(v.lemma)) return undefined;
  for (let i = from; i < to; i++) {
    const ordinal = ORDINAL.test(s.tokens[i]!.n)
      ? 1
      : s.tokens[i]!.kind === 'number' && /^(?:st|nd|rd|th)$/.test(s.tokens[i + 1]?.n ?? '')
        ? 2
        : 0;
    let past = i + ordinal;
    // "The latest one", "the third of these", "the last such round".
    while (past < to && /^(?:one|such|round|edition|of|these|them|those)$/.test(s.tokens[past]!.n)) past++;
    const the = s.tokens[i - 1]?.n === 'most' ? i - 2 : i - 1;
    if (ordinal && s.tokens[the]?.n === 'the' && (past >= to || /^[,.;]$/.test(s.tokens[past]!.t)))
      return { type, why: 'one more of the series', ...(at === undefined ? {} : { object: at }) };
  }
  return undefined;
}

/** "by Home Minister X": the agent of a passive. */
function isAgentBy(s: Sentence, person: number, from: number): boolean {
  return s.tokens.slice(Math.max(from, person - 4), person).some((t) => t.n === 'by');
}

/** "held consultations", "attended the summit", "paid a visit to", "were joint hosts of a conference". */
function objectEvent(s: Sentence, clause: Clause, acts: boolean, next: string): Trigger | undefined {
  const v = clause.verb;
  if (v.lemma === 'represent' && v.passive) {
    const event = eventIn(s, clause.from, clause.to);
    return event ? { type: event.type, at: event.at, why: 'represented at an event' } : undefined;
  }
  if (!acts || v.passive) return undefined;
  const hosts =
    v.lemma === 'be' && s.tokens.slice(v.to, v.to + 4).some((t) => /^(?:hosts?|co-hosts?|venue)$/.test(t.n));
  if (!HOLD.test(v.lemma) && !hosts) return undefined;
  const event = eventIn(s, v.to, Math.min(clause.to, v.to + 14));
  if (!event || event.at - v.to >= 13) return undefined;
  // "participates in the Regional Forum": a seat that lasts, not one meeting.
  if (/^(?:take|participate|attend|join)$/.test(v.lemma) && v.tense === 'present' && !dated(s, clause))
    return undefined;
  if ((v.lemma === 'take' && next !== 'part') || (v.lemma === 'give' && event.type !== 'address'))
    return undefined;
  if (/^(?:make|undertake|pay|return|complete|conclude|wrap)$/.test(v.lemma) && event.type !== 'visit')
    return undefined;
  if (/^(?:start|begin)$/.test(v.lemma) && event.type !== 'visit') return undefined;
  const between = s.tokens.slice(v.to, event.at);
  // "has attended every Ministerial Council since 2009": many, none of which is told.
  if (between.some((t) => /^(?:every|each|all|most|many|several|numerous)$/.test(t.n))) return undefined;
  if (
    between.some((t) => /^(?:exercise|exercises|operation|programme|fund|declaration|agreement)$/.test(t.n))
  )
    return undefined;
  return {
    type: event.type,
    at: event.at,
    why: `${v.lemma} an event`,
    ...(event.type === 'visit' ? { object: event.at + 2 } : {}),
  };
}
