import type { Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5';
import { detach, type Element, emptyElement, insert, insertText, isElement, type Node } from './node.ts';

/** The parser's names for our nodes. Comments and the document type are kept out of the tree. */
type Ours = TreeAdapterTypeMap<Node, Element, Node, Element, Element, Element, Node, Node, Element, Node>;

/** Thrown out of the parser where elements are nested deeper than is taken, and caught where it was called. */
export class TooDeep extends Error {}

/**
 * How the parser builds our tree; counts how many elements are open, and how many there are: badly nested ones are made
 * anew in each paragraph, so that a short text could ask for any number.
 */
export function adapter(depth: number, elements: number): TreeAdapter<Ours> {
  let open = 0;
  let made = 0;
  let mode = 'no-quirks' as ReturnType<TreeAdapter<Ours>['getDocumentMode']>;
  const contents = new WeakMap<Element, Element>();
  return {
    createDocument: () => emptyElement('#document'),
    createDocumentFragment: () => emptyElement('#fragment'),
    createElement: (tag, space, attrs) => {
      if (++made > elements) throw new TooDeep();
      return emptyElement(tag, space, mapOf(attrs));
    },
    createCommentNode: () => emptyElement('#comment'),
    createTextNode: (value) => ({ text: value, parent: undefined, prev: undefined, next: undefined }),
    appendChild: (parent, node) => {
      if (!isElement(node) || node.tag !== '#comment') insert(parent, node);
    },
    insertBefore: (parent, node, before) => {
      if (!isElement(node) || node.tag !== '#comment') insert(parent, node, before);
    },
    insertText,
    insertTextBefore: insertText,
    detachNode: detach,
    adoptAttributes: (element, attrs) => {
      for (const { name, value } of attrs)
        if (!element.attributes.has(name)) element.attributes.set(name, value);
    },
    setTemplateContent: (template, content) => {
      contents.set(template, content);
    },
    getTemplateContent: (template) => contents.get(template) ?? template,
    setDocumentType: () => undefined,
    setDocumentMode: (_, to) => {
      mode = to;
    },
    getDocumentMode: () => mode,
    getFirstChild: (node) => node.first ?? null,
    getChildNodes: (parent) => {
      const children: Node[] = [];
      for (let node = parent.first; node; node = node.next) children.push(node);
      return children;
    },
    getParentNode: (node) => node.parent ?? null,
    getAttrList: (element) => [...element.attributes].map(([name, value]) => ({ name, value })),
    getTagName: (element) => element.tag,
    getNamespaceURI: (element) => element.space as ReturnType<TreeAdapter<Ours>['getNamespaceURI']>,
    getTextNodeContent: (node) => (isElement(node) ? '' : node.text),
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is Node => !isElement(node),
    isCommentNode: (node): node is Node => isElement(node) && node.tag === '#comment',
    isDocumentTypeNode: (_node): _node is Node => false,
    isElementNode: (node): node is Element => isElement(node),
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,
    onItemPush: () => {
      if (++open > depth) throw new TooDeep();
    },
    onItemPop: () => {
      open--;
    },
  };
}

function mapOf(attrs: readonly Token.Attribute[]): Map<string, string> {
  return new Map(attrs.map(({ name, value }) => [name, value]));
}
