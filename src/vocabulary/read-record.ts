import {
  type Citation,
  canonicalJson,
  type Finding,
  fail,
  ok,
  placed,
  problem,
  type Result,
  sha256,
  type Texts,
} from '../values/index.ts';
import { COUNTRIES } from './countries.ts';
import type { RecordValue, Slots, Surroundings, Variant } from './kind.ts';
import { KINDS } from './kinds.ts';
import { isMarking, MARKINGS } from './markings.ts';
import {
  isObject,
  isText,
  nearest,
  readRef,
  readSlot,
  readTexts,
  readTime,
  strangers,
  what,
} from './read-slot.ts';
import type { Slot } from './slot.ts';

/** The keys that a record of every kind may have; the rest are its kind's slots. */
export const COMMON = [
  'kind',
  'when',
  'ended',
  'planned',
  'statement',
  'confirmed',
  'citations',
  'variants',
  'marking',
] as const;

/**
 * Reads a record as it is written (slots beside the common keys, or under `slots`) into its stored form, and checks
 * it: every slot, every reference, the kind's rules, at least one citation. Reading a stored form gives it back.
 * All findings at once, with paths as written. Whether citations hold is the archive's to say (`checkCitation`).
 */
export function readRecord(raw: unknown, id: string, around: Surroundings): Result<RecordValue> {
  if (!isObject(raw)) return fail(problem('record-expected', `A record is expected here, not ${what(raw)}.`));
  const kind = KINDS.get(raw.kind as string);
  if (!kind) {
    const near = typeof raw.kind === 'string' ? nearest(raw.kind, [...KINDS.keys()]) : undefined;
    return fail(
      problem(
        'kind-unknown',
        `${what(raw.kind)} is no kind of record.`,
        { path: 'kind' },
        near ? `Did you mean “${near}”?` : `The kinds are: ${[...KINDS.keys()].join(', ')}.`,
      ),
    );
  }
  const findings: Finding[] = [];
  const take = <T>(result: Result<T>, path: string): T | undefined => {
    if (result.findings.length > 0) findings.push(...placed(result.findings, { path }));
    return result.ok ? result.value : undefined;
  };
  let written = isObject(raw.slots) ? raw.slots : {};
  for (const key of Object.keys(raw))
    if (key !== 'slots' && !COMMON.includes(key as never)) {
      if (written === raw.slots) written = { ...raw.slots };
      written[key] = raw[key];
    }
  for (const f of strangers(written, namesOf(kind.slots)))
    findings.push({
      ...f,
      code: 'slot-unknown',
      message: f.message.replace('is not known here', `is no slot of “${kind.name}”`),
    });

  const slots: Record<string, unknown> = {};
  for (const slot of kind.slots) {
    const held = written[slot.name];
    if (held === undefined || held === null) {
      if (slot.required)
        findings.push(problem('slot-missing', `“${slot.name}” is needed: ${slot.doc}`, { path: slot.name }));
      continue;
    }
    const result = readSlot(slot, held);
    if (result.findings.length > 0) findings.push(...result.findings);
    if (result.ok) slots[slot.name] = result.value;
  }
  const when =
    raw.when === undefined
      ? take(
          fail(problem('slot-missing', '“when” is needed: the time it was true in the world (EDTF).')),
          'when',
        )
      : take(readTime(raw.when), 'when');
  const statement = raw.statement === undefined ? undefined : take(readTexts(raw.statement), 'statement');
  const marking = raw.marking === undefined ? 'public' : raw.marking;
  if (!isMarking(marking))
    findings.push(
      problem(
        'marking-unknown',
        `${what(marking)} is no marking.`,
        { path: 'marking' },
        `The markings are: ${MARKINGS.join(', ')}.`,
      ),
    );
  const citations = readCitations(raw.citations, 'citations', findings, around);
  if (citations.length === 0 && !findings.some((f) => f.at?.path?.startsWith('citations')))
    findings.push(
      problem(
        'citation-missing',
        `${id} has no citation, and nothing enters without a proof.`,
        { path: 'citations' },
        'Name a source and the passage that says it.',
      ),
    );
  for (const flag of ['ended', 'planned'] as const)
    if (raw[flag] !== undefined && typeof raw[flag] !== 'boolean')
      findings.push(problem('flag-form', `“${flag}” is true or false.`, { path: flag }));
  const variants = Array.isArray(raw.variants)
    ? raw.variants.flatMap((v, i) => readVariant(v, i, kind.slots, findings, around))
    : [];
  if (raw.variants !== undefined && !Array.isArray(raw.variants))
    findings.push(problem('list-expected', 'A list of variants is expected here.', { path: 'variants' }));

  findings.push(...checkReferences(kind.slots, slots, around));
  variants.forEach((v, i) => {
    findings.push(...placed(checkReferences(kind.slots, v.slots ?? {}, around), { path: `variants.${i}` }));
  });
  if (findings.some((f) => f.severity === 'error') || typeof when !== 'string') return fail(...findings);
  const value: RecordValue = {
    kind: kind.name,
    when,
    ...(raw.ended === true ? { ended: true } : {}),
    ...(raw.planned === true ? { planned: true } : {}),
    slots,
    ...(statement ? { statement } : {}),
    ...(typeof raw.confirmed === 'string' ? { confirmed: raw.confirmed } : {}),
    citations,
    ...(variants.length ? { variants } : {}),
    marking: marking as string,
  };
  const broken = kind.rules(value, id, around);
  return broken.some((f) => f.severity === 'error')
    ? fail(...findings, ...broken)
    : ok(value, [...findings, ...broken]);
}

