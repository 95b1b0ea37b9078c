import type { Texts } from '../../../values/index.ts';
import type { XmlElement } from './element.ts';

/** Where an element stands in its file: what a row is cited by. */
export interface Where {
  /** Offsets in the file's text, UTF-16 code units from 0; `end` is after its last character. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** An organisation as it is named in an activity. */
export interface IatiOrg {
  /** Its organisation identifier: `XM-DAC-701`. */
  readonly ref?: string;
  /** OrganisationType. */
  readonly type?: string;
  readonly names: Texts;
  /** The activity of its own that it refers to. */
  readonly activityId?: string;
}

/** A code with the vocabulary that it is of. */
export interface IatiCode {
  readonly code: string;
  readonly vocabulary?: string;
  readonly percentage?: string;
  readonly names: Texts;
}

/** A sum as it stands in the file: exact decimal digits, never a number. */
export interface IatiValue {
  readonly amount: string;
  /** Its own, else the activity's; undefined where neither says. */
  readonly currency?: string;
  readonly valueDate?: string;
}

/** One transaction of an activity. */
export interface IatiTransaction {
  /** From 1, among the activity's. */
  readonly number: number;
  readonly ref?: string;
  /** TransactionType, in the codes of version 2. */
  readonly type: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: IatiValue;
  readonly description?: Texts;
  readonly provider?: IatiOrg;
  readonly receiver?: IatiOrg;
  readonly channel?: string;
  readonly sectors: readonly IatiCode[];
  readonly countries: readonly IatiCode[];
  readonly regions: readonly IatiCode[];
  readonly aid: readonly IatiCode[];
  readonly flow?: string;
  readonly finance?: string;
  readonly tied?: string;
  readonly humanitarian?: boolean;
  /** Attributes and elements of our own namespace. */
  readonly own: readonly string[];
  readonly ownElements: readonly XmlElement[];
  readonly where: Where;
}

/** A budget, or a planned disbursement: a sum for a period. */
export interface IatiPeriodSum {
  readonly type?: string;
  readonly status?: string;
  readonly from?: string;
  readonly to?: string;
  readonly value: IatiValue;
  readonly provider?: IatiOrg;
  readonly receiver?: IatiOrg;
  readonly where: Where;
}

/** One activity as a file reports it. */
export interface IatiActivity {
  readonly identifier: string;
  /** Of the file: `2.03`; empty where it says none. */
  readonly version: string;
  readonly language?: string;
  readonly defaultCurrency?: string;
  readonly hierarchy?: string;
  readonly updated?: string;
  readonly humanitarian?: boolean;
  readonly reporter?: IatiOrg & { readonly secondary: boolean };
  readonly title: Texts;
  readonly descriptions: readonly {
    readonly type?: string;
    readonly text: Texts;
    readonly own: readonly string[];
  }[];
  readonly participants: readonly (IatiOrg & { readonly role: string; readonly crsChannel?: string })[];
  readonly otherIdentifiers: readonly { readonly ref: string; readonly type?: string }[];
  readonly status?: string;
  readonly dates: readonly { readonly type: string; readonly day: string; readonly text: Texts }[];
  readonly countries: readonly IatiCode[];
  readonly regions: readonly IatiCode[];
  readonly sectors: readonly IatiCode[];
  readonly flow?: string;
  readonly finance?: string;
  readonly aid: readonly IatiCode[];
  readonly tied?: string;
  readonly budgets: readonly IatiPeriodSum[];
  readonly planned: readonly IatiPeriodSum[];
  readonly transactions: readonly IatiTransaction[];
  readonly documents: readonly {
    readonly url: string;
    readonly format?: string;
    readonly title: Texts;
    readonly categories: readonly string[];
    readonly languages: readonly string[];
    readonly day?: string;
  }[];
  readonly related: readonly { readonly ref: string; readonly type?: string }[];
  /** Attributes and elements of our own namespace. */
  readonly own: readonly string[];
  readonly ownElements: readonly XmlElement[];
  readonly where: Where;
}
