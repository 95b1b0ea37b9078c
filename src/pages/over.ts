import type { ViewRecord } from '../access/index.ts';
import { type Edtf, extent, parseDay, parseEdtf, sayDay, sayEdtf } from '../values/index.ts';

/**
 * What is to be told beside a state that is over: "until 2013", "over by 7 November 2017". Nothing where the state
 * is not over, or where the sentence itself tells of its end: a sentence written while it held reads as if it still did.
 */
export function overNote(record: ViewRecord, text: string): string | undefined {
  const { standing, value, kind, asOf } = record;
  if (standing.as !== 'state' || standing.verdict.answer !== 'no' || standing.tense !== 'past')
    return undefined;
  const parsed = parseEdtf(kind.nature(value).when);
  if (!parsed.ok) return undefined;
  if (tellsItsEnd(text, parsed.value)) return undefined;
  const stated = parseDay(asOf);
  if (value.ended && stated !== null) return `over by ${sayDay(stated)}`;
  return untilIn(parsed.value) ?? `over by ${sayDay(extent(parsed.value).end.max)}`;
}

/** "until 2013" where an interval states its end. */
function untilIn(when: Edtf): string | undefined {
  if (when.type !== 'interval' || typeof when.end === 'string') return undefined;
  return sayEdtf({ type: 'interval', start: 'unknown', end: when.end }, { as: 'state' });
}

/** Whether the sentence says by itself that it is over: it names the end's year as an end, its decade, or says "formerly". */
function tellsItsEnd(text: string, when: Edtf): boolean {
  if (
    /\b(formerly|former|used to|no longer|in the past|in earlier years|until|ended|came to an end)\b/i.test(
      text,
    )
  )
    return true;
  const { end } = extent(when);
  if (end.kind !== 'known' || !Number.isFinite(end.max)) return false;
  const year = /\d{4}$/.exec(sayDay(end.max))?.[0];
  if (year === undefined) return false;
  const asEnd = `(\\bto|\\btill|\\bthrough|\\band|[–-])\\s*([\\p{L}\\d]+\\s+){0,2}${year}\\b`;
  const asDecade = `\\b[Ii]n the (early |mid-?|late )?${year.slice(0, 3)}0s\\b`;
  return new RegExp(`${asEnd}|${asDecade}`, 'u').test(text);
}
