import { type Book, thingsOf } from '../record/index.ts';
import type { Citation, Span } from '../values/index.ts';
import { type Account, KINDS, type Kind, keysOf, type RecordValue, rangeOf } from '../vocabulary/index.ts';

/** A record on record. */
export interface Recorded {
  readonly id: string;
  readonly value: RecordValue;
}

/** Length of the stretches of a text by which citations are found, in UTF-16 code units. */
const STRETCH = 512;

/**
 * The records of a dossier by what they may be found by: the words that they cite, and the values that identify a fact
 * of their kind. What may be alike is found without holding every proposal against every record.
 */
export class RecordIndex {
  readonly records: readonly Recorded[];
  readonly #byId = new Map<string, RecordValue>();
  readonly #byWords = new Map<string, Recorded[]>();
  readonly #byValue = new Map<string, Recorded[]>();
  /** By kind and time: those that span few years by each of them, the others together. */
  readonly #byYear = new Map<string, Recorded[]>();
  readonly #long = new Map<string, Recorded[]>();
  /** Records of which a slot that identifies them has no keys, by kind: always looked at. */
  readonly #keyless = new Map<string, Recorded[]>();

  constructor(records: readonly Recorded[]) {
    this.records = records;
    for (const one of records) {
      this.#byId.set(one.id, one.value);
      for (const c of citationsOf(one.value))
        for (const key of stretches(c.text, c)) put(this.#byWords, key, one);
      const years = yearsOf(one.value.when);
      if (years === undefined) put(this.#long, one.value.kind, one);
      for (const year of years ?? []) put(this.#byYear, `${one.value.kind} ${year}`, one);
      const keys = identityKeys(one.value);
      if (keys === undefined) put(this.#keyless, one.value.kind, one);
      for (const key of keys ?? []) put(this.#byValue, key, one);
    }
  }

  get(id: string): RecordValue | undefined {
    return this.#byId.get(id);
  }

  /**
   * All records of an account's kind that cite words near these, or whose time may be the same and that share as much of
   * what identifies as is asked; and others that do not.
   */
  near(
    kind: Kind,
    account: Account,
    read: { readonly text: string; readonly spans: readonly Span[] },
    shared: number,
  ): Set<Recorded> {
    const found = new Set<Recorded>();
    for (const span of read.spans)
      for (const key of stretches(read.text, span))
        for (const one of this.#byWords.get(key) ?? []) if (one.value.kind === kind.name) found.add(one);
    for (const one of this.#keyless.get(kind.name) ?? []) found.add(one);
    const years = yearsOf(account.when);
    // Few records are of its years: they are all looked at, and of those that span many, the ones that are like it.
    const long = years && new Set(this.#long.get(kind.name));
    for (const year of years ?? [])
      for (const one of this.#byYear.get(`${kind.name} ${year}`) ?? []) found.add(one);
    if (long?.size === 0) return found;
    // A slot counts once, however many of its keys are shared.
    const counts = new Map<Recorded, number>();
    for (const slot of kind.slots) {
      const value = account.slots[slot.name];
      if (value === undefined || !kind.identity.includes(slot.name)) continue;
      const keys = safeKeys(slot, value);
      if (keys === undefined) return new Set(this.records.filter((r) => r.value.kind === kind.name));
      const inSlot = keys.map((key) => this.#byValue.get(keyOf(kind.name, slot.name, key)) ?? []);
      const met = inSlot.length === 1 ? inSlot[0]! : new Set(inSlot.flat());
      for (const one of met) {
        const n = (counts.get(one) ?? 0) + 1;
        counts.set(one, n);
        if (n === shared && (long === undefined || long.has(one))) found.add(one);
      }
    }
    return found;
  }
}

const held = new WeakMap<Book, RecordIndex>();
/** The newest index of each dossier: most changes of a book change no record. */
const newest = new Map<string, WeakRef<RecordIndex>>();

/** The index of a book's records; made once, and not anew where a change touched no record. */
export function recordIndex(book: Book): RecordIndex {
  const found = held.get(book);
  if (found) return found;
  const records = thingsOf<RecordValue>(book, 'record');
  const last = newest.get(book.name)?.deref();
  const index = last && isSame(last.records, records) ? last : new RecordIndex(records);
  held.set(book, index);
  newest.set(book.name, new WeakRef(index));
  return index;
}

function isSame(a: readonly Recorded[], b: readonly Recorded[]): boolean {
  return a.length === b.length && a.every((one, i) => one.value === b[i]!.value && one.id === b[i]!.id);
}

/** All citations of a record and of the accounts beside it. */
export function citationsOf(value: RecordValue): readonly Citation[] {
  return value.variants === undefined || value.variants.length === 0
    ? value.citations
    : [...value.citations, ...value.variants.flatMap((v) => v.citations)];
}

function* stretches(text: string, { start, end }: Span): Generator<string> {
  for (let n = Math.floor(start / STRETCH); n * STRETCH < end; n++) yield `${text} ${n}`;
}

/** Most years that a time is found by; what spans more is found with all that does. */
const FEW = 4;

/** The years (of 366 days) in which a time lies; undefined: many, or its ends are vague. */
function yearsOf(when: string): readonly number[] | undefined {
  const range = rangeOf(when);
  const [first, last] = (range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]).map((d) =>
    Math.floor(d / 366),
  ) as [number, number];
  if (!(last - first < FEW)) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function keyOf(kind: string, slot: string, key: string): string {
  return `${kind} ${slot} ${key}`;
}

const keysHeld = new WeakMap<RecordValue, readonly string[] | null>();

/** The keys of what identifies a record; undefined: some of it has none. Kept with the record, which never changes. */
function identityKeys(value: RecordValue): readonly string[] | undefined {
  const known = keysHeld.get(value);
  if (known !== undefined) return known ?? undefined;
  const keys: string[] = [];
  let isWhole = true;
  const kind = KINDS.get(value.kind);
  for (const slot of kind?.slots ?? []) {
    const held = value.slots[slot.name];
    if (held === undefined || !kind!.identity.includes(slot.name)) continue;
    const own = safeKeys(slot, held);
    if (own === undefined) isWhole = false;
    for (const key of own ?? []) keys.push(keyOf(value.kind, slot.name, key));
  }
  keysHeld.set(value, isWhole ? keys : null);
  return isWhole ? keys : undefined;
}

/** A reader, or a form half filled in, may leave a slot in a form that only the gate judges. */
function safeKeys(slot: Kind['slots'][number], value: unknown): readonly string[] | undefined {
  try {
    return keysOf(slot, value);
  } catch {
    return undefined;
  }
}

function put(map: Map<string, Recorded[]>, key: string, one: Recorded): void {
  const held = map.get(key);
  if (!held) map.set(key, [one]);
  else if (held.at(-1) !== one) held.push(one);
}
