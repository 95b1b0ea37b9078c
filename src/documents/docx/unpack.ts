import { fail, ok, type Result } from '../../values/index.ts';
import { bomb } from '../bomb.ts';
import { inflated } from '../inflate.ts';
import { damaged, type Entry } from './directory.ts';

/**
 * Unpacks one file of an archive, stopping where it gives more than its directory promised, or more than `most`.
 * Codes: document-damaged, document-bomb.
 */
export async function unpack(bytes: Uint8Array, entry: Entry, most: number): Promise<Result<Uint8Array>> {
  const packed = packedOf(bytes, entry);
  if (!packed) return fail(damaged(`the file ${entry.name} in it is not where its directory says`));
  if (entry.size > most) return fail(bomb(`would unpack to more than ${most} bytes`));
  if (entry.method === 0)
    return packed.length === entry.size
      ? ok(packed)
      : fail(damaged(`the length of ${entry.name} in it is wrong`));
  if (entry.method !== 8) return fail(damaged(`the file ${entry.name} in it is packed in an unknown way`));
  const out = new Uint8Array(entry.size);
  let length = 0;
  const reader = inflated(packed, 'deflate-raw').getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (length + read.value.length > entry.size) {
        await reader.cancel().catch(() => undefined);
        return fail(bomb(`unpacks to more than it says (${entry.name})`));
      }
      out.set(read.value, length);
      length += read.value.length;
    }
  } catch {
    return fail(damaged(`the file ${entry.name} in it cannot be unpacked`));
  }
  return length === entry.size ? ok(out) : fail(damaged(`the file ${entry.name} in it is cut short`));
}

function packedOf(bytes: Uint8Array, { at, packed }: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined;
}
