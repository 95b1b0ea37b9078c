import { isAdverb } from '../../forms.ts';
import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, otherThan, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { remember } from './gift-memory.ts';
import {
  agentAt,
  besideMember,
  givenBy,
  giverOf,
  giversIn,
  givesPartner,
  isGiven,
  isMember,
  isOthers,
} from './giver.ts';
import { type Help, helpIn } from './help.ts';
import { recipientOf } from './recipient.ts';

/**
 * Gifts without a sum that the rules by verb have not told: goods, courses, people sent, transport, by what is given and
 * whatever the verb that hands it over. "The ship brought 15 tonnes of rice to X", "two transformers were provided", "its
 * instructors have run four courses for X officers", "250 officials of X attended courses".
 */
export function openGifts(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    const help = helpIn(s, clause);
    if (!help || !isFact(s, clause) || isTold(s, clause, told)) continue;
    if (isForOthers(scene, s, clause, help)) continue;
    const donor = donorOf(scene, s, clause, help);
    const recipient = donor && takerOf(scene, s, clause, donor, help);
    if (!donor || !recipient || recipient === donor || isOthers(scene, donor, recipient)) continue;
    if (!scene.relation.includes(donor) && !scene.relation.includes(recipient)) continue;
    remember(scene, recipient);
    const moment = momentOf(scene, s, clause);
    const made = draft(
      KIND.contribution,
      'open-gift',
      moment.when,
      { stage: 'support', donor, recipient },
      proof(s, clause.from, clause.to),
      [`“${clause.verb.lemma}” with ${help.why}`],
    );
    if (moment.ended) made.ended = true;
    out.push(made);
  }
  return out;
}

/** "A workshop for Asian prosecutors was held": a course for people of others, where none of the relation is named for it. */
function isForOthers(scene: Scene, s: Sentence, clause: Clause, help: Help): boolean {
  if (help.family !== 'courses' && help.family !== 'teaching') return false;
  const named = s.mentions.filter(
    (m) => m.from >= clause.from && m.to <= clause.to && oneOf('country|demonym|region').test(m.type),
  );
  return (
    named.some((m) => isForIt(s, m) && !scene.relation.includes(m.id) && !isMember(scene, m.id)) &&
    !named.some((m) => isForIt(s, m) && scene.relation.includes(m.id))
  );
}

/** "for 36 Afghan experts" */
function isForIt(s: Sentence, m: Mention): boolean {
  return s.tokens.slice(Math.max(s.from, m.from - 3), m.from).some((t) => t.n === 'for');
}

/** Whether a draft already proves itself by the verb of a clause: what was told of it is not told again. */
export function isTold(s: Sentence, clause: Clause, told: readonly Draft[]): boolean {
  const [start, end] = [s.tokens[clause.from]!.s, s.tokens[clause.to - 1]!.e];
  const verb = s.tokens[clause.verb.head]!.s;
  return told.some(
    ({ citations: [c] }) => c!.start < end && c!.end > start && c!.start <= verb && c!.end > verb,
  );
}

function donorOf(scene: Scene, s: Sentence, clause: Clause, help: Help): string | undefined {
  const { verb, subject } = clause;
  if (help.isTaken) {
    const named = giversIn(scene, s, subject.from, subject.to);
    const taker = named.find((p) => scene.relation.includes(p));
    const given = taker && otherThan(scene, taker);
    return (
      fromWhom(scene, s, clause) ?? given ?? (verb.passive && named.length === 0 ? giverOf(scene) : undefined)
    );
  }
  if (help.family === 'goods among it') {
    const from = clause.relative === 'which' ? Math.max(s.from, clause.from - 12) : subject.from;
    const party = givenBy(scene, s, from, verb.from) ?? giverOf(scene);
    return party !== undefined && scene.relation.includes(party) ? party : undefined;
  }
  if (verb.passive || help.isSubject) {
    const by = fromWhom(scene, s, clause);
    if (by) return ofRelation(scene, s, clause, by);
    // "A team from the Centre was sent by": whoever is named with what is sent.
    const likely = giverOf(scene);
    const others = giversIn(scene, s, subject.from, subject.to).filter((p) => !scene.relation.includes(p));
    return others.length > 0 && help.family !== 'people moved' && help.family !== 'teaching'
      ? undefined
      : likely;
  }
  return actorOf(scene, s, clause);
}

