import type { Result } from '../result.ts';
import { fail, ok, problem, warning } from '../result.ts';
import { cp1252, utf8, utf16 } from './encodings.ts';

/** A text as its bytes give it. A byte-order mark stays in it as U+FEFF and counts in offsets. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  bom: boolean;
}

const NAMES: Readonly<Record<string, Decoded['encoding']>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  // As browsers do (WHATWG Encoding): UTF-16 without an order is little-endian, Latin 1 and ASCII are windows-1252.
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
};

/**
 * The text in these bytes. In order: a byte-order mark; strict UTF-8; UTF-16 by the pattern of its zero bytes;
 * windows-1252, with a warning (encoding-assumed) unless `label` says so. `label` is the encoding that the server or
 * the page declared (`charset`): it decides only where the bytes leave it open, since it is often wrong.
 * Codes: source-empty; encoding-binary (no text); encoding-malformed (a byte-order mark that the bytes belie);
 * encoding-unsupported (declared to be in another encoding, such as shift_jis); encoding-assumed (a warning).
 */
export function decode(bytes: Uint8Array, label?: string): Result<Decoded> {
  const marked = byteOrderMark(bytes);
  if (bytes.length === (marked === undefined ? 0 : marked === 'utf-8' ? 3 : 2)) {
    return fail(problem('source-empty', 'There is no text in this source.', undefined, 'Fetch it again.'));
  }
  if (marked !== undefined) {
    const text = marked === 'utf-8' ? utf8(bytes) : utf16(bytes, marked);
    return text === undefined ? malformed(marked) : checked({ text, encoding: marked, bom: true });
  }
  const named = label?.trim().toLowerCase() || undefined;
  const declared = named !== undefined && Object.hasOwn(NAMES, named) ? NAMES[named] : undefined;
  const isForeign = named !== undefined && declared === undefined;
  const narrow = utf8(bytes);
  // ISO-2022-JP is ASCII with escapes, so it would pass for UTF-8.
  if (narrow !== undefined && isText(narrow) && !(isForeign && narrow.includes('\u001b'))) {
    return ok({ text: narrow, encoding: 'utf-8', bom: false });
  }
  const order =
    zeroPattern(bytes) ?? (declared === 'utf-16le' || declared === 'utf-16be' ? declared : undefined);
  const wide = order === undefined ? undefined : utf16(bytes, order);
  if (order !== undefined && wide !== undefined && isText(wide)) {
    return ok({ text: wide, encoding: order, bom: false });
  }
  if (isForeign) {
    const message = `The source is declared to be in ${JSON.stringify(named)}, which is not read here.`;
    const hint = 'Convert a copy to UTF-8 and put that on record, or declare the right encoding.';
    return fail(problem('encoding-unsupported', message, undefined, hint));
  }
  const read = checked({ text: cp1252(bytes), encoding: 'windows-1252', bom: false });
  if (!read.ok || declared === 'windows-1252') return read;
  const message =
    'The bytes are not UTF-8 and say nothing about their encoding; they were read as windows-1252.';
  const hint =
    'Look at the accents and quotation marks; if they are wrong, declare the encoding or convert a copy.';
  return ok(read.value, [warning('encoding-assumed', message, undefined, hint)]);
}

function checked(read: Decoded): Result<Decoded> {
  if (isText(read.text)) return ok(read);
  const message = 'The source holds binary data, not text.';
  const hint = 'Give it to the extractor for its format (PDF, DOCX), or fetch it again.';
  return fail(problem('encoding-binary', message, undefined, hint));
}

function malformed(encoding: Decoded['encoding']): Result<Decoded> {
  const message = `The source begins with the byte-order mark of ${encoding}, but goes on with bytes that are not ${encoding}.`;
  return fail(
    problem('encoding-malformed', message, undefined, 'Fetch it again: it is damaged or cut short.'),
  );
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Spaces, line ends and Latin letters have a zero byte in UTF-16, always on the same side of the pair. */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  // With fewer, as in Japanese without a mark, only a declaration tells: a stray zero byte must not make UTF-16 of ASCII.
  const enough = bytes.length / 2 / 4;
  if (even === 0 && odd >= enough) return 'utf-16le';
  if (odd === 0 && even >= enough) return 'utf-16be';
  return undefined;
}

/** No NUL, and next to no control characters other than white space, escapes and the end sign of old DOS files. */
function isText(text: string): boolean {
  if (text.includes('\u0000')) return false;
  const controls =
    text.match(/[\u0001-\u0008\u000e-\u0019\u001c-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0;
  return controls * 100 <= text.length;
}
