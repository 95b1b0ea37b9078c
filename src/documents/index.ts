import { decode, ok, type Result } from '../values/index.ts';
import type { Document } from './document.ts';
import type { Limits } from './limits.ts';

export type { DayFound, DayRule, Document, DocumentPassage, Format, PassageKind } from './document.ts';
export { LIMITS, type Limits } from './limits.ts';

/** Reads a file's bytes: text and Markdown until the other formats stand here. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: { limits?: Partial<Limits>; encoding?: string } = {},
): Promise<Result<Document>> {
  const decoded = decode(bytes, options.encoding);
  if (!decoded.ok) return decoded;
  const format = /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text';
  return ok({ format, text: decoded.value.text, passages: [], extractor: { name: 'plain-text', version: '1' } });
}
