import { parseDay } from '../../../values/index.ts';
import { type Cell, columnName } from './grid.ts';
import { writeZip } from './write-zip.ts';

/** A sheet of a workbook that is to be written; the first row names the columns. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Days since 1970 of day 0 of spreadsheets, for days after February 1900. */
const ORIGIN = -25_569;
const STYLES = { text: 1, head: 2, day: 3 } as const;

/** Writes a workbook. The same sheets give the same bytes. Numbers that would lose digits are written as texts. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, n: i + 1 }));
  return writeZip([
    [
      '[Content_Types].xml',
      `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbered
        .map(
          ({ n }) =>
            `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${numbered
        .map(({ name, n }) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered
        .map(
          ({ n }) =>
            `<Relationship Id="rId${n}" Type="${RELATED}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        )
        .join('')}<Relationship Id="rId0" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${DECLARED}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    ...numbered.map(({ rows, n }) => [`xl/worksheets/sheet${n}.xml`, worksheet(rows)] as [string, string]),
  ]);
}

function worksheet(rows: WrittenSheet['rows']): string {
  const wide = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: wide }, (_, i) =>
    Math.min(50, Math.max(12, ...rows.slice(0, 100).map((row) => (row[i]?.text.length ?? 0) + 2))),
  );
  const written = rows.map((cells, i) => {
    const inner = cells.map((cell, c) => cellXml(cell, `${columnName(c)}${i + 1}`, i === 0)).join('');
    return `<row r="${i + 1}">${inner}</row>`;
  });
  const cols = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${DECLARED}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml({ text, is }: Cell, ref: string, isHead: boolean): string {
  if (text === '') return '';
  const day = is === 'day' ? parseDay(text) : null;
  if (day !== null && day - ORIGIN > 60) return `<c r="${ref}" s="${STYLES.day}"><v>${day - ORIGIN}</v></c>`;
  if (
    is === 'number' &&
    /^-?\d+(\.\d+)?$/.test(text) &&
    text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15
  )
    return `<c r="${ref}"><v>${text}</v></c>`;
  return `<c r="${ref}" t="inlineStr" s="${isHead ? STYLES.head : STYLES.text}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Text in XML; what XML cannot hold is written as workbooks do it, `_x0007_`. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