const names = new WeakMap<readonly Slot[], readonly string[]>();

/** The names of a kind's slots; one list for all its records. */
function namesOf(slots: readonly Slot[]): readonly string[] {
  const held = names.get(slots);
  if (held) return held;
  const made = slots.map((slot) => slot.name);
  names.set(slots, made);
  return made;
}

function readVariant(
  raw: unknown,
  i: number,
  slots: readonly Slot[],
  findings: Finding[],
  around: Surroundings,
): Variant[] {
  const path = `variants.${i}`;
  if (!isObject(raw)) {
    findings.push(problem('variant-expected', `A variant is expected here, not ${what(raw)}.`, { path }));
    return [];
  }
  const written = isObject(raw.slots) ? { ...raw.slots } : {};
  for (const [key, value] of Object.entries(raw))
    if (!['when', 'slots', 'statement', 'citations'].includes(key)) written[key] = value;
  findings.push(...placed(strangers(written, namesOf(slots)), { path }));
  const read: Record<string, unknown> = {};
  for (const slot of slots) {
    if (written[slot.name] === undefined) continue;
    const result = readSlot(slot, written[slot.name]);
    findings.push(...placed(result.findings, { path }));
    if (result.ok) read[slot.name] = result.value;
  }
  const take = <T>(result: Result<T>, key: string): T | undefined => {
    findings.push(...placed(result.findings, { path: `${path}.${key}` }));
    return result.ok ? result.value : undefined;
  };
  const when = raw.when === undefined ? undefined : take(readTime(raw.when), 'when');
  const statement = raw.statement === undefined ? undefined : take(readTexts(raw.statement), 'statement');
  const citations = readCitations(raw.citations, `${path}.citations`, findings, around);
  if (citations.length === 0)
    findings.push(problem('citation-missing', 'A differing account needs a citation of its own.', { path }));
  return [
    {
      ...(when ? { when } : {}),
      ...(Object.keys(read).length ? { slots: read as Slots } : {}),
      ...(statement ? { statement } : {}),
      citations,
    },
  ];
}

const CITATION_TEXTS = {
  first: '“first” holds the first words of the passage.',
  last: '“last” holds the last words of the passage.',
  quote: '“quote” holds the whole passage.',
};

const CITATION_KEYS = ['source', 'text', 'start', 'end', 'hash', 'first', 'last', 'quote'];

