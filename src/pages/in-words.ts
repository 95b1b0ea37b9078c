import { parseDay, parseEdtf, sayDay, sayEdtf } from '../values/index.ts';

/** `2017-11-07` (or an instant of that day) as "7 November 2017"; anything else as it stands. */
export function dayInWords(day: string): string {
  const parsed = parseDay(day.slice(0, 10));
  return parsed === null ? day : sayDay(parsed);
}

/** An instant as "24 November 2026, 09:00 UTC"; the machine's zone and language have no say in it. */
export function instantInWords(instant: string): string {
  const time = /T(\d{2}:\d{2})/.exec(instant)?.[1];
  return time ? `${dayInWords(instant)}, ${time} UTC` : dayInWords(instant);
}

/** A time in words: "in April 2013", "since 2007"; as it stands where it cannot be read. */
export function timeInWords(when: string, as: 'event' | 'state'): string {
  const parsed = parseEdtf(when);
  return parsed.ok ? sayEdtf(parsed.value, { as }) : when;
}

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A whole number with commas between thousands, whatever the machine's language. */
export function countInWords(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
