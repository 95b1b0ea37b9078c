/** A run of text at its place on a page: points from the left and from the top, `y` its baseline. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A line of a page, or of a column of it. */
export interface Line extends Fragment {
  readonly page: number;
  /** Counts columns and bands through the document: lines of one stand below each other. */
  readonly column: number;
  /** The sides of that column. */
  readonly from: number;
  readonly to: number;
  /** The cells of a row, where the line is one. */
  readonly cells?: readonly string[];
}

/** A page as it lies before its reading order is known. */
export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
}
