import type { Source } from '../../archive/index.ts';
import { type Citation, type Finding, fail, ok, placed, problem, type Result } from '../../values/index.ts';
import {
  isObject,
  kindOf,
  type RecordValue,
  readRecord,
  type Surroundings,
  valuesHash,
  what,
} from '../../vocabulary/index.ts';
import { wholeCitation } from './citation.ts';
import type { Written } from './written.ts';

/** What the records of a file are read against; `values` and `unread` fill as reading goes on. */
export interface Reading {
  readonly around: Surroundings;
  /** The file's records, by id. */
  readonly written: ReadonlyMap<string, Written>;
  /** Those read so far, without an error. */
  readonly values: Map<string, RecordValue>;
  source(ref: string): Source | 'unread' | undefined;
  text(sha256: string): string | undefined;
  /** How many citations of each source were taken on their hashes. */
  readonly unread: Map<string, number>;
}

/** A record as it was read, and whether its statement is confirmed by standing in the file. */
export interface RecordRead {
  readonly value: RecordValue;
  readonly confirm: boolean;
}

/** Stands in for a citation that is wrong, so that the rest of the record is checked all the same. */
const STAND_IN: Citation = {
  source: '',
  text: '0'.repeat(64),
  start: 0,
  end: 1,
  hash: '0'.repeat(64),
  first: '…',
};

/**
 * Reads a record as it is written: its citations made whole, then every slot and rule (`readRecord`). A statement in
 * a file is confirmed by it, unless `confirmed: false` or an older hash stands beside it. Codes beyond those of
 * `readRecord` and `wholeCitation`: citation-derived-only, record-confirmed. Rules that look at other records of the
 * file are asked by `checkRules`, once all are read.
 */
export function readWrittenRecord(entry: Written, reading: Reading): Result<RecordRead> {
  const raw = entry.value;
  const around: Surroundings = {
    ...reading.around,
    record: (id) => sketch(id, reading) ?? reading.around.record(id),
  };
  if (!isObject(raw)) return readRecord(raw, entry.key, around) as Result<never>;
  const findings: Finding[] = [];
  const given: Record<string, unknown> = { ...raw };
  if (raw.citations !== undefined)
    given.citations = readCitations(raw.citations, 'citations', findings, reading);
  if (Array.isArray(raw.variants))
    given.variants = raw.variants.map((variant, i) =>
      isObject(variant) && variant.citations !== undefined
        ? {
            ...variant,
            citations: readCitations(variant.citations, `variants.${i}.citations`, findings, reading),
          }
        : variant,
    );
  if (raw.confirmed !== undefined && raw.confirmed !== false && !/^[0-9a-f]{64}$/.test(String(raw.confirmed)))
    findings.push(
      problem(
        'record-confirmed',
        `“confirmed” is false or a sha-256, not ${what(raw.confirmed)}.`,
        { path: 'confirmed' },
        'Leave it out: a statement in a file is confirmed by standing there.',
      ),
    );
  const known = { ...around, has: (ref: string) => ref === STAND_IN_REF || around.has(ref) };
  const read = readRecord(given, entry.key, known);
  findings.push(...read.findings);
  if (!read.ok || findings.some((f) => f.severity === 'error')) return fail(...findings);
  const { confirmed: _, ...rest } = read.value;
  const hash = valuesHash(read.value);
  const confirm = raw.confirmed === undefined ? read.value.statement !== undefined : raw.confirmed === hash;
  const value = confirm
    ? { ...read.value, confirmed: hash }
    : typeof raw.confirmed === 'string'
      ? read.value
      : rest;
  reading.values.set(entry.key, value);
  return ok({ value, confirm }, findings);
}

const STAND_IN_REF = 'source:unread';

function readCitations(raw: unknown, path: string, findings: Finding[], reading: Reading): unknown {
  const items = raw === null ? [] : Array.isArray(raw) ? raw : [raw];
  let derived = 0;
  const whole = items.map((item, i) => {
    const read = wholeCitation(item, reading);
    const [unread, said] = [
      read.findings.filter((f) => f.code === 'citation-unread'),
      read.findings.filter((f) => f.code !== 'citation-unread'),
    ];
    findings.push(...placed(said, { path: `${path}.${i}` }));
    if (!read.ok) return { ...STAND_IN, source: STAND_IN_REF };
    const { source: ref } = read.value;
    if (unread.length > 0) reading.unread.set(ref, (reading.unread.get(ref) ?? 0) + 1);
    const source = reading.source(ref);
    if (typeof source === 'object' && source.derivedFrom !== undefined) derived++;
    return read.value;
  });
  if (derived > 0 && derived === items.length)
    findings.push(
      problem(
        'citation-derived-only',
        'Only a summary is cited, and a summary proves nothing by itself.',
        { path },
        'Cite the source that it was made from as well.',
      ),
    );
  return whole;
}

/** As much of another record of the file as its kind's rules need before all are read. */
function sketch(id: string, reading: Reading): RecordValue | undefined {
  const raw = reading.written.get(id)?.value;
  if (!isObject(raw)) return undefined;
  return { kind: String(raw.kind), when: '', slots: {}, citations: [], marking: 'public' };
}

/** What the rules of the kinds find once all records are read: wholes and parts, renewals. Only what is new. */
export function* checkRules(reading: Reading): Generator<[string, Finding[]]> {
  const around: Surroundings = {
    ...reading.around,
    record: (id) => reading.values.get(id) ?? sketch(id, reading) ?? reading.around.record(id),
  };
  for (const [id, value] of reading.values) {
    const before = kindOf(value.kind).rules(value, id, {
      ...around,
      record: (other) => sketch(other, reading) ?? reading.around.record(other),
    });
    const said = new Set(before.map(keyOf));
    const found = kindOf(value.kind)
      .rules(value, id, around)
      .filter((f) => !said.has(keyOf(f)));
    if (found.length > 0) yield [id, found];
  }
}

function keyOf(f: Finding): string {
  return `${f.code} ${f.message}`;
}
