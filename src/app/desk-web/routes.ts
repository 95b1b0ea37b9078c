import { add, addForm } from './adding.tsx';
import { amend, amendForm } from './amend.tsx';
import type { DeskAsk, RelationAsk } from './ask.ts';
import { handForm, makeByHand } from './by-hand.ts';
import { decide } from './decide.tsx';
import { publishEdition } from './edition.ts';
import { concerns, versions } from './looking.tsx';
import { home, queue, source } from './reading.tsx';
import { bulkPreview, decideTogether } from './together.tsx';
import { edtf } from './typing.ts';

type Answer = Response | Promise<Response>;

/** What stands at an address of the desk: one line of the table that the server and docs/desk.md share. */
export type DeskRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Query parameters, or the fields of what is sent. */
  readonly takes: readonly string[];
  readonly says: string;
} & (
  | { readonly of: 'desk'; readonly answer: (ask: DeskAsk) => Answer }
  | { readonly of: 'relation'; readonly answer: (ask: RelationAsk) => Answer }
);

/** Every address of the desk, in the order in which they are tried. */
export const DESK_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/desk',
    of: 'desk',
    takes: ['after'],
    says: 'What waits: relations, their sources, proposals by state.',
    answer: home,
  },
  {
    method: 'GET',
    path: '/desk/edtf',
    of: 'desk',
    takes: ['value', 'as'],
    says: 'A time (EDTF) in words, `{ edtf, words }`, or why it cannot be read; `as` is `event` or `state`.',
    answer: edtf,
  },
  {
    method: 'GET',
    path: '/desk/:relation',
    of: 'relation',
    takes: ['source', 'state', 'kind', 'match', 'from'],
    says: 'The queue of a relation, narrowed as asked.',
    answer: queue,
  },
  {
    method: 'GET',
    path: '/desk/:relation/add',
    of: 'relation',
    takes: [],
    says: 'The form by which a document comes in.',
    answer: addForm,
  },
  {
    method: 'POST',
    path: '/desk/:relation/add',
    of: 'relation',
    takes: ['file', 'text', 'title', 'url', 'published', 'publisher', 'quotable', 'internal', 'reason'],
    says: 'Puts a document on record as a source and reads it. A file needs `multipart/form-data`.',
    answer: add,
  },
  {
    method: 'GET',
    path: '/desk/:relation/findings',
    of: 'relation',
    takes: [],
    says: 'What wants a look: stale words, periods that are over, proofs that a later version lost; documents in versions.',
    answer: concerns,
  },
  {
    method: 'GET',
    path: '/desk/:relation/versions',
    of: 'relation',
    takes: ['before', 'after'],
    says: 'Two versions of a document (a source’s id, or `ID@DAY`), held against each other in facts and in words.',
    answer: versions,
  },
  {
    method: 'GET',
    path: '/desk/:relation/bulk',
    of: 'relation',
    takes: ['which', 'source'],
    says: 'What would be decided together: `which` is `corroborates`, `clear` or `accepted`.',
    answer: bulkPreview,
  },
  {
    method: 'POST',
    path: '/desk/:relation/bulk',
    of: 'relation',
    takes: ['decision', 'id', 'reason', 'seen.ID'],
    says: 'Decides about each `id`; what the gate does not take is told, the rest stands.',
    answer: decideTogether,
  },
  {
    method: 'POST',
    path: '/desk/:relation/editions',
    of: 'relation',
    takes: ['reason'],
    says: 'Publishes an edition of what the public reads now.',
    answer: publishEdition,
  },
  {
    method: 'GET',
    path: '/desk/:relation/sources/:id',
    of: 'relation',
    takes: ['state', 'at', 'from'],
    says: 'A source: its text with the proposals marked, beside their list; `at` is the one to look at.',
    answer: source,
  },
  {
    method: 'GET',
    path: '/desk/:relation/sources/:id/by-hand',
    of: 'relation',
    takes: ['start', 'end', 'quote', 'kind'],
    says: 'The form for a record of a passage, given by its offsets (UTF-16) or its words.',
    answer: handForm,
  },
  {
    method: 'POST',
    path: '/desk/:relation/sources/:id/by-hand',
    of: 'relation',
    takes: ['start', 'end', 'quote', 'said', 'how', 'record', 'reason'],
    says: 'Makes a record of a passage: a proposal that its author accepts.',
    answer: makeByHand,
  },
  {
    method: 'GET',
    path: '/desk/:relation/proposals/:id/amend',
    of: 'relation',
    takes: ['kind'],
    says: 'The form by which a proposal is amended.',
    answer: amendForm,
  },
  {
    method: 'POST',
    path: '/desk/:relation/proposals/:id',
    of: 'relation',
    takes: ['decision', 'reason', 'how', 'record', 'said', 'seen'],
    says: 'Decides about a proposal, by the workflow below; `preview` in place of a decision shows how `said` reads.',
    answer: (ask) => decide(ask, amend),
  },
];

/** The addresses as a Markdown table, for docs/desk.md; a test holds the two together. */
export function deskRouteTable(): string {
  const rows = DESK_ROUTES.map(
    ({ method, path, takes, says }) =>
      `| ${method} | \`${path}\` | ${says} | ${takes.map((t) => `\`${t}\``).join(', ')} |`,
  );
  return ['| | address | what it does | takes |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
