import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../day.ts';
import { begunBy, earliestStart, parseEdtf } from './index.ts';

const FORMS =
  '2004-06-11 2004-06 2004 2004? 2004~ 2004-06% 200X 20XX 156X-12-25 2004-06/2006 2004?/2006 ../2004 /2004 2004/.. 2004/ /.. [2001,2003..2005] [..2003] {2001,2003..2005} 2001-21 2001-34 1950S2 Y-20000 2004-06-11T10:00:00Z XXXX-XX-24';

describe('the first day on which something can have begun', () => {
  it('is the first on which the answer is not no', () => {
    const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2030, 1, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...FORMS.split(' ')), day, (text, on) => {
        const read = parseEdtf(text);
        if (!read.ok) throw new Error(text);
        const first = earliestStart(read.value);
        for (const d of Number.isFinite(first) ? [on, first - 1, first] : [on])
          expect(`${text} ${d - first}: ${d < first}`).toBe(
            `${text} ${d - first}: ${begunBy(read.value, d).answer === 'no'}`,
          );
      }),
      { numRuns: 2000 },
    );
  });
});
