import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { type Finding, type Place, problem } from '../../values/index.ts';

/** As many values as aliases may stand for in all: nobody writes more, and nobody can keep us busy with one. */
const MOST_ALIASED = 20_000;

/** Nothing that is kept holds these: a store cannot keep a NUL, and half a surrogate pair has no bytes. */
const UNKEPT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Cs}/u;

/** An anchored node; its size is known once it has been read. */
interface Anchored {
  readonly node: ParsedNode;
  size: number | undefined;
}

/** The plain values of a tree of nodes, and what is wrong with it. */
export interface Plain {
  readonly findings: readonly Finding[];
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<unknown, ParsedNode>;
  /** The lists and maps by their nodes; other nodes hold their own values. */
  readonly values: ReadonlyMap<unknown, unknown>;
}

/**
 * The plain values of a tree of nodes; aliases are followed as YAML says, to the last anchor of that name before
 * them. Codes: key-duplicate, key-unknown, text-character, yaml-broken (an alias of nothing), yaml-bomb. Depth has been looked at.
 */
export function plainly(root: ParsedNode, place: (offset: number) => Place): Plain {
  const findings: Finding[] = [];
  const aliases = new Map<unknown, ParsedNode>();
  const values = new Map<unknown, unknown>();
  const anchors = new Map<string, Anchored>();
  let count = 0;
  let aliased = 0;
  const say = (code: string, message: string, node: ParsedNode, hint: string) => {
    findings.push(problem(code, message, place(node.range[0]), hint));
  };

  const checkText = (value: unknown, node: ParsedNode) => {
    const found = typeof value === 'string' ? UNKEPT.exec(value)?.[0] : undefined;
    if (found === undefined) return;
    const sign = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    say('text-character', `This text holds a character that cannot be kept, ${sign}.`, node, 'Take it out.');
  };

  const readMap = (node: YAMLMap): unknown => {
    const seen = new Map<string, ParsedNode>();
    const object: Record<string, unknown> = {};
    for (const pair of node.items) {
      const key = pair.key as ParsedNode;
      const name = nameOf(key);
      checkText(name, key);
      const first = seen.get(name);
      const value = read(pair.value as ParsedNode | null);
      if (first) {
        const [before, again] = [place(first.range[0]).line, place(key.range[0]).line];
        const message = `“${name}” is given twice: on line ${before} and on line ${again}.`;
        say('key-duplicate', message, key, 'Keep one of the two, or give the other a name of its own.');
      } else if (name === '__proto__')
        say('key-unknown', '“__proto__” is not known here.', key, 'Take it out.');
      else object[name] = value;
      if (!first) seen.set(name, key);
    }
    return object;
  };

  const readAlias = (node: ParsedNode, name: string): unknown => {
    const meant = anchors.get(name);
    if (meant?.size === undefined) {
      const hint = 'A text that begins with * or & needs quotation marks.';
      say(
        'yaml-broken',
        `This is not YAML: *${name} stands for nothing that is written before it.`,
        node,
        hint,
      );
      return null;
    }
    const isFirst = aliased <= MOST_ALIASED;
    aliased += meant.size;
    count += meant.size;
    if (aliased > MOST_ALIASED) {
      const message = `The aliases of this file stand for more than ${MOST_ALIASED} values.`;
      if (isFirst) say('yaml-bomb', message, node, 'Write out what they stand for.');
      return null;
    }
    aliases.set(node, meant.node);
    return plainOf(meant.node, values);
  };

  const read = (node: ParsedNode | null): unknown => {
    count++;
    if (node === null) return null;
    if (isAlias(node)) return readAlias(node, node.source);
    const before = count;
    const anchor: Anchored | undefined = node.anchor ? { node, size: undefined } : undefined;
    if (anchor) anchors.set(node.anchor!, anchor);
    if (isScalar(node)) checkText(node.value, node);
    else if (isMap(node)) values.set(node, readMap(node));
    else if (isSeq(node))
      values.set(
        node,
        node.items.map((item) => read(item as ParsedNode)),
      );
    if (anchor) anchor.size = count - before + 1;
    return plainOf(node, values);
  };
  read(root);
  return { findings, aliases, values };
}

/** The plain value of a node that was read. */
export function plainOf(node: ParsedNode | null | undefined, values: ReadonlyMap<unknown, unknown>): unknown {
  return isScalar(node) ? node.value : node ? values.get(node) : null;
}

/** The text of a key as it is used in paths. */
export function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}
