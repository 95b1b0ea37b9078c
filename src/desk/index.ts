export { admit, type Ground, REGISTER } from './admit.ts';
export type { Draft } from './draft.ts';
export type { Plan } from './plan.ts';
export { changedOf } from './thing.ts';
