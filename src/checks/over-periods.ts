import type { View, ViewRecord } from '../access/index.ts';
import { overBy, parseDay, parseEdtf, sayEdtf } from '../values/index.ts';
import { type Concern, dayInWords } from './concern.ts';

/**
 * Records whose period was over on the day of the source that still tells it as current: "the current programme for
 * 2012–2013" on a page of 2016. The period is any slot that holds a time (`inForce`, `period`).
 */
export function overPeriods(view: View): Concern[] {
  return view.records.flatMap((record) => of(record));
}

function of(record: ViewRecord): Concern[] {
  const found: Concern[] = [];
  for (const slot of record.kind.slots) {
    const held = record.value.slots[slot.name];
    if (slot.type.is !== 'edtf' || typeof held !== 'string') continue;
    const period = parseEdtf(held);
    if (!period.ok) continue;
    for (const { source, passage, citation } of record.citations) {
      const day = parseDay(source.day);
      const words =
        passage && /\bcurrent(?:ly)?\b|\bongoing\b|\bin force\b|\bpresent(?:ly)?\b/i.exec(passage.quote)?.[0];
      if (day === null || !words || overBy(period.value, day).answer !== 'yes') continue;
      found.push({
        code: 'period-over',
        message: `“${words}” is said on ${dayInWords(source.day)} of what was over by then (${sayEdtf(period.value)}).`,
        hint: 'Ask what took its place.',
        record: record.id,
        source: source.id,
        span: { start: citation.start, end: citation.end },
      });
      break;
    }
  }
  return found;
}
