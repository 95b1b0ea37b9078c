import type { ViewCitation, ViewRecord, ViewVariant } from '../access/index.ts';

/** One printed sentence with everything that opens from it. */
export interface SentenceModel {
  /** The record's id: the sentence's stable address is `/<relation>#<id>` and `/<relation>/records/<id>`. */
  readonly id: string;
  /** Number of its note on this page, from 1, in reading order over the whole page, also where it is paged. */
  readonly number: number;
  readonly text: string;
  /** BCP 47, of the text that could be given (a translation may be missing). */
  readonly language: string;
  /** What must stand beside it: "as last stated on 7 November 2017", "until 2013", "may not have happened by …". */
  readonly note?: string;
  readonly record: ViewRecord;
  /** Accounts that differ, side by side with this one. */
  readonly variants: readonly ViewVariant[];
  readonly proofs: readonly ViewCitation[];
  /** Printed parts of this whole (a contribution included in it), by record id. */
  readonly parts: readonly string[];
  /** The printed whole that this one is a part of, by record id. */
  readonly partOf?: string;
}

/** A section of the page: paragraphs of sentences. */
export interface SectionModel {
  readonly id: string;
  readonly title: string;
  readonly as: 'prose' | 'list';
  readonly paragraphs: readonly (readonly SentenceModel[])[];
  /**
   * Where the section is longer than a page shows: how many sentences it has in all, and the number of the sentence
   * that the next part starts from (handed to `pageOf` as `from`).
   */
  readonly more?: { readonly total: number; readonly next: number };
}

/** The dossier page, ready for any renderer (HTML, Markdown, JSON). */
export interface PageModel {
  readonly book: string;
  readonly title: string;
  readonly language: string;
  readonly parties: readonly { readonly ref: string; readonly name: string }[];
  readonly description?: string;
  readonly invented: boolean;
  readonly times: { readonly trueAt: string; readonly knownAt?: string; readonly saidBy?: string };
  readonly lastUpdated: string;
  readonly lastStated: string;
  readonly sections: readonly SectionModel[];
  /** How many sentences the whole page has, also where it is paged. */
  readonly sentences: number;
  /** Records that are on record and not printed at this day, by reason: not begun, planned. */
  readonly unprinted: { readonly notBegun: number; readonly planned: number };
}
