import { setImmediate } from 'node:timers/promises';
import type { Source } from '../archive/index.ts';
import {
  type Deciding,
  decide,
  type Filter,
  fingerprint,
  type Intake,
  type Item,
  intake,
  itemOf,
  type Outcome,
  type Page,
  type Paged,
  type Plan,
  type Proposal,
  proposalId,
  queue,
  queuePage,
  REGISTER,
  type Read,
  type ReadFrom,
  type Said,
  type State,
  standing,
  tally,
  waitingIn,
} from '../desk/index.ts';
import type { Command } from '../journal/index.ts';
import { current } from '../record/index.ts';
import { fail, ok, problem, type Result, type Span } from '../values/index.ts';
import type { BookCache } from './book-cache.ts';
import type { Admit } from './writing.ts';

/** How many proposals are looked at without a pause, and after how many milliseconds one is made. */
const SOME = 100;
const A_WHILE = 10;

/** A record that a person makes from a selection of a source's text. */
export interface ByHand {
  /** The source's id, and the stretches that were selected. */
  readonly source: string;
  readonly spans: readonly Span[];
  readonly said: Said;
  readonly outcome?: { readonly how: Outcome['how']; readonly record?: string };
}

/** A proposal as it waits, whatever it is to the record. */
export interface Waiting {
  readonly id: string;
  readonly state: State;
  readonly spans: readonly Span[];
}

/** What the desk does, for http and cli. Every change goes through gate 1. */
export interface Desk {
  /** Whether whoever accepts a proposal may not publish it. */
  readonly fourEyes: boolean;
  /** Puts what was read from a source's text on the desk; what is there, or was refused, is left as it is. */
  propose(slug: string, source: string, read: readonly Read[], command: Command): Promise<Result<Intake>>;
  /** Proposals with how they stand to the record. */
  queue(slug: string, filter?: Filter): Promise<Item[]>;
  /** A page of them: only what is on it is held against the record. */
  page(slug: string, filter: Filter, page: Page): Promise<Paged>;
  /** Those that a filter lets through, in order, with where they were read; nothing is held against the record. */
  ids(slug: string, filter: Omit<Filter, 'match'>): Promise<readonly Waiting[]>;
  /** One proposal with how it stands to the record. */
  item(slug: string, id: string): Promise<Item | undefined>;
  /** How what somebody says would stand to the record, were it read from these passages: to show before it is decided. */
  standing(slug: string, said: Said, read: ReadFrom): Promise<Pick<Item, 'resolved' | 'match'>>;
  tally(slug: string): Promise<{ source: string; states: ReadonlyMap<State, number> }[]>;
  /** Decides about one proposal. */
  decide(deciding: Deciding, command: Command, options?: { dryRun?: boolean }): Promise<Result<Plan>>;
  /** Makes a record of a selection: accepted by its author as it is made. */
  byHand(slug: string, made: ByHand, command: Command): Promise<Result<Plan & { readonly proposal: string }>>;
}

/** Opens the desk on the books, with gate 1 as the way to write. */
export function openDesk({
  books,
  admit,
  fourEyes,
}: {
  books: BookCache;
  admit: Admit;
  fourEyes: boolean;
}): Desk {
  const groundOf = async (slug: string) => {
    const [dossier, register] = [await books.get(slug), await books.get(REGISTER)];
    return {
      book: (name: string) => (name === REGISTER ? register.book : dossier.book),
      shelf: dossier.shelf,
    };
  };

  const decideOne: Desk['decide'] = async (deciding, command, options = {}) => {
    if (fourEyes && (deciding.decision === 'accept' || deciding.decision === 'amend')) {
      // What the gate would not let on record is not accepted either.
      const whole = await admit(
        {
          books: [deciding.book],
          drafts: (ground) => decide(deciding, command.by, ground, { fourEyes: false, foreseen: true }),
        },
        command,
        { dryRun: true },
      );
      if (!whole.ok) return whole;
    }
    return admit(
      { books: [deciding.book], drafts: (ground) => decide(deciding, command.by, ground, { fourEyes }) },
      command,
      { fourEyes, ...(options.dryRun ? { dryRun: true } : {}) },
    );
  };

  /** Looks at all that a filter lets through, some at a time, so that others are answered meanwhile. */
  const lookAhead = async (slug: string, { match: _, ...filter }: Filter): Promise<void> => {
    for (let from = 0; ; from += SOME) {
      const start = performance.now();
      const { total } = queuePage(slug, await groundOf(slug), filter, { from, size: SOME });
      if (from + SOME >= total) return;
      if (performance.now() - start > A_WHILE) await setImmediate();
    }
  };

  return {
    fourEyes,
    async propose(slug, id, read, command) {
      let taken: Intake = { drafts: [], fresh: [], known: [], refused: [] };
      const done = await admit(
        {
          books: [slug],
          drafts: (ground) => {
            const source = current<Source>(ground.book(slug), `source:${id}`);
            const text = source && ground.shelf.text(source.text);
            if (text === undefined) return fail(unread(id, source !== undefined));
            taken = intake(ground.book(slug), { ...source!, id }, text, read, ground.book(REGISTER));
            return ok(taken.drafts);
          },
        },
        command,
      );
      return done.ok ? ok(taken, done.findings) : done;
    },
    async queue(slug, filter = {}) {
      await lookAhead(slug, filter);
      return queue(slug, await groundOf(slug), filter);
    },
    async page(slug, filter, page) {
      if (filter.match !== undefined) await lookAhead(slug, filter);
      return queuePage(slug, await groundOf(slug), filter, page);
    },
    ids: async (slug, filter) =>
      waitingIn((await books.get(slug)).book, filter).map(({ id, value }) => ({
        id,
        state: value.state,
        spans: value.spans,
      })),
    item: async (slug, id) => itemOf(slug, id, await groundOf(slug)),
    standing: async (slug, said, read) => standing(slug, said, read, await groundOf(slug)),
    tally: async (slug) => tally((await books.get(slug)).book),
    decide: decideOne,
    async byHand(slug, made, command) {
      const { book, shelf } = await books.get(slug);
      const source = current<Source>(book, `source:${made.source}`);
      const text = source && shelf.text(source.text);
      if (text === undefined) return fail(unread(made.source, source !== undefined));
      const passages = made.spans.map((s) => text.slice(s.start, s.end));
      const id = proposalId(made.said, source!.text, passages);
      const proposal: Proposal = {
        source: `source:${made.source}`,
        text: source!.text,
        spans: made.spans,
        print: fingerprint(made.said, passages),
        said: made.said,
        reader: { name: 'hand', version: '1', rule: 'by-hand' },
        state: 'proposed',
        marking: 'internal',
      };
      const decided = await decideOne(
        {
          book: slug,
          proposal: id,
          made: proposal,
          decision: 'accept',
          ...(made.outcome ? { outcome: made.outcome } : {}),
        },
        command,
      );
      return decided.ok ? ok({ ...decided.value, proposal: id }, decided.findings) : decided;
    },
  };
}

function unread(id: string, known: boolean) {
  return known
    ? problem(
        'proposal-unread',
        `The text of source ${id} is not at hand.`,
        undefined,
        'Bring it to hand: entente source add FILE.',
      )
    : problem('source-unknown', `There is no source ${id} on record.`);
}
