import { type Book, emptyBook, thingsOf } from '../record/index.ts';
import { slug } from '../values/index.ts';
import { COUNTRIES, type Fund, type Party, type Person } from '../vocabulary/index.ts';

/** Somebody or something that a text names and the register does not have yet. */
export interface Newcomer {
  readonly ref: `${'party' | 'person' | 'fund'}:${string}`;
  readonly value: Party | Person | Fund;
}

/** References by the names that texts use for them. */
export interface NameBook {
  party(name: string): string | Newcomer;
  person(name: string): string | Newcomer;
  fund(name: string): string | Newcomer;
}

const held = new WeakMap<Book, NameBook>();

const NOBODY = emptyBook('register');

/** The register by names, acronyms and aliases, in all languages, letters and accents folded. Made once a register. */
export function nameBook(register: Book): NameBook {
  // One without entries is made anew whenever it is asked for.
  if (register.head.n === 0 && register !== NOBODY) return nameBook(NOBODY);
  const found = held.get(register);
  if (found) return found;
  const parties = new Map<string, string>();
  const people = new Map<string, string>();
  const funds = new Map<string, string>();
  for (const { alpha3, name } of COUNTRIES.values())
    for (const known of [alpha3, name]) put(parties, known, `party:${alpha3}`);
  for (const { id, value } of thingsOf<Party>(register, 'party'))
    for (const name of [...Object.values(value.name), value.acronym, ...(value.aliases ?? []), id])
      put(parties, name, `party:${id}`);
  for (const { id, value } of thingsOf<Person>(register, 'person'))
    for (const name of [...Object.values(value.name), ...(value.aliases ?? []), value.sort, id]) {
      put(people, name, `person:${id}`);
      // A family name may stand first: "Abe Shinzo", "Abe, Shinzo" and "Shinzo Abe" are one.
      if (name)
        put(
          people,
          name
            .split(/[\s,]+/)
            .sort()
            .join(' '),
          `person:${id}`,
        );
    }
  for (const { id, value } of thingsOf<Fund>(register, 'fund'))
    for (const name of [...Object.values(value.name), value.acronym, id]) {
      put(funds, name, `fund:${id}`);
      // "Afghan National Army (ANA) Trust Fund" is written without its brackets too.
      put(funds, name?.replace(/\s*\([^)]*\)/g, ''), `fund:${id}`);
    }
  const free = (type: 'party' | 'person' | 'fund', name: string): string => {
    for (let n = 1; ; n++) {
      const id = `${slug(name) || 'unnamed'}${n === 1 ? '' : `-${n}`}`;
      if (!register.things.has(`${type}:${id}`)) return id;
    }
  };
  const book: NameBook = {
    party: (name) =>
      (/^party:/.test(name) ? name : parties.get(folded(name))) ??
      ({ ref: `party:${free('party', name)}`, value: { name: { en: name }, type: typeOf(name) } } as const),
    person: (name) => {
      if (/^person:/.test(name)) return name;
      const known =
        people.get(folded(name)) ??
        people.get(
          folded(
            name
              .split(/[\s,]+/)
              .sort()
              .join(' '),
          ),
        );
      if (known) return known;
      const words = name.trim().split(/\s+/);
      const family = words.at(-1)!;
      const given = words.slice(0, -1).join(' ');
      return {
        ref: `person:${free('person', `${family} ${given}`)}`,
        value: { name: { en: name }, ...(given ? { sort: `${family}, ${given}` } : {}) },
      };
    },
    fund: (name) => {
      if (/^fund:/.test(name)) return name;
      const [, outer, acronym] = /^(.*?)\s*\(([A-Z][\w-]{1,15})\)$/.exec(name) ?? [];
      const known =
        funds.get(folded(name)) ?? (outer && (funds.get(folded(outer)) ?? funds.get(folded(acronym!))));
      return (
        known || {
          ref: `fund:${free('fund', acronym ?? name)}`,
          value: { name: { en: outer ?? name }, ...(acronym ? { acronym } : {}) },
        }
      );
    },
  };
  held.set(register, book);
  return book;
}

function put(names: Map<string, string>, name: string | undefined, ref: string): void {
  const key = name === undefined ? '' : folded(name);
  // Who came first keeps a name that two share; the second is told apart by its full name.
  if (key && !names.has(key)) names.set(key, ref);
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’'.]/gu, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a name that the register lacks probably is; whoever accepts it sees it and may correct it. */
function typeOf(name: string): Party['type'] {
  if (/\b(Balkans|Asia|Europe|Africa|Gulf|Caucasus|Pacific|America|Mediterranean|region)\b/i.test(name))
    return 'region';
  if (/\b(Allies|partners|members|countries)\b/i.test(name)) return 'group';
  if (
    /\b(Council|Committee|Command|Force|Forces|Assembly|Secretariat|Ministry|Headquarters|Delegation|Mission)\b/i.test(
      name,
    )
  )
    return 'body';
  return 'organisation';
}
