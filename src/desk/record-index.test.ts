import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KINDS, likeness, type RecordValue } from '../vocabulary/index.ts';
import { RecordIndex } from './record-index.ts';

const WHEN = fc.constantFrom(
  ...[
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
  ],
);
const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const ACCOUNT = fc
  .record({
    when: WHEN,
    stage: fc.constantFrom('pledge', 'deposit'),
    donor: some('party:JPN', 'party:NOR'),
    fund: some('fund:a', 'fund:b'),
    recipient: some(['party:AFG'], ['party:AFG', 'party:UKR'], ['party:MDA']),
    purpose: some({ en: 'For the police' }, { en: 'The police, and roads' }, { en: 'Roads' }),
    at: fc.nat(2000),
  })
  .map(({ when, at, ...slots }) => ({
    kind: 'contribution',
    when,
    slots: Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)),
    span: { start: at, end: at + 40 },
  }));

it('finds all that may speak of the same fact, however it is sought', () => {
  const kind = KINDS.get('contribution')!;
  fc.assert(
    fc.property(fc.array(ACCOUNT, { minLength: 1, maxLength: 25 }), ACCOUNT, (recorded, asked) => {
      const records = recorded.map(({ span, ...value }, i) => ({
        id: `r-${i}`,
        value: { ...value, citations: [{ text: 't', ...span }], marking: 'public' } as unknown as RecordValue,
      }));
      const found = new Set(
        [...new RecordIndex(records).near(kind, asked, { text: 't', spans: [asked.span] }, 2)].map(
          (r) => r.id,
        ),
      );
      for (const { id, value } of records) {
        const { shared, against } = likeness(kind, value, asked);
        const [cited] = value.citations;
        const overlaps = cited!.start < asked.span.end && asked.span.start < cited!.end;
        if (overlaps || (against.length === 0 && shared.length >= 2)) expect(found).toContain(id);
      }
    }),
    { numRuns: 500 },
  );
});
