import { type Finding, problem } from '../result.ts';

/** A text that is being read: how far, and what stopped it. */
export interface Scan {
  readonly text: string;
  at: number;
  finding: Finding | null;
}

/** Notes why reading stops, and returns null so that callers can return it. The first finding stays. */
export function refuse(scan: Scan, code: string, message: string, offset: number, hint?: string): null {
  scan.finding ??= problem(code, `${scan.text.slice(0, 80)}: ${message}`, { offset }, hint);
  return null;
}

/** Whether a character code is one of 0–9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What a reader would call the character at an offset. */
export function named(text: string, offset: number): string {
  if (offset >= text.length) return 'the end';
  const char = String.fromCodePoint(text.codePointAt(offset)!);
  return char === ' ' ? 'a space' : char < ' ' ? 'a control character' : `“${char}”`;
}

/** The way out for a character that has no place in EDTF, where there is a usual one. */
export function wayOut(text: string, offset: number): string | undefined {
  const char = text.charAt(offset);
  if (char === '–' || char === '—' || char === '−' || char === '‐')
    return 'Write the hyphen-minus of the keyboard (-).';
  if (char === 'x' || char === 'u' || char === 'U')
    return 'An unspecified digit is written as a capital X: 199X.';
  if (char === ' ' || char === '\t' || char === '\n') return 'EDTF has no spaces: 1985-04-12/1985-04-20.';
  if (char === '.' && text.startsWith('...', offset))
    return 'An open end is written as two full stops: 2007/..';
  if (/^(unknown|open|present|now|today)/.test(text.slice(offset)))
    return 'An open end is written 2007/.. and an unknown one 2007/ with nothing after the stroke.';
  return undefined;
}
