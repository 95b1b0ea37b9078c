import { isSlug } from '../values/index.ts';

/** The name, or a throw of `BadBookName`: a book is named by a slug, never by a path. */
export function bookName(text: string): string {
  if (!isSlug(text)) throw new BadBookName(text);
  return text;
}

/** What was to name a book cannot: it would be no file's name, or another folder's. */
export class BadBookName extends Error {
  override readonly name = 'BadBookName';
  constructor(text: string) {
    super(
      `${JSON.stringify(text.slice(0, 80))} can't name a book: use lower-case letters, digits and single hyphens, as in "nato-japan" (64 at most).`,
    );
  }
}
