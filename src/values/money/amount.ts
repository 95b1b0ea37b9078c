/**
 * Exact decimals. Outside, an amount is a decimal string (`1304567891.37`, `-3`); inside, a bigint and how many
 * of its digits stand after the point. Nothing is ever rounded.
 */

/** Somebody handed in an amount that had not been checked: our mistake, not the data's. */
export class AmountFault extends Error {
  constructor(text: unknown) {
    super(
      `Not a decimal string: ${JSON.stringify(text)}. Amounts are checked by checkMoney before they are used.`,
    );
    this.name = 'AmountFault';
  }
}

interface Decimal {
  readonly units: bigint;
  /** Digits after the point. */
  readonly scale: number;
}

function read(text: string): Decimal {
  const m = typeof text === 'string' ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) : null;
  if (!m) throw new AmountFault(text);
  const fraction = m[3] ?? '';
  return { units: BigInt(`${m[1]}${m[2]}${fraction}`), scale: fraction.length };
}

function write({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

function aligned(a: string, b: string): { a: bigint; b: bigint; scale: number } {
  const [x, y] = [read(a), read(b)];
  const scale = Math.max(x.scale, y.scale);
  return {
    a: x.units * 10n ** BigInt(scale - x.scale),
    b: y.units * 10n ** BigInt(scale - y.scale),
    scale,
  };
}

/** The one way to write an amount: no leading zeros, no zeros at the fraction's end, no `-0`. Throws AmountFault. */
export function canonicalAmount(text: string): string {
  return write(read(text));
}

/** -1, 0 or 1, as `a` is less than, equal to or more than `b`. Throws AmountFault. */
export function compareAmounts(a: string, b: string): number {
  const both = aligned(a, b);
  return both.a < both.b ? -1 : both.a > both.b ? 1 : 0;
}

/** `a + b`, exact, in canonical form. Throws AmountFault. */
export function addAmounts(a: string, b: string): string {
  const both = aligned(a, b);
  return write({ units: both.a + both.b, scale: both.scale });
}

/** `a - b`, exact, in canonical form; may be negative. Throws AmountFault. */
export function subtractAmounts(a: string, b: string): string {
  const both = aligned(a, b);
  return write({ units: both.a - both.b, scale: both.scale });
}

/** Whether the amount is nothing, however it is written (`0`, `0.00`). Throws AmountFault. */
export function isZero(text: string): boolean {
  return read(text).units === 0n;
}
