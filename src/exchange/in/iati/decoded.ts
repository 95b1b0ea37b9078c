import { cp1252 } from '../../../values/index.ts';
import type { XmlTrouble } from './element.ts';

/** Bytes of a file as they come in. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Small enough that its text is a small object to the machine: large ones cost more to make than to read. */
const PIECE = 1 << 14;
const WIDE = ['utf-16', 'utf-16le', 'utf-16be'];
const NARROW = ['windows-1252', 'cp1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii'];

/**
 * The text in the bytes of an XML file, piece by piece: by its byte-order mark, else by the encoding that its first
 * line declares, else UTF-8. A byte-order mark stays in the text as U+FEFF and counts in offsets. Bytes that are not of
 * the encoding end it with what is wrong (iati-encoding), as does a file larger than `most` bytes (iati-too-large). `other`
 * gets the bytes where they are not those of the text in UTF-8.
 */
export async function* decoded(
  bytes: Bytes,
  most = Number.POSITIVE_INFINITY,
  other: (piece: Uint8Array) => void = () => undefined,
): AsyncGenerator<string | XmlTrouble> {
  let read: ((piece: Uint8Array | undefined) => string) | undefined;
  let size = 0;
  let length = 0;
  let last: Uint8Array | undefined;
  let isOther = false;
  try {
    for await (const chunk of pieces(bytes)) {
      size += chunk.length;
      if (size > most) {
        yield {
          code: 'iati-too-large',
          message: `The file has more than ${most} bytes, and no more are taken.`,
          hint: 'Raise the setting ENTENTE_IATI_LIMIT, or split the file.',
          offset: 0,
        };
        return;
      }
      if (!read) {
        const found = encodingOf(chunk);
        if (typeof found !== 'string') {
          yield found;
          return;
        }
        isOther = found !== 'utf-8';
        read = NARROW.includes(found) ? (piece) => (piece ? cp1252(piece) : '') : strict(found);
      }
      last = chunk;
      if (isOther) other(chunk);
      const text = read(chunk);
      length += text.length;
      if (text !== '') yield text;
    }
    const rest = read?.(undefined);
    if (rest) yield rest;
  } catch (error) {
    // The decoder's own word for bytes that are not of its encoding.
    if (!(error instanceof TypeError) || last === undefined) throw error;
    const before = new TextDecoder().decode(last).indexOf('\ufffd');
    yield {
      code: 'iati-encoding',
      message: 'The bytes are not of the encoding that the file declares.',
      hint: 'Convert the file to UTF-8, or correct encoding="…" in its first line.',
      offset: length + Math.max(before, 0),
    };
  }
}

function strict(label: string): (piece: Uint8Array | undefined) => string {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (piece) => (piece ? decoder.decode(piece, { stream: true }) : decoder.decode());
}

/** Chunks of a size that is soon done with; the first has the file's first line whole where there is as much. */
async function* pieces(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | undefined = [];
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    let whole = chunk;
    if (head) {
      head.push(chunk);
      if (head.reduce((n, one) => n + one.length, 0) < 256) continue;
      whole = joined(head);
      head = undefined;
    }
    for (let at = 0; at < whole.length; at += PIECE) yield whole.subarray(at, at + PIECE);
  }
  if (head && head.length > 0) yield joined(head);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(chunks.reduce((n, one) => n + one.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function encodingOf(first: Uint8Array): string | XmlTrouble {
  const [a, b, c, d] = first;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  const line = String.fromCharCode(...first.subarray(0, 256));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(line)?.[1]?.toLowerCase();
  if (declared === undefined || declared === 'utf-8' || declared === 'utf8') return 'utf-8';
  if (NARROW.includes(declared)) return declared;
  const isWide = WIDE.includes(declared);
  return {
    code: 'iati-encoding',
    message: isWide
      ? `The file declares ${declared} and is not written in it.`
      : `The file is declared to be in “${declared.slice(0, 40)}”, which is not read here.`,
    hint: 'Convert it to UTF-8 and correct encoding="…" in its first line.',
    offset: 0,
  };
}
