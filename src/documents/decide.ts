import { type Decoded, decode, type Finding, fail, ok, problem, type Result } from '../values/index.ts';
import { type Claim, claimOf, endingOf } from './claim.ts';
import type { Format } from './document.ts';
import { encrypted } from './docx/encrypted.ts';
import { CALLED, type Kind, kindOf, type Unread } from './kind.ts';
import { markupOf } from './markup.ts';

/** What a file is read as, with its text where it is a text. */
export interface Decided {
  readonly format: Format;
  readonly decoded?: Decoded;
}

/**
 * Judges a file by its bytes, and holds its name to them. `label` is the encoding that is declared. Codes:
 * document-format-differs, document-unsupported, document-encrypted, those of `decode`.
 */
export function formatOf(bytes: Uint8Array, name: string, label: string | undefined): Result<Decided> {
  const kind = kindOf(bytes);
  const claim = claimOf(name);
  if (kind !== 'text') return binary(kind, claim, name);
  const read = decode(bytes, label);
  if (!read.ok) {
    const isText = claim === undefined || claim === 'text' || claim === 'markdown' || claim === 'html';
    if (isText || read.findings.some(({ code }) => code === 'source-empty')) return read;
    return fail(differs(name, 'data of no format that is known here', REFETCH));
  }
  const decoded = read.value;
  const markup = markupOf(decoded.text, claim === 'html');
  if (markup === 'xml' && claim !== 'text' && claim !== 'markdown')
    return fail(unsupported('XML', 'Take the page or the document that it stands for.'));
  const format =
    markup === 'html' && claim !== 'markdown' ? 'html' : claim === 'markdown' ? 'markdown' : 'text';
  const isWhole = /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(decoded.text.slice(0, 1_000));
  const found = markup === 'html' && (isWhole || format === 'html') ? 'html' : 'text';
  if (!agrees(claim, found))
    return fail(
      differs(
        name,
        CALLED[found],
        found === 'html' && claim !== 'text' && claim !== 'markdown'
          ? `It may be a page of a site that was sent instead of the file: look at it. ${REFETCH}`
          : `Name a copy .${found === 'html' ? 'html' : 'txt'}, and take that; or fetch it again.`,
      ),
    );
  return ok({ format, decoded }, read.findings);
}

const REFETCH = 'Fetch the file again, or name a copy as what it is.';

function binary(kind: Exclude<Kind, 'text'>, claim: Claim | undefined, name: string): Result<Decided> {
  const isOffice = kind === 'docx-encrypted' && (claim === 'xlsx' || claim === 'pptx' || claim === 'office');
  const isSame = kind === 'docx-encrypted' ? claim === 'docx' || claim === 'doc' || isOffice : claim === kind;
  if (claim !== undefined && !isSame && !(kind === 'zip' && claim === 'docx'))
    return fail(differs(name, CALLED[kind], REFETCH));
  switch (kind) {
    case 'pdf':
    case 'docx':
      return ok({ format: kind });
    case 'docx-encrypted':
      return fail(encrypted(isOffice ? 'The Office file' : 'The DOCX'));
    case 'zip':
      if (claim === 'docx') return ok({ format: 'docx' });
      return fail(unsupported(CALLED.zip, 'Unpack it, and take the documents in it.'));
    default:
      return fail(unsupported(CALLED[kind], WAYS[kind]));
  }
}

const AS_DOCX = 'Save it as DOCX or PDF in a word processor, and take that.';
const WAYS: Readonly<Record<Exclude<Unread, 'zip'>, string>> = {
  doc: AS_DOCX,
  rtf: AS_DOCX,
  odt: AS_DOCX,
  office: 'Save it as DOCX or PDF in the program that made it, and take that.',
  xlsx: 'Save what matters as PDF or plain text, and take that.',
  pptx: 'Save it as PDF, and take that.',
  epub: 'Convert it to HTML or plain text, and take that.',
  image: 'Run it through text recognition (OCR), look the text over, and take that.',
  media: 'Have it written down, and take the transcript.',
  packed: 'Unpack it, and take the documents in it.',
};

/** Whether text of a kind may bear a name; names that say nothing may be of anything. */
function agrees(claim: Claim | undefined, found: 'html' | 'text'): boolean {
  if (claim === undefined) return true;
  return found === 'html' ? claim === 'html' : claim === 'text' || claim === 'markdown';
}

function differs(name: string, what: string, hint: string): Finding {
  const message = `The file is named .${endingOf(name)}, but is ${what}.`;
  return problem('document-format-differs', message, undefined, hint);
}

function unsupported(what: string, hint: string): Finding {
  return problem('document-unsupported', `The file is ${what}, which is not read here.`, undefined, hint);
}
