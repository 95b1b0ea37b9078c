/** A header or a word of a cell as it is compared: small letters, no accents, one space between words. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’'`.]/gu, '')
    .replace(/[^\p{L}\p{N}$€£¥₩%]+/gu, ' ')
    .trim();
}
