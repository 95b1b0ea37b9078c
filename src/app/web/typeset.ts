/**
 * A statement as it is set: typewriter apostrophes between letters, or after a plural's s, become typographic ones.
 * Only ever for our own sentences; a source's words are shown as they stand.
 */
export function typeset(text: string): string {
  return text.includes("'") ? text.replace(/(?<=\p{L}|\d)'(?=\p{L})|(?<=s)'(?=\s)/gu, '’') : text;
}

/** A sentence parted before its last word, so that what follows is never set on a line of its own. */
export function beforeLastWord(text: string): [before: string, last: string] {
  const at = text.lastIndexOf(' ') + 1;
  return [text.slice(0, at), text.slice(at)];
}
