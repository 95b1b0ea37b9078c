import {
  checkMoney,
  type Finding,
  fail,
  ok,
  parseEdtf,
  placed,
  problem,
  type Result,
  type Texts,
} from '../values/index.ts';
import type { CodeList } from './code.ts';
import type { Slot } from './slot.ts';

/**
 * Reads what was written for a slot into its stored form (see SlotType); reading a stored form gives it back.
 * Findings bear paths from the slot's name on (`money.min`, `people.1.office`).
 */
export function readSlot(slot: Slot, raw: unknown): Result<unknown> {
  const read = readType(slot, raw);
  return read.ok ? read : fail(...placed(read.findings, { path: slot.name }));
}

function readType(slot: Slot, raw: unknown): Result<unknown> {
  const type = slot.type;
  switch (type.is) {
    case 'text':
      return readTexts(raw);
    case 'code':
      return readCode(raw, type.list);
    case 'codes':
      return readList(raw, (item) => readCode(item, type.list));
    case 'edtf':
      return readTime(raw);
    case 'money':
      return checkMoney(raw);
    case 'party':
      return readRef(raw, 'party');
    case 'parties':
      return readList(raw, (item) => readRef(item, 'party'));
    case 'fund':
      return readRef(raw, 'fund');
    case 'record':
      return readRecordId(raw);
    case 'people':
      return readList(raw, readPerson);
    case 'topics':
      return readList<string | Texts>(
        raw,
        (item): Result<string | Texts> =>
          typeof item === 'string' && type.list.codes.has(item) ? ok(item) : readTexts(item),
      );
    case 'strength':
      return readStrength(raw);
  }
}

/** Text by language: a plain string is English. */
export function readTexts(raw: unknown): Result<Texts> {
  if (typeof raw === 'string') {
    if (!isText(raw)) return fail(halved());
    return raw.trim() ? ok({ en: raw.trim() }) : fail(problem('text-empty', 'The text is empty.'));
  }
  if (!isObject(raw)) return fail(problem('text-expected', `A text is expected here, not ${what(raw)}.`));
  const findings: Finding[] = [];
  for (const [language, text] of Object.entries(raw)) {
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
      findings.push(
        problem('text-language', `“${language}” is no language tag (BCP 47), as “en” or “fr” are.`, {
          path: language,
        }),
      );
    if (typeof text !== 'string' || !text.trim())
      findings.push(problem('text-empty', 'The text is empty.', { path: language }));
    else if (!isText(text)) findings.push({ ...halved(), at: { path: language } });
  }
  if (Object.keys(raw).length === 0) findings.push(problem('text-empty', 'The text is empty.'));
  return findings.length ? fail(...findings) : ok(raw as Texts);
}

function halved(): Finding {
  return problem(
    'text-character',
    'The text holds half a surrogate pair, which is no character and cannot be kept.',
    undefined,
    'Take it out; write it anew rather than copying it.',
  );
}

/** Whether a value is a text that can be kept: half a surrogate pair has no bytes. */
export function isText(raw: unknown): raw is string {
  // Most texts have no half of a pair at all, which is soon seen.
  return typeof raw === 'string' && !(/[\ud800-\udfff]/.test(raw) && /\p{Cs}/u.test(raw));
}

/** A finding for every key of a map that holds, at any depth, a text that cannot be kept. */
export function unkept(raw: Readonly<Record<string, unknown>>): Finding[] {
  const broken = (value: unknown): boolean =>
    typeof value === 'string'
      ? !isText(value)
      : typeof value === 'object' && value !== null && Object.values(value).some(broken);
  return Object.keys(raw)
    .filter((key) => broken(raw[key]))
    .map((key) => ({ ...halved(), at: { path: key } }));
}

function readCode(raw: unknown, list: CodeList): Result<string> {
  if (typeof raw === 'string' && list.codes.has(raw)) return ok(raw);
  const near = typeof raw === 'string' ? nearest(raw, [...list.codes.keys()]) : undefined;
  return fail(
    problem(
      'code-unknown',
      `${what(raw)} is no code of “${list.name}”.`,
      undefined,
      near ? `Did you mean “${near}”?` : `The codes are: ${[...list.codes.keys()].join(', ')}.`,
    ),
  );
}

/** An EDTF string. */
export function readTime(raw: unknown): Result<string> {
  const text = typeof raw === 'number' ? String(raw).padStart(4, '0') : raw;
  if (typeof text !== 'string')
    return fail(problem('edtf-expected', `A time (EDTF) is expected here, not ${what(raw)}.`));
  const parsed = parseEdtf(text);
  return parsed.ok ? ok(text) : parsed;
}

