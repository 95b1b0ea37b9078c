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
import { type Intake, lost, put, say } from './intake.ts';
import type { Written } from './written.ts';

/** One part of the register as a dossier file writes it: what its entries are, and whom they name. */
interface RegisterPart {
  readonly section: 'parties' | 'people' | 'funds';
  readonly type: 'party' | 'person' | 'fund';
  read(raw: unknown): Result<unknown>;
  /** The references in an entry that was read, with their paths. */
  refs(value: unknown): readonly (readonly [path: string, ref: string | undefined])[];
}

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
      const { manager, agent, leads = [], beneficiaries = [] } = value as Fund;
      return [
        ['manager', manager] as const,
        ['agent', agent] as const,
        ...leads.map((ref, i) => [`leads.${i}`, ref] as const),
        ...beneficiaries.map((ref, i) => [`beneficiaries.${i}`, ref] as const),
      ];
    },
  },
];

/** Reads the entries of one part of the register into drafts for the register's book. */
export function readRegisterPart(
  part: RegisterPart,
  entries: readonly Written[],
  register: string,
  intake: Intake,
): void {
  for (const entry of entries) {
    const read = part.read(entry.value);
    say(intake, [...checkId(entry.key, part.type), ...read.findings], entry);
    if (!read.ok) continue;
    say(intake, lost(intake, part.refs(read.value)), entry);
    put(intake, register, `${part.type}:${entry.key}`, read.value, entry);
  }
}

/** What is wrong with an id; a country's code may stand for a party that needs another name here. */
export function checkId(id: string, type: string): Finding[] {
  if (isSlug(id) || isCountry(`${type}:${id}`)) return [];
  const hint = 'An id has small letters, digits and single hyphens between them, 64 at most: abe-shinzo.';
  return [problem('id-form', `“${id}” is no id.`, undefined, hint)];
}
