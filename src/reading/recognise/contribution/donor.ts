import { isAdverb } from '../../forms.ts';
import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { actors, concerns, otherThan, partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { agentAt, givenBy, giverOf, giversIn, givesPartner, isGiven, pronounOf } from './giver.ts';
import { vesselIn } from './vessel.ts';

/** Verbs whose subject has been given something, or is the sum itself. */
export const TAKING = oneOf('receive|obtain|benefit|get|avail');
const FIRM = oneOf('fund|bank|company|corporation|authority|university|foundation|group');
const FIRMS = oneOf('companies|firms|investors|enterprises|businesses|banks');
const SUMMED = oneOf('go|amount|total|reach|stand|come|flow|rise');

/** "the Partnership Fund, which has received EUR 100,000": the fund stands before the clause. */
export function takesAbove(s: Sentence, clause: Clause): number | undefined {
  if (clause.relative !== 'which' || !TAKING.test(clause.verb.lemma)) return undefined;
  const last = s.tokens[clause.from - 1]?.t === ',' ? clause.from - 2 : clause.from - 1;
  return s.cover[last]?.type === 'fund' || oneOf('fund|facility').test(s.tokens[last]?.n ?? '')
    ? Math.max(s.from, last - 6)
    : undefined;
}

/** Whether a sum follows a name at once ("the United Kingdom over 1 million"): it gives that sum. */
export function sumFollows(s: Sentence, m: Mention): boolean {
  return s.sums.some(
    (x) => x.from >= m.to && x.from - m.to < 3 && s.tokens.slice(m.to, x.from).every((t) => BOUND.test(t.n)),
  );
}

const BOUND = oneOf(
  'over|some|about|nearly|around|another|further|a|an|more|than|almost|approximately|up|to',
);

/** "… and Korea 750,000", "750,000 by Korea": who gives a later sum of a list, where its verb is left out. */
export function ownDonor(
  scene: Scene,
  s: Sentence,
  sum: Sentence['sums'][number],
  floor: number,
  to: number,
): string | undefined {
  const m = s.mentions.findLast((x) => x.from >= floor && x.to <= sum.from && PARTY.test(x.type));
  if (m && sumFollows(s, m)) {
    const at = s.tokens[m.from - 1]?.n === 'the' ? m.from - 2 : m.from - 1;
    if (oneOf('and|,|while|;|by').test(s.tokens[at]?.t ?? '')) return m.id;
  }
  let i = sum.to;
  while (i < Math.min(to, sum.to + 4) && /^(?:each|in|\d{4})$/.test(s.tokens[i]!.t)) i++;
  return s.tokens[i]?.n === 'by' || s.tokens[i]?.n === 'from'
    ? partiesIn(scene, s, i + 1, Math.min(to, i + 5), true)[0]
    : undefined;
}

const PARTY = oneOf('country|organisation');

/** "Allies and partners have contributed": the subject as a whole is the organisation's side. */
function alliesAll(scene: Scene, s: Sentence, clause: Clause): boolean {
  const { from, to } = clause.subject;
  return (
    scene.organisation !== undefined &&
    oneOf('allies|allied|members|states|countries|partners|nations|leaders').test(
      s.tokens[to - 1]?.n ?? s.tokens[from]?.n ?? '',
    ) &&
    s.tokens
      .slice(Math.max(s.from, from - 2), to)
      .some((t) => t.n === 'allies' || t.n === 'allied' || (t.n === 'member' && t.cap)) &&
    partiesIn(scene, s, from, to).every((p) => p === scene.organisation)
  );
}

/** Who gives. */
export function donorOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  // "with a funding of 5 million provided by X": the participle names who gives.
  const named = paidBy(scene, s, clause);
  if (named) return named;
  const taking = TAKING.test(v.lemma) && !v.passive;
  if (v.passive || taking || SUMMED.test(v.lemma)) {
    for (let i = v.to; i < clause.to; i++)
      if (oneOf('by|from').test(s.tokens[i]!.n)) {
        const p = agentAt(scene, s, i, clause.to);
        if (p) return p;
      }
    const named = giversIn(scene, s, clause.subject.from, clause.subject.to);
    const told = givenBy(scene, s, clause.subject.from, clause.subject.to);
    if (taking) {
      const recipient = (named.length > 0 ? named : actors(scene, s, clause)).find((p) =>
        scene.relation.includes(p),
      );
      if (takesAbove(s, clause) !== undefined) return scene.partner;
      return recipient ? otherThan(scene, recipient) : undefined;
    }
    if (told) return told;
    if (v.passive && named.length === 0 && goesElsewhere(scene, s, clause)) return undefined;
    const own = named.some((p) => scene.relation.includes(p));
    const { from, to } = clause.subject;
    if (named.length > 0 && !own && !v.passive)
      if (!s.tokens.slice(from, to).some((t) => oneOf('to|for').test(t.n))) return undefined;
    // "aid to Japan", "the upkeep of the Kenyan railways": who is named is given.
    const given = scene.relation.filter((p) => named.includes(p));
    return given.length === 1 && isReceiver(s, clause, given[0]!)
      ? otherThan(scene, given[0]!)
      : giverOf(scene);
  }
  // "The Oman India Joint Investment Fund has invested": a fund or a bank gives, no party.
  const { from, to } = clause.subject;
  if (
    s.tokens
      .slice(from, to)
      .some((t, k) => (t.cap && FIRM.test(t.n) && !s.cover[from + k]) || FIRMS.test(t.n))
  )
    return undefined;
  if (from + 1 === to && s.tokens[from]?.n === 'it' && scene.soleActor?.sentence === scene.sentence - 1)
    if (scene.relation.includes(scene.soleActor.party))
      return isGiven(scene, scene.soleActor.party) ? undefined : scene.soleActor.party;
  if (alliesAll(scene, s, clause)) return scene.organisation;
  const stood = pronounOf(scene, s, clause);
  if (stood !== undefined && !scene.relation.includes(stood)) return undefined;
  // "In Jordan it provided": the pronoun acts.
  const said = s.tokens.slice(from, v.from).findLast((t) => t.kind === 'word' && !isAdverb(t.n));
  const isPronoun = said !== undefined && oneOf('it|they').test(said.n) && to - from > 1;
  if (isPronoun) {
    const above = s.clauses[s.clauses.indexOf(clause) - 1];
    const near =
      above &&
      giversIn(scene, s, above.subject.from, above.subject.to).find((p) => scene.relation.includes(p));
    const last = near ?? scene.lastParty ?? scene.partner;
    const to = s.mentions.find(
      (m) => m.type === 'country' && m.from >= v.to && m.to <= clause.to && s.tokens[m.from - 1]?.n === 'to',
    );
    // "it dispatched supplies to India": not India.
    if (to && scene.relation.includes(to.id)) return otherThan(scene, to.id);
    return last && scene.relation.includes(last) && !isGiven(scene, last) ? last : undefined;
  }
  // "The Tonga Skills Program has trained": a country's name in that of a programme does not act.
  const vessel = oneOf('train|support|assist|help|provide|fund|finance').test(v.lemma)
    ? vesselIn(s, from, to)
    : undefined;
  const likely = giverOf(scene);
  const given = likely && otherThan(scene, likely);
  if (
    vessel &&
    given &&
    isGiven(scene, given) &&
    !giversIn(scene, s, from, vessel.from).length &&
    s.cover[vessel.from]?.type !== 'organisation'
  )
    return likely;
  const who = giversIn(scene, s, actorFrom(s, from, to), to);
  if (who.length > 0) return who.find((p) => scene.relation.includes(p));
  if (actors(scene, s, clause).length > 0) return actedLast(scene, s, clause);
  // "The Defence Programme has assisted the partner": the organisation's own.
  if (isOwnMeans(scene, s, clause)) return scene.organisation;
  if (v.lemma === 'be') return vesselIn(s, from, to) ? giverOf(scene) : undefined;
  // "Mobile training teams have delivered courses": whose, the page says.
  if (
    s.tokens.slice(from, to).some((t) => oneOf('teams?|trainers|instructors|experts|advisers').test(t.n)) &&
    scene.organisation === giverOf(scene)
  )
    return scene.organisation;
  const person = s.mentions.some(
    (m) => m.type === 'person' && m.from >= clause.subject.from && m.from < clause.subject.to,
  );
  // A body that the tables do not know is somebody else.
  const isUnknown = s.tokens
    .slice(from, to)
    .some((t, k) => t.cap && t.kind === 'word' && from + k > s.from && !s.cover[from + k]);
  // "On that occasion he announced a loan for X": X is given to.
  if (person || oneOf('he|she').test(said?.n ?? '')) {
    const given = scene.relation.find((p) =>
      s.mentions.some(
        (m) =>
          m.id === p &&
          m.from >= v.to &&
          m.to <= clause.to &&
          oneOf('to|for|in').test(s.tokens[m.from - 1]?.n ?? ''),
      ),
    );
    if (given && scene.relation.length === 2 && !isGiven(scene, otherThan(scene, given)!))
      return otherThan(scene, given);
  }
  if (person || (clause.shares && !isUnknown))
    return (
      scene.partner ?? (scene.lastParty && concerns(scene, [scene.lastParty]) ? scene.lastParty : undefined)
    );
  return undefined;
}

