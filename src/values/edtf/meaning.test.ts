import { describe, expect, it } from 'vitest';
import { isoDay, parseDay } from '../day.ts';
import { begunBy, type Edge, type Edtf, extent, holdsOn, overBy, parseEdtf, relate } from './index.ts';

function read(text: string): Edtf {
  const found = parseEdtf(text);
  if (!found.ok) throw new Error(found.findings[0]?.message);
  return found.value;
}

const on = (text: string) => parseDay(text)!;

function said({ min, max, kind, approximate, uncertain }: Edge): string {
  const day = (d: number) => (Number.isFinite(d) ? isoDay(d) : String(d));
  return `${day(min)} ${day(max)} ${kind}${approximate ? ' ~' : ''}${uncertain ? ' ?' : ''}`;
}

describe('extent', () => {
  it.each([
    ['2013', '2013-01-01 2013-12-31 known', '2013-01-01 2013-12-31 known', false],
    ['2013-02', '2013-02-01 2013-02-28 known', '2013-02-01 2013-02-28 known', false],
    ['2013-02-03', '2013-02-03 2013-02-03 known', '2013-02-03 2013-02-03 known', true],
    ['2013/2015', '2013-01-01 2013-12-31 known', '2015-01-01 2015-12-31 known', true],
    ['2013/2013', '2013-01-01 2013-12-31 known', '2013-01-01 2013-12-31 known', true],
    ['2013-06/2013', '2013-06-01 2013-06-30 known', '2013-06-01 2013-12-31 known', true],
    ['2007/..', '2007-01-01 2007-12-31 known', 'Infinity Infinity open', true],
    ['2007/', '2007-01-01 2007-12-31 known', '2007-01-01 Infinity unknown', true],
    ['../2007', '-Infinity -Infinity open', '2007-01-01 2007-12-31 known', true],
    ['/2007', '-Infinity 2007-12-31 unknown', '2007-01-01 2007-12-31 known', true],
    ['/..', '-Infinity Infinity unknown', 'Infinity Infinity open', true],
    ['[..2015-07]', '-Infinity 2015-07-31 unknown', '-Infinity 2015-07-31 known', false],
    ['[2015-07..]', '2015-07-01 Infinity known', '2015-07-01 Infinity unknown', false],
    ['[2003,2007-02]', '2003-01-01 2007-02-28 known', '2003-01-01 2007-02-28 known', false],
    ['{2003,2007-02}', '2003-01-01 2003-12-31 known', '2007-02-01 2007-02-28 known', false],
    ['{2003-01-02..2003-01-05}', '2003-01-02 2003-01-02 known', '2003-01-05 2003-01-05 known', true],
    ['199X', '1990-01-01 1999-12-31 known', '1990-01-01 1999-12-31 known', false],
    ['156X-12-25', '1560-12-25 1569-12-25 known', '1560-12-25 1569-12-25 known', false],
    ['200X-02-29', '2000-02-29 2008-02-29 known', '2000-02-29 2008-02-29 known', false],
    ['2004-XX-31', '2004-01-31 2004-12-31 known', '2004-01-31 2004-12-31 known', false],
    ['1950S2', '1900-01-01 1999-12-31 known', '1900-01-01 1999-12-31 known', false],
    ['2004~', '2003-01-01 2005-12-31 known ~', '2003-01-01 2005-12-31 known ~', false],
    ['2004-01~', '2003-12-01 2004-02-29 known ~', '2003-12-01 2004-02-29 known ~', false],
    ['2004-01-01~', '2003-12-31 2004-01-02 known ~', '2003-12-31 2004-01-02 known ~', false],
    ['2004-03~-31', '2004-02-29 2004-04-30 known ~', '2004-02-29 2004-04-30 known ~', false],
    ['199X~', '1980-01-01 2009-12-31 known ~', '1980-01-01 2009-12-31 known ~', false],
    ['19XX~', '1800-01-01 2099-12-31 known ~', '1800-01-01 2099-12-31 known ~', false],
    ['1950S2~', '1800-01-01 2099-12-31 known ~', '1800-01-01 2099-12-31 known ~', false],
    ['2004-33~', '2003-10-01 2004-06-30 known ~', '2003-10-01 2004-06-30 known ~', false],
    ['2004?', '2004-01-01 2004-12-31 known ?', '2004-01-01 2004-12-31 known ?', false],
    ['2004-02%', '2004-01-01 2004-03-31 known ~ ?', '2004-01-01 2004-03-31 known ~ ?', false],
    ['2001-25', '2001-03-01 2001-05-31 known', '2001-03-01 2001-05-31 known', false],
    ['2001-28', '2001-12-01 2002-02-28 known', '2001-12-01 2002-02-28 known', false],
    ['2001-32', '2001-06-01 2001-08-31 known', '2001-06-01 2001-08-31 known', false],
    ['2001-21', '2001-03-01 2001-11-30 known', '2001-03-01 2001-11-30 known', false],
    ['2001-36', '2001-10-01 2001-12-31 known', '2001-10-01 2001-12-31 known', false],
    ['2001-38', '2001-05-01 2001-08-31 known', '2001-05-01 2001-08-31 known', false],
    ['2001-41', '2001-07-01 2001-12-31 known', '2001-07-01 2001-12-31 known', false],
    ['1985-04-12T23:20:30-10', '1985-04-12 1985-04-12 known', '1985-04-12 1985-04-12 known', true],
  ])('%s starts %s, ends %s, whole: %s', (text, start, end, whole) => {
    const found = extent(read(text));
    expect([said(found.start), said(found.end), found.whole]).toEqual([start, end, whole]);
  });

  it('reckons with years before the first and beyond the fourth digit', () => {
    expect(extent(read('-1950S2')).start.min).toBe(extent(read('-1999')).start.min);
    expect(extent(read('-195X')).start.max).toBe(extent(read('-1950')).start.max);
    expect(extent(read('Y-17E7')).start.min).toBeLessThan(-6e10);
    expect(Number.isSafeInteger(extent(read('Y9999999999999S1~')).end.max)).toBe(true);
  });
});

