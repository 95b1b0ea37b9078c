export { type Anchor, anchor, checkCitation, cite, reanchor } from './anchor.ts';
export { type Coverage, coverage } from './coverage.ts';
export type { Source, TextShelf } from './source.ts';