/** "5 million was granted to the Council of Europe": a fact of others, where nobody is said to give. */
export function goesElsewhere(scene: Scene, s: Sentence, clause: Clause): boolean {
  const to = s.mentions.find(
    (m) => m.type === 'organisation' && m.from >= clause.verb.to && m.to <= clause.to,
  );
  if (!to || scene.relation.includes(to.id)) return false;
  const at = s.tokens[to.from - 1]?.n === 'the' ? to.from - 2 : to.from - 1;
  return s.tokens[at]?.n === 'to';
}

const FRONTS = oneOf('under|in|through|with|at|during|following|since|for|within|on|after|as|by');

/** "Under the India-EU programme the Commission supported": behind a preposition the last one named acts. */
function actorFrom(s: Sentence, from: number, to: number): number {
  const head = s.tokens.slice(from, from + 4).findIndex((t) => FRONTS.test(t.n));
  if (head < 0 || s.mentions.some((m) => m.from >= from && m.from < from + head)) return from;
  let first: Mention | undefined;
  for (let k = s.mentions.length - 1; k >= 0; k--) {
    const m = s.mentions[k]!;
    if (
      m.from < from ||
      m.to > to ||
      !oneOf('country|organisation|body|fund|person|office|city').test(m.type)
    )
      continue;
    if (first && s.tokens.slice(m.to, first.from).some((t) => !oneOf('and|the|,|its').test(t.n))) break;
    first = m;
  }
  return first?.from ?? from;
}

