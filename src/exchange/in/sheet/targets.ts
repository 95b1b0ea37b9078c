import { KINDS, type Kind, type Slot } from '../../../vocabulary/index.ts';

/** The kind of record that a row of a sheet of money becomes: the one that counts in sums. */
export const KIND: Kind = [...KINDS.values()].find((kind) => kind.amount !== undefined)!;

/** The slots of it that a column can hold, by name. */
export const SLOTS: ReadonlyMap<string, Slot> = new Map(
  KIND.slots
    .filter(({ type }) =>
      ['text', 'code', 'edtf', 'money', 'party', 'parties', 'fund', 'record'].includes(type.is),
    )
    .map((slot) => [slot.name, slot]),
);

const MONEY = KIND.slots.find(({ type }) => type.is === 'money')!.name;
const STAGE = KIND.slots.find(({ type, required }) => type.is === 'code' && required)!.name;

/** The slot that holds the sum. */
export const SUM = MONEY;
/** The slot that says how far it has got. */
export const STEP = STAGE;

/** What a column may be mapped to. */
export interface Target {
  /** `donor`, `when`, `money.currency`, `when.year`. */
  readonly name: string;
  readonly label: string;
  readonly doc: string;
}

/** Everything that a column may be mapped to, in the order in which it is offered. */
export const TARGETS: ReadonlyMap<string, Target> = new Map(
  [
    { name: 'when', label: 'when', doc: 'The day, month, year or period in which it was promised or given.' },
    { name: 'when.end', label: 'when: end', doc: 'The end, where “when” is the beginning.' },
    { name: 'when.year', label: 'when: year', doc: 'The year, where the date is spread over columns.' },
    { name: 'when.month', label: 'when: month', doc: 'The month, in figures or words.' },
    { name: 'when.day', label: 'when: day', doc: 'The day of the month.' },
    ...[...SLOTS.values()].flatMap((slot) => [
      { name: slot.name, label: slot.label.en!, doc: slot.doc },
      ...(slot.type.is === 'money'
        ? [
            {
              name: `${slot.name}.currency`,
              label: `${slot.label.en}: currency`,
              doc: 'The currency, where it has a column of its own.',
            },
          ]
        : []),
      ...(slot.name === 'period'
        ? [{ name: 'period.end', label: 'period: end', doc: 'The end, where “period” is the beginning.' }]
        : []),
    ]),
  ].map((target) => [target.name, target]),
);

/** The codes of the stages, in the order in which money moves. */
export function stages(): readonly string[] {
  const type = SLOTS.get(STEP)!.type;
  return type.is === 'code' ? [...type.list.codes.keys()] : [];
}
