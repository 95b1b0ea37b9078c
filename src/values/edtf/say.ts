import { full, phraseOf } from './say-date.ts';
import { sayInterval } from './say-interval.ts';
import { saySet } from './say-set.ts';
import type { Edtf } from './value.ts';

/**
 * A value in words, to stand in a sentence: `in April 2013`, `since 2007`, `29–31 October 2017`. Events are told
 * with dashes between days, states with from and to (`from 29 to 31 October 2017`). English only so far.
 *
 * The conventions of the vocabulary are read back: `1990~/1993~` the early 1990s, `1994~/1996~` the mid-1990s,
 * `1997~/1999~` the late 1990s, and the like of months (01–04, 05–08, 09–12). Where such a period opens something
 * whose end is open, `1990~/..`, it is the early 1990s too and not "about 1990".
 */
export function sayEdtf(e: Edtf, options: { as?: 'event' | 'state'; language?: 'en' } = {}): string {
  if (e.type === 'interval') return sayInterval(e, options.as ?? 'event');
  if (e.type === 'set') return saySet(e);
  return full(phraseOf(e));
}