describe('answers about a day', () => {
  it.each([
    ['2004', '2003-12-31', 'no', 'it starts no earlier than 1 January 2004'],
    ['2004', '2004-06-01', 'maybe', 'only the year is known'],
    ['2004-06-01', '2004-06-01', 'yes', 'it is that very day'],
    ['200X', '2004-06-01', 'maybe', 'only the decade is known'],
    ['2004?', '2010-01-01', 'maybe', 'the date is uncertain'],
    ['2003-06~', '2003-05-15', 'maybe', 'the date is approximate'],
    ['2003/', '2010-01-01', 'maybe', 'the end is unknown'],
    ['2003/..', '2010-01-01', 'yes', 'it had begun by 31 December 2003 at the latest and goes on'],
    ['/2014', '2010-01-01', 'maybe', 'the start is unknown'],
    ['../2014', '2010-01-01', 'yes', 'it has always been so and lasts until 1 January 2014 at the earliest'],
    ['2009/2011', '2009-06-01', 'maybe', 'only the year of the start is known'],
    ['2009/2011', '2011-06-01', 'maybe', 'only the year of the end is known'],
    ['2009/2011~', '2010-06-01', 'maybe', 'the end is approximate'],
    ['2009?/2011', '2010-06-01', 'maybe', 'the start is uncertain'],
    ['2009?/2011', '2012-06-01', 'no', 'it was over by 31 December 2011 at the latest'],
    ['[2003,2005]', '2003-06-01', 'maybe', 'it is not stated which of the members it is'],
    ['[2003,2005]', '2004-06-01', 'no', 'the day is none of those that it can be'],
    ['{2003-06-01,2005}', '2003-06-01', 'yes', 'one of its members holds on the day'],
    ['{2003-06-01,2005}', '2004-06-01', 'no', 'the day is none of those that it can be'],
    ['{2003..2005}', '2004-06-01', 'maybe', 'the days between the members are not stated'],
    ['2001-21', '2001-04-01', 'maybe', 'the hemisphere of the season is not stated'],
    ['2001-21', '2001-07-01', 'no', 'the day is none of those that it can be'],
    ['156X-12-25', '1565-12-25', 'maybe', 'some digits are unspecified'],
    ['156X-12-25', '1565-12-24', 'no', 'the day is none of those that it can be'],
  ])('whether %s holds on %s: %s, %s', (text, day, answer, reason) => {
    expect(holdsOn(read(text), on(day))).toEqual({ answer, reason });
  });

  it.each([
    ['2007/..', '2017-11-07', 'yes', 'stated on 7 November 2017'],
    ['2007/..', '2017-11-08', 'maybe', 'as last stated on 7 November 2017'],
    [
      '2007/..',
      '2010-01-01',
      'yes',
      'it had begun by 31 December 2007 at the latest and still held on 7 November 2017',
    ],
    ['2007/..', '2007-06-01', 'maybe', 'only the year of the start is known'],
    ['2007/..', '2006-06-01', 'no', 'it starts no earlier than 1 January 2007'],
    ['/..', '2017-11-07', 'yes', 'stated on 7 November 2017'],
    ['/..', '2010-01-01', 'maybe', 'the start is unknown'],
    ['../..', '2010-01-01', 'yes', 'it has always been so and still held on 7 November 2017'],
    ['2017/..', '2017-11-07', 'yes', 'stated on 7 November 2017'],
    ['2018/..', '2017-11-07', 'no', 'it starts no earlier than 1 January 2018'],
    [
      '2018/..',
      '2018-06-01',
      'maybe',
      'it starts no earlier than 1 January 2018, after it was stated on 7 November 2017',
    ],
    ['2007/', '2017-11-07', 'maybe', 'the end is unknown'],
    ['2007/2010', '2017-11-07', 'no', 'it was over by 31 December 2010 at the latest'],
  ])('whether %s, stated on 7 November 2017, holds on %s: %s, %s', (text, day, answer, reason) => {
    expect(holdsOn(read(text), on(day), on('2017-11-07'))).toEqual({ answer, reason });
  });

  it('says since when and until when it is sure', () => {
    expect(begunBy(read('2007'), on('2008-01-01'))).toEqual({
      answer: 'yes',
      reason: 'it had begun by 31 December 2007 at the latest',
    });
    expect(begunBy(read('2007'), on('2006-01-01')).answer).toBe('no');
    expect(begunBy(read('/2014?'), on('2015-01-01')).answer).toBe('maybe');
    expect(begunBy(read('2004?/2014'), on('2015-01-01')).reason).toContain('31 December 2014');
    expect(overBy(read('[..2017-11-07]'), on('2017-11-08')).answer).toBe('yes');
    expect(overBy(read('[..2017-11-07]'), on('2017-11-07')).answer).toBe('maybe');
    expect(overBy(read('2007/..'), on('2999-01-01'))).toEqual({
      answer: 'no',
      reason: 'it goes on, its end is open',
    });
    expect(overBy(read('2007/'), on('2999-01-01'))).toEqual({
      answer: 'maybe',
      reason: 'the end is unknown',
    });
    expect(overBy(read('2004?'), on('2004-06-01')).reason).toBe('the date is uncertain');
  });
});

