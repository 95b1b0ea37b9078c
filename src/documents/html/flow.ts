import type { Block, Group } from '../block.ts';
import { isChrome, isHidden, type Page } from './chrome.ts';
import { isNoteMark, keptLinesOf, LINE_END, linesOf, raised } from './inline.ts';
import { markOf, type Numbering, numberingOf } from './marks.ts';
import { type Element, isElement, type TextNode } from './node.ts';
import { isDataTable } from './tables.ts';
import { BLOCKS, headingLevel, SILENT } from './tags.ts';

/** A block and whether it is of the document or around it. */
export interface Placed {
  readonly block: Block;
  readonly isAround: boolean;
  /** It is links and next to nothing else. */
  readonly isLink: boolean;
}

interface State {
  readonly kind: Block['kind'];
  readonly level: number | undefined;
  readonly group: Group | undefined;
  readonly depth: number;
  /** Blocks within run on in the same line: in headings, cells, captions. */
  readonly isFlat: boolean;
  readonly isKept: boolean;
  readonly isAround: boolean;
  readonly isInside: boolean;
}

/** Goes through a tree once and sets its blocks, those around the document too. `page` undefined: all is document. */
export function flow(root: Element, page: Page | undefined, measures: Page['measures']): Placed[] {
  const placed: Placed[] = [];
  const frames: { element: Element; state: State }[] = [];
  const numberings = new Map<Group, Numbering>();
  const marks = new Map<Group, string>();
  const dataTables = new Set<Element>();
  let pieces: string[] = [];
  const open = { strong: 0, link: 0 };
  let sizes = { all: 0, strong: 0, link: 0 };
  let state: State = {
    kind: 'paragraph',
    level: undefined,
    group: undefined,
    depth: 0,
    isFlat: false,
    isKept: false,
    isAround: page?.main !== undefined,
    isInside: page === undefined || page.core === root,
  };

  const flush = () => {
    if (pieces.length === 0) return;
    const lines = state.isKept ? keptLinesOf(pieces) : linesOf(pieces);
    const isBold = sizes.strong > 0 && sizes.strong === sizes.all;
    const isLink = sizes.link > 0 && sizes.link >= sizes.all * 0.8;
    pieces = [];
    sizes = { all: 0, strong: 0, link: 0 };
    if (state.isFlat) return push(lines.filter(Boolean).join('; '), false, isLink);
    if (state.isKept) return push(lines.join('\n').replace(/^\n+|\n+$/g, ''), false, isLink);
    let run: string[] = [];
    for (const line of [...lines, '']) {
      if (line !== '') run.push(line);
      else if (run.length > 0) {
        push(run.join('\n'), isBold && run.length === 1, isLink);
        run = [];
      }
    }
  };
  const push = (text: string, isBold: boolean, isLink: boolean) => {
    if (text.trim() === '') return;
    const { group, isAround } = state;
    let { kind } = state;
    const mark = group?.kind === 'item' ? marks.get(group) : undefined;
    if (mark !== undefined && kind !== 'heading' && kind !== 'caption') {
      marks.delete(group!);
      kind = 'item';
    } else if (kind === 'item') kind = 'paragraph';
    else if (kind === 'paragraph' && isBold && group === undefined && isHeadingLike(text)) kind = 'heading';
    placed.push({
      block: {
        kind,
        text,
        ...(state.level === undefined ? {} : { level: state.level }),
        ...(group === undefined ? {} : { within: group }),
        ...(kind === 'item' ? { mark: mark! } : {}),
      },
      isAround,
      isLink,
    });
  };
  const to = (element: Element, change: Partial<State>) => {
    frames.push({ element, state });
    state = { ...state, ...change };
  };

  /** Whether its children are to be gone into. */
  const enter = (element: Element): boolean => {
    const { tag } = element;
    if (isHidden(element) || isNoteMark(element)) return false;
    if (SILENT.has(tag)) {
      if (!isUnfolding(element)) return false;
      // What unfolds a section is its heading, whether it stands in one or not.
      if (!state.isFlat) {
        flush();
        to(element, { kind: 'heading', level: undefined, isFlat: true });
      }
      return true;
    }
    const isBlock = BLOCKS.has(tag);
    if (tag === 'br') pieces.push(state.isFlat ? ' ' : LINE_END);
    if (tag === 'wbr' || tag === 'br') return false;
    if (tag === 'hr') flush();
    if (tag === 'sup') {
      const digits = raised(element);
      if (digits !== undefined) {
        pieces.push(digits);
        return false;
      }
    }
    if (page && !place(element, isBlock, page)) return false;
    if (isStrong(element)) open.strong++;
    if (tag === 'a') open.link++;
    if (isBlock) block(element);
    return true;
  };
  /** Whether it is gone into; what runs in the line and is not of the document is not. */
  const place = (element: Element, isBlock: boolean, here: Page): boolean => {
    const isMain = element === here.main;
    if (isMain || element === here.core) {
      flush();
      to(element, { isAround: isMain ? false : state.isAround, isInside: true });
    } else if (!state.isAround && isChrome(element, here, state.isInside)) {
      if (!isBlock) return false;
      flush();
      to(element, { isAround: true });
    }
    return true;
  };
  const block = (element: Element) => {
    const { tag } = element;
    if (state.isFlat) {
      if (pieces.length > 0) pieces.push(tag === 'li' ? LINE_END : ' ');
      return;
    }
    flush();
    const level = headingLevel(tag);
    if (level !== undefined) to(element, { kind: 'heading', level, isFlat: true });
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') list(element);
    else if (tag === 'li') item(element);
    else if (tag === 'table') table(element);
    else if (tag === 'tr' && isInData(element)) row(element);
    else if ((tag === 'td' || tag === 'th') && isInData(element)) to(element, { kind: 'cell', isFlat: true });
    else if (tag === 'caption' || tag === 'figcaption') to(element, { kind: 'caption', isFlat: true });
    else if (tag === 'dt') to(element, { kind: 'term', isFlat: true });
    else if (tag === 'dd') to(element, { kind: 'definition' });
    else if (tag === 'blockquote') to(element, { kind: 'quote' });
    else if (tag === 'pre' || tag === 'xmp' || tag === 'listing') to(element, { kind: 'code', isKept: true });
    else to(element, {});
  };
  const list = (element: Element) => {
    const depth = state.depth + 1;
    const group: Group = { kind: 'list', within: state.group, level: depth };
    const numbering = numberingOf(element);
    if (numbering) numberings.set(group, numbering);
    to(element, { group, depth });
  };
  const item = (element: Element) => {
    const { group } = state;
    // An item with headings in it is a section of the page that was only marked as an item.
    if ((measures.get(element)?.headings ?? 0) > 0) {
      const outer = group?.kind === 'list' ? group.within : group;
      return to(element, { group: outer, kind: 'paragraph', depth: outer?.level ?? 0 });
    }
    const list = group?.kind === 'list' ? group : undefined;
    const own: Group = { kind: 'item', within: group, level: list?.level ?? state.depth + 1 };
    marks.set(own, markOf(element, list && numberings.get(list)));
    to(element, { group: own, kind: 'item', depth: own.level });
  };
  const table = (element: Element) => {
    if (!isDataTable(element, measures.get(element))) return to(element, {});
    dataTables.add(element);
    to(element, { group: { kind: 'table', within: undefined, level: 0 }, kind: 'paragraph' });
  };
  const row = (element: Element) =>
    to(element, { group: { kind: 'row', within: state.group, level: 0 }, kind: 'paragraph' });
  const isInData = (element: Element): boolean => {
    for (let at = element.parent, i = 0; at && i < 4; at = at.parent, i++)
      if (at.tag === 'table') return dataTables.has(at);
    return false;
  };

  const leave = (element: Element) => {
    if (isStrong(element)) open.strong--;
    if (element.tag === 'a') open.link--;
    if (state.isFlat && frames.at(-1)?.element !== element && BLOCKS.has(element.tag) && pieces.length > 0)
      pieces.push(' ');
    while (frames.at(-1)?.element === element) {
      flush();
      state = frames.pop()!.state;
    }
  };
  const text = (node: TextNode) => {
    const size = node.text.trim().length;
    sizes.all += size;
    if (open.strong > 0) sizes.strong += size;
    if (open.link > 0) sizes.link += size;
    pieces.push(node.text);
  };
  walk(root, enter, leave, text);
  flush();
  return placed;
}

function walk(
  root: Element,
  enter: (element: Element) => boolean,
  leave: (element: Element) => void,
  text: (node: TextNode) => void,
): void {
  let node = root.first;
  while (node) {
    if (!isElement(node)) text(node);
    else if (enter(node)) {
      if (node.first) {
        node = node.first;
        continue;
      }
      leave(node);
    }
    while (!node.next) {
      const up: Element | undefined = node.parent;
      if (!up || up === root) return;
      leave(up);
      node = up;
    }
    node = node.next;
  }
}

function isStrong({ tag }: Element): boolean {
  return tag === 'strong' || tag === 'b';
}

function isUnfolding({ tag, attributes, parent }: Element): boolean {
  if (tag !== 'button') return false;
  if (parent && headingLevel(parent.tag) !== undefined) return true;
  return attributes.has('aria-expanded') && /accordion/i.test(attributes.get('class') ?? '');
}

function isHeadingLike(text: string): boolean {
  return text.length <= 110 && !/[.!?;:,…]["”’)]?$/.test(text) && /\p{L}/u.test(text);
}
