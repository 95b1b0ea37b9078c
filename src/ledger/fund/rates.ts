import {
  type Finding,
  fail,
  isoDay,
  type Money,
  ok,
  parseDay,
  problem,
  type Result,
} from '../../values/index.ts';

/** Rates of a day by currency, as units of it for one euro; from a named file. */
export interface Rates {
  readonly name: string;
  /** By day, `YYYY-MM-DD`, newest first. */
  readonly days: readonly string[];
  on(day: string, currency: string): string | undefined;
}

/** A sum in another currency, with the rates that made it. */
export interface Converted {
  readonly money: Money;
  /** "US$1 = €0.9 on 7 July 2017 (eurofxref-hist.csv)": the day of the rates, and their name. */
  readonly day: string;
  readonly rates: string;
}

/**
 * Reads reference rates in the European Central Bank's layout (`eurofxref-hist.csv`): a first line with "Date" and
 * currency codes, then a line a day, newest or oldest first; "N/A" or nothing where there is none. Codes: rates-form.
 */
export function readRates(text: string, name: string): Result<Rates> {
  const findings: Finding[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const head = (lines[0] ?? '').split(',').map((cell) => cell.trim());
  const wrong = (line: number, message: string) =>
    findings.push(
      problem(
        'rates-form',
        message,
        { file: name, line, column: 1 },
        "The layout is that of the European Central Bank's eurofxref-hist.csv.",
      ),
    );
  if (head[0] !== 'Date') wrong(1, 'The first line begins with “Date”, and names a currency in each column.');
  const table = new Map<string, Map<string, string>>();
  for (const [i, line] of lines.entries()) {
    if (i === 0 || !line.trim()) continue;
    const [day, ...cells] = line.split(',').map((cell) => cell.trim());
    if (parseDay(day!) === null) {
      wrong(i + 1, `“${day}” is no day; write it as YYYY-MM-DD.`);
      continue;
    }
    const rates = new Map<string, string>();
    for (const [at, cell] of cells.entries()) {
      const currency = head[at + 1];
      if (!currency || cell === '' || cell === 'N/A') continue;
      if (!/^\d+(\.\d+)?$/.test(cell) || /^0+(\.0+)?$/.test(cell))
        wrong(i + 1, `“${cell}” is no rate of ${currency}.`);
      else rates.set(currency, cell);
    }
    table.set(day!, rates);
  }
  if (findings.length > 0) return fail(...findings);
  const days = [...table.keys()].sort().reverse();
  return ok({
    name,
    days,
    on: (day, currency) => (currency === 'EUR' ? '1' : table.get(day)?.get(currency)),
  });
}

/** How many days back a rate is looked for: banks close for holidays, and no longer than this. */
const CLOSED = 7;

/**
 * A sum in another currency by the rates of a day, or the last day before it on which there are rates (at most a week
 * back). Rounded half to even at the second decimal, which is said to be what a conversion is: about. Codes: rate-missing.
 */
export function convert(money: Money, to: string, day: string, rates: Rates): Result<Converted> {
  if (money.currency === to) return ok({ money, day, rates: rates.name });
  const number = parseDay(day);
  for (let back = 0; number !== null && back <= CLOSED; back++) {
    const on = isoDay(number - back);
    const [from, into] = [rates.on(on, money.currency), rates.on(on, to)];
    if (from === undefined || into === undefined) continue;
    const turned = (amount: string | undefined) =>
      amount === undefined ? undefined : cross(amount, into, from);
    const [min, max] = [turned(money.min), turned(money.max)];
    return ok({
      money: {
        currency: to,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        approx: true,
        ...(money.per ? { per: money.per } : {}),
      },
      day: on,
      rates: rates.name,
    });
  }
  return fail(
    problem(
      'rate-missing',
      `There is no rate from ${money.currency} to ${to} for ${day} in ${rates.name}.`,
      undefined,
      'Give a file that has it; no rate is guessed.',
    ),
  );
}

/** `amount × into ÷ from`, to the second decimal, half to even. */
function cross(amount: string, into: string, from: string): string {
  const [a, b, c] = [amount, into, from].map(decimal) as [Decimal, Decimal, Decimal];
  // a·b/c, with two decimals: everything to one integer division.
  const numerator = a.units * b.units * 10n ** BigInt(c.scale + 2);
  const denominator = c.units * 10n ** BigInt(a.scale + b.scale);
  const [whole, rest] = [numerator / denominator, numerator % denominator];
  const twice = rest * 2n;
  const up = twice > denominator || (twice === denominator && whole % 2n === 1n);
  const cents = up ? whole + 1n : whole;
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, (end) =>
    end.startsWith('.') ? '' : end.replace(/0+$/, ''),
  );
}

interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

function decimal(text: string): Decimal {
  const [whole, fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length };
}
