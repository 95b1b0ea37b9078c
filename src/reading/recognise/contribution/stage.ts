import { oneOf, type WordList } from '../../one-of.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { givesGoods } from './kind.ts';

/** The stage of a gift by its verb's lemma. */
export const STAGE: readonly (readonly [WordList, string])[] = [
  [oneOf('pledge|promise|announce|offer|declare|vow|unveil'), 'pledge'],
  [
    oneOf(
      'commit|allocate|allot|earmark|agree|sign|dedicate|appropriate|set|reserve|approve|undertake|decide|mobilise|mobilize|extend|devote|assign|endow|award|conclude|entrust',
    ),
    'commitment',
  ],
  [oneOf('deposit|transfer|pay|replenish'), 'deposit'],
  [oneOf('disburse|release'), 'disbursement'],
  [/^(?:spend)$/, 'expenditure'],
  [
    oneOf(
      'contribute|donate|give|provide|support|assist|finance|fund|help|grant|deliver|supply|sponsor|make|channel|invest|co-finance|cofinance|co-fund|cofund|gift|lend|aid|back|amount|total|receive|go|play|send|train|reach|stand|obtain|benefit|avail|flow|hand|ship|dispatch|cover|facilitate|come|airlift',
    ),
    'support',
  ],
];
/** The stage that a noun tells: "Commitments in 2015 amounted to …". */
export const NOUN: readonly (readonly [WordList, string])[] = [
  [oneOf('pledges?|announcements?'), 'pledge'],
  [oneOf('commitments?'), 'commitment'],
  [oneOf('deposits?'), 'deposit'],
  [oneOf('disbursements?|payments?'), 'disbursement'],
  [oneOf('expenditures?|spending'), 'expenditure'],
];
/** Words that name a gift. */
export const GIFT = oneOf(
  'support|contributions?|assistance|aid|funding|funds|donations?|equipment|grants?|help|loans?|oda|credits?|locs?',
);
/** Words that name people and ships sent, no gift. */
export const FORCE = oneOf(
  'troops|personnel|soldiers|frigates?|ships?|forces?|navy|vessels?|aircraft|contingent',
);

/** The stage that a clause tells, by its verb or, of a total, by its noun. */
export function stageOf(s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  const stage = STAGE.find(([re]) => re.test(v.lemma))?.[1];
  // "has extended assistance to": given, where a loan or a credit is agreed.
  if (v.lemma === 'extend' && !v.passive)
    for (let i = v.to; i < clause.to; i++) {
      if (oneOf('loans?|credits?|lines?|locs?').test(s.tokens[i]!.n)) break;
      if (oneOf('assistance|support|aid|help').test(s.tokens[i]!.n)) return 'support';
    }
  if (v.lemma === 'set' && !oneOf('aside|apart').test(s.tokens[v.to]?.n ?? '')) return undefined;
  // "offers 50 scholarships a year", "slots were raised to 200": given, where no sum is told.
  if (
    oneOf('offer|award|grant|allot|allocate|extend|place|raise|increase|double|reserve|present|gift').test(
      v.lemma,
    ) &&
    givesGoods(s, clause)
  )
    return v.lemma === 'offer' && v.tense === 'past' ? 'pledge' : 'support';
  if (oneOf('despatch|deploy|move|transport|fly|carry').test(v.lemma) && givesGoods(s, clause))
    return 'support';
  // "followed this up with two more gifts"
  if (
    v.lemma === 'follow' &&
    !v.passive &&
    s.tokens.slice(v.to, v.to + 9).some((t) => oneOf('contributions?|donations?|grants?').test(t.n))
  )
    return 'support';
  // "1.9 million had been received", "the Fund has so far received 4 million"
  if (v.lemma === 'receive' && (v.passive || isFund(s, clause))) return 'deposit';
  // "paid by the Union", "paid for by": given, where "paid into" is a deposit.
  if (v.lemma === 'pay' && oneOf('by|for').test(s.tokens[v.to]?.n ?? '')) return 'support';
  // "has been a major contributor to the fund", "has been the main source of funding"
  if (v.lemma === 'be') return contributes(s, clause) || isSource(s, clause) ? 'support' : undefined;
  // "a pledge was made", "made a commitment of"
  if (v.lemma === 'make') {
    const at = v.passive ? clause.subject : { from: v.to, to: Math.min(clause.to, v.to + 5) };
    const told = s.tokens
      .slice(at.from, at.to)
      .flatMap((t) => NOUN.find(([re]) => re.test(t.n))?.[1] ?? [])[0];
    if (told) return told;
  }
  // "A $20 million energy program was launched"
  if (oneOf('launch|start|initiate').test(v.lemma) && isSumOf(s, clause)) return 'commitment';
  // "adopted an assistance measure worth 130 million"
  if (oneOf('adopt|launch|conclude').test(v.lemma) && isMeasure(s, clause)) return 'commitment';
  if (!oneOf('amount|total|reach|stand|come').test(v.lemma)) return stage;
  for (const t of s.tokens.slice(clause.subject.from, clause.subject.to)) {
    const told = NOUN.find(([re]) => re.test(t.n))?.[1];
    if (told) return told;
  }
  return stage;
}

