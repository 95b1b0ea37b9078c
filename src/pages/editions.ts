import type { Edition } from '../access/index.ts';
import { canonicalJson } from '../values/index.ts';
import { KINDS, type Names, type RecordValue, valuesHash } from '../vocabulary/index.ts';
import type { PageModel } from './model.ts';
import { type SlotChange, slotChanges } from './slots-in-words.ts';
import { toldIn } from './told.ts';
import { type WordChange, wordDifference } from './words.ts';

type Facts = Edition['facts'];
type Fact = Facts[string];

/** The facts of a page: what each record that is printed on it says, by id. The page is not paged. */
export function factsOf(page: PageModel): Facts {
  const sentences = page.sections.flatMap((s) => s.paragraphs.flat());
  return Object.fromEntries(
    sentences.map(({ record }) => [
      record.id,
      {
        statement: record.statement,
        values: valuesHash(record.value),
        when: record.value.when,
        slots: record.value.slots,
        kind: record.kind.name,
      },
    ]),
  );
}

/** A record that only one of two editions prints. */
export interface FactOnce {
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

/** A record that both print and that does not say the same. */
export interface FactChanged {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The sentence word by word; one stretch where only the facts behind it changed. */
  readonly words: readonly WordChange[];
  /** The slots that say something else, in words. */
  readonly slots: readonly SlotChange[];
}

/** The difference of two editions in facts, each list by record id. */
export interface FactDifference {
  readonly new: readonly FactOnce[];
  readonly changed: readonly FactChanged[];
  readonly withdrawn: readonly FactOnce[];
  readonly unchanged: number;
}

/**
 * What the second of two editions says that the first does not, and the other way round. In the language of `names`;
 * a kind that this version of the vocabulary does not know is compared by its sentence alone.
 */
export function differenceOf(
  a: { readonly facts: Facts },
  b: { readonly facts: Facts },
  names: Names,
): FactDifference {
  const once = (id: string, fact: Fact): FactOnce => ({ id, ...toldIn(fact.statement, names.language) });
  const ids = (facts: Facts): string[] => Object.keys(facts).sort();
  const both = ids(b.facts).filter((id) => Object.hasOwn(a.facts, id));
  const changed = both.filter((id) => !isSame(a.facts[id]!, b.facts[id]!));
  return {
    new: ids(b.facts)
      .filter((id) => !Object.hasOwn(a.facts, id))
      .map((id) => once(id, b.facts[id]!)),
    changed: changed.map((id) => changedFact(id, a.facts[id]!, b.facts[id]!, names)),
    withdrawn: ids(a.facts)
      .filter((id) => !Object.hasOwn(b.facts, id))
      .map((id) => once(id, a.facts[id]!)),
    unchanged: both.length - changed.length,
  };
}

function isSame(a: Fact, b: Fact): boolean {
  return a.values === b.values && canonicalJson(a.statement) === canonicalJson(b.statement);
}

function changedFact(id: string, a: Fact, b: Fact, names: Names): FactChanged {
  const [from, to] = [toldIn(a.statement, names.language).text, toldIn(b.statement, names.language).text];
  const kind = a.kind === b.kind ? KINDS.get(b.kind) : undefined;
  const slots = kind ? slotChanges(kind, recordValueOf(a), recordValueOf(b), names) : [];
  return { id, from, to, words: wordDifference(from, to), slots };
}

function recordValueOf({ kind, when, slots }: Fact): RecordValue {
  return { kind, when, slots, citations: [], marking: '' };
}
