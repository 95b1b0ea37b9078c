/** An element to be written: its name, its attributes in their order, and a text or elements within it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly content: string | readonly XmlNode[];
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; attributes without a value are left out. */
export function node(
  name: string,
  attributes: Attributes = {},
  content: string | readonly (XmlNode | undefined)[] = [],
): XmlNode {
  return {
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
    content: typeof content === 'string' ? content : content.filter((one) => one !== undefined),
  };
}

/** Elements as XML, each on a line of its own, a text in one line with its tags so that no white space is added. */
export function written(nodes: readonly XmlNode[], depth = 0): string {
  return nodes.map((one) => writtenOne(one, '  '.repeat(depth), depth)).join('');
}

function writtenOne({ name, attributes, content }: XmlNode, indent: string, depth: number): string {
  const tag = `${indent}<${name}${attributes.map(([key, value]) => ` ${key}="${attributeText(value)}"`).join('')}`;
  if (content === '' || content.length === 0) return `${tag}/>\n`;
  if (typeof content === 'string') return `${tag}>${characterText(content)}</${name}>\n`;
  return `${tag}>\n${written(content, depth + 1)}${indent}</${name}>\n`;
}

/** What XML 1.0 cannot hold in any form is shown as U+FFFD. */
const UNKEPT = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

function characterText(text: string): string {
  return text
    .replace(UNKEPT, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

function attributeText(text: string): string {
  return characterText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
