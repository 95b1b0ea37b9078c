import type { TextShelf } from '../archive/index.ts';
import { type Version, versionAt } from '../record/index.ts';
import {
  isConfirmed,
  kindOf,
  type Names,
  type RecordValue,
  type Variant,
  valuesHash,
} from '../vocabulary/index.ts';
import { type Actor, maySee } from './actor.ts';
import { asOfDay, viewCitations } from './citations.ts';
import { standingAt } from './standing.ts';
import type { Times, ViewRecord, ViewSource, ViewVariant, ViewVersion } from './view.ts';

/** What is needed to show one record to one asker. */
export interface Looking {
  readonly actor: Actor;
  readonly times: Times;
  readonly sources: ReadonlyMap<string, ViewSource>;
  readonly shelf: TextShelf;
  readonly names: Names;
}

/**
 * The versions that the asker may see at all. The marking that holds now governs the past too: what has been made
 * internal does not show in its own history.
 */
export function visibleVersions(versions: readonly Version[], actor: Actor): Version[] {
  const last = versions.findLast((v) => v.value !== null)?.value as RecordValue | undefined;
  if (!last || !maySee(actor, last.marking).may) return [];
  return versions.filter(
    (v) => v.value === null || maySee(actor, (v.value as unknown as RecordValue).marking).may,
  );
}

/**
 * The record as it stood on record at `knownAt` and was said by `saidBy`: the latest version that a source of that
 * day or an earlier one proves. Undefined where there is none, where it was withdrawn, or where nothing that the
 * asker may see proves it: no citation, no publication.
 */
export function viewRecord(id: string, versions: readonly Version[], look: Looking): ViewRecord | undefined {
  const { actor, times } = look;
  const seen = visibleVersions(versions, actor).filter(
    (v) => times.knownAt === undefined || v.since <= times.knownAt,
  );
  const now = versionAt(seen, times.knownAt);
  if (!now || now.value === null) return undefined;
  for (let i = seen.length - 1; i >= 0; i--) {
    const value = seen[i]!.value as unknown as RecordValue | null;
    // A withdrawal ends the record: what stood before it is not brought back by asking for an earlier voice.
    if (value === null) return undefined;
    const shown = show(id, value, look);
    if (shown) return { ...shown, versions: viewVersions(seen) };
  }
  return undefined;
}

function show(id: string, value: RecordValue, look: Looking): Omit<ViewRecord, 'versions'> | undefined {
  const accounts = [value, ...(value.variants ?? []).map((v) => accountOf(value, v))]
    .map((account) => ({
      account,
      citations: viewCitations(account.citations, look.sources, look.times.saidBy, look.shelf),
    }))
    .map((a) => ({ ...a, asOf: asOfDay(a.citations) }))
    .filter((a) => a.asOf !== '');
  const [first, ...others] = accounts;
  if (!first) return undefined;
  const kind = kindOf(value.kind);
  const { account, citations, asOf } = first;
  const confirmed = account.statement !== undefined && (account !== value || isConfirmed(value));
  return {
    id,
    kind,
    value: account,
    statement: confirmed ? account.statement! : { en: kind.wording.en(account, look.names) },
    statementIs: confirmed ? 'confirmed' : 'wording',
    reopened: value.confirmed !== undefined && value.confirmed !== valuesHash(value),
    asOf,
    standing: standingAt(kind, account, look.times.trueAt, asOf),
    citations,
    variants: others.map(
      (o): ViewVariant => ({
        value: o.account,
        statement: o.account.statement ?? { en: kind.wording.en(o.account, look.names) },
        differs: changedKeys(account, o.account).filter((k) => k !== 'statement' && k !== 'citations'),
        citations: o.citations,
        asOf: o.asOf,
      }),
    ),
  };
}

/** A variant as a whole account of its own: the record with the slots that differ put in. */
function accountOf(value: RecordValue, variant: Variant): RecordValue {
  const { variants: _, statement: __, confirmed: ___, ...rest } = value;
  return {
    ...rest,
    when: variant.when ?? value.when,
    slots: { ...value.slots, ...variant.slots },
    ...(variant.statement ? { statement: variant.statement } : {}),
    citations: variant.citations,
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
