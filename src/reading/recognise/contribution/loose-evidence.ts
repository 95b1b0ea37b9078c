import type { SumAt } from '../../money.ts';
import { oneOf } from '../../one-of.ts';
import type { Draft, Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { isGivingVerb } from './giving-verb.ts';
import { type Lead, leadOf } from './sum-list.ts';
import { vesselIn } from './vessel.ts';

/** A sum that no rule has told, with the stretch of its sentence that is about it. */
export interface Loose {
  readonly sum: SumAt;
  readonly from: number;
  readonly to: number;
  readonly host: Clause | undefined;
  /** It stands in brackets behind an item of a list, which tells all of it. */
  readonly isItem?: true;
}

/** Why a loose sum was given: by a verb, by a noun, or as one more of a gift told before. */
export interface Evidence {
  readonly verb?: Sentence['groups'][number];
  /** The token of the noun. */
  readonly noun?: number;
  readonly whole?: Draft;
  /** It stands in a list under a line that tells of gifts. */
  readonly lead?: Lead;
  /** The noun begins a label before the sum. */
  readonly isLabel?: true;
  /** The gift told before came to this sum. */
  readonly isRaised?: true;
}

/** Nouns that name a gift, whatever else is said. */
const GIVEN = oneOf(
  'contributions?|grants?|donations?|assistance|aid|funding|financing|loans?|oda|pledges?|disbursements?|subsid(?:y|ies)|envelope|tranches?|instal?lments?|allocations?|endowment|sponsorship|cheques?|gifts?|credits?|locs?',
);
/** Nouns that also name what is a party's own: they need a fund or a project beside them. */
const OWN = oneOf('budget|capital|corpus|support|package|funds|help|relief|payments?|share|value|cost|worth');
const PROJECT = oneOf(
  'funds?|facility|projects?|programmes?|programs?|schemes?|initiatives?|phase|activities|campaign|appeal|centre|center|mechanism',
);
/** What money is counted for that nobody gave. */
const STATISTIC = oneOf(
  'trade|exports?|imports?|exported|imported|gdp|gni|turnover|market|fdi|investments?|invested|invest|investors?|revenues?|tourism|economy|sales?|sold|bought|purchased?|purchases|procurement|debts?|loss(?:es)?|damages?|prices?|salary|remittances|deals?|contracts?|orders?|stocks?|spending|expenditures?|threshold|ceiling|fines?|capitalisation|reserves|profits?|income|wealth|surplus|deficit|companies|firms|customers|goods|commerce|shares',
);
const PACKAGE = oneOf(
  'packages?|programmes?|programs?|plans?|facility|grants?|support|aid|assistance|mechanism',
);
const MORE = oneOf('including|further|another|additional|remaining|extra|other|rest|second|third|subsequent');
const PART = oneOf('it|this|which|that|them|these|whom');

/** The sums of a sentence that are not told, each with what is about it: up to the next sum and to the ends of its clause. */
export function looseSumsOf(s: Sentence, told: readonly Draft[]): Loose[] {
  const taken = new Set(told.map((d) => d.slots.money));
  return s.sums.flatMap((sum, k) => {
    if (taken.has(sum.sum)) return [];
    const host = s.clauses.find((c) => c.from <= sum.from && sum.to <= c.to);
    const floor = Math.max(host?.from ?? s.from, s.sums[k - 1]?.to ?? s.from);
    const end = host?.to ?? s.to;
    const next = s.sums[k + 1];
    const item = bracketed(s, sum);
    if (item) return [{ sum, ...item, host, isItem: true }];
    let from = sum.from;
    while (from > floor && s.tokens[from - 1]!.t !== ';') from--;
    let to = sum.to;
    // "12 billion: a package for X"
    if (s.from === 0 && sum.from <= 3 && s.tokens[to]?.t === ':') to++;
    while (to < Math.min(end, next?.from ?? end) && !oneOf('[;:]').test(s.tokens[to]!.t)) to++;
    if (next && next.from <= end) to = cutBefore(s, sum.to, to);
    return [{ sum, from, to, host }];
  });
}

/** "among them one in X for the schools (EUR 10,000 in 2018), a second": the item of a list whose sum stands in brackets. */
function bracketed(s: Sentence, sum: SumAt): { from: number; to: number } | undefined {
  let open = sum.from - 1;
  while (open > s.from && sum.from - open < 4 && s.tokens[open]!.t !== '(') open--;
  if (s.tokens[open]?.t !== '(') return undefined;
  let to = sum.to;
  while (to < s.to && to - sum.to < 12 && s.tokens[to]!.t !== ')') to++;
  if (s.tokens[to]?.t !== ')') return undefined;
  let from = open;
  while (from > s.from && open - from < 30) {
    const t = s.tokens[from - 1]!;
    if (oneOf('[;:)]').test(t.t)) break;
    if (t.t === ',' && /^(?:a|an|one|another|the|and|two|three|\d+)$/.test(s.tokens[from]!.n)) break;
    from--;
  }
  return { from, to: to + 1 };
}

/** Sums of a list of places, each in brackets behind its own: the verb before them tells none of them alone. */
export function sumsOfItems(s: Sentence): SumAt[] {
  const found = s.sums.filter((sum) => {
    const item = bracketed(s, sum);
    return item && s.mentions.some((m) => m.type === 'country' && m.from >= item.from && m.to <= item.to);
  });
  return found.length > 1 ? found : [];
}

/** Where the words before the next sum of a list begin to be its own. */
function cutBefore(s: Sentence, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (/^(?:,|and|while|including|\()$/.test(s.tokens[i]!.t)) return i;
  return to;
}

/** Whether a figure of trade, of a market or of a purchase stands at the sum. */
export function isStatistic(s: Sentence, x: Loose): boolean {
  const [a, b] = [Math.max(x.from, x.sum.from - 9), Math.min(x.to, x.sum.to + 6)];
  for (let i = a; i < b; i++) {
    const t = s.tokens[i]!;
    // "Aid for Trade", "the Joint Investment Fund": names.
    if (!STATISTIC.test(t.n) || (t.cap && i !== s.from) || s.cover[i]) continue;
    // "a financial and investment package of"
    if (oneOf('investments?').test(t.n) && PACKAGE.test(s.tokens[i + 1]?.n ?? '')) continue;
    // "would mobilise 10 billion in investments"
    if (
      oneOf('investments?').test(t.n) &&
      x.host &&
      oneOf('mobilise|mobilize|leverage|unlock').test(x.host.verb.lemma)
    )
      continue;
    return true;
  }
  return false;
}

/** What says that a loose sum was given. */
export function evidenceOf(
  scene: Scene,
  s: Sentence,
  x: Loose,
  told: readonly Draft[],
): Evidence | undefined {
  const verb = verbAt(s, x);
  const lead = isBare(s, x) ? leadOf(scene, s) : undefined;
  if (verb) return { verb, ...(lead ? { lead } : {}) };
  const before = raisedFrom(scene, s, x, told);
  if (before) return { whole: before, isRaised: true };
  const noun = nounAt(s, x) ?? startedWith(s, x) ?? sizeOf(s, x);
  const whole = listedPart(s, x, told) ?? wholeOf(scene, s, x, told);
  if (noun !== undefined || whole)
    return {
      ...(noun === undefined ? {} : { noun }),
      ...(whole ? { whole } : {}),
      ...(lead ? { lead } : {}),
    };
  if (lead) return { lead };
  const label = labelAt(s, x);
  return label === undefined ? undefined : { noun: label, isLabel: true };
}

/** "Its tenth phase, launched in 2021 with 5 million", "founded with some 7 million in 2006": what it began with. */
function startedWith(s: Sentence, x: Loose): number | undefined {
  let at = x.sum.from - 1;
  while (at > x.from && oneOf('about|some|over|around|nearly|a|total|of').test(s.tokens[at]!.n)) at--;
  if (s.tokens[at]?.n !== 'with') return undefined;
  const g = s.groups.findLast((o) => o.to <= at && o.from >= Math.max(s.from, x.from - 4, at - 12));
  return g && oneOf('launch|start|establish|create|found|set|begin|inaugurate|endow|initiate').test(g.lemma)
    ? g.from
    : undefined;
}

const SIZED = oneOf('programmes?|programs?|facility|initiative|scheme|package|successor|phase|project');

/** "a 10-year, 80 million euro successor", "a 15 million project": the sum is the size of what it stands before. */
function sizeOf(s: Sentence, x: Loose): number | undefined {
  const before = s.tokens.slice(Math.max(s.from, x.sum.from - 4), x.sum.from);
  if (!before.some((t) => oneOf('an?|its|this|the').test(t.n))) return undefined;
  for (let i = x.sum.to; i < Math.min(x.to, x.sum.to + 4) && s.tokens[i]!.kind === 'word'; i++)
    if (SIZED.test(s.tokens[i]!.n)) return i;
    else if (oneOf('of|for|in|to|on|from|and|by').test(s.tokens[i]!.n)) return undefined;
  return undefined;
}

/** "of which: 3 million for roads, 2 million for water": the further items of a list of parts. */
function listedPart(s: Sentence, x: Loose, told: readonly Draft[]): Draft | undefined {
  const last = told.at(-1);
  if (!last?.partOf || last.rule !== 'loose-sum' || last.citations[0]!.start < s.tokens[s.from]!.s)
    return undefined;
  const k = s.sums.indexOf(x.sum);
  const before = s.sums[k - 1];
  const isNext =
    before !== undefined &&
    before.sum === last.slots.money &&
    oneOf(',|and').test(s.tokens[x.sum.from - 1]!.n);
  return isNext && !s.groups.some((g) => g.shape === 'finite' && g.from >= before.to && g.to <= x.sum.from)
    ? (last.partOf as Draft)
    : undefined;
}

const LABELS = oneOf(
  'package|fund|facility|programmes?|programs?|projects?|initiative|scheme|college|academy|centre|center|campaign|hospital|school|institute|university|mission',
);

/** "Staff College in X: 500,000 euros (2010-2013)", "12 billion euros: a package for Y": where a line that is a label and a sum begins. */
function labelAt(s: Sentence, x: Loose): number | undefined {
  let start = x.sum.from;
  while (start > s.from && s.tokens[start - 1]!.t !== ';') start--;
  if (s.from > 0 || s.groups.some((g) => g.shape === 'finite' && g.from >= start && g.from < x.sum.from))
    return undefined;
  const isHead = x.sum.from <= start + 3;
  const mark = s.tokens[isHead ? x.sum.to : labelEnd(s, x.sum.from)]?.t ?? '';
  if (!/^[:–—|-]$/.test(mark)) return undefined;
  const [from, to] = isHead ? [x.sum.to, Math.min(s.to, x.sum.to + 12)] : [start, x.sum.from];
  return s.tokens.slice(from, to).some((t) => LABELS.test(t.n) || GIVEN.test(t.n)) ? start : undefined;
}

function labelEnd(s: Sentence, from: number): number {
  let at = from - 1;
  while (
    at > s.from &&
    oneOf('about|approximately|some|over|up|to|a|total|of|around|nearly').test(s.tokens[at]!.n)
  )
    at--;
  return at;
}

/** Whether no verb stands before the sum. */
function isBare(s: Sentence, x: Loose): boolean {
  return !s.groups.some((g) => g.shape === 'finite' && g.to <= x.sum.from);
}

/** A verb of giving that governs the sum: before it, or a participle right behind it. */
function verbAt(s: Sentence, x: Loose): Sentence['groups'][number] | undefined {
  const behind = s.groups.find((g) => g.from >= x.sum.to && g.from <= x.sum.to + 2);
  if (behind && behind.to <= x.to + 1 && isGivingVerb(s, behind, x.sum.from)) return behind;
  const before = s.groups.findLast((g) => g.to <= x.sum.from && g.from >= Math.max(s.from, x.from - 4));
  return before && x.sum.from - before.to < 16 && isGivingVerb(s, before, x.sum.from) ? before : undefined;
}

function nounAt(s: Sentence, x: Loose): number | undefined {
  const near = (i: number): boolean =>
    GIVEN.test(s.tokens[i]!.n) || (OWN.test(s.tokens[i]!.n) && isOfProject(s, x, i));
  // "12 million in medical, financial and other assistance"
  const isList = oneOf('in|of|as').test(s.tokens[x.sum.to]?.n ?? '');
  const close = Math.min(x.to, x.sum.to + (isList ? 10 : 6));
  for (let i = x.sum.to; i < close; i++) {
    if (oneOf('[;:()]').test(s.tokens[i]!.t) || (!isList && s.tokens[i]!.t === ',')) break;
    if (near(i)) return i;
  }
  let comma = 0;
  for (let i = x.sum.from - 1; i >= Math.max(x.from, x.sum.from - 24); i--) {
    if (s.tokens[i]!.t === ',') comma++;
    if (near(i) && (comma < 3 || x.host)) return i;
  }
  // "a project in X (EUR 10,000)"
  if (s.tokens[x.to - 1]?.t === ')')
    for (let i = x.sum.from; i > Math.max(s.from, x.from - 24); i--)
      if (PROJECT.test(s.tokens[i]!.n) && !s.tokens[i]!.cap) return i;
  return undefined;
}

/** "a fund with a budget of 5 million", "a phase, with a capital of": what the money is for stands beside it. */
function isOfProject(s: Sentence, x: Loose, at: number): boolean {
  const from = Math.max(s.from, x.from - 8);
  for (let i = from; i < x.to; i++) if (i !== at && PROJECT.test(s.tokens[i]!.n)) return true;
  return vesselIn(s, from, x.to) !== undefined;
}

const RAISES = oneOf(
  'raise|increase|enhance|double|triple|quadruple|augment|expand|supplement|bring|lift|boost',
);
const RAISED = oneOf(
  'it|this|which|amounts?|contributions?|sum|figure|fund|grant|allocation|funding|support|assistance|credit|budget|that',
);

/** "the amount was raised to 3 million in 2005 and 5 million in 2010", "X doubled it to 4 million": the gift that grew to this sum. */
function raisedFrom(scene: Scene, s: Sentence, x: Loose, told: readonly Draft[]): Draft | undefined {
  const verb = x.host?.verb;
  if (!verb || !x.host || !RAISES.test(verb.lemma) || verb.to > x.sum.from) return undefined;
  if (s.tokens[x.sum.from - 1]?.n === 'from') return undefined;
  if (!s.tokens.slice(verb.to, x.sum.from).some((t) => oneOf('to|with|by').test(t.n))) return undefined;
  const at = verb.passive ? x.host.subject : { from: verb.to, to: verb.to + 5 };
  return s.tokens.slice(at.from, at.to).some((t) => RAISED.test(t.n))
    ? (told.findLast((d) => d.slots.money !== undefined) ?? lastGift(scene, s))
    : undefined;
}

/** "including 5 million", "a further 3 million", "of which 2 million": of the gift told last. */
function wholeOf(scene: Scene, s: Sentence, x: Loose, told: readonly Draft[]): Draft | undefined {
  const own = told.findLast((d) => d.slots.stage !== undefined && d.slots.money !== undefined);
  const last = own ?? lastGift(scene, s);
  if (!last) return undefined;
  const words = s.tokens.slice(Math.max(s.from, x.sum.from - 4), x.sum.from);
  const n = (i: number): string => s.tokens[i]?.n ?? '';
  const isPart =
    (n(x.sum.to) === 'of' && PART.test(n(x.sum.to + 1))) ||
    words.some((t, k) => t.n === 'of' && PART.test(words[k + 1]?.n ?? ''));
  const isMore =
    words.some((t) => MORE.test(t.n)) || s.tokens.slice(x.sum.from, x.sum.to).some((t) => MORE.test(t.n));
  return isMore || isPart ? last : undefined;
}

function lastGift(scene: Scene, s: Sentence): Draft | undefined {
  const last = scene.drafts.slice(-3).findLast((d) => d.slots.stage !== undefined);
  return last && s.tokens[s.from]!.s - last.citations.at(-1)!.end < 250 ? last : undefined;
}
