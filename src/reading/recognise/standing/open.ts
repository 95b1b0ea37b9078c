import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { actors, concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { isByOthers } from './format-seats.ts';
import { letIn } from './let-in.ts';
import { BREAKS, isRank, type Named, nameAt } from './rank-name.ts';

/** What raises one: the noun and the verb. */
const RAISING = oneOf(
  'upgrading|upgrade|gradation|upgradation|elevation|raising|transformation|promotion|lifting',
);
const RAISE = oneOf('elevate|raise|upgrade|lift|promote|transform');
/** How one is spoken of: "is regarded as", "is considered", "is identified as one of". */
const CALLS = oneOf(
  'regard|consider|identify|describe|see|view|treat|recognise|recognize|know|designate|name|list|count|rank|class|accept|characterise|characterize|define',
);
const GRANTS = oneOf('grant|accord|give|award|confer|offer|extend|transfer|pass');

/**
 * Standings told by their name, whatever the verb, on what the narrower rules left: "the upgrading of the relations into a Strategic
 * Partnership in 2012", "Upgraded to a Strategic Partnership in 2010, …", "Dialogue Partner in 2007 and Summit Partner in 2012", "is regarded
 * as one of its Indo-Pacific Partners", "granted X partner status", "Permanent Observer since: 1972".
 */
export function openStandings(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const add = (found: Named, when: string, from: number, to: number): void => {
    const span = proof(s, from, to);
    const was = [...told, ...out].some(
      (d) =>
        d.kind === KIND.standing &&
        (d.slots.category === found.name ||
          d.citations.some((c) => c.start >= span.start && c.end <= span.end)) &&
        d.citations.some((c) => c.start < span.end && span.start < c.end),
    );
    if (was) return;
    scene.lastStanding = found.name;
    out.push(
      draft(KIND.standing, 'standing-open', when, { category: found.name }, span, [
        `“${found.name}” by its name`,
      ]),
    );
  };
  raised(scene, s, add);
  for (const clause of s.clauses) if (isFact(s, clause) || isWelcome(clause)) ofClause(scene, s, clause, add);
  for (const clause of s.clauses) letIn(scene, s, clause, add);
  further(scene, s, [...told, ...out], add);
  line(s, add);
  return out;
}

/** "Allies welcomed it to the Council": to welcome is an act here, no opinion. */
const isWelcome = (clause: Clause): boolean =>
  clause.verb.lemma === 'welcome' && !clause.verb.modal && !clause.verb.negated;

type Add = (found: Named, when: string, from: number, to: number) => void;

const onward = (w: When): string =>
  w.edtf.includes('/') || w.edtf.startsWith('[') ? w.edtf : `${w.edtf}/..`;

/** "The upgrading of the relationship into X in 2012", "Upgraded to X in 2010, relations …" */
function raised(scene: Scene, s: Sentence, add: Add): void {
  for (let i = s.from; i < s.to; i++) {
    const g = s.groups.find((x) => x.head === i);
    const isNoun = RAISING.test(s.tokens[i]!.n) && (s.tokens[i + 1]?.n === 'of' || g === undefined);
    if (founded(scene, s, i, add)) continue;
    const isPart = g && g.shape === 'participle' && RAISE.test(g.lemma) && !g.negated && !g.modal;
    if (!isNoun && !isPart) continue;
    for (let k = i + 1; k < Math.min(s.to, i + 14); k++) {
      if (!oneOf('to|into').test(s.tokens[k]!.n)) continue;
      const found = nameAt(s, k + 1, s.to);
      if (!found || !isRank(found)) continue;
      const date = datesIn(s, found.to, Math.min(s.to, found.to + 10))[0] ?? datesIn(s, i, k)[0];
      const who = partiesIn(scene, s, i, found.from, true);
      if (date && date.sort !== 'by' && (who.length === 0 || concerns(scene, who)))
        add(found, onward(date), i, Math.max(date.to, found.to));
      break;
    }
  }
}

/** "the establishment of a Strategic Partnership in 2012", "signed a statement on establishing a Special Partnership" */
function founded(scene: Scene, s: Sentence, i: number, add: Add): boolean {
  const n = s.tokens[i]!.n;
  const at =
    oneOf('establishment|launch|proclamation').test(n) && s.tokens[i + 1]?.n === 'of'
      ? i + 2
      : n === 'establishing'
        ? i + 1
        : -1;
  if (at < 0 || s.tokens.slice(Math.max(s.from, i - 5), i).some((t) => NOT_YET.test(t.n))) return false;
  const found = nameAt(s, at, s.to);
  if (!found || !isRank(found) || !/partnership/i.test(found.name)) return false;
  const clause = s.clauses.find((c) => c.from <= i && i < c.to);
  if (clause && !isFact(s, clause)) return false;
  const moment = clause && momentOf(scene, s, clause);
  const date = datesIn(s, found.to, Math.min(s.to, found.to + 6)).find((w) => w.sort === 'point');
  const when = date ? onward(date) : moment?.dated ? moment.when : undefined;
  const who = partiesIn(scene, s, i, found.from, true);
  if (!when || when.startsWith('[') || (who.length > 0 && !concerns(scene, who))) return false;
  add(found, when.includes('/') ? when : `${when}/..`, i, Math.max(date?.to ?? 0, found.to));
  return true;
}

const NOT_YET = oneOf(
  'anniversary|anniversaries|towards|toward|aim|aimed|view|possibility|years|since|negotiations|talks|proposal|idea',
);

function ofClause(scene: Scene, s: Sentence, clause: Clause, add: Add): void {
  const v = clause.verb;
  const who = actors(scene, s, clause);
  const moment = momentOf(scene, s, clause);
  const when =
    moment.dated && !moment.when.includes('/') && !moment.when.startsWith('[')
      ? `${moment.when}/..`
      : moment.when;
  if (v.lemma === 'make' && !v.passive && moment.dated) {
    const at = s.mentions.find(
      (m) => m.from >= v.to && m.from < v.to + 4 && m.type === 'country' && scene.relation.includes(m.id),
    );
    const found = at && partner(s, at.to, clause.to);
    if (found) add(found, when, clause.from, clause.to);
  }
  broughtIn(scene, s, clause, when, moment.dated, add);
  if (isByOthers(scene, s, clause) || !(who.length === 0 ? isIt(s, clause) : concerns(scene, who))) return;
  if (CALLS.test(v.lemma) && v.passive) {
    // "is regarded today by X as one of its Y"
    for (let k = v.to; k < Math.min(clause.to, v.to + 7); k++) {
      if (s.tokens[k]!.n !== 'as' && !(k === v.to && oneOf('consider|designate|name').test(v.lemma)))
        continue;
      const found = nameAt(s, s.tokens[k]!.n === 'as' ? k + 1 : k, clause.to);
      if (!found) continue;
      if (moment.dated || v.tense === 'present') add(found, when, clause.from, clause.to);
      return;
    }
    return;
  }
  if (RAISE.test(v.lemma) && v.passive && moment.dated) {
    let start = clause.from;
    for (let k = v.to; k < clause.to; k++) {
      if (!oneOf('to|into').test(s.tokens[k]!.n)) continue;
      const found = nameAt(s, k + 1, clause.to);
      if (!found || !isRank(found)) continue;
      const own = datesIn(s, Math.max(start, v.to), found.from).findLast((w) => w.sort === 'point');
      const next = datesIn(s, found.to, Math.min(clause.to, found.to + 4)).find((w) => w.sort === 'point');
      const date = next ?? own;
      add(found, date ? onward(date) : when, start, next ? Math.max(next.to, found.to) : found.to);
      start = found.to;
    }
    return;
  }
  if (GRANTS.test(v.lemma) && moment.dated) granted(scene, s, clause, when, add);
  if (v.lemma === 'be' || v.lemma === 'remain') is(scene, s, clause, when, add);
  if (
    v.lemma === 'apply' &&
    !v.passive &&
    moment.dated &&
    /^for (?:[\w-]+ )?membership\b/.test(words(s, v.to, clause.to))
  )
    add({ from: v.to, to: v.to, name: 'applicant' }, when, clause.from, clause.to);
}

/** "Allies welcomed it to the Council", "an Intensified Dialogue with the country was launched": what one side let the other into. */
function broughtIn(scene: Scene, s: Sentence, clause: Clause, when: string, dated: boolean, add: Add): void {
  const v = clause.verb;
  if (!dated) return;
  const isWelcome = oneOf('welcome|admit|invite').test(v.lemma) && !v.passive;
  const isBegun = oneOf('launch|begin|start|open|initiate|offer|grant|extend').test(v.lemma) && v.passive;
  if (!isWelcome && !isBegun) return;
  const m = s.mentions.find(
    (x) =>
      (x.type === 'standing' ||
        (isWelcome && x.type === 'body' && x.kind !== 'forum' && /Council|Forum/.test(x.id))) &&
      x.from >= (isWelcome ? v.to : clause.subject.from) &&
      (isWelcome ? x.from < v.to + 7 && x.to <= clause.to : x.to <= v.from),
  );
  if (!m) return;
  if (isWelcome) {
    const run = s.tokens.slice(v.to, m.from).map((t) => t.n);
    const ours =
      oneOf('it|country').test(run[0] ?? '') ||
      run[1] === 'country' ||
      concerns(scene, partiesIn(scene, s, v.to, m.from));
    if (ours && run.some((n) => oneOf('to|into|as').test(n)))
      add({ from: m.from, to: m.to, name: m.id }, when, clause.from, clause.to);
    return;
  }
  if (
    oneOf('Intensified Dialogue|Membership Action Plan').test(m.id) &&
    oneOf('on|with|for').test(s.tokens[m.to]?.n ?? '') &&
    scene.partner !== undefined
  )
    add({ from: m.from, to: m.to, name: m.id }, when, clause.from, clause.to);
}

const isIt = (s: Sentence, clause: Clause): boolean =>
  s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) =>
      oneOf('it|they|which|country|relations|relationship|ties|partnership|status|cooperation').test(t.n),
    );

