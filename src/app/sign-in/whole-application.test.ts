import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/create-app.ts';
import { type SampleOffice, sampleOffice } from '../http/sample-office.ts';
import { cookieOf, HERE, PASSWORD } from './sample-desk.ts';

describe('signing in to the whole application', () => {
  let sample: SampleOffice;
  let app: ReturnType<typeof createApp>;
  const lines: string[] = [];
  beforeAll(async () => {
    sample = await sampleOffice({ japan: false });
    app = createApp(sample.office, { log: (line) => lines.push(line) });
    const ada = { name: 'ada', fullName: 'Ada <i>Brandt</i>', password: PASSWORD };
    expect((await sample.office.accounts.add(ada)).ok).toBe(true);
  });
  afterAll(() => sample?.close());

  const send = (path: string, form: Record<string, string>, cookie = '') =>
    app.request(`${HERE}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
      },
      body: new URLSearchParams(form).toString(),
    });
  const get = (path: string, cookie = '') =>
    app.request(`${HERE}${path}`, { headers: cookie ? { cookie } : {} });

  it('changes no page that everybody reads, and opens nothing in it', async () => {
    const signedIn = await send('/sign-in', { name: 'ada', password: PASSWORD, next: '/arcadia-ruritania' });
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/arcadia-ruritania']);
    const cookie = cookieOf(signedIn);
    for (const path of [
      '/',
      '/arcadia-ruritania',
      '/arcadia-ruritania/history.json',
      '/assets/entente.css',
    ]) {
      const [one, other] = [await get(path), await get(path, cookie)];
      expect(other.status).toBe(200);
      expect(await other.text()).toBe(await one.text());
      expect(other.headers.get('etag')).toBe(one.headers.get('etag'));
    }
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['signed-in']);
  });

  it('lets nothing be changed where pages are read, whoever asks', async () => {
    const cookie = cookieOf(await send('/sign-in', { name: 'ada', password: PASSWORD }));
    for (const path of ['/', '/arcadia-ruritania', '/arcadia-ruritania/records/elm-treaty-1998'])
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
        for (const site of ['same-origin', 'cross-site']) {
          const headers = { cookie, 'sec-fetch-site': site };
          expect((await app.request(`${HERE}${path}`, { method, headers })).status).toBe(405);
        }
    expect((await app.request(`${HERE}/sign-in`, { method: 'PUT' })).status).toBe(405);
    expect((await app.request(`${HERE}/sign-in`, { method: 'HEAD' })).status).toBe(200);
  });

  it('has pages that are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attr-quotes': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'error',
      },
    });
    const cookie = cookieOf(await send('/sign-in', { name: 'ada', password: PASSWORD }));
    for (const answer of [
      await get('/sign-in?next=/arcadia-ruritania'),
      await get('/sign-in?signed=out'),
      await get('/sign-in', cookie),
      await send('/sign-in', { name: '"><b>', password: 'wrong' }),
      await app.request(`${HERE}/sign-in`, { method: 'POST' }),
    ]) {
      const report = await validator.validateString(await answer.text());
      const found = report.results.flatMap((r) => r.messages);
      expect(found.map((m) => `${m.ruleId}: ${m.message} ${m.selector ?? ''}`)).toEqual([]);
    }
  });
});
