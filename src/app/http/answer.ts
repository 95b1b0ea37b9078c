import type { Times, View } from '../../access/index.ts';
import type { Office } from '../office.ts';
import type { Asked, Where } from '../web/index.ts';
import type { Format } from './headers.ts';

/** What a request asks for, once its path, format and times have been read. */
export interface Ask {
  readonly office: Office;
  readonly params: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly query: URLSearchParams;
  /** The path without its format. */
  readonly path: string;
  readonly asked: Asked;
  readonly times: Times;
  /** `http://127.0.0.1:4017`, as the asker named us: for addresses that must be whole (feeds). */
  readonly origin: string;
}

/** The same about a relation that is there for this asker. */
export interface RelationAsk extends Ask {
  readonly view: View;
  readonly where: Where;
}

/** What is answered with. */
export interface Answer {
  readonly body: string | Uint8Array;
  /** It stands at this address for ever. */
  readonly forEver?: true;
  /** It is made of more than the record and its address (a file of rates): made anew each time, known by its bytes. */
  readonly unkept?: true;
  /** Its addresses name the host it was asked at. */
  readonly perHost?: true;
}

/** Why a request is not answered: in a sentence, and the way on. */
export interface Refusal {
  readonly status: 400 | 404 | 405 | 410 | 414;
  readonly title: string;
  readonly detail: string;
  /** What to do about it, or where to go. */
  readonly hint?: string;
  readonly code: string;
  readonly slug?: string;
  /** Addresses that lead on. */
  readonly ways?: readonly { readonly href: string; readonly label: string }[];
}

export interface Redirect {
  readonly location: string;
}

export type Outcome = Answer | Refusal | Redirect;
