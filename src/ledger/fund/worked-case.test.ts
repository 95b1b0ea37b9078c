import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecord, viewOfRecords } from '../../pages/sample-view.ts';
import { ACCOUNTS, claimsOf, flowOf, fundBooks, readRates, sayBalance, statementOf } from './index.ts';

/**
 * The case, worked through by hand. Five donors (France, Germany, the United States, Japan, Italy), euros, dollars and
 * yen, on 31 December 2024.
 *
 * Cash, EUR: 600,000 (France) + 500,000 (Germany) − 700,000 (to the agency) + 30,000 (the agency gives back)
 *            − 100,000 (to the River Fund) = 330,000.
 * Cash, USD: 750,000.25 − 50,000.25 (given back) = 700,000.
 * Cash, JPY: 110,000,000,000.
 * With the agency, EUR: 700,000 − 450,000 − 200,000 − 30,000 = 20,000.
 * France still owes 1,000,000 − 600,000 = 400,000, due in December 2023: overdue.
 * Germany paid late, and all of it. The United States still owe 2,000,000 − 750,000.25 = 1,249,999.75, due in 2025.
 * For training: 500,000 given, 450,000 spent, 50,000 left; the other spending, 200,000, is within France's free 600,000.
 */
const money = (currency: string, amount: string) => ({ currency, min: amount, max: amount });
const entry = (stage: string, when: string, slots: Record<string, unknown>) =>
  sampleRecord('contribution', when, { stage, fund: 'fund:bridge', ...slots });
const en = (text: string) => ({ en: text });

const records = {
  'fra-pledge': entry('pledge', '2023-01-10', {
    donor: 'party:FRA',
    money: money('EUR', '1000000'),
    due: '2023-12',
  }),
  'fra-agreement': entry('commitment', '2023-03-01', {
    donor: 'party:FRA',
    money: money('EUR', '1000000'),
    due: '2023-12',
    fulfils: 'fra-pledge',
  }),
  'fra-paid': entry('deposit', '2023-11-15', {
    donor: 'party:FRA',
    money: money('EUR', '600000'),
    fulfils: 'fra-agreement',
  }),
  'deu-pledge': entry('pledge', '2023-01-10', {
    donor: 'party:DEU',
    money: money('EUR', '500000'),
    due: '2024-06',
  }),
  'deu-paid': entry('deposit', '2024-09-01', {
    donor: 'party:DEU',
    money: money('EUR', '500000'),
    fulfils: 'deu-pledge',
    earmark: en('Training'),
  }),
  'usa-pledge': entry('pledge', '2023-01-10', {
    donor: 'party:USA',
    money: money('USD', '2000000'),
    due: '2025',
  }),
  'usa-paid': entry('deposit', '2023-06-01', {
    donor: 'party:USA',
    money: money('USD', '750000.25'),
    fulfils: 'usa-pledge',
  }),
  'usa-back': entry('refund', '2024-10-02', { money: money('USD', '50000.25'), returns: 'usa-paid' }),
  'jpn-paid': entry('deposit', '2023-05-01', { donor: 'party:JPN', money: money('JPY', '110000000000') }),
  'ita-trucks': entry('support', '2023-08-01', {
    donor: 'party:ITA',
    inKind: en('40 trucks'),
    valuation: money('EUR', '2400000'),
  }),
  'ita-tents': entry('support', '2023-08-01', { donor: 'party:ITA', inKind: en('300 tents') }),
  advance: entry('disbursement', '2024-01-10', { payee: 'party:un', money: money('EUR', '700000') }),
  courses: entry('expenditure', '2024-05-03', {
    payee: 'party:un',
    money: money('EUR', '450000'),
    purpose: en('training'),
  }),
  planks: entry('expenditure', '2024-06-04', {
    payee: 'party:un',
    money: money('EUR', '200000'),
    purpose: en('the bridge'),
  }),
  'un-back': entry('refund', '2024-11-05', { money: money('EUR', '30000'), returns: 'advance' }),
  'to-river': entry('transfer', '2024-12-01', { toFund: 'fund:river', money: money('EUR', '100000') }),
};
const view = (of: Parameters<typeof viewOfRecords>[0] = records, trueAt = '2024-12-31') =>
  viewOfRecords(of, { times: { trueAt } });
