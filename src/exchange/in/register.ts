import { type Finding, isSlug, problem, type Result } from '../../values/index.ts';
import {
  type Fund,
  isCountry,
  type Party,
  type Person,
  readFund,
  readParty,
  readPerson,
} from '../../vocabulary/index.ts';

/** One part of the register as a dossier file writes it: what its entries are, and whom they name. */
export interface RegisterPart {
  readonly section: 'parties' | 'people' | 'funds';
  readonly type: 'party' | 'person' | 'fund';
  read(raw: unknown): Result<unknown>;
  /** The references in an entry that was read, with their paths. */
  refs(value: unknown): readonly (readonly [path: string, ref: string | undefined])[];
}

/** The book in which parties, people and funds are kept, whatever dossier names them. */
export const REGISTER = 'register';

/** The parts of the register, in the order in which they are put on record. */
export const REGISTER_PARTS: readonly RegisterPart[] = [
  { section: 'parties', type: 'party', read: readParty, refs: (value) => [['of', (value as Party).of]] },
  {
    section: 'people',
    type: 'person',
    read: readPerson,
    refs: (value) =>
      ((value as Person).offices ?? []).map((office, i) => [`offices.${i}.of`, office.of] as const),
  },
  {
    section: 'funds',
    type: 'fund',
    read: readFund,
    refs: (value) => {
      const { manager, beneficiaries = [] } = value as Fund;
      return [
        ['manager', manager] as const,
        ...beneficiaries.map((ref, i) => [`beneficiaries.${i}`, ref] as const),
      ];
    },
  },
];

/** What is wrong with an id; a country's code may stand for a party that needs another name here. */
export function checkId(id: string, type: string): Finding[] {
  if (isSlug(id) || isCountry(`${type}:${id}`)) return [];
  return [
    problem(
      'id-form',
      `“${id}” is no id.`,
      undefined,
      'An id has small letters, digits and single hyphens between them, 64 at most: abe-shinzo.',
    ),
  ];
}
