import { withoutEnd } from './characters.ts';
import type { XmlElement, XmlTrouble } from './element.ts';
import { unescaped } from './entities.ts';
import { endOfSection, passDeclaration, passInstruction, unknownReference } from './markup.ts';
import { copied, declarationWrong, type Scope } from './namespace.ts';

/** What became of reading one element: it, or what is wrong, or that its end has not come in yet. */
export type Parsed =
  | { readonly element: XmlElement; readonly next: number }
  | { readonly trouble: XmlTrouble }
  | 'more';

/** The start tag of an element as far as it was read. */
export interface StartTag {
  readonly written: string;
  readonly name: string;
  readonly attributes: readonly string[];
  readonly scope: Scope;
  readonly empty: boolean;
  /** After its `>`. */
  readonly next: number;
}

/** An element while it is read. */
interface Open {
  name: string;
  attributes: readonly string[];
  children: XmlElement[];
  text: string;
  start: number;
  end: number;
}

const NONE: readonly never[] = [];
const MOST_DEPTH = 200;
/** Tags up to this length are remembered, and so many of them. */
const MOST_KNOWN = 48;
const MOST_TAGS = 1000;

/**
 * Reads the element that begins at `from` in `text` with all that is in it. `base` is the text's own offset in its
 * file. A tokenizer of our own: it looks for the next `<` and cuts strings, so that nothing is called per character.
 */
export function parseElement(text: string, from: number, base: number, scope: Scope): Parsed {
  const first = parseStartTag(text, from, base, scope);
  if (first === 'more' || 'trouble' in first) return first;
  const root = opened(first.name, first.attributes, base + from);
  if (first.empty) return finished(root, first.next, base);
  // What is open, outermost first: three lists, since an object for each would be made a million times.
  const elements: Open[] = [root];
  const names: string[] = [first.written];
  const scopes: Scope[] = [first.scope];
  let top = root;
  let due = first.written;
  let inside = first.scope;
  let at = first.next;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return 'more';
    if (tag > at) {
      const trouble = addText(top, text, at, tag, base);
      if (trouble) return { trouble };
    }
    const code = text.charCodeAt(tag + 1);
    if (code === 47) {
      // Mostly it is just the tag that is due.
      let end = tag + 2 + due.length;
      if (!(text.startsWith(due, tag + 2) && text.charCodeAt(end) === 62)) {
        end = text.indexOf('>', tag);
        if (end < 0) return 'more';
        const written = withoutEnd(text.slice(tag + 2, end));
        if (written !== due)
          return wrong(
            'iati-xml',
            `</${written.slice(0, 60)}> stands where </${due}> is due.`,
            base + tag,
            'Close each element before the one around it.',
          );
      }
      at = end + 1;
      top.end = base + at;
      elements.pop();
      names.pop();
      scopes.pop();
      const depth = elements.length;
      if (depth === 0) return { element: root, next: at };
      top = elements[depth - 1]!;
      due = names[depth - 1]!;
      inside = scopes[depth - 1]!;
    } else if (code === 33) {
      const passed = passDeclaration(text, tag, base);
      if (passed === 'more') return 'more';
      if ('trouble' in passed) return passed;
      if (passed.text !== undefined) top.text += passed.text.replace(/\r\n?/g, '\n');
      at = passed.next;
    } else if (code === 63) {
      const passed = passInstruction(text, tag, base, false);
      if (passed === 'more' || 'trouble' in passed) return passed;
      at = passed.next;
    } else {
      // Half of all tags are a name and nothing else.
      let end = tag + 1;
      while (isLetter(text.charCodeAt(end))) end++;
      let element: Open;
      let isEmpty = false;
      let written: string;
      let scope = inside;
      const bare = text.charCodeAt(end) === 62 ? text.slice(tag + 1, end) : undefined;
      const known = bare === undefined ? undefined : inside.element(bare);
      if (bare !== undefined && known !== undefined) {
        written = bare;
        element = opened(known, NONE, base + tag);
        at = end + 1;
      } else {
        const close = text.indexOf('>', end);
        const seen = close - tag > MOST_KNOWN ? undefined : inside.tags.get(text.slice(tag, close + 1));
        if (seen) {
          element = opened(seen.name, seen.attributes, base + tag);
          written = seen.written;
          isEmpty = seen.empty;
          at = close + 1;
        } else {
          const start = parseStartTag(text, tag, base, inside);
          if (start === 'more' || 'trouble' in start) return start;
          element = opened(start.name, start.attributes, base + tag);
          written = start.written;
          scope = start.scope;
          isEmpty = start.empty;
          at = start.next;
          if (scope === inside && at - tag <= MOST_KNOWN && inside.tags.size < MOST_TAGS)
            keep(text.slice(tag, at), start);
        }
      }
      if (top.children === (NONE as unknown)) top.children = [element];
      else top.children.push(element);
      if (isEmpty) element.end = base + at;
      else {
        if (elements.length === MOST_DEPTH)
          return wrong('iati-xml', `More than ${MOST_DEPTH} elements stand within each other.`, base + tag);
        elements.push(element);
        names.push(written);
        scopes.push(scope);
        top = element;
        due = written;
        inside = scope;
      }
    }
  }
}

/** Keeps a tag with characters of its own, so that no part of the file's text is held by it. */
function keep(tag: string, { written, name, attributes, scope, empty }: StartTag): void {
  scope.tags.set(copied(tag), { written: copied(written), name, attributes: attributes.map(copied), empty });
}

