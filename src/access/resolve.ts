import type { Version } from '../record/index.ts';
import type { Citation } from '../values/index.ts';
import type { RecordValue } from '../vocabulary/index.ts';
import { accountOf } from './released.ts';
import { type Account, type Looking, ToldRecord } from './told-record.ts';
import type { ViewSource } from './view.ts';

/**
 * The record as it stood at the end of its released versions and was said by `saidBy`: the latest version that a source
 * of that day or an earlier one proves. Undefined where there is none, where it was withdrawn, or where nothing that
 * the asker may see proves it: no citation, no publication.
 */
export function toldRecord(id: string, released: readonly Version[], look: Looking): ToldRecord | undefined {
  for (let i = released.length - 1; i >= 0; i--) {
    const value = released[i]!.value as unknown as RecordValue | null;
    // A withdrawal ends the record: what stood before it is not brought back by asking for an earlier voice.
    if (value === null) return undefined;
    const proven = provenAccounts(value, look);
    if (isSome(proven)) return new ToldRecord(id, value, proven, released, look);
  }
  return undefined;
}

function isSome(accounts: readonly Account[]): accounts is readonly [Account, ...Account[]] {
  return accounts.length > 0;
}

/** The record's own account and its variants', as far as a source that is no summary proves them. */
function provenAccounts(value: RecordValue, look: Looking): Account[] {
  const accounts: Account[] = [];
  const own = proofsOf(value.citations, look);
  if (own.asOf !== '') accounts.push({ account: value, ...own });
  for (const variant of value.variants ?? []) {
    const account = accountOf(value, variant);
    const proofs = proofsOf(account.citations, look);
    if (proofs.asOf !== '') accounts.push({ account, variant, ...proofs });
  }
  return accounts;
}

/** The citations whose sources the asker may see and that had spoken by `saidBy`, and the latest day they bear. */
function proofsOf(
  citations: readonly Citation[],
  { sources, times: { saidBy } }: Looking,
): { proofs: readonly Citation[]; asOf: string } {
  const counts = (source: ViewSource | undefined): source is ViewSource =>
    source !== undefined && (saidBy === undefined || source.day <= saidBy);
  let asOf = '';
  let all = true;
  for (const citation of citations) {
    const source = sources.get(citation.source);
    if (!counts(source)) all = false;
    else if (!source.derived && source.day > asOf) asOf = source.day;
  }
  return { proofs: all ? citations : citations.filter((c) => counts(sources.get(c.source))), asOf };
}
