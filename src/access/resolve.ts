import type { TextShelf } from '../archive/index.ts';
import type { Version } from '../record/index.ts';
import { kindOf, type Names, type RecordValue, type Variant, valuesHash } from '../vocabulary/index.ts';
import { asOfDay, viewCitations } from './citations.ts';
import { accountOf } from './released.ts';
import { standingAt } from './standing.ts';
import type { Times, ViewCitation, ViewRecord, ViewSource, ViewVariant, ViewVersion } from './view.ts';

/** What is needed to show one record to one asker. */
export interface Looking {
  readonly times: Times;
  readonly sources: ReadonlyMap<string, ViewSource>;
  readonly shelf: TextShelf;
  readonly names: Names;
}

/**
 * The record as it stood at the end of its released versions and was said by `saidBy`: the latest version that a source
 * of that day or an earlier one proves. Undefined where there is none, where it was withdrawn, or where nothing that
 * the asker may see proves it: no citation, no publication.
 */
export function viewRecord(id: string, released: readonly Version[], look: Looking): ViewRecord | undefined {
  for (let i = released.length - 1; i >= 0; i--) {
    const value = released[i]!.value as unknown as RecordValue | null;
    // A withdrawal ends the record: what stood before it is not brought back by asking for an earlier voice.
    if (value === null) return undefined;
    const shown = show(id, value, look);
    if (shown) return { ...shown, versions: viewVersions(released) };
  }
  return undefined;
}

/** The record's own account or a variant's, with the citations that prove it and the latest day they bear. */
interface Account {
  readonly account: RecordValue;
  readonly variant?: Variant;
  readonly citations: readonly ViewCitation[];
  readonly asOf: string;
}

function show(id: string, value: RecordValue, look: Looking): Omit<ViewRecord, 'versions'> | undefined {
  const variants = (value.variants ?? []).map((variant) => ({ account: accountOf(value, variant), variant }));
  const accounts = [{ account: value }, ...variants]
    .map((told): Omit<Account, 'asOf'> => {
      const { citations } = told.account;
      return { ...told, citations: viewCitations(citations, look.sources, look.times.saidBy, look.shelf) };
    })
    .map((told): Account => ({ ...told, asOf: asOfDay(told.citations) }))
    .filter((told) => told.asOf !== '');
  const [first, ...others] = accounts;
  if (!first) return undefined;
  const kind = kindOf(value.kind);
  const { citations, asOf } = first;
  const reopened = value.confirmed !== undefined && value.confirmed !== valuesHash(value);
  const account = heard(first, others);
  const confirmed =
    account.statement !== undefined &&
    (first.account !== value || (value.confirmed !== undefined && !reopened));
  return {
    id,
    kind,
    value: account,
    statement: confirmed ? account.statement! : { en: kind.wording.en(account, look.names) },
    statementIs: confirmed ? 'confirmed' : 'wording',
    reopened: first.account === value && reopened,
    asOf,
    standing: standingAt(kind, account, look.times.trueAt, asOf),
    citations,
    variants: others.map(
      (o): ViewVariant => ({
        value: o.account,
        statement: o.account.statement ?? { en: kind.wording.en(o.account, look.names) },
        differs: changedKeys(account, o.account).filter(
          (k) => !['statement', 'citations', 'variants'].includes(k),
        ),
        citations: o.citations,
        asOf: o.asOf,
      }),
    ),
  };
}

/** An account with the citations that count at the times asked for, and the variants that they prove. */
function heard(of: Account, others: readonly Account[]): RecordValue {
  const { variants: _, ...account } = of.account;
  const variants = others.flatMap(({ variant, citations }) =>
    of.variant || !variant ? [] : [{ ...variant, citations: citations.map((c) => c.citation) }],
  );
  return {
    ...account,
    citations: of.account.citations.filter((c) => of.citations.some((v) => v.citation === c)),
    ...(variants.length > 0 ? { variants } : {}),
  };
}

function viewVersions(seen: readonly Version[]): ViewVersion[] {
  return seen.map((v, i) => {
    const value = v.value as unknown as RecordValue | null;
    const before = (seen[i - 1]?.value ?? null) as unknown as RecordValue | null;
    return {
      number: i + 1,
      since: v.since,
      by: v.by,
      why: v.why,
      tx: v.tx,
      value,
      changed: value && before ? changedKeys(before, value) : [],
    };
  });
}

/** The names of what differs between two values: slots by name, and `when`, `ended`, `planned`, `statement`, `citations` … */
export function changedKeys(before: RecordValue, after: RecordValue): string[] {
  const flat = (v: RecordValue): Record<string, unknown> => {
    const { slots, confirmed: _, ...rest } = v;
    return { ...rest, ...slots };
  };
  const [a, b] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (k) => JSON.stringify(a[k]) !== JSON.stringify(b[k]),
  );
}
