import { peopleCsv, peopleJson } from '../../pages/index.ts';
import { peoplePage } from '../web/index.ts';
import type { Answer, RelationAsk } from './answer.ts';
import { atom } from './atom.ts';
import { json } from './json.ts';

/** The people and the offices they held. */
export function people({ view, where, format }: RelationAsk): Answer {
  if (format === 'json') return { body: json(peopleJson(view)) };
  if (format === 'csv') return { body: peopleCsv(view) };
  return { body: peoplePage(view, where) };
}

/** The changes as a feed: its addresses are whole, so it names the host it was asked at. */
export function feed(ask: RelationAsk): Answer {
  return { body: atom(ask.view, ask.origin), perHost: true };
}
