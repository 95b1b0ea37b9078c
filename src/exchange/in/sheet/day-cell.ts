import { daysInMonth, parseEdtf } from '../../../values/index.ts';
import { folded } from './folded.ts';

/** Which comes first in `05/06/2014`: the day or the month. */
export type DayOrder = 'dmy' | 'mdy';

/** A cell read as a time. `open`: day and month could be either, and nobody said which comes first. */
export type DayRead =
  | { readonly is: 'edtf'; readonly edtf: string }
  | { readonly is: 'open' }
  | { readonly is: 'wrong'; readonly message: string; readonly hint: string };

const MONTHS = (
  'january,jan,janvier,janv,januar,janner,jaenner;february,feb,fevrier,fevr,fev,februar;march,mar,mars,marz,maerz,mrz;' +
  'april,apr,avril,avr;may,mai;june,jun,juin,juni;july,jul,juillet,juil,juli;august,aug,aout;' +
  'september,sep,sept,septembre;october,oct,octobre,oktober,okt;november,nov,novembre;december,dec,decembre,dezember,dez'
)
  .split(';')
  .map((names) => new Set(names.split(',')));

/** The number of a month by its name or its figure; undefined: that is none. */
export function monthOf(text: string): number | undefined {
  const word = folded(text).replace(/月$/, '');
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined;
  const at = MONTHS.findIndex((names) => names.has(word));
  return at < 0 ? undefined : at + 1;
}

/** A day, month or year in numbers, as EDTF; undefined: there is no such day. */
export function edtfOf(year: number, month?: number, day?: number): string | undefined {
  if (year < 1900 || year > 2200) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  const head = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return head;
  return day < 1 || day > daysInMonth(year, month) ? undefined : `${head}-${String(day).padStart(2, '0')}`;
}

/** What a cell tells of the order of day and month; undefined: nothing. */
export function orderTold(text: string): DayOrder | 'open' | undefined {
  const m = NUMERIC.exec(text.trim());
  if (!m || m[2] === '.') return undefined;
  const [a, b] = [Number(m[1]), Number(m[3])];
  if (a === b) return undefined;
  return a > 12 ? 'dmy' : b > 12 ? 'mdy' : 'open';
}

const NUMERIC = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})\.?$/;
const ENTERED = /\s+(?:-|–|—|to|until|bis|au|jusqu'au|and)\s+|\s*[–—～〜]\s*/i;

/** Reads a time as people write it, and EDTF as it stands. */
export function readDayCell(raw: string, order?: DayOrder): DayRead {
  const text = raw.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const ends = text.split(ENTERED);
  if (ends.length === 2 && ends[0] && ends[1]) {
    const [from, to] = ends.map((end) => readDayCell(end, order)) as [DayRead, DayRead];
    if (from.is !== 'edtf') return from;
    if (to.is !== 'edtf') return to;
    return checked(`${from.edtf}/${to.edtf}`, text);
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const told = orderTold(text);
    const by = numeric[2] === '.' ? 'dmy' : told === 'open' ? order : (told ?? 'dmy');
    if (by === undefined) return { is: 'open' };
    if (order !== undefined && told !== undefined && told !== 'open' && told !== order)
      return wrong(
        text,
        `its column has the ${order === 'dmy' ? 'day' : 'month'} first`,
        'Correct the cell, or say the other order for the column.',
      );
    const [a, b, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])];
    return made(by === 'dmy' ? edtfOf(year, b, a) : edtfOf(year, a, b), text);
  }
  return byForm(text);
}

function byForm(text: string): DayRead {
  let m = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  m ??= /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (m) return made(edtfOf(Number(m[1]), Number(m[2]), Number(m[3])), text);
  m = /^(\d{4})\s*-\s*(\d{4})$/.exec(text);
  if (m) return checked(`${m[1]}/${m[2]}`, text);
  m = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text);
  if (m) return checked(m[1]!, text);
  m = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (m) return made(edtfOf(Number(m[2]), Number(m[1])), text);
  m = /^(\d{4})年(?:(\d{1,2})月)?$/.exec(text);
  if (m) return made(edtfOf(Number(m[1]), m[2] === undefined ? undefined : Number(m[2])), text);
  m = /^(?:Q|T)([1-4])[ /-]?(\d{4})$/i.exec(text) ?? /^(?:([1-4])\. ?Quartal )(\d{4})$/i.exec(text);
  if (m) return quarter(Number(m[2]), Number(m[1]));
  m = /^(\d{4})[ /-]?(?:Q|T)([1-4])$/i.exec(text);
  if (m) return quarter(Number(m[1]), Number(m[2]));
  const worded = wordedDay(text);
  if (worded) return worded;
  if (
    /^(?:FY|AF|HJ|exercice)\s?\d{2,4}|年度$/i.test(text) ||
    (/^\d{4}[/-]\d{2}$/.test(text) && Number(text.slice(5)) > 12)
  )
    return wrong(
      text,
      'a fiscal year begins in another month in each country',
      'Write the months that it covers, as in 2015-04/2016-03.',
    );
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return wrong(
      text,
      'it looks like the number by which a spreadsheet counts days',
      'Format the column as a date, and save the sheet anew.',
    );
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text))
    return wrong(text, 'its year has two figures', 'Write the year with four.');
  return checked(text, text);
}

/** `6 May 2014`, `May 6, 2014`, `6. Mai 2014`, `1er mai 2014`, `mai 2014`. */
function wordedDay(text: string): DayRead | undefined {
  let m = /^(?:(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -])?(?:of |de )?([\p{L}.]+)[ ,-]+(\d{4})$/iu.exec(text);
  if (m && monthOf(m[2]!) !== undefined)
    return made(edtfOf(Number(m[3]), monthOf(m[2]!)!, m[1] === undefined ? undefined : Number(m[1])), text);
  m = /^([\p{L}.]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  if (m && monthOf(m[1]!) !== undefined)
    return made(edtfOf(Number(m[3]), monthOf(m[1]!)!, Number(m[2])), text);
  return undefined;
}

function quarter(year: number, n: number): DayRead {
  return { is: 'edtf', edtf: `${edtfOf(year, n * 3 - 2)}/${edtfOf(year, n * 3)}` };
}

function made(edtf: string | undefined, text: string): DayRead {
  return edtf === undefined
    ? wrong(text, 'there is no such day', 'Look at day and month.')
    : { is: 'edtf', edtf };
}

function checked(edtf: string, text: string): DayRead {
  return parseEdtf(edtf).ok
    ? { is: 'edtf', edtf }
    : wrong(text, 'it is no form of a date that is known', 'Write 2014-05-06, 2014-05, 2014, or 2013/2015.');
}

function wrong(text: string, why: string, hint: string): DayRead {
  return { is: 'wrong', message: `“${text.slice(0, 60)}” cannot be read as a time: ${why}.`, hint };
}