function readCitations(raw: unknown, path: string, findings: Finding[], around: Surroundings): Citation[] {
  if (raw === undefined) return [];
  const items = Array.isArray(raw) ? raw : [raw];
  return items.flatMap((item, i) => {
    const at = { path: `${path}.${i}` };
    if (!isObject(item)) {
      findings.push(problem('citation-form', `A citation is expected here, not ${what(item)}.`, at));
      return [];
    }
    const wrong = strangers(item, CITATION_KEYS);
    const source = readRef(item.source, 'source');
    if (!source.ok) wrong.push(...placed(source.findings, { path: 'source' }));
    if (source.ok && !around.has(source.value)) wrong.push(unknownReference(source.value, 'source'));
    for (const key of ['text', 'hash'] as const)
      if (typeof item[key] !== 'string' || !/^[0-9a-f]{64}$/.test(item[key] as string))
        wrong.push(
          problem('citation-form', `“${key}” is a sha-256 in 64 hexadecimal characters.`, { path: key }),
        );
    for (const key of ['start', 'end'] as const)
      if (!Number.isSafeInteger(item[key]))
        wrong.push(problem('citation-form', `“${key}” is an offset in UTF-16 code units.`, { path: key }));
    for (const key of ['first', 'last', 'quote'] as const)
      if ((key === 'first' || item[key] !== undefined) && !isText(item[key]))
        wrong.push(problem('citation-form', CITATION_TEXTS[key], { path: key }));
    if (wrong.length > 0) findings.push(...placed(wrong, at));
    if (wrong.length || !source.ok) return [];
    const { text, start, end, hash, first, last, quote } = item as unknown as Citation;
    return [
      {
        source: source.value,
        text,
        start,
        end,
        hash,
        first,
        ...(last === undefined ? {} : { last }),
        ...(quote === undefined ? {} : { quote }),
      },
    ];
  });
}

/** Every reference in slots (parties, people, funds, records) must be on record. */
function checkReferences(kinds: readonly Slot[], slots: Slots, around: Surroundings): Finding[] {
  const findings: Finding[] = [];
  const ask = (ref: string, path: string) => {
    if (!around.has(ref)) findings.push(unknownReference(ref, path));
  };
  for (const slot of kinds) {
    const held = slots[slot.name];
    if (held === undefined) continue;
    if (slot.type.is === 'party' || slot.type.is === 'fund') ask(held as string, slot.name);
    if (slot.type.is === 'parties')
      (held as string[]).forEach((ref, i) => {
        ask(ref, `${slot.name}.${i}`);
      });
    if (slot.type.is === 'people')
      (held as { person: string }[]).forEach((p, i) => {
        ask(p.person, `${slot.name}.${i}`);
      });
    if (slot.type.is === 'record' && !around.record(held as string))
      findings.push(
        problem('reference-unknown', `There is no record ${held} in this dossier.`, { path: slot.name }),
      );
  }
  return findings;
}

/** The finding for a reference to nothing; for a party also where a country's code was probably meant. */
export function unknownReference(ref: string, path: string): Finding {
  const [type, id] = ref.split(':', 2) as [string, string];
  const country =
    type === 'party' && [...COUNTRIES.values()].find((c) => [c.alpha2, c.alpha3].includes(id.toUpperCase()));
  const hint = country
    ? `Did you mean “${country.alpha3}” (${country.name})?`
    : type === 'party'
      ? 'A country goes by its ISO 3166 alpha-3 code, as JPN; any other party needs an entry in the register.'
      : `Put the ${type} on record first, or correct the reference.`;
  return problem('reference-unknown', `There is no ${ref} on record.`, { path }, hint);
}

/** The hash of what statement and citations were confirmed against: kind, time and slots, nothing else. */
export function valuesHash(
  value: Pick<RecordValue, 'kind' | 'when' | 'ended' | 'planned' | 'slots'>,
): string {
  const { kind, when, ended, planned, slots } = value;
  return sha256(canonicalJson({ kind, when, ended: ended ?? false, planned: planned ?? false, slots }));
}

/** Whether somebody has confirmed the statement against the values as they are now. */
export function isConfirmed(value: RecordValue): boolean {
  return value.statement !== undefined && value.confirmed === valuesHash(value);
}

/** Text by language or nothing. */
export type Statement = Texts;
