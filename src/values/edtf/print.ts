import type { Digits, Edtf, EdtfBound, EdtfDate, EdtfPoint, EdtfRange, EdtfTime } from './value.ts';

/**
 * The canonical text of a value: parsing it gives the value back. Marks that speak of the first components
 * alike stand on their right (`2004-06~-11`), the others on the left of their component (`2004-?06`).
 */
export function printEdtf(e: Edtf): string {
  if (e.type === 'interval') return `${printBound(e.start)}/${printBound(e.end)}`;
  if (e.type !== 'set') return printPoint(e);
  const members = e.members.map(printMember).join(',');
  return e.of === 'one' ? `[${members}]` : `{${members}}`;
}

function printBound(bound: EdtfBound): string {
  return bound === 'open' ? '..' : bound === 'unknown' ? '' : printPoint(bound);
}

/** The text of a member of a set. */
export function printMember(member: EdtfPoint | EdtfRange): string {
  if (member.type !== 'range') return printPoint(member);
  const start = member.start === 'open' ? '' : printPoint(member.start);
  return `${start}..${member.end === 'open' ? '' : printPoint(member.end)}`;
}

/** The text of a date or season. */
export function printPoint(point: EdtfPoint): string {
  const parts = [point.type === 'date' ? printYear(point) : printPlainYear(point.year)];
  if (point.type === 'season') parts.push(String(point.season));
  else {
    if (point.month !== undefined) parts.push(printTwo(point.month));
    if (point.day !== undefined) parts.push(printTwo(point.day));
  }
  const time = point.type === 'date' && point.time ? printTime(point.time) : '';
  const { uncertain = 0, approximate = 0 } = point;
  if (uncertain === 0 && approximate === 0) return parts.join('-') + time;
  const marks = parts.map((_, i) => markOf(uncertain & (1 << i), approximate & (1 << i)));
  let alike = 1;
  while (alike < marks.length && marks[alike] === marks[0]) alike++;
  if (marks[0] === '') alike = 0;
  return (
    parts
      .map((part, i) => (i < alike - 1 ? part : i === alike - 1 ? part + marks[0] : marks[i] + part))
      .join('-') + time
  );
}

function markOf(uncertain: number, approximate: number): string {
  return uncertain ? (approximate ? '%' : '?') : approximate ? '~' : '';
}

function printYear(date: EdtfDate): string {
  const { year, exponent, significant } = date;
  const s = significant === undefined ? '' : `S${significant}`;
  if (exponent !== undefined) return `Y${Number(year) / 10 ** exponent}E${exponent}${s}`;
  return printPlainYear(year) + s;
}

function printPlainYear(year: Digits): string {
  if (typeof year === 'string') return year;
  const size = Math.abs(year);
  const sign = year < 0 ? '-' : '';
  return size > 9999 ? `Y${sign}${size}` : sign + String(size).padStart(4, '0');
}

function printTwo(digits: Digits): string {
  return typeof digits === 'string' ? digits : digits < 10 ? `0${digits}` : String(digits);
}

function printTime(time: EdtfTime): string {
  const clock = `T${printTwo(time.hour)}:${printTwo(time.minute)}:${printTwo(time.second)}`;
  if (time.zone === undefined) return clock;
  if (time.zone === 'Z') return `${clock}Z`;
  const size = Math.abs(time.zone);
  const minutes = size % 60 === 0 ? '' : `:${printTwo(size % 60)}`;
  return `${clock}${time.zone < 0 ? '-' : '+'}${printTwo(Math.floor(size / 60))}${minutes}`;
}
