import type { Clause, Sentence } from '../sentence.ts';

/** The stage of a gift by its verb's lemma. */
export const STAGE: readonly (readonly [RegExp, string])[] = [
  [/^(?:pledge|promise|announce|offer|declare|vow|unveil)$/, 'pledge'],
  [
    /^(?:commit|allocate|allot|earmark|agree|sign|dedicate|appropriate|set|reserve|approve|undertake|decide|mobilise|mobilize|extend|devote|assign)$/,
    'commitment',
  ],
  [/^(?:deposit|transfer|pay|endow|replenish)$/, 'deposit'],
  [/^(?:disburse|release)$/, 'disbursement'],
  [/^(?:spend)$/, 'expenditure'],
  [
    /^(?:contribute|donate|give|provide|support|assist|finance|fund|help|grant|deliver|supply|sponsor|make|channel|invest|co-finance|lend|aid|back|amount|total|receive|go|play|send|train|reach|stand|obtain|benefit|flow|hand|ship|dispatch|cover|facilitate|come|airlift)$/,
    'support',
  ],
];
/** The stage that a noun tells: "Commitments in 2015 amounted to …". */
export const NOUN: readonly (readonly [RegExp, string])[] = [
  [/^pledges?$/, 'pledge'],
  [/^commitments?$/, 'commitment'],
  [/^deposits?$/, 'deposit'],
  [/^(?:disbursements?|payments?)$/, 'disbursement'],
  [/^(?:expenditures?|spending)$/, 'expenditure'],
];
/** Words that name a gift. */
export const GIFT =
  /^(?:support|contributions?|assistance|aid|funding|funds|donations?|equipment|grants?|help|loans?|oda)$/;
/** Words that name people and ships sent, no gift. */
export const FORCE =
  /^(?:troops|personnel|soldiers|frigates?|ships?|forces?|navy|vessels?|aircraft|contingent)$/;

/** The stage that a clause tells, by its verb or, of a total, by its noun. */
export function stageOf(s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  const stage = STAGE.find(([re]) => re.test(v.lemma))?.[1];
  // "has extended assistance to": given, where a loan or a credit is agreed.
  if (v.lemma === 'extend' && !v.passive)
    for (let i = v.to; i < v.to + 4; i++)
      if (/^(?:assistance|support|aid|help)$/.test(s.tokens[i]?.n ?? '')) return 'support';
  if (!/^(?:amount|total|reach|stand|come)$/.test(v.lemma)) return stage;
  for (const t of s.tokens.slice(clause.subject.from, clause.subject.to)) {
    const told = NOUN.find(([re]) => re.test(t.n))?.[1];
    if (told) return told;
  }
  return stage;
}

/** "agreed to provide support", "decided to contribute": the infinitive that follows gives. */
export function givesNext(s: Sentence, clause: Clause): boolean {
  const next = s.groups.find((g) => g.from >= clause.verb.to);
  return (
    next !== undefined &&
    next.from <= clause.verb.to + 6 &&
    /^(?:provide|give|grant|donate|contribute|allocate|pay|fund|finance|disburse)$/.test(next.lemma)
  );
}
