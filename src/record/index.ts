export { type Book, current, emptyBook, foldBook, thingsOf, type Version, versionAt } from './book.ts';
export { type DerivedRow, deriveRows } from './derive.ts';