/** "made X a NATO partner" */
function partner(s: Sentence, i: number, to: number): Named | undefined {
  let a = i;
  while (oneOf('the|an?|its').test(s.tokens[a]?.n ?? '')) a++;
  for (let b = a; b < Math.min(to, a + 5); b++) {
    if (BREAKS.test(s.tokens[b]!.n)) return undefined;
    if (oneOf('partner|observer|member').test(s.tokens[b]!.n))
      return { from: a, to: b + 1, name: words(s, a, b + 1) };
  }
  return undefined;
}

/** "NATO granted X partner status in 2011", "was accorded full observer status", "the status was transferred to X" */
function granted(scene: Scene, s: Sentence, clause: Clause, when: string, add: Add): void {
  const v = clause.verb;
  if (
    v.passive &&
    /^(?:the|this|that|its) status$/i.test(words(s, clause.subject.from, clause.subject.to)) &&
    scene.lastStanding
  ) {
    add({ from: v.from, to: v.to, name: scene.lastStanding }, when, clause.from, clause.to);
    return;
  }
  for (let i = v.to; i < Math.min(clause.to, v.to + 14); i++) {
    if (s.tokens[i]!.n !== 'status') continue;
    let a = i;
    let isIn = false;
    while (a > v.to && i - a < 8) {
      const t = s.tokens[a - 1]!;
      if (t.t === ')') isIn = true;
      else if (t.t === '(') isIn = false;
      else if (
        !isIn &&
        (t.kind !== 'word' ||
          oneOf('the|an?|its|full|such|this|that|same|of|to|special|refugee|legal').test(t.n) ||
          oneOf('country|demonym|organisation').test(s.cover[a - 1]?.type ?? ''))
      )
        break;
      a--;
    }
    if (a < i && concerns(scene, partiesIn(scene, s, clause.from, clause.to, true)))
      add({ from: a, to: i + 1, name: words(s, a, i + 1) }, when, clause.from, clause.to);
    return;
  }
}

