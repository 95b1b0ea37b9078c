import { peoplePage, peopleRows } from '../web/index.ts';
import type { Answer, RelationAsk } from './answer.ts';
import { atom } from './atom.ts';
import { csv } from './csv.ts';
import { about, json } from './data.ts';

/** The people and the offices they held. */
export function people(ask: RelationAsk): Answer {
  const { view } = ask;
  const rows = peopleRows(view);
  if (ask.format === 'json')
    return {
      body: json({
        ...about(view),
        people: rows.map((p) => ({
          ...p,
          appears: p.appears.map((a) => ({
            record: a.record.id,
            when: a.record.value.when,
            office: a.office,
          })),
        })),
      }),
    };
  if (ask.format === 'csv')
    return {
      body: csv(
        ['person', 'name', 'record', 'when', 'office'],
        rows.flatMap((p) =>
          p.appears.map((a) => [p.ref, p.name, a.record.id, a.record.value.when, a.office]),
        ),
      ),
    };
  return { body: peoplePage(view, rows, ask.where) };
}

/** The changes as a feed: its addresses are whole, so it names the host it was asked at. */
export function feed(ask: RelationAsk): Answer {
  return { body: atom(ask.view, ask.origin), perHost: true };
}
