import { describe, expect, it } from 'vitest';
import { checkClaim, doublesBetween, doublesIn, type Row, reconcile } from './index.ts';

const exactly = (currency: string, amount: string) => ({ currency, min: amount, max: amount });
const row = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  stage: 'deposit',
  when: '2020-03-01',
  money: exactly('EUR', '500000'),
  donor: 'party:FRA',
  fund: 'fund:bridge',
  recipients: [],
  ...over,
});
const told = ({ pairs, onlyHere, onlyThere }: ReturnType<typeof reconcile>) => [
  pairs.map((p) => `${p.here.id}=${p.there.id} ${p.as}`),
  onlyHere.map((r) => r.id),
  onlyThere.map((r) => r.id),
];

describe('two accounts of the same money', () => {
  it('match by sum, day, donor and fund; what one alone has is told', () => {
    const here = [row('a'), row('b', { when: '2021-05-02' }), row('only', { money: exactly('EUR', '7') })];
    const there = [row('x', { when: '2021-05-02' }), row('y'), row('z', { donor: 'party:DEU' })];
    expect(told(reconcile(here, there))).toEqual([['a=y matched', 'b=x matched'], ['only'], ['z']]);
  });

  it('match vague days and bounds that meet; another day is probable only', () => {
    expect(
      told(
        reconcile([row('a', { when: '2020' })], [row('x', { money: { currency: 'EUR', min: '400000' } })]),
      ),
    ).toEqual([['a=x matched'], [], []]);
    expect(told(reconcile([row('a')], [row('x', { when: '2020-03-09' })]))[0]).toEqual(['a=x probable']);
    expect(told(reconcile([row('a')], [row('x', { when: '2020-03-09' })], { days: 10 }))[0]).toEqual([
      'a=x matched',
    ]);
    expect(
      told(reconcile([row('a')], [row('x', { money: { ...exactly('EUR', '520000'), approx: true } })]))[0],
    ).toEqual(['a=x matched']);
  });

  it('contradict each other where one day has two sums, or one reference', () => {
    expect(told(reconcile([row('a')], [row('x', { money: exactly('EUR', '550000') })]))[0]).toEqual([
      'a=x contradictory',
    ]);
    const [a, x] = [
      row('a', { reference: 'PAY-7' }),
      row('x', { reference: 'pay 7', when: '2022', money: exactly('EUR', '1') }),
    ];
    const [pair] = reconcile([a], [x]).pairs;
    expect([pair!.as, pair!.agrees.includes('reference'), pair!.differs]).toEqual([
      'contradictory',
      true,
      ['sum', 'date'],
    ]);
  });

  it('never set stages, currencies or donors against each other', () => {
    for (const over of [{ stage: 'pledge' }, { money: exactly('USD', '500000') }, { donor: 'party:DEU' }])
      expect(told(reconcile([row('a')], [row('x', over)]))[0]!.filter((p) => p.endsWith('matched'))).toEqual(
        [],
      );
  });

  it('remember what a person settled, either way', () => {
    const [here, there] = [
      [row('a'), row('b')],
      [row('x'), row('y')],
    ];
    const settled = [
      { here: 'a', there: 'y', same: true },
      { here: 'b', there: 'x', same: false },
    ];
    expect(told(reconcile(here, there, { settled }))).toEqual([['a=y matched'], ['b'], ['x']]);
    expect(told(reconcile(here, there))[0]).toHaveLength(2);
  });
});

describe('a published claim', () => {
  const claim = row('claim', {
    stage: 'support',
    when: '2007/2017',
    money: { currency: 'USD', min: '1300000000' },
  });
  const paid = (id: string, amount: string, when = '2010') =>
    row(id, { when, money: exactly('USD', amount) });

  it('is supported where the entries come to it', () => {
    const check = checkClaim(claim, [paid('a', '900000000'), paid('b', '400000000.01')]);
    expect([check.state, check.reached.min]).toEqual(['supported', '1300000000.01']);
  });

  it('is not supported where they come to less, or to more than an upper bound', () => {
    expect(checkClaim(claim, [paid('a', '900000000')]).state).toBe('not supported');
    const upTo = { ...claim, money: { currency: 'USD', max: '5' } };
    expect(checkClaim(upTo, [paid('a', '6')]).state).toBe('not supported');
  });

  it('cannot be told where an entry has no figure, another currency, or there is none', () => {
    const { money: _, ...silent } = paid('b', '1');
    expect(checkClaim(claim, [paid('a', '9'), silent]).state).toBe('cannot be told');
    expect(checkClaim(claim, [paid('a', '9'), row('b', { when: '2010' })])).toMatchObject({
      state: 'cannot be told',
      reason: 'Some entries are in other currencies.',
    });
    expect(checkClaim(claim, [])).toMatchObject({ state: 'cannot be told', rows: [] });
  });

  it('leaves out other times, donors, funds and promises', () => {
    const others = [
      paid('early', '9', '2001'),
      row('deu', { ...paid('x', '9'), donor: 'party:DEU' }),
      row('pledge', { ...paid('x', '9'), stage: 'pledge' }),
    ];
    expect(checkClaim(claim, others).rows).toEqual([]);
  });
});

describe('a gift that may be told twice', () => {
  const of = (party: string) => (party === 'party:agency' ? 'party:FRA' : undefined);
  const belonging = { of, pools: new Set(['party:pool']) };
  const how = (...rows: Row[]) => doublesIn(rows, belonging).map((d) => [d.how, d.here.id, d.there.id]);

  it.each([
    ['government and agency', { donor: 'party:agency' }],
    ['pool and member', { donor: 'party:pool' }],
    ['two channels', { fund: 'fund:river' }],
  ] as const)('is found: %s', (says, over) => {
    expect(how(row('a'), row('b', over))).toEqual([[says, 'a', 'b']]);
  });

  it('is found: pledged twice', () => {
    expect(how(row('a', { stage: 'pledge' }), row('b', { stage: 'pledge', when: '2020-03-20' }))).toEqual([
      ['pledged twice', 'a', 'b'],
    ]);
  });

  it('is found between a donor’s report and a fund’s ledger, with both sides', () => {
    const [one] = doublesBetween([row('report')], [row('ledger')]);
    expect([one!.how, one!.here.id, one!.there.id, one!.finding.code]).toEqual([
      'two books',
      'report',
      'ledger',
      'counted-twice',
    ]);
  });

  it('is not seen in two equal payments to one fund in two years, or in a pledge and its payment', () => {
    expect(how(row('a'), row('b', { when: '2021-03-01' }))).toEqual([]);
    expect(how(row('a', { stage: 'pledge' }), row('b'))).toEqual([]);
    expect(how(row('a'), row('b', { donor: 'party:DEU' }))).toEqual([]);
  });
});
