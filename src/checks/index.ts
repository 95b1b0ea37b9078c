export type { Concern } from './concern.ts';
export { lostProofs, type Reanchored, reanchorAll, type VersionText } from './lost-proofs.ts';
export { overPeriods } from './over-periods.ts';
export { oldFacts, staleWords } from './stale-words.ts';
