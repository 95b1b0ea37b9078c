import { isAdverb } from '../../forms.ts';
import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { actors, type Draft, otherThan, partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { goesElsewhere, sumFollows } from './donor.ts';
import { agentAt, givenBy, giverOf, giversIn, givesPartner, isAgency, isGiven, isMember } from './giver.ts';
import type { Evidence, Loose } from './loose-evidence.ts';

/** Verbs whose subject has the gift told to it, or thanks for it. */
const HEARS = oneOf(
  'receive|obtain|benefit|get|avail|welcome|thank|note|appreciate|commend|praise|acknowledge|accept',
);

/** Who gave a loose sum: named beside it, or the giver of the relation; undefined where many gave, null where it is no fact of the relation. */
export function looseDonor(
  scene: Scene,
  s: Sentence,
  x: Loose,
  e: Evidence,
  told: readonly Draft[],
): string | undefined | null {
  const named = namedGiver(scene, s, x, e);
  if (named !== undefined) return isOfRelation(scene, s, x, named, e, told) ? named : null;
  if (e.lead?.donor) return e.lead.donor;
  if (e.whole) return (e.whole.slots.donor as string | undefined) ?? undefined;
  if (isOfMany(s, x)) return undefined;
  // "2 million was granted to the Court in X", "it allocated 3 million", where who is meant is rather given to.
  const { host } = x;
  if (host && goesElsewhere(scene, s, host)) return null;
  if (host && !host.verb.passive && (!e.verb || e.verb === host.verb) && isPronoun(s, host)) return null;
  return giverOf(scene) ?? null;
}

/** What others do with a gift: "courses attended by officers of X", "led by Y". */
const DOES = oneOf(
  'attended|used|run|led|managed|implemented|executed|carried|organised|organized|signed|headed|built|hosted|submitted|requested|needed|drawn|administered|coordinated|visited|conducted',
);

function namedGiver(scene: Scene, s: Sentence, x: Loose, e: Evidence): string | undefined {
  for (let i = x.sum.to; i < Math.min(x.to, x.sum.to + 14); i++)
    if (oneOf('by|from|through').test(s.tokens[i]!.n) && !DOES.test(s.tokens[i - 1]!.n)) {
      const agent = agentAt(scene, s, i, x.to);
      if (agent) return agent;
    }
  const before = s.mentions.findLast((m) => m.from >= x.from - 1 && m.to <= x.sum.from);
  if (before && oneOf('country|organisation').test(before.type) && sumFollows(s, before)) return before.id;
  return (
    rightBefore(scene, s, x, e) ??
    givenBy(scene, s, x.from, x.to) ??
    possessor(scene, s, e) ??
    bySubject(scene, s, x, e)
  );
}

/** "for which the Union put up", "by which Japan, on 3 May, made available": who acts stands right before the verb. */
function rightBefore(scene: Scene, s: Sentence, x: Loose, e: Evidence): string | undefined {
  const verb = e.verb ?? (x.host && x.host.verb.from >= x.sum.to ? x.host.verb : undefined);
  if (!verb || verb.passive || (verb.shape === 'participle' && verb.from >= x.sum.to)) return undefined;
  let at = verb.from;
  if (s.tokens[at - 1]?.t === ',') {
    const date = s.times.findLast((w) => w.to === at - 1);
    if (date) at = s.tokens[date.from - 1]?.t === ',' ? date.from - 1 : date.from;
  }
  while (at > s.from && isAdverb(s.tokens[at - 1]!.n)) at--;
  let first: Mention | undefined;
  // "X, Y and Z put in": the first of a list stands for all, the party of the relation before others.
  for (let m = s.cover[at - 1]; m && ACTS.test(m.type) && m.from >= s.from; ) {
    first = m;
    if (scene.relation.includes(m.id)) break;
    let k = m.from - 1;
    while (k > s.from && oneOf('the|and|,').test(s.tokens[k]!.n)) k--;
    m = k < m.from - 1 && s.tokens[m.from - 1]!.n !== 'the' ? s.cover[k] : undefined;
  }
  if (!first) return undefined;
  const before = s.tokens[first.from - (s.tokens[first.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '';
  // "the Government of Japan", but not "a school in Japan has given".
  return oneOf('in|to|for|with|from|at|near').test(before)
    ? undefined
    : giversIn(scene, s, first.from, first.to)[0];
}

const ACTS = oneOf('country|organisation|body|fund');

/** "its contribution was", "their annual grant": whose, the sentence or the one before says. */
function possessor(scene: Scene, s: Sentence, { noun }: Evidence): string | undefined {
  if (noun === undefined) return undefined;
  for (let i = noun - 1; i >= Math.max(s.from, noun - 5); i--)
    if (oneOf('its|their|his|her').test(s.tokens[i]!.n)) {
      const here = giversIn(scene, s, s.from, i).findLast((p) => scene.relation.includes(p));
      const told = here ?? scene.soleActor?.party ?? scene.lastParty;
      // "Its assistance" on the page of a partner that gives itself.
      const last =
        here === undefined && told === scene.organisation && !givesPartner(scene) ? scene.partner : told;
      return last && scene.relation.includes(last) ? last : undefined;
    }
  return undefined;
}

/** The subject of an active verb. */
function bySubject(scene: Scene, s: Sentence, x: Loose, e: Evidence): string | undefined {
  const host = x.host;
  if (!host || host.verb.passive || (e.verb && e.verb !== host.verb && e.verb.passive)) return undefined;
  if (!e.verb && oneOf('be|amount|total|reach|stand|come|exceed|surpass|include').test(host.verb.lemma))
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
  return s.tokens.slice(subject.from, subject.to).some((t) => oneOf('it|they|he|she').test(t.n));
}

/** A party, a member or an agency of one of the relation: of a member where the money goes to the partner of the organisation. */
function isOfRelation(
  scene: Scene,
  s: Sentence,
  x: Loose,
  party: string,
  e: Evidence,
  told: readonly Draft[],
): boolean {
  if (scene.relation.includes(party) || isAgency(scene, party)) return true;
  if (!givesPartner(scene)) return false;
  const toFund = isAboutFund(s, x) && !goesAbroad(scene, s, x, party);
  // Partners give to a fund of the organisation too.
  if (!isMember(scene, party)) return toFund && /^[A-Z]{3}$/.test(party);
  return (
    e.whole !== undefined ||
    told.some((d) => d.slots.donor !== undefined && d.citations[0]!.start >= s.tokens[s.from]!.s) ||
    (scene.partner !== undefined && partiesIn(scene, s, s.from, s.to).includes(scene.partner)) ||
    scene.sentence - scene.partnerFundAt <= 4 ||
    toFund
  );
}

/** Whether the paragraph up to the sum tells of a fund or a project, which the page of a partner has for that partner's. */
export function isAboutFund(s: Sentence, x: Loose): boolean {
  for (let i = x.to - 1; i >= Math.max(0, x.from - 120); i--)
    if (oneOf('funds?|project|programme|program|scheme').test(s.tokens[i]!.n)) return true;
  return false;
}

function goesAbroad(scene: Scene, s: Sentence, x: Loose, party: string): boolean {
  return s.mentions.some(
    (m) =>
      oneOf('country|organisation').test(m.type) &&
      m.from >= x.sum.to &&
      m.to <= x.to &&
      m.id !== party &&
      !scene.relation.includes(m.id) &&
      oneOf('to|in|for').test(s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? ''),
  );
}

/** "With contributions from nine Allies, the Fund has received": no one party. */
function isOfMany(s: Sentence, x: Loose): boolean {
  return s.tokens
    .slice(s.from, x.to)
    .some((t) => oneOf('allies|donors|contributors|members|partners|nations|countries').test(t.n));
}
