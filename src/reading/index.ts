import type { Result } from '../values/index.ts';
import type { Reference } from './proposal.ts';

export type {
  Options,
  Passage,
  Proof,
  Proposal,
  Reading,
  Reference,
  Someone,
  Step,
  Sum,
} from './proposal.ts';
export { read } from './reader.ts';

/** Reads a user's reference file; what it takes to read YAML is loaded only when there is one. See `user-reference.ts`. */
export const readReference = async (yaml: string, file?: string): Promise<Result<Reference>> =>
  (await import('./user-reference.ts')).readReference(yaml, file);
