const TAGS =
  /<(?:html|head|body|title|meta|div|p|h[1-6]|table|ul|ol|span|section|article|main|br|a)(?:\s[^<>]{0,2000})?\/?>/gi;

/** What a text is by how it is written. */
export type Markup = 'html' | 'xml' | 'none';

/**
 * Whether a text is HTML: it begins as one, or, where nothing speaks against it, has several of its tags. `isLoose` asks
 * for less, as for a file whose name says that it is HTML.
 */
export function markupOf(text: string, isLoose: boolean): Markup {
  const start = withoutComments(text.slice(0, 100_000).replace(/^\ufeff/, '')).slice(0, 8_000);
  if (/^<!doctype\s+html\b/i.test(start) || /^<(?:html|head|body)[\s>]/i.test(start)) return 'html';
  if (/^<\?xml\b/i.test(start)) return /<html[\s>]/i.test(start) ? 'html' : 'xml';
  if (!isLoose && !/^<(?:title|meta|link|div|table|center|main|article|p|h[1-6])[\s>]/i.test(start))
    return 'none';
  const tags = text.slice(0, 100_000).match(TAGS)?.length ?? 0;
  return tags >= (isLoose ? 1 : 4) ? 'html' : 'none';
}

function withoutComments(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (!text.startsWith('<!--', at)) return text.slice(at);
    const end = text.indexOf('-->', at);
    if (end < 0) return text.slice(at);
    at = end + 3;
  }
}
