import type { Source, TextShelf } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { type Book, type Version, versionAt } from '../record/index.ts';
import {
  CHAPTERS,
  type Fund,
  KINDS,
  type Outline,
  type Party,
  type Person,
  type RecordValue,
  type Relation,
} from '../vocabulary/index.ts';
import type { Actor } from './actor.ts';
import { viewSource } from './citations.ts';
import { historyOf } from './history.ts';
import { namesOf, type Register } from './names.ts';
import { releasedHistory, withoutLinks } from './released.ts';
import { viewRecord } from './resolve.ts';
import type { Edition, Times, View, ViewRecord, ViewSource } from './view.ts';

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
  const records: ViewRecord[] = [];
  const look = { times, sources, shelf, names };
  for (const [ref, versions] of released) {
    if (!ref.startsWith('record:')) continue;
    const record = viewRecord(ref.slice('record:'.length), versions, look);
    if (record) records.push(record);
  }
  const byId = new Map(records.map((r) => [r.id, r]));
  const clean = records.map((r) => withoutLostLinks(r, byId));
  const cleanById = new Map(clean.map((r) => [r.id, r]));
  const changes = historyOf(released);
  const outline = versionAt(dossier.things.get('outline:page') ?? [], times.knownAt)?.value as unknown as
    | Outline
    | null
    | undefined;
  const used = refsUsed(relation, clean);
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
    ...(outline ? { outline: visibleOutline(outline, cleanById) } : {}),
    records: clean,
    record: (id) => cleanById.get(id),
    changes,
    editions: editionsOf(released),
    lastUpdated: changes[0]?.at ?? '',
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

/** A record whose links lead to what is in the view, and nowhere else. */
function withoutLostLinks(record: ViewRecord, seen: ReadonlyMap<string, ViewRecord>): ViewRecord {
  const strip = (value: RecordValue): RecordValue => withoutLinks(value, (id) => seen.has(id));
  return {
    ...record,
    value: strip(record.value),
    versions: record.versions.map((v) => (v.value ? { ...v, value: strip(v.value) } : v)),
    variants: record.variants.map((v) => ({ ...v, value: strip(v.value) })),
  };
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
  for (const { value, variants } of records)
    for (const slots of [value.slots, ...variants.map((v) => v.value.slots)])
      for (const slot of KINDS.get(value.kind)?.slots ?? []) {
        const held = slots[slot.name];
        if (held === undefined) continue;
        if (slot.type.is === 'party' || slot.type.is === 'fund') used.add(held as string);
        if (slot.type.is === 'parties') for (const ref of held as string[]) used.add(ref);
        if (slot.type.is === 'people') for (const p of held as { person: string }[]) used.add(p.person);
      }
  return used;
}

function only<T>(entries: ReadonlyMap<string, T>, used: ReadonlySet<string>): Map<string, T> {
  return new Map([...entries].filter(([ref]) => used.has(ref)));
}

function editionsOf(released: ReadonlyMap<Ref, readonly Version[]>): Edition[] {
  const editions: Edition[] = [];
  for (const [ref, versions] of released) {
    const version = versions.at(-1)!;
    if (!ref.startsWith('edition:') || version.value === null) continue;
    // The numbers of the books it was made from stay behind: they count what is hidden too.
    const { number, times, language, renderer, stored, facts } = version.value as unknown as Edition;
    const { since: at, by, why } = version;
    editions.push({ number, at, by, why, times, language, renderer, stored, facts });
  }
  return editions.sort((a, b) => a.number - b.number);
}
