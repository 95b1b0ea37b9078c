import { node, type XmlNode } from './xml.ts';

/**
 * A stored value as elements of our own namespace, so that nothing of it is lost: texts and codes as attributes, what
 * is deeper as elements, lists as `ent:list`. `literals` names the attributes that are no texts (numbers, true).
 * `in/iati/own-value.ts` is its inverse, and a property test holds the two together.
 */
export function ownForm(name: string, value: Readonly<Record<string, unknown>>): XmlNode {
  const attributes: Record<string, string> = {};
  const literals: string[] = [];
  const content: XmlNode[] = [];
  for (const [key, held] of Object.entries(value)) {
    if (held === undefined) continue;
    if (typeof held === 'string') attributes[key] = escaped(held);
    else if (Array.isArray(held)) content.push(node('ent:list', { of: key }, held.map(itemOf)));
    else if (typeof held === 'object' && held !== null)
      content.push(ownForm(`ent:${key}`, held as Readonly<Record<string, unknown>>));
    else {
      literals.push(key);
      attributes[key] = JSON.stringify(held);
    }
  }
  const isBare = Object.keys(attributes).length === 0 && content.length === 0;
  return node(
    name,
    { ...attributes, ...(literals.length > 0 || isBare ? { literals: literals.join(' ') } : {}) },
    content,
  );
}

function itemOf(item: unknown): XmlNode {
  return typeof item === 'string'
    ? node('ent:item', {}, escaped(item))
    : ownForm('ent:item', item as Readonly<Record<string, unknown>>);
}

/** What XML cannot hold, and white space that a reader may drop, in escapes with a backslash. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}|^\s|\s$/gu, (c) =>
      c === ' ' ? '\\s' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
