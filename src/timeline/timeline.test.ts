import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecord, viewOfRecords } from '../pages/sample-view.ts';
import { dayOf, isoDay, parseDay } from '../values/index.ts';
import { type Timeline, timelineOf } from './index.ts';
import { stack } from './rows.ts';
import { ticksOf } from './ticks.ts';

const visit = (when: string, more = {}) => sampleRecord('engagement', when, { type: 'visit' }, more);
const mission = (when: string) =>
  sampleRecord('participation', when, {
    in: { en: 'Elm Patrol' },
    type: 'operation',
    party: ['party:arcadia'],
  });
const day = (text: string) => parseDay(text)!;
const item = (timeline: Timeline, id: string) =>
  timeline.lanes.flatMap((l) => l.items).find((i) => i.id === id)!;

describe('the timeline', () => {
  const view = viewOfRecords({
    visit: visit('2013-04'),
    talks: visit('199X'),
    early: mission('1990~/1993~'),
    going: mission('2007/..'),
    ended: mission('/2014'),
    joined: mission('2003/'),
    always: mission('/..'),
    category: sampleRecord('standing', '2010', { category: { en: 'guest' } }),
    planned: visit('2019', { planned: true }),
  });
  const timeline = timelineOf(view);

  it('has a lane for each kind that is drawn, in the vocabulary’s order and its words', () => {
    expect(timeline.lanes.map((l) => [l.label, l.items.map((i) => i.id)])).toEqual([
      ['engagements', ['talks', 'visit']],
      ['participation', ['ended', 'early', 'joined', 'going']],
    ]);
  });

  it('tells known, approximate, open and unknown ends apart', () => {
    const edges = (id: string) => [item(timeline, id).start.kind, item(timeline, id).end.kind];
    expect(edges('visit')).toEqual(['known', 'known']);
    expect(edges('talks')).toEqual(['approximate', 'approximate']);
    expect(edges('early')).toEqual(['approximate', 'approximate']);
    expect(edges('going')).toEqual(['known', 'open']);
    expect(edges('ended')).toEqual(['unknown', 'known']);
    expect(edges('joined')).toEqual(['known', 'unknown']);
  });

  it('draws an open end to the edge, and says until when it was told of', () => {
    const going = item(timeline, 'going');
    expect(going.to).toBe(timeline.to);
    expect(going.statedUntil).toBe(day('2019-12-31'));
    expect(item(timeline, 'joined').statedUntil).toBeUndefined();
  });

  it('lists apart what no day bounds, and leaves out what is not printed', () => {
    expect(timeline.undated.map((u) => [u.id, u.when])).toEqual([['always', 'ongoing when stated']]);
    expect(item(timeline, 'planned')).toBeUndefined();
  });

  it('reaches over whole years around the data, and marks the day asked about', () => {
    expect([isoDay(timeline.from), isoDay(timeline.to)]).toEqual(['1988-01-01', '2020-12-31']);
    expect(timeline.trueAt).toBe(day('2020-06-01'));
    expect(timeline.ticks.map((t) => t.label)).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
  });

  it('can be asked for a stretch, and counts what lies outside', () => {
    const stretch = timelineOf(view, { from: day('2000-01-01'), to: day('2010-12-31') });
    expect(stretch.lanes.flatMap((l) => l.items.map((i) => i.id))).toEqual(['ended', 'joined', 'going']);
    expect(stretch.outside).toEqual({ before: 2, after: 1 });
    expect(item(stretch, 'ended').from).toBe(stretch.from);
  });

  it('of nothing is the year that is asked about', () => {
    const nothing = timelineOf(viewOfRecords({}));
    expect(nothing.lanes).toEqual([]);
    expect([isoDay(nothing.from), isoDay(nothing.to)]).toEqual(['2020-01-01', '2020-12-31']);
  });
});

describe('rows', () => {
  it('never hold two that overlap, whatever they hold', () => {
    const taking = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.nat(30)))
      .map((list) => list.map(([from, size]) => ({ from, to: from + size })).sort((a, b) => a.from - b.from));
    fc.assert(
      fc.property(taking, fc.nat(3), (items, gap) => {
        const { rows, count } = stack(items, gap);
        items.forEach((a, i) => {
          expect(rows[i]).toBeLessThan(count);
          items.slice(i + 1).forEach((b, j) => {
            if (rows[i] === rows[i + 1 + j]) expect(b.from).toBeGreaterThan(a.to + gap);
          });
        });
      }),
    );
  });

  it('start above again as soon as there is room, also before 1970', () => {
    const items = [
      { from: -400, to: -350 },
      { from: -380, to: -300 },
      { from: -340, to: -320 },
    ];
    expect(stack(items, 0)).toEqual({ rows: [0, 1, 0], count: 2 });
  });
});

describe('ticks', () => {
  it('stand on round years, few enough to be read', () => {
    const labels = (from: number, to: number) =>
      ticksOf(dayOf(from, 1, 1), dayOf(to, 12, 31)).map((t) => t.label);
    expect(labels(2015, 2018)).toEqual(['2015', '2016', '2017', '2018']);
    expect(labels(1600, 2020)).toEqual([
      '1600',
      '1650',
      '1700',
      '1750',
      '1800',
      '1850',
      '1900',
      '1950',
      '2000',
    ]);
    expect(labels(-100, 100)).toEqual([
      '101 BC',
      '81 BC',
      '61 BC',
      '41 BC',
      '21 BC',
      '1 BC',
      '20',
      '40',
      '60',
      '80',
      '100',
    ]);
  });
});
