/** Strict UTF-8, a byte-order mark kept as U+FEFF; undefined where the bytes are not UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  return strictly('utf-8', bytes);
}

/** Strict UTF-16, a byte-order mark kept as U+FEFF; undefined where a byte or half of a surrogate pair is missing. */
export function utf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  return strictly('utf-16le', order === 'utf-16le' ? bytes : swapped(bytes));
}

/** What windows-1252 has at 0x80 to 0x9f; five of them are undefined and stand for themselves (WHATWG Encoding). */
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** windows-1252, in which every byte is a character. Our own table: Node's decoder has read it as Latin 1 in the past. */
export function cp1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) {
    const units = Array.from(bytes.subarray(i, i + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? UPPER.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function strictly(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The decoder's own word for bytes that are not of its encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    out[i] = bytes[i + 1]!;
    out[i + 1] = bytes[i]!;
  }
  return out;
}
