import { moneyCsv, moneyJson, timelineCsv, timelineJson } from '../../pages/index.ts';
import { timelineOf } from '../../timeline/index.ts';
import { moneyPage, timelinePage } from '../web/index.ts';
import type { Answer, RelationAsk } from './answer.ts';
import { json } from './json.ts';

/** What happened and what held. */
export function timeline({ view, where, format }: RelationAsk): Answer {
  if (format === 'json') return { body: json(timelineJson(view, timelineOf(view))) };
  if (format === 'csv') return { body: timelineCsv(view, timelineOf(view)) };
  return { body: timelinePage(view, where) };
}

/** What was promised and given, and who benefits. */
export async function money({ view, where, format }: RelationAsk): Promise<Answer> {
  if (format === 'json') return { body: json(moneyJson(view)) };
  if (format === 'csv') return { body: moneyCsv(view) };
  // With the map's shapes and the flow, which nobody else waits for.
  const [{ recipientsMap }, { relationFlow }] = await Promise.all([
    import('../fund-web/recipients.tsx'),
    import('../fund-web/relation-flow.tsx'),
  ]);
  const [flow, after] = [relationFlow(view, where.asked), await recipientsMap(view, where.asked)];
  return { body: moneyPage(view, where, { flow, after }) };
}
