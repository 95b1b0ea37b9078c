import fc from 'fast-check';
import type { Span } from '../values/index.ts';
import type { Account } from '../vocabulary/index.ts';

/** An account with the stretch of a text that it is read from. */
export type AccountThere = Account & { readonly span: Span };

const WHEN = [
  '2014',
  '2014-05',
  '2014-05-06',
  '2014~',
  '2013/2015',
  '1990~/..',
  '/2014',
  '[..2014-05]',
  '201X',
  '2019/',
  '/..',
];
const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** Contributions that are more or less alike, from stretches of a text of some 900 units: for property tests. */
export function accountsThere(): fc.Arbitrary<AccountThere> {
  return fc
    .record({
      when: fc.constantFrom(...WHEN),
      stage: fc.constantFrom('pledge', 'deposit'),
      donor: some('party:JPN', 'party:NOR'),
      fund: some('fund:a', 'fund:b'),
      recipient: some(['party:AFG'], ['party:AFG', 'party:UKR'], ['party:MDA']),
      purpose: some({ en: 'For the police' }, { en: 'The police, and roads' }, { en: 'Roads' }),
      at: fc.nat(900),
    })
    .map(({ when, at, ...slots }) => ({
      kind: 'contribution',
      when,
      slots: Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)),
      span: { start: at, end: at + 40 },
    }));
}
