import type { Entry, Json } from '../journal/index.ts';
import { extent, parseEdtf } from '../values/index.ts';
import { KINDS, type RecordValue } from '../vocabulary/index.ts';

/**
 * One version of one thing, as a row that spans books: what search, lists and totals by donor are asked of.
 * Everything in it follows from the entries of its book; it is no source of anything.
 */
export interface DerivedRow {
  readonly book: string;
  /** The two halves of its typed reference, `record:ipcp-2014`. */
  readonly what: string;
  readonly id: string;
  /** A record's kind; null for what is no record. */
  readonly kind: string | null;
  /** The entry that made this version, and the one that ended it; null while it is the latest. */
  readonly n: number;
  readonly nUntil: number | null;
  /** When that entry was acknowledged (an instant in UTC, milliseconds), by whom and why (the public half). */
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly marking: string;
  /** Bounds of `when` as day numbers (`values/day.ts`); null for no limit or none known. */
  readonly dayFrom: number | null;
  readonly dayTo: number | null;
  readonly title: string | null;
  readonly statement: string | null;
  /** All its words in all languages, for full-text search. */
  readonly words: string;
  readonly stage: string | null;
  readonly donor: string | null;
  readonly fund: string | null;
  /** Of a transfer: where it goes. */
  readonly toFund: string | null;
  readonly currency: string | null;
  /** Exact decimals. */
  readonly amountMin: string | null;
  readonly amountMax: string | null;
  readonly partOf: string | null;
  /** The version that says that it was withdrawn. */
  readonly withdrawn: boolean;
}

/**
 * The rows that follow from some entries of a book. `entries` continue the book after what was derived before;
 * `previous` gives the latest row of a reference as it stood then. Gives the new versions, and the earlier ones
 * anew where these entries end them (`nUntil`). Deriving a book at once or in any number of steps gives the same rows.
 */
export function deriveRows(
  book: string,
  entries: readonly Entry[],
  previous: (ref: string) => DerivedRow | undefined,
): DerivedRow[] {
  const rows: DerivedRow[] = [];
  const open = new Map<string, number>();
  for (const entry of entries) {
    if (!entry.body) continue;
    const { act } = entry.body;
    const held = open.get(act.ref);
    const before = held === undefined ? previous(act.ref) : rows[held];
    if (before && before.nUntil === null) {
      const ended = { ...before, nUntil: entry.n };
      if (held === undefined) rows.push(ended);
      else rows[held] = ended;
    }
    open.set(act.ref, rows.length);
    rows.push(rowOf(book, entry, act.ref, act.act === 'put' ? act.value : null, before));
  }
  return rows;
}

function rowOf(
  book: string,
  entry: Entry,
  ref: string,
  value: Json | null,
  before: DerivedRow | undefined,
): DerivedRow {
  const colon = ref.indexOf(':');
  const what = ref.slice(0, colon);
  // One literal for every row: to make one object of several costs more than all else here.
  const row: Mutable<DerivedRow> = {
    book,
    what,
    id: ref.slice(colon + 1),
    kind: null,
    n: entry.n,
    nUntil: null,
    at: entry.at,
    by: entry.by,
    why: entry.why,
    marking: 'internal',
    dayFrom: null,
    dayTo: null,
    title: null,
    statement: null,
    words: '',
    stage: null,
    donor: null,
    fund: null,
    toFund: null,
    currency: null,
    amountMin: null,
    amountMax: null,
    partOf: null,
    withdrawn: value === null,
  };
  if (value === null) {
    row.kind = before?.kind ?? null;
    row.marking = before?.marking ?? 'internal';
  } else {
    row.marking = (value as { marking?: string }).marking ?? 'public';
    if (what === 'record') fillRecord(row, value as unknown as RecordValue);
    else {
      const fields = value as { title?: unknown; name?: unknown };
      row.title = firstText(fields.title ?? fields.name);
      row.words = what === 'edition' || what === 'proposal' ? '' : wordsOf(value);
    }
  }
  return row;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function fillRecord(row: Mutable<DerivedRow>, record: RecordValue): void {
  const kind = KINDS.get(record.kind);
  const amount = kind?.amount?.(record);
  const time = parseEdtf(kind?.nature(record).when ?? record.when);
  const reach = time.ok ? extent(time.value) : undefined;
  row.kind = record.kind;
  row.dayFrom = finite(reach?.start.min);
  row.dayTo = finite(reach?.end.max);
  row.title = firstText(record.slots.title);
  row.statement = firstText(record.statement);
  row.words = wordsOf((record.statement ? [record.statement, record.slots] : record.slots) as Json);
  row.stage = amount?.stage ?? null;
  row.donor = amount?.donor ?? null;
  row.fund = amount?.fund ?? null;
  row.toFund = amount?.toFund ?? null;
  row.currency = amount?.money?.currency ?? null;
  row.amountMin = amount?.money?.min ?? null;
  row.amountMax = amount?.money?.max ?? null;
  row.partOf = amount?.partOf ?? null;
}

function finite(day: number | undefined): number | null {
  return day !== undefined && Number.isSafeInteger(day) ? day : null;
}

function firstText(texts: unknown): string | null {
  if (typeof texts === 'string') return texts;
  if (typeof texts !== 'object' || texts === null) return null;
  const map = texts as Record<string, unknown>;
  const text = map.en ?? Object.values(map)[0];
  return typeof text === 'string' ? text : null;
}

const HASH = /^[0-9a-f]{64}$/;
const REFERENCE = /^[a-z]+:[A-Za-z0-9-]+$/;

/** The strings of a value, one after the other; references with their prefix off and hyphens as spaces, hashes left out. */
function wordsOf(value: Json): string {
  let words = '';
  const walk = (v: unknown): void => {
    if (typeof v === 'string') {
      if (v.length === 64 && HASH.test(v)) return;
      const said = REFERENCE.test(v) ? v.slice(v.indexOf(':') + 1).replaceAll('-', ' ') : v;
      words += words === '' ? said : ` ${said}`;
    } else if (Array.isArray(v)) v.forEach(walk);
    else if (typeof v === 'object' && v !== null)
      for (const key of Object.keys(v)) walk((v as Record<string, unknown>)[key]);
  };
  walk(value);
  return words;
}
