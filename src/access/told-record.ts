import type { TextShelf } from '../archive/index.ts';
import type { Version } from '../record/index.ts';
import { type Citation, type Day, earliestStart, parseDay, parseEdtf } from '../values/index.ts';
import {
  type Kind,
  kindOf,
  type Names,
  type RecordValue,
  type Variant,
  valuesHash,
} from '../vocabulary/index.ts';
import { changedKeys } from './changed-keys.ts';
import { inOrder, viewCitations } from './citations.ts';
import { withoutLinks } from './links.ts';
import type { Times, ViewCitation, ViewSource, ViewVariant, ViewVersion } from './view.ts';

const NONE: readonly ViewVariant[] = [];

/** What is needed to show one record to one asker. */
export interface Looking {
  readonly times: Times;
  readonly sources: ReadonlyMap<string, ViewSource>;
  readonly shelf: TextShelf;
  readonly names: Names;
  /** The records that are shown: links to others are not. */
  readonly shown: { has(id: string): boolean };
}

/** The record's own account or a variant's, with the latest day that what proves it bears. */
export interface Account {
  readonly account: RecordValue;
  readonly variant?: Variant;
  /** Its citations that count at the times asked for. */
  readonly proofs: readonly Citation[];
  readonly asOf: string;
}

/**
 * A record as it is told at whatever day: which account of which version, by which sources. What a list or a sum does
 * not ask for (wording, passages, history) is made when it is asked for, once, from what was released and nothing else.
 */
export class ToldRecord {
  readonly id: string;
  readonly kind: Kind;
  readonly asOf: string;
  readonly #own: RecordValue;
  readonly #first: Account;
  readonly #others: readonly Account[];
  readonly #released: readonly Version[];
  readonly #look: Looking;
  readonly #account: RecordValue;
  #value: RecordValue | undefined;
  #begins: number | undefined;
  #stated: Day | null | undefined;
  #reopened: boolean | undefined;
  #statement: ViewVariant['statement'] | undefined;
  #citations: readonly ViewCitation[] | undefined;
  #variants: readonly ViewVariant[] | undefined;
  #versions: readonly ViewVersion[] | undefined;

  /** `own` is the value of the version that is told; `first` and `others` are those of its accounts that are proven. */
  constructor(
    id: string,
    own: RecordValue,
    [first, ...others]: readonly [Account, ...Account[]],
    released: readonly Version[],
    look: Looking,
  ) {
    this.id = id;
    this.kind = kindOf(own.kind);
    this.asOf = first.asOf;
    this.#own = own;
    this.#first = first;
    this.#others = others;
    this.#released = released;
    this.#look = look;
    this.#account = heard(first, others, look.sources);
  }

  /** The account that is printed, its links leading to what is shown and nowhere else. */
  get value(): RecordValue {
    this.#value ??= this.#linked(this.#account);
    return this.#value;
  }

  /** The first day on which it is printed as a fact; +Infinity where it never is. */
  get begins(): number {
    this.#begins ??= beginsOf(this.kind, this.value);
    return this.#begins;
  }

  /** `asOf`, read. */
  get stated(): Day | null {
    if (this.#stated === undefined) this.#stated = parseDay(this.asOf);
    return this.#stated;
  }

  get statement(): ViewVariant['statement'] {
    this.#statement ??=
      this.statementIs === 'confirmed' ? this.#account.statement! : this.#wording(this.#account);
    return this.#statement;
  }

  get statementIs(): 'confirmed' | 'wording' {
    if (this.#account.statement === undefined) return 'wording';
    const confirmed =
      this.#first.account !== this.#own || (this.#own.confirmed !== undefined && !this.reopened);
    return confirmed ? 'confirmed' : 'wording';
  }

  get reopened(): boolean {
    this.#reopened ??=
      this.#first.account === this.#own &&
      this.#own.confirmed !== undefined &&
      this.#own.confirmed !== valuesHash(this.#own);
    return this.#reopened;
  }

  get citations(): readonly ViewCitation[] {
    this.#citations ??= viewCitations(this.#first.proofs, this.#look.sources, this.#look.shelf);
    return this.#citations;
  }

  get variants(): readonly ViewVariant[] {
    if (this.#others.length === 0) return NONE;
    this.#variants ??= this.#others.map(({ account, proofs, asOf }) => ({
      value: this.#linked(account),
      statement: account.statement ?? this.#wording(account),
      differs: changedKeys(this.#account, account).filter(
        (k) => !['statement', 'citations', 'variants'].includes(k),
      ),
      citations: viewCitations(proofs, this.#look.sources, this.#look.shelf),
      asOf,
    }));
    return this.#variants;
  }

  get versions(): readonly ViewVersion[] {
    this.#versions ??= this.#released.map((v, i) => {
      const value = v.value as unknown as RecordValue | null;
      const before = (this.#released[i - 1]?.value ?? null) as unknown as RecordValue | null;
      return {
        ...{ number: i + 1, since: v.since, by: v.by, why: v.why, tx: v.tx },
        value: value && this.#linked(value),
        changed: value && before ? changedKeys(before, value) : [],
      };
    });
    return this.#versions;
  }

  #linked(value: RecordValue): RecordValue {
    return withoutLinks(value, this.#look.shown);
  }

  #wording(account: RecordValue): ViewVariant['statement'] {
    return { en: this.kind.wording.en(account, this.#look.names) };
  }
}

function beginsOf(kind: Kind, value: RecordValue): number {
  if (value.planned) return Number.POSITIVE_INFINITY;
  const told = kind.nature(value).when;
  // Most are plain days.
  const day = parseDay(told);
  if (day !== null) return day;
  const when = parseEdtf(told);
  return when.ok ? earliestStart(when.value) : Number.POSITIVE_INFINITY;
}

/** An account with the citations that count at the times asked for, and the variants that they prove; itself where that is all. */
function heard(
  of: Account,
  others: readonly Account[],
  sources: ReadonlyMap<string, ViewSource>,
): RecordValue {
  if (of.account.variants === undefined && others.length === 0 && of.proofs === of.account.citations)
    return of.account;
  const { variants: _, ...account } = of.account;
  const variants = others.flatMap(({ variant, proofs }) =>
    of.variant || !variant ? [] : [{ ...variant, citations: inOrder(proofs, sources) }],
  );
  return { ...account, citations: of.proofs, ...(variants.length > 0 ? { variants } : {}) };
}
