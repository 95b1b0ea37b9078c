const MOST_CHARACTERS = 64;
/** A slug isn't cut back to a word that ends before this. */
const LEAST_KEPT = 32;

/** Latin letters that Unicode does not take apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ŋ: 'n',
  ŧ: 't',
};

/**
 * A name for addresses: lower-case ASCII letters and digits with single hyphens between them, accents folded, at most
 * 64 characters, cut between words where there is one. Empty where the text has no Latin letter or digit
 * ("日本"): the caller needs another name then.
 */
export function slug(text: string): string {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[ßæœøđðłħıþŋŧ]/g, (letter) => LETTERS[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (folded.length <= MOST_CHARACTERS) return folded;
  const cut = folded.slice(0, MOST_CHARACTERS + 1);
  const hyphen = cut.lastIndexOf('-');
  return hyphen >= LEAST_KEPT ? cut.slice(0, hyphen) : cut.slice(0, MOST_CHARACTERS).replace(/-$/, '');
}

/** Whether the text is a slug: what `slug` gives, and stays as it is when given to it again. */
export function isSlug(text: string): boolean {
  return text.length <= MOST_CHARACTERS && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
