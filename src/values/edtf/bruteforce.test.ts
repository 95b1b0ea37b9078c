import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dateOf, dayOf } from '../day.ts';
import { begunBy, type Edtf, holdsOn, overBy, parseEdtf, type Relation, relate } from './index.ts';

/**
 * The meaning written down a second time, as plainly as can be: every (start, end) pair of days of a value is listed
 * within a small window of time and asked one by one. The window has room on both sides of every date in it, so that
 * "any day" needs no day outside.
 */
type Pair = readonly [Day, Day];

interface Window {
  readonly first: Day;
  readonly last: Day;
}

const allDays = ({ first, last }: Window): Day[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
const anyDays = (window: Window): Day[] => [-Infinity, ...allDays(window), Infinity];

/** The days a date can be, by comparing its letters with every day's. */
function possibleDays(text: string, window: Window): Day[][] {
  const approximate = /[~%]/.test(text);
  const mask = text.replace(/[?~%]/g, '');
  const runs: Day[][] = [];
  const wide = { first: window.first - 40, last: window.last + 40 };
  for (const day of allDays(wide)) {
    const { year, month, day: d } = dateOf(day);
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    if (![...mask].every((c, i) => c === 'X' || c === iso[i])) continue;
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  if (!approximate) return runs;
  const listed = new Set(runs.flat());
  const months = new Set(runs.flat().map(monthNumber));
  const near = (day: Day) =>
    mask.length === 10
      ? [day - 1, day, day + 1].some((d) => listed.has(d))
      : [-1, 0, 1].some((by) => months.has(monthNumber(day) + by));
  return runsOf(allDays(wide).filter(near));
}

function monthNumber(day: Day): number {
  const { year, month } = dateOf(day);
  return year * 12 + month;
}

function runsOf(days: readonly Day[]): Day[][] {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

const ordered = (starts: readonly Day[], ends: readonly Day[]): Pair[] =>
  starts.flatMap((s) => ends.filter((e) => s <= e).map((e): Pair => [s, e]));

function boundDays(text: string, side: 'start' | 'end', window: Window): Day[] {
  if (text === '..') return [side === 'start' ? -Infinity : Infinity];
  if (text === '' || /[?%]/.test(text)) return anyDays(window);
  return possibleDays(text, window).flat();
}

/** Every pair of a date, an interval or a one-of set. */
function pairsOf(text: string, window: Window): Pair[] {
  if (text.startsWith('['))
    return text
      .slice(1, -1)
      .split(',')
      .flatMap((m) => memberPairs(m, window));
  if (text.includes('/')) {
    const [start, end] = text.split('/');
    return ordered(boundDays(start!, 'start', window), boundDays(end!, 'end', window));
  }
  return memberPairs(text, window);
}

function memberPairs(text: string, window: Window): Pair[] {
  if (text.includes('..')) {
    const [start, end] = text.split('..');
    const from = start === '' ? -Infinity : Math.min(...boundDays(start!, 'start', window));
    const to = end === '' ? Infinity : Math.max(...boundDays(end!, 'end', window));
    const days = anyDays(window).filter((d) => d >= from && d <= to);
    return ordered(days, days);
  }
  if (/[?%]/.test(text)) return ordered(anyDays(window), anyDays(window));
  return possibleDays(text, window).flatMap((run) => ordered(run, run));
}

function quantified(found: Iterable<boolean>): 'yes' | 'no' | 'maybe' {
  let yes = false;
  let no = false;
  for (const one of found) {
    if (one) yes = true;
    else no = true;
    if (yes && no) return 'maybe';
  }
  return yes ? 'yes' : 'no';
}

const RELATIONS: Record<Relation, (a: Pair, b: Pair) => boolean> = {
  before: ([, e], [s]) => e < s,
  after: ([s], [, e]) => s > e,
  overlaps: ([s, e], [t, f]) => s <= f && t <= e,
  contains: ([s, e], [t, f]) => s <= t && f <= e,
  within: ([s, e], [t, f]) => t <= s && e <= f,
  equals: ([s, e], [t, f]) => s === t && e === f,
};

function* crossed(a: Pair[], b: Pair[], test: (a: Pair, b: Pair) => boolean): Generator<boolean> {
  for (const x of a) for (const y of b) yield test(x, y);
}

function read(text: string): Edtf | undefined {
  const found = parseEdtf(text);
  return found.ok ? found.value : undefined;
}

/** Dates within 1–12 January 2004 in all their forms. */
const january: Window = { first: dayOf(2003, 12, 28), last: dayOf(2004, 2, 3) };
const dayText = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((d) => String(d).padStart(2, '0')),
      fc.constantFrom('0X', '1X', 'X1', 'X2'),
    ),
    fc.constantFrom('', '', '', '~', '?', '%'),
  )
  .map(([d, mark]) => `2004-01-${d}${mark}`);
/** Months and their parts from January to February 2004, for the coarser precisions. */
const winter: Window = { first: dayOf(2003, 11, 25), last: dayOf(2004, 4, 5) };
const monthText = fc.constantFrom(
  '2004-01',
  '2004-02',
  '2004-01-XX',
  '2004-01-X5',
  '2004-01-31',
  '2004-02-29',
  '2004-02~',
  '2004-01-2X',
  '2004-02-X9',
);

function valueText(point: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const bound = fc.oneof(
    { arbitrary: point, weight: 4 },
    { arbitrary: fc.constantFrom('', '..'), weight: 1 },
  );
  const range = fc.tuple(point, point).map(([a, b]) => `${a}..${b}`);
  return fc
    .oneof(
      point,
      fc.tuple(bound, bound).map(([a, b]) => `${a}/${b}`),
      fc.array(fc.oneof(point, range), { minLength: 1, maxLength: 3 }).map((m) => `[${m.join(',')}]`),
      point.map((p) => `[..${p}]`),
      point.map((p) => `[${p}..]`),
    )
    .filter((text) => read(text) !== undefined);
}

const inJanuary = valueText(dayText);
const inWinter = valueText(monthText);
const relation = fc.constantFrom<Relation>('before', 'after', 'overlaps', 'contains', 'within', 'equals');

describe('relations agree with looking at every possible choice', () => {
  it('between values of days', () => {
    fc.assert(
      fc.property(inJanuary, inJanuary, (a, b) => {
        const [x, y] = [pairsOf(a, january), pairsOf(b, january)];
        for (const [name, test] of Object.entries(RELATIONS)) {
          const verdict = relate(read(a)!, name as Relation, read(b)!);
          expect(`${a} ${name} ${b}: ${verdict.answer}`).toBe(
            `${a} ${name} ${b}: ${quantified(crossed(x, y, test))}`,
          );
          expect(verdict.reason.length).toBeGreaterThan(5);
          expect(verdict.reason).not.toMatch(/undefined|NaN|Infinity/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('between values of months', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '2004-01',
          '2004-02',
          '2004-01-X5',
          '2004-01/2004-02',
          '[2004-01,2004-02-29]',
          '2004-01-2X',
        ),
        inWinter,
        relation,
        (a, b, name) => {
          const found = quantified(crossed(pairsOf(a, winter), pairsOf(b, winter), RELATIONS[name]));
          expect(`${a} ${name} ${b}: ${relate(read(a)!, name, read(b)!).answer}`).toBe(
            `${a} ${name} ${b}: ${found}`,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('and before is after turned round, contains within', () => {
    fc.assert(
      fc.property(inJanuary, inJanuary, (a, b) => {
        const [x, y] = [read(a)!, read(b)!];
        expect(relate(x, 'before', y).answer).toBe(relate(y, 'after', x).answer);
        expect(relate(x, 'contains', y).answer).toBe(relate(y, 'within', x).answer);
        expect(relate(x, 'overlaps', y).answer).toBe(relate(y, 'overlaps', x).answer);
      }),
    );
  });
});

describe('answers about a day agree with looking at every possible choice', () => {
  for (const [name, text, window] of [
    ['days', inJanuary, january],
    ['months', inWinter, winter],
  ] as const) {
    it(`of values of ${name}`, () => {
      fc.assert(
        fc.property(text, fc.integer({ min: window.first + 2, max: window.last - 2 }), (a, day) => {
          const pairs = pairsOf(a, window);
          const e = read(a)!;
          const say = (what: string, answer: string) => `${what} ${a} ${day - window.first}: ${answer}`;
          const [begun, over, holds] = [begunBy(e, day), overBy(e, day), holdsOn(e, day)];
          expect(say('begun', begun.answer)).toBe(say('begun', quantified(pairs.map(([s]) => s <= day))));
          expect(say('over', over.answer)).toBe(say('over', quantified(pairs.map(([, f]) => f < day))));
          expect(say('holds', holds.answer)).toBe(
            say('holds', quantified(pairs.map(([s, f]) => s <= day && day <= f))),
          );
          for (const { reason } of [begun, over, holds]) {
            expect(reason.length).toBeGreaterThan(5);
            expect(reason).not.toMatch(/undefined|NaN|Infinity/);
          }
        }),
        { numRuns: 1500 },
      );
    });
  }

  it('and with a day of statement, of open ends', () => {
    const open = fc.oneof(dayText, fc.constantFrom('', '..')).map((start) => `${start}/..`);
    const day = fc.integer({ min: january.first + 2, max: january.last - 2 });
    fc.assert(
      fc.property(open, day, day, (a, on, asOf) => {
        const possible = pairsOf(a, january).filter(([s]) => s <= asOf);
        if (possible.length === 0) return;
        const ends = [...allDays(january).filter((d) => d >= asOf), Infinity];
        const found = quantified(possible.flatMap(([s]) => ends.map((f) => s <= on && on <= f)));
        expect(`${a} on ${on} as of ${asOf}: ${holdsOn(read(a)!, on, asOf).answer}`).toBe(
          `${a} on ${on} as of ${asOf}: ${found}`,
        );
      }),
      { numRuns: 1500 },
    );
  });
});

describe('sets of which all hold', () => {
  /** The days that are taken up, for every combination of the members' choices. */
  function occupied(text: string): Set<Day>[] {
    let found: Set<Day>[] = [new Set()];
    for (const member of text.slice(1, -1).split(',')) {
      const pairs: Pair[] = member.includes('..')
        ? [
            [
              possibleDays(member.split('..')[0]!, january)[0]![0]!,
              possibleDays(member.split('..')[1]!, january)[0]![0]!,
            ],
          ]
        : memberPairs(member, january);
      found = found.flatMap((days) =>
        pairs.map(([s, e]) => new Set([...days, ...Array.from({ length: e - s + 1 }, (_, i) => s + i)])),
      );
    }
    return found;
  }
  const plainDay = fc.integer({ min: 1, max: 9 }).map((d) => `2004-01-0${d}`);
  const member = fc.oneof(
    plainDay,
    plainDay.map((d) => `${d}~`),
    fc
      .tuple(plainDay, plainDay)
      .filter(([a, b]) => a <= b)
      .map(([a, b]) => `${a}..${b}`),
  );
  const allOf = fc.array(member, { minLength: 1, maxLength: 3 }).map((m) => `{${m.join(',')}}`);
  const spans = ([s, e]: Pair): Set<Day> => new Set(Array.from({ length: e - s + 1 }, (_, i) => s + i));
  const subset = (a: Set<Day>, b: Set<Day>) => [...a].every((d) => b.has(d));
  const TESTS: Record<Relation, (a: Set<Day>, b: Set<Day>) => boolean> = {
    before: (a, b) => Math.max(...a) < Math.min(...b),
    after: (a, b) => Math.min(...a) > Math.max(...b),
    overlaps: (a, b) => [...a].some((d) => b.has(d)),
    contains: (a, b) => subset(b, a),
    within: subset,
    equals: (a, b) => subset(a, b) && subset(b, a),
  };

  it('hold on a day exactly where one of them does', () => {
    fc.assert(
      fc.property(allOf, fc.integer({ min: january.first, max: january.last }), (a, day) => {
        const found = quantified(occupied(a).map((days) => days.has(day)));
        expect(`${a} ${day}: ${holdsOn(read(a)!, day).answer}`).toBe(`${a} ${day}: ${found}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('never relate more surely than every choice allows', () => {
    const other = fc.oneof(
      allOf,
      plainDay,
      fc.tuple(plainDay, plainDay).map(([a, b]) => `${a}/${b}`),
    );
    fc.assert(
      fc.property(allOf, other, relation, (a, b, name) => {
        if (!read(b)) return;
        const right = b.startsWith('{') ? occupied(b) : pairsOf(b, january).map(spans);
        const found = quantified(
          (function* () {
            for (const x of occupied(a)) for (const y of right) yield TESTS[name](x, y);
          })(),
        );
        const { answer } = relate(read(a)!, name, read(b)!);
        if (answer !== 'maybe') expect(`${a} ${name} ${b}: ${answer}`).toBe(`${a} ${name} ${b}: ${found}`);
        if (!/[~,]/.test(a + b)) expect(answer).toBe(found);
      }),
      { numRuns: 1000 },
    );
  });
});
