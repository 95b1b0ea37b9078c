import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import { docxOf, encryptedDocx, paragraph } from './samples/sample-docx.ts';
import { pdfOf } from './samples/sample-pdf.ts';
import { zipOf } from './samples/sample-zip.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const TEXT = 'Norland is a partner of the Alliance and has been one for many years.';
const HTML = `<!DOCTYPE html><html><body><h1>Norland</h1><p>${TEXT}</p></body></html>`;
const PDF = pdfOf([[[72, 700, 11, TEXT]]]);
const DOCX = docxOf(paragraph(TEXT));

describe('what a file is', () => {
  it.each([
    ['a page', HTML, 'page.html', 'html'],
    ['a page without a name that says so', HTML, 'relations', 'html'],
    ['a page from a script', HTML, 'https://example.org/natohq/topics_50336.php?lang=en.pdf', 'html'],
    ['a page behind comments and a mark', `\ufeff<!-- saved -->\n<html><p>${TEXT}`, 'x.htm', 'html'],
    [
      'XHTML',
      `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${TEXT}</p></body></html>`,
      'x.xhtml',
      'html',
    ],
    ['a piece of a page', `<div><p>${TEXT}</p><p>${TEXT}</p></div><div>x</div>`, 'x', 'html'],
    ['plain text', TEXT, 'x.txt', 'text'],
    ['plain text that speaks of tags', `Write <p> and <div>, <h1> and <br>.\n\n${TEXT}`, 'x.txt', 'text'],
    ['Markdown', `# Norland\n\n${TEXT}`, 'x.md', 'markdown'],
    [
      'Markdown with HTML in it',
      `<div align="center"><h1>x</h1></div>\n\n<p>a</p><p>b</p>\n\n${TEXT}`,
      'x.md',
      'markdown',
    ],
  ])('is told by its bytes: %s', async (_, text, name, format) => {
    const read = await readDocument(utf8(text), name);
    expect(read.ok && read.value.format).toBe(format);
  });

  it.each([
    ['a page sent for a PDF', utf8(HTML), 'brief.pdf'],
    ['text called PDF', utf8(TEXT), 'brief.pdf'],
    ['noise called PDF', new Uint8Array([0, 1, 2, 3, 0, 255, 0, 9]), 'brief.pdf'],
    ['a PDF called text', PDF, 'brief.txt'],
    ['a PDF called a page', PDF, 'brief.html'],
    ['a DOCX called PDF', DOCX, 'brief.pdf'],
    ['a page called text', utf8(HTML), 'brief.txt'],
    ['a page called Markdown', utf8(HTML), 'brief.md'],
    ['text called a page', utf8(TEXT), 'brief.html'],
    ['a picture called DOCX', latin('\x89PNG\r\n\x1a\n....'), 'brief.docx'],
    ['text called a picture', utf8(TEXT), 'brief.png'],
  ])('is held against its name: %s', async (_, bytes, name) => {
    const read = await readDocument(bytes, name);
    expect(read.findings.map(({ code }) => code)).toEqual(['document-format-differs']);
    expect(read.findings[0]!.hint).toMatch(/\w/);
  });

  it.each([
    [
      'an old Word file',
      (() => {
        const b = encryptedDocx().fill(0, 1024);
        b.set(Buffer.from('WordDocument', 'utf16le'), 1024);
        return b;
      })(),
      'x.doc',
      'document-unsupported',
    ],
    ['an encrypted DOCX', encryptedDocx(), 'x.docx', 'document-encrypted'],
    ['Rich Text', latin('{\\rtf1 x}'), 'x.rtf', 'document-unsupported'],
    [
      'a spreadsheet',
      zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }]),
      'x.xlsx',
      'document-unsupported',
    ],
    ['an archive', zipOf([{ name: 'a.txt', content: 'x' }]), 'x.zip', 'document-unsupported'],
    ['a picture', latin('\xff\xd8\xff\xe0..JFIF'), 'x.jpg', 'document-unsupported'],
    ['XML', utf8('<?xml version="1.0"?><feed><entry/></feed>'), 'feed', 'document-unsupported'],
    ['nothing', new Uint8Array(), 'x.txt', 'source-empty'],
    ['blank lines', utf8(' \n\n \n'), 'x.txt', 'document-empty'],
    ['noise', new Uint8Array([0, 1, 2, 3, 0, 255, 0, 9]), 'x', 'encoding-binary'],
    ['Shift JIS', latin('<html><meta charset=shift_jis><p>\x93\xfa\x96{'), 'x.html', 'encoding-unsupported'],
  ])('is refused with a way out where it is not read: %s', async (_, bytes, name, code) => {
    const read = await readDocument(bytes, name);
    expect(read.findings.map((finding) => finding.code)).toEqual([code]);
    expect(read.findings[0]!.hint).toMatch(/\w/);
  });

  it('is refused by its length before anything else is looked at', async () => {
    const big = new Uint8Array(200 * 1024 * 1024);
    const read = await readDocument(big, 'x.pdf');
    expect(read.findings.map(({ code }) => code)).toEqual(['document-too-large']);
    const long = await readDocument(utf8(TEXT), 'x.txt', { limits: { text: 20 } });
    expect(long.findings.map(({ code }) => code)).toEqual(['document-too-long']);
  });
});

describe('an encoding', () => {
  const words =
    'Die Minister trafen sich in Tōkyō, “Café” und “Zürich”, und sprachen über die Zusammenarbeit mit der Allianz.';
  const page = (text: string, charset = '') =>
    `<html><head>${charset && `<meta charset="${charset}">`}</head><body><h1>é</h1><p>${text}</p></body></html>`;
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const plain = words.replace('ō', 'o').replace('ō', 'o');
  const cp1252 = (text: string) => latin(text.replaceAll('“', '\x93').replaceAll('”', '\x94'));

  it.each([
    ['UTF-8', utf8(page(words)), words],
    ['UTF-8 with a mark', utf8(`\ufeff${page(words)}`), words],
    ['UTF-16 with a mark', utf16(`\ufeff${page(words)}`), words],
    ['UTF-16 without one', utf16(page(plain.replace(/[“”]/g, '"'))), plain.replace(/[“”]/g, '"')],
    ['Windows-1252, declared', cp1252(page(plain, 'windows-1252')), plain],
    ['Windows-1252, declared as Latin 1', cp1252(page(plain, 'iso-8859-1')), plain],
    ['Windows-1252, not declared', cp1252(page(plain)), plain],
  ])('is seen: %s', async (_, bytes, text) => {
    const read = await readDocument(bytes, 'x.html');
    expect(read.ok && read.value.text).toBe(`é\n\n${text}\n`);
  });

  it('leaves plain text as it is, with its mark', async () => {
    const read = await readDocument(utf8(`\ufeffA\r\n\r\n${words}`), 'x.txt');
    expect(read.ok && read.value.text).toBe(`\ufeffA\r\n\r\n${words}`);
    expect(read.ok && read.value.language).toBe('de');
  });
});
