export { type Actor, INTERNAL, maySee, PUBLIC } from './actor.ts';
export { atDay } from './at-day.ts';
export { changedKeys } from './changed-keys.ts';
export { namesOf, type Register } from './names.ts';
export { standingAt } from './standing.ts';
export type {
  Change,
  Edition,
  Standing,
  Times,
  View,
  ViewCitation,
  ViewRecord,
  ViewSource,
  ViewVariant,
  ViewVersion,
} from './view.ts';
export { type Grounds, window } from './window.ts';
