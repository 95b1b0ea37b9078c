import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';
import { type Account, type Likeness, meet, times } from './sameness.ts';

/** An account laid out for being held against many others: numbers for what it says, which those that say the same share. */
export interface Row {
  readonly when: number;
  /** By the place of the slot in its kind; 0: silent. */
  readonly values: readonly number[];
}

/** How much two accounts have in common: of each list of `Likeness`, how long it is. */
export type Counted = { readonly [K in keyof Likeness]: Likeness[K] extends boolean ? boolean : number };

/** Most times of which it is kept how all others stand to them. */
const TIMES = 500;

/** What was answered; 0 where nothing was asked. */
const NO = 1;
const YES = 2;

/**
 * Accounts laid out for holding each of them against one, again and again: how a value, or a time, stands to another is
 * asked once, however many accounts have it.
 */
export class Rows {
  readonly #times = new Numbered<string>();
  readonly #values = new Map<string, Numbered<unknown>[]>();
  readonly #stands = new Map<string, Uint8Array>();

  /** Lays an account out. */
  of({ kind, when, slots }: Account): Row {
    const numbered = this.#valuesOf(kind);
    const values = (KINDS.get(kind)?.slots ?? []).map(({ name }, place) => {
      const value = slots[name];
      // Two orders of the same keys are taken for two values: that costs a comparison, and changes no answer.
      return value === undefined ? 0 : numbered[place]!.of(JSON.stringify(value), value);
    });
    return { when: this.#times.of(when, when), values };
  }

  /**
   * Holds rows of a kind against one account: counts what `likeness` of each and the one finds, or gives undefined as soon
   * as more stands against it than is let pass.
   */
  against(kind: Kind, one: Account): (row: Row, mostAgainst: number) => Counted | undefined {
    const numbered = this.#valuesOf(kind.name);
    const asked = kind.slots.flatMap((slot, place) => {
      const value = one.slots[slot.name];
      const known = numbered[place]!;
      const isNaming = kind.identity.includes(slot.name);
      return value === undefined
        ? []
        : [{ slot, place, value, known, isNaming, met: new Uint8Array(known.size + 1) }];
    });
    const meets = ({ slot, value, known, met }: (typeof asked)[number], other: number): boolean => {
      // What was laid out since has no place here, and is asked about each time.
      const before = met[other];
      if (before === YES || before === NO) return before === YES;
      const is = meet(slot, known.value(other), value);
      met[other] = is ? YES : NO;
      return is;
    };
    const naming = asked.filter((a) => a.isNaming);
    const telling = asked.filter((a) => !a.isNaming);
    const stands = this.#timesBeside(one.when);
    return (row, mostAgainst) => {
      const time = stands(row.when);
      let against = time === APART ? 1 : 0;
      if (against > mostAgainst) return undefined;
      let shared = 0;
      for (let i = 0; i < naming.length; i++) {
        const value = row.values[naming[i]!.place]!;
        if (value === 0) continue;
        if (meets(naming[i]!, value)) shared++;
        else if (++against > mostAgainst) return undefined;
      }
      let alsoShared = 0;
      for (let i = 0; i < telling.length; i++) {
        const value = row.values[telling[i]!.place]!;
        if (value !== 0 && meets(telling[i]!, value)) alsoShared++;
      }
      return { shared, against, alsoShared, sameTime: time === SAME };
    };
  }

  #valuesOf(kind: string): Numbered<unknown>[] {
    const known = this.#values.get(kind);
    if (known) return known;
    const made = (KINDS.get(kind)?.slots ?? []).map(() => new Numbered<unknown>());
    this.#values.set(kind, made);
    return made;
  }

  /** How the times of rows stand to a time. */
  #timesBeside(when: string): (other: number) => number {
    let known = this.#stands.get(when);
    if (!known || known.length <= this.#times.size) {
      if (this.#stands.size >= TIMES) this.#stands.clear();
      known = new Uint8Array(this.#times.size + 1);
      this.#stands.set(when, known);
    }
    const stands = known;
    return (other) => {
      const time = stands[other] || TIME[times(this.#times.value(other), when)];
      stands[other] = time;
      return time;
    };
  }
}

const SAME = 1;
const APART = 3;
const TIME = { same: SAME, near: 2, apart: APART } as const;

/** Numbers for values, from 1 on. */
class Numbered<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  get size(): number {
    return this.#values.length;
  }

  of(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#values.push(value);
    this.#numbers.set(key, this.#values.length);
    return this.#values.length;
  }

  value(number: number): T {
    return this.#values[number - 1]!;
  }
}
