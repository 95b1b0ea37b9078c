import { fail, ok, problem, type Result } from '../../values/index.ts';
import type { Block } from '../block.ts';
import { compose } from '../compose.ts';
import { chooseDay, dayFindings } from '../day/choose.ts';
import type { Extract } from '../document.ts';
import type { Limits } from '../limits.ts';
import { pageOf } from './chrome.ts';
import { flow, type Placed } from './flow.ts';
import { headOf } from './head.ts';
import { measureTree } from './measure.ts';
import { parseHtml } from './parse.ts';
import { isSiteLine, withoutSiteLines } from './phrases.ts';

/** Who reads HTML; the version is raised whenever the text of any page would change. */
export const HTML_EXTRACTOR = { name: 'html', version: '1' } as const;

/** Reads a page of a site: its document without what the site sets around it. Codes: document-deep, document-empty, document-day-open. */
export async function readHtml(html: string, limits: Pick<Limits, 'depth'>): Promise<Result<Extract>> {
  const parsed = await parseHtml(html, limits.depth);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const measures = measureTree(root);
  const page = pageOf(root, measures);
  const placed = flow(root, page, measures);
  const own = withTitle(withoutSiteLines(placed.filter(({ isAround }) => !isAround)), placed);
  const blocks = own.map(({ block }) => block);
  const head = headOf(root, page.core);
  const around = placed.filter(({ isAround }) => isAround);
  const day = chooseDay(
    own.map(({ block }) => block.text),
    around.map(({ block }) => block.text),
    head.days,
  );
  const { text, passages } = compose(blocks);
  if (text === '') return fail(empty());
  const title = titleOf(blocks) ?? head.title;
  return ok(
    {
      text,
      passages,
      ...(title ? { title } : {}),
      ...(day.found ? { dayFound: day.found } : {}),
      extractor: HTML_EXTRACTOR,
    },
    dayFindings(day),
  );
}

/** Reads HTML that is a document and nothing else. Codes: document-deep. */
export async function blocksOfHtml(html: string, limits: Pick<Limits, 'depth'>): Promise<Result<Block[]>> {
  const parsed = await parseHtml(html, limits.depth);
  if (!parsed.ok) return parsed;
  return ok(flow(parsed.value, undefined, measureTree(parsed.value)).map(({ block }) => block));
}

function empty(): ReturnType<typeof problem> {
  return problem(
    'document-empty',
    'The page has no text of its own: only what a site sets around it, or nothing at all.',
    undefined,
    'Its text may be put in by a script: open it in a browser, save it from there, and take that.',
  );
}

/** The first heading of the first level. */
export function titleOf(blocks: readonly Block[]): string | undefined {
  return blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text;
}

/** The page's title where it stands outside what holds the document: the last before it. */
function withTitle(own: readonly Placed[], placed: readonly Placed[]): Placed[] {
  if (own.length === 0 || own.some(isTitle)) return [...own];
  const first = placed.indexOf(own[0]!);
  const title = placed.slice(0, first).findLast((one) => isTitle(one) && !one.isLink && !isSiteLine(one));
  return title ? [title, ...own] : [...own];
}

function isTitle({ block }: Placed): boolean {
  return block.kind === 'heading' && block.level === 1;
}
