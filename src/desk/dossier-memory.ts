import type { Ref } from '../journal/index.ts';
import { type Book, current, emptyBook } from '../record/index.ts';
import type { RecordValue } from '../vocabulary/index.ts';
import type { Item } from './item.ts';
import { type Compared, countsFor } from './matching.ts';
import type { Proposal } from './proposal.ts';
import { proposalIndex } from './proposal-index.ts';
import { type Recorded, RecordIndex } from './record-index.ts';

/** A proposal that was looked at, with what that look rested on. */
export interface Kept {
  readonly item: Item;
  /** The register by which its names were resolved. */
  readonly register: Book;
  /** Whether the text that it was read from was at hand. */
  readonly hadText: boolean;
  /** What was held against the records: its own account, and its wholes'. */
  readonly compared: readonly Compared[];
}

/** Most changes of records that a look is held against; after more it is made anew. */
const CHANGES = 256;

/**
 * What the desk knows of a dossier from one change to the next: its records by what they are found by, and the
 * proposals that were looked at. It goes with the book: what a change cannot have touched is kept, all else forgotten,
 * so that after a decision only what the decision touched is held against the record again.
 */
export class DossierMemory {
  readonly records = new RecordIndex();
  #book: Book;
  readonly #kept = new Map<string, Kept & { seen: number }>();
  /** The last records that came, went or changed, and those that proposals were published into, as they were and are. */
  #changes: (readonly Pick<Recorded, 'value' | 'row'>[])[] = [];
  #changed = 0;

  constructor(name: string) {
    this.#book = emptyBook(name);
  }

  /** The look at a proposal, where no change since can have touched it (but the register's, which is told with it). */
  get(id: string): Kept | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.seen === this.#changed) return kept;
    const missed = this.#changed - kept.seen;
    const count = kept.compared.map((one) => countsFor(one, this.records.rows));
    const isTouched = () =>
      this.#changes.slice(-missed).some((change) => change.some((record) => count.some((is) => is(record))));
    if (missed > this.#changes.length || isTouched()) {
      this.#kept.delete(id);
      return undefined;
    }
    kept.seen = this.#changed;
    return kept;
  }

  /** Keeps a look that was made at the book as it is. */
  keep(kept: Kept): void {
    this.#kept.set(kept.item.id, { ...kept, seen: this.#changed });
  }

  /** Whether it stands at this book; what is kept of another would be told of the wrong one. */
  isAt(book: Book): boolean {
    return this.#book === book;
  }

  /** Goes on to a book that follows from the one it stands at; false: it does not, and another memory is to be begun. */
  goTo(book: Book): boolean {
    const before = this.#book;
    const changed: Ref[] = [];
    let met = 0;
    for (const [ref, versions] of book.things) {
      const was = before.things.get(ref);
      if (was !== undefined) met++;
      if (was !== versions) changed.push(ref);
    }
    const isOther = met < before.things.size || changed.length - (book.things.size - met) > met / 2;
    if (isOther) return false;
    this.#book = book;
    for (const ref of changed) {
      if (ref.startsWith('record:')) this.#recordChanged(ref, before);
      else if (ref.startsWith('proposal:')) this.#proposalChanged(ref, before);
      // Languages and texts are the sources'.
      else if (ref.startsWith('source:') && before.things.has(ref)) this.#kept.clear();
    }
    return true;
  }

  #recordChanged(ref: Ref, before: Book): void {
    const id = ref.slice('record:'.length);
    const [was, is] = [current<RecordValue>(before, ref), current<RecordValue>(this.#book, ref)];
    if (was === is) return;
    this.records.put(id, is);
    this.#note(was, is);
    if (was !== undefined && is !== undefined) return;
    // A link to what stands as this record holds, or does not any more.
    for (const book of [before, this.#book])
      for (const whole of proposalIndex(book).intoRecord.get(id) ?? [])
        this.#forget(this.#linkedTo(whole.id, before));
  }

  #proposalChanged(ref: Ref, before: Book): void {
    const id = ref.slice('proposal:'.length);
    const [was, is] = [current<Proposal>(before, ref), current<Proposal>(this.#book, ref)];
    this.#forget([id, ...this.#linkedTo(id, before)]);
    const wholes = [was, is].map((p) => Object.values(p?.links ?? {}));
    const records = [was, is].map((p) => (p?.state === 'published' ? p.outcome!.record : undefined));
    if (records[0] === records[1] && wholes[0]!.join() === wholes[1]!.join()) return;
    for (const whole of wholes.flat()) this.#forget([whole, ...this.#linkedTo(whole, before)]);
    for (const record of records) {
      if (record === undefined) continue;
      const [old, now] = [before, this.#book].map((b) => current<RecordValue>(b, `record:${record}`));
      // Where the record itself changed, that is noted already.
      if (old === now) this.#note(now);
    }
  }

  #linkedTo(id: string, before: Book): string[] {
    return [before, this.#book].flatMap((book) => proposalIndex(book).linkedTo.get(id) ?? []);
  }

  #forget(ids: readonly string[]): void {
    for (const id of ids) this.#kept.delete(id);
  }

  #note(...values: (RecordValue | undefined)[]): void {
    this.#changed++;
    const known = values.filter((v) => v !== undefined);
    this.#changes.push(known.map((value) => ({ value, row: this.records.rows.of(value) })));
    if (this.#changes.length > CHANGES) this.#changes.shift();
  }
}

const held = new WeakMap<Book, DossierMemory>();

/** What the desk knows of a book: gone on to it from another state of its dossier, or begun anew. */
export function memoryOf(book: Book): DossierMemory {
  const known = held.get(book);
  if (known?.isAt(book)) return known;
  const memory = known?.goTo(book) ? known : new DossierMemory(book.name);
  if (memory !== known) memory.goTo(book);
  held.set(book, memory);
  return memory;
}

/** Hands what the desk knows of a book on to the one that it has become. */
export function handOn(from: Book, to: Book): void {
  const memory = held.get(from);
  if (memory && !held.has(to)) held.set(to, memory);
}
