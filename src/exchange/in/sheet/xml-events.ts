import { SaxesParser } from 'saxes';
import type { Finding } from '../../../values/index.ts';
import { damaged, type Zip } from './zip-in.ts';

/** What is heard of a part's XML; names come without their prefixes. */
export interface Hearer {
  open?(name: string, attribute: (name: string) => string | undefined): boolean | undefined;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads a part of a workbook as XML, piece by piece; `open` may say `false` to end. A finding where it is none. */
export async function hearXml(zip: Zip, name: string, hearer: Hearer): Promise<Finding | undefined> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let broken: string | undefined;
  let over = false;
  parser.on('error', (error) => {
    broken ??= error.message;
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    const attribute = (wanted: string): string | undefined => {
      const direct = attributes[wanted];
      if (direct !== undefined) return String(direct);
      const key = Object.keys(attributes).find((k) => k.endsWith(`:${wanted}`));
      return key === undefined ? undefined : String(attributes[key]);
    };
    if (!over && hearer.open?.(bare(tag), attribute) === false) over = true;
  });
  parser.on('text', (text) => {
    if (!over) hearer.text?.(text);
  });
  parser.on('cdata', (text) => {
    if (!over) hearer.text?.(text);
  });
  parser.on('closetag', ({ name: tag }) => {
    if (!over) hearer.close?.(bare(tag));
  });
  const finding = await zip.unpack(name, (piece) => {
    try {
      parser.write(decoder.decode(piece, { stream: true }));
    } catch {
      broken ??= 'it is not UTF-8';
    }
    return broken === undefined && !over;
  });
  if (finding) return finding;
  if (broken === undefined && !over) {
    parser.close();
    if (broken !== undefined) return damaged(`is broken in ${name}`);
  }
  return broken === undefined ? undefined : damaged(`is broken in ${name}`);
}

function bare(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
