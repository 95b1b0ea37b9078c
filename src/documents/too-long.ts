import { type Finding, problem } from '../values/index.ts';

/** What is said of a text that is longer than is taken. */
export function tooLong(most: number): Finding {
  return problem(
    'document-too-long',
    `Its text has more than ${most} characters.`,
    undefined,
    'Take the part that matters, or raise the limit of characters.',
  );
}
