import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './create-app.ts';
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
/** What a page says, without its tags. */
const said = async (path: string): Promise<string> => (await text(path)).replace(/<[^>]*>/g, '');
const text = async (path: string): Promise<string> => (await get(path)).text();

describe('times in the address', () => {
  it('show what was true then', async () => {
    expect(await text('/nato-japan?trueAt=2013-12-31')).not.toContain('id="ipcp-2014"');
    expect(await text('/nato-japan?trueAt=2014-12-31')).toContain('id="ipcp-2014"');
  });

  it('show what was on record then', async () => {
    const { office } = sample;
    const view = await office.view(
      'arcadia-ruritania',
      { name: 'public', sees: new Set(['public']) },
      { trueAt: office.today() },
    );
    const added = view!.changes.at(-1)!.at;
    expect(await text(`/arcadia-ruritania?knownAt=${added}`)).toContain('€4.5 million');
    expect(await text('/arcadia-ruritania')).toContain('€4.6 million');
  });

  it('show what had been said by then', async () => {
    const html = await said('/arcadia-ruritania?saidBy=2020-12-31');
    expect(html).toContain('signed on 14 June 1998');
    expect(html).not.toContain('signed on 12 June 1998');
  });

  it('stay in every link to a neighbouring page', async () => {
    const html = await text('/nato-japan?trueAt=2014-05-06');
    expect(html).toContain('href="/nato-japan/money?trueAt=2014-05-06"');
    expect(html).toContain('href="/nato-japan/proofs/first-contacts?trueAt=2014-05-06"');
  });

  it('are left out of the address where a form sent them empty', async () => {
    const response = await get('/nato-japan?trueAt=2014-05-06&knownAt=&saidBy=');
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/nato-japan?trueAt=2014-05-06',
    ]);
  });

  it('are refused with a sentence and the way on where there are none such', async () => {
    const page = await get('/nato-japan?trueAt=2019-02-29');
    expect(page.status).toBe(400);
    expect(await page.text()).toMatch(/February 2019 has 28 days[\s\S]*href="\/nato-japan"/);
    const data = await get('/nato-japan.json?trueAt=2019-02-29');
    expect(data.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await data.json()).toMatchObject({ status: 400, code: 'time-invalid', title: 'No such time' });
    const early = await get('/nato-japan?knownAt=2001-01-01');
    expect(early.status).toBe(404);
    expect(await early.text()).toContain('Nothing was on record yet');
  });
});

describe('an address where nothing stands', () => {
  it('of a relation leads on to those on record, and to the search', async () => {
    const page = await get('/nowhere');
    expect(page.status).toBe(404);
    expect(await page.text()).toMatch(
      /no relation “nowhere”[\s\S]*action="\/search"[\s\S]*href="\/nato-japan"/,
    );
    expect(await (await get('/nowhere.json')).json()).toMatchObject({
      status: 404,
      code: 'relation-unknown',
    });
  });

  it('leads to the relation where it names its parties', async () => {
    const response = await get('/NATO,JPN/money?trueAt=2014-05-06');
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/nato-japan/money?trueAt=2014-05-06',
    ]);
  });

  it('is refused in words: a record, a source, an edition, a part, a method, a long address', async () => {
    expect((await get('/nato-japan/records/none')).status).toBe(404);
    expect((await get('/nato-japan/sources/none')).status).toBe(404);
    expect((await get('/nato-japan/editions/7')).status).toBe(404);
    expect((await get('/arcadia-ruritania/editions/1..9')).status).toBe(404);
    expect((await get('/nato-japan/nothing')).status).toBe(404);
    expect((await get('/nato-japan?from=x')).status).toBe(400);
    expect((await get('/%E0%A4%A')).status).toBe(404);
    expect((await get(`/nato-japan?x=${'y'.repeat(3000)}`)).status).toBe(414);
    const post = await app.request('/nato-japan', { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('never leads to another host', async () => {
    const response = await get('//evil.example/?trueAt=');
    expect(response.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
  });
});
