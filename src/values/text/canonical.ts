/** Somebody asked for the canonical JSON of a value that JSON cannot hold: our mistake. */
export class CanonicalFault extends TypeError {
  constructor(what: string, path: readonly (string | number)[]) {
    super(
      `${path.length > 0 ? `At ${path.join('.')}: ` : ''}${what} has no JSON, so it has no canonical form.`,
    );
    this.name = 'CanonicalFault';
  }
}

/**
 * The canonical JSON of a value (RFC 8785), for hashing: keys sorted by UTF-16 code units, numbers as ECMAScript
 * prints them, no white space. Stricter than JSON.stringify, which drops or replaces what it cannot write: throws
 * CanonicalFault for undefined, holes, NaN, infinities, bigints, functions, symbols, half surrogate pairs, cycles, and
 * objects that are not plain (dates, maps).
 */
export function canonicalJson(value: unknown): string {
  // Nearly every value is plain; what is not is gone through with care, so that its fault is told with its place.
  return plain(value, 0) ?? write(value, [], []);
}

/** Deeper than this a value may hold itself. */
const DEEP = 60;

/** The canonical JSON of a value that holds nothing unusual; undefined where something has to be looked at. */
function plain(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) return 'null';
  if (typeof value !== 'object' || depth > DEEP) return undefined;
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i++) {
      const one = plain(value[i], depth + 1);
      if (one === undefined) return undefined;
      text += i === 0 ? one : `,${one}`;
    }
    return `${text}]`;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  if (Object.getOwnPropertySymbols(value).length > 0) return undefined;
  const keys = inOrder(Object.keys(value));
  let text = '';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const name = i === 0 ? named(key) : named(key, ',');
    const one = plain((value as Record<string, unknown>)[key], depth + 1);
    if (one === undefined || name === undefined) return undefined;
    text += name + one;
  }
  return `{${text}}`;
}

/** Keys by UTF-16 code units; few as they are, each is moved to its place. */
function inOrder(keys: string[]): string[] {
  if (keys.length > 24) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let at = i;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
}

/** A text between quotation marks; undefined where it has halves of surrogate pairs, be they together or alone. */
function quoted(text: string): string | undefined {
  if (!/["\\\0-\x1f\ud800-\udfff]/.test(text)) return `"${text}"`;
  return /[\ud800-\udfff]/.test(text) ? undefined : JSON.stringify(text);
}

/** Keys as they are written, the first of a map and those after it: they are the same few everywhere. */
const MOST_NAMES = 2000;
const NAMES = { '': new Map<string, string>(), ',': new Map<string, string>() };

function named(key: string, before: '' | ',' = ''): string | undefined {
  const held = NAMES[before].get(key);
  if (held !== undefined) return held;
  const text = quoted(key);
  if (text === undefined) return undefined;
  if (NAMES[before].size < MOST_NAMES) NAMES[before].set(key, `${before}${text}:`);
  return `${before}${text}:`;
}

/** One value, and whether it is one: `path` leads to it, `above` are those that hold it. */
function write(value: unknown, path: (string | number)[], above: object[]): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return writeText(value, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new CanonicalFault(String(value), path);
      // ECMAScript prints numbers as RFC 8785 asks; -0 is 0.
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      throw new CanonicalFault(value === undefined ? 'undefined' : `a ${typeof value}`, path);
  }
  if (above.includes(value)) throw new CanonicalFault('a value that holds itself', path);
  above.push(value);
  const text = Array.isArray(value)
    ? writeList(value, path, above)
    : writeMap(value as Record<string, unknown>, path, above);
  above.pop();
  return text;
}

function writeList(list: readonly unknown[], path: (string | number)[], above: object[]): string {
  let text = '[';
  for (let i = 0; i < list.length; i++) {
    path.push(i);
    text += (i === 0 ? '' : ',') + write(list[i], path, above);
    path.pop();
  }
  return `${text}]`;
}

function writeMap(map: Record<string, unknown>, path: (string | number)[], above: object[]): string {
  refuseForeign(map, path);
  let text = '{';
  // Without a comparison of its own, sort goes by UTF-16 code units.
  for (const key of Object.keys(map).sort()) {
    const said = writeText(key, path);
    path.push(key);
    text += `${text.length === 1 ? '' : ','}${said}:${write(map[key], path, above)}`;
    path.pop();
  }
  return `${text}}`;
}

function refuseForeign(value: object, path: readonly (string | number)[]): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw new CanonicalFault(`a ${value.constructor?.name || 'value that is no plain object'}`, path);
  }
  if (Object.getOwnPropertySymbols(value).length > 0) throw new CanonicalFault('a symbol as a key', path);
}

/** RFC 8785, 3.2.2.2: a lone surrogate must be an error. */
function writeText(text: string, path: readonly (string | number)[]): string {
  if (/\p{Cs}/u.test(text)) throw new CanonicalFault('half a surrogate pair', path);
  return JSON.stringify(text);
}
