import type { Edition } from '../../access/index.ts';
import { canonicalJson, sayIn } from '../../values/index.ts';
import { KINDS, type Names, type RecordValue } from '../../vocabulary/index.ts';
import { factsOfRecord } from './slot-words.ts';

/** What of one record differs between two editions. */
export interface FactChange {
  readonly id: string;
  /** The printed sentence then; absent where it was not printed. */
  readonly before?: string;
  readonly after?: string;
  readonly slots: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** Two editions compared. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly added: readonly FactChange[];
  readonly changed: readonly FactChange[];
  readonly withdrawn: readonly FactChange[];
  readonly same: number;
}

type Fact = Edition['facts'][string];

/** Compares two editions by the records that each printed: facts by their slots, words by their sentences. */
export function differenceOf(before: Edition, after: Edition, names: Names): Difference {
  const say = (fact: Fact): string => sayIn(fact.statement, names.language);
  const added: FactChange[] = [];
  const changed: FactChange[] = [];
  let same = 0;
  for (const [id, now] of Object.entries(after.facts)) {
    const was = before.facts[id];
    if (!was) added.push({ id, after: say(now), slots: [] });
    else if (was.values === now.values && canonicalJson(was.statement) === canonicalJson(now.statement))
      same++;
    else changed.push({ id, before: say(was), after: say(now), slots: slotsOf(was, now, names) });
  }
  const withdrawn = Object.entries(before.facts)
    .filter(([id]) => !after.facts[id])
    .map(([id, was]) => ({ id, before: say(was), slots: [] }));
  return { from: before.number, to: after.number, added, changed, withdrawn, same };
}

function slotsOf(was: Fact, now: Fact, names: Names): FactChange['slots'] {
  const told = (fact: Fact) => {
    const kind = KINDS.get(fact.kind);
    const value = {
      kind: fact.kind,
      when: fact.when,
      slots: fact.slots,
      citations: [],
      marking: '',
    } as RecordValue;
    return new Map((kind ? factsOfRecord(kind, value, names) : []).map((f) => [f.slot, f]));
  };
  const [a, b] = [told(was), told(now)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((slot) => a.get(slot)?.words !== b.get(slot)?.words)
    .map((slot) => ({
      label: (b.get(slot) ?? a.get(slot))!.label,
      before: a.get(slot)?.words ?? '',
      after: b.get(slot)?.words ?? '',
    }));
}
