import { type Money, sayMoney, type Texts } from '../../values/index.ts';
import type { Kind, Names, RecordValue, Slot } from '../../vocabulary/index.ts';
import { listInWords, timeInWords } from './words.ts';

/** One line of a record's facts: the slot's label and its value in words. */
export interface Fact {
  readonly slot: string;
  readonly label: string;
  readonly words: string;
  /** The record it names, where it names one. */
  readonly record?: string;
}

/** What a slot holds, in words; by the slot's type, never by the kind it belongs to. */
export function slotInWords(slot: Slot, held: unknown, when: string, names: Names): string {
  const { type } = slot;
  switch (type.is) {
    case 'text':
      return names.text(held);
    case 'code':
      return names.text(type.list.codes.get(held as string) ?? held);
    case 'codes':
      return listInWords((held as readonly string[]).map((c) => names.text(type.list.codes.get(c) ?? c)));
    case 'topics':
      return listInWords(
        (held as readonly (string | Texts)[]).map((t) =>
          names.text(typeof t === 'string' ? (type.list.codes.get(t) ?? t) : t),
        ),
      );
    case 'edtf':
      return timeInWords(held as string, 'state');
    case 'money':
      return sayMoney(held as Money);
    case 'party':
    case 'fund':
      return names.of(held as string);
    case 'parties':
      return listInWords((held as readonly string[]).map((ref) => names.of(ref)));
    case 'people':
      return listInWords(
        (held as readonly { person: string; office?: Texts }[]).map((p) => names.person(p, when)),
      );
    case 'record':
      return held as string;
    case 'strength':
      return strengthInWords(held as { people?: number; units?: Texts }, names);
  }
}

function strengthInWords({ people, units }: { people?: number; units?: Texts }, names: Names): string {
  const number = people === undefined ? '' : people.toLocaleString('en');
  return [number, units === undefined ? (number ? 'people' : '') : names.text(units)]
    .filter(Boolean)
    .join(' ');
}

/** A record's facts in the order of its kind's slots, its time first; empty slots are left out. */
export function factsOfRecord(kind: Kind, value: RecordValue, names: Names): Fact[] {
  const nature = kind.nature(value);
  const facts: Fact[] = [
    {
      slot: 'when',
      label: 'when',
      words: `${timeInWords(value.when, nature.as)}${value.ended ? ', over since a day not known' : ''}`,
    },
  ];
  for (const slot of kind.slots) {
    const held = value.slots[slot.name];
    if (held === undefined || held === null) continue;
    const words = slotInWords(slot, held, value.when, names);
    if (words)
      facts.push({
        slot: slot.name,
        label: names.text(slot.label),
        words,
        ...(slot.type.is === 'record' ? { record: held as string } : {}),
      });
  }
  return facts;
}

/** The label of a slot, or of what every record has: `when`, `statement`, `citations`. */
export function labelOf(kind: Kind, slot: string, names: Names): string {
  const found = kind.slots.find((s) => s.name === slot);
  return found ? names.text(found.label) : (COMMON_LABELS[slot] ?? slot);
}

const COMMON_LABELS: Readonly<Record<string, string>> = {
  when: 'time',
  statement: 'wording',
  citations: 'proofs',
  variants: 'accounts that differ',
  marking: 'marking',
  planned: 'planned',
  ended: 'over',
};
