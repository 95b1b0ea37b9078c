import {
  checkMoney,
  type Finding,
  fail,
  isSlug,
  type Money,
  ok,
  placed,
  problem,
  type Result,
  type Texts,
} from '../values/index.ts';
import { COUNTRIES } from './countries.ts';
import { isMarking } from './markings.ts';
import { isObject, isText, readList, readRef, readTexts, readTime, strangers, what } from './read-slot.ts';

/** A country without a code, an organisation, a body of one, a region or a group: an entry of the register. */
export interface Party {
  readonly name: Texts;
  readonly type: 'country' | 'organisation' | 'body' | 'group' | 'region';
  /** The organisation or country that a body belongs to. */
  readonly of?: string;
  readonly acronym?: string;
  readonly aliases?: readonly string[];
}

/** A person, with offices where they are on record by themselves; else offices stand with each record. */
export interface Person {
  readonly name: Texts;
  /** The name to sort by, family name first. */
  readonly sort?: string;
  readonly offices?: readonly { readonly title: Texts; readonly of?: string; readonly period: string }[];
  readonly aliases?: readonly string[];
}

/** A fund that contributions go to. Its ledger, with requirements and entries, is a book of its own once it is kept here. */
export interface Fund {
  readonly name: Texts;
  readonly acronym?: string;
  /** Who keeps its account. */
  readonly manager?: string;
  /** Lead nations. */
  readonly leads?: readonly string[];
  /** Who carries it out. */
  readonly agent?: string;
  readonly beneficiaries?: readonly string[];
  readonly purpose?: Texts;
  readonly phases?: readonly Phase[];
}

/** A stretch of a fund's life with what it needs. */
export interface Phase {
  /** By which contributions name it (`phase`). */
  readonly id: string;
  readonly title?: Texts;
  /** EDTF. */
  readonly period?: string;
  readonly requirement?: Money;
  /** The agreements it rests on, by title. */
  readonly agreements?: readonly string[];
}

/** The parties whose relations a dossier keeps, and what its page is called. */
export interface Relation {
  readonly parties: readonly string[];
  readonly title: Texts;
  readonly description?: Texts;
  /** True where the dossier is made up, for tests and teaching; every page of it says so. */
  readonly invented?: true;
  readonly marking: string;
}

/** One section of a page: its records by paragraph, or a rule (the kinds whose unnamed records follow here). */
export interface Section {
  readonly id: string;
  readonly title?: Texts;
  readonly as: 'prose' | 'list';
  readonly paragraphs: readonly (readonly string[])[];
  readonly kinds?: readonly string[];
}

/** The sections of a dossier's page, in order; what none names follows by kind. */
export interface Outline {
  readonly sections: readonly Section[];
}

type Shape = Readonly<
  Record<string, { readonly read: (raw: unknown) => Result<unknown>; readonly needed?: true }>
>;

/** Reads a map of the given shape, every finding with its path. */
function readShape<T>(raw: unknown, shape: Shape): Result<T> {
  if (!isObject(raw)) return fail(problem('map-expected', `A map is expected here, not ${what(raw)}.`));
  const findings: Finding[] = strangers(raw, Object.keys(shape));
  const value: Record<string, unknown> = {};
  for (const [key, { read, needed }] of Object.entries(shape)) {
    if (raw[key] === undefined || raw[key] === null) {
      if (needed) findings.push(problem('key-missing', `“${key}” is needed here.`, { path: key }));
      continue;
    }
    const result = read(raw[key]);
    findings.push(...placed(result.findings, { path: key }));
    if (result.ok) value[key] = result.value;
  }
  return findings.some((f) => f.severity === 'error') ? fail(...findings) : ok(value as T, findings);
}

const text = (raw: unknown): Result<string> =>
  isText(raw) && raw.trim()
    ? ok(raw)
    : fail(problem('text-expected', `A text is expected here, not ${what(raw)}.`));
