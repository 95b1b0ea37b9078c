/** A run of text in the tree. */
export interface TextNode {
  text: string;
  parent: Element | undefined;
  prev: Node | undefined;
  next: Node | undefined;
}

/** An element in the tree, its children linked, so that none of what a parser does to them takes longer for many. */
export interface Element {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly space: string;
  parent: Element | undefined;
  prev: Node | undefined;
  next: Node | undefined;
  first: Node | undefined;
  last: Node | undefined;
}

/** What the tree is made of. */
export type Node = Element | TextNode;

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tag' in node;
}

/** The element that holds the tree. */
export function emptyElement(tag: string, space = '', attributes = new Map<string, string>()): Element {
  return {
    tag,
    attributes,
    space,
    parent: undefined,
    prev: undefined,
    next: undefined,
    first: undefined,
    last: undefined,
  };
}

/** Takes a node out of its place. */
export function detach(node: Node): void {
  const { parent, prev, next } = node;
  if (!parent) return;
  if (prev) prev.next = next;
  else parent.first = next;
  if (next) next.prev = prev;
  else parent.last = prev;
  node.parent = undefined;
  node.prev = undefined;
  node.next = undefined;
}

/** Puts a node before another one, or last where there is none. */
export function insert(parent: Element, node: Node, before?: Node): void {
  detach(node);
  const prev = before ? before.prev : parent.last;
  node.parent = parent;
  node.prev = prev;
  node.next = before;
  if (prev) prev.next = node;
  else parent.first = node;
  if (before) before.prev = node;
  else parent.last = node;
}

/** Adds text before a node, or last where there is none: to the text that stands there already, else as a new node. */
export function insertText(parent: Element, text: string, before?: Node): void {
  const prev = before ? before.prev : parent.last;
  if (prev && !isElement(prev)) prev.text += text;
  else insert(parent, { text, parent: undefined, prev: undefined, next: undefined }, before);
}

/** What comes after a node in the order of the document, within a root; its children unless they are to be passed by. */
export function following(node: Node, root: Element, isPassedBy = false): Node | undefined {
  if (!isPassedBy && isElement(node) && node.first) return node.first;
  for (let at: Node | undefined = node; at && at !== root; at = at.parent) if (at.next) return at.next;
  return undefined;
}

/** The text within a node, as it stands. */
export function textWithin(root: Element, most = 10_000): string {
  const parts: string[] = [];
  let size = 0;
  for (let node = following(root, root); node && size < most; node = following(node, root)) {
    if (isElement(node)) continue;
    parts.push(node.text);
    size += node.text.length;
  }
  return parts.join('').slice(0, most);
}
