import { type Book, thingsOf } from '../record/index.ts';
import { type Finding, fail, ok, problem, type Result } from '../values/index.ts';
import { isObject, type Surroundings } from '../vocabulary/index.ts';

/**
 * The standing decision that what a publisher reports goes straight into the record of the relation in whose book it is
 * kept. Who decided, why and since when are its entry's; it is taken back by withdrawing it, and is never public.
 */
export interface Trust {
  /** `party:who`. */
  readonly publisher: string;
  /** The organisation identifier under which it reports: `XM-DAC-928`. */
  readonly identifier: string;
  readonly marking: 'internal';
}

/** A standing decision with the entry that made it. */
export interface StandingTrust extends Trust {
  /** `trust:xm-dac-928`. */
  readonly ref: `trust:${string}`;
  /** Number of the entry in its book, when it came on record, by whom and why. */
  readonly n: number;
  readonly since: string;
  readonly by: string;
  readonly why: string;
}

/** Reads a standing decision. Codes: trust-form, reference-unknown. */
export function readTrust(raw: unknown, around: Surroundings): Result<Trust> {
  if (!isObject(raw))
    return fail(problem('trust-form', 'A decision to trust names a publisher and its identifier.'));
  const { publisher, identifier, marking = 'internal' } = raw;
  const findings: Finding[] = [];
  const needs = (path: string, says: string) => findings.push(problem('trust-form', says, { path }));
  if (typeof publisher !== 'string' || !publisher.startsWith('party:'))
    needs('publisher', 'It names the publisher, as party:ID.');
  else if (!around.has(publisher))
    findings.push(problem('reference-unknown', `There is no ${publisher} on record.`, { path: 'publisher' }));
  if (typeof identifier !== 'string' || !/^\S{1,200}$/.test(identifier))
    needs('identifier', 'It names the identifier under which the publisher reports, without blanks.');
  if (marking !== 'internal') needs('marking', 'Whom the office trusts is for the office alone: internal.');
  return findings.length > 0
    ? fail(...findings)
    : ok({ publisher, identifier, marking: 'internal' } as Trust);
}

/** The decisions that stand in a dossier now, in the order in which they were made. */
export function trustsIn(book: Book): StandingTrust[] {
  return thingsOf<Trust>(book, 'trust')
    .map(({ id, value }): StandingTrust => {
      const ref = `trust:${id}` as const;
      const { n, since, by, why } = book.things.get(ref)!.at(-1)!;
      return { ...value, ref, n, since, by, why };
    })
    .sort((a, b) => a.n - b.n);
}
