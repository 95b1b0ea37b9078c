import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './create-app.ts';
import { INVENTED, type SampleOffice, sampleOffice } from './sample-office.ts';

/** What a source, a statement, a title or a search may carry; none of it may come out as markup. */
const PAYLOADS = [
  '<script>window.pwned=1</script>',
  '"><img src=x onerror=window.pwned=1>',
  "' onmouseover='window.pwned=1",
  '<svg onload=window.pwned=1><animate onbegin=window.pwned=1 attributeName=x dur=1s>',
  '</title></style></textarea><iframe srcdoc="<script>parent.pwned=1</script>">',
  ']]>--><a href="javascript:window.pwned=1">x</a>',
];

let sample: SampleOffice;

beforeAll(async () => {
  sample = await sampleOffice({ japan: false, invented: false });
  const all = JSON.stringify(PAYLOADS.join(' '));
  const text = readFileSync(INVENTED, 'utf8')
    .replace('title: { en: Relations with Ruritania', `title: { en: ${all}`)
    .replace(
      'description: { en: An invented dossier about two invented countries.',
      `description: { en: ${all}`,
    )
    .replace('name: Ada Brandt', `name: ${all}`)
    .replace('name: { en: Elm Bridge Fund', `name: { en: ${all}`)
    .replace('title: "The Arcadian Bulletin: Ruritania and we"', `title: ${all}`)
    .replace('statement: The Treaty on the River Elm was signed on 12 June 1998.', `statement: ${all}`)
    .replace('purpose: lamps for the bridge', `purpose: ${all}`)
    .replace('title: { en: Key points', `title: { en: ${all}`);
  await sample.load(text, PAYLOADS.join(' '));
});

afterAll(() => sample?.close());

const PATHS = [
  '/',
  '/arcadia-ruritania',
  '/arcadia-ruritania/records/elm-treaty-1998',
  '/arcadia-ruritania/proofs/elm-treaty-1998',
  '/arcadia-ruritania/records/bridge-lamps',
  '/arcadia-ruritania/timeline',
  '/arcadia-ruritania/money',
  '/arcadia-ruritania/people',
  '/arcadia-ruritania/sources',
  '/arcadia-ruritania/sources/arcadian-bulletin',
  '/arcadia-ruritania/history',
  '/arcadia-ruritania/editions',
  ...PAYLOADS.flatMap((p) => [
    `/search?q=${encodeURIComponent(p)}`,
    `/search?q=a&in=${encodeURIComponent(p)}`,
    `/${encodeURIComponent(p)}`,
    `/arcadia-ruritania/records/${encodeURIComponent(p)}`,
    `/arcadia-ruritania?trueAt=${encodeURIComponent(p)}`,
    `/arcadia-ruritania?from=${encodeURIComponent(p)}`,
    `/arcadia-ruritania/editions/${encodeURIComponent(p)}`,
  ]),
];

describe('markup in what others wrote', () => {
  it.each(PATHS)('comes out as text on %s', async (path) => {
    const app = createApp(sample.office, { log: (line) => expect.fail(line) });
    const html = await (await app.request(path)).text();
    // Outside of quoted attributes no tag or handler of theirs is left.
    const tags = html.replace(/"[^"]*"/g, '""').match(/<[a-z!/][^>]*>/gi) ?? [];
    expect(tags.filter((t) => /\son\w+\s*=|<(iframe|img|animate|textarea)|srcdoc/i.test(t))).toEqual([]);
    expect((html.match(/<script/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(html).not.toMatch(/href="\s*javascript:/i);
  });

  it('does not break the feed', async () => {
    const xml = await (await createApp(sample.office).request('/arcadia-ruritania/feed.atom')).text();
    expect(xml).not.toMatch(/<(script|img|svg|iframe|a )/);
    expect(xml).toContain('&lt;script&gt;');
  });
});
