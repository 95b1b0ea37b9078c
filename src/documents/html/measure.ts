import { type Element, following, isElement } from './node.ts';
import { headingLevel, SILENT } from './tags.ts';

/** What there is within an element. */
export interface Measure {
  /** Characters of visible text, white space at the ends of runs left out. */
  chars: number;
  /** Those of them in links. */
  linked: number;
  links: number;
  /** Links to places on the same page. */
  inner: number;
  /** Characters of runs that read as prose: outside links, long or with a sentence's end. */
  prose: number;
  titles: number;
  headings: number;
  mains: number;
  tables: number;
  lists: number;
  paragraphs: number;
  rows: number;
  cells: number;
  heads: number;
  controls: number;
}

const PROSE = 40;

/** Measures a tree: each element by what is in it, in time linear in its size. */
export function measureTree(root: Element): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const order: Element[] = [root];
  const linked = new Set<Element>();
  measures.set(root, empty());
  for (let node = following(root, root); node; ) {
    const parent = node.parent!;
    const m = measures.get(parent)!;
    if (!isElement(node)) {
      addText(m, node.text, linked.has(parent));
      node = following(node, root);
      continue;
    }
    const isLink = node.tag === 'a' && node.attributes.has('href');
    if (isLink || linked.has(parent)) linked.add(node);
    const own = empty();
    measures.set(node, own);
    order.push(node);
    addElement(own, node, isLink);
    node = following(node, root, SILENT.has(node.tag));
  }
  for (let i = order.length - 1; i > 0; i--) add(measures.get(order[i]!.parent!)!, measures.get(order[i]!)!);
  return measures;
}

function addText(m: Measure, text: string, isLinked: boolean): void {
  const size = text.trim().length;
  if (size === 0) return;
  m.chars += size;
  if (isLinked) m.linked += size;
  else if (size >= PROSE || (size >= 15 && /[.!?。][”"’')\]]*\s*$/.test(text))) m.prose += size;
}

function addElement(m: Measure, { tag, attributes }: Element, isLink: boolean): void {
  if (isLink) {
    m.links = 1;
    if (attributes.get('href')!.startsWith('#')) m.inner = 1;
  } else if (tag === 'h1') {
    m.titles = 1;
    m.headings = 1;
  } else if (headingLevel(tag) !== undefined) m.headings = 1;
  else if (tag === 'main' || attributes.get('role') === 'main') m.mains = 1;
  else if (tag === 'table') m.tables = 1;
  else if (tag === 'ul' || tag === 'ol' || tag === 'dl') m.lists = 1;
  else if (tag === 'p') m.paragraphs = 1;
  else if (tag === 'tr') m.rows = 1;
  else if (tag === 'td') m.cells = 1;
  else if (tag === 'th') m.heads = 1;
  else if (tag === 'input' || tag === 'select' || tag === 'textarea') m.controls = 1;
}

function empty(): Measure {
  return {
    chars: 0,
    linked: 0,
    links: 0,
    inner: 0,
    prose: 0,
    titles: 0,
    headings: 0,
    mains: 0,
    tables: 0,
    lists: 0,
    paragraphs: 0,
    rows: 0,
    cells: 0,
    heads: 0,
    controls: 0,
  };
}

function add(to: Measure, from: Measure): void {
  for (const key in from) to[key as keyof Measure] += from[key as keyof Measure];
}
