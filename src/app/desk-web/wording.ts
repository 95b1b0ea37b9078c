import type { Decision, Match, Outcome, State } from '../../desk/index.ts';

/** What the states are called on the desk. */
export const STATES: Readonly<Record<State, string>> = {
  proposed: 'proposed',
  'put-off': 'put off',
  returned: 'returned',
  accepted: 'accepted',
  refused: 'refused',
  published: 'published',
};

/** How a proposal stands to the record, as its card and the filter say it. */
export const MATCHES: Readonly<Record<Match['as'], string>> = {
  new: 'new',
  corroborates: 'one more proof',
  differs: 'differs',
  known: 'known',
};

/** The decisions as buttons say them, and the key of each. */
export const DECISIONS: Readonly<
  Partial<Record<Decision, { readonly label: string; readonly key: string; readonly done: string }>>
> = {
  accept: { label: 'Accept', key: 'a', done: 'Accepted' },
  amend: { label: 'Amend', key: 'e', done: 'Amended and accepted' },
  refuse: { label: 'Refuse', key: 'r', done: 'Refused' },
  'put off': { label: 'Put off', key: 'l', done: 'Put off' },
  publish: { label: 'Publish', key: 'p', done: 'Published' },
  return: { label: 'Send back', key: 's', done: 'Sent back' },
  undo: { label: 'Undo', key: 'u', done: 'Taken back' },
};

/** What the history says of a decision that came without a reason. */
export const WHY: Readonly<Partial<Record<Decision, string>>> = {
  accept: 'Accepted: the passage says it.',
  amend: 'Amended: the passage says it otherwise than it was read.',
  'put off': 'Put off, to be decided later.',
  publish: 'Published: a second officer has seen it.',
  undo: 'The last decision was taken back.',
};

/** How a proposal that differs can enter the record. */
export const WAYS: readonly { readonly how: Outcome['how']; readonly label: string }[] = [
  { how: 'variant', label: 'Keep the record, put this beside it' },
  { how: 'replaces', label: 'Take this, keep the former beside it' },
  { how: 'new', label: 'Make it a record of its own' },
];

/** Reasons that stand ready for a refusal; any other can be written. */
export const REASONS: readonly string[] = [
  'The passage does not say this.',
  'No fact of this relation.',
  'A plan or a wish, not a fact.',
  'It is on record already.',
  'Too vague to be kept.',
];
