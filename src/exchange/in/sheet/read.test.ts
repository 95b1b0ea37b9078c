import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cp1252 } from '../../../values/index.ts';
import { type Grid, placeOf } from './grid.ts';
import { readSheet, type SheetOptions } from './read.ts';
import { sampleWorkbook } from './sample-workbook.ts';
import { sheetText } from './sheet-text.ts';
import { writeXlsx } from './write-xlsx.ts';
import { writeZip } from './write-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function grid(
  data: Uint8Array | string,
  name = 'gifts.csv',
  options: SheetOptions = {},
): Promise<Grid> {
  const read = await readSheet(typeof data === 'string' ? bytes(data) : data, name, options);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}
const cells = (g: Grid) => g.rows.map((row) => row.cells.map((cell) => cell.text));
async function codes(data: Uint8Array | string, name = 'gifts.csv', options: SheetOptions = {}) {
  const read = await readSheet(typeof data === 'string' ? bytes(data) : data, name, options);
  return read.ok ? 'read' : read.findings.map((f) => f.code).join();
}
const xlsx = (rows: string, around: Parameters<typeof sampleWorkbook>[1] = {}) =>
  grid(sampleWorkbook({ Gifts: rows }, around), 'gifts.xlsx');

describe('CSV', () => {
  const rows = [
    ['Donor', 'Purpose'],
    ['Japan', 'Roads,\nand "more"; all'],
    ['Norway', ''],
  ];
  it.each([
    ['commas', 'Donor,Purpose\r\nJapan,"Roads,\r\nand ""more""; all"\r\n\r\nNorway,\r\n'],
    ['semicolons', 'Donor;Purpose\nJapan;"Roads,\nand ""more""; all"\nNorway;\n'],
    ['tabs', 'Donor\tPurpose\nJapan\t"Roads,\nand ""more""; all"\nNorway\t'],
    ['a byte-order mark', '\ufeffDonor,Purpose\nJapan,"Roads,\nand ""more""; all"\nNorway,\n'],
    ['a line that tells the separator', 'sep=;\nDonor;Purpose\nJapan;"Roads,\nand ""more""; all"\nNorway;'],
  ])('is read with %s', async (_, text) => {
    const read = await grid(text);
    expect(cells(read).map((row) => row.map((c) => c.replace(/\r\n/g, '\n')))).toEqual(rows);
    expect(sheetText(read).text).toBe('Donor,Purpose\nJapan,"Roads,\nand ""more""; all"\nNorway\n');
  });

  it('is read in the encodings of spreadsheets', async () => {
    const text = 'Geber;Höhe\nÖsterreich;5\n';
    const narrow = Uint8Array.from(text, (c) => c.charCodeAt(0));
    expect(cp1252(narrow)).toBe(text);
    expect(cells(await grid(narrow))[1]).toEqual(['Österreich', '5']);
    expect(cells(await grid(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))))[1]).toEqual([
      'Österreich',
      '5',
    ]);
  });

  it('knows the line and column of every cell, over quoted line breaks and empty lines', async () => {
    const read = await grid('Donor,"Pur\npose",Sum\n\n"Ja ""pan""",x,5\n,,\nNorway,,\n');
    const at = read.rows.map((row) => row.cells.map((_, i) => placeOf(read, row, i)));
    expect(at[0]!.map((p) => `${p.line}:${p.column}`)).toEqual(['1:1', '1:7', '2:7']);
    expect(at[1]!.map((p) => `${p.line}:${p.column}`)).toEqual(['4:1', '4:14', '4:16']);
    expect(read.rows[2]!.line).toBe(6);
  });
});

