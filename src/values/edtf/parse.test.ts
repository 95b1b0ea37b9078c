import { describe, expect, it } from 'vitest';
import { parseEdtf, printEdtf } from './index.ts';

/** The examples of https://www.loc.gov/standards/datetime/ by level and feature, and what its feature lists name besides. */
const EXAMPLES: Record<string, Record<string, string[]>> = {
  'level 0': {
    date: ['1985-04-12', '1985-04', '1985'],
    'date and time': [
      '1985-04-12T23:20:30',
      '1985-04-12T23:20:30Z',
      '1985-04-12T23:20:30-04',
      '1985-04-12T23:20:30+04:30',
    ],
    interval: [
      '1964/2008',
      '2004-06/2006-08',
      '2004-02-01/2005-02-08',
      '2004-02-01/2005-02',
      '2004-02-01/2005',
      '2005/2006-02',
    ],
  },
  'level 1': {
    'year with a letter': ['Y170000002', 'Y-170000002'],
    season: ['2001-21', '2001-22', '2001-23', '2001-24'],
    qualification: ['1984?', '2004-06~', '2004-06-11%'],
    'unspecified digits': ['201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX'],
    'open end': ['1985-04-12/..', '1985-04/..', '1985/..'],
    'open start': ['../1985-04-12', '../1985-04', '../1985'],
    'unknown end': ['1985-04-12/', '1985-04/', '1985/'],
    'unknown start': ['/1985-04-12', '/1985-04', '/1985'],
    'negative year': ['-1985'],
  },
  'level 2': {
    'year with an exponent': ['Y-17E7'],
    'significant digits': ['1950S2', 'Y171010000S3', 'Y3388E2S3'],
    'parts of the year': ['2001-34', '2001-25', '2001-29', '2001-37', '2001-40', '2001-41'],
    'one of a set': [
      '[1667,1668,1670..1672]',
      '[..1760-12-03]',
      '[1760-12..]',
      '[1760-01,1760-02,1760-12..]',
      '[1667,1760-12]',
      '[..1984]',
    ],
    'all of a set': ['{1667,1668,1670..1672}', '{1960,1961-12}', '{..1984}'],
    'group qualification': ['2004-06-11%', '2004-06~-11', '2004?-06-11'],
    'component qualification': ['?2004-06-~11', '2004-%06-11', '2004-?06'],
    'unspecified digits': ['156X-12-25', '15XX-12-25', 'XXXX-12-XX', '1XXX-XX', '1XXX-12', '1984-1X'],
    interval: ['2004-06-~01/2004-06-~20', '2004-06-XX/2004-07-03'],
  },
};

describe('the examples of the specification', () => {
  for (const [level, features] of Object.entries(EXAMPLES)) {
    for (const [feature, texts] of Object.entries(features)) {
      it.each(texts)(
        `${level}, ${feature}: %s is read, and printed as itself or its canonical form`,
        (text) => {
          const read = parseEdtf(text);
          if (!read.ok) throw new Error(read.findings[0]?.message);
          const printed = printEdtf(read.value);
          expect(printed).toBe(text === '?2004-06-~11' ? '2004?-06-~11' : text);
          expect(parseEdtf(printed)).toEqual(read);
        },
      );
    }
  }

  it('are at least seventy', () => {
    expect(Object.values(EXAMPLES).flatMap((f) => Object.values(f).flat()).length).toBeGreaterThanOrEqual(70);
  });
});

