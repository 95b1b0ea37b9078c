import type { Hono } from 'hono';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '../office.ts';
import { createApp } from './create-app.ts';
import { CONTENT_SECURITY_POLICY } from './headers.ts';
import { publishTwice, type SampleOffice, sampleOffice } from './sample-office.ts';

let sample: SampleOffice;
let app: Hono;

beforeAll(async () => {
  sample = await sampleOffice();
  await publishTwice(sample);
  app = createApp(sample.office, { log: (line) => expect.fail(line) });
});

afterAll(() => sample?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://entente.test${path}`, { headers });
const text = async (path: string): Promise<string> => (await get(path)).text();

/** One of every kind of page. */
const PAGES = [
  '/',
  '/search',
  '/search?q=japan',
  '/search?q=nothing+of+the+sort',
  '/search?q=bridge&in=arcadia-ruritania',
  '/nato-japan',
  '/nato-japan?trueAt=2014-05-06&saidBy=2017-11-07',
  '/nato-japan/records/ipcp-2014',
  '/nato-japan/proofs/ipcp-2014',
  '/nato-japan/timeline',
  '/nato-japan/money',
  '/nato-japan/people',
  '/nato-japan/sources',
  '/nato-japan/sources/nato-relations-with-japan',
  '/nato-japan/sources/fact-sheet',
  '/nato-japan/history',
  '/nato-japan/editions',
  '/arcadia-ruritania',
  '/arcadia-ruritania/records/bridge-pledge',
  '/arcadia-ruritania/records/elm-treaty-1998',
  '/arcadia-ruritania/timeline',
  '/arcadia-ruritania/money',
  '/arcadia-ruritania/history',
  '/arcadia-ruritania/sources/arcadian-bulletin',
  '/arcadia-ruritania/editions',
  '/arcadia-ruritania/editions/1',
  '/arcadia-ruritania/editions/1..2',
];
const REFUSED = [
  '/nowhere',
  '/nato-japan/records/none',
  '/nato-japan?trueAt=2019-02-29',
  '/nato-japan?knownAt=2001-01-01',
];

describe('every page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // The build's style of tags and quotes is not a matter of validity.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'no-inline-style': 'error',
    },
  });

  it.each([...PAGES, ...REFUSED])('%s is valid HTML', async (path) => {
    const report = await validator.validateString(await text(path));
    expect(
      report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} ${m.selector ?? ''}`)),
    ).toEqual([]);
  });

  it.each([...PAGES, ...REFUSED])('%s bears the headers that keep it safe', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it.each(PAGES)('%s loads nothing from elsewhere and has nothing inline', async (path) => {
    const html = await text(path);
    const loaded = [
      ...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*(?:href|src)="([^"]*)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.map((m) => m[1]).filter((url) => !url!.startsWith('/assets/'))).toEqual([]);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src=)/);
  });

  it.each(PAGES.filter((p) => !p.includes('/editions/1') && !p.startsWith('/search')))(
    '%s is found by 304 while nothing changes',
    async (path) => {
      const first = await get(path);
      const etag = first.headers.get('etag')!;
      expect(first.status).toBe(200);
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect(first.headers.get('cache-control')).toBe('public, no-cache');
      const again = await get(path, { 'if-none-match': `W/"x", ${etag}` });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  it.each(PAGES)('%s answers HEAD as GET, without a body', async (path) => {
    const head = await app.request(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(500);
  });

  it('says of an invented dossier that it is invented, of another that it is not', async () => {
    for (const path of PAGES.filter((p) => p.startsWith('/arcadia')))
      expect(await text(path)).toContain('Invented.');
    for (const path of PAGES.filter((p) => p.startsWith('/nato')))
      expect(await text(path)).not.toContain('Invented.');
  });
});

describe('data beside the pages', () => {
  it.each(
    PAGES.filter((p) => p !== '/' && p !== '/arcadia-ruritania/editions/1').map((p) =>
      p.replace(/(\?|$)/, '.json$1'),
    ),
  )('%s', async (path) => {
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(typeof (await response.json())).toBe('object');
  });

  it('lists the relations at /index.json', async () => {
    expect(await (await get('/index.json')).json()).toMatchObject({
      relations: [
        { slug: 'arcadia-ruritania', invented: true },
        { slug: 'nato-japan', invented: false },
      ],
    });
  });

  it.each(['timeline', 'money', 'people', 'sources', 'history'])('gives %s as a table', async (part) => {
    const response = await get(`/nato-japan/${part}.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(2);
  });

  it('gives the dossier as Markdown and the changes as a feed', async () => {
    expect(await text('/nato-japan.md')).toContain('# Relations with Japan');
    const feed = await get('/nato-japan/feed.atom');
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(await feed.text()).toContain(
      '<link rel="self" type="application/atom+xml" href="http://entente.test/nato-japan/feed.atom"/>',
    );
    expect(await (await app.request('http://other.test/nato-japan/feed.atom')).text()).toContain(
      'http://other.test/nato-japan',
    );
  });
});