const ADJECTIVE =
  /^(?:unique|essential|active|important|close|closest|valued|key|natural|strategic|reliable|trusted|like-minded|committed|longest-standing|long-standing|oldest|main|major|principal|leading|first|largest|biggest|indispensable|crucial|vital|privileged|special|committed|founding|full|original|associate|standby|democratic|and|most|more|very|minded|like|standing|longest|global|regional|strong|strongest|[-‑–])$/;

/** "is a unique and essential partner for X", "is one of X's most active partners", "is a founding member of X". */
function is(scene: Scene, s: Sentence, clause: Clause, when: string, add: Add): void {
  const v = clause.verb;
  let a = v.to;
  while (
    oneOf('also|now|still|today|thus|among|one|of|the|an?|its|currently|been').test(s.tokens[a]?.n ?? '')
  )
    a++;
  const owner = s.cover[a];
  let whose: string | undefined;
  if (owner && oneOf('organisation|country|demonym').test(owner.type)) {
    whose = owner.id;
    a = owner.to + (s.tokens[owner.to]?.n === "'s" ? 1 : 0);
  }
  let b = a;
  while (b < clause.to && ADJECTIVE.test(s.tokens[b]!.n) && s.cover[b]?.type !== 'standing') b++;
  const noun = s.tokens[b]?.n ?? '';
  if (!oneOf('partners?|members?').test(noun) || b === a) return;
  const next = s.tokens[b + 1]?.n ?? '';
  const after = s.cover[s.tokens[b + 2]?.n === 'the' ? b + 3 : b + 2];
  if (oneOf('of|for|to').test(next) && after) whose = after.id;
  const isMember = /^member/.test(noun);
  const isOrganisation =
    /^(?:of)$/.test(next) &&
    scene.organisation !== undefined &&
    oneOf('organisation|association|forum|union|alliance').test(s.tokens[b + 3]?.n ?? '');
  if (isMember && !isOrganisation && (whose === undefined || whose !== scene.organisation)) return;
  if (!isMember && (!whose || !scene.relation.includes(whose))) return;
  if (oneOf('country|countries|nations?|in').test(next) || (v.tense === 'past' && when.startsWith('[')))
    return;
  add({ from: a, to: b + 1, name: words(s, a, b + 1) }, when, clause.from, clause.to);
}

