import { type Money, sayMoney, type Texts } from '../values/index.ts';
import type { Kind, Names, RecordValue, Slot } from '../vocabulary/index.ts';
import { countInWords, listInWords, timeInWords } from './in-words.ts';

/** What one slot of a record says, for a list of labels and values. */
export interface SaidSlot {
  readonly slot: string;
  readonly label: string;
  readonly words: string;
  /** The id of the record that it names, where it names one. */
  readonly record?: string;
}

const COMMON_LABELS: Readonly<Record<string, string>> = {
  when: 'time',
  ended: 'over',
  planned: 'planned',
  statement: 'wording',
  citations: 'proofs',
  variants: 'accounts that differ',
  marking: 'marking',
};

/** The label of a slot, or of what every record has: `when`, `statement`, `citations` … */
export function slotLabel(kind: Kind, slot: string, names: Names): string {
  const found = kind.slots.find((s) => s.name === slot);
  return found ? names.text(found.label) : (COMMON_LABELS[slot] ?? slot);
}

/** The labels of what changed: its time, its kind's slots in order, then its wording, proofs and the rest. */
export function changedLabels(kind: Kind, changed: readonly string[], names: Names): string[] {
  const slots = ['when', 'ended', 'planned', ...kind.slots.map((s) => s.name)];
  const place = (slot: string): number => {
    const at = slots.indexOf(slot);
    return at < 0 ? slots.length : at;
  };
  return [...changed].sort((a, b) => place(a) - place(b)).map((slot) => slotLabel(kind, slot, names));
}

/** A record's time and then its slots in its kind's order, in words; empty ones are left out. */
export function slotsInWords(kind: Kind, value: RecordValue, names: Names): SaidSlot[] {
  const { as } = kind.nature(value);
  const when = timeInWords(value.when, as);
  const said: SaidSlot[] = [
    { slot: 'when', label: COMMON_LABELS.when!, words: value.ended ? `${when}, and over` : when },
  ];
  if (value.planned)
    said.push({
      slot: 'planned',
      label: COMMON_LABELS.planned!,
      words: 'announced, not known to have happened',
    });
  for (const slot of kind.slots) {
    const held = value.slots[slot.name];
    const words = held === undefined || held === null ? '' : slotInWords(slot, held, value.when, names);
    if (!words) continue;
    const label = names.text(slot.label);
    said.push({
      slot: slot.name,
      label,
      words,
      ...(slot.type.is === 'record' ? { record: held as string } : {}),
    });
  }
  return said;
}

/** What a slot holds, in words; by the slot's type, never by the kind that it belongs to. */
function slotInWords({ type }: Slot, held: unknown, when: string, names: Names): string {
  switch (type.is) {
    case 'text':
      return names.text(held);
    case 'code':
      return names.text(type.list.codes.get(held as string) ?? held);
    case 'codes':
    case 'topics':
      return listInWords(
        (held as readonly (string | Texts)[]).map((one) =>
          names.text(typeof one === 'string' ? (type.list.codes.get(one) ?? one) : one),
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
    case 'strength': {
      const { people, units } = held as { people?: number; units?: Texts };
      const number = people === undefined ? '' : countInWords(people);
      return [number, units === undefined ? (number ? 'people' : '') : names.text(units)]
        .filter(Boolean)
        .join(' ');
    }
  }
}

/** How one slot changed, in words; empty where nothing stood or stands. */
export interface SlotChange {
  readonly slot: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The slots that say something else in the second value than in the first, in the kind's order. */
export function slotChanges(kind: Kind, from: RecordValue, to: RecordValue, names: Names): SlotChange[] {
  const [was, is] = [from, to].map(
    (value) => new Map(slotsInWords(kind, value, names).map((s) => [s.slot, s.words])),
  ) as [Map<string, string>, Map<string, string>];
  return ['when', 'planned', ...kind.slots.map((s) => s.name)]
    .filter((slot) => was.get(slot) !== is.get(slot))
    .map((slot) => ({
      slot,
      label: slotLabel(kind, slot, names),
      from: was.get(slot) ?? '',
      to: is.get(slot) ?? '',
    }));
}
