import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decoded, decode } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const bytes = (...values: number[]) => new Uint8Array(values);
const read = (data: Uint8Array, label?: string): Decoded | string[] => {
  const result = decode(data, label);
  return result.ok ? result.value : result.findings.map((f) => f.code);
};

describe('decoding', () => {
  it('reads UTF-8 and keeps a byte-order mark as a character of the text', () => {
    expect(read(utf8('Türkiye 日本'))).toEqual({ text: 'Türkiye 日本', encoding: 'utf-8', bom: false });
    expect(read(utf8('\ufeffJapan'))).toEqual({ text: '\ufeffJapan', encoding: 'utf-8', bom: true });
  });

  it('reads UTF-16 by its mark or by its zero bytes', () => {
    expect(read(utf16('\ufeff日本 😀', 'le'))).toEqual({
      text: '\ufeff日本 😀',
      encoding: 'utf-16le',
      bom: true,
    });
    expect(read(utf16('\ufeff日本 😀', 'be'))).toEqual({
      text: '\ufeff日本 😀',
      encoding: 'utf-16be',
      bom: true,
    });
    expect(read(utf16('Japan’s visit', 'le'))).toEqual({
      text: 'Japan’s visit',
      encoding: 'utf-16le',
      bom: false,
    });
    expect(read(utf16('Japan’s visit', 'be'))).toEqual({
      text: 'Japan’s visit',
      encoding: 'utf-16be',
      bom: false,
    });
  });

  it('believes a declaration only where the bytes leave it open', () => {
    expect(read(utf16('日本は、\n', 'be'), 'UTF-16BE')).toMatchObject({
      text: '日本は、\n',
      encoding: 'utf-16be',
    });
    expect(read(utf8('Japan und Türkei'), 'iso-8859-1')).toMatchObject({
      text: 'Japan und Türkei',
      encoding: 'utf-8',
    });
    expect(read(utf8('even'), 'utf-16le')).toMatchObject({ text: 'even', encoding: 'utf-8' });
    expect(read(utf8('plain'), 'x-unheard-of')).toMatchObject({ text: 'plain', encoding: 'utf-8' });
    expect(read(utf8('plain'), 'constructor')).toMatchObject({ text: 'plain', encoding: 'utf-8' });
  });

  it('assumes windows-1252 for what is nothing else, and says so', () => {
    const data = bytes(0x93, 0x4a, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35);
    const value = { text: '“Jé” – €5', encoding: 'windows-1252', bom: false };
    const assumed = decode(data);
    expect(assumed).toMatchObject({ ok: true, value });
    expect(assumed.findings).toMatchObject([{ code: 'encoding-assumed', severity: 'warning' }]);
    expect(decode(data, 'utf-8').findings).toHaveLength(1);
    expect(decode(data, ' ISO-8859-1 ')).toEqual({ ok: true, value, findings: [] });
  });

  it('does not guess at an encoding that it cannot read', () => {
    const shiftJis = bytes(0x93, 0xfa, 0x96, 0x7b, 0x20, 0x4e, 0x41, 0x54, 0x4f);
    expect(read(shiftJis, 'Shift_JIS')).toEqual(['encoding-unsupported']);
    const iso2022 = bytes(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42);
    expect(read(iso2022, 'iso-2022-jp')).toEqual(['encoding-unsupported']);
  });

  it('refuses what is empty, a lone byte-order mark included', () => {
    for (const data of [bytes(), bytes(0xef, 0xbb, 0xbf), bytes(0xff, 0xfe), bytes(0xfe, 0xff)]) {
      expect(read(data)).toEqual(['source-empty']);
    }
  });

  it('refuses binary data', () => {
    expect(read(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toEqual([
      'encoding-binary',
    ]);
    expect(read(utf8('a text with one\u0000 zero byte in an even number'))).toEqual(['encoding-binary']);
    expect(read(bytes(0xc3, 0x28, 0x01, 0x02, 0x81, 0x8d))).toEqual(['encoding-binary']);
    expect(read(bytes(0xff, 0xfe, 0x41, 0, 0, 0))).toEqual(['encoding-binary']);
  });

  it('refuses what goes on otherwise than its byte-order mark says', () => {
    expect(read(bytes(0xef, 0xbb, 0xbf, 0x41, 0xff))).toEqual(['encoding-malformed']);
    expect(read(bytes(0xff, 0xfe, 0x41))).toEqual(['encoding-malformed']);
    expect(read(bytes(0xfe, 0xff, 0xd8, 0x3d))).toEqual(['encoding-malformed']);
  });

  it('gives back every text that was encoded', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((s) => !/[\u0000-\u001f\u007f-\u009f]/.test(s));
    fc.assert(
      fc.property(text, (said) => {
        fc.pre(!said.startsWith('\ufeff'));
        expect(read(utf8(said))).toEqual({ text: said, encoding: 'utf-8', bom: false });
        for (const order of ['le', 'be'] as const) {
          expect(read(utf16(`\ufeff${said}`, order))).toEqual({
            text: `\ufeff${said}`,
            encoding: `utf-16${order}`,
            bom: true,
          });
        }
      }),
    );
  });

  it('reads each byte of windows-1252 as its own character', () => {
    const upper = Uint8Array.from({ length: 96 }, (_, i) => i + 160);
    expect(read(upper)).toMatchObject({ text: String.fromCharCode(...upper), encoding: 'windows-1252' });
    const long = new Uint8Array(100_000).fill(0xe9);
    expect(read(long)).toMatchObject({ text: 'é'.repeat(100_000) });
  });

  it('never throws, and either reads or says why not', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.string(), { nil: undefined }), (data, label) => {
        const result = decode(data, label);
        expect(result.ok || result.findings.length === 1).toBe(true);
      }),
    );
  });
});
