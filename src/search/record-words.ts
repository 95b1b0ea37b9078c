import type { View, ViewRecord } from '../access/index.ts';
import { parseEdtf, sayEdtf, type Texts } from '../values/index.ts';
import type { RecordValue, Slot } from '../vocabulary/index.ts';
import { type Word, wordsOf } from './fold.ts';

/** A stretch of words of a record, and how much a hit in it counts. */
export interface Field {
  readonly words: readonly Word[];
  readonly weight: number;
}

const STATEMENT = 4;
const NAME = 2;
const SLOT = 1;

/** Made once per record of a view: views are immutable and kept, and most searches ask the same one again. */
const made = new WeakMap<ViewRecord, { readonly language: string; readonly fields: readonly Field[] }>();

/**
 * The words that a record is found by: its sentence in every language, the names of whom and what it names, its
 * slots in words, its time, its kind; those of every account where sources differ. Nothing but what its View shows.
 */
export function fieldsOf(view: View, record: ViewRecord): readonly Field[] {
  const held = made.get(record);
  if (held?.language === view.names.language) return held.fields;
  const found = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    if (text) found.set(text, Math.max(weight, found.get(text) ?? 0));
  };
  for (const text of Object.values(record.statement)) add(text, STATEMENT);
  add(view.names.text(record.kind.label), SLOT);
  accountWords(view, record, record.value, add);
  for (const variant of record.variants) {
    for (const text of Object.values(variant.statement)) add(text, STATEMENT);
    accountWords(view, record, variant.value, add);
  }
  const fields = [...found].map(([text, weight]) => ({ words: wordsOf(text), weight }));
  made.set(record, { language: view.names.language, fields });
  return fields;
}

type Add = (text: string, weight: number) => void;

function accountWords(view: View, record: ViewRecord, value: RecordValue, add: Add): void {
  const parsed = parseEdtf(value.when);
  if (parsed.ok) add(sayEdtf(parsed.value, { as: record.kind.nature(value).as }), SLOT);
  for (const slot of record.kind.slots) {
    const held = value.slots[slot.name];
    if (held !== undefined && held !== null) slotWords(slot, held, value.when, view, add);
  }
}

function slotWords(slot: Slot, held: unknown, when: string, view: View, add: Add): void {
  const { names } = view;
  const texts = (value: unknown): void => {
    for (const text of typeof value === 'string' ? [value] : Object.values(value as Texts)) add(text, SLOT);
  };
  switch (slot.type.is) {
    case 'text':
      texts(held);
      return;
    case 'code':
    case 'codes':
    case 'topics': {
      const { codes } = slot.type.list;
      for (const one of Array.isArray(held) ? held : [held])
        texts(typeof one === 'string' ? (codes.get(one) ?? one) : one);
      return;
    }
    case 'party':
    case 'fund':
    case 'parties':
      for (const ref of Array.isArray(held) ? (held as string[]) : [held as string])
        nameWords(ref, view, add);
      return;
    case 'people':
      for (const person of held as readonly { person: string; office?: Texts }[]) {
        add(names.person(person, when), NAME);
        nameWords(person.person, view, add);
      }
      return;
    case 'money':
      add((held as { text?: string }).text ?? '', SLOT);
      return;
    case 'strength':
      texts((held as { units?: unknown }).units ?? '');
      return;
    case 'edtf':
    case 'record':
      return;
  }
}

/** A name with its acronym and other names, as the register has them. */
function nameWords(ref: string, view: View, add: Add): void {
  add(view.names.of(ref), NAME);
  const entry = view.parties.get(ref) ?? view.people.get(ref) ?? view.funds.get(ref);
  if (!entry) return;
  for (const text of Object.values(entry.name)) add(text, NAME);
  if ('acronym' in entry && entry.acronym) add(entry.acronym, NAME);
  if ('aliases' in entry) for (const alias of entry.aliases ?? []) add(alias, NAME);
}
