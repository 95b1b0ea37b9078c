/** What a number format makes of a number: a day in some precision, or a sum in a currency. */
export interface NumberFormat {
  /** A day, shown with its year alone, its year and month, or whole. */
  readonly day?: 'year' | 'month' | 'day';
  readonly currency?: string;
}

const BUILT_IN_DAYS = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
/** Of those, the ones that show no day of the month: `mmm-yy`, and the Japanese year and month. */
const BUILT_IN_MONTHS = new Set([17]);

/** Reads a number format by its id, and its code where the workbook defines it. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined)
    return BUILT_IN_DAYS.has(id) ? { day: 'day' } : BUILT_IN_MONTHS.has(id) ? { day: 'month' } : {};
  // What is for positive numbers; negative ones and zero may look otherwise.
  const shown = code.split(';')[0]!;
  const currency = currencyOf(shown);
  const bare = shown
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '');
  const isDay = /[yge]/i.test(bare) && !/[#0?]/.test(bare) && !/general/i.test(bare);
  if (isDay)
    return { day: /d/i.test(bare) ? 'day' : /m/i.test(bare.replace(/h+:?m+/gi, '')) ? 'month' : 'year' };
  return currency === undefined ? {} : { currency };
}

/** `[$€-407]`, `[$USD]`, `"US$"`, a bare sign: the currency as it is shown. */
function currencyOf(code: string): string | undefined {
  const bracketed = /\[\$([^\]-]+)(?:-[0-9a-f]+)?\]/i.exec(code)?.[1];
  const quoted = [...code.matchAll(/"([^"]+)"/g)].map(([, text]) => text!.trim());
  const sign = /[$€£¥₩₹]/.exec(code.replace(/\[[^\]]*\]/g, '').replace(/"[^"]*"/g, ''))?.[0];
  return [bracketed?.trim(), ...quoted, sign].find(
    (text) => text && /[$€£¥₩₹円元]|^[A-Z]{3}$|kr|fr/i.test(text),
  );
}
