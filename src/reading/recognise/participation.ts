import { KIND } from '../kinds.ts';
import type { Mention } from '../mention.ts';
import { datesIn, isFact, type Moment, momentIn, momentOf, upTo } from '../moment.ts';
import { actors, concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import { isDash } from '../tokens.ts';
import type { Group } from '../verbs.ts';

const TAKE =
  /^(?:participate|take|join|contribute|deploy|serve|send|lead|run|operate|work|patrol|assist|make|provide|commit|assign|post|be|host|become|associate|dispatch|station|have|second|support|withdraw|engage|involve|conduct|observe|field|complete|sail|fly|attend|remain|rotate|command|man|staff|reinforce|accede|enrol|enroll|exercise|open|establish|hold|carry|participates|start|begin|inaugurate|escort|fight|attach)$/;
/** Verbs that tell of taking part only where forces are named. */
const WITH_FORCES =
  /^(?:provide|send|make|assist|be|have|work|support|withdraw|commit|second|hold|open|establish|conduct|attend|rotate|remain|carry|start|begin|inaugurate|fight|attach)$/;
const FORCES =
  /^(?:troops|personnel|soldiers|forces?|frigates?|ships?|aircraft|contingents?|units?|officers?|trainers|engineers|team|teams|navy|army|vessels?|police|experts|servicemen|peacekeepers|medics|instructors|staff|battalion|company|platoon|destroyer|helicopters?|specialists|contributors?|participants?|participant|observers?|advisers|advisors|mentors|corvette|submarine|planes?|jets?|fighters|squadron|detachment)$/;

/** A party takes part in an operation, mission, exercise, initiative or platform. */
export function participations(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause)) continue;
    out.push(...(TAKE.test(clause.verb.lemma) ? ofClause(scene, s, clause) : []));
    if (out.length === 0) out.push(...ofNoun(scene, s, clause));
  }
  return out;
}

function ofClause(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const v = clause.verb;
  const run = s.tokens.slice(clause.from, clause.to);
  const forces = run.some(
    (t, k) =>
      FORCES.test(t.n) &&
      !/^(?:operation|body|organisation|fund)$/.test(s.cover[clause.from + k]?.type ?? ''),
  );
  if (v.lemma === 'take' && s.tokens[v.to]?.n !== 'part') return [];
  const named = namesOf(s, clause);
  if (named.length === 0) return [];
  const exercised =
    named.every((n) => n.kind === 'exercise') &&
    /^(?:host|conduct|hold|lead|carry|observe|organise)$/.test(v.lemma);
  if (WITH_FORCES.test(v.lemma) && !forces && !exercised) return [];
  if (v.lemma === 'host' && !exercised) return [];
  // "provides support to": money and goods are contributions.
  if (
    /^(?:provide|make|support)$/.test(v.lemma) &&
    run.some((t) => /^(?:funds|funding|financial|donations?|equipment|money)$/.test(t.n))
  )
    return [];
  const party = partyOf(scene, s, clause);
  // What the organisation does alone is no fact of the relation.
  if (
    !party ||
    (party === scene.organisation &&
      !partiesIn(scene, s, clause.subject.from, clause.subject.to, true).some(
        (p) => p !== party && scene.relation.includes(p),
      ))
  )
    return [];
  // "is the largest contributor to the mission" tells of an organisation's money.
  if (scene.known.organisations.has(party) && v.lemma === 'be') return [];
  const moment = momentOf(scene, s, clause);
  return named.map((n, k) => {
    const next = named[k + 1]?.from ?? clause.to;
    const own = named.length > 1 ? momentOfPart(scene, s, clause, n.to, next) : undefined;
    // "in SFOR and KFOR, in Unified Protector in 2011": the date is that of the last one alone.
    const undated = !own && named.length > 1 && isApart(s, clause, named, k);
    const when = undated && v.tense !== 'present' ? upTo(scene) : begin(v, own ?? moment);
    const from = k === 0 ? clause.from : n.from;
    const to = k === named.length - 1 ? clause.to : next;
    return draft(
      KIND.participation,
      'took-part',
      when,
      { in: n.id, type: n.kind, party: [party] },
      proof(s, from, to),
      [`“${v.lemma}” with ${n.id}`],
    );
  });
}

