const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Character data with its references replaced. XML knows five names by itself; any other would have to be declared in
 * a DOCTYPE, and none is read here. Gives the reference that stands for nothing where there is one.
 */
export function unescaped(
  raw: string,
): { readonly text: string } | { readonly wrong: string; readonly at: number } {
  let text = '';
  let from = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    const end = raw.indexOf(';', at);
    const name = end < 0 || end - at > 40 ? undefined : raw.slice(at + 1, end);
    const meant = name === undefined ? undefined : meaning(name);
    if (meant === undefined) return { wrong: raw.slice(at, at + (name?.length ?? 10) + 2), at };
    text += raw.slice(from, at) + meant;
    from = end + 1;
  }
  return { text: text + raw.slice(from) };
}

function meaning(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const number = /^#x[0-9a-fA-F]+$/.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#[0-9]+$/.test(name)
      ? Number.parseInt(name.slice(1), 10)
      : undefined;
  if (number === undefined || !isXmlCharacter(number)) return undefined;
  return String.fromCodePoint(number);
}

/** Whether XML 1.0 may hold the character at all. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
