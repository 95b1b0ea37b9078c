import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../http/headers.ts';
import { proposalsOf, type SampleDesk, SHORT, SLUG, sampleDesk } from './sample-desk.ts';

/** What a source, a name, a reason or a field may carry; none of it may come out as markup. */
const PAYLOADS = [
  '<script>window.pwned=1</script>',
  '"><img src=x onerror=window.pwned=1>',
  "' onmouseover='window.pwned=1",
  '</textarea></option></select></title><iframe srcdoc="x">',
  ']]>--><a href="javascript:window.pwned=1">x</a>',
];
const ALL = PAYLOADS.join(' ');

/** What of a page a browser would run, or load from elsewhere. */
function strange(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map((a) => [a.name, a.value]));
      const runs = node.tagName === 'script' && !attributes.get('src')?.startsWith('/assets/');
      if (runs || ['img', 'iframe', 'svg', 'style', 'object', 'base'].includes(node.tagName))
        found.push(node.tagName);
      for (const [name, value] of attributes)
        if (/^(on|style$)/.test(name) || (/^(href|src|action)$/.test(name) && !/^[/#?]|^https:/.test(value)))
          found.push(`${node.tagName} ${name}=${value}`);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

let desk: SampleDesk;
let pages: string[];

beforeAll(async () => {
  desk = await sampleDesk();
  const hostile = await desk.bring(
    `${SHORT}\n\n${ALL}\n\nPrime Minister John ${PAYLOADS[1]} visited NATO Headquarters on 4 October 2010.`,
    {
      title: ALL,
      publisher: ALL,
    },
  );
  const [p, q] = await proposalsOf(desk, hostile);
  const at = (id: string, part = '') => `/desk/${SLUG}/proposals/${id}${part}`;
  await desk.send(at(q!.id), { decision: 'refuse', reason: ALL });
  const amended = await desk.send(at(p!.id), {
    decision: 'amend',
    said: {
      kind: 'contribution',
      when: '2016-07',
      slots: { stage: 'pledge', donor: ALL, purpose: ALL, fund: ALL, recipient: [ALL] },
      statement: { en: ALL },
    },
  });
  expect(amended.status).toBe(200);
  const other = await desk.bring('Australia pledged A$320 million for Afghanistan in July 2016.', {
    title: 'Other',
  });
  pages = [
    '/desk',
    `/desk/${SLUG}`,
    `/desk/${SLUG}?source=${encodeURIComponent(ALL)}`,
    `/desk/${SLUG}?kind=${encodeURIComponent(ALL)}`,
    `/desk/${SLUG}/sources/${hostile}?state=all`,
    `/desk/${SLUG}/sources/${hostile}?state=all&at=${q!.id}&done=${p!.id}`,
    `/desk/${SLUG}/sources/${hostile}?added=new&fresh=${encodeURIComponent(ALL)}`,
    `/desk/${SLUG}/sources/${other}`,
    `/desk/${SLUG}/sources/${hostile}/by-hand?kind=contribution&quote=${encodeURIComponent(PAYLOADS[0]!)}`,
    `/desk/${SLUG}/sources/${hostile}/by-hand?quote=${encodeURIComponent(`${ALL}!`)}`,
    at(p!.id, '/amend'),
    `/desk/${SLUG}/add`,
    `/desk/${SLUG}/bulk?which=accepted`,
    `/desk/${SLUG}/bulk?which=${encodeURIComponent(ALL)}`,
    `/desk/${encodeURIComponent(ALL)}`,
    `/desk/${SLUG}/sources/${encodeURIComponent(ALL)}`,
    `/desk/${SLUG}/${encodeURIComponent(ALL)}`,
  ];
});
afterAll(() => desk?.close());

describe('a page of the desk', () => {
  it('shows hostile text as text, wherever it comes from', async () => {
    for (const path of pages) {
      const html = await (await desk.ask(path, {}, `Ada ${PAYLOADS[0]}`)).text();
      expect([path, ...strange(html)]).toEqual([path]);
    }
  });

  it('gives back hostile fields of forms as text', async () => {
    const body = new FormData();
    for (const name of ['title', 'url', 'published', 'publisher']) body.append(name, ALL);
    body.append('text', ALL);
    const html = await (await desk.ask(`/desk/${SLUG}/add`, { method: 'POST', body })).text();
    expect(html).toContain('&lt;script&gt;');
    expect(strange(html)).toEqual([]);
  });

  it('bears the headers that keep it safe, and is kept by no cache', async () => {
    for (const path of pages) {
      const { headers } = await desk.ask(path);
      expect(headers.get('content-security-policy'), path).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'attr-quotes': 'off',
        // The rows of one slot bear one name.
        'form-dup-name': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-inline-style': 'error',
      },
    });
    const found: string[] = [];
    for (const path of pages) {
      const report = await validator.validateString(await (await desk.ask(path)).text());
      for (const { messages } of report.results)
        for (const m of messages) found.push(`${path}: ${m.ruleId}: ${m.message} ${m.selector ?? ''}`);
    }
    expect(found).toEqual([]);
  });

  it('gives a text back to the browser unit by unit, line ends and all', async () => {
    const text = 'One\r\nAustralia pledged A$300 million for Afghanistan in July 2016.\r\rTwo & <three>';
    const sha = await desk.office.keep(new TextEncoder().encode(text), text);
    const done = await desk.office.admit(
      [
        {
          book: SLUG,
          ref: 'source:line-ends',
          value: {
            title: { en: 'Line ends' },
            language: 'en',
            day: '2017-11-07',
            bytes: sha.bytes,
            text: sha.text,
            extractor: { name: 'plain-text', version: '1' },
            marking: 'public',
          },
        },
      ],
      { by: 'Ada Brandt', why: 'For its line ends' },
    );
    expect(done.findings).toEqual([]);
    const html = await (await desk.ask(`/desk/${SLUG}/sources/line-ends`)).text();
    expect(html).toContain('One&#13;\nAustralia pledged');
    expect(html).toContain('2016.&#13;&#13;Two &amp; &lt;three&gt;</div>');
  });
});
