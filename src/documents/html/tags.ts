/** Elements that a browser sets as blocks; all others run in the line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre ' +
    'plaintext search section summary table caption colgroup thead tbody tfoot tr td th ul xmp'
  ).split(' '),
);

/** Elements that show no text of the document, or a control instead of it. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'head script style noscript template iframe object embed applet video audio canvas svg map area img picture ' +
    'button select input textarea datalist progress meter title link meta base noembed noframes param source track ' +
    'rp dialog #comment'
  ).split(' '),
);

/** The level of a heading's tag. */
export function headingLevel(tag: string): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}
