import type { View } from '../../access/index.ts';
import { feedOf } from '../../pages/index.ts';
import { escapeHtml } from '../../values/index.ts';

/** The changes of a relation as an Atom feed (RFC 4287); ids don't depend on the host. */
export function atom(view: View, origin: string): string {
  const e = (text: string): string => escapeHtml(withoutControls(text));
  const feed = feedOf(view);
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>${e(entry.id)}</id>
    <title>${e(entry.title)}</title>
    <updated>${e(entry.updated)}</updated>
    <author><name>${e(entry.author)}</name></author>
    <link rel="alternate" type="text/html" href="${e(origin + entry.path)}"/>
    <content type="text">${e(entry.summary)}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${e(feed.language)}">
  <id>${e(feed.id)}</id>
  <title>${e(feed.title)}</title>
  <updated>${e(feed.updated)}</updated>
  <link rel="self" type="application/atom+xml" href="${e(`${origin}${feed.path}/feed.atom`)}"/>
  <link rel="alternate" type="text/html" href="${e(origin + feed.path)}"/>
${entries.join('\n')}
</feed>
`;
}

/** XML 1.0 has no way to write most control characters. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