/** A programme, package or fund of the organisation that helps its partner. */
function isOwnMeans(scene: Scene, s: Sentence, clause: Clause): boolean {
  if (!givesPartner(scene) || !oneOf('assist|help|support|aid|provide|fund|finance').test(clause.verb.lemma))
    return false;
  const { from, to } = clause.subject;
  const means = s.mentions.some(
    (m) =>
      oneOf('operation|fund').test(m.type) &&
      m.of === undefined &&
      m.kind !== 'exercise' &&
      m.from >= from &&
      m.to <= to,
  );
  const isShort =
    to - from <= 4 && /^[A-Z]{2,6}$/.test(s.tokens[to - 1]?.t ?? '') && s.tokens[to - 2]?.n === 'the';
  const object = partiesIn(scene, s, clause.verb.to, Math.min(clause.to, clause.verb.to + 6), true);
  return (means || isShort) && scene.partner !== undefined && object.includes(scene.partner);
}

/** "More recently it allocated": a pronoun stands for who acted last, a channel's owner where that gave last. */
function actedLast(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const above = s.clauses[s.clauses.indexOf(clause) - 1];
  const near = above && giversIn(scene, s, above.subject.from, above.subject.to);
  const own = near?.find((p) => scene.relation.includes(p));
  const told = own ?? actors(scene, s, clause).find((p) => scene.relation.includes(p));
  // "Armenia hosts a mission of X. It allocated …": who is known to be given to is not supposed to give.
  return told !== undefined &&
    own === undefined &&
    isGiven(scene, told) &&
    clause.subject.to - clause.subject.from < 3 &&
    !s.mentions.some((m) => m.type === 'fund')
    ? undefined
    : told;
}

function paidBy(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  for (let i = clause.from + 1; i < clause.to - 1; i++)
    if (
      s.tokens[i]!.n === 'by' &&
      oneOf('provided|funded|financed|paid|donated|contributed|granted').test(s.tokens[i - 1]!.n)
    )
      return agentAt(scene, s, i, clause.to);
  return undefined;
}

function isReceiver(s: Sentence, clause: Clause, party: string): boolean {
  const m = s.mentions.find(
    (x) => x.id === party && x.from >= clause.subject.from && x.to <= clause.subject.to,
  );
  // "Malian officers were trained": who is trained does not give.
  if (
    m?.type === 'demonym' &&
    oneOf('train|equip|educate|teach|instruct|help|assist').test(clause.verb.lemma)
  )
    return true;
  let i = (m?.from ?? 0) - 1;
  if (s.tokens[i]?.n === 'the') i--;
  return oneOf('to|for|in|of|within|across').test(s.tokens[i]?.n ?? '');
}
