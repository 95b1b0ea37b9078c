/** A JSON Schema, or a map of them. */
export type Schema = { readonly [key: string]: unknown };

/** The pattern of a name for addresses (see `isSlug`). */
export const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
/** A sha-256. */
export const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** A day, `YYYY-MM-DD`. */
export const DAY = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
/** True or false. */
export const FLAG = { type: 'boolean' };
/** A text that is not empty. */
export const TEXT = { type: 'string', minLength: 1 };

/** A map with these keys and no other. */
export function map(properties: Schema, required: readonly string[] = []): Schema {
  return {
    type: 'object',
    ...(required.length ? { required } : {}),
    properties,
    additionalProperties: false,
  };
}

/** What `$defs` has under that name. */
export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** A typed reference, its prefix left out or not. */
export function reference(type: string): Schema {
  return { type: 'string', pattern: `^(?:${type}:)?[A-Za-z0-9][A-Za-z0-9-]{0,63}$` };
}

/** A list of at least one. */
export function list(items: Schema): Schema {
  return { type: 'array', items, minItems: 1 };
}

/** One, or a list of at least one: a single item needs no brackets. */
export function oneOrMore(items: Schema): Schema {
  return { anyOf: [items, list(items)] };
}

/** A name for addresses (see `isSlug`). */
export function slug(): Schema {
  return { type: 'string', pattern: SLUG, maxLength: 64 };
}

/** An offset in UTF-16 code units from 0. */
export function offset(): Schema {
  return { type: 'integer', minimum: 0 };
}

/** An amount as a decimal string. */
export function decimal(): Schema {
  return { type: 'string', pattern: '^[0-9]+(?:\\.[0-9]+)?$', maxLength: 64 };
}
