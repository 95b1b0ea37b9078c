import { compoundKind } from './docx/container.ts';

/** What bytes are: a format that is read, one that is known and not read, or text of some kind. */
export type Kind = 'pdf' | 'docx' | 'docx-encrypted' | 'text' | Unread;

/** Formats that are known by their first bytes and not read. */
export type Unread =
  | 'doc'
  | 'rtf'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'epub'
  | 'zip'
  | 'office'
  | 'image'
  | 'media'
  | 'packed';

/** What a format is called in a sentence. */
export const CALLED: Readonly<Record<Unread | 'pdf' | 'docx' | 'docx-encrypted' | 'html' | 'text', string>> =
  {
    pdf: 'a PDF',
    docx: 'a DOCX',
    'docx-encrypted': 'an encrypted Office file',
    html: 'HTML',
    text: 'plain text',
    doc: 'an old Word file (.doc)',
    rtf: 'a Rich Text file (.rtf)',
    xlsx: 'a spreadsheet (.xlsx)',
    pptx: 'a presentation (.pptx)',
    odt: 'an OpenDocument file (.odt)',
    epub: 'an e-book (.epub)',
    zip: 'a ZIP archive',
    office: 'an old Office file',
    image: 'a picture',
    media: 'sound or film',
    packed: 'a packed archive',
  };

const SIGNS: readonly (readonly [Kind, string])[] = [
  ['rtf', '{\\rtf'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\x00'],
  ['image', 'MM\x00*'],
  ['image', '8BPS'],
  ['packed', '\x1f\x8b'],
  ['packed', '7z\xbc\xaf'],
  ['packed', 'Rar!'],
  ['packed', 'BZh'],
  ['packed', '\xfd7zXZ'],
  ['media', 'ID3'],
  ['media', 'OggS'],
  ['media', '\x1aE\xdf\xa3'],
];

/** Tells what bytes are by the bytes alone. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archiveKind(bytes, head);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const kind = compoundKind(bytes);
    return kind === 'encrypted' ? 'docx-encrypted' : kind === 'doc' ? 'doc' : 'office';
  }
  const sign = SIGNS.find(([, start]) => head.startsWith(start));
  if (sign) return sign[0];
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WEBP' ? 'image' : 'media';
  if (head.slice(4, 8) === 'ftyp') return /^(?:heic|avif|mif1)/.test(head.slice(8, 12)) ? 'image' : 'media';
  // Readers take a PDF whose first bytes a server or a mail program has put something before.
  const at = head.indexOf('%PDF-');
  return at >= 0 && !/<(?:!doctype|html)\b/i.test(head.slice(0, at)) && isBare(head.slice(0, at))
    ? 'pdf'
    : 'text';
}

/** Whether what stands before the sign is no text that only speaks of it. */
function isBare(before: string): boolean {
  return before.trim() === '' || /[\x00-\x08]/.test(before) || /^(?:[\w-]+:[^\n]*\r?\n)+\s*$/.test(before);
}

function archiveKind(bytes: Uint8Array, head: string): Kind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes('word/document')) return 'docx';
  if (all.includes('xl/workbook')) return 'xlsx';
  if (all.includes('ppt/presentation')) return 'pptx';
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'odt';
  if (head.includes('mimetypeapplication/epub')) return 'epub';
  return 'zip';
}
