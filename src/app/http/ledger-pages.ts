import { moneyCsv, moneyJson, timelineCsv, timelineJson } from '../../pages/index.ts';
import { timelineOf } from '../../timeline/index.ts';
import { moneyPage, timelinePage } from '../web/index.ts';
import type { Answer, Outcome, RelationAsk } from './answer.ts';
import { currencyIn, inOneCurrency } from './currency.ts';
import { json } from './json.ts';

/** What happened and what held. */
export function timeline({ view, where, format }: RelationAsk): Answer {
  if (format === 'json') return { body: json(timelineJson(view, timelineOf(view))) };
  if (format === 'csv') return { body: timelineCsv(view, timelineOf(view)) };
  return { body: timelinePage(view, where) };
}

/** What was promised and given, and who benefits. */
export async function money({ office, view, where, format, query }: RelationAsk): Promise<Outcome> {
  const asked = currencyIn(query, where);
  if (typeof asked === 'object') return asked;
  const one = asked === undefined ? undefined : await inOneCurrency(office, asked);
  const kept = one ? { unkept: true as const } : {};
  if (format === 'json') return { body: json(moneyJson(view, one, one?.findings)), ...kept };
  if (format === 'csv') return { body: moneyCsv(view, one), ...kept };
  // With the map's shapes and the flow, which nobody else waits for.
  const [{ recipientsMap }, { relationFlow }] = await Promise.all([
    import('../fund-web/recipients.tsx'),
    import('../fund-web/relation-flow.tsx'),
  ]);
  const flow = relationFlow(view, where, one, office.settings.rates !== undefined);
  const after = await recipientsMap(view, where.asked);
  const more = asked === undefined ? {} : { query: { currency: asked } };
  return { body: moneyPage(view, where, { flow, after, ...more }), ...kept };
}
