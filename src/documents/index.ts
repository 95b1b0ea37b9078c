export type {
  DayFound,
  DayRule,
  Document,
  DocumentPassage,
  Format,
  PassageKind,
} from './document.ts';
export { LIMITS, type Limits } from './limits.ts';
export { type ReadOptions, readDocument } from './read.ts';
