import type { View, ViewRecord } from '../access/index.ts';
import { placesOf, type Query, readQuery } from './query.ts';
import { type Field, fieldsOf } from './record-words.ts';

/** A record that answers a query, and how well: more is better; comparable within one query only. */
export interface Match {
  readonly record: ViewRecord;
  readonly rank: number;
}

/** How many records of each kind there are among some. */
export interface Facet {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
}

/**
 * The records of a view that answer a query, the best first, then by id. A term counts by the field it stands in (its
 * sentence before a name before a slot), more where the field is short. What the view does not show is not searched.
 */
export function matchView(view: View, query: string): Match[] {
  const terms = readQuery(query);
  return view.records
    .flatMap((record) => {
      const rank = rankOf(fieldsOf(view, record), terms);
      return rank === undefined ? [] : [{ record, rank }];
    })
    .sort((a, b) => b.rank - a.rank || (a.record.id < b.record.id ? -1 : 1));
}

/** How well one record of a view answers; undefined where it does not. */
export function matchRecord(view: View, record: ViewRecord, query: string): number | undefined {
  return rankOf(fieldsOf(view, record), readQuery(query));
}

/** How many of the matches are of each kind, in the order of their number, then of their name. */
export function facetsOf(view: View, matches: readonly Match[]): Facet[] {
  const counts = new Map<string, Facet>();
  for (const { record } of matches) {
    const { name, plural } = record.kind;
    const count = (counts.get(name)?.count ?? 0) + 1;
    counts.set(name, { kind: name, label: view.names.text(plural), count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function rankOf(fields: readonly Field[], query: Query): number | undefined {
  if (query.length === 0) return undefined;
  let rank = 0;
  for (const term of query) {
    let best = 0;
    for (const { words, weight } of fields) {
      const places = placesOf(term, words).length;
      // Words in a row say more than one; a hit in few words more than one in many (square root: not by length alone).
      if (places > 0)
        best = Math.max(
          best,
          (weight * term.words.length * (1 + Math.log(places))) / Math.sqrt(words.length),
        );
    }
    if (term.not ? best > 0 : best === 0) return undefined;
    if (!term.not) rank += best;
  }
  return rank;
}