const said = (balances: Parameters<typeof sayBalance>[0][] | readonly Parameters<typeof sayBalance>[0][]) =>
  balances.map(sayBalance);

describe('a fund of five donors in three currencies', () => {
  const statement = statementOf(view(), 'fund:bridge');

  it('holds what was worked out by hand', () => {
    expect(statement.holdings.map((row) => [row.label, said(row.balances), row.unstated])).toEqual([
      ['Cash', ['€330,000', '¥110 billion', 'US$700,000'], 0],
      ['In transit between funds', ['€100,000'], 0],
      ['Goods in kind, as valued', ['€2.4 million'], 1],
      ['With party:un', ['€20,000'], 0],
    ]);
  });

  it('says of each promise what is still to come', () => {
    expect(statement.promises.map((p) => [p.item.id, p.state, said(p.outstanding)])).toEqual([
      ['deu-pledge', 'fulfilled', ['€0']],
      ['fra-pledge', 'fulfilled', ['€0']],
      ['usa-pledge', 'outstanding', ['US$1,249,999.75']],
      ['fra-agreement', 'overdue', ['€400,000']],
    ]);
    expect(statement.findings.map((f) => [f.code, f.at?.path])).toEqual([
      ['promise-overdue', 'fra-agreement'],
    ]);
  });

  it('has each donor’s money at its stage, never added across stages or currencies', () => {
    expect(statement.byDonor.map((l) => [l.key, l.stageLabel, sayBalance(l.balance)])).toEqual([
      ['', 'disbursement', '€700,000'],
      ['', 'expenditure', '€650,000'],
      ['', 'refund', '€30,000'],
      ['', 'transfer to another fund', '€100,000'],
      ['party:DEU', 'pledge', '€500,000'],
      ['party:DEU', 'deposit', '€500,000'],
      ['party:FRA', 'pledge', '€1 million'],
      ['party:FRA', 'commitment', '€1 million'],
      ['party:FRA', 'deposit', '€600,000'],
      ['party:ITA', 'support, stage not stated, in kind', '1 entry without a figure'],
      ['party:ITA', 'support, stage not stated, in kind', '€2.4 million'],
      ['party:JPN', 'deposit', '¥110 billion'],
      ['party:USA', 'pledge', 'US$2 million'],
      ['party:USA', 'deposit', 'US$750,000.25'],
      ['party:USA', 'refund', 'US$50,000.25'],
    ]);
  });

  it('keeps what is earmarked apart', () => {
    expect(statement.earmarks.map((e) => [e.purpose, said([e.given, e.spent, e.left])])).toEqual([
      ['Training', ['€500,000', '€450,000', '€50,000']],
    ]);
    expect(statement.overspent).toEqual([]);
    const more = entry('expenditure', '2024-07-01', {
      payee: 'party:un',
      money: money('EUR', '500000'),
      purpose: en('the bridge'),
    });
    const broken = statementOf(view({ ...records, more }), 'fund:bridge');
    expect(broken.overspent.map((o) => [sayBalance(o.by), o.certain])).toEqual([['€100,000', 'yes']]);
    expect(broken.findings.map((f) => f.code)).toContain('earmark-broken');
  });

  it('gives a contributor its own lines, and nobody else’s', () => {
    const own = statementOf(view(), 'fund:bridge', { donor: 'party:USA' });
    expect([...new Set(own.byDonor.map((l) => l.key))]).toEqual(['party:USA']);
    expect([own.holdings, own.earmarks, own.phases]).toEqual([[], [], []]);
    expect(own.promises.map((p) => p.item.id)).toEqual(['usa-pledge']);
    expect(JSON.stringify(own)).not.toMatch(/fra-|deu-|jpn-|ita-/);
  });

  it('gives one currency only by the rate of each entry’s own day', () => {
    const rates = readRates(
      'Date,USD,JPY\n2023-06-01,1.0700,149.00\n2023-05-02,1.1000,150.00\n2023-04-28,1.1000,150.00\n',
      'rates.csv',
    );
    if (!rates.ok) throw new Error('rates');
    const own = statementOf(view(), 'fund:bridge', {
      donor: 'party:USA',
      currency: 'EUR',
      rates: rates.value,
    });
    const deposit = own.byDonor.find((l) => l.stage === 'deposit')!;
    // 750,000.25 ÷ 1.07 = 700,934.8130…, by the rate of its day.
    expect(sayBalance(deposit.converted!.balance)).toBe('about €700,934.81');
    expect(deposit.converted!.rates).toMatchObject([{ day: '2023-06-01', rates: 'rates.csv' }]);
    // The pledge is of a day without rates: its line stays in dollars, and that is said.
    expect(own.byDonor.find((l) => l.stage === 'pledge')!.converted).toBeUndefined();
    expect(own.findings.map((f) => [f.code, f.at?.path])).toContainEqual(['rate-missing', 'usa-pledge']);
    const yen = statementOf(view(), 'fund:bridge', {
      donor: 'party:JPN',
      currency: 'EUR',
      rates: rates.value,
    });
    // 1 May is a holiday: the rates are those of 28 April. 110,000,000,000 ÷ 150 = 733,333,333.33
    expect(yen.byDonor[0]!.converted!.rates[0]!.day).toBe('2023-04-28');
    expect(sayBalance(yen.byDonor[0]!.converted!.balance)).toBe('about €733,333,333.33');
  });
});

