import { describe, expect, it } from 'vitest';
import { oldFacts, staleWords } from './index.ts';

describe('words in a text that time has overtaken', () => {
  const on = (text: string, day = '2016-11-07') =>
    staleWords('page', text, day).map(({ code, span }) => `${code}: ${text.slice(span!.start, span!.end)}`);

  it('are found where something is expected of a time before the page’s day', () => {
    expect(on('A summit was held in 2012. A new programme is expected in 2013. It rains.')).toEqual([
      'expected-past: A new programme is expected in 2013.',
    ]);
    expect(on('The centre will open in 2014.')).toEqual(['expected-past: The centre will open in 2014.']);
  });

  it('are found where “current” and “recently” speak of years long past', () => {
    expect(on('The current programme for 2012–2013 has five areas.')).toEqual([
      'recent-past: The current programme for 2012–2013 has five areas.',
    ]);
    expect(on('Recently, in 2010, the minister came.')).toHaveLength(1);
  });

  it('are let alone where the time is near, still to come, or not said', () => {
    expect(on('A summit is expected in 2017. The current programme for 2015–2016 runs on.')).toEqual([]);
    expect(on('They currently hold yearly talks. A visit is expected soon.')).toEqual([]);
    expect(on('US$2,014.50 will be paid.')).toEqual([]);
  });
});

describe('a fresh day over stale facts', () => {
  it('is found where the latest thing told is two years older than the page', () => {
    expect(
      oldFacts('page', 'Last updated: 7 Nov. 2016\n\nThey met in 2011 and 2013.', '2016-11-07'),
    ).toMatchObject([{ code: 'facts-old', source: 'page' }]);
  });

  it('is not found where the page tells of its own years, or of none', () => {
    expect(oldFacts('page', 'They met in 2011 and 2015.', '2016-11-07')).toEqual([]);
    expect(oldFacts('page', 'They meet every year.', '2016-11-07')).toEqual([]);
  });
});