/** Small letters and hyphens: all that IATI's own names are made of. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 45;
}

function opened(name: string, attributes: readonly string[], start: number): Open {
  // The list is shared until there is a child: most elements have none.
  return { name, attributes, children: NONE as never, text: '', start, end: start };
}

function finished(element: Open, next: number, base: number): Parsed {
  element.end = base + next;
  return { element, next };
}

function wrong(code: string, message: string, offset: number, hint?: string): { trouble: XmlTrouble } {
  return { trouble: { code, message, offset, ...(hint ? { hint } : {}) } };
}

/** What keeps character data from being taken as it stands. */
const SPECIAL = /[\r&]|\]\]>/;

/** Adds the character data between two places; white space between elements is none. */
function addText(
  element: Open,
  text: string,
  from: number,
  to: number,
  base: number,
): XmlTrouble | undefined {
  let i = from;
  while (i < to && text.charCodeAt(i) <= 32) i++;
  if (i === to && (element.text === '' || element.children.length > 0)) return undefined;
  const raw = text.slice(from, to);
  if (!SPECIAL.test(raw)) {
    element.text = element.text === '' ? raw : element.text + raw;
    return undefined;
  }
  const offset = base + from;
  const plain = raw.replace(/\r\n?/g, '\n');
  if (plain.includes(']]>')) return endOfSection(offset + raw.indexOf(']]>'));
  const read = unescaped(plain);
  if ('wrong' in read) return unknownReference(read.wrong, offset + raw.indexOf(read.wrong));
  element.text += read.text;
  return undefined;
}

/** Reads a start tag: its name and attributes, namespaces resolved. */
export function parseStartTag(
  text: string,
  from: number,
  base: number,
  above: Scope,
): StartTag | { readonly trouble: XmlTrouble } | 'more' {
  let at = from + 1;
  while (at < text.length && !ends(text.charCodeAt(at))) at++;
  if (at === text.length) return 'more';
  const written = text.slice(from + 1, at);
  let attributes: string[] | undefined;
  let declared: Map<string, string> | undefined;
  for (;;) {
    const before = at;
    while (text.charCodeAt(at) <= 32) at++;
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return 'more';
    const isEmpty = code === 47;
    if (code === 62 || isEmpty) {
      if (isEmpty && at + 1 === text.length) return 'more';
      if (isEmpty && text.charCodeAt(at + 1) !== 62)
        return wrong('iati-xml', `“/” in the tag <${written}> ends nothing.`, base + at);
      const scope = declared ? above.below(declared) : above;
      const name = scope.element(written);
      if (name === undefined)
        return wrong(
          'iati-xml',
          `<${written.slice(0, 60)}> is no name of an element, or its prefix is not declared.`,
          base + from,
          'Write < in a text as &lt;.',
        );
      const named = attributes ? withNames(attributes, scope, base + from) : NONE;
      if ('trouble' in named) return named;
      return { written, name, attributes: named, scope, empty: isEmpty, next: at + (isEmpty ? 2 : 1) };
    }
    if (at === before) return wrong('iati-xml', `An attribute of <${written}> is not set apart.`, base + at);
    const key = at;
    while (at < text.length && text.charCodeAt(at) !== 61 && !ends(text.charCodeAt(at))) at++;
    const name = text.slice(key, at);
    while (text.charCodeAt(at) <= 32) at++;
    if (at >= text.length) return 'more';
    if (text.charCodeAt(at) !== 61)
      return wrong('iati-xml', `The attribute “${name.slice(0, 60)}” has no value.`, base + key);
    at++;
    while (text.charCodeAt(at) <= 32) at++;
    if (at >= text.length) return 'more';
    const quote = text.charCodeAt(at);
    if (quote !== 34 && quote !== 39)
      return wrong('iati-xml', `The value of “${name}” is not in quotation marks.`, base + at);
    const end = text.indexOf(quote === 34 ? '"' : "'", at + 1);
    if (end < 0) return 'more';
    let value = text.slice(at + 1, end);
    if (value.includes('<'))
      return wrong('iati-xml', `The value of “${name}” holds “<”.`, base + at, 'Write it as &lt;.');
    if (/[\t\r\n]/.test(value)) value = value.replace(/\r\n|[\t\r\n]/g, ' ');
    if (value.includes('&')) {
      const read = unescaped(value);
      if ('wrong' in read) return { trouble: unknownReference(read.wrong, base + at + 1 + read.at) };
      value = read.text;
    }
    at = end + 1;
    if (name.startsWith('xmlns') && (name.length === 5 || name.charCodeAt(5) === 58)) {
      declared ??= new Map();
      const prefix = name.slice(6);
      const trouble = declared.has(prefix) ? `“${name}” is given twice.` : declarationWrong(name, value);
      if (trouble) return wrong('iati-xml', trouble, base + key);
      declared.set(prefix, value);
    } else if (attributes) attributes.push(name, value);
    else attributes = [name, value];
  }
}

/** The attributes with their names resolved; or what is wrong with one. */
function withNames(
  attributes: string[],
  scope: Scope,
  offset: number,
): string[] | { readonly trouble: XmlTrouble } {
  for (let i = 0; i < attributes.length; i += 2) {
    const name = scope.attribute(attributes[i]!);
    if (name === undefined)
      return wrong(
        'iati-xml',
        `“${attributes[i]!.slice(0, 60)}” is no name of an attribute, or its prefix is not declared.`,
        offset,
      );
    attributes[i] = name;
    for (let j = 0; j < i; j += 2)
      if (attributes[j] === name) return wrong('iati-xml', `The attribute “${name}” is given twice.`, offset);
  }
  return attributes;
}

/** White space, `/`, `>` or `<`: what ends a name. */
function ends(code: number): boolean {
  return code <= 32 || code === 47 || code === 62 || code === 60;
}
