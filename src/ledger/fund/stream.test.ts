import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecord, viewOfRecords } from '../../pages/sample-view.ts';
import { readRates, relationMoney, sayBalance, statementOf } from './index.ts';
import type { Stream } from './stream.ts';

const eur = (min: string, max: string | undefined = min) => ({
  currency: 'EUR',
  min,
  ...(max === undefined ? {} : { max }),
});
const entry = (stage: string, when: string, slots: Record<string, unknown>) =>
  sampleRecord('contribution', when, { stage, fund: 'fund:bridge', ...slots });
const [A, R] = ['party:arcadia', 'party:ruritania'];

/** Required 100; Ruritania pledges 60, signs for 50, pays 30 of it; Arcadia pays 20 without a promise; 25 advanced, 15 spent. */
const records = {
  need: entry('requirement', '2019', { money: eur('100') }),
  pledge: entry('pledge', '2019-01', { donor: R, money: eur('60'), due: '2019-06' }),
  signed: entry('commitment', '2019-02', { donor: R, money: eur('50'), fulfils: 'pledge' }),
  paid: entry('deposit', '2019-03', { donor: R, money: eur('30'), fulfils: 'signed' }),
  gift: entry('deposit', '2019-04', { donor: A, money: eur('20') }),
  advance: entry('disbursement', '2019-05', { payee: A, money: eur('25') }),
  works: entry('expenditure', '2019-06', { payee: A, money: eur('15'), purpose: { en: 'works' } }),
  plank: entry('expenditure', '2019-07', { payee: R, money: eur('5'), purpose: { en: 'a plank' } }),
};
type Records = Parameters<typeof viewOfRecords>[0];
const streams = (of: Records = records, options = {}) =>
  statementOf(viewOfRecords(of, { times: { trueAt: '2019-12-31' } }), 'fund:bridge', options).streams;
const linked = ({ links }: Stream) =>
  links.map(({ from, to, balance }) => `${from} > ${to}: ${sayBalance(balance)}`).sort();