describe('relate', () => {
  it.each([
    [
      '2003',
      'before',
      '2004',
      'yes',
      '2003 is over by 31 December 2003, 2004 starts on 1 January 2004 at the earliest',
    ],
    ['2003', 'overlaps', '2003', 'maybe', 'only the year of 2003 is known'],
    ['2003/', 'overlaps', '2005', 'maybe', 'the end of 2003/ is unknown'],
    ['2003/..', 'overlaps', '2005', 'yes', '2003/.. shares a day with 2005, whatever is chosen for them'],
    ['2003~', 'before', '2004-06-01', 'maybe', '2003~ is approximate'],
    ['2003?', 'before', '2010', 'maybe', '2003? is uncertain'],
    ['2010', 'after', '2003?', 'maybe', '2003? is uncertain'],
    ['2003/2010', 'contains', '2005', 'yes', '2003/2010 contains 2005, whatever is chosen for them'],
    ['2003/2010', 'within', '2003/2010', 'maybe', 'only the year of the start of 2003/2010 is known'],
    ['2004-06-01', 'equals', '2004-06-01', 'yes', '2004-06-01 and 2004-06-01 are the same days'],
    ['2004-06-01', 'within', '2004-06', 'maybe', 'only the month of 2004-06 is known'],
    [
      '{1960,1970}',
      'overlaps',
      '1965',
      'no',
      '{1960,1970} shares no day with 1965, whatever is chosen for them',
    ],
    ['{1960,1970}', 'contains', '1965', 'no', '{1960,1970} can’t contain 1965, whatever is chosen for them'],
    ['2004/..', 'before', '2005', 'no', '2004/.. never ends before 2005 starts, whatever is chosen for them'],
  ] as const)('%s %s %s: %s, %s', (a, relation, b, answer, reason) => {
    expect(relate(read(a), relation, read(b))).toEqual({ answer, reason });
  });

  it('does not rest an answer on an uncertain end', () => {
    expect(relate(read('2003/2004?'), 'before', read('2010')).answer).toBe('maybe');
    expect(relate(read('2003/2004?'), 'after', read('2010')).reason).not.toContain('over by');
  });

  it('stays quick and right where thousands of days are possible', () => {
    expect(relate(read('XXXX-12-25'), 'before', read('Y10000')).answer).toBe('yes');
    expect(relate(read('XXXX-12-25'), 'overlaps', read('XXXX-XX-24')).answer).toBe('maybe');
    expect(holdsOn(read('XXXX-12-24'), on('2004-12-23')).answer).toBe('no');
    expect(holdsOn(read('XXXX-XX-24'), on('2004-06-24')).answer).toBe('maybe');
  });
});
