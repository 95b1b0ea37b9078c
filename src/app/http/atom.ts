import type { View } from '../../access/index.ts';
import { escapeHtml } from '../../values/index.ts';

/** How many changes a feed holds. */
const LATEST = 50;

/** The changes of a relation as an Atom feed (RFC 4287); ids don't depend on the host. */
export function atom(view: View, origin: string): string {
  const e = (text: string): string => escapeHtml(withoutControls(text));
  const title = view.names.text(view.relation.title);
  const home = `${origin}/${view.book}`;
  const entries = view.changes.slice(0, LATEST).map((c) => {
    const said = c.items.map((i) => `${i.did}: ${nameOf(view, i.ref)}`).join('\n');
    return `  <entry>
    <id>urn:entente:${e(view.book)}:${e(c.tx)}</id>
    <title>${e(c.why || `${c.items.length} changes`)}</title>
    <updated>${e(c.at)}</updated>
    <author><name>${e(c.by)}</name></author>
    <link rel="alternate" type="text/html" href="${e(`${home}/history`)}"/>
    <content type="text">${e(said)}</content>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${e(view.names.language)}">
  <id>urn:entente:${e(view.book)}</id>
  <title>${e(`${title}: what changes`)}</title>
  <updated>${e(view.lastUpdated || '1970-01-01T00:00:00.000Z')}</updated>
  <link rel="self" type="application/atom+xml" href="${e(`${home}/feed.atom`)}"/>
  <link rel="alternate" type="text/html" href="${e(home)}"/>
${entries.join('\n')}
</feed>
`;
}

function nameOf(view: View, ref: string): string {
  const id = ref.slice(ref.indexOf(':') + 1);
  const record = ref.startsWith('record:') ? view.record(id) : undefined;
  return record ? view.names.text(record.statement) : ref;
}

/** XML 1.0 has no way to write most control characters. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
