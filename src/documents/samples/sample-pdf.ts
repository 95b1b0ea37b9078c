import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A run of text at its place: points from the left and from the bottom, the size of its type. */
export type Run = readonly [x: number, y: number, size: number, text: string];

/** What else a PDF is to be. */
export interface PdfOptions {
  /** A password that it opens with. */
  readonly password?: string;
  /** Pages hold a picture beside their runs. */
  readonly hasPictures?: boolean;
  readonly info?: string;
  /** Pages are packed, with this many bytes of white space behind their runs. */
  readonly padding?: number;
}

/** A PDF of pages with runs of Helvetica at their places. */
export function pdfOf(pages: readonly (readonly Run[])[], options: PdfOptions = {}): Uint8Array {
  const lock = options.password === undefined ? undefined : lockOf(options.password);
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream(
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'x',
    ),
  ];
  for (const [i, runs] of pages.entries()) {
    const text = runs
      .map(
        ([x, y, size, said]) => `BT /F1 ${size} Tf ${x} ${y} Td (${said.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    const picture = options.hasPictures ? 'q 500 0 0 700 50 50 cm /I1 Do Q\n' : '';
    const content = options.padding === undefined ? picture + text : packed(text, options.padding);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >> >>`,
      stream(
        options.padding === undefined ? '<<' : '<< /Filter /FlateDecode',
        lock ? rc4(keyFor(lock.key, 6 + i * 2), content) : content,
      ),
    );
  }
  let trailer = '/Root 1 0 R';
  if (options.info) trailer += ` /Info ${objects.push(`<< ${options.info} >>`)} 0 R`;
  if (lock)
    trailer += ` /ID [<00> <00>] /Encrypt ${objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${hex(lock.owner)}> /U <${hex(lock.user)}> /P -4 >>`)} 0 R`;
  return assembled(objects, trailer);
}

function packed(text: string, padding: number): string {
  return deflateSync(Buffer.concat([Buffer.from(text), Buffer.alloc(padding, 32)])).toString('latin1');
}

function stream(head: string, content: string): string {
  return `${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let out = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(out, 'latin1'));
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard lock of PDF 1.1 to 1.3: RC4 with a key of 40 bits. */
function lockOf(password: string): { key: Buffer; owner: string; user: string } {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded.toString('latin1'));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(
    Buffer.concat([padded, Buffer.from(owner, 'latin1'), permissions, Buffer.from([0])]),
  ).subarray(0, 5);
  return { key, owner, user: rc4(key, PADDING.toString('latin1')) };
}

function keyFor(key: Buffer, object: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([object & 255, object >> 8, 0, 0, 0])])).subarray(0, 10);
}

function md5(data: Buffer): Buffer {
  return createHash('md5').update(data).digest();
}

function hex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
}

function rc4(key: Buffer, text: string): string {
  const s = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  const out = Buffer.from(text, 'latin1');
  for (let n = 0, i = 0, j = 0; n < out.length; n++) {
    i = (i + 1) & 255;
    j = (j + s[i]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
    out[n] = out[n]! ^ s[(s[i]! + s[j]!) & 255]!;
  }
  return out.toString('latin1');
}
