import { checkMoney, compareAmounts, type Finding, type Money, problem, sayMoney } from '../values/index.ts';
import { codeList } from './code.ts';
import type { Amount, Kind, RecordValue, Surroundings } from './kind.ts';
import { list, partiesOf, refsOf, sentence, timeOf } from './phrases.ts';
import { slot } from './slot.ts';

/** In the order in which money moves; no two of them are ever added together. */
const STAGES = codeList('stage', {
  requirement: 'requirement',
  pledge: 'pledge',
  commitment: 'commitment',
  deposit: 'deposit',
  disbursement: 'disbursement',
  expenditure: 'expenditure',
  support: 'support, stage not stated',
});

const FORMS = codeList('form', {
  grant: 'grant',
  loan: 'loan',
  technical: 'technical assistance',
  'in-kind': 'in kind',
});

const VERBS: Readonly<Record<string, string>> = {
  requirement: 'requires',
  pledge: 'pledged',
  commitment: 'committed',
  deposit: 'paid in',
  disbursement: 'disbursed',
  expenditure: 'spent',
  support: 'gave',
};

function moneyOf(value: RecordValue): Money | undefined {
  return value.slots.money as Money | undefined;
}

/** A part may not be larger than its whole, nor be its own whole at any remove. */
function inclusion(value: RecordValue, id: string, around: Surroundings): Finding[] {
  const at = { path: 'partOf' };
  const wholeId = value.slots.partOf as string | undefined;
  if (wholeId === undefined) return [];
  const seen = new Set([id]);
  for (let next: string | undefined = wholeId; next !== undefined; ) {
    if (seen.has(next))
      return [problem('part-circular', `By “partOf”, ${id} would be a part of itself.`, at)];
    seen.add(next);
    next = around.record(next)?.slots.partOf as string | undefined;
  }
  const whole = around.record(wholeId);
  if (!whole) return [];
  if (whole.kind !== value.kind)
    return [
      problem('slot-record-kind', `“partOf” must name another contribution, and ${wholeId} is none.`, at),
    ];
  const [part, total] = [moneyOf(value), moneyOf(whole)];
  if (!part?.min || !total?.max || part.currency !== total.currency || part.approx || total.approx) return [];
  if (part.per !== total.per || compareAmounts(part.min, total.max) <= 0) return [];
  return [
    problem(
      'part-larger',
      `${id} (${sayMoney(part)}) is part of ${wholeId} and larger than it (${sayMoney(total)}).`,
      at,
      'Correct one of the sums, or take “partOf” away.',
    ),
  ];
}

/** Something promised or given. */
export const contribution: Kind = {
  name: 'contribution',
  label: { en: 'contribution' },
  plural: { en: 'contributions' },
  doc: 'Something promised or given: money, goods, training, support to a country, a fund or an effort.',
  identity: ['stage', 'donor', 'fund', 'recipient', 'purpose'],
  chapter: 'cooperation',
  timeline: true,
  slots: [
    slot(
      'stage',
      { is: 'code', list: STAGES },
      'stage',
      'How far it has got, by the words of the source.',
      true,
    ),
    slot('donor', { is: 'party' }, 'donor', 'Who promised or gave it.'),
    slot('money', { is: 'money' }, 'sum', 'The sum with its bounds; left out where the source gives none.'),
    slot('inKind', { is: 'text' }, 'in kind', 'What was given, where it was no money.'),
    slot('form', { is: 'code', list: FORMS }, 'form', 'Grant, loan, technical assistance or in kind.'),
    slot('fund', { is: 'fund' }, 'fund', 'What receives it.'),
    slot('recipient', { is: 'parties' }, 'for', 'Who benefits.'),
    slot('purpose', { is: 'text' }, 'purpose', 'What it is for.'),
    slot('period', { is: 'edtf' }, 'period', 'The years it covers, where `when` is the day it was promised.'),
    slot(
      'partOf',
      { is: 'record' },
      'part of',
      'The contribution that it is included in: never added to it.',
    ),
    slot('occasion', { is: 'record' }, 'occasion', 'The engagement at which it was promised or given.'),
  ],
  nature: (v) => ({ as: 'event', when: v.when }),
  rules: (v, id, around) => [
    ...inclusion(v, id, around),
    ...(v.slots.money !== undefined && v.slots.form === 'in-kind'
      ? [problem('contribution-form', 'A sum of money cannot be of the form “in-kind”.', { path: 'form' })]
      : []),
  ],
  wording: {
    en: (v, n) => {
      const money = checkMoney(v.slots.money ?? null);
      const what = money.ok ? sayMoney(money.value) : n.text(v.slots.inKind) || 'support';
      const fund = refsOf(v, 'fund')[0];
      const purpose = n.text(v.slots.purpose);
      const to = list(partiesOf(v, 'recipient', n));
      return sentence(
        partiesOf(v, 'donor', n)[0] ?? 'a donor',
        VERBS[v.slots.stage as string],
        what,
        fund ? `to the ${n.of(fund).replace(/^the /i, '')}` : to && `for ${to}`,
        purpose && `(${purpose})`,
        timeOf(v, 'event'),
      );
    },
  },
  amount: (v): Amount => {
    const money = moneyOf(v);
    const donor = refsOf(v, 'donor')[0];
    const fund = refsOf(v, 'fund')[0];
    const partOf = v.slots.partOf as string | undefined;
    return {
      stage: v.slots.stage as string,
      recipients: refsOf(v, 'recipient'),
      ...(money ? { money } : {}),
      ...(donor ? { donor } : {}),
      ...(fund ? { fund } : {}),
      ...(partOf ? { partOf } : {}),
    };
  },
};

/** The stages with their labels, in the order in which money moves. */
export const CONTRIBUTION_STAGES = STAGES;
