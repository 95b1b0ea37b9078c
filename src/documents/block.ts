import type { PassageKind } from './document.ts';

/** What holds blocks together: a list, an item, a table, a row. */
export interface Group {
  readonly kind: 'list' | 'item' | 'table' | 'row';
  readonly within: Group | undefined;
  /** Of a list and its items, from 1. */
  readonly level: number;
}

/** A block as a reader of any format gives it, before the text is composed. Its text may have line ends, not blank lines. */
export interface Block {
  readonly kind: Exclude<PassageKind, 'list' | 'table' | 'row'>;
  readonly text: string;
  readonly level?: number;
  readonly within?: Group;
  /** The mark of an item's first block, with its space: `- `, `3. `. */
  readonly mark?: string;
}
