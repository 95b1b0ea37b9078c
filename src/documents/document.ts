/** The formats that are read. */
export type Format = 'html' | 'pdf' | 'docx' | 'markdown' | 'text';

/** What a stretch of the text is. A table holds rows and a caption, a row cells, a list items; the rest are blocks. */
export type PassageKind =
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'code'
  | 'list'
  | 'item'
  | 'term'
  | 'definition'
  | 'table'
  | 'row'
  | 'cell'
  | 'caption';

/** A stretch of the text and what it is; in the order of the text, a whole before its parts. */
export interface DocumentPassage {
  readonly kind: PassageKind;
  /** Of a heading: 1 to 6, absent where only its look makes it one. Of a list and its items: how deep, from 1. */
  readonly level?: number;
  /** Offsets into the text, UTF-16 code units; of an item without its mark. */
  readonly start: number;
  readonly end: number;
  /** The index of the passage that it is a part of, else of the heading that it stands under. */
  readonly parent?: number;
}

/** Where the day was found; what a page shows comes before what it says to machines, an update before a publication. */
export type DayRule =
  | 'updated-text'
  | 'updated-time'
  | 'updated-meta'
  | 'updated-json-ld'
  | 'published-text'
  | 'published-time'
  | 'published-meta'
  | 'published-json-ld'
  | 'front-matter'
  | 'properties';

/** A day that the document bears. */
export interface DayFound {
  /** `YYYY-MM-DD`, as EDTF writes it. */
  readonly day: string;
  readonly rule: DayRule;
  /** The words or the value that say it. */
  readonly said: string;
}

/** What was read from a file. The same bytes and the same extractor give the same document. */
export interface Document {
  readonly format: Format;
  /** What citations count their offsets in. Of plain text and Markdown just the decoded file, a byte-order mark included. */
  readonly text: string;
  readonly title?: string;
  readonly day?: string;
  /** How the day was found. */
  readonly dayFound?: DayFound;
  /** BCP 47, told by the words of the text; absent where they are too few. */
  readonly language?: string;
  readonly passages: readonly DocumentPassage[];
  readonly extractor: { readonly name: string; readonly version: string };
}

/** What a reader of one format gives: a document before its language is told. */
export type Extract = Omit<Document, 'language' | 'format' | 'day'>;
