import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Rows } from './alike.ts';
import { KINDS } from './kinds.ts';
import { type Account, likeness } from './sameness.ts';

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const ACCOUNT = fc
  .record({
    when: fc.constantFrom(
      '2014',
      '2014-05',
      '2014-05-06',
      '2014~',
      '2013/2015',
      '2015/..',
      '[..2014-05]',
      'no time',
    ),
    stage: some('pledge', 'deposit'),
    donor: some('party:JPN', 'party:NOR'),
    recipient: some(['party:AFG'], ['party:AFG', 'party:UKR'], ['party:MDA']),
    purpose: some({ en: 'For the police' }, { en: 'The police, and roads' }, { en: 'Roads' }),
    money: some(
      { currency: 'USD', min: '5', max: '5' },
      { max: '5.00', min: '5', currency: 'USD' },
      { currency: 'EUR', min: '5' },
    ),
    due: some('2016', '2016-02', '2017'),
  })
  .map(
    ({ when, ...slots }): Account => ({
      kind: 'contribution',
      when,
      slots: Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)),
    }),
  );

it('accounts laid out as rows have in common with one what they have without', () => {
  const kind = KINDS.get('contribution')!;
  fc.assert(
    fc.property(
      fc.array(ACCOUNT, { minLength: 1, maxLength: 12 }),
      fc.array(ACCOUNT, { minLength: 1 }),
      (held, asked) => {
        const rows = new Rows();
        const laid = held.map((account) => rows.of(account));
        for (const one of asked) {
          const against = rows.against(kind, one);
          for (const [i, row] of laid.entries()) {
            const whole = likeness(kind, held[i]!, one);
            const counted = {
              shared: whole.shared.length,
              against: whole.against.length,
              alsoShared: whole.alsoShared.length,
              sameTime: whole.sameTime,
            };
            for (const most of [0, 1, 9])
              expect(against(row, most)).toEqual(counted.against > most ? undefined : counted);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
