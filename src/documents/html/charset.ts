/** The encoding that an HTML file declares in its first bytes, by `meta` or as XML; undefined where it declares none. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const m =
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head) ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head);
  const label = m?.[1]?.toLowerCase();
  // What is written in bytes that read as ASCII is not in UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}