describe('XLSX', () => {
  it('gives sums to the cent, whatever double they are stored as', async () => {
    const row = (...values: string[]) =>
      `<row r="1">${values.map((v, i) => `<c r="${'ABCDEF'[i]}1"><v>${v}</v></c>`).join('')}</row>`;
    const read = await xlsx(
      row(
        '1304567891.3699999',
        '110000000000',
        '0.30000000000000004',
        '1.1E-2',
        '4.5E9',
        '19.989999999999998',
      ),
    );
    expect(cells(read)[0]).toEqual(['1304567891.37', '110000000000', '0.3', '0.011', '4500000000', '19.99']);
    expect(read.rows[0]!.cells.every((cell) => cell.wrong === undefined)).toBe(true);
  });

  it('says so where a number has more digits than a spreadsheet keeps', async () => {
    const read = await xlsx('<row r="7"><c r="B7"><v>12345678901234567</v></c></row>');
    expect(read.rows[0]!.cells[1]!.wrong?.code).toBe('sheet-digits');
    expect(placeOf(read, read.rows[0]!, 1)).toMatchObject({ path: 'Gifts!B7', line: 7, column: 2 });
  });

  it('gives days as they are shown, and currencies by the number format', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="mmm\\ yyyy"/><numFmt numFmtId="166" formatCode="[$€-407]\\ #,##0.00"/><numFmt numFmtId="167" formatCode="&quot;US$&quot;#,##0;[Red]-0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>';
    const rows = `<row r="1">${['41765', '41765.75', '41640', '41760', '5', '7']
      .map((v, i) => `<c r="${'ABCDEF'[i]}1" s="${[1, 1, 2, 3, 4, 5][i]}"><v>${v}</v></c>`)
      .join('')}</row>`;
    const read = await xlsx(rows, { styles });
    expect(cells(read)[0]).toEqual(['2014-05-06', '2014-05-06', '2014', '2014-05', '5', '7']);
    expect(read.rows[0]!.cells.slice(4).map((c) => c.currency)).toEqual(['€', 'US$']);
    const mac = await xlsx('<row r="1"><c r="A1" s="1"><v>40303</v></c></row>', {
      styles,
      workbook: '<x:workbookPr date1904="1"/>',
    });
    expect(cells(mac)[0]).toEqual(['2014-05-06']);
  });

  it('reads texts with their formats inside, and not how they are read aloud', async () => {
    const read = await xlsx(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c></row>',
      {
        strings:
          '<si><r><t>Ja</t></r><r><rPr/><t>pan</t></r></si><si><t>日本</t><rPh sb="0" eb="2"><t>にほん</t></rPh></si>',
      },
    );
    expect(cells(read)[0]).toEqual(['Japan', '日本', '', 'a\nb']);
  });

  it('lets a merged cell hold for the rows it reaches over', async () => {
    const text = (ref: string, t: string) => `<c r="${ref}" t="inlineStr"><is><t>${t}</t></is></c>`;
    const read = await xlsx(
      `<row r="1">${text('A1', 'Japan')}${text('B1', 'x')}</row><row r="2"><c r="A2"/>${text('B2', 'y')}</row><row r="3">${text('B3', 'z')}</row>`,
      { after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' },
    );
    expect(cells(read)).toEqual([
      ['Japan', 'x'],
      ['Japan', 'y'],
      ['', 'z'],
    ]);
  });

  it('takes the first sheet that is shown, or the one that is named', async () => {
    const row = (t: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${t}</t></is></c></row>`;
    const book = sampleWorkbook(
      { Old: row('old'), Gifts: row('gifts'), More: row('more') },
      { state: 'hidden' },
    );
    expect(await grid(book, 'g.xlsx')).toMatchObject({ sheet: 'Gifts', sheets: ['Gifts', 'More'] });
    expect(cells(await grid(book, 'g.xlsx', { sheet: 'more' }))).toEqual([['more']]);
    expect(await codes(book, 'g.xlsx', { sheet: 'Mroe' })).toBe('sheet-unknown');
  });

  it('finds formulas that give nothing', async () => {
    const read = await xlsx(
      '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>SUM(C1)</f></c><c r="C1"><f>2+3</f><v>5</v></c></row>',
    );
    expect(read.rows[0]!.cells.map((c) => c.wrong?.code ?? c.text)).toEqual([
      'sheet-formula',
      'sheet-formula',
      '5',
    ]);
  });
});

describe('a file that is no sheet to be read', () => {
  const head = (signature: string) => Uint8Array.from(signature, (c) => c.charCodeAt(0));
  const locked = new Uint8Array(
    Buffer.concat([head('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
  const book = writeXlsx([{ name: 'A', rows: [[{ text: 'x', is: 'text' }]] }]);
  it.each<[string, Uint8Array | string, string, string]>([
    ['an empty file', '', 'a.csv', 'sheet-empty'],
    ['white space', ' \n\n', 'a.csv', 'sheet-empty'],
    ['empty rows', ',,\n,,\n', 'a.csv', 'sheet-empty'],
    ['an empty workbook', sampleWorkbook({ A: '' }), 'a.xlsx', 'sheet-empty'],
    ['a protected workbook', locked, 'a.xlsx', 'sheet-locked'],
    ['an old workbook', head('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xxxx'), 'a.xls', 'sheet-form'],
    ['a PDF', '%PDF-1.7', 'a.csv', 'sheet-form'],
    ['a page', '<!doctype html><table>', 'a.csv', 'sheet-form'],
    ['a picture', head('\x89PNG\r\n'), 'a.csv', 'sheet-form'],
    ['another archive', writeZip([['word/document.xml', '<x/>']]), 'a.xlsx', 'sheet-form'],
    ['a workbook that is called CSV', book, 'a.csv', 'sheet-misnamed'],
    ['CSV that is called a workbook', 'a,b', 'a.xlsx', 'sheet-misnamed'],
    ['a workbook that is cut off', book.slice(0, 900), 'a.xlsx', 'sheet-damaged'],
    ['a workbook without sheets', sampleWorkbook({}), 'a.xlsx', 'sheet-damaged'],
    ['an open quotation mark', 'a,b\n"c,d\n', 'a.csv', 'sheet-broken'],
    ['binary data', Uint8Array.of(1, 2, 3, 0, 0, 7), 'a.csv', 'encoding-binary'],
  ])('is told: %s', async (_, data, name, code) => {
    expect(await codes(data, name)).toBe(code);
  });

  it('is told beyond each limit', async () => {
    expect(await codes('a,b\n1,2\n', 'a.csv', { limits: { bytes: 4 } })).toBe('sheet-too-large');
    expect(await codes('a,b\n1,2\n3,4\n', 'a.csv', { limits: { rows: 2 } })).toBe('sheet-too-large');
    const rows = Array.from({ length: 5 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`);
    const book = sampleWorkbook({ A: rows.join('') });
    expect(await codes(book, 'a.xlsx', { limits: { rows: 4 } })).toBe('sheet-too-large');
    expect(await codes(book, 'a.xlsx', { limits: { unpacked: 500 } })).toBe('sheet-bomb');
  });

  it('never throws, whatever comes', { timeout: 60_000 }, async () => {
    const good = sampleWorkbook(
      { A: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>' },
      { strings: '<si><t>x</t></si>' },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'grapheme', maxLength: 200 }).map(bytes),
          fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', '1') }).map(bytes),
          fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }).map((changes) => {
            const copy = good.slice();
            for (const [at, value] of changes) copy[at] = value;
            return copy;
          }),
        ),
        fc.constantFrom('a.csv', 'a.xlsx', 'a'),
        async (data, name) => {
          const read = await readSheet(data, name);
          if (!read.ok) expect(read.findings.length).toBeGreaterThan(0);
          else {
            const { text, spans } = sheetText(read.value);
            expect(spans.every((s) => text[s.end] === '\n')).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
