import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecord, sampleSource, sampleView } from '../pages/sample-view.ts';
import { atDay } from './at-day.ts';
import type { View } from './view.ts';

/** Records of every standing: begun and not, over and not, vague, open, planned, told of as over, of two sources. */
const STEPS = [
  {
    put: {
      ...sampleSource('letter', '2005-03-02'),
      'record:visit': sampleRecord('engagement', '2010-06-02', { type: 'visit' }),
      'record:days': sampleRecord('engagement', '2009-05-30/2010-06-03', { type: 'conference' }),
      'record:series': sampleRecord('engagement', '1995~/..', { type: 'meeting', recurrence: 'annual' }),
      'record:area': sampleRecord('area', '2001/2012?', { areas: ['crisis-management'] }),
      'record:over': sampleRecord('area', '2001/', { areas: ['hadr'] }, { ended: true, sources: ['letter'] }),
      'record:maybe': sampleRecord('instrument', '[..2015]', { type: 'declaration', title: { en: 'D' } }),
      'record:planned': sampleRecord('engagement', '2016', { type: 'summit' }, { planned: true }),
    },
  },
  { put: { 'record:visit': sampleRecord('engagement', '2011-06-02', { type: 'visit' }) } },
];

const day = fc
  .integer({ min: Date.UTC(1993, 0, 1), max: Date.UTC(2022, 0, 1) })
  .map((at) => new Date(at).toISOString().slice(0, 10));

/** All but the functions, and what the functions say of the records; what is made when it is asked for is asked for. */
function told({ names, record, records, ...rest }: View) {
  const said: unknown = JSON.parse(JSON.stringify(records));
  return { ...rest, said, byId: records.map(({ id }) => record(id) === records.find((r) => r.id === id)) };
}

describe('a view at another day', () => {
  it('is what the window shows at that day', () => {
    fc.assert(
      fc.property(day, day, fc.option(day, { nil: undefined }), (first, other, saidBy) => {
        const times = saidBy === undefined ? {} : { saidBy };
        const moved = atDay(sampleView(STEPS, { times: { trueAt: first, ...times } }), other);
        expect(told(moved)).toEqual(told(sampleView(STEPS, { times: { trueAt: other, ...times } })));
      }),
      { numRuns: 60 },
    );
  });
});