describe('the books of a fund', () => {
  const ids = Object.keys(records) as (keyof typeof records)[];

  it('balance whatever entries there are, and in whatever order they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (some) => {
        const books = fundBooks(view(Object.fromEntries(some.map((id) => [id, records[id]]))), 'fund:bridge');
        const total = new Map<string, bigint>();
        for (const account of books.accounts)
          for (const { currency, min, max } of books.balances(account)) {
            expect(min).toBe(max);
            total.set(currency, (total.get(currency) ?? 0n) + cents(min!));
          }
        expect([...total.values()].every((sum) => sum === 0n)).toBe(true);
        const sorted = fundBooks(
          view(Object.fromEntries([...some].sort().map((id) => [id, records[id]]))),
          'fund:bridge',
        );
        expect(books.accounts.map((a) => [a, books.balances(a)])).toEqual(
          sorted.accounts.map((a) => [a, sorted.balances(a)]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keep bounds: at least, at most, and what has no figure', () => {
    const vague = {
      a: entry('deposit', '2020', { donor: 'party:FRA', money: { currency: 'EUR', min: '100' } }),
      b: entry('deposit', '2021', {
        donor: 'party:FRA',
        money: { currency: 'EUR', min: '50', max: '50', approx: true },
      }),
      c: entry('deposit', '2021', { donor: 'party:FRA', money: { currency: 'EUR' } }),
      d: entry('disbursement', '2022', { payee: 'party:un', money: { currency: 'EUR', max: '40' } }),
    };
    const books = fundBooks(view(vague), 'fund:bridge');
    expect(said(books.balances(ACCOUNTS.cash))).toEqual([
      'at least about €110, and 1 entry without a figure',
    ]);
  });

  it('count a part within its whole once', () => {
    const parts = {
      whole: entry('deposit', '2020', { donor: 'party:FRA', money: money('EUR', '100') }),
      part: entry('deposit', '2020', { donor: 'party:FRA', money: money('EUR', '40'), partOf: 'whole' }),
    };
    const books = fundBooks(view(parts), 'fund:bridge');
    expect(said(books.balances(ACCOUNTS.cash))).toEqual(['€100']);
    expect(books.included.map((i) => i.id)).toEqual(['part']);
  });

  it('hold a whole without a figure to be at least its stated parts', () => {
    const parts = {
      whole: entry('support', '2020', { donor: 'party:FRA' }),
      part: entry('support', '2020', { donor: 'party:FRA', money: money('EUR', '40'), partOf: 'whole' }),
      other: entry('support', '2020', { donor: 'party:FRA', partOf: 'whole' }),
    };
    const { byStage } = statementOf(view(parts), 'fund:bridge');
    expect(byStage.map((l) => sayBalance(l.balance))).toEqual(['at least €40']);
    expect(byStage[0]!.items[0]!.remarks).toEqual([
      'The whole sum is not stated; what is stated of its parts comes to €40, and it is at least that.',
    ]);
  });

  it('add nothing that is paid every year to what is paid once', () => {
    const yearly = {
      once: entry('deposit', '2020', { donor: 'party:FRA', money: money('EUR', '100') }),
      yearly: entry('pledge', '2021', {
        donor: 'party:FRA',
        money: { ...money('EUR', '7'), per: 'year' as const },
      }),
      paid: entry('deposit', '2022', {
        donor: 'party:FRA',
        money: { ...money('EUR', '7'), per: 'year' as const },
      }),
    };
    const { byStage } = statementOf(view(yearly), 'fund:bridge');
    const books = fundBooks(view(yearly), 'fund:bridge');
    expect(byStage.map((l) => [l.stage, sayBalance(l.balance), l.per])).toEqual([
      ['pledge', '€7', 'year'],
      ['deposit', '€100', undefined],
      ['deposit', '€7', 'year'],
    ]);
    expect([said(books.balances(ACCOUNTS.cash)), books.unstated(ACCOUNTS.cash)]).toEqual([['€100'], 1]);
  });

  it('say nothing of what is in a fund whose spending nobody tells', () => {
    const { 'fra-paid': paid } = records;
    expect(statementOf(view({ paid }), 'fund:bridge').holdings).toEqual([]);
  });

  it('flow from what the phases require to what is spent, one currency at a time', () => {
    const { flows, without } = flowOf(statementOf(view(), 'fund:bridge'));
    expect(
      flows.map((f) => [f.currency, f.steps.map((s) => `${s.label}: ${sayBalance(s.balance)}`)]),
    ).toEqual([
      [
        'EUR',
        [
          'pledge: €1.5 million',
          'commitment: €1 million',
          'deposit: €1.1 million',
          'disbursement: €700,000',
          'expenditure: €650,000',
          'refund: €30,000',
          'transfer to another fund: €100,000',
          'support, stage not stated, in kind: €2.4 million',
        ],
      ],
      ['JPY', ['deposit: ¥110 billion']],
      ['USD', ['pledge: US$2 million', 'deposit: US$750,000.25', 'refund: US$50,000.25']],
    ]);
    expect(without.map((s) => [s.label, s.items.map((i) => i.id)])).toEqual([
      ['support, stage not stated, in kind', ['ita-tents']],
    ]);
  });

  it('hold what is claimed of years against single entries', () => {
    const claim = (min: string) =>
      entry('support', '2023/..', { donor: 'party:FRA', money: { currency: 'EUR', min } });
    const checked = (min: string) =>
      claimsOf(view({ ...records, claim: claim(min) }), 'fund:bridge').map(({ item, check }) => [
        item.id,
        check.state,
        sayBalance(check.reached),
      ]);
    expect(checked('500000')).toEqual([['claim', 'supported', '€600,000']]);
    const { holdings } = statementOf(view({ ...records, claim: claim('500000') }), 'fund:bridge');
    expect(said(holdings[0]!.balances)[0]).toBe('€330,000');
    expect(checked('1300000')).toEqual([['claim', 'not supported', '€600,000']]);
    expect(claimsOf(view({ claim: claim('1300000') }), 'fund:bridge')[0]!.check.state).toBe('cannot be told');
  });

  it('show money between two funds as in transit until the other one has it', () => {
    const there = {
      came: entry('transfer', '2024-12-03', {
        fund: 'fund:bridge',
        toFund: 'fund:river',
        money: money('EUR', '100'),
      }),
    };
    const [from, to] = ['fund:bridge', 'fund:river'].map((fund) => fundBooks(view(there), fund));
    expect(said(from!.balances(ACCOUNTS.inTransit))).toEqual(['€100']);
    expect(said(to!.balances(ACCOUNTS.inTransit))).toEqual(['−€100']);
  });
});

function cents(amount: string): bigint {
  const [whole, fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(`${whole}${fraction.padEnd(2, '0')}`);
  return amount.startsWith('-') ? -units : units;
}
