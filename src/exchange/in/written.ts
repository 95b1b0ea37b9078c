import { isMap, isScalar, isSeq, type LineCounter, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Finding, Place } from '../../values/index.ts';
import { nameOf, plainOf } from './plain.ts';

/** A value of a file that knows where it stands, and where everything in it does. */
export interface Written {
  /** The key it stands under; empty for the whole file. */
  readonly key: string;
  /** Path from the file's root: `records.ipcp-2014`. */
  readonly path: string;
  /** The value in plain form: maps, lists, texts, numbers, true, false, null. */
  readonly value: unknown;
  /** Where a path within it stands; of what is missing, the place of the nearest that holds it. */
  place(path?: string, on?: 'key' | 'value'): Place;
  /** The members of a map, in the file's order; none of anything else. */
  entries(): readonly Written[];
}

/** What positions are told from: the file's name, its lines, and the nodes that aliases stand for. */
export interface Sheet {
  readonly file: string;
  readonly lines: LineCounter;
  readonly aliases: ReadonlyMap<unknown, ParsedNode>;
  readonly values: ReadonlyMap<unknown, unknown>;
  /** Members of maps by their keys, filled as findings ask for them. */
  readonly members: Map<unknown, ReadonlyMap<string, Pair>>;
}

interface Spot {
  readonly key?: ParsedNode;
  readonly value?: ParsedNode | null;
}

/** These findings point at a key that should not be there, so the place is the key's. */
const ABOUT_KEYS: ReadonlySet<string> = new Set([
  'slot-unknown',
  'key-unknown',
  'money-unknown-key',
  'text-language',
]);

/** The node of a file as something written, under its key. */
export function written(sheet: Sheet, spot: Spot, key: string, path: string): Written {
  const node = target(sheet, spot.value);
  return {
    key,
    path,
    value: plainOf(node, sheet.values),
    place(within = '', on = 'value') {
      const found = find(sheet, spot, within);
      const offset = offsetOf(found, within === '' ? 'key' : on);
      const { line, col } = sheet.lines.linePos(offset);
      const full = [path, within].filter(Boolean).join('.');
      return { file: sheet.file, line, column: col, ...(full ? { path: full } : {}) };
    },
    entries() {
      if (!isMap(node)) return [];
      return node.items.map((pair) => {
        const name = nameOf(pair.key);
        const inner = { key: pair.key as ParsedNode, value: pair.value as ParsedNode | null };
        return written(sheet, inner, name, path === '' ? name : `${path}.${name}`);
      });
    },
  };
}

/** The same findings with file, line and column, told from the paths they bear within `where`. */
export function located(findings: readonly Finding[], where: Written): Finding[] {
  return findings.map((f) => {
    const on = ABOUT_KEYS.has(f.code) ? 'key' : 'value';
    const { offset } = f.at ?? {};
    return {
      ...f,
      at: { ...where.place(f.at?.path ?? '', on), ...(offset === undefined ? {} : { offset }) },
    };
  });
}

/** Follows a path as far as the file goes: slots may stand under `slots`, one item without the brackets of a list. */
function find(sheet: Sheet, from: Spot, path: string): Spot {
  let spot = from;
  let rest = path;
  while (rest !== '') {
    const node = target(sheet, spot.value);
    const pair = isMap(node) ? (member(sheet, node, rest) ?? nested(sheet, node, rest)) : undefined;
    const [step] = rest.split('.', 1) as [string];
    if (pair) {
      spot = { key: pair.key as ParsedNode, value: pair.value as ParsedNode | null };
      rest = rest.slice(nameOf(pair.key).length + 1);
    } else if (isSeq(node) && node.items[Number(step)]) {
      spot = { value: node.items[Number(step)] as ParsedNode };
      rest = rest.slice(step.length + 1);
    } else if (!isSeq(node) && /^\d+$/.test(step)) rest = rest.slice(step.length + 1);
    else return isMap(node) && spot.key ? { key: spot.key } : spot;
  }
  return spot;
}

/** The member of a map that a path leads into: keys may hold full stops, so longer and longer beginnings are tried. */
function member(sheet: Sheet, node: YAMLMap, path: string): Pair | undefined {
  const members = indexed(sheet, node);
  for (let end = path.indexOf('.'); end >= 0; end = path.indexOf('.', end + 1)) {
    const pair = members.get(path.slice(0, end));
    if (pair) return pair;
  }
  return members.get(path);
}

/** Looked up once a map, so that many findings about one large map stay cheap. */
function indexed(sheet: Sheet, node: YAMLMap): ReadonlyMap<string, Pair> {
  const known = sheet.members.get(node);
  if (known) return known;
  const members = new Map(node.items.map((pair) => [nameOf(pair.key), pair]));
  sheet.members.set(node, members);
  return members;
}

function nested(sheet: Sheet, node: YAMLMap, path: string): Pair | undefined {
  const slots = target(sheet, indexed(sheet, node).get('slots')?.value as ParsedNode);
  return isMap(slots) ? member(sheet, slots, path) : undefined;
}

function offsetOf(spot: Spot, on: 'key' | 'value'): number {
  const empty = !spot.value || (isScalar(spot.value) && spot.value.source === '');
  const node = (on === 'key' || empty ? spot.key : undefined) ?? spot.value ?? spot.key;
  return node?.range?.[0] ?? 0;
}

function target(sheet: Sheet, node: ParsedNode | null | undefined): ParsedNode | null | undefined {
  return sheet.aliases.get(node) ?? node;
}
