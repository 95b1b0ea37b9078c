import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { datesIn, isFact, momentIn, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { fundOf } from './fund.ts';
import { remember } from './gift-memory.ts';
import { givesPartner, isOthers } from './giver.ts';
import { stageByVerb } from './giving-verb.ts';
import { isAboutFund, looseDonor } from './loose-donor.ts';
import { type Evidence, evidenceOf, isStatistic, type Loose, looseSumsOf } from './loose-evidence.ts';
import { recipientOf } from './recipient.ts';
import { NOUN } from './stage.ts';
import { vesselIn } from './vessel.ts';

/**
 * Sums that no other rule has told: a sum beside a noun or a verb of giving was given, whatever the sentence says of it, unless
 * it is planned, denied, counted or somebody else's. "The tenth phase was launched with a budget of 5 million", "its
 * contribution was 2 million", "of which 1 million came from X".
 */
export function looseSums(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const x of looseSumsOf(s, told)) {
    const made = looseSum(scene, s, x, [...told, ...out]);
    if (made) out.push(made);
  }
  return out;
}

function looseSum(scene: Scene, s: Sentence, x: Loose, told: readonly Draft[]): Draft | undefined {
  if (isStatistic(s, x)) return undefined;
  const need = needed(scene, s, x);
  if (need) return need;
  const evidence = evidenceOf(scene, s, x, told);
  if (!evidence || !isSo(s, x, evidence)) return undefined;
  const clause = clauseOf(x, evidence);
  const donor = looseDonor(scene, s, x, evidence, told);
  if (donor === null) return undefined;
  const labelled = evidence.isLabel ? vesselIn(s, evidence.noun!, x.to) : undefined;
  const fund =
    labelled ?? fundOf(scene, s, x.from, x.to, true) ?? hostFund(s, x) ?? fundOfOthers(scene, donor);
  const whole = evidence.whole ?? evidence.lead?.gift;
  const benefits =
    recipientOf(scene, s, clause, donor ?? '', fund) ??
    (whole?.slots.recipient as string | undefined) ??
    fund?.of ??
    (givesPartner(scene) ? scene.partner : undefined);
  // "Funding for the mission in X": where nobody says that X is given to, it is no gift of others.
  const isAside = donor && isOthers(scene, donor, benefits);
  if (isAside && !whole && isNamed(s, x, benefits)) return undefined;
  const recipient = benefits === donor || isAside ? undefined : benefits;
  const fundId = fund?.id ?? (whole?.slots.fund as string | undefined);
  if (recipient) remember(scene, recipient);
  if (fund) scene.lastFund = fund;
  const from = startOf(s, x, evidence);
  const made = draft(
    KIND.contribution,
    'loose-sum',
    whenOf(scene, s, x, clause, evidence),
    {
      stage: stageOf(s, x, evidence),
      ...(donor ? { donor } : {}),
      ...(fundId ? { fund: fundId } : {}),
      ...(recipient ? { recipient } : {}),
      money: x.sum.sum,
    },
    proof(s, from, Math.min(x.to, x.sum.to + 30)),
    ['a sum with a word of giving'],
  );
  if (whole && evidence.noun === undefined && !evidence.isRaised) made.partOf = whole;
  return made;
}

function isNamed(s: Sentence, x: Loose, party: string | undefined): boolean {
  return s.mentions.some((m) => m.id === party && m.from >= x.from && m.to <= x.to);
}

/** "3 million is being sought", "the 5 million that the Fund requires": what a fund needs. */
function needed(scene: Scene, s: Sentence, x: Loose): Draft | undefined {
  const verb = s.groups.find((g) => g.from >= x.sum.to && g.from < x.sum.to + 5);
  if (!verb || !oneOf('seek|require|need').test(verb.lemma) || verb.modal || verb.negated) return undefined;
  const named = vesselIn(s, s.from, s.to);
  const fund = named ?? (isAboutFund(s, x) ? scene.lastFund : undefined);
  if (!named && !isAboutFund(s, x)) return undefined;
  const recipient = fund?.of ?? (givesPartner(scene) ? scene.partner : undefined);
  return draft(
    KIND.contribution,
    'fund-needs',
    '/..',
    {
      stage: 'requirement',
      ...(named ? { fund: named.id } : {}),
      ...(recipient ? { recipient } : {}),
      money: x.sum.sum,
    },
    proof(s, x.sum.from - 1, Math.min(s.to, verb.to + 2)),
    ['what the fund needs'],
  );
}

/** Whether it is told as a fact. */
function isSo(s: Sentence, x: Loose, { verb, whole }: Evidence): boolean {
  if (verb && verb !== x.host?.verb && (verb.modal || verb.negated)) return false;
  if (!x.host) return true;
  // "announced that it would give 3 million": promised.
  if (x.host.verb.modal) {
    const above = s.clauses[s.clauses.indexOf(x.host) - 1];
    const isPromised =
      above !== undefined &&
      oneOf('announce|pledge|promise|declare|confirm|commit|undertake').test(above.verb.lemma) &&
      isFact(s, above);
    if (isPromised && !x.host.verb.negated) return true;
  }
  // "of which 3 million was to be provided in the next year": a part of a promise is promised.
  if (x.host.verb.modal && !x.host.verb.negated && whole?.slots.stage === 'pledge') return true;
  if (
    s.tokens.slice(x.from, x.sum.from).some((t) => oneOf('if|unless|should|would|no|none|without').test(t.n))
  )
    return false;
  return isFact(s, x.host);
}

