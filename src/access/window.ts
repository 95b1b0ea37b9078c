import type { Source, TextShelf } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { type Book, type Version, versionAt } from '../record/index.ts';
import { parseDay } from '../values/index.ts';
import {
  CHAPTERS,
  type Fund,
  KINDS,
  type Outline,
  type Party,
  type Person,
  type Relation,
  type Slot,
  type Slots,
} from '../vocabulary/index.ts';
import type { Actor } from './actor.ts';
import { viewSource } from './citations.ts';
import { historyOf, lastUpdated } from './history.ts';
import { namesOf, type Register } from './names.ts';
import { releasedHistory } from './released.ts';
import { toldRecord } from './resolve.ts';
import { SeenRecord } from './seen-record.ts';
import type { Looking } from './told-record.ts';
import type { Change, Edition, Times, View, ViewRecord, ViewSource } from './view.ts';

/** What a window is opened on: a dossier's book, the register, and the texts at hand. */
export interface Grounds {
  readonly dossier: Book;
  readonly register: Book;
  readonly shelf: TextShelf;
}

/** Why a window stays shut: there is no such relation, or not for this asker, or not yet at that instant. All look alike. */
export type NoView = undefined;

/**
 * Gate 2. What `actor` may see of a dossier at the three times, as one immutable value; nothing that reads or prints
 * gets anything else. Undefined where there is nothing to see: no such relation, not for this asker, not yet on record.
 */
export function window(grounds: Grounds, actor: Actor, times: Times, language = 'en'): View | NoView {
  const { dossier, register, shelf } = grounds;
  const released = releasedHistory(dossier, actor, times.knownAt);
  const relation = released.get(`relation:${dossier.name}`)?.at(-1)?.value as unknown as Relation | null;
  if (!relation) return undefined;

  const sources = visibleSources(released, shelf);
  const entries = registerAt(register, times.knownAt);
  const names = namesOf(entries, language);
  const shown = new Map<string, SeenRecord>();
  const look: Looking = { times, sources, shelf, names, shown };
  const day = parseDay(times.trueAt)!;
  for (const [ref, versions] of released) {
    if (!ref.startsWith('record:')) continue;
    const told = toldRecord(ref.slice('record:'.length), versions, look);
    if (told) shown.set(told.id, new SeenRecord(told, day));
  }
  const records = [...shown.values()];
  let changes: Change[] | undefined;
  const outline = versionAt(dossier.things.get('outline:page') ?? [], times.knownAt)?.value as unknown as
    | Outline
    | null
    | undefined;
  const used = refsUsed(relation, records);
  return {
    book: dossier.name,
    audience: actor.name,
    times,
    relation,
    names,
    parties: only(entries.parties, used),
    people: only(entries.people, used),
    funds: only(entries.funds, used),
    sources: [...sources.values()].filter((s) => times.saidBy === undefined || s.day <= times.saidBy),
    ...(outline ? { outline: visibleOutline(outline, shown) } : {}),
    records,
    record: (id) => shown.get(id),
    get changes() {
      changes ??= historyOf(released);
      return changes;
    },
    editions: editionsOf(released),
    lastUpdated: lastUpdated(released),
    lastStated: [...sources.values()].reduce(
      (day, s) =>
        !s.derived && s.day > day && (times.saidBy === undefined || s.day <= times.saidBy) ? s.day : day,
      '',
    ),
  };
}

function visibleSources(
  released: ReadonlyMap<Ref, readonly Version[]>,
  shelf: TextShelf,
): Map<string, ViewSource> {
  const sources = new Map<string, ViewSource>();
  for (const [ref, versions] of released) {
    const value = ref.startsWith('source:') ? versions.at(-1)!.value : null;
    if (value) sources.set(ref, viewSource(value as unknown as Source, shelf));
  }
  return sources;
}

function registerAt(register: Book, knownAt: string | undefined): Register {
  const parties = new Map<string, Party>();
  const people = new Map<string, Person>();
  const funds = new Map<string, Fund>();
  for (const [ref, versions] of register.things) {
    const value = versionAt(versions, knownAt)?.value;
    if (!value) continue;
    if (ref.startsWith('party:')) parties.set(ref, value as unknown as Party);
    else if (ref.startsWith('person:')) people.set(ref, value as unknown as Person);
    else if (ref.startsWith('fund:')) funds.set(ref, value as unknown as Fund);
  }
  return { parties, people, funds };
}

/** The outline with the records in the view; a section that named only others is not shown, its title would tell. */
function visibleOutline(outline: Outline, seen: ReadonlyMap<string, ViewRecord>): Outline {
  return {
    sections: outline.sections.flatMap((s) => {
      const paragraphs = s.paragraphs.map((p) => p.filter((id) => seen.has(id))).filter((p) => p.length > 0);
      const emptied = paragraphs.length === 0 && s.paragraphs.length > 0 && !s.kinds && !(s.id in CHAPTERS);
      return emptied ? [] : [{ ...s, paragraphs }];
    }),
  };
}

/** Every `party:`, `person:` and `fund:` that the relation or a visible record names. */
function refsUsed(relation: Relation, records: readonly ViewRecord[]): Set<string> {
  const used = new Set<string>(relation.parties);
  for (const { value, variants } of records) {
    const naming = NAMING.get(value.kind) ?? [];
    name(used, naming, value.slots);
    for (const variant of variants) name(used, naming, variant.value.slots);
  }
  return used;
}

/** The slots of each kind that name something of the register. */
const NAMING = new Map(
  [...KINDS].map(([name, kind]) => [
    name,
    kind.slots.filter((s) => ['party', 'fund', 'parties', 'people'].includes(s.type.is)),
  ]),
);

function name(used: Set<string>, naming: readonly Slot[], slots: Slots): void {
  for (const { name, type } of naming) {
    const held = slots[name];
    if (held === undefined) continue;
    if (type.is === 'party' || type.is === 'fund') used.add(held as string);
    else if (type.is === 'parties') for (const ref of held as string[]) used.add(ref);
    else for (const p of held as { person: string }[]) used.add(p.person);
  }
}

function only<T>(entries: ReadonlyMap<string, T>, used: ReadonlySet<string>): Map<string, T> {
  return new Map([...entries].filter(([ref]) => used.has(ref)));
}

function editionsOf(released: ReadonlyMap<Ref, readonly Version[]>): Edition[] {
  const editions: Edition[] = [];
  for (const [ref, versions] of released) {
    const version = ref.startsWith('edition:') ? versions.at(-1)! : undefined;
    if (!version?.value) continue;
    // The numbers of the books it was made from stay behind: they count what is hidden too.
    const { number, times, language, renderer, stored, facts } = version.value as unknown as Edition;
    const { since: at, by, why } = version;
    editions.push({ number, at, by, why, times, language, renderer, stored, facts });
  }
  return editions.sort((a, b) => a.number - b.number);
}
