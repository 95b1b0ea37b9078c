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
  refund: 'refund',
  transfer: 'transfer to another fund',
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
  refund: 'gave back',
  transfer: 'transferred',
  support: 'gave',
};

/** What a contribution of a stage may fulfil: a promise of an earlier one. */
const FULFILS: Readonly<Record<string, readonly string[]>> = {
  pledge: ['requirement'],
  commitment: ['requirement', 'pledge'],
  deposit: ['requirement', 'pledge', 'commitment'],
  support: ['requirement', 'pledge', 'commitment'],
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
    // As it may still be written in a draft beside this one: with its prefix, or as nothing that could be read.
    const above: unknown = around.record(next)?.slots.partOf;
    next = typeof above === 'string' ? above.replace(/^record:/, '') : undefined;
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

/** What a link to another contribution may join. */
function links(value: RecordValue, around: Surroundings): Finding[] {
  const stage = value.slots.stage as string;
  const findings: Finding[] = [];
  const linked = (slot: string, allowed: readonly string[] | undefined, says: string) => {
    const id = value.slots[slot] as string | undefined;
    const other = id === undefined ? undefined : around.record(id);
    if (!other) return;
    // A file's records are known by their kind before they are read whole; then this is asked again.
    const [alike, stages] = [other.kind === value.kind, other.slots.stage];
    if (alike && stages === undefined) return;
    if (!alike || !allowed?.includes(stages as string))
      findings.push(
        problem('contribution-link', `A ${stage} cannot “${slot}” ${id}: ${says}.`, { path: slot }),
      );
  };
  linked('fulfils', FULFILS[stage], 'it names a requirement, pledge or commitment that comes before it');
  linked(
    'returns',
    stage === 'refund' ? ['deposit', 'disbursement', 'expenditure', 'support'] : undefined,
    'a refund names what was paid and is given back',
  );
  const { fund, toFund } = value.slots;
  if (stage === 'transfer' && (fund === undefined || toFund === undefined || fund === toFund))
    findings.push(
      problem(
        'contribution-transfer',
        'A transfer goes from one fund to another.',
        { path: 'toFund' },
        'Name both: fund and toFund.',
      ),
    );
  if (stage !== 'transfer' && toFund !== undefined)
    findings.push(problem('contribution-transfer', '“toFund” is for transfers alone.', { path: 'toFund' }));
  if (value.slots.valuation !== undefined && value.slots.inKind === undefined)
    findings.push(
      problem(
        'contribution-form',
        'A valuation says what a gift in kind is worth; there is none here.',
        { path: 'valuation' },
        'Say what was given (inKind), or give the sum as money.',
      ),
    );
  return findings;
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
    slot('valuation', { is: 'money' }, 'valued at', 'What a gift in kind is said to be worth.'),
    slot('due', { is: 'edtf' }, 'due', 'When it is to be paid.'),
    slot('fulfils', { is: 'record' }, 'fulfils', 'The requirement, pledge or commitment that it fulfils.'),
    slot('earmark', { is: 'text' }, 'earmarked for', 'What alone it may be spent on.'),
    slot('phase', { is: 'text' }, 'phase', 'The phase of the fund that it belongs to.'),
    slot('payee', { is: 'party' }, 'paid to', 'Who is paid by the fund.'),
    slot('through', { is: 'party' }, 'through', 'Whose hands it went through: an agency, a pool.'),
    slot('toFund', { is: 'fund' }, 'to fund', 'Where a transfer goes.'),
    slot('returns', { is: 'record' }, 'gives back', 'The payment that a refund gives back.'),
    slot('reference', { is: 'text' }, 'reference', 'Its number in the books of who paid or received it.'),
  ],
  nature: (v) => ({ as: 'event', when: v.when }),
  rules: (v, id, around) => [
    ...inclusion(v, id, around),
    ...links(v, around),
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
    const { stage, recipient: _, occasion: __, form: ___, period: ____, ...rest } = v.slots;
    return {
      ...(rest as Omit<Amount, 'stage' | 'recipients'>),
      stage: stage as string,
      recipients: refsOf(v, 'recipient'),
    };
  },
  whole: (v) => v.slots.partOf as string | undefined,
};

/** The stages with their labels, in the order in which money moves. */
export const CONTRIBUTION_STAGES = STAGES;
