import type { Json, Ref } from '../journal/index.ts';
import { fail, isSlug, ok, problem, type Result } from '../values/index.ts';
import {
  isObject,
  KINDS,
  readFund,
  readOutline,
  readParty,
  readPerson,
  readRecord,
  readRelation,
  readSource,
  type Surroundings,
} from '../vocabulary/index.ts';
import { readProposal } from './proposal.ts';
import { readSettlement } from './settlement.ts';
import { readTrust } from './trust.ts';

/**
 * Reads what is to be put on record under a reference by the reference's type, into its stored form. The types:
 * `relation`, `outline`, `source`, `record`, `proposal`, `settlement`, `trust`,
 * `edition` in a dossier; `party`, `person`, `fund` in the register.
 */
export function readThing(ref: Ref, raw: Json, around: Surroundings): Result<Json> {
  const type = ref.slice(0, ref.indexOf(':'));
  const id = ref.slice(type.length + 1);
  if (!isSlug(id) && !(type === 'party' && /^[A-Z]{3}$/.test(id)))
    return fail(
      problem(
        'id-form',
        `“${id}” is no id.`,
        undefined,
        'An id is made of small letters, digits and hyphens, 64 at most.',
      ),
    );
  const read = readType(type, id, raw, around);
  return read as Result<Json>;
}

function readType(type: string, id: string, raw: Json, around: Surroundings): Result<unknown> {
  switch (type) {
    case 'record':
      return readRecord(raw, id, around);
    case 'source':
      return withReference(readSource<{ derivedFrom?: string }>(raw, id), around);
    case 'relation':
      return withParties(readRelation(raw), around);
    case 'outline':
      return withRecords(readOutline(raw, new Set(KINDS.keys())), around);
    case 'party':
      return readParty(raw);
    case 'person':
      return readPerson(raw);
    case 'fund':
      return readFund(raw);
    case 'proposal':
      return withReference(readProposal(raw), around);
    case 'settlement':
      return readSettlement(raw, around);
    case 'trust':
      return readTrust(raw, around);
    case 'edition':
      return isObject(raw) ? ok(raw) : fail(problem('map-expected', 'An edition is expected here.'));
    default:
      return fail(problem('type-unknown', `“${type}” is no type of thing that a book holds.`));
  }
}

function withReference<T extends { derivedFrom?: string; source?: string }>(
  read: Result<T>,
  around: Surroundings,
): Result<T> {
  const from = read.ok ? (read.value.derivedFrom ?? read.value.source) : undefined;
  return from === undefined || around.has(from)
    ? read
    : fail(
        ...read.findings,
        problem('reference-unknown', `There is no ${from} on record.`, {
          path: read.ok && read.value.derivedFrom !== undefined ? 'derivedFrom' : 'source',
        }),
      );
}

function withParties<T extends { parties: readonly string[] }>(
  read: Result<T>,
  around: Surroundings,
): Result<T> {
  const lost = read.ok ? read.value.parties.filter((ref) => !around.has(ref)) : [];
  return lost.length === 0
    ? read
    : fail(
        ...read.findings,
        ...lost.map((ref) =>
          problem('reference-unknown', `There is no ${ref} on record.`, { path: 'parties' }),
        ),
      );
}

function withRecords<
  T extends { sections: readonly { id: string; paragraphs: readonly (readonly string[])[] }[] },
>(read: Result<T>, around: Surroundings): Result<T> {
  if (!read.ok) return read;
  const findings = [];
  const seen = new Set<string>();
  for (const section of read.value.sections)
    for (const record of section.paragraphs.flat()) {
      const at = { path: `sections.${section.id}` };
      if (!around.has(`record:${record}`))
        findings.push(problem('reference-unknown', `There is no record ${record} in this dossier.`, at));
      if (seen.has(record))
        findings.push(
          problem('outline-twice', `The outline names ${record} twice, and a fact is printed once.`, at),
        );
      seen.add(record);
    }
  return findings.length ? fail(...read.findings, ...findings) : read;
}

/** The names of what changed between two states of a thing: a record's slots by name, else its top keys. */
export function changedOf(ref: Ref, before: Json, after: Json): string[] {
  const flat = (value: Json): Record<string, unknown> => {
    if (!isObject(value)) return {};
    if (!ref.startsWith('record:')) return value;
    const { slots, confirmed: _, ...rest } = value;
    return { ...rest, ...(isObject(slots) ? slots : {}) };
  };
  const [a, b] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (k) => JSON.stringify(a[k]) !== JSON.stringify(b[k]),
  );
}
