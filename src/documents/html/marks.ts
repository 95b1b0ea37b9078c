import type { Element } from './node.ts';

/** The next number of a list and how it is written. */
export interface Numbering {
  next: number;
  readonly type: string;
}

/** How a list numbers its items; undefined where it marks them with a sign. */
export function numberingOf({ tag, attributes }: Element): Numbering | undefined {
  if (tag !== 'ol') return undefined;
  const start = whole(attributes.get('start'));
  return { next: start ?? 1, type: attributes.get('type') ?? '1' };
}

/** The mark of an item, as a browser numbers it. */
export function markOf(item: Element, numbering: Numbering | undefined): string {
  if (!numbering) return '- ';
  const own = whole(item.attributes.get('value'));
  const n = own ?? numbering.next;
  numbering.next = n + 1;
  if (n < 1 || n > 999) return `${n}. `;
  if (/^a$/i.test(numbering.type) && n <= 26) return `(${cased(letter(n), numbering.type)}) `;
  if (/^i$/i.test(numbering.type) && n < 40) return `(${cased(roman(n), numbering.type)}) `;
  return `${n}. `;
}

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}

function letter(n: number): string {
  return String.fromCharCode(96 + n);
}

function roman(n: number): string {
  return (
    'x'.repeat(Math.floor(n / 10)) + ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][n % 10]
  );
}

function cased(text: string, type: string): string {
  return type === type.toUpperCase() ? text.toUpperCase() : text;
}
