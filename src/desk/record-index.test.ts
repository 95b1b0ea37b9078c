import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Account, differences, KINDS, likeness, type RecordValue } from '../vocabulary/index.ts';
import { match, overlap, type Passages } from './matching.ts';
import { RecordIndex } from './record-index.ts';
import { type AccountThere, accountsThere } from './sample-accounts.ts';

const kind = KINDS.get('contribution')!;
const ACCOUNT = accountsThere();

const recordOf = ({ span, ...account }: AccountThere): RecordValue =>
  ({ ...account, citations: [{ text: 't', ...span }], marking: 'public' }) as unknown as RecordValue;
const passagesOf = ({ span }: AccountThere): Passages => ({ text: 't', spans: [span] });

/** How an account stands to the record, found by holding it against every record there is. */
function matchAll(account: Account, from: Passages, records: ReadonlyMap<string, RecordValue>) {
  const scored = [...records].flatMap(([id, value]) => {
    const cited = value.citations.some((c) => c.text === from.text && overlap([c], from.spans));
    const { shared, against, alsoShared, sameTime } = likeness(kind, value, account);
    const isIt = cited
      ? against.length <= 1 && shared.length > 0
      : against.length === 0 && shared.length >= 2 && (sameTime || alsoShared.length > 0);
    const score =
      (cited ? 8 : 0) + shared.length + alsoShared.length * 2 + (sameTime ? 2 : 0) - against.length * 3;
    return isIt ? [{ id, value, cited, score }] : [];
  });
  const most = Math.max(...scored.map((s) => s.score));
  const [best, ...others] = scored.filter((s) => s.score === most);
  if (!best || others.length > 0) return { as: 'new' };
  const found = differences(kind, best.value, account);
  if (found.length > 0) return { as: 'differs', record: best.id, differences: found };
  return { as: best.cited ? 'known' : 'corroborates', record: best.id };
}

it('finds all that may speak of the same fact, however it is sought', () => {
  fc.assert(
    fc.property(fc.array(ACCOUNT, { minLength: 1, maxLength: 25 }), ACCOUNT, (recorded, asked) => {
      const records = recorded.map((one, i) => ({ id: `r-${i}`, value: recordOf(one) }));
      const near = new RecordIndex(records).near(asked, passagesOf(asked));
      const found = near.like.flatMap((alike) => alike.records.map((r) => r.id));
      expect(new Set(found).size).toBe(found.length);
      found.push(...[...near.citing].map((r) => r.id));
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

it('matches as if every record were looked at, however records came, changed and went', () => {
  const change = fc.record({ id: fc.nat(12), to: fc.option(ACCOUNT, { nil: undefined, freq: 4 }) });
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 40 }),
      fc.array(ACCOUNT, { minLength: 1, maxLength: 8 }),
      (changes, asked) => {
        const index = new RecordIndex();
        const records = new Map<string, RecordValue>();
        for (const { id, to } of changes) {
          const value = to && recordOf(to);
          index.put(`r-${id}`, value);
          if (value) records.set(`r-${id}`, value);
          else records.delete(`r-${id}`);
        }
        for (const one of asked)
          expect(match(one, passagesOf(one), index)).toEqual(matchAll(one, passagesOf(one), records));
      },
    ),
    { numRuns: 500 },
  );
});
