/** A record's tie to the passage that proves it (W3C Web Annotation: text position and text quote selectors). */
export interface Citation {
  /** `source:<id>` of the same book. */
  readonly source: string;
  /** sha-256 of the text that the offsets count in. */
  readonly text: string;
  /** UTF-16 code units from the text's beginning; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** sha-256 of the passage (UTF-8). */
  readonly hash: string;
  /** First and last words of the passage, at most 12 in all. */
  readonly first: string;
  readonly last?: string;
  /** The whole passage, only where the source is `quotable`. */
  readonly quote?: string;
}
