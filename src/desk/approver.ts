import { type Finding, problem } from '../values/index.ts';
import type { Proposal } from './proposal.ts';

/** The findings that stand in the way of publishing what an officer approves: author and approver differ, or may not. */
export function checkApprover(
  before: Proposal | undefined,
  next: Proposal,
  by: string,
  fourEyes: boolean,
): Finding[] {
  if (!fourEyes || next.state !== 'published' || before?.state === 'published') return [];
  const same = (next.author ?? '').trim().toLowerCase() === by.trim().toLowerCase();
  return same || before?.state !== 'accepted'
    ? [
        problem(
          'approver-is-author',
          `${by} accepted this proposal, so somebody else publishes it.`,
          undefined,
          'Ask a second officer, or let author and approver be one (ENTENTE_FOUR_EYES=off).',
        ),
      ]
    : [];
}
