import type { Ref } from '../journal/index.ts';
import { type Book, thingsOf } from '../record/index.ts';
import type { Proposal } from './proposal.ts';

/** The proposals from one text that stand (decided or not, but not refused), by reference and by who read them. */
export class TextProposals {
  readonly #byRef = new Map<Ref, Proposal>();
  readonly #byReader = new Map<string, Set<Ref>>();

  constructor(book: Book, text: string) {
    for (const { id, value } of thingsOf<Proposal>(book, 'proposal'))
      if (value.text === text && value.state !== 'refused') this.put(`proposal:${id}`, value);
  }

  get(ref: Ref): Proposal | undefined {
    return this.#byRef.get(ref);
  }

  put(ref: Ref, proposal: Proposal): void {
    this.#byRef.set(ref, proposal);
    const { name } = proposal.reader;
    this.#byReader.set(name, (this.#byReader.get(name) ?? new Set<Ref>()).add(ref));
  }

  /** Those that other readers than this one read. */
  *byOthers(reader: string): Generator<readonly [Ref, Proposal]> {
    for (const [name, refs] of this.#byReader)
      if (name !== reader) for (const ref of refs) yield [ref, this.#byRef.get(ref)!];
  }
}