describe('the stream of a fund', () => {
  it('goes from contributors through promises into the fund, and out of it, with what is left at each joint', () => {
    const [one, ...more] = streams();
    expect(more).toEqual([]);
    expect(linked(one!)).toEqual([
      'commitment commitment party:ruritania fund:bridge > received deposit party:ruritania fund:bridge: €30',
      'donor party:arcadia > received deposit party:arcadia fund:bridge: €20',
      'donor party:ruritania > pledge pledge party:ruritania fund:bridge: €60',
      'out disbursement -  > spent expenditure - : €15',
      'pledge pledge party:ruritania fund:bridge > commitment commitment party:ruritania fund:bridge: €50',
      'pool > out disbursement - : €25',
      'pool > out expenditure - : €5',
      'received deposit party:arcadia fund:bridge > pool: €20',
      'received deposit party:ruritania fund:bridge > pool: €30',
    ]);
    const left = one!.segments.flatMap((s) => (s.left ? [[s.stage, sayBalance(s.left), s.overdue]] : []));
    expect(left).toEqual([
      ['pledge', '€10', true],
      ['commitment', '€20', undefined],
    ]);
    expect([sayBalance(one!.pool!.received), sayBalance(one!.pool!.left!)]).toEqual(['€50', '€20']);
    expect(sayBalance(one!.advanced!)).toBe('€10');
    expect(one!.donors).toEqual([A, R]);
  });

  it('says at most what of a requirement is not covered, and at least only where nothing else may cover it', () => {
    expect(sayBalance(streams()[0]!.need!.required)).toBe('€100');
    // Arcadia's 20 came without a promise: they may be of what is not covered, or not.
    expect(sayBalance(streams()[0]!.need!.uncovered)).toBe('at most €40');
    const { gift: _, ...promised } = records;
    expect(sayBalance(streams(promised)[0]!.need!.uncovered)).toBe('€40');
    const yen = entry('pledge', '2019', { donor: A, money: { currency: 'JPY', min: '9', max: '9' } });
    const inKind = entry('support', '2019', { donor: A, inKind: { en: 'trucks' } });
    for (const more of [{ yen }, { inKind }, { none: entry('pledge', '2019', { donor: A }) }])
      expect(sayBalance(streams({ ...promised, ...more })[0]!.need!.uncovered)).toBe('at most €40');
    const enough = entry('pledge', '2019', { donor: A, money: eur('70') });
    expect(sayBalance(streams({ ...promised, enough })[0]!.need!.uncovered)).toBe('€0');
  });

  it('keeps bounds: at least, between, and no figure at all', () => {
    const [one] = streams({
      pledge: entry('pledge', '2019', { donor: R, money: { currency: 'EUR', min: '60' } }),
      paid: entry('deposit', '2019', { donor: R, money: eur('20', '30'), fulfils: 'pledge' }),
      some: entry('deposit', '2019', { donor: A, money: { currency: 'EUR' } }),
    });
    expect(one!.segments.map((s) => [s.stage, s.donor, sayBalance(s.balance)])).toEqual([
      ['pledge', R, 'at least €60'],
      ['deposit', A, '1 entry without a figure'],
      ['deposit', R, 'between €20 and €30'],
    ]);
    expect(sayBalance(one!.segments[0]!.left!)).toBe('at least €30');
    expect(one!.pool).toBeUndefined();
  });

  it('says at most what is still to come where payments name no promise', () => {
    const [one] = streams({
      pledge: entry('pledge', '2019', { donor: R, money: eur('60') }),
      gift: entry('support', '2019', { donor: R, money: eur('20') }),
    });
    expect(sayBalance(one!.segments[0]!.left!)).toBe('at most €60');
  });

  it('shows a contributor nothing of what others gave or what the fund did with it', () => {
    const [one] = streams(records, { donor: A });
    expect(linked(one!)).toEqual(['donor party:arcadia > received deposit party:arcadia fund:bridge: €20']);
    expect([one!.need, one!.pool, one!.advanced]).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify(one)).not.toContain('ruritania');
  });

  it('is in one currency by the rates of each day, without a rest that would be of no day', () => {
    const rates = readRates('Date,USD\n2019-03-01,2.0\n', 'rates.csv');
    if (!rates.ok) throw new Error('rates');
    const usd = { currency: 'USD', min: '60', max: '60' };
    const some = {
      pledge: entry('pledge', '2019-01-01', { donor: R, money: usd }),
      paid: entry('deposit', '2019-03-01', { donor: R, money: usd, fulfils: 'pledge' }),
    };
    const both = streams(some, { currency: 'EUR', rates: rates.value });
    expect(both.map((s) => [s.currency, linked(s)])).toEqual([
      ['EUR', ['donor party:ruritania > received deposit party:ruritania fund:bridge: about €30']],
      ['USD', ['donor party:ruritania > pledge pledge party:ruritania fund:bridge: US$60']],
    ]);
    expect(both.flatMap((s) => s.segments.flatMap((one) => one.left ?? []))).toEqual([]);
  });

  it('brings every contributor’s money in once, whatever entries there are', () => {
    const ids = Object.keys(records) as (keyof typeof records)[];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (some) => {
        const [one] = streams(Object.fromEntries(some.map((id) => [id, records[id]])));
        for (const segment of one?.segments ?? []) {
          const into = one!.links.filter(({ to }) => to === segment.id);
          const sum = into.reduce((total, { balance }) => total + Number(balance.max), 0);
          // What is spent out of an advance that nobody tells of is drawn from nowhere.
          if (into.length > 0) expect(sum).toBe(Number(segment.balance.max));
        }
      }),
    );
  });

  it('tells the largest apart, and the rest together', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `g${i}`,
        entry('deposit', '2019', { donor: `party:p${i}`, money: eur(String(i + 1)) }),
      ]),
    );
    const [one] = streams(many);
    expect([one!.segments.length, one!.others, one!.donors.at(-1)]).toEqual([12, 19, '*']);
    const rest = one!.segments.find(({ donor }) => donor === '*')!;
    expect([rest.items.length, sayBalance(rest.balance)]).toEqual([19, '€190']);
  });
});

describe('the money of a relation', () => {
  it('counts a part in its whole once, and a transfer between two funds once', () => {
    const view = viewOfRecords({
      whole: sampleRecord('contribution', '2019', { stage: 'deposit', donor: R, money: eur('100') }),
      part: entry('deposit', '2019', { donor: R, money: eur('40'), partOf: 'whole' }),
      over: entry('transfer', '2019', { toFund: 'fund:river', money: eur('10') }),
    });
    const { streams: all, byYear } = relationMoney(view);
    expect(byYear.map((l) => [l.key, l.stage, sayBalance(l.balance)])).toEqual([
      ['2019', 'deposit', '€100'],
      ['2019', 'transfer', '€10'],
    ]);
    expect(all[0]!.segments.map((s) => [s.column, s.stage, s.fund, sayBalance(s.balance)])).toEqual([
      ['received', 'deposit', undefined, '€100'],
      ['received', 'transfer', undefined, '€10'],
      ['out', 'transfer', undefined, '€10'],
    ]);
  });
});
