import { type Book, thingsOf } from '../record/index.ts';
import { COUNTRIES, type Party } from '../vocabulary/index.ts';

/** A party of the register, or a country by its code. */
export type PartyRef = `party:${string}`;

/**
 * The party that is so called, in any case: by id, short name, name or alias, or a country by its code or name; `fresh`
 * are parties that are about to be registered. Undefined where nobody is.
 */
export function partyNamed(
  named: string,
  register: Book,
  fresh: ReadonlyMap<string, unknown> = new Map(),
): PartyRef | undefined {
  const folded = named.replace(/^party:/, '').toLowerCase();
  const held = [
    ...thingsOf<Party>(register, 'party'),
    ...[...fresh].map(([ref, value]) => ({ id: ref.slice(6), value: value as Party })),
  ];
  for (const { id, value } of held) {
    const names = [id, value.acronym, ...Object.values(value.name), ...(value.aliases ?? [])];
    if (names.some((name) => name?.toLowerCase() === folded)) return `party:${id}`;
  }
  for (const country of COUNTRIES.values())
    if ([country.alpha3, country.alpha2, country.name].some((name) => name.toLowerCase() === folded))
      return `party:${country.alpha3}`;
  return undefined;
}
