export { eachWord } from './fold.ts';
export { marks } from './marks.ts';
export { type Facet, facetsOf, type Match, matchView } from './match.ts';
export { readQuery } from './query.ts';
export { type IndexHit, type ResolvedHit, resolveHits, type SearchIndex } from './search-index.ts';