/** The clause of the sum, or what stands for one where the sum is told without a verb. */
function clauseOf(x: Loose, { verb }: Evidence): Clause {
  const group = verb ?? x.host?.verb;
  if (x.host && group && !x.isItem) {
    const from = Math.max(x.from, x.host.from);
    return { ...x.host, from, to: x.to, verb: group };
  }
  const none: Clause['verb'] = {
    from: x.from,
    to: x.from,
    head: x.from,
    lemma: '',
    shape: 'finite',
    passive: false,
    tense: 'past',
    negated: false,
    modal: false,
    progressive: false,
    maybeReduced: false,
  };
  return {
    from: x.from,
    to: x.to,
    verb: none,
    groups: [],
    subject: { from: x.from, to: x.from },
    relative: '',
    shares: false,
  };
}

/** What a member or a partner gives to is the fund that the page told of. */
function fundOfOthers(scene: Scene, donor: string | undefined): Mention | undefined {
  const last = scene.lastFund;
  return donor && !scene.relation.includes(donor) && last && /\bfund\b/i.test(last.id) ? last : undefined;
}

function hostFund(s: Sentence, x: Loose): Mention | undefined {
  const host = x.host;
  return host ? vesselIn(s, host.subject.from, host.subject.to) : undefined;
}

function stageOf(s: Sentence, x: Loose, { verb, noun, whole, lead, isLabel }: Evidence): string {
  if (x.host?.verb.modal) return 'pledge';
  // "5 million for roads, announced in May": what the list does not say, its item may.
  if (
    (lead || isLabel) &&
    !verb &&
    s.tokens.slice(x.sum.to, x.to).some((t) => oneOf('announced|pledged|promised').test(t.n))
  )
    return 'pledge';
  if (verb) return stageByVerb(verb.lemma);
  const host = x.host?.verb.lemma ?? '';
  const byHost = stageByVerb(host);
  if (x.host && oneOf('pledge|commitment').test(byHost) && !oneOf('agree|decide|conclude').test(host))
    return byHost;
  if (lead && noun === undefined && !whole) return lead.stage;
  const named = noun === undefined ? undefined : NOUN.find(([re]) => re.test(s.tokens[noun]!.n))?.[1];
  return named ?? (noun === undefined ? (whole?.slots.stage as string | undefined) : undefined) ?? 'support';
}

function whenOf(
  scene: Scene,
  s: Sentence,
  x: Loose,
  clause: Clause,
  { whole, verb, lead }: Evidence,
): string {
  // "In response to the floods of 2014 X released 3 million in May 2015": the date at the sum.
  const near = datesIn(s, x.sum.to, x.sum.to + 2).find((w) => w.sort === 'point');
  if (near) return near.edtf;
  // "a school, into which X has put 9 million, opened in 2010": the verb behind tells of another day.
  const behind = verb ? mainBehind(s, x, verb) : x.to;
  const own = momentIn(scene, s, clause, x.from, Math.min(x.to, behind));
  if (own.dated) return own.when;
  if (lead?.gift) return lead.gift.when;
  if (x.isItem || behind < x.to) return upTo(scene);
  // "In May X announced that it would give": the day of the promise.
  const above = x.host?.verb.modal ? s.clauses[s.clauses.indexOf(x.host) - 1] : undefined;
  if (above) return momentIn(scene, s, above, above.from, above.to).when;
  // "of which 3 million for roads": on the day of the whole.
  const isPart =
    whole !== undefined &&
    s.tokens
      .slice(Math.max(s.from, x.sum.from - 4), x.sum.to + 2)
      .some((t) => oneOf('which|including').test(t.n));
  const isHere = whole && (isPart || whole.citations[0]!.start >= s.tokens[s.from]!.s);
  if (isHere) return whole.when;
  const host = x.host ? momentIn(scene, s, x.host, x.host.from, x.host.to) : own;
  if (host.dated) return host.when;
  // "Its assistance amounts to 5 million": up to now.
  const isYearly = x.sum.sum.per !== undefined || x.host?.verb.progressive === true;
  return host.when === '/..' && !isYearly ? upTo(scene) : host.when;
}

/** Where the verb stands that goes on past the relative clause of the sum. */
function mainBehind(s: Sentence, x: Loose, verb: NonNullable<Evidence['verb']>): number {
  if (x.host && verb !== x.host.verb && x.host.verb.from >= x.sum.to) return x.host.verb.from;
  if (!s.tokens.slice(x.from, verb.from).some((t) => t.n === 'which')) return x.to;
  const next = s.groups.find((g) => g.from > x.sum.to && s.tokens[g.from - 1]!.t === ',');
  return next && next.from < x.to ? next.from : x.to;
}

/** The subject where its verb tells of the sum, else the word that says so. */
function startOf(s: Sentence, x: Loose, { verb, noun }: Evidence): number {
  const { host } = x;
  let from = Math.max(x.from, x.sum.from - 30);
  const subject = host && host.subject.to > host.subject.from ? host.subject.from : x.sum.from;
  if ((verb === undefined || verb === host?.verb) && subject < x.sum.from) from = Math.max(from, subject);
  for (const at of [verb?.from, noun]) if (at !== undefined && at < from) from = at;
  return Math.max(from, s.from);
}