describe('what is not for everybody', () => {
  it('is on no page, in no data, in no search, count or history', async () => {
    const all = [
      ...PAGES.filter((p) => p.startsWith('/arcadia')),
      '/arcadia-ruritania/sources',
      '/arcadia-ruritania/people',
      '/',
    ];
    const data = all.filter((p) => p !== '/').flatMap((p) => [`${p}.json`, `${p}.csv`]);
    for (const path of [
      ...all,
      ...data,
      '/index.json',
      '/arcadia-ruritania/feed.atom',
      '/arcadia-ruritania.md',
      '/arcadia-ruritania/editions/1.md',
    ])
      expect(await text(path), path).not.toMatch(/timber|desk-note|Note for the file/i);
    expect(await (await get('/search.json?q=timber')).json()).toMatchObject({ total: 0, hits: [] });
    expect((await get('/arcadia-ruritania/records/timber-talk-2021')).status).toBe(404);
    expect((await get('/arcadia-ruritania/sources/desk-note')).status).toBe(404);
    expect((await get('/register')).status).toBe(404);
  });
});

describe('editions', () => {
  it('are the stored bytes, the same for ever', async () => {
    const { office } = sample;
    const view = await office.view(
      'arcadia-ruritania',
      { name: 'public', sees: new Set(['public']) },
      { trueAt: office.today() },
    );
    const stored = await office.bytes(view!.editions[0]!.stored.html!);
    const response = await get('/arcadia-ruritania/editions/1?trueAt=1990-01-01');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(stored!))).toBe(true);
    expect(await text('/arcadia-ruritania/editions/1')).toContain('€4.5 million');
  });

  it('differ in facts and in words', async () => {
    const html = await text('/arcadia-ruritania/editions/1..2');
    expect(html).toContain('<del>€4.5</del>');
    expect(html).toContain('<ins>€4.6</ins>');
    expect(html).toContain('1 record differs');
    expect((await get('/arcadia-ruritania/editions?a=1&b=2')).headers.get('location')).toBe(
      '/arcadia-ruritania/editions/1..2',
    );
  });
});

describe('a page that was made before', () => {
  it('goes out as the same bytes until the record changes', async () => {
    const own = await sampleOffice({ japan: false });
    const here = createApp(own.office);
    const read = async () => (await here.request('/arcadia-ruritania')).text();
    const before = await read();
    expect(await read()).toBe(before);
    await publishTwice(own);
    expect(await read()).toContain('€4.6 million');
    await own.close();
  });
});

describe('a withdrawn record', () => {
  it('says by whom and why it was withdrawn', async () => {
    const own = await sampleOffice({ japan: false });
    const done = await own.office.admit(
      [{ book: 'arcadia-ruritania', ref: 'record:film-week-1987', value: null }],
      { by: 'The editors', why: 'It was another festival' },
    );
    expect(done.ok).toBe(true);
    const response = await createApp(own.office).request('/arcadia-ruritania/records/film-week-1987');
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('It was another festival');
    await own.close();
  });
});

describe('a fault of ours', () => {
  const broken = (message: string): Office => ({
    ...sample.office,
    stamp: () => 'x',
    resolve: () => Promise.reject(new Error(message)),
  });

  it('shows an id, and writes down one line under it without secrets', async () => {
    const lines: string[] = [];
    const here = createApp(broken('no answer from postgres://entente:hunter2@db/x?password=hunter2'), {
      log: (l) => lines.push(l),
    });
    const page = await here.request('/nato-japan?trueAt=2014-05-06');
    expect(page.status).toBe(500);
    expect(lines).toHaveLength(1);
    const { id, path } = JSON.parse(lines[0]!);
    expect(path).toBe('/nato-japan');
    expect(lines[0]).not.toContain('hunter2');
    const html = await page.text();
    expect(html).toContain(id);
    expect(html).not.toContain('postgres');
    expect(await (await here.request('/nato-japan.json')).json()).toMatchObject({
      status: 500,
      code: 'fault',
    });
  });
});

describe('assets', () => {
  it('are served from here: sheet, script, fonts, mark', async () => {
    const css = await get('/assets/entente.css');
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const urls = [...(await css.text()).matchAll(/url\('([^']+)'\)/g)].map((m) => m[1]!);
    expect(urls.length).toBe(10);
    for (const url of [...urls, '/assets/entente.js', '/assets/mark.svg'])
      expect((await get(url)).status, url).toBe(200);
    expect((await get(urls[0]!)).headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/../package.json')).status).toBe(404);
    expect((await get('/assets/%2e%2e/package.json')).status).toBe(404);
  });

  it('have a script of less than 6 kB', async () => {
    expect((await (await get('/assets/entente.js')).arrayBuffer()).byteLength).toBeLessThan(6000);
  });
});
