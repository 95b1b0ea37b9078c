import type { Ask, Outcome, RelationAsk } from './answer.ts';
import * as editionPages from './edition-pages.ts';
import type { Format } from './headers.ts';
import * as ledgerPages from './ledger-pages.ts';
import * as peoplePages from './people-pages.ts';
import * as plainPages from './plain-pages.ts';
import * as relationPages from './relation-pages.ts';

type Outcomes = Outcome | Promise<Outcome>;

/** What stands at an address: one line of the table that the server and docs/http.md share. */
export type Route = {
  readonly path: string;
  readonly formats: readonly Format[];
  /** Query parameters besides the three times. */
  readonly query?: Readonly<Record<string, string>>;
  readonly says: string;
  /** Fixed for ever: the three times of the URL have no say in it. */
  readonly timeless?: true;
} & (
  | { readonly of: 'house'; readonly answer: (ask: Ask) => Outcomes }
  | { readonly of: 'relation'; readonly answer: (ask: RelationAsk) => Outcomes }
);

const FROM = { from: 'the number from which a long page goes on' };

/** Every route, in the order in which they are tried; the first that fits answers. */
export const ROUTES: readonly Route[] = [
  {
    path: '/',
    of: 'house',
    formats: ['html', 'json'],
    query: { after: 'the relation after which the list goes on' },
    timeless: true,
    says: 'The relations, the search, what is new. As data: `/index.json`.',
    answer: plainPages.relations,
  },
  {
    path: '/search',
    of: 'house',
    formats: ['html', 'json'],
    query: {
      q: 'words to look for; all of them are',
      in: 'a relation to search in',
      kind: 'a kind of record',
      ...FROM,
    },
    says: 'What is on record about some words, each hit marked, across relations or in one.',
    answer: plainPages.search,
  },
  {
    path: '/:relation',
    of: 'relation',
    formats: ['html', 'json', 'md'],
    query: FROM,
    says: 'The dossier page: each sentence with the mark that opens its proof; `#id` opens one.',
    answer: relationPages.dossier,
  },
  {
    path: '/:relation/records/:id',
    of: 'relation',
    formats: ['html', 'json'],
    says: 'One record at its stable address: sentence, facts, proofs, accounts that differ, history, how to cite it.',
    answer: relationPages.record,
  },
  {
    path: '/:relation/proofs/:id',
    of: 'relation',
    formats: ['html', 'json'],
    says: 'What the mark of a sentence opens, as a page of its own.',
    answer: relationPages.proof,
  },
  {
    path: '/:relation/timeline',
    of: 'relation',
    formats: ['html', 'json', 'csv'],
    says: 'What happened and what held, as a chart and a table.',
    answer: ledgerPages.timeline,
  },
  {
    path: '/:relation/money',
    of: 'relation',
    formats: ['html', 'json', 'csv'],
    query: { currency: 'a currency, `EUR`: each sum in it too, by the file of rates that is set' },
    says: 'What was promised and given, by fund and stage, as a chart and a table; each figure leads to its records.',
    answer: ledgerPages.money,
  },
  {
    path: '/:relation/people',
    of: 'relation',
    formats: ['html', 'json', 'csv'],
    says: 'The people, the offices they held and where they appear.',
    answer: peoplePages.people,
  },
  {
    path: '/:relation/sources',
    of: 'relation',
    formats: ['html', 'json', 'csv'],
    says: 'The sources and what each proves.',
    answer: relationPages.sources,
  },
  {
    path: '/:relation/sources/:id',
    of: 'relation',
    formats: ['html', 'json'],
    says: 'One source: its text with the cited passages marked where it may be shown, else the passages.',
    answer: relationPages.source,
  },
  {
    path: '/:relation/history',
    of: 'relation',
    formats: ['html', 'json', 'csv'],
    query: FROM,
    says: 'The journal in words: what was put on record, changed, withdrawn; when, by whom, why.',
    answer: relationPages.history,
  },
  {
    path: '/:relation/feed',
    of: 'relation',
    formats: ['atom'],
    says: 'The same changes as an Atom feed.',
    answer: peoplePages.feed,
  },
  {
    path: '/:relation/editions',
    of: 'relation',
    formats: ['html', 'json'],
    timeless: true,
    query: { a: 'an edition', b: 'another: leads to their difference' },
    says: 'The editions that were published.',
    answer: editionPages.editions,
  },
  {
    path: '/:relation/editions/:number',
    of: 'relation',
    formats: ['html', 'json', 'md'],
    timeless: true,
    says: 'An edition: the stored bytes, the same for ever. `1..2`: the difference of two editions in facts and in words.',
    answer: editionPages.edition,
  },
];
