/** What parts two paragraphs of a text: a line with nothing but white space in it, or Unicode's paragraph separator. */
export const BLANK_LINE: RegExp = /\n[^\S\n]*\n|\u2029/g;
