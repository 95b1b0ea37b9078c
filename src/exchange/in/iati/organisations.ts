import { slug, type Texts } from '../../../values/index.ts';
import { COUNTRIES, type Party } from '../../../vocabulary/index.ts';
import type { IatiOrg } from './activity.ts';

/** An identifier that was joined to a party on record by its name: told, so that it can be undone. */
export interface Merged {
  readonly identifier: string;
  readonly party: string;
  readonly name: string;
}

/**
 * Parties of the register by the identifiers and names that activity files use. An identifier is one of a party's
 * aliases; an organisation that is known by its name alone is joined to that party by adding the identifier to its
 * aliases (which whoever amends the party can take back), and one that nobody knows becomes a party of its own.
 */
export class Organisations {
  readonly #parties = new Map<string, Party>();
  readonly #byIdentifier = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  /** Parties that are new or have a new alias, by reference. */
  readonly changed = new Map<string, Party>();
  readonly merged: Merged[] = [];

  constructor(parties: Iterable<readonly [id: string, party: Party]>) {
    for (const { alpha3, name } of COUNTRIES.values()) this.#byName.set(folded(name), `party:${alpha3}`);
    for (const [id, party] of parties) this.#know(`party:${id}`, party);
  }

  /** The party that an organisation is; undefined where it has neither identifier nor name. */
  refOf(org: IatiOrg | undefined): string | undefined {
    if (!org) return undefined;
    const known = org.ref === undefined ? undefined : this.#byIdentifier.get(org.ref);
    if (known) return known;
    const names = Object.values(org.names);
    const name = names[0];
    for (const one of names) {
      const found = this.#byName.get(folded(one));
      if (found === undefined) continue;
      if (org.ref !== undefined) this.#merge(found, org.ref, one);
      return found;
    }
    if (name === undefined && org.ref === undefined) return undefined;
    return this.#add(org.ref, name === undefined ? { en: org.ref! } : org.names);
  }

  #merge(ref: string, identifier: string, name: string): void {
    this.#byIdentifier.set(identifier, ref);
    const party = this.#parties.get(ref);
    // A country with a code needs no entry, and so has no aliases: its name is enough.
    if (!party) return;
    const amended: Party = { ...party, aliases: [...(party.aliases ?? []), identifier] };
    this.changed.set(ref, amended);
    this.#parties.set(ref, amended);
    this.merged.push({ identifier, party: ref, name });
  }

  #add(identifier: string | undefined, names: Texts): string {
    const stem = slug(Object.values(names)[0]!).slice(0, 56).replace(/-$/, '') || 'organisation';
    let id = stem;
    for (let n = 2; this.#parties.has(`party:${id}`); n++) id = `${stem}-${n}`;
    const party: Party = {
      name: names,
      type: 'organisation',
      ...(identifier === undefined ? {} : { aliases: [identifier] }),
    };
    this.changed.set(`party:${id}`, party);
    this.#know(`party:${id}`, party);
    return `party:${id}`;
  }

  #know(ref: string, party: Party): void {
    this.#parties.set(ref, party);
    for (const alias of party.aliases ?? []) this.#byIdentifier.set(alias, ref);
    for (const name of [...Object.values(party.name), party.acronym, ...(party.aliases ?? [])])
      if (name !== undefined && folded(name) !== '' && !this.#byName.has(folded(name)))
        this.#byName.set(folded(name), ref);
  }
}

/** A name with letters and accents folded, without article and marks: what two spellings have in common. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’'.]/gu, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
