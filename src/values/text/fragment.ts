import type { Ends } from './words.ts';

/**
 * The address of a page with a text directive that makes a browser find and mark the quote:
 * `URL#:~:text=[prefix-,]first[,last][,-suffix]` (W3C, URL Fragment Text Directives). The page's own `#hash` stays in
 * front of it; a directive that the address already has is replaced. Without words the address stays as it is.
 */
export function textFragment(url: string, ends: Ends, prefix?: string, suffix?: string): string {
  if (ends.first === '') return url;
  const before = prefix ? `${encoded(prefix)}-,` : '';
  const last = ends.last ? `,${encoded(ends.last)}` : '';
  const after = suffix ? `,-${encoded(suffix)}` : '';
  const bare = url.replace(/:~:.*$/s, '');
  const hash = bare.includes('#') ? '' : '#';
  return `${bare}${hash}:~:text=${before}${encoded(ends.first)}${last}${after}`;
}

/** `-`, `,` and `&` are the directive's own signs; encodeURIComponent leaves `-` as it is and throws on half a pair. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');
}
