import { type Finding, problem } from '../../../values/index.ts';

const LOCKED = ['EncryptedPackage', 'EncryptionInfo'];

/** What a file is by its bytes, where it is no sheet that is read: with the way out. */
export function formOf(bytes: Uint8Array, name: string): 'csv' | 'xlsx' | Finding {
  if (bytes.length === 0) return empty();
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = all.subarray(0, 1024).toString('latin1');
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return LOCKED.some((part) => all.includes(Buffer.from(part, 'utf16le'))) ? locked() : old();
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    if (/spreadsheet/.test(head) && head.includes('mimetypeapplication/vnd.oasis'))
      return otherForm('an OpenDocument sheet (.ods)');
    if (all.includes('xl/workbook.bin')) return otherForm('a binary Excel file (.xlsb)');
    if (!all.includes('xl/'))
      return otherForm(
        all.includes('word/document') ? 'a Word file (.docx)' : 'a ZIP archive without a sheet',
      );
    if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return misnamed(ending, 'an XLSX', 'xlsx');
    return 'xlsx';
  }
  if (head.startsWith('%PDF-')) return otherForm('a PDF');
  if (/^\s*(?:\ufeff|\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table)/i.test(head))
    return otherForm('a page of HTML or XML');
  if (/^\x89PNG|^\xff\xd8\xff|^GIF8|^\x1f\x8b|^7z\xbc\xaf|^Rar!|^\{\\rtf/.test(head))
    return otherForm('no sheet at all');
  if (ending === 'xlsx' || ending === 'xlsm') return misnamed(ending, 'a text', 'csv');
  return 'csv';
}

/** A file, or a sheet, with nothing in it. */
export function empty(which = 'The file'): Finding {
  return problem(
    'sheet-empty',
    `${which} has nothing in it.`,
    undefined,
    'Look whether it is the right one; of a workbook, another sheet can be named.',
  );
}

function locked(): Finding {
  return problem(
    'sheet-locked',
    'The workbook is protected by a password, so nothing of it can be read.',
    undefined,
    'Open it, take the password away (Save as … without encryption), and bring that copy.',
  );
}

function old(): Finding {
  return otherForm('an Excel file of before 2007 (.xls)');
}

function otherForm(what: string): Finding {
  return problem(
    'sheet-form',
    `This is ${what}; sheets are read as CSV or XLSX.`,
    undefined,
    'Save it as XLSX, or as CSV (UTF-8).',
  );
}

function misnamed(ending: string, what: string, better: string): Finding {
  return problem(
    'sheet-misnamed',
    `The file is called .${ending}, and what is in it is ${what}.`,
    undefined,
    `Look whether it is the file that is meant; if so, call it .${better}.`,
  );
}
