import type { Source } from '../../archive/index.ts';
import type { Draft } from '../../desk/index.ts';
import type { Json, Ref } from '../../journal/index.ts';
import type { Finding } from '../../values/index.ts';
import { isCountry, type Surroundings, unknownReference } from '../../vocabulary/index.ts';
import { located, type Written } from './written.ts';

/** What is on record already, so that a file may refer to it; `has` is asked for `relation:<book>` too. */
export interface OnRecord extends Surroundings {
  source?(id: string): Source | undefined;
}

/** A file being read: what it may refer to, and the drafts and findings that gather while its parts are read. */
export interface Intake {
  readonly book: string;
  readonly around: OnRecord;
  /** Whether a party, person, fund or source is in the file, on record, or a country with a code. */
  has(ref: string): boolean;
  readonly drafts: Draft[];
  readonly findings: Finding[];
}

/** An intake for a file with these parts; `parts` names the type of what each holds: `party`, `source` … */
export function intakeOf(
  book: string,
  around: OnRecord,
  parts: Iterable<readonly [type: string, entries: readonly Written[]]>,
): Intake {
  const refs = new Set<string>();
  for (const [type, entries] of parts) for (const { key } of entries) refs.add(`${type}:${key}`);
  const has = (ref: string) => refs.has(ref) || isCountry(ref) || around.has(ref);
  return { book, around, has, drafts: [], findings: [] };
}

/** Adds what was found within a part, told at its place in the file. */
export function say(intake: Pick<Intake, 'findings'>, findings: readonly Finding[], where: Written): void {
  intake.findings.push(...located(findings, where));
}

/** Adds the draft of a thing that was read. */
export function put(
  intake: Intake,
  book: string,
  ref: Ref,
  value: unknown,
  where: Written,
  confirm = false,
): void {
  intake.drafts.push({ book, ref, value: value as Json, ...(confirm ? { confirm } : {}), at: where.place() });
}

/** A finding for each of these references, with their paths, that leads nowhere. */
export function lost(
  intake: Intake,
  named: readonly (readonly [path: string, ref: string | undefined])[],
): Finding[] {
  return named.flatMap(([path, ref]) =>
    ref === undefined || intake.has(ref) ? [] : [unknownReference(ref, path)],
  );
}
