import type { Finding } from '../../values/index.ts';
import { bomb } from '../bomb.ts';
import { inflatedSize } from '../inflate.ts';
import type { Limits } from '../limits.ts';

/** What is unpacked to less than this does no harm at any ratio; deflate gives at most 1,032 times what it is given. */
const HARMLESS = 64 * 1024 * 1024;
const STEEPEST = 1_032;

/**
 * Counts what the packed streams of a PDF would give, before a reader unpacks them whole. Pictures are passed by, since
 * nobody unpacks them for the text. Codes: document-bomb.
 */
export async function swelling(bytes: Uint8Array, limits: Limits): Promise<Finding | undefined> {
  if (bytes.length * STEEPEST < HARMLESS) return undefined;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const most = Math.min(limits.unpacked, Math.max(HARMLESS, bytes.length * limits.ratio));
  let size = 0;
  for (let at = all.indexOf('stream'); at >= 0; ) {
    const dictionary = all
      .toString('latin1', Math.max(0, at - 1_000), at)
      .split(/\bobj\b/)
      .at(-1)!;
    let start = at + 6;
    if (all[start] === 13) start++;
    if (all[start] === 10) start++;
    const found = all.indexOf('endstream', start);
    const end = found < 0 ? all.length : found;
    const isPacked = all[start] === 0x78 && !/\/Subtype\s*\/Image\b/.test(dictionary);
    if (isPacked) {
      if ((dictionary.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0) > 1) return bomb('is packed twice over');
      size += await inflatedSize(bytes.subarray(start, end), most - size);
      if (size > most) return bomb(`would unpack from ${bytes.length} bytes to more than ${most}`);
    }
    at = found < 0 ? -1 : all.indexOf('stream', found + 9);
  }
  return undefined;
}
