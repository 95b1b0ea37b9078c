import { fail, ok, problem, type Result } from '../../values/index.ts';
import { adapter, TooDeep } from './adapter.ts';
import type { Element } from './node.ts';

/** More attributes than this (spaces and strokes among them are counted) on one element are no page's: the parser compares each with all before it. */
const ATTRIBUTES = 4_000;

/** The tree of an HTML text, as browsers build it. Codes: document-deep. */
export async function parseHtml(html: string, depth: number): Promise<Result<Element>> {
  if (hasCrowdedTag(html)) return tooDeep('has an element with thousands of attributes');
  const { parse } = await import('parse5');
  try {
    return ok(parse(html, { treeAdapter: adapter(depth, html.length / 2 + 1_000), scriptingEnabled: true }));
  } catch (error) {
    if (error instanceof TooDeep)
      return tooDeep(`has elements nested without end, or more than ${depth} deep`);
    throw error;
  }
}

/** What is said of a document that is built as none is that was written to be read. */
export function tooDeep(what: string): { ok: false; findings: ReturnType<typeof problem>[] } {
  return fail(
    problem(
      'document-deep',
      `The document ${what}, as no document is that was made to be read.`,
      undefined,
      'Save it again from a browser or as plain text, and take that.',
    ),
  );
}

function hasCrowdedTag(html: string): boolean {
  const raw = /<\/(?:script|style)/gi;
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
    i++;
    const letter = html.charCodeAt(i) | 32;
    if (letter < 97 || letter > 122) continue;
    const isRaw = /^(?:script|style)[\s>]/i.test(html.slice(i, i + 8));
    i = endOfTag(html, i);
    if (i < 0) return true;
    if (!isRaw) continue;
    raw.lastIndex = i;
    i = raw.exec(html)?.index ?? html.length;
  }
  return false;
}

/** Where a tag ends; -1 where it has too many attributes. */
function endOfTag(html: string, from: number): number {
  let names = 0;
  let quote = 0;
  let i = from;
  for (; i < html.length; i++) {
    const c = html.charCodeAt(i);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 62) return i;
    else if ((c === 34 || c === 39) && html.charCodeAt(i - 1) === 61) quote = c;
    else if ((c <= 32 || c === 47) && html.charCodeAt(i - 1) > 32 && ++names > ATTRIBUTES) return -1;
  }
  return i;
}
