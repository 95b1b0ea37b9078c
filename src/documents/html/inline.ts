import { type Element, isElement, textWithin } from './node.ts';

/** Stands for a forced line end among the pieces of a run; no parsed text has this character. */
export const LINE_END = '\u0000';

/**
 * The lines of a run as a browser shows them: white space collapsed, no-break spaces as spaces, marks that show
 * nothing (soft hyphens, zero-width spaces, byte-order marks) left out.
 */
export function linesOf(pieces: readonly string[]): string[] {
  return pieces
    .join('')
    .replace(/[\u00ad\u200b\u2060\ufeff\u0001-\u0008\u000e-\u001f\u007f-\u009f]+/g, '')
    .split(LINE_END)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
}

/** The lines of preformatted text: white space kept but for what ends a line. */
export function keptLinesOf(pieces: readonly string[]): string[] {
  return pieces
    .join('')
    .replace(/[\u00ad\u200b\u2060\ufeff\u0001-\u0008\u000e-\u001f\u007f-\u009f]+/g, '')
    .replaceAll('\u00a0', ' ')
    .split(/[\u0000\n]/)
    .map((line) => line.trimEnd());
}

const NOTE = /^\s*[[(]?(?:\d{1,3}|[a-z]|[*†‡§↩↑^]+\ufe0e?)[\])]?\s*$/i;

/** Whether an element is the number of a note, a link to it or back from it, which would run into the word before it. */
export function isNoteMark(element: Element): boolean {
  const { tag, attributes } = element;
  if (tag === 'sup') {
    const link = linkIn(element);
    return link?.attributes.get('href')?.startsWith('#') === true && NOTE.test(textWithin(element, 20));
  }
  if (tag !== 'a' || !attributes.get('href')?.startsWith('#')) return false;
  const text = textWithin(element, 20);
  return /^\s*(?:\[(?:\d{1,3}|[a-z])\]|[↩↑^]\ufe0e?)\s*$/i.test(text);
}

function linkIn(element: Element): Element | undefined {
  for (let node = element.first; node; node = node.next) {
    if (!isElement(node)) continue;
    if (node.tag === 'a') return node;
    for (let inner = node.first; inner; inner = inner.next)
      if (isElement(inner) && inner.tag === 'a') return inner;
  }
  return element.parent?.tag === 'a' ? element.parent : undefined;
}

/** Digits as a browser raises them: `10<sup>6</sup>` must not read as 106. Undefined for what is no number. */
export function raised(element: Element): string | undefined {
  const text = textWithin(element, 12).trim();
  return /^\d{1,6}$/.test(text) ? text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!) : undefined;
}
