import { Lexicon } from './lexicon.ts';
import type { Reference } from './proposal.ts';
import { AGENCY_TABLE } from './reference/agencies.ts';
import { AREA_TABLE } from './reference/areas.ts';
import { COUNTRY_TABLE, REGIONS } from './reference/countries.ts';
import { INSTRUMENT_ACRONYMS, INSTRUMENT_HEADS } from './reference/instruments.ts';
import { GIVEN_NAMES, HONORIFICS, OFFICES, WOMEN } from './reference/offices.ts';
import { FUND_TABLE, OPERATION_TABLE } from './reference/operations.ts';
import { BODY_TABLE, ORGANISATION_TABLE, STANDING_TABLE } from './reference/organisations.ts';
import { UNDERTAKING_TABLE } from './reference/undertakings.ts';
import { isDash, type Token, tokenise } from './tokens.ts';

/** The reference data, ready to be looked up. */
export interface Known {
  readonly names: Lexicon;
  readonly areas: Lexicon;
  /** Head words of texts that parties adopt, longest first, as token lists with their type. */
  readonly heads: ReadonlyMap<string, readonly { words: readonly string[]; type: string }[]>;
  readonly acronyms: ReadonlyMap<string, { title: string; type: string }>;
  readonly given: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
  /** A country's or organisation's own name in prose. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly organisations: ReadonlySet<string>;
}

let standard: Known | undefined;

/** The reader's own reference data with a user's additions; the plain one is built once. */
export function known(reference?: Reference): Known {
  if (!reference) {
    standard ??= build({});
    return standard;
  }
  return build(reference);
}

const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
const cells = (cell: string | undefined): string[] => (cell ? cell.split(',').filter(Boolean) : []);
const bars = (table: string): string[] => table.trim().split(/[|\n]/).filter(Boolean);

function build(more: Reference): Known {
  const names = new Lexicon();
  const areas = new Lexicon();
  const nameOf = new Map<string, string>();
  const organisations = new Set<string>();
  for (const [code, all, adjectives, cities] of rows(COUNTRY_TABLE))
    addCountry(names, nameOf, code!, cells(all), cells(adjectives), cells(cities));
  for (const c of more.countries ?? [])
    addCountry(names, nameOf, c.code, c.names ?? [], c.adjectives ?? [], c.cities ?? []);
  for (const region of bars(REGIONS)) names.add(region, { type: 'region', id: region });
  const addAll = (
    type: 'organisation' | 'body' | 'operation' | 'fund' | 'standing',
    id: string,
    aliases: readonly string[],
    of?: string,
    kind?: string,
  ) => {
    for (const name of [id, ...aliases])
      names.add(name, { type, id, ...(of ? { of } : {}), ...(kind ? { kind } : {}) });
  };
  for (const [id, all, of] of [...rows(ORGANISATION_TABLE), ...rows(AGENCY_TABLE)]) {
    organisations.add(id!);
    nameOf.set(id!, id!);
    addAll('organisation', id!, cells(all), of);
  }
  for (const o of more.organisations ?? []) {
    organisations.add(o.name);
    nameOf.set(o.name, o.name);
    addAll('organisation', o.name, o.aliases ?? []);
  }
  for (const [id, all, of, kind] of rows(BODY_TABLE)) addAll('body', id!, cells(all), of, kind);
  for (const b of more.bodies ?? []) addAll('body', b.name, b.aliases ?? [], b.of);
  for (const [id, all, kind, of] of rows(OPERATION_TABLE + UNDERTAKING_TABLE.trimStart()))
    addAll('operation', id!, cells(all), of, kind);
  for (const o of more.operations ?? []) addAll('operation', o.name, o.aliases ?? [], o.country, o.type);
  for (const [id, all, of] of rows(FUND_TABLE)) addAll('fund', id!, cells(all), of);
  for (const f of more.funds ?? []) addAll('fund', f.name, f.aliases ?? [], f.country);
  for (const [id, all] of rows(STANDING_TABLE))
    for (const name of cells(all)) names.add(name, { type: 'standing', id: id! });
  for (const s of more.standings ?? []) addAll('standing', s.category, s.aliases ?? []);
  for (const office of [...bars(OFFICES), ...(more.offices ?? [])])
    names.add(office, { type: 'office', id: office });
  for (const word of bars(HONORIFICS)) names.add(word, { type: 'honorific', id: word });
  for (const [code, phrases] of rows(AREA_TABLE))
    for (const p of cells(phrases)) areas.add(p, { type: 'area', id: code! });
  for (const [code, phrases] of Object.entries(more.areas ?? {}))
    for (const p of phrases) areas.add(p, { type: 'area', id: code });
  return {
    names,
    areas,
    heads: headsOf(),
    acronyms: new Map(
      rows(INSTRUMENT_ACRONYMS).map(([a, title, type]) => [a!, { title: title!, type: type! }]),
    ),
    given: new Set([...words(GIVEN_NAMES), ...(more.givenNames ?? [])]),
    women: new Set(words(WOMEN)),
    nameOf,
    organisations,
  };
}

function addCountry(
  names: Lexicon,
  nameOf: Map<string, string>,
  code: string,
  all: readonly string[],
  adjectives: readonly string[],
  cities: readonly string[],
): void {
  nameOf.set(code, all[0] ?? code);
  for (const name of all) names.add(name, { type: 'country', id: code });
  for (const word of adjectives) names.add(word, { type: 'demonym', id: code });
  cities.forEach((city, i) => {
    names.add(city, { type: 'city', id: city, of: code, ...(i === 0 ? { kind: 'capital' } : {}) });
  });
}

function headsOf(): Map<string, { words: string[]; type: string }[]> {
  const heads = new Map<string, { words: string[]; type: string }[]>();
  for (const [type, all] of rows(INSTRUMENT_HEADS))
    for (const phrase of cells(all)) {
      const list = tokenise(phrase, 0, phrase.length).map((t) => t.n);
      const row = heads.get(list[0]!) ?? [];
      row.push({ words: list, type: type! });
      row.sort((a, b) => b.words.length - a.words.length);
      heads.set(list[0]!, row);
    }
  return heads;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

/** The code of the area whose phrase makes up these tokens best, if any: the longest phrase found in them. */
export function areasIn(
  lexicon: Lexicon,
  tokens: readonly Token[],
  from: number,
  to: number,
): { code: string; from: number; to: number }[] {
  const found: { code: string; from: number; to: number }[] = [];
  for (let i = from; i < to; ) {
    const m = lexicon.match(tokens, i);
    if (m && i + m.size <= to && !(isDash(tokens[i + m.size]) && !tokens[i + m.size]!.sp)) {
      found.push({ code: m.meaning.id, from: i, to: i + m.size });
      i += m.size;
    } else i++;
  }
  return found;
}
