import type { View } from '../../access/index.ts';
import { type Book, thingsOf } from '../../record/index.ts';
import { COUNTRIES, type Fund, type Names, type Party, type Person } from '../../vocabulary/index.ts';

/** A name that a field offers, and what is told beside it. */
export interface Offered {
  readonly value: string;
  readonly label?: string;
}

/** The names that a form offers: those of the register, and the dossier's records by id. */
export interface Known {
  readonly parties: readonly Offered[];
  readonly people: readonly Offered[];
  readonly funds: readonly Offered[];
  readonly records: readonly Offered[];
}

/** Gathers what a form offers; each name is one that the desk reads back as the same entry. */
export function knownNames(register: Book, view: View): Known {
  const { names } = view;
  const byName = (a: Offered, b: Offered) => (a.value < b.value ? -1 : 1);
  const parties = thingsOf<Party>(register, 'party').map(({ value }) =>
    offered(names, value.name, value.acronym),
  );
  const countries = [...COUNTRIES.values()].map(({ name }): Offered => ({ value: name }));
  const seen = new Set(parties.map((p) => p.value));
  return {
    parties: [...parties, ...countries.filter((c) => !seen.has(c.value))].sort(byName),
    people: thingsOf<Person>(register, 'person')
      .map(({ value }) => offered(names, value.name))
      .sort(byName),
    funds: thingsOf<Fund>(register, 'fund')
      .map(({ value }) => offered(names, value.name, value.acronym))
      .sort(byName),
    records: view.records.map((r) => ({ value: r.id, label: names.text(r.statement) })),
  };
}

function offered(names: Names, name: unknown, acronym?: string): Offered {
  return { value: names.text(name), ...(acronym ? { label: acronym } : {}) };
}
