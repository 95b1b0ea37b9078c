import type { Entry, Head } from '../journal/index.ts';
import type { DerivedRow } from '../record/index.ts';
import { type Finding, problem } from '../values/index.ts';
import type { Session } from './database.ts';
import type { DeriveRows } from './derived.ts';
import { rowText } from './derived-rows.ts';
import { documentOf } from './derived-words.ts';

const HINT = 'Rebuild what is derived: nothing on record is lost.';

/** Rows whose words are looked at in one question. */
const STEP = 1000;

/** The stored rows (by `keyOf`) that would not be found by the words that they hold. */
export async function lostWords(
  session: Session,
  book: string,
  stored: readonly DerivedRow[],
): Promise<ReadonlySet<string>> {
  const lost = new Set<string>();
  for (let i = 0; i < stored.length; i += STEP) {
    const some = stored.slice(i, i + STEP);
    const { rows } = await session.query<Pick<DerivedRow, 'what' | 'id' | 'n'>>(
      `SELECT v.what, v.id, v.n FROM version v
       JOIN unnest($2::text[], $3::integer[], $4::text[], $5::text[]) AS d(id, n, what, document) USING (id, n, what)
       WHERE v.book = $1 AND v.document IS DISTINCT FROM d.document::tsvector`,
      [book, some.map((r) => r.id), some.map((r) => r.n), some.map((r) => r.what), some.map(documentOf)],
    );
    for (const row of rows) lost.add(keyOf(row));
  }
  return lost;
}

/**
 * What differs between a book's stored rows and those that follow from its entries; `lost` are rows that their words
 * do not find.
 */
export function compareRows(
  book: string,
  entries: readonly Entry[],
  head: Head,
  state: Head | undefined,
  stored: readonly DerivedRow[],
  lost: ReadonlySet<string>,
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
    else if (lost.has(key) || rowText(wanted) !== rowText(row))
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
export function keyOf(row: Pick<DerivedRow, 'what' | 'id' | 'n'>): string {
  return `${row.what}:${row.id} as of entry ${row.n}`;
}