describe('values', () => {
  it.each([
    ['1985-04-12', { type: 'date', year: 1985, month: 4, day: 12 }],
    ['-0043', { type: 'date', year: -43 }],
    ['0000-02-29', { type: 'date', year: 0, month: 2, day: 29 }],
    ['1950S2', { type: 'date', year: 1950, significant: 2 }],
    ['Y-17E7', { type: 'date', year: -170000000, exponent: 7 }],
    ['2001-21', { type: 'season', year: 2001, season: 21 }],
    ['156X-12-25', { type: 'date', year: '156X', month: 12, day: 25 }],
    ['-1XXX', { type: 'date', year: '-1XXX' }],
    ['200X-02-29', { type: 'date', year: '200X', month: 2, day: 29 }],
    ['2004-06~-11', { type: 'date', year: 2004, month: 6, day: 11, approximate: 3 }],
    ['?2004-06-~11', { type: 'date', year: 2004, month: 6, day: 11, uncertain: 1, approximate: 4 }],
    ['2004-%06', { type: 'date', year: 2004, month: 6, uncertain: 2, approximate: 2 }],
    ['2001-21~', { type: 'season', year: 2001, season: 21, approximate: 3 }],
    ['1985/..', { type: 'interval', start: { type: 'date', year: 1985 }, end: 'open' }],
    ['/1985', { type: 'interval', start: 'unknown', end: { type: 'date', year: 1985 } }],
    ['/..', { type: 'interval', start: 'unknown', end: 'open' }],
    [
      '[..1984]',
      {
        type: 'set',
        of: 'one',
        members: [{ type: 'range', start: 'open', end: { type: 'date', year: 1984 } }],
      },
    ],
    [
      '1985-04-12T23:20:30-04:30',
      {
        type: 'date',
        year: 1985,
        month: 4,
        day: 12,
        time: { hour: 23, minute: 20, second: 30, zone: -270 },
      },
    ],
  ])('%s is read as what it says', (text, value) => {
    expect(parseEdtf(text)).toEqual({ ok: true, value, findings: [] });
  });

  it('keeps an open and an unknown end apart', () => {
    expect(parseEdtf('2007/..')).not.toEqual(parseEdtf('2007/'));
  });

  it.each([
    ['?1984', '1984?'],
    ['?2004-?06-?11', '2004-06-11?'],
    ['~2004-~06-?11', '2004-06~-?11'],
    ['?2004~', '2004%'],
    ['[1667, 1668, 1670..1672]', '[1667,1668,1670..1672]'],
    ['1985-04-12T23:20:30+04:00', '1985-04-12T23:20:30+04'],
  ])('%s has the canonical form %s', (text, canonical) => {
    const read = parseEdtf(text);
    expect(read.ok && printEdtf(read.value)).toBe(canonical);
  });
});

