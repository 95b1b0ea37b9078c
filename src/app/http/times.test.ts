import { describe, expect, it } from 'vitest';
import { readFrom, readTimes } from './times.ts';

const read = (query: string) => readTimes(new URLSearchParams(query), '2026-11-24');
const refusal = (query: string): string => {
  const result = read(query);
  return result.ok ? '' : result.findings[0]!.message;
};

describe('the three times of an address', () => {
  it('are today, now and all sources where nothing is asked', () => {
    expect(read('')).toEqual({
      ok: true,
      findings: [],
      value: { asked: {}, times: { trueAt: '2026-11-24' } },
    });
  });

  it('are read as they are written', () => {
    expect(read('trueAt=2014-05-06&saidBy=2017-11-07')).toMatchObject({
      value: { times: { trueAt: '2014-05-06', saidBy: '2017-11-07' } },
    });
  });

  it('take a day on record for its end, and an instant as it is, to the millisecond', () => {
    expect(read('knownAt=2026-01-31')).toMatchObject({
      value: { times: { knownAt: '2026-01-31T23:59:59.999Z' } },
    });
    expect(read('knownAt=2026-01-31T09:00Z')).toMatchObject({
      value: { asked: { knownAt: '2026-01-31T09:00Z' }, times: { knownAt: '2026-01-31T09:00:00.000Z' } },
    });
    expect(read('knownAt=2026-01-31T09:00:01.5Z')).toMatchObject({
      value: { times: { knownAt: '2026-01-31T09:00:01.500Z' } },
    });
  });

  it('are refused with the reason where there is no such day', () => {
    expect(refusal('trueAt=2019-02-29')).toBe('“trueAt” is “2019-02-29”: February 2019 has 28 days.');
    expect(refusal('trueAt=2014-13-01')).toBe(
      '“trueAt” is “2014-13-01”: a year has twelve months, and 13 is none of them.',
    );
    expect(refusal('saidBy=2014-04-00')).toBe('“saidBy” is “2014-04-00”: days count from 1.');
    expect(refusal('knownAt=2026-01-31T25:00Z')).toBe(
      '“knownAt” is “2026-01-31T25:00Z”: there is no such time of day.',
    );
    for (const text of ['yesterday', '2014', '06.05.2014', '2014-5-6', '%00', '2014-05-06T09:00'])
      expect(refusal(`trueAt=${text}`)).toContain('that is not a day.');
  });

  it('cut short what somebody wrote at length', () => {
    expect(refusal(`trueAt=${'x'.repeat(5000)}`).length).toBeLessThan(100);
  });
});

describe('where a long page goes on', () => {
  it('is a whole number from 0', () => {
    expect(readFrom(new URLSearchParams('from=200'))).toMatchObject({ value: 200 });
    expect(readFrom(new URLSearchParams(''))).toMatchObject({ value: 0 });
    for (const text of ['-1', '1.5', '1e9', 'all', '99999999999'])
      expect(readFrom(new URLSearchParams({ from: text })).ok).toBe(false);
  });
});
