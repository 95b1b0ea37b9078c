import type { Citation, Span } from '../values/index.ts';
import { type Account, type RecordValue, type Row, Rows, rangeOf } from '../vocabulary/index.ts';

/** A record on record. */
export interface Recorded {
  readonly id: string;
  readonly value: RecordValue;
  /** What it is compared by. */
  readonly row: Row;
}

/** Records that say the same in every slot, at the same time: one comparison tells of all of them. */
interface Alike {
  readonly row: Row;
  readonly records: Recorded[];
}

/** What records of one kind and one time say. */
interface Timed {
  readonly range: ReturnType<typeof rangeOf>;
  /** By their values. */
  readonly alike: Map<string, Alike>;
}

/** What may speak of the same fact as an account. */
export interface Near {
  /** Records that cite words near those of the account. */
  readonly citing: ReadonlySet<Recorded>;
  /** What is said of times that may be its own; what cites is among it. */
  readonly like: readonly Pick<Alike, 'row' | 'records'>[];
}

/** Length of the stretches of a text by which citations are found, in UTF-16 code units. */
const STRETCH = 512;

/**
 * The records of a dossier by what they may be found by: the words that they cite, and the times that they tell of. What
 * may be alike is found without holding every proposal against every record. Records come and go one by one, as the
 * dossier changes.
 */
export class RecordIndex {
  /** How its records are laid out for comparing. */
  readonly rows = new Rows();
  readonly #byId = new Map<string, Recorded>();
  readonly #byWords = new Map<string, Set<Recorded>>();
  readonly #byTime = new Map<string, Map<number, Timed>>();

  constructor(records: Iterable<Pick<Recorded, 'id' | 'value'>> = []) {
    for (const { id, value } of records) this.put(id, value);
  }

  /** Takes a record in, in the place of what it was before; undefined: it is on record no more. */
  put(id: string, value: RecordValue | undefined): void {
    const before = this.#byId.get(id);
    if (before) this.#take(before);
    if (value === undefined) return;
    const one: Recorded = { id, value, row: this.rows.of(value) };
    this.#byId.set(id, one);
    for (const key of wordsOf(value)) {
      const held = this.#byWords.get(key);
      if (held) held.add(one);
      else this.#byWords.set(key, new Set([one]));
    }
    const { when, values } = one.row;
    const times = this.#byTime.get(value.kind) ?? new Map<number, Timed>();
    this.#byTime.set(value.kind, times);
    const timed = times.get(when) ?? { range: rangeOf(value.when), alike: new Map<string, Alike>() };
    times.set(when, timed);
    const key = values.join();
    const alike = timed.alike.get(key);
    if (alike) alike.records.push(one);
    else timed.alike.set(key, { row: one.row, records: [one] });
  }

  #take(one: Recorded): void {
    this.#byId.delete(one.id);
    for (const key of wordsOf(one.value)) {
      const held = this.#byWords.get(key);
      held?.delete(one);
      if (held?.size === 0) this.#byWords.delete(key);
    }
    const { when, values } = one.row;
    const times = this.#byTime.get(one.value.kind)!;
    const timed = times.get(when)!;
    const key = values.join();
    const { records } = timed.alike.get(key)!;
    records.splice(records.indexOf(one), 1);
    if (records.length === 0) timed.alike.delete(key);
    if (timed.alike.size === 0) times.delete(when);
  }

  /** All records of an account's kind that cite words near these, or whose time may be its own; and others that do not. */
  near(
    { kind, when }: Pick<Account, 'kind' | 'when'>,
    read: { readonly text: string; readonly spans: readonly Span[] },
  ): Near {
    const citing = new Set<Recorded>();
    for (const span of read.spans)
      for (const key of stretches(read.text, span))
        for (const one of this.#byWords.get(key) ?? []) if (one.value.kind === kind) citing.add(one);
    const like: Alike[] = [];
    const own = rangeOf(when);
    for (const { range, alike } of this.#byTime.get(kind)?.values() ?? []) {
      // Most of what is alike happened at another time: that is told for all of one time at once.
      if (own !== null && range !== null && (own[1] < range[0] || range[1] < own[0])) continue;
      for (const one of alike.values()) like.push(one);
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

/** The stretches of texts that a record cites. */
function* wordsOf(value: RecordValue): Generator<string> {
  for (const c of citationsOf(value)) yield* stretches(c.text, c);
}

function* stretches(text: string, { start, end }: Span): Generator<string> {
  for (let n = Math.floor(start / STRETCH); n * STRETCH < end; n++) yield `${text} ${n}`;
}