describe('refusals', () => {
  it.each<[string, string, number]>([
    ['', 'edtf-empty', 0],
    [' ', 'edtf-syntax', 0],
    ['spring 2001', 'edtf-syntax', 0],
    ['unknown', 'edtf-syntax', 0],
    ['1985-04-12 ', 'edtf-syntax', 10],
    [' 1985', 'edtf-syntax', 0],
    ['1985–04', 'edtf-syntax', 4],
    ['1985/04', 'edtf-year', 5],
    ['1985-04-12-01', 'edtf-syntax', 10],
    ['1985-', 'edtf-syntax', 5],
    ['1985-04-', 'edtf-syntax', 8],
    ['1985-April', 'edtf-syntax', 5],
    ['198', 'edtf-year', 0],
    ['85', 'edtf-year', 0],
    ['19850412', 'edtf-year', 0],
    ['12345', 'edtf-year', 0],
    ['-0000', 'edtf-year', 0],
    ['+1985', 'edtf-syntax', 0],
    ['Y1985', 'edtf-year', 0],
    ['Y', 'edtf-year', 1],
    ['Y017000', 'edtf-year', 1],
    ['Y17E', 'edtf-year', 4],
    ['Y17E17', 'edtf-year', 0],
    ['Y17E9999999999', 'edtf-year', 0],
    ['Y170000002-06', 'edtf-year', 10],
    ['1950S0', 'edtf-year', 5],
    ['1950S5', 'edtf-year', 5],
    ['1950S', 'edtf-year', 5],
    ['195XS2', 'edtf-year', 4],
    ['1985-00', 'edtf-month', 5],
    ['1985-13', 'edtf-month', 5],
    ['2001-20', 'edtf-month', 5],
    ['1985-4', 'edtf-month', 5],
    ['1985-004', 'edtf-month', 5],
    ['2004-2X', 'edtf-month', 5],
    ['2001-42', 'edtf-season', 5],
    ['2001-21-01', 'edtf-season', 7],
    ['2019-02-29', 'edtf-day', 8],
    ['1900-02-29', 'edtf-day', 8],
    ['1985-04-31', 'edtf-day', 8],
    ['1985-04-00', 'edtf-day', 8],
    ['1985-04-32', 'edtf-day', 8],
    ['1985-04-1', 'edtf-day', 8],
    ['2003-02-3X', 'edtf-day', 8],
    ['20X1-02-29', 'edtf-day', 8],
    ['XXXX-02-30', 'edtf-day', 8],
    ['199x', 'edtf-unspecified', 3],
    ['199u', 'edtf-unspecified', 3],
    ['2004-uu', 'edtf-unspecified', 5],
    ['1984??', 'edtf-qualifier', 5],
    ['1984?~', 'edtf-qualifier', 5],
    ['~?1984', 'edtf-qualifier', 1],
    ['1985-04-12T23:20', 'edtf-time', 16],
    ['1985-04T23:20:30', 'edtf-time', 7],
    ['1985-04-12?T23:20:30', 'edtf-time', 11],
    ['1985-04-12T23:20:30/1986', 'edtf-time', 10],
    ['1985-04-12T24:00:00', 'edtf-hour', 11],
    ['1985-04-12T23:60:30', 'edtf-minute', 14],
    ['1985-04-12T23:20:60', 'edtf-second', 17],
    ['1985-04-12T23:20:30+24', 'edtf-zone', 20],
    ['1985-04-12T23:20:30-00:00', 'edtf-zone', 19],
    ['1985-04-12T23:20:30z', 'edtf-syntax', 19],
    ['2005/2004', 'edtf-order', 5],
    ['2004-02/2004-01-31', 'edtf-order', 8],
    ['2004-24/2004-05', 'edtf-order', 8],
    ['[1985..1984]', 'edtf-order', 7],
    ['/', 'edtf-interval', 0],
    ['..', 'edtf-interval', 2],
    ['1984/1985/1986', 'edtf-interval', 9],
    ['2007/...', 'edtf-syntax', 7],
    ['2007/.', 'edtf-syntax', 5],
    ['2007/open', 'edtf-syntax', 5],
    ['1984..1985', 'edtf-set', 4],
    ['..1984', 'edtf-set', 0],
    ['[]', 'edtf-set', 1],
    ['[..]', 'edtf-set', 1],
    ['[1984', 'edtf-set', 5],
    ['[1984}', 'edtf-set', 5],
    ['[1984/1985]', 'edtf-set', 5],
    ['[1984,]', 'edtf-syntax', 6],
    ['[1984..,1990]', 'edtf-set', 7],
    ['[1984,..1990]', 'edtf-set', 6],
    ['{1984}/1990', 'edtf-syntax', 6],
  ])('%j is refused with %s at %d', (text, code, offset) => {
    const read = parseEdtf(text);
    expect(read.ok).toBe(false);
    expect(read.findings).toMatchObject([{ code, severity: 'error', at: { offset } }]);
    expect(read.findings[0]?.message.startsWith(`${text}: `)).toBe(true);
  });

  it('says what is wrong and where in plain words', () => {
    expect(parseEdtf('2019-02-29').findings[0]?.message).toBe('2019-02-29: February 2019 has 28 days');
    expect(parseEdtf('1985-4').findings[0]?.hint).toBe('Write 04.');
    expect(parseEdtf('2005/2004').findings[0]?.hint).toContain('2004/2005');
    expect(parseEdtf('19850412').findings[0]?.hint).toContain('1985-04-12');
    expect(parseEdtf('1984..1985').findings[0]?.hint).toContain('[1984..1985]');
  });

  it('cuts a long text short in its message', () => {
    const message = parseEdtf(`${'nonsense '.repeat(1000)}`).findings[0]?.message ?? '';
    expect(message.length).toBeLessThan(200);
  });

  it('lets an interval stand whose ends may be in order', () => {
    for (const text of [
      '2004~/2003~',
      '2004-24/2005-01',
      '2004-06/2004',
      '20XX/2003',
      '1950S2/1920',
      '2013/2013',
    ])
      expect(parseEdtf(text).ok, text).toBe(true);
  });
});
