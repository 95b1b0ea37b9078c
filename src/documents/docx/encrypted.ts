import { type Finding, problem } from '../../values/index.ts';

/** What is said of a file that opens only with a password. */
export function encrypted(what: string): Finding {
  return problem(
    'document-encrypted',
    `${what} is encrypted and opens only with a password.`,
    undefined,
    'Open it with its password, save it without one, and take that.',
  );
}
