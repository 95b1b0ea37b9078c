import type { Known } from './known.ts';
import { oneOf } from './one-of.ts';

/** Who bears a name: the one named last in full and in which sentence, and the one whom the page called by it alone. */
interface Bearer {
  readonly name: string;
  readonly at: number;
  readonly short?: string;
}

/** For so many sentences whoever was named in full is meant by the name alone. */
const JUST_NOW = 2;

/** The people of a page: who was named in full, with the office last given, by each part of the name. */
export class People {
  readonly #byPart = new Map<string, Bearer>();
  readonly #offices = new Map<string, string>();
  readonly #known: Known;
  /** Where each office was last seen with a name: the office, the person and a running number. */
  readonly #lastHolder = new Map<string, { name: string; at: number; alone: boolean }>();

  constructor(lexicon: Known) {
    this.#known = lexicon;
  }

  /** With `wasOnce` somebody else may hold the office by now: whom the page names as holding it stays. */
  learn(name: string, office: string | undefined, at: number, wasOnce = false): void {
    const parts = partsOf(name);
    if (parts.length > 1)
      for (const part of parts)
        if (part.length > 1) this.#byPart.set(part, { ...this.#byPart.get(part), name, at });
    if (office) {
      this.#offices.set(name, office);
      const before = this.#lastHolder.get(bare(office));
      if (wasOnce && before && before.name !== name) return;
      const alone = !wasOnce && (before === undefined || (before.alone && before.name === name));
      this.#lastHolder.set(bare(office), { name, at: wasOnce ? -99 : at, alone });
    }
  }

  /**
   * The full name where the page has given it: "Abe" → "Shinzo Abe"; with an office the one who held it. Of two who bear it, the one last
   * named in full, if that was just now, else whom the page has called so before.
   */
  full(name: string, office: string | undefined, at: number): string {
    const parts = partsOf(name);
    const [only] = parts.length === 1 ? parts : [];
    const held = office && only !== undefined ? this.#lastHolder.get(bare(office)) : undefined;
    const isHeld = held !== undefined && partsOf(held.name).includes(only!);
    const found = parts.map((p) => this.#byPart.get(p)).filter((b) => b !== undefined);
    const one = isHeld
      ? held.name
      : found
          .map((b) =>
            only !== undefined && b.short !== undefined && at - b.at > JUST_NOW ? b.short : b.name,
          )
          .find((n) => parts.every((p) => partsOf(n).includes(p)));
    if (one !== undefined && only !== undefined && this.#byPart.has(only))
      this.#byPart.set(only, { ...this.#byPart.get(only)!, short: one });
    return one ?? name;
  }

  knows(part: string): boolean {
    return this.#byPart.has(part.toLowerCase());
  }

  office(name: string): string | undefined {
    return this.#offices.get(name);
  }

  /** Who held an office when it was last named, if that was no earlier than `since` or the page names no other. */
  holder(office: string, since: number): string | undefined {
    const held = this.#lastHolder.get(bare(office));
    return held && (held.at >= since || held.alone) ? held.name : undefined;
  }

  /** What a list of visitors names holds no office for what comes after: another may be meant by it. */
  forget(names: readonly string[]): void {
    for (const [office, held] of this.#lastHolder)
      if (names.includes(held.name)) this.#lastHolder.delete(office);
  }

  isWoman(name: string): boolean {
    return this.#known.women.has(name.split(' ')[0] ?? '');
  }
}

function partsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[ ]+/)
    .filter((p) => p && !oneOf('van|von|der|de|al|bin|el').test(p));
}

function bare(office: string): string {
  return office
    .toLowerCase()
    .replace(/^(?:nato|eu|un|osce|asean|deputy)\s+/, (m) => (m.startsWith('deputy') ? m : ''))
    .replace(/-/g, ' ')
    .replace(/^pm$/, 'prime minister')
    .replace('defense', 'defence')
    .replace(/^minister (?:of|for) (?:national )?defence$/, 'defence minister')
    .replace(/^minister (?:of|for) foreign affairs$/, 'foreign minister');
}
