import { describe, expect, it } from 'vitest';
import { readDocument } from '../index.ts';
import { docxFiles, docxOf, encryptedDocx, paragraph, table } from '../samples/sample-docx.ts';
import { zipOf } from '../samples/sample-zip.ts';

const BODY = [
  paragraph('Relations with Norland', 'Title'),
  paragraph('Norland has cooperated with the Alliance since the early 1990s, and it will go on doing so.'),
  paragraph('Areas of work', 'Heading1'),
  paragraph('cyber defence', '', 0),
  paragraph('maritime security', '', 0),
  paragraph('piracy', '', 1),
  table([
    ['Year', 'Sum'],
    ['2014', 'USD 5 million'],
  ]),
].join('');

async function codes(bytes: Uint8Array, limits = {}): Promise<string[]> {
  const result = await readDocument(bytes, 'brief.docx', { limits });
  return result.ok ? ['read'] : result.findings.map(({ code }) => code);
}

describe('a DOCX', () => {
  it('gives its headings, lists and tables, and what its properties say', async () => {
    const read = await readDocument(docxOf(BODY), 'brief.docx');
    if (!read.ok) throw new Error(read.findings[0]!.message);
    expect(read.value.text).toBe(
      [
        'Relations with Norland',
        'Norland has cooperated with the Alliance since the early 1990s, and it will go on doing so.',
        'Areas of work',
        '- cyber defence\n- maritime security\n    - piracy',
        'Year | Sum',
        '2014 | USD 5 million\n',
      ].join('\n\n'),
    );
    expect(read.value).toMatchObject({
      format: 'docx',
      title: 'Relations with Norland',
      day: '2017-11-07',
      dayFound: { rule: 'properties' },
      language: 'en',
      extractor: { name: 'docx', version: '1/mammoth-1.13.0' },
    });
    expect(read.value.passages.map(({ kind }) => kind)).toEqual(
      'heading paragraph heading list item item list item table row cell cell row cell cell'.split(' '),
    );
  });

  it('says what stands in the way: a password, no text, damage', async () => {
    expect(await codes(encryptedDocx())).toEqual(['document-encrypted']);
    expect(await codes(docxOf(paragraph('')))).toEqual(['document-empty']);
    expect(await codes(docxOf(BODY).subarray(0, 1200))).toEqual(['document-damaged']);
    expect(await codes(zipOf([{ name: 'readme.txt', content: 'no document' }]))).toEqual([
      'document-damaged',
    ]);
    const locked = docxFiles(BODY).map((file) => ({ ...file, flags: 1 }));
    expect(await codes(zipOf(locked))).toEqual(['document-encrypted']);
    const broken = docxFiles(BODY).map((f) =>
      f.name === 'word/document.xml' ? { ...f, content: '<w:doc' } : f,
    );
    expect(await codes(zipOf(broken))).toEqual(['document-damaged']);
  });

  it('unpacks no bomb, whether its directory is honest or not', async () => {
    const filler = new Uint8Array(20_000_000);
    const honest = zipOf([...docxFiles(BODY), { name: 'word/media/image1.bmp', content: filler }]);
    expect(honest.length).toBeLessThan(100_000);
    expect(await codes(honest)).toEqual(['document-bomb']);
    const lying = docxFiles(BODY).map((file) =>
      file.name === 'word/document.xml' ? { ...file, content: filler, lie: 5_000 } : file,
    );
    expect(await codes(zipOf(lying))).toEqual(['document-bomb']);
    expect(await codes(docxOf(BODY), { unpacked: 1_000 })).toEqual(['document-bomb']);
  });

  it('refuses nesting without end', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(2_000)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(2_000)}`;
    expect(await codes(docxOf(deep))).toEqual(['document-deep']);
  });

  it('reads a long one in time linear in its length', async () => {
    const long = docxOf(
      Array.from({ length: 4_000 }, (_, i) =>
        paragraph(`Paragraph ${i} of a long text, which has a length of its own.`),
      ).join(''),
    );
    const read = await readDocument(long, 'brief.docx');
    expect(read.ok && read.value.passages.length).toBe(4_000);
  });
});