/** "Sectoral Partner in 2001, Dialogue Partner in 2007 and Summit Partner in 2012": each further one with its own date. */
function further(scene: Scene, s: Sentence, told: readonly Draft[], add: Add): void {
  void scene;
  const first = told.find((d) => d.kind === KIND.standing && d.citations[0]!.start >= s.tokens[s.from]!.s);
  if (!first) return;
  for (let i = s.from + 1; i < s.to; i++) {
    if (s.tokens[i]!.s < first.citations[0]!.start || !oneOf('and|,|then|later|by').test(s.tokens[i - 1]!.n))
      continue;
    // "… in 1992, Dialogue Partner in 1996": what is joined ends with its own date.
    if (!s.times.some((w) => w.edtf !== '' && (w.to === i - 1 || w.to === i - 2))) continue;
    const found = nameAt(s, i, s.to);
    if (!found || !isRank(found)) continue;
    const date = datesIn(s, found.to, found.to + 2)[0];
    if (date && date.sort === 'point') add(found, onward(date), found.from, date.to);
    i = found.to;
  }
}

/** "Permanent Observer since: February 1972", "Member of the Council: 1997", "Joined the Partnership: 11 December 1996": a line of its own. */
function line(s: Sentence, add: Add): void {
  if (s.to - s.from > 18) return;
  const colon = s.tokens.findIndex((t, i) => i >= s.from && i < s.to && t.t === ':');
  const date = colon < 0 ? undefined : datesIn(s, colon, s.to)[0];
  if (!date || date.from > colon + 2) return;
  const head = words(s, s.from, colon);
  const m = s.mentions.find(
    (x) => x.from >= s.from && x.to <= colon && (x.type === 'standing' || x.type === 'body'),
  );
  if (/^(?:Joined|Accession to|Admission to|Member(?:ship)? (?:of|in)|Partner in)\b/i.test(head) && m) {
    add({ from: m.from, to: m.to, name: m.id }, onward(date), s.from, s.to);
    return;
  }
  const since =
    /^((?:Permanent |Associate |Sectoral |Strategic |Dialogue )+(?:Observer|Partner|Member)|Observer|Member|Dialogue Partner) since$/i.exec(
      head,
    );
  if (since) add({ from: s.from, to: colon, name: since[1]! }, onward(date), s.from, s.to);
}
