import { describe, expect, it } from 'vitest';
import { type Document, readDocument } from '../index.ts';
import { PAGES } from '../samples/sample-pages.ts';

async function read(html: string, name = 'page.html'): Promise<Document> {
  const result = await readDocument(new TextEncoder().encode(html), name);
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join());
  return result.value;
}

/** The words of a passage with its kind and level, and those of what it is a part of. */
function outline({ text, passages }: Document): string[] {
  return passages.map(({ kind, level, start, end, parent }) => {
    const of = parent === undefined ? '' : ` < ${passages[parent]!.kind}`;
    return `${kind}${level ?? ''}${of}: ${text.slice(start, end).split('\n')[0]!.slice(0, 20)}`;
  });
}

describe('a page', () => {
  it.each(PAGES)('gives its document and nothing around it: $name', async ({ html, text, title, day }) => {
    const document = await read(html);
    expect(document.text).toBe(text);
    expect(document.title).toBe(title);
    expect(document.day).toBe(day);
    expect(document.language).toBe('en');
    for (const { start, end, parent } of document.passages) {
      expect(end).toBeGreaterThan(start);
      if (parent !== undefined) expect(document.passages[parent]!.start).toBeLessThanOrEqual(start);
    }
  });

  it('keeps headings, lists and tables with what they are parts of', async () => {
    const { html } = PAGES[4]!;
    expect(outline(await read(html)).slice(-8)).toEqual([
      'item1 < list: Norland gave US$20 m',
      'heading3 < heading: Areas of cooperation',
      'paragraph < heading: They work together o',
      'list1 < heading: cyber defence;',
      'item1 < list: cyber defence;',
      'item1 < list: piracy:',
      'list2 < item: off the coast',
      'item2 < list: off the coast',
    ]);
  });

  it('is the same each time it is read', async () => {
    const { html } = PAGES[2]!;
    expect(await read(html)).toEqual(await read(html));
  });

  it('tells how it found its day', async () => {
    const body = '<p>Norland has worked with the Alliance for many years, and goes on doing so.</p>';
    const head = (meta: string, more = '') =>
      `<html><head>${meta}</head><body><h1>T</h1>${more}${body}</body></html>`;
    const rule = async (html: string) => (await read(html)).dayFound;
    const modified = '<meta name="dcterms.modified" content="2018-02-03">';
    const issued = '<meta property="article:published_time" content="2016-02-03T00:00:00+09:00">';
    expect(await rule(head(modified + issued, '<p>Updated on 7 May 2017</p>'))).toEqual({
      day: '2017-05-07',
      rule: 'updated-text',
      said: 'Updated on 7 May 2017',
    });
    expect(await rule(head(issued + modified))).toEqual({
      day: '2018-02-03',
      rule: 'updated-meta',
      said: 'dcterms.modified: 2018-02-03',
    });
    expect((await rule(head(issued)))?.rule).toBe('published-meta');
    expect((await rule(head(issued, '<p>7 May 2014</p>')))?.rule).toBe('published-text');
    expect(
      await rule(head('', '<p>Updated <time datetime="2017-05-07T09:00Z">two years ago</time></p>')),
    ).toMatchObject({ day: '2017-05-07', rule: 'updated-time' });
    expect(await rule(head(''))).toBeUndefined();
  });

  it('warns of a date that could be read in two ways, and takes none', async () => {
    const html =
      '<html><body><h1>T</h1><p>Last updated: 07/11/2017</p><p>Norland is a partner of the Alliance.</p></body></html>';
    const result = await readDocument(new TextEncoder().encode(html), 'page.html');
    expect(result.ok && result.value.day).toBeUndefined();
    expect(result.findings.map(({ code }) => code)).toEqual(['document-day-open']);
  });

  it('says so where a page has no text of its own', async () => {
    const result = await readDocument(
      new TextEncoder().encode('<html><body><div id="root"></div><script>go()</script></body></html>'),
      'p.html',
    );
    expect(result.findings.map(({ code }) => code)).toEqual(['document-empty']);
  });

  it('refuses nesting without end, and reads the long and the badly nested in linear time', async () => {
    const codes = async (html: string) => {
      const result = await readDocument(new TextEncoder().encode(`<html>${html}`), 'p.html');
      return result.ok ? 'read' : result.findings[0]!.code;
    };
    expect(await codes('<div>'.repeat(100_000))).toBe('document-deep');
    expect(await codes(`<div ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>x`)).toBe(
      'document-deep',
    );
    expect(await codes(Array.from({ length: 5_000 }, (_, i) => `<p><b id=${i}></p>`).join(''))).toBe(
      'document-deep',
    );
    expect(await codes(`<table>${'<b>x</b>'.repeat(20_000)}`)).toBe('read');
    expect(await codes(`${'<p>One &amp; two <b>three</b>.</p>'.repeat(5_000)}`)).toBe('read');
  });
});