const texts = (raw: unknown): Result<string[]> => readList(raw, text);
const party = (raw: unknown): Result<string> => readRef(raw, 'party');
const oneOf = (codes: readonly string[]) => (raw: unknown) =>
  codes.includes(raw as string)
    ? ok(raw as string)
    : fail(problem('code-unknown', `${what(raw)} is none of: ${codes.join(', ')}.`));
const slugOf = (raw: unknown): Result<string> =>
  typeof raw === 'string' && isSlug(raw)
    ? ok(raw)
    : fail(problem('id-form', `${what(raw)} is no id: small letters, digits and hyphens.`));
const flag = (raw: unknown) =>
  raw === true ? ok(true as const) : fail(problem('flag-form', 'Only “true” may stand here.'));
const marking = (raw: unknown) =>
  isMarking(raw) ? ok(raw) : fail(problem('marking-unknown', `${what(raw)} is no marking.`));

/** Reads a party of the register. */
export function readParty(raw: unknown): Result<Party> {
  return readShape(raw, {
    name: { read: readTexts, needed: true },
    type: { read: oneOf(['country', 'organisation', 'body', 'group', 'region']), needed: true },
    of: { read: party },
    acronym: { read: text },
    aliases: { read: texts },
  });
}

/** Reads a person of the register. */
export function readPerson(raw: unknown): Result<Person> {
  return readShape(raw, {
    name: { read: readTexts, needed: true },
    sort: { read: text },
    aliases: { read: texts },
    offices: {
      read: (list) =>
        readList(list, (item) =>
          readShape(item, {
            title: { read: readTexts, needed: true },
            of: { read: party },
            period: { read: readTime, needed: true },
          }),
        ),
    },
  });
}

/** Reads a fund of the register. */
export function readFund(raw: unknown): Result<Fund> {
  return readShape(raw, {
    name: { read: readTexts, needed: true },
    acronym: { read: text },
    manager: { read: party },
    leads: { read: (list) => readList(list, party) },
    agent: { read: party },
    beneficiaries: { read: (list) => readList(list, party) },
    purpose: { read: readTexts },
    phases: {
      read: (list) =>
        readList(list, (item) =>
          readShape(item, {
            id: { read: slugOf, needed: true },
            title: { read: readTexts },
            period: { read: readTime },
            requirement: { read: checkMoney },
            agreements: { read: texts },
          }),
        ),
    },
  });
}

/** Reads what a dossier says of its relation. */
export function readRelation(raw: unknown): Result<Relation> {
  const read = readShape<Relation>(raw, {
    parties: { read: (list) => readList(list, party), needed: true },
    title: { read: readTexts, needed: true },
    description: { read: readTexts },
    invented: { read: flag },
    marking: { read: marking },
  });
  if (!read.ok) return read;
  if (read.value.parties.length < 2)
    return fail(problem('relation-parties', 'A relation has at least two parties.', { path: 'parties' }));
  return ok({ ...read.value, marking: read.value.marking ?? 'public' }, read.findings);
}

/** Reads an outline; the ids it names are checked at the gate, when the records are known. */
export function readOutline(raw: unknown, kinds: ReadonlySet<string>): Result<Outline> {
  const id = (value: unknown): Result<string> =>
    typeof value === 'string' && isSlug(value)
      ? ok(value)
      : fail(problem('reference-form', `The id of a record is expected here, not ${what(value)}.`));
  return readShape(raw, {
    sections: {
      needed: true,
      read: (list) =>
        readList(list, (item) => {
          const read = readShape<Section>(item, {
            id: { read: id, needed: true },
            title: { read: readTexts },
            as: { read: oneOf(['prose', 'list']) },
            paragraphs: { read: (p) => readList(p, (row) => readList(row, id)) },
            kinds: { read: (k) => readList(k, oneOf([...kinds])) },
          });
          return read.ok
            ? ok(
                { ...read.value, as: read.value.as ?? 'prose', paragraphs: read.value.paragraphs ?? [] },
                read.findings,
              )
            : read;
        }),
    },
  });
}

/** Whether a reference is to a country with an ISO code, which needs no entry in the register. */
export function isCountry(ref: string): boolean {
  return ref.startsWith('party:') && COUNTRIES.has(ref.slice(6));
}
