import { actors, otherThan, partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { goesElsewhere, sumFollows } from './donor.ts';
import { agentAt, givenBy, giverOf, giversIn, givesPartner, isGiven, isMember } from './giver.ts';
import type { Evidence, Loose } from './loose-evidence.ts';

/** Verbs whose subject has the gift told to it, or thanks for it. */
const HEARS =
  /^(?:receive|obtain|benefit|get|avail|welcome|thank|note|appreciate|commend|praise|acknowledge|accept)$/;

/** Who gave a loose sum: named beside it, or the giver of the relation; undefined where many gave, null where it is no fact of the relation. */
export function looseDonor(scene: Scene, s: Sentence, x: Loose, e: Evidence): string | undefined | null {
  const named = namedGiver(scene, s, x, e);
  if (named !== undefined) return isOfRelation(scene, s, named, e) ? named : null;
  if (e.whole) return (e.whole.slots.donor as string | undefined) ?? undefined;
  if (isOfMany(s, x)) return undefined;
  // "2 million was granted to the Court in X", "it allocated 3 million", where who is meant is rather given to.
  if (x.host && (goesElsewhere(scene, s, x.host) || (!x.host.verb.passive && isPronoun(s, x.host))))
    return null;
  return giverOf(scene) ?? null;
}

function namedGiver(scene: Scene, s: Sentence, x: Loose, e: Evidence): string | undefined {
  for (let i = x.sum.to; i < Math.min(x.to, x.sum.to + 14); i++)
    if (/^(?:by|from|through)$/.test(s.tokens[i]!.n)) {
      const agent = agentAt(scene, s, i, x.to);
      if (agent) return agent;
    }
  const before = s.mentions.findLast((m) => m.from >= x.from - 1 && m.to <= x.sum.from);
  if (before && /^(?:country|organisation)$/.test(before.type) && sumFollows(s, before)) return before.id;
  const own = givenBy(scene, s, x.from, x.to);
  if (own) return own;
  const theirs = possessor(scene, s, e);
  if (theirs) return theirs;
  return bySubject(scene, s, x, e);
}

/** "its contribution was", "their annual grant": whose, the sentence or the one before says. */
function possessor(scene: Scene, s: Sentence, { noun }: Evidence): string | undefined {
  if (noun === undefined) return undefined;
  for (let i = noun - 1; i >= Math.max(s.from, noun - 5); i--)
    if (/^(?:its|their|his|her)$/.test(s.tokens[i]!.n)) {
      const here = giversIn(scene, s, s.from, i).findLast((p) => scene.relation.includes(p));
      const last = here ?? scene.soleActor?.party ?? scene.lastParty;
      return last && scene.relation.includes(last) ? last : undefined;
    }
  return undefined;
}

/** The subject of an active verb. */
function bySubject(scene: Scene, s: Sentence, x: Loose, e: Evidence): string | undefined {
  const host = x.host;
  if (!host || host.verb.passive || (e.verb && e.verb !== host.verb && e.verb.passive)) return undefined;
  if (!e.verb && /^(?:be|amount|total|reach|stand|come|exceed|surpass|include)$/.test(host.verb.lemma))
    return undefined;
  const parties = giversIn(scene, s, host.subject.from, host.subject.to);
  const stood = actors(scene, s, host).filter((p) => !isGiven(scene, p));
  const found = parties.length > 0 ? parties : stood;
  if (HEARS.test(host.verb.lemma)) {
    const taker = found.find((p) => scene.relation.includes(p));
    return taker ? otherThan(scene, taker) : undefined;
  }
  return found.find((p) => scene.relation.includes(p)) ?? found[0];
}

function isPronoun(s: Sentence, { subject }: Clause): boolean {
  return s.tokens.slice(subject.from, subject.to).some((t) => /^(?:it|they|he|she)$/.test(t.n));
}

/** A party, a member or an agency of one of the relation: of a member where the money goes to the partner of the organisation. */
function isOfRelation(scene: Scene, s: Sentence, party: string, e: Evidence): boolean {
  if (scene.relation.includes(party)) return true;
  if (!isMember(scene, party) || !givesPartner(scene)) return false;
  return (
    e.whole !== undefined ||
    (scene.partner !== undefined && partiesIn(scene, s, s.from, s.to).includes(scene.partner)) ||
    scene.sentence - scene.partnerFundAt <= 4
  );
}

/** "With contributions from nine Allies, the Fund has received": no one party. */
function isOfMany(s: Sentence, x: Loose): boolean {
  return s.tokens
    .slice(s.from, x.to)
    .some((t) => /^(?:allies|donors|contributors|members|partners|nations|countries)$/.test(t.n));
}
