/** Where a proposal stands. */
export type State = 'proposed' | 'put-off' | 'accepted' | 'returned' | 'refused' | 'published';

/** What a person decides about a proposal. */
export type Decision =
  | 'accept'
  | 'amend'
  | 'refuse'
  | 'put off'
  | 'return'
  | 'publish'
  | 'undo'
  | 'read again';

/** One line of the workflow. */
export interface Step {
  readonly decision: Decision;
  readonly from: readonly State[];
  readonly to: State;
  /** Who decides: whoever works at the desk, or a second person where author and approver must differ. */
  readonly who: 'officer' | 'second officer' | 'reader';
  /** A reason of the decider's own is asked for; else the decision's name serves. */
  readonly reason: boolean;
  readonly says: string;
}

/**
 * The workflow, the whole of it: what may be decided about a proposal, and where it goes from there. The gate lets
 * nothing through that is not a line of this table, the desk's buttons are made from it, and so is docs/desk.md.
 */
export const WORKFLOW: readonly Step[] = [
  {
    decision: 'accept',
    from: ['proposed', 'put-off', 'returned'],
    to: 'accepted',
    who: 'officer',
    reason: false,
    says: 'It is so, and the passage says it. The one who accepts is its author.',
  },
  {
    decision: 'amend',
    from: ['proposed', 'put-off', 'returned', 'accepted'],
    to: 'accepted',
    who: 'officer',
    reason: false,
    says: 'The passage says it, but otherwise than was read: values are corrected, and accepted so.',
  },
  {
    decision: 'refuse',
    from: ['proposed', 'put-off', 'returned', 'accepted'],
    to: 'refused',
    who: 'officer',
    reason: true,
    says: 'It is not so, or no fact of this relation. It is not proposed again unless its text or the reader changes.',
  },
  {
    decision: 'put off',
    from: ['proposed', 'returned'],
    to: 'put-off',
    who: 'officer',
    reason: false,
    says: 'To be decided later.',
  },
  {
    decision: 'return',
    from: ['accepted'],
    to: 'returned',
    who: 'second officer',
    reason: true,
    says: 'Something is amiss: back to its author, with the reason.',
  },
  {
    decision: 'publish',
    from: ['accepted'],
    to: 'published',
    who: 'second officer',
    reason: false,
    says: 'It goes on record, and is printed to whom it is releasable.',
  },
  {
    decision: 'undo',
    from: ['put-off', 'accepted', 'returned', 'refused', 'published'],
    to: 'proposed',
    who: 'officer',
    reason: false,
    says: 'The last decision is taken back; what it put on record is as it was before.',
  },
  {
    decision: 'read again',
    from: ['refused'],
    to: 'proposed',
    who: 'reader',
    reason: false,
    says: 'A later version of the reader proposes it anew.',
  },
];

/** The states in which something waits for a person. */
export const OPEN: readonly State[] = ['proposed', 'put-off', 'returned', 'accepted'];

/** The line of the table for a decision in a state; undefined: it cannot be decided there. */
export function stepFor(decision: Decision, state: State): Step | undefined {
  return WORKFLOW.find((step) => step.decision === decision && step.from.includes(state));
}

/** Whether the table has a way from a state (undefined: not proposed yet) to another; the same state is a way. */
export function isWay(from: State | undefined, to: State): boolean {
  // A fresh proposal waits; one made by hand is accepted by its author as it is made.
  if (from === undefined) return to === 'proposed' || to === 'accepted' || to === 'published';
  // Where author and approver may be one, accepting and publishing are one step.
  const ways = WORKFLOW.filter((step) => step.from.includes(from)).map((step) => step.to);
  return from === to || ways.includes(to) || (to === 'published' && ways.includes('accepted'));
}

/** The workflow as a picture (Mermaid) and a table (Markdown), for docs/desk.md. */
export function workflowDoc(): string {
  const arrows = WORKFLOW.flatMap(({ decision, from, to }) =>
    from.map((state) => `  ${state} --> ${to}: ${decision}`),
  );
  const rows = WORKFLOW.map(
    ({ decision, from, to, who, says }) => `| ${decision} | ${from.join(', ')} | ${to} | ${who} | ${says} |`,
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> proposed',
    ...arrows,
    '```',
    '',
    '| decision | from | to | who | what it says |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
