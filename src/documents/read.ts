import { type Decoded, fail, ok, problem, type Result } from '../values/index.ts';
import { formatOf } from './decide.ts';
import type { Document, Extract, Format } from './document.ts';
import { charsetOf } from './html/charset.ts';
import { languageOf } from './language/detect.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readPlain } from './plain/read.ts';
import { tooLong } from './too-long.ts';

/** How a file is read. */
export interface ReadOptions {
  /** How much is taken, where other than by default. */
  readonly limits?: Partial<Limits>;
  /** The encoding of text, where its bytes and the page leave it open. */
  readonly encoding?: string;
}

/**
 * Reads a file's bytes: what it is, its text with its passages, and what it says of itself. The name serves only to
 * find a file that is not what it is called, and to tell Markdown from plain text. Nothing is thrown but for faults of ours.
 *
 * Codes: document-too-large, document-format-differs, document-unsupported, document-encrypted, document-damaged,
 * document-scanned, document-empty, document-deep, document-bomb, document-pages, document-too-long, those of `decode`;
 * as warnings document-pages-bare, document-day-open, encoding-assumed.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<Document>> {
  const limits = { ...LIMITS, ...options.limits };
  if (bytes.length > limits.bytes)
    return fail(
      problem(
        'document-too-large',
        `The file has ${bytes.length} bytes, and ${limits.bytes} are taken.`,
        undefined,
        'Take a smaller version or a part of it, or raise the limit of bytes.',
      ),
    );
  const decided = formatOf(bytes, name, options.encoding ?? charsetOf(bytes));
  if (!decided.ok) return decided;
  const { format, decoded } = decided.value;
  if (decoded && decoded.text.length > limits.text) return fail(tooLong(limits.text));
  const read = await extract(bytes, format, decoded, limits);
  const findings = [...decided.findings, ...read.findings];
  if (!read.ok) return fail(...findings);
  if (read.value.text.length > limits.text) return fail(tooLong(limits.text));
  const language = languageOf(read.value.text);
  const day = read.value.dayFound?.day;
  return ok({ format, ...read.value, ...(day ? { day } : {}), ...(language ? { language } : {}) }, findings);
}

async function extract(
  bytes: Uint8Array,
  format: Format,
  decoded: Decoded | undefined,
  limits: Limits,
): Promise<Result<Extract>> {
  // The readers of formats are loaded when a file of theirs is read: starting must not wait for them.
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read.ts')).readPdf(bytes, limits);
    case 'docx':
      return (await import('./docx/read.ts')).readDocx(bytes, limits);
    case 'html':
      return (await import('./html/read.ts')).readHtml(decoded!.text, limits);
    default:
      return readPlain(decoded!.text, format);
  }
}
