import type { Measure } from './measure.ts';
import { type Element, following, isElement } from './node.ts';
import { BLOCKS, headingLevel } from './tags.ts';
import { AROUND, LINKED, SHORT, wordsOf } from './words.ts';

/** A page as it was measured: where its document is, and how much prose there is in all. */
export interface Page {
  readonly measures: ReadonlyMap<Element, Measure>;
  readonly total: Measure;
  /** What the page says holds its document; nothing outside it belongs to it. */
  readonly main: Element | undefined;
  /** The innermost element with most of the prose. */
  readonly core: Element;
}

/** Looks for the part of a page that is its document. */
export function pageOf(root: Element, measures: ReadonlyMap<Element, Measure>): Page {
  const total = measures.get(root)!;
  const main = mainOf(root, measures, total);
  return { measures, total, main, core: coreOf(main ?? root, measures) };
}

function mainOf(root: Element, measures: ReadonlyMap<Element, Measure>, total: Measure): Element | undefined {
  let main: Element | undefined;
  let article: Element | undefined;
  const proseIn = (element: Element | undefined) => (element && measures.get(element)?.prose) || 0;
  for (let node = following(root, root); node; node = following(node, root)) {
    if (!isElement(node)) continue;
    const isMain = node.tag === 'main' || node.attributes.get('role') === 'main';
    if (isMain && proseIn(node) >= total.prose * 0.25 && proseIn(node) > proseIn(main)) main = node;
    // Beside the one that a page is about there may be others, of what is to be read next.
    if (node.tag === 'article' && proseIn(node) >= total.prose * 0.6 && proseIn(node) > proseIn(article))
      article = node;
  }
  return main ?? article;
}

function isWithin(element: Element, whole: Element | undefined): boolean {
  for (let at: Element | undefined = element; whole && at; at = at.parent) if (at === whole) return true;
  return false;
}

function coreOf(from: Element, measures: ReadonlyMap<Element, Measure>): Element {
  let core = from;
  for (let at: Element | undefined = from; at; ) {
    core = at;
    const least = measures.get(at)!.prose * 0.7;
    at = undefined;
    for (let child = core.first; child && least > 0; child = child.next)
      if (isElement(child) && BLOCKS.has(child.tag) && (measures.get(child)?.prose ?? 0) >= least) at = child;
  }
  return core;
}

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'form',
  dialog: 'dialog',
  alertdialog: 'dialog',
  menu: 'nav',
  menubar: 'nav',
  tablist: 'nav',
  toolbar: 'nav',
};

const WHOLE: ReadonlySet<string> = new Set('html body main h1 table tbody thead tfoot tr'.split(' '));

/** Whether an element is around the document rather than of it. `isInside` says that it stands in the core of the page. */
export function isChrome(element: Element, page: Page, isInside: boolean): boolean {
  const m = page.measures.get(element);
  if (!m || WHOLE.has(element.tag)) return false;
  if (m.mains > 0 && page.main && page.main !== element && isWithin(page.main, element)) return false;
  if (element === page.main || element === page.core) return false;
  const share = page.total.prose === 0 ? 0 : m.prose / page.total.prose;
  const isLinked = m.linked >= m.chars * 0.4 && m.links > 0;
  const role = element.attributes.get('role') ?? '';
  switch (ROLES[role] ?? element.tag) {
    case 'nav':
    case 'dialog':
      return share < 0.5;
    case 'search':
      return element.tag === 'search' || share < 0.2;
    case 'form':
      return m.controls > 0 && share < 0.2;
    case 'header':
      return m.titles === 0 && (!isInside || isLinked) && share < 0.2;
    case 'footer':
      return share < 0.2 && (!isInside || isLinked || m.prose < 80);
    case 'aside':
      if (share < 0.3 && (!isInside || isLinked)) return true;
      break;
  }
  return isNamedSo(element, page, share, isLinked) || isLinkList(element, m, isInside);
}

function isNamedSo(element: Element, page: Page, share: number, isLinked: boolean): boolean {
  const m = page.measures.get(element)!;
  const { attributes } = element;
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  const label = attributes.get('aria-label');
  if (names === ' ' && label === undefined) return false;
  const isShort = m.chars < 120 && m.prose === 0 && m.headings === 0;
  for (const word of wordsOf(label === undefined ? names : `${names} ${label}`)) {
    if (AROUND.has(word) && share < 0.5 && !isWithin(page.core, element)) return true;
    if (share >= 0.1 || headingLevel(element.tag) !== undefined) continue;
    if (LINKED.has(word) && isLinked && m.titles === 0) return true;
    if (SHORT.has(word) && (isLinked || isShort)) return true;
  }
  return false;
}

const LISTS: ReadonlySet<string> = new Set('ul ol div section table td p dl center'.split(' '));

/** Links and nothing else: to places on the same page, or outside the core. */
function isLinkList(element: Element, m: Measure, isInside: boolean): boolean {
  if (!LISTS.has(element.tag) || m.titles > 0 || m.prose > 0 || m.links < 3) return false;
  if (m.linked < m.chars * 0.7) return false;
  return m.inner === m.links || (!isInside && m.links >= 4);
}

const FOLDED: ReadonlySet<string> = new Set(
  'accordion collapse collapsible panel tab tabs tabpanel toggle expand expandable expander'.split(' '),
);
const UNSEEN: ReadonlySet<string> = new Set(
  'sronly screenreadertext screenreaderonly visuallyhidden'.split(' '),
);

/** Whether a browser shows nothing of an element. What a press on a heading would unfold counts as shown. */
export function isHidden({ attributes }: Element): boolean {
  const style = attributes.get('style') ?? '';
  const names = attributes.get('class') ?? '';
  const isOff =
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
  if (!isOff && !/hidden|sr-only|screen-?reader/i.test(names)) return false;
  const words = wordsOf(names.replace(/[-_]/g, ''));
  if (words.some((word) => UNSEEN.has(word))) return true;
  if (!isOff) return false;
  return attributes.get('role') !== 'tabpanel' && !wordsOf(names).some((word) => FOLDED.has(word));
}
