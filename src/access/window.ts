import type { Source, TextShelf } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import { type Book, type Version, versionAt } from '../record/index.ts';
import {
  type Fund,
  KINDS,
  type Outline,
  type Party,
  type Person,
  type RecordValue,
  type Relation,
} from '../vocabulary/index.ts';
import { type Actor, maySee } from './actor.ts';
import { viewSource } from './citations.ts';
import { historyOf } from './history.ts';
import { namesOf, type Register } from './names.ts';
import { viewRecord, visibleVersions } from './resolve.ts';
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
  const at = <T>(book: Book, ref: Ref): T | undefined =>
    (versionAt(book.things.get(ref) ?? [], times.knownAt)?.value ?? undefined) as T | undefined;
  const relation = at<Relation>(dossier, `relation:${dossier.name}`);
  const latest = dossier.things.get(`relation:${dossier.name}`)?.at(-1)?.value as Relation | null | undefined;
  if (!relation || !maySee(actor, relation.marking).may || !latest || !maySee(actor, latest.marking).may)
    return undefined;

  const sources = visibleSources(dossier, actor, times, shelf);
  const entries = registerAt(register, times.knownAt);
  const names = namesOf(entries, language);
  const records: ViewRecord[] = [];
  const look = { actor, times, sources, shelf, names };
  for (const [ref, versions] of dossier.things) {
    if (!ref.startsWith('record:')) continue;
    const record = viewRecord(ref.slice('record:'.length), versions, look);
    if (record) records.push(record);
  }
  const byId = new Map(records.map((r) => [r.id, r]));
  const clean = records.map((r) => withoutLostLinks(r, byId));
  const cleanById = new Map(clean.map((r) => [r.id, r]));
  const changes = historyOf(
    dossier,
    (ref, versions) => visibleHistory(ref, versions, actor, sources),
    times.knownAt,
  );
  const outline = at<Outline>(dossier, 'outline:page');
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
    editions: editionsOf(dossier, times.knownAt, actor),
    lastUpdated: changes[0]?.at ?? '',
    lastStated: [...sources.values()].reduce(
      (day, s) =>
        !s.derived && s.day > day && (times.saidBy === undefined || s.day <= times.saidBy) ? s.day : day,
      '',
    ),
  };
}

function visibleSources(book: Book, actor: Actor, times: Times, shelf: TextShelf): Map<string, ViewSource> {
  const sources = new Map<string, ViewSource>();
  for (const [ref, versions] of book.things) {
    if (!ref.startsWith('source:')) continue;
    const value = versionAt(versions, times.knownAt)?.value as unknown as Source | null | undefined;
    const latest = versions.at(-1)?.value as unknown as Source | null | undefined;
    if (value && maySee(actor, value.marking).may && (!latest || maySee(actor, latest.marking).may))
      sources.set(ref, viewSource(value, shelf));
  }
  return sources;
}

/** The versions of any thing that the asker may see in the history; a record needs a visible proof besides its marking. */
function visibleHistory(
  ref: string,
  versions: readonly Version[],
  actor: Actor,
  sources: ReadonlyMap<string, ViewSource>,
): readonly Version[] {
  if (ref.startsWith('record:')) {
    const proven = (v: RecordValue): boolean =>
      [...v.citations, ...(v.variants ?? []).flatMap((x) => x.citations)].some((c) => {
        const source = sources.get(c.source);
        return source !== undefined && !source.derived;
      });
    return visibleVersions(versions, actor).filter(
      (v) => v.value === null || proven(v.value as unknown as RecordValue),
    );
  }
  const marked = (v: Version): boolean => {
    const marking = (v.value as { marking?: string } | null)?.marking;
    return marking === undefined || maySee(actor, marking).may;
  };
  const last = versions.findLast((v) => v.value !== null);
  // An outline only arranges; its history would tell of records that are not for everybody.
  if (ref.startsWith('outline:')) return actor.sees.has('internal') ? versions : [];
  return last && marked(last) ? versions.filter(marked) : [];
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

/** A record's links to records that the asker does not see are not shown: even "part of something" would tell. */
function withoutLostLinks(record: ViewRecord, seen: ReadonlyMap<string, ViewRecord>): ViewRecord {
  const strip = (value: RecordValue): RecordValue => {
    const lost = record.kind.slots.filter(
      (s) =>
        s.type.is === 'record' &&
        value.slots[s.name] !== undefined &&
        !seen.has(value.slots[s.name] as string),
    );
    if (lost.length === 0) return value;
    const slots = { ...value.slots };
    for (const s of lost) delete slots[s.name];
    return { ...value, slots };
  };
  const value = strip(record.value);
  const versions = record.versions.map((v) => (v.value ? { ...v, value: strip(v.value) } : v));
  const variants = record.variants.map((v) => ({ ...v, value: strip(v.value) }));
  return { ...record, value, versions, variants };
}

function visibleOutline(outline: Outline, seen: ReadonlyMap<string, ViewRecord>): Outline {
  return {
    sections: outline.sections.map((s) => ({
      ...s,
      paragraphs: s.paragraphs.map((p) => p.filter((id) => seen.has(id))).filter((p) => p.length > 0),
    })),
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

function editionsOf(book: Book, knownAt: string | undefined, actor: Actor): Edition[] {
  const editions: Edition[] = [];
  for (const [ref, versions] of book.things) {
    if (!ref.startsWith('edition:')) continue;
    const version = versionAt(versions, knownAt);
    const value = version?.value as unknown as
      | (Omit<Edition, 'at' | 'by' | 'why'> & { audience: string })
      | null
      | undefined;
    if (version && value && (value.audience === 'public' || actor.name === value.audience))
      editions.push({ ...value, at: version.since, by: version.by, why: version.why });
  }
  return editions.sort((a, b) => a.number - b.number);
}
