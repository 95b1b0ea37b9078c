import type { Anchor, Source } from '../archive/index.ts';
import type { Citation, Texts, Verdict } from '../values/index.ts';
import type {
  Fund,
  Kind,
  Names,
  Outline,
  Party,
  Person,
  RecordValue,
  Relation,
  Slots,
} from '../vocabulary/index.ts';

/** The three times a question is asked at. */
export interface Times {
  /** A day, `YYYY-MM-DD`: what was true in the world then. */
  readonly trueAt: string;
  /** An instant; undefined: as on record now. */
  readonly knownAt?: string;
  /** A day: only sources that bear it or an earlier one; undefined: all. */
  readonly saidBy?: string;
}

/** A source as the asker may see it. */
export interface ViewSource extends Source {
  readonly ref: string;
  /** Somebody's summary of another source: no second voice. */
  readonly derived: boolean;
  /** Whether its text is at hand, so that passages can be shown. */
  readonly atHand: boolean;
}

/** A citation with the passage it points at, as far as it may be shown. */
export interface ViewCitation {
  readonly citation: Citation;
  readonly source: ViewSource;
  readonly state: Anchor['state'];
  /** The passage in its context, where the text is at hand. */
  readonly passage?: { readonly before: string; readonly quote: string; readonly after: string } | undefined;
  /** The source's address at the passage (URL text fragment), where it has an address. */
  readonly link?: string | undefined;
}

/** Another account of the same fact, side by side with the first. */
export interface ViewVariant {
  readonly value: RecordValue;
  readonly statement: Texts;
  /** The slots (and `when`) in which it differs from the account that is printed. */
  readonly differs: readonly string[];
  readonly citations: readonly ViewCitation[];
  readonly asOf: string;
}

/** One state of a record in its history. */
export interface ViewVersion {
  /** From 1, among the versions that the asker may see. */
  readonly number: number;
  readonly since: string;
  readonly by: string;
  readonly why: string;
  readonly tx: string;
  /** null: withdrawn. */
  readonly value: RecordValue | null;
  /** The slots that changed against the version before, `when`, `statement` and `citations` among them. */
  readonly changed: readonly string[];
}

/** How a record stands at the day that is asked about. */
export interface Standing {
  readonly as: 'event' | 'state';
  /** Has it begun (event), does it hold (state). */
  readonly verdict: Verdict;
  readonly tense: 'present' | 'past' | 'future';
  /** What a reader must be told beside the sentence: "as last stated on 7 November 2017". */
  readonly note?: string | undefined;
  /** Whether it is printed as a fact on the page at that day. */
  readonly printed: boolean;
}

/** A record as the asker may see it, at the three times. */
export interface ViewRecord {
  readonly id: string;
  readonly kind: Kind;
  readonly value: RecordValue;
  /** What is printed: the confirmed statement, else the kind's own wording. */
  readonly statement: Texts;
  readonly statementIs: 'confirmed' | 'wording';
  /** Values were amended since statement and citations were confirmed. */
  readonly reopened: boolean;
  /** The latest day among its sources that are no summaries. */
  readonly asOf: string;
  readonly standing: Standing;
  readonly citations: readonly ViewCitation[];
  readonly variants: readonly ViewVariant[];
  readonly versions: readonly ViewVersion[];
}

/** One transaction in the history, as far as the asker may see it. */
export interface Change {
  readonly tx: string;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly items: readonly {
    readonly ref: string;
    readonly did: 'added' | 'amended' | 'withdrawn' | 'restored' | 'published';
    readonly changed: readonly string[];
  }[];
}

/** What was frozen when a page was published. */
export interface Edition {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly times: Required<Pick<Times, 'trueAt' | 'knownAt'>> & Pick<Times, 'saidBy'>;
  readonly language: string;
  readonly renderer: string;
  /** sha-256 of the stored bytes, by format. */
  readonly stored: Readonly<Record<string, string>>;
  /** What each printed record said then, by id: for the difference of two editions in facts. */
  readonly facts: Readonly<
    Record<
      string,
      {
        readonly statement: Texts;
        readonly values: string;
        readonly when: string;
        readonly slots: Slots;
        readonly kind: string;
      }
    >
  >;
}

/** Everything a page, a sum, a list or an export may know: already filtered for one asker at three times. */
export interface View {
  readonly book: string;
  readonly audience: string;
  readonly times: Times;
  readonly relation: Relation;
  readonly names: Names;
  /** Register entries that the visible records, or the relation, name. */
  readonly parties: ReadonlyMap<string, Party>;
  readonly people: ReadonlyMap<string, Person>;
  readonly funds: ReadonlyMap<string, Fund>;
  readonly sources: readonly ViewSource[];
  readonly outline?: Outline;
  readonly records: readonly ViewRecord[];
  record(id: string): ViewRecord | undefined;
  readonly changes: readonly Change[];
  readonly editions: readonly Edition[];
  /** The instant of the last change the asker may see; empty where there is none. */
  readonly lastUpdated: string;
  /** The latest day a visible source bears: how fresh the facts are, whatever day the page was changed. */
  readonly lastStated: string;
}
