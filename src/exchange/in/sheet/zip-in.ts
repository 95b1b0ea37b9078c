import { type Finding, fail, ok, problem, type Result } from '../../../values/index.ts';

/** A file in a ZIP archive, to be unpacked where it is asked for. */
interface Packed {
  readonly method: number;
  readonly bytes: Uint8Array;
}

/** The parts of an archive by their names. `most` is how many bytes all that is unpacked may come to. */
export class Zip {
  readonly #parts: ReadonlyMap<string, Packed>;
  #left: number;

  constructor(parts: ReadonlyMap<string, Packed>, most: number) {
    this.#parts = parts;
    this.#left = most;
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** Unpacks a part piece by piece; `take` may say `false` to end. A finding where it cannot be had. */
  async unpack(name: string, take: (piece: Uint8Array) => boolean | undefined): Promise<Finding | undefined> {
    const part = this.#parts.get(name.toLowerCase());
    if (!part) return damaged(`has no ${name}`);
    if (part.method !== 0 && part.method !== 8) return damaged('is packed in a way that is not known');
    const pieces = part.method === 0 ? stored(part.bytes) : inflated(part.bytes);
    try {
      for await (const piece of pieces) {
        this.#left -= piece.length;
        if (this.#left < 0) return bomb();
        if (take(piece) === false) return undefined;
      }
    } catch {
      return damaged('cannot be unpacked');
    }
    return undefined;
  }
}

async function* stored(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** Fed in small pieces, so that what they give can be counted as it comes. */
async function* inflated(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 16_384));
      at += 16_384;
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Reads the table of contents of a ZIP archive; nothing is unpacked yet. Codes: sheet-damaged, sheet-locked. */
export function openZip(bytes: Uint8Array, most: number): Result<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return fail(damaged('is cut off'));
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const parts = new Map<string, Packed>();
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return fail(damaged('has a broken table of contents'));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const lengths = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
    if (flags & 1)
      return fail(
        problem(
          'sheet-locked',
          'The archive that the workbook is in is protected by a password.',
          undefined,
          'Bring a copy without one.',
        ),
      );
    if (local + 30 > bytes.length) return fail(damaged('has a broken table of contents'));
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > bytes.length) return fail(damaged('is cut off'));
    parts.set(name.toLowerCase(), { method, bytes: bytes.subarray(from, from + size) });
  }
  return ok(new Zip(parts, most));
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** A workbook that is not whole. */
export function damaged(how: string): Finding {
  return problem(
    'sheet-damaged',
    `The workbook ${how}.`,
    undefined,
    'Open it in a spreadsheet program, save it anew, and bring that copy.',
  );
}

function bomb(): Finding {
  return problem(
    'sheet-bomb',
    'The workbook unpacks to more than any sheet of contributions holds.',
    undefined,
    'Do not open it. Ask whoever sent it for the sheet as CSV.',
  );
}
