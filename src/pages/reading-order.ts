import type { View, ViewRecord } from '../access/index.ts';
import type { Inclusion } from '../ledger/index.ts';
import { CHAPTERS, type Chapter, KINDS } from '../vocabulary/index.ts';
import { inTime } from './in-time.ts';

/** A section of the whole page, its printed records by paragraph, in reading order. */
export interface Ordered {
  readonly id: string;
  readonly title: string;
  readonly as: 'prose' | 'list';
  readonly paragraphs: readonly (readonly ViewRecord[])[];
}

/**
 * The sections of a page in order: those of the outline with the records they name; then, in the sections whose rule
 * names their kind, else in the section of their kind's chapter, what no section names. A part that no section names
 * follows its whole directly. Each printed record stands exactly once.
 */
export function readingOrder(view: View, printed: readonly ViewRecord[], inclusion: Inclusion): Ordered[] {
  const byId = new Map(printed.map((r) => [r.id, r]));
  const outlined = view.outline?.sections ?? [];
  const named = new Set<string>();
  for (const { paragraphs } of outlined) for (const ids of paragraphs) for (const id of ids) named.add(id);
  const placed = new Set<string>();
  /** Adds the record and, behind it, those of its parts that no section names. */
  const place = (record: ViewRecord, into: ViewRecord[]): void => {
    if (placed.has(record.id)) return;
    placed.add(record.id);
    into.push(record);
    const parts = inclusion.partsOf(record.id);
    if (parts.length === 0) return;
    const unnamed = parts.flatMap((id) => (named.has(id) ? [] : byId.get(id)!));
    for (const part of byKind(unnamed)) place(part, into);
  };
  const sections = outlined.map((section) => ({
    id: section.id,
    title: view.names.text(section.title) || view.names.text(CHAPTERS[section.id as Chapter]) || section.id,
    as: section.as,
    kinds: section.kinds ?? [],
    paragraphs: section.paragraphs
      .map((ids) => {
        const paragraph: ViewRecord[] = [];
        for (const id of ids) {
          const record = byId.get(id);
          if (record) place(record, paragraph);
        }
        return paragraph;
      })
      .filter((p) => p.length > 0),
  }));
  const rest = printed.filter((r) => !placed.has(r.id));
  // Wholes first: a part is put behind its whole, and stands by itself only where that fails (a circle).
  const heads = byKind(rest.filter((r) => inclusion.wholeOf(r.id) === undefined));
  for (const record of [...heads, ...byKind(rest.filter((r) => inclusion.wholeOf(r.id) !== undefined))]) {
    const paragraph: ViewRecord[] = [];
    place(record, paragraph);
    if (paragraph.length > 0) sectionFor(record, sections, view).paragraphs.push(paragraph);
  }
  return sections.map(({ kinds: _, ...section }) => section);
}

interface Growing extends Ordered {
  readonly kinds: readonly string[];
  readonly paragraphs: ViewRecord[][];
}

/** The section where an unnamed record follows; a chapter that no section has is added at the end, in the chapters' order. */
function sectionFor(record: ViewRecord, sections: Growing[], view: View): Growing {
  const { kind } = record;
  const found =
    sections.find((s) => s.kinds.includes(kind.name)) ?? sections.find((s) => s.id === kind.chapter);
  if (found) return found;
  const added: Growing = {
    id: kind.chapter,
    title: view.names.text(CHAPTERS[kind.chapter]),
    as: 'list',
    kinds: [],
    paragraphs: [],
  };
  const chapters = Object.keys(CHAPTERS);
  const place = chapters.indexOf(kind.chapter);
  const outlined = view.outline?.sections.length ?? 0;
  let at = sections.length;
  while (at > outlined && chapters.indexOf(sections[at - 1]!.id) > place) at--;
  sections.splice(at, 0, added);
  return added;
}

const KIND_ORDER = new Map([...KINDS.keys()].map((name, i) => [name, i]));

/** By kind in the vocabulary's order, then by time, then by id. */
function byKind(records: readonly ViewRecord[]): ViewRecord[] {
  if (records.length === 0) return [];
  const place = (record: ViewRecord): number => KIND_ORDER.get(record.kind.name) ?? KIND_ORDER.size;
  return inTime(records).sort((a, b) => place(a) - place(b));
}
