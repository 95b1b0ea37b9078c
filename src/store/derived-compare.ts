import type { Entry, Head } from '../journal/index.ts';
import type { DerivedRow } from '../record/index.ts';
import { type Finding, problem } from '../values/index.ts';
import type { DeriveRows } from './derived.ts';
import { rowText } from './derived-rows.ts';

const HINT = 'Rebuild what is derived: nothing on record is lost.';

/** What differs between a book's stored rows and those that follow from its entries. */
export function compareRows(
  book: string,
  entries: readonly Entry[],
  head: Head,
  state: Head | undefined,
  stored: readonly DerivedRow[],
  derive: DeriveRows,
): Finding[] {
  if (state?.n !== head.n || state.hash !== head.hash) {
    const upTo = state ? `entry ${state.n}${state.n === head.n ? ' of another chain' : ''}` : 'nowhere';
    const message = `The tables of ${book} are derived up to ${upTo}, the journal ends at entry ${head.n}.`;
    return [problem('derived-behind', message, { path: book }, HINT)];
  }
  const fresh = new Map(derive(book, entries, () => undefined).map((row) => [keyOf(row), row]));
  const findings: Finding[] = [];
  for (const row of stored) {
    const key = keyOf(row);
    const wanted = fresh.get(key);
    fresh.delete(key);
    const at = { path: `${book}.${row.n}` };
    if (!wanted)
      findings.push(
        problem('derived-stray', `The tables hold ${key}, which follows from no entry.`, at, HINT),
      );
    else if (rowText(wanted) !== rowText(row))
      findings.push(
        problem(
          'derived-row',
          `The tables hold ${key} otherwise than it follows from the journal.`,
          at,
          HINT,
        ),
      );
  }
  for (const [key, row] of fresh)
    findings.push(problem('derived-missing', `The tables lack ${key}.`, { path: `${book}.${row.n}` }, HINT));
  return findings;
}

/** What names a row within its book. */
export function keyOf(row: DerivedRow): string {
  return `${row.what}:${row.id} as of entry ${row.n}`;
}
