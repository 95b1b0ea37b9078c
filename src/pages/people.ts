import type { View, ViewRecord } from '../access/index.ts';
import { parseEdtf, relate, type Texts } from '../values/index.ts';
import { byText, compareTimes, inTime } from './in-time.ts';
import { timeInWords } from './in-words.ts';
import { toldIn } from './told.ts';

/** A record that names a person. */
export interface Appearance {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** EDTF, and in words. */
  readonly when: string;
  readonly said: string;
  /** The latest day of its sources: so far is it stated. */
  readonly asOf: string;
  readonly record: ViewRecord;
}

/** An office that a person held, as records state it with what they tell, or as the register has it. */
export interface OfficeModel {
  /** "Prime Minister of Japan"; empty where records name the person without one. */
  readonly title: string;
  /** The period that the register gives, EDTF and in words; absent where only records state the office. */
  readonly period?: { readonly edtf: string; readonly said: string };
  /** The party or body of the office, where the register says. */
  readonly of?: { readonly ref: string; readonly name: string };
  /** By time. */
  readonly records: readonly Appearance[];
}

/** A person with the offices held, by time; the office that no record names comes last. */
export interface PersonModel {
  readonly ref: string;
  readonly name: string;
  /** The name to sort by, family name first where it is known. */
  readonly sort: string;
  readonly offices: readonly OfficeModel[];
  /** How many printed records name the person. */
  readonly records: number;
}

/** The people whom printed records name, by their sorting name, and the offices they held, as the records state it. */
export function peopleOf(view: View): PersonModel[] {
  const named = appearances(view);
  return [...named]
    .map(([ref, found]): PersonModel => {
      const person = view.people.get(ref);
      const name = view.names.of(ref);
      return {
        ref,
        name,
        sort: person?.sort ?? name,
        offices: officesOf(view, ref, found),
        records: new Set(found.map((f) => f.appearance.id)).size,
      };
    })
    .sort((a, b) => byText(a.sort, b.sort) || byText(a.ref, b.ref));
}

interface Found {
  readonly office: string;
  readonly appearance: Appearance;
}

/** Per person the printed records that name them, each with the office it gives, by time. */
function appearances(view: View): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const record of inTime(view.records.filter((r) => r.standing.printed)))
    for (const slot of record.kind.slots) {
      const held = record.value.slots[slot.name];
      if (slot.type.is !== 'people' || held === undefined) continue;
      for (const person of held as readonly { person: string; office?: Texts }[]) {
        const list = found.get(person.person) ?? [];
        found.set(person.person, list);
        list.push({
          office: officeOf(view, person, record.value.when),
          appearance: appearanceOf(view, record),
        });
      }
    }
  return found;
}

/** The office that the record gives, else the one that the register had the person hold at its time. */
function officeOf(view: View, person: { person: string; office?: Texts }, when: string): string {
  if (person.office) return view.names.text(person.office);
  const [name, said] = [view.names.of(person.person), view.names.person(person, when)];
  return said.endsWith(name) ? said.slice(0, -name.length).trim() : '';
}

function appearanceOf(view: View, record: ViewRecord): Appearance {
  const { when } = record.value;
  return {
    id: record.id,
    ...toldIn(record.statement, view.names.language),
    when,
    said: timeInWords(when, record.kind.nature(record.value).as),
    asOf: record.asOf,
    record,
  };
}

function officesOf(view: View, ref: string, found: readonly Found[]): OfficeModel[] {
  const { names } = view;
  const told = new Map<string, Appearance[]>();
  for (const { office, appearance } of found) {
    const list = told.get(office) ?? [];
    told.set(office, list);
    if (!list.some((a) => a.id === appearance.id)) list.push(appearance);
  }
  const registered = (view.people.get(ref)?.offices ?? []).map((office): OfficeModel => {
    const title = names.text(office.title);
    const records = told.get(title) ?? [];
    // Held twice, with a break: a record stands with the first period that it may fall into.
    const mine = records.filter((r) => holds(office.period, r.when));
    told.set(
      title,
      records.filter((r) => !mine.includes(r)),
    );
    return {
      title,
      period: { edtf: office.period, said: timeInWords(office.period, 'state') },
      ...(office.of ? { of: { ref: office.of, name: names.of(office.of) } } : {}),
      records: mine,
    };
  });
  const stated = [...told]
    .filter(([, records]) => records.length > 0)
    .map(([title, records]) => ({ title, records }));
  return [
    ...registered.sort((a, b) => compareTimes(a.period!.edtf, b.period!.edtf)),
    ...stated.sort(
      (a, b) =>
        Number(a.title === '') - Number(b.title === '') ||
        compareTimes(a.records[0]!.when, b.records[0]!.when) ||
        byText(a.title, b.title),
    ),
  ];
}

/** Whether the time of a record may fall into a period. */
function holds(period: string, when: string): boolean {
  const [a, b] = [parseEdtf(period), parseEdtf(when)];
  return a.ok && b.ok && relate(a.value, 'overlaps', b.value).answer !== 'no';
}
