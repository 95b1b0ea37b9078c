import type { Times } from '../access/index.ts';
import { dayInWords, instantInWords } from './in-words.ts';

/**
 * The three times that something is read at: "as it stood on 6 May 2014, as recorded now, counting all its sources".
 * `open` says of a page that nobody asked for a day that it stands as of today.
 */
export function timesInWords(times: Times, open = false): string {
  const { trueAt, knownAt, saidBy } = times;
  const known = knownAt === undefined ? 'as recorded now' : `as recorded at ${recordedAtInWords(knownAt)}`;
  return [
    open ? `as it stands today, ${dayInWords(trueAt)}` : `as it stood on ${dayInWords(trueAt)}`,
    known,
    saidBy ? `counting only what was said by ${dayInWords(saidBy)}` : 'counting all its sources',
  ].join(', ');
}

/** An instant at which the record is read: "24 November 2026, 09:00 UTC", or "the end of 6 May 2026". */
export function recordedAtInWords(knownAt: string): string {
  return knownAt.endsWith('T23:59:59.999Z') ? `the end of ${dayInWords(knownAt)}` : instantInWords(knownAt);
}
