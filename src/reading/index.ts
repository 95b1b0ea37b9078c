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
export { readReference } from './user-reference.ts';