/** Whether a later part has a date and a preposition of its own, and no date stands before them all. */
function isApart(s: Sentence, clause: Clause, named: readonly Named[], k: number): boolean {
  const dates = datesIn(s, clause.from, clause.to);
  const first = dates[0];
  if (!first || first.from < named[0]!.from) return false;
  return named.slice(k + 1).some((n) => {
    const before = s.tokens[n.from - 1]?.n === 'operation' ? n.from - 2 : n.from - 1;
    return /^(?:in|to|with)$/.test(s.tokens[before]?.n ?? '') && n.from < first.from;
  });
}

function momentOfPart(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  from: number,
  to: number,
): Moment | undefined {
  return datesIn(s, from, to).length > 0 ? momentIn(scene, s, clause, from, to) : undefined;
}

/** "joined in 2003" is a beginning, "withdrew in 2014" an end. */
function begin(v: Group, moment: Moment): string {
  const isPoint = moment.dated && !moment.when.includes('/') && !moment.when.startsWith('[');
  if ((v.begins || /^(?:join|become|accede|enrol|enroll)$/.test(v.lemma)) && isPoint)
    return `${moment.when}/..`;
  if (/^(?:withdraw)$/.test(v.lemma) && isPoint) return `/${moment.when}`;
  return moment.when;
}

interface Named {
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly kind: string;
}

/** The operations that a clause names: all in a list after the verb, else the one before it. */
function namesOf(s: Sentence, clause: Clause): Named[] {
  const v = clause.verb;
  // "The first joint exercise involved the destroyer Takanami, then serving in Operation X"
  if (v.lemma === 'involve') {
    const subject = unknown(s, clause.subject.from, clause.subject.to);
    if (subject) return [subject];
  }
  const all = s.mentions.filter((m) => isPlace(m) && m.from >= clause.from && m.to <= clause.to);
  const after = all.filter((m) => m.from >= v.to && m.type === 'operation');
  const own = all.find((m) => m.type === 'operation' && m.to <= v.from);
  // "a Team worked in Parwan as part of ISAF"
  if (
    own &&
    after.length > 0 &&
    after.every((m) => s.tokens[m.from - 1]?.n === 'of' && s.tokens[m.from - 2]?.n === 'part')
  )
    return [{ from: own.from, to: own.to, id: own.id, kind: own.kind ?? 'operation' }];
  const chosen = after.length > 0 ? after : all.filter((m) => m.type === 'operation').slice(0, 1);
  const named: Named[] = [];
  for (const m of chosen) {
    const before = s.tokens[m.from - 1]?.n ?? '';
    if (/^(?:under|through|within|like)$/.test(before) && chosen.length > 1) continue;
    if (named.some((n) => n.id === m.id)) continue;
    named.push({ from: m.from, to: m.to, id: m.id, kind: m.kind ?? 'operation' });
  }
  if (named.length > 0) return named;
  const one = courses(s, v.to, clause.to) ?? unknown(s, v.to, clause.to);
  return one ? [one] : [];
}

/** "attend courses at the NATO School": the house that trains names what its pupils take part in. */
function courses(s: Sentence, from: number, to: number): Named | undefined {
  for (let i = from; i < to; i++) {
    if (!/^(?:courses?|seminars?)$/.test(s.tokens[i]!.n) || !/^(?:at|of)$/.test(s.tokens[i + 1]?.n ?? ''))
      continue;
    const at = s.tokens[i + 2]?.n === 'the' ? i + 3 : i + 2;
    const house = s.cover[at];
    if (house?.type !== 'body' || house.from !== at || house.to > to || !HOUSE.test(house.id)) continue;
    return { from: i, to: house.to, id: `${s.tokens[i]!.n} at the ${house.id}`, kind: 'project' };
  }
  return undefined;
}

const HOUSE = /School|College|Academy|Cent(?:re|er)/;

function isPlace(m: Mention): boolean {
  return m.type === 'operation';
}

function partyOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  const who = actors(scene, s, clause);
  const bySubject =
    who.length > 0
      ? who
      : clause.shares && scene.lastParty
        ? [scene.lastParty]
        : partiesIn(scene, s, clause.from, v.from);
  const involved =
    v.lemma === 'involve'
      ? partiesIn(scene, s, v.to, clause.to).filter((p) => scene.relation.includes(p))
      : [];
  if (involved.length > 0) return involved.find((p) => p !== scene.organisation) ?? involved[0];
  const named =
    bySubject.find((p) => scene.relation.includes(p) && p !== scene.organisation) ??
    bySubject.find((p) => scene.relation.includes(p));
  if (named) return concerns(scene, [named]) ? named : undefined;
  if (bySubject.length > 0) return undefined;
  // "A frigate was assigned to Operation X", "Eight trainers were posted to": ours, if the page told of us last.
  const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
  const agent = v.passive
    ? partiesIn(scene, s, v.to, clause.to).find((p) => scene.relation.includes(p))
    : undefined;
  if (agent) return agent;
  const parties = partiesIn(scene, s, clause.from, clause.to).filter((p) => p !== scene.organisation);
  if (
    subject.some((t) => FORCES.test(t.n) || /^(?:hms|hmas|hmnzs|uss|service)$/.test(t.n)) &&
    parties.every((p) => scene.relation.includes(p) || s.mentions.some((m) => m.id === p && m.from > v.to))
  )
    return scene.partner;
  return undefined;
}

/** "Finnish participation in KFOR began in 1999." */
function ofNoun(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  for (let i = clause.from; i < clause.to; i++) {
    if (!/^(?:participation|involvement|deployment|engagement)$/.test(s.tokens[i]!.n)) continue;
    const op = s.mentions.find((m) => isPlace(m) && m.from > i && m.from <= i + 6 && m.to <= clause.to);
    if (!op || !/^(?:in|to|with)$/.test(s.tokens[i + 1]?.n ?? '')) continue;
    const owner =
      partiesIn(scene, s, Math.max(clause.from, i - 3), i)[0] ??
      (/^its$/.test(s.tokens[i - 1]?.n ?? '') ? scene.lastParty : undefined) ??
      // "Participation in PARP since 2002 has helped": nobody named, so the page's partner.
      (i === clause.subject.from ? scene.partner : undefined);
    const party = owner && scene.relation.includes(owner) ? owner : undefined;
    const date = datesIn(s, clause.from, clause.to)[0];
    if (!party || !date) continue;
    const v = clause.verb.lemma;
    const when =
      /^(?:begin|start|commence)$/.test(v) && !date.edtf.includes('/')
        ? `${date.edtf}/..`
        : /^(?:end|finish|conclude|cease)$/.test(v) && !date.edtf.includes('/')
          ? `/${date.edtf}`
          : date.edtf;
    return [
      draft(
        KIND.participation,
        'part-by-noun',
        when,
        { in: op.id, type: op.kind ?? 'operation', party: [party] },
        proof(s, clause.from, clause.to),
        ['a noun tells of it'],
      ),
    ];
  }
  return [];
}

/** "NATO exercises", "Operation X": names that the reference data lacks. */
function unknown(s: Sentence, from: number, to: number): Named | undefined {
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    if (!/^(?:exercises?|operations?|mission)$/.test(t.n) || s.cover[i]) continue;
    const kind = t.n.replace(/s$/, '');
    // "the OSCE Mission to Bosnia and Herzegovina"
    const place = s.cover[i + 2];
    if (
      t.cap &&
      /^(?:to|in)$/.test(s.tokens[i + 1]?.n ?? '') &&
      place?.type === 'country' &&
      place.from === i + 2
    ) {
      const org = s.cover[i - 1]?.type === 'organisation' ? i - 1 : i;
      return { from: org, to: place.to, id: words(s, org, place.to), kind };
    }
    if (t.cap && s.tokens[i + 1]?.cap) {
      let b = i + 1;
      while (b < to && s.tokens[b]!.cap) b++;
      return { from: i, to: b, id: words(s, i, b), kind };
    }
    let a = i;
    while (a > from && isPartOfName(s, a - 1)) a--;
    while (a < i && s.tokens[a]!.kind === 'sign') a++;
    // "the NATO-led operation in Afghanistan"
    const where = s.cover[i + 2];
    const b =
      a < i && s.tokens[i + 1]?.n === 'in' && where?.from === i + 2 && /^(?:country|city)$/.test(where.type)
        ? where.to
        : i + 1;
    if (a < i) return { from: a, to: b, id: words(s, a, b), kind };
  }
  return undefined;
}

function isPartOfName(s: Sentence, i: number): boolean {
  const t = s.tokens[i]!;
  if (isDash(t) && !t.sp) return true;
  return (
    t.kind === 'word' &&
    !s.groups.some((g) => g.from <= i && i < g.to && g.shape === 'finite') &&
    !/^(?:in|the|of|to|a|an|for|with|at|several|many|number|various|its|by|part|and|other|joint|range|these|such|some|on|from|as|both|all|two|three)$/.test(
      t.n,
    )
  );
}
