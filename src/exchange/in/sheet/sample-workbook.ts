import { writeZip } from './write-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook for tests, of the XML that spreadsheet programs write: rows, and what stands around them. */
export function sampleWorkbook(
  sheets: Readonly<Record<string, string>>,
  around: { styles?: string; strings?: string; workbook?: string; state?: string; after?: string } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  return writeZip([
    [
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<?xml version="1.0"?><x:workbook xmlns:x="${MAIN}" xmlns:r="${RELATED}">${around.workbook ?? ''}<x:sheets>${names
        .map(
          (name, i) =>
            `<x:sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"${i === 0 && around.state ? ` state="${around.state}"` : ''}/>`,
        )
        .join('')}</x:sheets></x:workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${names
        .map(
          (_, i) =>
            `<Relationship Id="s${i + 1}" Type="${RELATED}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="t" Type="${RELATED}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${around.strings ?? ''}</sst>`],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${around.styles ?? ''}</styleSheet>`],
    ...names.map((name, i): [string, string] => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData>${around.after ?? ''}</worksheet>`,
    ]),
  ]);
}
