import { canonicalAmount } from '../../../values/index.ts';
import type { Cell } from './grid.ts';

/** A number as it is, without exponent: `1.3e9` is `1300000000`. Undefined: that is no number. */
export function plainDecimal(text: string): string | undefined {
  const m = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (!m) return undefined;
  const power = Number(m[4] ?? 0);
  const digits = `${m[2]}${m[3] ?? ''}`;
  const point = m[2]!.length + power;
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  return canonicalAmount(`${m[1] === '-' ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`);
}

/** How many digits say something. */
function significant(decimal: string): number {
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '');
  return (decimal.includes('.') ? digits : digits.replace(/0+$/, '')).length;
}

/**
 * A number as a workbook stores it. It is a binary double, written with up to 17 digits (`1304567891.3699999`): the
 * shortest decimal that gives the same double is what was typed (`1304567891.37`). Spreadsheets show 15 digits at most;
 * what a formula leaves behind the fifteenth is dust and is rounded away, but where digits of a whole number go past
 * them, nobody can tell what it was.
 */
export function numberCell(stored: string): Cell {
  const double = Number(stored);
  const exact = stored.trim() === '' || !Number.isFinite(double) ? undefined : plainDecimal(String(double));
  if (exact === undefined) return wrong(stored, 'This is no number.', 'Look at the cell.');
  if (significant(exact) <= 15) return { text: exact, is: 'number' };
  const rounded = plainDecimal(double.toPrecision(15))!;
  if (exact.replace('-', '').split('.')[0]!.length < 15 && exact.includes('.'))
    return { text: rounded, is: 'number' };
  return wrong(
    plainDecimal(stored) ?? exact,
    'This number has more than 15 digits, and a spreadsheet keeps no more of them.',
    'Write it in the cell as a text (format the cell as text first).',
  );
}

function wrong(text: string, message: string, hint: string): Cell {
  return { text, is: 'number', wrong: { code: 'sheet-digits', message, hint } };
}
