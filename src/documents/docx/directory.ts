import { type Finding, fail, ok, problem, type Result } from '../../values/index.ts';
import { bomb } from '../bomb.ts';
import type { Limits } from '../limits.ts';

/** A file in an archive, as the archive's directory tells of it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
  readonly isEncrypted: boolean;
}

/** Archives smaller than this unpacked do no harm at any ratio: a short text repeated packs very well. */
const HARMLESS = 1024 * 1024;
const ENTRIES = 10_000;

/**
 * The directory of a ZIP archive, refused before anything is unpacked where it would unpack to far more than it has.
 * Codes: document-damaged, document-bomb, document-encrypted.
 */
export function directoryOf(bytes: Uint8Array, limits: Limits): Result<Map<string, Entry>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined)
    return fail(damaged('its directory is missing, as in a download that was cut short'));
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES) return fail(bomb(`holds ${count} files`));
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  let packed = 0;
  let size = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      return fail(damaged('its directory is broken'));
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [name, extra, comment] = lengths as [number, number, number];
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replace(/^\//, ''),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    packed += entry.packed;
    size += entry.size;
    at += 46 + name + extra + comment;
  }
  if (size > HARMLESS && size > bytes.length * limits.ratio)
    return fail(bomb(`would unpack from ${bytes.length} bytes to ${size}`));
  if (packed > bytes.length) return fail(bomb('holds the same bytes more than once'));
  return ok(entries);
}

/** Where the record at the archive's end begins: 22 bytes before its end, or earlier where a comment follows. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** What is said of a DOCX that cannot be read. */
export function damaged(why: string): Finding {
  return problem(
    'document-damaged',
    `The DOCX is damaged: ${why}.`,
    undefined,
    'Fetch it again; if a word processor opens it, save it there anew and take that.',
  );
}
