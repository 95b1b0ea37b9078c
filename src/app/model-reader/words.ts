/** The words of a text, to tell whether a name can be of it. */
export class Words {
  readonly #folded: string;
  readonly #words: ReadonlySet<string>;

  constructor(text: string) {
    this.#folded = folded(text);
    this.#words = new Set(this.#folded.split(' '));
  }

  /** Whether every word of a name is a word of the text, in whatever order; accents and capitals count for nothing. */
  has(name: string): boolean {
    const wanted = folded(name);
    return (
      wanted !== '' &&
      (wanted.split(' ').every((word) => this.#words.has(word)) || this.#folded.includes(wanted))
    );
  }
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
