import type { Citation, Span } from '../values/index.ts';
import {
  type Account,
  KINDS,
  type Kind,
  keysOf,
  type RecordValue,
  type Row,
  Rows,
  rangeOf,
} from '../vocabulary/index.ts';

/** A record on record. */
export interface Recorded {
  readonly id: string;
  readonly value: RecordValue;
  /** What it is compared by. */
  readonly row: Row;
}

/** What may speak of the same fact as an account. */
export interface Near {
  /** Records that cite words near those of the account. */
  readonly citing: readonly Recorded[];
  /** The others. */
  readonly like: readonly Recorded[];
}

/** Length of the stretches of a text by which citations are found, in UTF-16 code units. */
const STRETCH = 512;

/** A record in the index, with the marks of the last search that met it. */
class Held implements Recorded {
  readonly id: string;
  readonly value: RecordValue;
  readonly row: Row;
  /** Its time spans many years, or has vague ends. */
  readonly isLong: boolean;
  /** The search that found it, and how it is counted in that search: a slot counts once. */
  foundIn = 0;
  countedIn = 0;
  slot = 0;
  count = 0;

  constructor(id: string, value: RecordValue, row: Row) {
    this.id = id;
    this.value = value;
    this.row = row;
    this.isLong = yearsOf(rangeOf(value.when)) === undefined;
  }
}

/**
 * The records of a dossier by what they may be found by: the words that they cite, and the values that identify a fact
 * of their kind. What may be alike is found without holding every proposal against every record. Records come and go
 * one by one, as the dossier changes.
 */
export class RecordIndex {
  readonly #byId = new Map<string, Held>();
  readonly #byWords = new Map<string, Held[]>();
  readonly #byValue = new Map<string, Held[]>();
  /** By kind and time: those that span few years by each of them. */
  readonly #byYear = new Map<string, Held[]>();
  readonly #long = new Map<string, Held[]>();
  readonly #byKind = new Map<string, Held[]>();
  /** Records of which a slot that identifies them has no keys, by kind: always looked at. */
  readonly #keyless = new Map<string, Held[]>();
  /** How its records are laid out for comparing. */
  readonly rows = new Rows();
  #search = 0;

  constructor(records: Iterable<Pick<Recorded, 'id' | 'value'>> = []) {
    for (const { id, value } of records) this.put(id, value);
  }

  /** Takes a record in, in the place of what it was before; undefined: it is on record no more. */
  put(id: string, value: RecordValue | undefined): void {
    const before = this.#byId.get(id);
    if (before) {
      this.#byId.delete(id);
      for (const [map, key] of this.#placesOf(before)) take(map, key, before);
    }
    if (value === undefined) return;
    const one = new Held(id, value, this.rows.of(value));
    this.#byId.set(id, one);
    for (const [map, key] of this.#placesOf(one)) put(map, key, one);
  }

  *#placesOf({ value }: Held): Generator<readonly [Map<string, Held[]>, string]> {
    for (const c of citationsOf(value))
      for (const key of stretches(c.text, c)) yield [this.#byWords, `${value.kind} ${key}`];
    yield [this.#byKind, value.kind];
    const years = yearsOf(rangeOf(value.when));
    if (years === undefined) yield [this.#long, value.kind];
    for (const year of years ?? []) yield [this.#byYear, `${value.kind} ${year}`];
    const keys = identityKeys(value);
    if (keys === undefined) yield [this.#keyless, value.kind];
    for (const key of keys ?? []) yield [this.#byValue, key];
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
  ): Near {
    const search = ++this.#search;
    const fresh = (one: Held): boolean => {
      if (one.foundIn === search) return false;
      one.foundIn = search;
      return true;
    };
    const of = (map: ReadonlyMap<string, readonly Held[]>, key: string) => map.get(key) ?? [];
    const citing: Held[] = [];
    for (const span of read.spans)
      for (const key of stretches(read.text, span))
        for (const one of of(this.#byWords, `${kind.name} ${key}`)) if (fresh(one)) citing.push(one);
    const like: Held[] = [];
    const find = (all: readonly Held[]) => {
      for (const one of all) if (fresh(one)) like.push(one);
    };
    find(of(this.#keyless, kind.name));
    const years = yearsOf(rangeOf(account.when));
    // Few records are of its years: they are all looked at, and of those that span many, the ones that are like it.
    for (const year of years ?? []) find(of(this.#byYear, `${kind.name} ${year}`));
    if (years !== undefined && of(this.#long, kind.name).length === 0) return { citing, like };
    for (const [place, slot] of kind.slots.entries()) {
      const value = account.slots[slot.name];
      if (value === undefined || !kind.identity.includes(slot.name)) continue;
      const keys = safeKeys(slot, value);
      if (keys === undefined) {
        find(of(this.#byKind, kind.name));
        break;
      }
      for (const key of keys)
        for (const one of of(this.#byValue, keyOf(kind.name, slot.name, key))) {
          if (years !== undefined && !one.isLong) continue;
          if (one.countedIn !== search) {
            one.countedIn = search;
            one.slot = -1;
            one.count = 0;
          }
          // A slot counts once, however many of its keys are shared.
          if (one.slot === place) continue;
          one.slot = place;
          if (++one.count === shared && fresh(one)) like.push(one);
        }
    }
    return { citing, like };
  }
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
function yearsOf(range: readonly [number, number] | null): readonly number[] | undefined {
  if (range === null) return undefined;
  const [first, last] = [Math.floor(range[0] / 366), Math.floor(range[1] / 366)];
  if (!(last - first < FEW)) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function keyOf(kind: string, slot: string, key: string): string {
  return `${kind} ${slot} ${key}`;
}

/** The keys of what identifies a record; undefined: some of it has none. */
function identityKeys(value: RecordValue): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  const kind = KINDS.get(value.kind);
  for (const slot of kind?.slots ?? []) {
    const held = value.slots[slot.name];
    if (held === undefined || !kind!.identity.includes(slot.name)) continue;
    const own = safeKeys(slot, held);
    if (own === undefined) return undefined;
    for (const key of own) keys.add(keyOf(value.kind, slot.name, key));
  }
  return keys;
}

/** A reader, or a form half filled in, may leave a slot in a form that only the gate judges. */
function safeKeys(slot: Kind['slots'][number], value: unknown): readonly string[] | undefined {
  try {
    return keysOf(slot, value);
  } catch {
    return undefined;
  }
}

function put(map: Map<string, Held[]>, key: string, one: Held): void {
  const held = map.get(key);
  if (!held) map.set(key, [one]);
  else if (held.at(-1) !== one) held.push(one);
}

function take(map: Map<string, Held[]>, key: string, one: Held): void {
  const held = map.get(key);
  const at = held?.indexOf(one) ?? -1;
  if (at >= 0) held!.splice(at, 1);
  if (held?.length === 0) map.delete(key);
}
