import { type Finding, fail, ok, problem, type Result } from '../values/index.ts';
import { isMarking, isObject, type Surroundings } from '../vocabulary/index.ts';

/**
 * What a person settled about two accounts of one money: that an entry of this book and one of another tell the same,
 * or do not. Kept in the book of the first; taken back by withdrawing it.
 */
export interface Settlement {
  /** `fund:lotfa`. */
  readonly fund: string;
  /** A record of the book that keeps it. */
  readonly here: string;
  readonly there: { readonly relation: string; readonly record: string };
  readonly same: boolean;
  readonly marking: string;
}

/** Reads a settlement. Codes: settlement-form, reference-unknown, marking-unknown. */
export function readSettlement(raw: unknown, around: Surroundings): Result<Settlement> {
  if (!isObject(raw))
    return fail(problem('settlement-form', 'A settlement names a fund, an entry here and one there.'));
  const { fund, here, there, same, marking = 'internal' } = raw;
  const findings: Finding[] = [];
  const needs = (path: string, says: string) => findings.push(problem('settlement-form', says, { path }));
  if (typeof fund !== 'string' || !fund.startsWith('fund:')) needs('fund', 'It names the fund, as fund:ID.');
  else if (!around.has(fund))
    findings.push(problem('reference-unknown', `There is no ${fund} on record.`, { path: 'fund' }));
  if (typeof here !== 'string') needs('here', 'It names the entry here by its id.');
  else if (!around.has(`record:${here}`))
    findings.push(problem('reference-unknown', `There is no record ${here} here.`, { path: 'here' }));
  if (!isObject(there) || typeof there.relation !== 'string' || typeof there.record !== 'string')
    needs('there', 'It names the relation and the id of the entry there.');
  if (typeof same !== 'boolean') needs('same', 'It says whether they are the same: true or false.');
  if (!isMarking(marking))
    findings.push(problem('marking-unknown', 'That is no marking.', { path: 'marking' }));
  return findings.length > 0
    ? fail(...findings)
    : ok({ fund, here, there, same, marking } as unknown as Settlement);
}
