import type { Json } from '../../journal/index.ts';
import type { Finding } from '../../values/index.ts';
import type { OpenOffice } from '../open-office.ts';
import type { Settings } from '../settings.ts';
import type { Io } from './io.ts';

/** An argument of a verb, in its place. */
export interface Argument {
  /** As it is written in help: `RELATION`. */
  readonly name: string;
  readonly says: string;
  readonly optional?: true;
  /** Takes all that follow. */
  readonly many?: true;
}

/** An option of a verb. */
export interface Option {
  /** `--reason`. */
  readonly name: `--${string}`;
  /** What it takes, as help writes it: `TEXT`; without: it is a flag. */
  readonly takes?: string;
  readonly says: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times. */
  readonly many?: true;
}

/** What a verb says of itself: help, documentation and the reading of arguments all come from here. */
export interface Declaration {
  /** `import`, `source add`. */
  readonly name: string;
  /** One line, for the list of verbs. */
  readonly summary: string;
  /** What else is to be known, in paragraphs. */
  readonly notes?: readonly string[];
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly examples: readonly { readonly does: string; readonly command: string }[];
}

/** A verb called: its arguments and options, and what it may touch. */
export interface Call {
  readonly io: Io;
  readonly settings: Settings;
  /** The arguments, in order; those of the last one that takes many follow each other. */
  readonly args: readonly string[];
  /** An option's text, by its name without dashes. */
  text(name: string): string | undefined;
  flag(name: string): boolean;
  list(name: string): readonly string[];
}

/** What a verb has to say when it is done. */
export interface Outcome {
  /** What is printed, without `--format json`; a line feed is added where the last is missing. */
  readonly text?: string;
  /** What is printed with it. */
  readonly data?: unknown;
  readonly findings?: readonly Finding[];
  /** The findings are what was asked for, so they go to stdout. */
  readonly asked?: true;
  /** A sentence about how the verb was called: exit status 2. */
  readonly usage?: string;
  /** Where it does not follow from the findings: 1 with an error among them, else 0. */
  readonly status?: number;
}

/** Answers what other processes ask of the one that holds the data folder (see `handleRequest`). */
export type AnswerRequest = (office: OpenOffice, request: Json, address?: string) => Promise<Json>;

/**
 * A verb. `on` says what it needs: `record` an office, opened here or in the process that holds the data folder;
 * `any` the same where there is one; `folder` the data folder for itself; `nothing` neither.
 */
export type Verb = Declaration &
  (
    | {
        readonly on: 'record';
        readonly makes?: true;
        /**
         * What it has to be told besides its arguments (a password): asked for here, even where another process holds the
         * data folder. `run` then finds it on stdin. A sentence about how it was called ends it.
         */
        asks?(call: Call): Promise<string | { readonly usage: string }>;
        run(call: Call, office: OpenOffice): Promise<Outcome>;
      }
    | { readonly on: 'any'; run(call: Call, office: OpenOffice | undefined): Promise<Outcome> }
    | { readonly on: 'folder'; run(call: Call, office: OpenOffice, answer: AnswerRequest): Promise<Outcome> }
    | { readonly on: 'nothing'; run(call: Call): Promise<Outcome> }
  );