const REF = /^(party|person|fund|source):([A-Za-z0-9][A-Za-z0-9-]{0,63})$/;

/** A typed reference; inside a slot of one type the prefix may be left out. */
export function readRef(raw: unknown, type: 'party' | 'person' | 'fund' | 'source'): Result<string> {
  if (typeof raw === 'string') {
    const full = raw.includes(':') ? raw : `${type}:${raw}`;
    if (REF.test(full) && full.startsWith(`${type}:`)) return ok(full);
  }
  return fail(problem('reference-form', `A reference like “${type}:…” is expected here, not ${what(raw)}.`));
}

function readRecordId(raw: unknown): Result<string> {
  if (typeof raw === 'string' && /^(record:)?[a-z0-9][a-z0-9-]{0,63}$/.test(raw))
    return ok(raw.replace(/^record:/, ''));
  return fail(problem('reference-form', `The id of a record is expected here, not ${what(raw)}.`));
}

function readPerson(raw: unknown): Result<{ person: string; office?: Texts }> {
  if (typeof raw === 'string') {
    const ref = readRef(raw, 'person');
    return ref.ok ? ok({ person: ref.value }) : ref;
  }
  if (!isObject(raw)) return fail(problem('person-expected', `A person is expected here, not ${what(raw)}.`));
  const findings = strangers(raw, ['person', 'office']);
  const person = readRef(raw.person, 'person');
  if (!person.ok) findings.push(...placed(person.findings, { path: 'person' }));
  const office = raw.office === undefined ? undefined : readTexts(raw.office);
  if (office && !office.ok) findings.push(...placed(office.findings, { path: 'office' }));
  if (findings.length || !person.ok) return fail(...findings);
  return ok({ person: person.value, ...(office?.ok ? { office: office.value } : {}) });
}

function readStrength(raw: unknown): Result<{ people?: number; units?: Texts }> {
  if (!isObject(raw))
    return fail(problem('strength-expected', `“people” and “units” are expected here, not ${what(raw)}.`));
  const findings = strangers(raw, ['people', 'units']);
  if (raw.people !== undefined && (!Number.isSafeInteger(raw.people) || (raw.people as number) < 0))
    findings.push(
      problem('strength-people', `The number of people is a whole number, not ${what(raw.people)}.`, {
        path: 'people',
      }),
    );
  const units = raw.units === undefined ? undefined : readTexts(raw.units);
  if (units && !units.ok) findings.push(...placed(units.findings, { path: 'units' }));
  if (findings.length) return fail(...findings);
  return ok({
    ...(raw.people === undefined ? {} : { people: raw.people as number }),
    ...(units?.ok ? { units: units.value } : {}),
  });
}

/** One item or a list of them, each read; at least one. */
export function readList<T>(raw: unknown, read: (item: unknown) => Result<T>): Result<T[]> {
  const items = Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw];
  if (items.length === 0) return fail(problem('list-empty', 'At least one is expected here.'));
  const findings: Finding[] = [];
  const values = items.flatMap((item, i) => {
    const result = read(item);
    if (result.ok) return [result.value];
    findings.push(...placed(result.findings, Array.isArray(raw) ? { path: String(i) } : {}));
    return [];
  });
  return findings.length ? fail(...findings) : ok(values);
}

/** Keys that do not belong: each a finding, with the nearest that does. */
export function strangers(raw: Readonly<Record<string, unknown>>, known: readonly string[]): Finding[] {
  const strange: Finding[] = [];
  for (const key of Object.keys(raw)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const hint = near ? `Did you mean “${near}”?` : `Known are: ${known.join(', ')}.`;
    strange.push(problem('key-unknown', `“${key}” is not known here.`, { path: key }, hint));
  }
  return strange;
}

/** Whether a value is a plain object. */
export function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** A value in a few words, for a finding. */
export function what(raw: unknown): string {
  if (raw === undefined || raw === null) return 'nothing';
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'object') return 'a map';
  const text = String(raw);
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

/** The word among `known` that was probably meant: at most two letters away (Levenshtein), the nearest first. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.floor((word.length + 1) / 3) + 1);
  for (const other of known) {
    const d = distance(word.slice(0, 64), other.slice(0, 64), least);
    if (d < least) [best, least] = [other, d];
  }
  return best;
}

function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