/** Who acts: the party of the subject, or one that it stands for, or the other than the one that is given to. */
export function actorOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const { subject, verb } = clause;
  const named = giversIn(scene, s, subject.from, subject.to);
  const own = named.find((p) => scene.relation.includes(p));
  if (own) return isGiven(scene, own) && toOther(scene, s, clause, own) === undefined ? undefined : own;
  if (named.length > 0) return ofRelation(scene, s, clause, named[0]!);
  const said = s.tokens.slice(subject.from, verb.from).findLast((t) => t.kind === 'word' && !isAdverb(t.n));
  if (clause.shares || (said && oneOf('it|they|which|who|that').test(said.n))) {
    const above = s.clauses[s.clauses.indexOf(clause) - 1];
    const near = above ? giversIn(scene, s, above.subject.from, above.subject.to) : [];
    const stood = near.find((p) => scene.relation.includes(p)) ?? scene.lastParty;
    return stood && scene.relation.includes(stood) && !isGiven(scene, stood) ? stood : undefined;
  }
  const isOwn = s.mentions.some(
    (m) => m.type === 'operation' && m.kind !== 'exercise' && m.from >= subject.from && m.to <= subject.to,
  );
  if (isOwn && givesPartner(scene)) return scene.organisation;
  // "The ship brought rice to X": no party acts, and X is given to.
  const given = scene.relation.find((p) => toOther(scene, s, clause, otherThan(scene, p) ?? '') === p);
  return given && otherThan(scene, given);
}

/** The party of the relation other than a giver that a clause names behind its verb. */
function toOther(scene: Scene, s: Sentence, clause: Clause, giver: string): string | undefined {
  const other = otherThan(scene, giver);
  return s.mentions.some(
    (m) =>
      (m.id === other || m.of === other) &&
      m.from >= clause.verb.to &&
      m.to <= clause.to &&
      oneOf('country|demonym|organisation|body|city').test(m.type),
  )
    ? other
    : undefined;
}

/** A member of the organisation that helps its partner gives for itself; nobody else's gifts are of the relation. */
function ofRelation(scene: Scene, s: Sentence, clause: Clause, party: string): string | undefined {
  if (scene.relation.includes(party)) return party;
  if (!givesPartner(scene) || !isMember(scene, party)) return undefined;
  // "delivered 9,000 doses to Y", "under a bilateral programme": not through the organisation, nor to its partner.
  const isElsewhere =
    s.tokens.slice(clause.from, clause.to).some((t) => t.n === 'bilateral') ||
    s.mentions.some(
      (m) =>
        oneOf('country|organisation').test(m.type) &&
        m.from >= clause.verb.to &&
        m.to <= clause.to &&
        m.id !== party &&
        !scene.relation.includes(m.id) &&
        oneOf('to|in|for').test(s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? ''),
    );
  return isElsewhere ? undefined : party;
}

function fromWhom(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  for (let i = clause.subject.from; i < clause.to - 1; i++)
    if (
      oneOf('by|from').test(s.tokens[i]!.n) &&
      (i >= clause.verb.to ||
        s.tokens[i]!.n === 'by' ||
        oneOf('gift|donation|vaccine|help').test(s.tokens[i - 1]!.n))
    ) {
      const agent = agentAt(scene, s, i, clause.to);
      if (agent) return agent;
    }
  return undefined;
}

function takerOf(scene: Scene, s: Sentence, clause: Clause, donor: string, help: Help): string | undefined {
  if (help.isTaken) {
    const named = giversIn(scene, s, clause.subject.from, clause.subject.to).find((p) => p !== donor);
    if (named) return named;
  }
  if (!scene.relation.includes(donor)) return besideMember(scene, donor);
  // "was organised in Turkey for Afghan experts": for whom, not where.
  const who = s.mentions.find(
    (m) =>
      m.from >= clause.verb.to &&
      m.to <= clause.to &&
      m.id !== donor &&
      scene.relation.includes(m.id) &&
      isForIt(s, m),
  );
  if (who && oneOf('courses|teaching').test(help.family)) return who.id;
  if (oneOf('people moved|help begun').test(help.family)) return otherThan(scene, donor);
  return recipientOf(scene, s, clause, donor) ?? placeIn(s, clause, donor);
}

/** "After the floods in X, a plane of Y flew tents there", "… to its second city": where it was needed. */
function placeIn(s: Sentence, clause: Clause, donor: string): string | undefined {
  const m = s.mentions.find(
    (x) =>
      (x.type === 'country' || (x.type === 'city' && x.of !== undefined)) &&
      x.to <= clause.to &&
      oneOf('to|in|for').test(s.tokens[x.from - 1]?.n ?? ''),
  );
  const place = m?.type === 'city' ? m.of : m?.id;
  return place === donor ? undefined : place;
}
