import { describe, expect, it } from 'vitest';
import { dayOf } from '../day.ts';
import { type Edtf, parseEdtf, sayDay, sayEdtf } from './index.ts';

function read(text: string): Edtf {
  const found = parseEdtf(text);
  if (!found.ok) throw new Error(found.findings[0]?.message);
  return found.value;
}

describe('sayEdtf', () => {
  it.each([
    ['2017-10-29/2017-10-31', '29–31 October 2017'],
    ['2017-10-29/2017-11-02', '29 October – 2 November 2017'],
    ['2016-12-30/2017-01-02', '30 December 2016 – 2 January 2017'],
    ['2017-10-29/2017-10-29', 'on 29 October 2017'],
    ['2017-07-12', 'on 12 July 2017'],
    ['2013-04', 'in April 2013'],
    ['2013', 'in 2013'],
    ['199X', 'in the 1990s'],
    ['19XX', 'in a year from 1900 to 1999'],
    ['XXXX', 'in a year not stated'],
    ['1990~/1993~', 'in the early 1990s'],
    ['1994~/1996~', 'in the mid-1990s'],
    ['1997~/1999~', 'in the late 1990s'],
    ['2013-01~/2013-04~', 'in early 2013'],
    ['2013-05~/2013-08~', 'in mid-2013'],
    ['2013-09~/2013-12~', 'in late 2013'],
    ['1990~/2003~', 'from about 1990 to about 2003'],
    ['2007/..', 'since 2007'],
    ['2017-07-12/..', 'since 12 July 2017'],
    ['1990~/..', 'since the early 1990s'],
    ['2013-01~/..', 'since early 2013'],
    ['1994~/..', 'since about 1994'],
    ['2010/2013', 'from 2010 to 2013'],
    ['2009/2013', 'from 2009 to 2013'],
    ['2013/2013', 'in 2013'],
    ['2015-04/2016-03', 'from April 2015 to March 2016'],
    ['2015-04/2015-06', 'from April to June 2015'],
    ['2007~/2017', 'from about 2007 to 2017'],
    ['/2014', 'until 2014'],
    ['../2014', 'at all times until 2014'],
    ['2003/', 'from 2003, end not stated'],
    ['/..', 'ongoing when stated'],
    ['../..', 'at all times'],
    ['../', 'at all times until an end that is not stated'],
    ['[..2015-07]', 'by July 2015'],
    ['[..2017-11-07]', 'by 7 November 2017'],
    ['[1760-12..]', 'in December 1760 or later'],
    ['[1670..1672]', 'some time from 1670 to 1672'],
    ['[1667,1668,1670..1672]', 'in one of 1667, 1668 or 1670–1672'],
    ['[2004-06-11,2004-06-13]', 'on one of 11 June 2004 or 13 June 2004'],
    ['{1960,1961-12}', 'in 1960 and in December 1961'],
    ['{1667,1668,1670..1672}', 'in 1667, in 1668 and in every year from 1670 to 1672'],
    ['{..1984}', 'in every year up to 1984'],
    ['{2004-06-11..}', 'on every day from 11 June 2004 on'],
    ['2004?', 'in 2004 (uncertain)'],
    ['2004~', 'in about 2004'],
    ['2004-06-11%', 'on about 11 June 2004 (uncertain)'],
    ['2004-06~-11', 'on 11 June 2004 (year and month approximate)'],
    ['?2004-06-~11', 'on 11 June 2004 (year uncertain; day approximate)'],
    ['2001-21', 'in spring 2001'],
    ['2001-28', 'in winter 2001 (northern hemisphere)'],
    ['2001-30', 'in summer 2001 (southern hemisphere)'],
    ['2001-34', 'in the second quarter of 2001'],
    ['2001-37', 'in the first four months of 2001'],
    ['2001-41', 'in the second half of 2001'],
    ['-0043', 'in 44 BC'],
    ['0000', 'in 1 BC'],
    ['0044', 'in AD 44'],
    ['-0043-03-15', 'on 15 March 44 BC'],
    ['Y-17E7', 'in 170,000,001 BC'],
    ['1950S2', 'in a year from 1900 to 1999, perhaps 1950'],
    ['156X-12-25', 'on 25 December of a year in the 1560s'],
    ['XXXX-12-XX', 'in December of a year not stated (day not stated)'],
    ['1XXX-12', 'in December of a year from 1000 to 1999'],
    ['1984-1X', 'in a month from October to December 1984'],
    ['2004-X1', 'in January or November 2004'],
    ['2004-06-1X', 'on a day from 10 to 19 June 2004'],
    ['2004-06-X1', 'on 1, 11 or 21 June 2004'],
    ['2004-XX-11', 'on the 11th of a month of 2004'],
    ['1985-XX-XX', 'in 1985 (month and day not stated)'],
    ['2004-06-XX/2004-07-03', 'from June 2004 (day not stated) to 3 July 2004'],
    ['1985-04-12T23:20:30Z', 'on 12 April 1985 at 23:20:30 UTC'],
    ['1985-04-12T23:20:30+04:30', 'on 12 April 1985 at 23:20:30 (UTC+4:30)'],
  ])('%s is said as “%s”', (text, words) => {
    expect(sayEdtf(read(text))).toBe(words);
  });

  it.each([
    ['2017-10-29/2017-10-31', 'from 29 to 31 October 2017'],
    ['2017-10-29/2017-11-02', 'from 29 October to 2 November 2017'],
    ['2016-12-30/2017-01-02', 'from 30 December 2016 to 2 January 2017'],
    ['2013-04', 'in April 2013'],
  ])('the state %s is said as “%s”', (text, words) => {
    expect(sayEdtf(read(text), { as: 'state' })).toBe(words);
  });

  it('says a day', () => {
    expect(sayDay(dayOf(2017, 11, 7))).toBe('7 November 2017');
    expect(sayDay(Number.POSITIVE_INFINITY)).not.toContain('NaN');
  });
});
