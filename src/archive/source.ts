import type { Texts } from '../values/index.ts';

/** One version of one document, as the record describes it. Kept in its dossier's book as `source:<id>`. */
export interface Source {
  readonly id: string;
  readonly title: Texts;
  /** Who published it, a party reference where it is on record, else a name. */
  readonly publisher?: string;
  readonly url?: string;
  readonly archivedUrl?: string;
  /** BCP 47. */
  readonly language: string;
  /** The day it bears (D), `YYYY-MM-DD`; else the day it was retrieved, with `dayIs: 'retrieved'`. */
  readonly day: string;
  readonly dayIs?: 'retrieved';
  readonly retrieved?: readonly string[];
  /** sha-256 of its bytes, where they were had. */
  readonly bytes?: string;
  /** sha-256 of the text that citations count their offsets in, and who read it from the bytes. */
  readonly text: string;
  readonly extractor: { readonly name: string; readonly version: string };
  /** The source that this one is somebody's summary of: it proves nothing by itself and is no second voice. */
  readonly derivedFrom?: string;
  /** Whether its passages may be copied whole (ours, or licensed so). Else at most 12 words of a quote are kept. */
  readonly quotable?: boolean;
  /** A path beside the dossier file, where the bytes travel with it. */
  readonly file?: string;
  /** Stretches of the text that state no fact of the relation (titles, captions), each with the reason. */
  readonly setAside?: readonly { readonly start: number; readonly end: number; readonly why: string }[];
  readonly marking: string;
}

/** Texts at hand, by their sha-256. Handed to whoever must look at passages. */
export interface TextShelf {
  text(sha256: string): string | undefined;
}
