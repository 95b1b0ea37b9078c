export type {
  DayFound,
  DayRule,
  Document,
  DocumentPassage,
  Format,
  PassageKind,
} from './document.ts';
export type { Limits } from './limits.ts';
export { type ReadOptions, readDocument } from './read.ts';
