import { type Finding, problem } from '../values/index.ts';

/** What is said of a file that is made to fill a machine. */
export function bomb(what: string): Finding {
  return problem(
    'document-bomb',
    `The file ${what}, as no document does that was made to be read.`,
    undefined,
    'Do not open it. Ask whoever sent it for the document in another form.',
  );
}
