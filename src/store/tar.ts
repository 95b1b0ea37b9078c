/** A file within a tar archive: where its content lies, in bytes. */
export interface TarMember {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** tar counts in blocks of 512 bytes (POSIX.1-1988, ustar). */
export const BLOCK = 512;

/** The zeros that fill a content's last block. */
export function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What ends a tar archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** The header of a plain file: a name of at most 100 bytes, a size below 8 GiB, the time in seconds since 1970. */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > 100 || size >= 8 ** 11)
    throw new RangeError(`${name} does not fit into a tar archive.`);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  header.write(name, 0);
  header.write(octal(0o640, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(seconds, 11), 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257, 'latin1');
  header.write(`${octal(sum(header), 6)}\u0000 `, 148, 'latin1');
  return header;
}

/** The member that a header at this place begins; null for the zeros at the end; undefined where it is no header. */
export function readTarHeader(header: Buffer, at: number): TarMember | null | undefined {
  if (header.length < BLOCK) return undefined;
  if (header.every((byte) => byte === 0)) return null;
  const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0.*$/s, '').trim();
  const stored = Number.parseInt(text(148, 156), 8);
  const blank = Buffer.from(header);
  blank.write('        ', 148);
  const size = Number.parseInt(text(124, 136), 8);
  if (stored !== sum(blank) || !Number.isSafeInteger(size)) return undefined;
  return { name: text(0, 100), start: at + BLOCK, size };
}

function sum(header: Buffer): number {
  return header.reduce((total, byte) => total + byte, 0);
}
