let table: Uint32Array | undefined;

/** The checksum that ZIP archives carry (CRC-32). */
function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A ZIP archive of some texts, unpacked within and without a time, so that the same parts give the same bytes. */
export function writeZip(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const contents: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const [nameBytes, data] = [encoder.encode(name), encoder.encode(text)];
    const head = new DataView(new ArrayBuffer(26));
    // Version 2.0, names in UTF-8, stored; the day is 1 January 1980, the earliest there is.
    [20, 0x0800, 0, 0, 0x21].forEach((value, i) => {
      head.setUint16(i * 2, value, true);
    });
    head.setUint32(10, crc32(data), true);
    head.setUint32(14, data.length, true);
    head.setUint32(18, data.length, true);
    head.setUint16(22, nameBytes.length, true);
    const common = new Uint8Array(head.buffer);
    const local = joined([uint32(0x04034b50), common, nameBytes, data]);
    // Comment, disk and attributes are empty; then where the part begins.
    contents.push(
      joined([uint32(0x02014b50), Uint8Array.of(20, 0), common, new Uint8Array(10), uint32(at), nameBytes]),
    );
    pieces.push(local);
    at += local.length;
  }
  const list = joined(contents);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, list.length, true);
  end.setUint32(16, at, true);
  return joined([...pieces, list, new Uint8Array(end.buffer)]);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
