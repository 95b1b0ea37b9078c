import type { Deciding, Match, Outcome } from '../../desk/index.ts';
import { fail, ok, problem, type Result } from '../../values/index.ts';

const HOW: readonly Outcome['how'][] = ['new', 'corroborates', 'variant', 'replaces'];

/** How an officer wants a proposal to enter the record; left out: as it stands to the record. */
export interface Wanted {
  readonly how?: string;
  /** The record that the officer saw it stand beside. */
  readonly record?: string;
}

/**
 * How a proposal enters the record: what the officer chose, held against how it stands to the record now. What says
 * the same is one more proof; what says otherwise needs a choice; what stood beside another record when it was chosen
 * is for the officer to look at again.
 */
export function outcomeFor(match: Match, wanted: Wanted): Result<NonNullable<Deciding['outcome']>> {
  const how = HOW.find((h) => h === wanted.how);
  if (wanted.how && !how)
    return fail(
      problem('outcome-unknown', `A proposal cannot enter the record like this: ${wanted.how.slice(0, 40)}.`),
    );
  if (how === 'new') return ok({ how: 'new' });
  if (match.as === 'new')
    return how
      ? fail(
          problem(
            'outcome-moved',
            'What is on record has changed: the proposal stands beside no record any more.',
            undefined,
            'Look at it again.',
          ),
        )
      : ok({ how: 'new' });
  if (wanted.record && wanted.record !== match.record)
    return fail(
      problem(
        'outcome-moved',
        `What is on record has changed: the proposal stands beside ${match.record} now, and not beside ${wanted.record.slice(0, 64)}.`,
        undefined,
        'Look at it again.',
      ),
    );
  if (match.as !== 'differs') return ok({ how: 'corroborates', record: match.record });
  return how === 'variant' || how === 'replaces'
    ? ok({ how, record: match.record })
    : fail(
        problem(
          'outcome-open',
          `It says otherwise than the record ${match.record}.`,
          undefined,
          'Choose: keep the record and put this beside it, take this and keep the former beside it, or make a record of its own.',
        ),
      );
}
