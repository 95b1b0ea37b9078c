import { isName, isQualifiedName } from './characters.ts';

/** The namespace of our own elements and attributes in IATI files; written with the prefix `ent` wherever it is told of. */
export const OWN_NAMESPACE = 'urn:entente:iati:1';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** A start tag that was read before. */
export interface KnownTag {
  readonly written: string;
  readonly name: string;
  readonly attributes: readonly string[];
  readonly empty: boolean;
}

/**
 * Which namespaces the prefixes mean at one place of a file. Names are given in one form whatever the prefix is:
 * `title` for IATI's own (no namespace), `xml:lang`, `ent:record` for ours, `{uri}name` for anybody else's.
 */
export class Scope {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();
  /** Start tags that were read in this scope, by how they are written: most of a file's tags are the same few. */
  readonly tags = new Map<string, KnownTag>();

  constructor(prefixes: ReadonlyMap<string, string> = new Map([['xml', XML_NAMESPACE]])) {
    this.#prefixes = prefixes;
  }

  /** The scope below an element that declares namespaces (`xmlns`, `xmlns:x`). */
  below(declared: ReadonlyMap<string, string>): Scope {
    return new Scope(new Map([...this.#prefixes, ...declared]));
  }

  /** An element's name; undefined where it is no name, or its prefix means nothing. */
  element(written: string): string | undefined {
    const held = this.#elements.get(written);
    if (held !== undefined) return held;
    const name = this.#resolve(written, this.#prefixes.get('') ?? '');
    if (name !== undefined) this.#elements.set(copied(written), name);
    return name;
  }

  /** An attribute's name; without a prefix it is IATI's. */
  attribute(written: string): string | undefined {
    const held = this.#attributes.get(written);
    if (held !== undefined) return held;
    const name = this.#resolve(written, '');
    if (name !== undefined) this.#attributes.set(copied(written), name);
    return name;
  }

  #resolve(written: string, byDefault: string): string | undefined {
    if (!isQualifiedName(written)) return undefined;
    const colon = written.indexOf(':');
    if (colon < 0) return byDefault === '' ? copied(written) : named(byDefault, written);
    const uri = this.#prefixes.get(written.slice(0, colon));
    return uri === undefined ? undefined : named(uri, written.slice(colon + 1));
  }
}

/** Why a declaration of a namespace (`xmlns`, `xmlns:x`) does not hold; undefined where it does. */
export function declarationWrong(written: string, uri: string): string | undefined {
  const prefix = written.slice(6);
  if (prefix === '' && written !== 'xmlns') return 'A namespace is declared for a prefix without a name.';
  if (prefix !== '' && !isName(prefix)) return `“${prefix.slice(0, 60)}” is no name of a prefix.`;
  if (prefix === 'xmlns' || uri === XMLNS_NAMESPACE)
    return 'The namespace of declarations cannot be declared.';
  if ((prefix === 'xml') !== (uri === XML_NAMESPACE))
    return 'The prefix xml and its namespace belong to each other.';
  return prefix !== '' && uri === '' ? `The prefix “${prefix}” is declared for no namespace.` : undefined;
}

function named(uri: string, local: string): string {
  if (uri === OWN_NAMESPACE) return `ent:${local}`;
  return uri === XML_NAMESPACE ? `xml:${local}` : `{${uri}}${local}`;
}

/** A name as the machine keeps names of keys: compared by identity, and no part of the file's text. */
export function copied(name: string): string {
  return Object.keys({ [name]: true })[0]!;
}

/** Whether a name, in the form that a scope gives, is of another namespace than IATI's. */
export function isForeign(name: string): boolean {
  return name.startsWith('ent:') || name.startsWith('{') || name.startsWith('xml:');
}
