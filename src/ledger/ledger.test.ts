import { describe, expect, it } from 'vitest';
import { sampleRecord, sampleSource, sampleView, viewOfRecords } from '../pages/sample-view.ts';
import { LEDGER_COLUMNS, type LedgerGroup, ledgerOf, ledgerTable, type StageSum } from './index.ts';

const eur = (millions: number) => ({
  currency: 'EUR',
  min: `${millions}000000`,
  max: `${millions}000000`,
});
const gift = (when: string, slots: Record<string, unknown>, more = {}) =>
  sampleRecord('contribution', when, { stage: 'pledge', donor: 'party:ruritania', ...slots }, more);

const records = {
  bridge: gift('2018-05', { fund: 'fund:bridge', recipient: ['party:arcadia'], money: eur(12) }),
  lamps: gift('2018-05', { fund: 'fund:bridge', money: eur(2), partOf: 'bridge' }),
  paid: gift('2019', { stage: 'deposit', fund: 'fund:bridge', money: eur(4), partOf: 'bridge' }),
  river: gift('2019/2020', { fund: 'fund:river' }),
  ferry: gift('2018', { recipient: ['party:ruritania', 'party:arcadia'], money: eur(1) }),
};

const said = (stages: readonly StageSum[]) =>
  stages.map((s) => [s.label, s.figures.map((f) => f.said), s.without]);
const bySaid = (groups: readonly LedgerGroup[]) => groups.map((g) => [g.label, said(g.stages)]);

describe('the ledger', () => {
  it('adds per stage, a part never to its whole', () => {
    expect(said(ledgerOf(viewOfRecords(records)).stages)).toEqual([
      ['pledge', ['€13 million'], ['river']],
      ['deposit', ['€4 million'], []],
    ]);
  });

  it('groups by fund, with what names none at the end', () => {
    expect(bySaid(ledgerOf(viewOfRecords(records)).byFund)).toEqual([
      [
        'Bridge Fund',
        [
          ['pledge', ['€12 million'], []],
          ['deposit', ['€4 million'], []],
        ],
      ],
      ['River Fund', [['pledge', [], ['river']]]],
      ['No fund named', [['pledge', ['€1 million'], []]]],
    ]);
  });

  it('lists a part under its whole and says that it does not add', () => {
    const [bridge] = ledgerOf(viewOfRecords(records)).byFund[0]!.stages[0]!.entries;
    expect([bridge!.id, bridge!.adds]).toEqual(['bridge', true]);
    expect(bridge!.parts.map((p) => [p.id, p.stageLabel, p.adds])).toEqual([
      ['lamps', 'pledge', false],
      ['paid', 'deposit', false],
    ]);
  });

  it('groups by donor, joint recipients and single years', () => {
    const ledger = ledgerOf(viewOfRecords(records));
    expect(ledger.byDonor.map((g) => g.label)).toEqual(['Ruritania']);
    expect(ledger.byRecipient.map((g) => g.label)).toEqual([
      'Arcadia',
      'Arcadia and Ruritania',
      'No recipient named',
    ]);
    expect(
      ledger.byYear.map((g) => [g.label, g.stages.flatMap((s) => s.figures.map((f) => f.said))]),
    ).toEqual([
      ['2018', ['€13 million']],
      ['2019', ['€4 million']],
      ['No single year', []],
    ]);
  });

  it('holds all accounts within its bounds where sources differ, and says so', () => {
    const put = {
      ...sampleSource('gazette', '2019-06-01'),
      'record:bridge': gift(
        '2018-05',
        { money: eur(12) },
        { variants: [{ slots: { money: eur(10) }, sources: ['gazette'] }] },
      ),
      'record:road': gift(
        '2018-05',
        { money: eur(3) },
        { variants: [{ slots: { money: { currency: 'USD', min: '1', max: '1' } }, sources: ['gazette'] }] },
      ),
    };
    const [pledges] = ledgerOf(sampleView([{ put }])).stages;
    expect(pledges!.entries.map((e) => e.differs)).toEqual([true, true]);
    expect(pledges!.figures.map((f) => [f.said, f.remarks.map((r) => `${r.about}: ${r.text}`)])).toEqual([
      [
        'between €13 million and €15 million',
        [
          'bridge: Sources differ: €12 million or €10 million.',
          'road: Sources differ: €3 million or US$1; sums in another currency are left out.',
        ],
      ],
    ]);
  });

  it('leaves out what is planned or not begun, and lets what may not have happened add nothing to the least', () => {
    const view = viewOfRecords({
      planned: gift('2019', { money: eur(1) }, { planned: true }),
      later: gift('2030', { money: eur(1) }),
      sometime: gift('[..2019-12-31]', { money: eur(5) }),
    });
    const [now] = ledgerOf(view).stages;
    expect(now!.figures.map((f) => f.said)).toEqual(['€5 million']);
    const early = viewOfRecords(
      { sometime: gift('[..2019-12-31]', { money: eur(5) }) },
      { times: { trueAt: '2010-01-01' } },
    );
    const [then] = ledgerOf(early).stages[0]!.figures;
    expect(then!.said).toBe('up to €5 million');
    expect(then!.remarks[0]!.text).toMatch(/may not have happened by 1 January 2010/);
  });

  it('is the same whatever the order in which records came', () => {
    const back = Object.fromEntries(Object.entries(records).reverse());
    const plain = (view: Parameters<typeof ledgerOf>[0]) =>
      JSON.stringify(ledgerOf(view), (key, value) => (key === 'record' ? value.id : value));
    expect(plain(viewOfRecords(back))).toBe(plain(viewOfRecords(records)));
  });

  it('shows nobody a sum of what is not for them', () => {
    const hidden = { ...records, secret: gift('2018', { money: eur(50) }, { marking: 'internal' }) };
    expect(said(ledgerOf(viewOfRecords(hidden)).stages)).toEqual(
      said(ledgerOf(viewOfRecords(records)).stages),
    );
  });

  it('is a table whose rows say under which whole they count', () => {
    const column = (name: (typeof LEDGER_COLUMNS)[number]) => LEDGER_COLUMNS.indexOf(name);
    const rows = ledgerTable(viewOfRecords(records));
    expect(rows.every((row) => row.length === LEDGER_COLUMNS.length)).toBe(true);
    expect(
      rows.map((r) => [r[column('record')], r[column('part_of')], r[column('included_in_sum_of')]]),
    ).toEqual([
      ['paid', 'bridge', ''],
      ['bridge', '', ''],
      ['ferry', '', ''],
      ['lamps', 'bridge', 'bridge'],
      ['river', '', ''],
    ]);
  });
});
