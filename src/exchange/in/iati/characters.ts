const START =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NC_NAME = `[${START}][-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040${START}]*`;
const NAME = new RegExp(`^${NC_NAME}$`, 'u');
const QUALIFIED = new RegExp(`^${NC_NAME}(?::${NC_NAME})?$`, 'u');
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Whether a text is a name without a colon, as XML 1.0 (fifth edition) has them. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** Whether a text is a name that may have a prefix. */
export function isQualifiedName(text: string): boolean {
  return QUALIFIED.test(text);
}

/** Whether a character is white space to XML: blank, tab, line feed, carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** A text without white space at its end: only what XML takes for that. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Where the first character stands that XML does not allow; -1 where there is none. */
export function forbiddenIn(text: string): number {
  return text.search(FORBIDDEN);
}
