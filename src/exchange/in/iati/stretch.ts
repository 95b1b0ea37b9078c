/** A stretch of a file's text that was held while it was read: says on which line and in which column an offset is. */
export class Stretch {
  readonly #text: string;
  readonly #base: number;
  #offset: number;
  #line: number;
  /** Offset of the first character of that line; before the stretch where it begins within a line. */
  #lineStart: number;
  readonly #begin: number;

  /** `base` is the stretch's offset in its file, `line` and `column` where it begins. */
  constructor(text: string, base: number, line: number, column: number) {
    this.#text = text;
    this.#base = base;
    this.#offset = base;
    this.#line = line;
    this.#lineStart = base - column + 1;
    this.#begin = this.#lineStart;
  }

  /** Where the last line feed before an offset stands in the stretch; -1 where none does. */
  #before(offset: number): number {
    return offset <= this.#base ? -1 : this.#text.lastIndexOf('\n', offset - this.#base - 1);
  }

  /** The line and column (from 1) of an offset in the file. Cheap where offsets are asked for in their order. */
  place(offset: number): { readonly line: number; readonly column: number } {
    if (offset < this.#offset) {
      for (let at = this.#before(this.#offset); at >= offset - this.#base; at = this.#before(at + this.#base))
        this.#line--;
      const start = this.#before(offset);
      this.#lineStart = start < 0 ? this.#begin : this.#base + start + 1;
      this.#offset = offset;
    }
    const end = offset - this.#base;
    for (let at = this.#text.indexOf('\n', this.#offset - this.#base); at >= 0 && at < end; ) {
      this.#line++;
      this.#lineStart = this.#base + at + 1;
      at = this.#text.indexOf('\n', at + 1);
    }
    this.#offset = offset;
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }

  /** The characters between two offsets of the file. */
  slice(start: number, end: number): string {
    return this.#text.slice(start - this.#base, end - this.#base);
  }
}
