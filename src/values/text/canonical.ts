import canonicalize from 'canonicalize';

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
  refuse(value, [], new Set());
  return canonicalize(value) as string;
}

function refuse(value: unknown, path: readonly (string | number)[], above: Set<object>): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    refuseHalves(value, path);
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalFault(String(value), path);
    return;
  }
  if (typeof value !== 'object') {
    throw new CanonicalFault(value === undefined ? 'undefined' : `a ${typeof value}`, path);
  }
  if (above.has(value)) throw new CanonicalFault('a value that holds itself', path);
  above.add(value);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) refuse(value[i], [...path, i], above);
  } else {
    refuseForeign(value, path);
    for (const [key, member] of Object.entries(value)) {
      refuseHalves(key, path);
      refuse(member, [...path, key], above);
    }
  }
  above.delete(value);
}

function refuseForeign(value: object, path: readonly (string | number)[]): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw new CanonicalFault(`a ${value.constructor?.name || 'value that is no plain object'}`, path);
  }
  if (Object.getOwnPropertySymbols(value).length > 0) throw new CanonicalFault('a symbol as a key', path);
}

/** RFC 8785, 3.2.2.2: a lone surrogate must be an error. */
function refuseHalves(text: string, path: readonly (string | number)[]): void {
  if (/\p{Cs}/u.test(text)) throw new CanonicalFault('half a surrogate pair', path);
}
