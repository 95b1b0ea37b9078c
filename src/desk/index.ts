export { admit } from './admit.ts';
export { type Deciding, decide } from './deciding.ts';
export { handOn } from './dossier-memory.ts';
export type { Draft } from './draft.ts';
export { type FactDifference, factDifference, type Told } from './fact-difference.ts';
export { type Ground, REGISTER } from './ground.ts';
export { type Intake, intake, linksOfRead, type Read, saidOfRead } from './intake.ts';
export type { Item } from './item.ts';
export { isOpenLink, type Linked } from './links.ts';
export { type ReadFrom, standing } from './look.ts';
export type { Match } from './matching.ts';
export type { Newcomer } from './names.ts';
export type { Plan } from './plan.ts';
export { fingerprint, type Outcome, type Proposal, proposalId, type Reader, type Said } from './proposal.ts';
export {
  type Filter,
  itemOf,
  type Page,
  type Paged,
  queue,
  queuePage,
  tally,
  waitingIn,
} from './queue.ts';
export { type Resolved, resolve } from './resolve.ts';
export type { Settlement } from './settlement.ts';
export { type StandingTrust, trustsIn } from './trust.ts';
export { wordingOf } from './wording.ts';
export { type Decision, OPEN, type State, stepFor, workflowDoc } from './workflow.ts';