/** Whether a fund is the subject. */
function isFund(s: Sentence, clause: Clause): boolean {
  const last = s.tokens.slice(clause.subject.from, clause.subject.to).findLast((t) => t.kind === 'word');
  return last !== undefined && oneOf('fund|facility').test(last.n);
}

/** "is a contributor to the Fund", "was one of its main donors": before a fund's name. */
function contributes(s: Sentence, clause: Clause): boolean {
  const { to } = clause.verb;
  for (let i = to; i < Math.min(clause.to - 1, to + 8); i++)
    if (oneOf('contributors?|donors?').test(s.tokens[i]!.n) && s.tokens[i + 1]!.n === 'to') {
      const at = s.tokens[i + 2]?.n === 'the' ? i + 3 : i + 2;
      return s.cover[at]?.type === 'fund' || (s.tokens[at]?.n === 'trust' && s.tokens[at + 1]?.n === 'fund');
    }
  return false;
}

/** "is the main source of funding for X, with an amount of 5 million", "is its largest donor, with over 2 million": with a sum. */
function isSource(s: Sentence, clause: Clause): boolean {
  const { to } = clause.verb;
  const run = s.tokens.slice(to, Math.min(clause.to, to + 9));
  const source = run.findIndex((t) => oneOf('sources?|donors?|contributors?|providers?').test(t.n));
  return (
    source > 0 &&
    (run[source]!.n.startsWith('donor') ||
      run.slice(source).some((t) => GIFT.test(t.n) || oneOf('to|finance').test(t.n))) &&
    s.sums.some((x) => x.from >= to && x.to <= clause.to)
  );
}

/** "a 20 million programme", "a programme worth 20 million": the sum belongs to the subject. */
function isSumOf(s: Sentence, clause: Clause): boolean {
  const { from, to } = clause.verb.passive ? clause.subject : { from: clause.verb.to, to: clause.to };
  const sum = s.sums.find((x) => x.from >= from && x.to <= to);
  if (!sum) return false;
  const of = oneOf('worth|of|totalling|totaling|valued').test(s.tokens[sum.from - 1]?.n ?? '');
  const run = of
    ? s.tokens.slice(Math.max(from, sum.from - 7), sum.from)
    : s.tokens.slice(sum.to, sum.to + 6);
  return run.some((t) =>
    oneOf('programmes?|programs?|projects?|facility|initiative|scheme|package').test(t.n),
  );
}

/** A measure of help, or a package, that a sum is told of. */
function isMeasure(s: Sentence, clause: Clause): boolean {
  const sum = s.sums.find((x) => x.from >= clause.verb.to && x.to <= clause.to);
  if (!sum || !oneOf('worth|of|totalling|totaling|amounting').test(s.tokens[sum.from - 1]?.n ?? ''))
    return false;
  const run = s.tokens.slice(clause.verb.to, sum.from);
  return (
    run.some((t) => oneOf('measures?|package|grant|loan|envelope').test(t.n)) &&
    run.some((t) => oneOf('assistance|aid|support|grant|loan|relief|investment|funding').test(t.n))
  );
}

/** "agreed to provide support", "decided to contribute": the infinitive that follows gives. */
export function givesNext(s: Sentence, clause: Clause): boolean {
  const next = s.groups.find((g) => g.from >= clause.verb.to);
  return (
    next !== undefined &&
    next.from <= clause.verb.to + 6 &&
    oneOf('provide|give|grant|donate|contribute|allocate|pay|fund|finance|disburse').test(next.lemma)
  );
}
