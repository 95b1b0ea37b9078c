import type { View, ViewRecord } from '../access/index.ts';
import { type Inclusion, inclusionIn } from '../ledger/index.ts';
import type { PageModel, SectionModel, SentenceModel } from './model.ts';
import { overNote } from './over.ts';
import { type Ordered, readingOrder } from './reading-order.ts';
import { toldIn } from './told.ts';

/** How much of a page is made, and from where. */
export interface PageOptions {
  /** How many sentences a section shows; the rest is paged. Without: all. */
  readonly pageSize?: number;
  /**
   * Where to begin: the number of a sentence (as `more.next` gives it), which shows the one section that holds it from
   * there; or such numbers by section id, which leaves the other sections at their beginning.
   */
  readonly from?: number | Readonly<Record<string, number>>;
}

/**
 * The dossier page of a view: the outline's sections in order, then what no section names by its kind's chapter; only
 * what is printed at the view's day. Each record is printed once and numbered in reading order over the whole page.
 */
export function pageOf(view: View, options: PageOptions = {}): PageModel {
  const { names, relation, times } = view;
  const printed = view.records.filter((r) => r.standing.printed);
  const planned = view.records.filter((r) => !r.standing.printed && r.value.planned).length;
  const inclusion = inclusionIn(view);
  let number = 1;
  const sections: SectionModel[] = [];
  for (const section of readingOrder(view, printed, inclusion)) {
    const total = section.paragraphs.reduce((n, p) => n + p.length, 0);
    sections.push(
      sectionOf(section, number, total, options, (record, n) => sentenceOf(record, n, view, inclusion)),
    );
    number += total;
  }
  const description = names.text(relation.description);
  return {
    book: view.book,
    title: names.text(relation.title),
    language: names.language,
    parties: relation.parties.map((ref) => ({ ref, name: names.of(ref) })),
    ...(description ? { description } : {}),
    invented: relation.invented === true,
    times,
    lastUpdated: view.lastUpdated,
    lastStated: view.lastStated,
    sections,
    sentences: number - 1,
    unprinted: { notBegun: view.records.length - printed.length - planned, planned },
  };
}

/** The part of a section that the page shows: `first` is its first sentence's number, `total` how many it has. */
function sectionOf(
  section: Ordered,
  first: number,
  total: number,
  options: PageOptions,
  sentence: (record: ViewRecord, number: number) => SentenceModel,
): SectionModel {
  const { from, pageSize = Number.POSITIVE_INFINITY } = options;
  const wanted = typeof from === 'object' ? from[section.id] : from;
  const base = { id: section.id, title: section.title, as: section.as };
  const inside = wanted !== undefined && wanted >= first && wanted < first + total;
  // A number alone reads on in one section: the others have been seen.
  if (typeof from === 'number' && from > 1 && !inside) return { ...base, paragraphs: [] };
  const begin = inside ? wanted : first;
  const end = Math.min(begin + Math.max(1, pageSize), first + total);
  const paragraphs: SentenceModel[][] = [];
  let number = first;
  for (const records of section.paragraphs) {
    const past = number + records.length;
    if (past > begin && number < end) {
      const shown = records.slice(Math.max(0, begin - number), Math.max(0, end - number));
      const start = Math.max(number, begin);
      paragraphs.push(shown.map((record, i) => sentence(record, start + i)));
    }
    number = past;
  }
  return { ...base, paragraphs, ...(end < first + total ? { more: { total, next: end } } : {}) };
}

/** The sentence of a record as it is printed, with what must stand beside it. */
function sentenceOf(record: ViewRecord, number: number, view: View, inclusion: Inclusion): SentenceModel {
  const { text, language } = toldIn(record.statement, view.names.language);
  const note = record.standing.note ?? overNote(record, text);
  const partOf = inclusion.wholeOf(record.id);
  return {
    id: record.id,
    number,
    text,
    language,
    ...(note ? { note } : {}),
    record,
    variants: record.variants,
    proofs: record.citations,
    parts: inclusion.partsOf(record.id),
    ...(partOf === undefined ? {} : { partOf }),
  };
}
