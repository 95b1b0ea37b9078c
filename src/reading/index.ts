export type { Options, Passage, Proof, Proposal, Reading, Reference, Someone, Sum } from './proposal.ts';
export { read } from './reader.ts';
