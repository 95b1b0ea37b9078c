import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needOfficer } from './officers.ts';
import { cookieOf, PASSWORD, sampleDesk } from './sample-desk.ts';

describe('what officers alone may do', () => {
  const desk = sampleDesk();
  let cookie: string;
  beforeAll(async () => {
    await desk.accounts.add({ name: 'ada', fullName: 'Ada Brandt', password: PASSWORD });
    cookie = cookieOf(await desk.signIn());
  });
  afterAll(() => desk.clear());
  const change = (headers: Record<string, string>, method = 'POST') =>
    desk.app.request('http://127.0.0.1:4017/desk', {
      method,
      headers: { host: '127.0.0.1:4017', cookie, ...headers },
    });

  it('is done for who is signed in and asks from a page of this house', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const done = await desk.ask(method, '/desk', undefined, { cookie });
      expect(await done.text()).toBe('Decided by Ada Brandt');
      expect(done.headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('leads everybody else to the sign-in page, and from there back', async () => {
    const page = await desk.get('/desk?queue=new&x=%3Cscript%3E');
    expect(page.status).toBe(401);
    expect(page.headers.get('www-authenticate')).toBe('Session realm="Entente"');
    expect(await page.text()).toContain('href="/sign-in?next=%2Fdesk%3Fqueue%3Dnew%26x%3D%253Cscript%253E"');
  });

  it('says so to programs by a problem body', async () => {
    for (const asked of [
      await desk.get('/desk.json'),
      await desk.get('/desk', { headers: { accept: 'application/json' } }),
      await desk.ask('POST', '/desk', undefined, { headers: { 'content-type': 'application/json' } }),
    ]) {
      expect(asked.status).toBe(401);
      expect(asked.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await asked.json()).toMatchObject({
        type: 'urn:entente:problem:sign-in-needed',
        code: 'sign-in-needed',
        status: 401,
        ways: [{ label: 'Sign in' }],
      });
    }
    const browser = { headers: { accept: 'text/html,application/xhtml+xml,application/json;q=0.9' } };
    expect((await desk.get('/desk', browser)).headers.get('content-type')).toContain('text/html');
  });

  it('changes nothing without a session, and leads back to the page of the form', async () => {
    for (const bad of [
      '',
      'entente=',
      'entente=x',
      `entente=${'A'.repeat(43)}`,
      `entente=${'a'.repeat(5000)}`,
    ]) {
      const answer = await desk.ask(
        'POST',
        '/desk',
        {},
        {
          cookie: bad,
          headers: { referer: 'http://127.0.0.1:4017/desk?queue=new' },
        },
      );
      expect(answer.status).toBe(401);
      const html = await answer.text();
      expect(html).toContain('Nothing was changed');
      expect(html).toContain('href="/sign-in?next=%2Fdesk%3Fqueue%3Dnew"');
    }
    const elsewhere = await desk.ask(
      'POST',
      '/desk',
      {},
      { headers: { referer: 'https://evil.example//x' } },
    );
    expect(await elsewhere.text()).toContain('href="/sign-in"');
  });

  it('is refused from elsewhere, with the officer’s own cookie too', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:4017' },
      { origin: 'https://evil.example' },
      { origin: 'http://127.0.0.1:4018' },
      { origin: 'http://127.0.0.1:4017.evil.example' },
      { origin: 'ftp://127.0.0.1:4017' },
      { origin: 'null' },
      { origin: '' },
      {},
      { 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' },
    ]) {
      const answer = await change(headers as Record<string, string>);
      expect(answer.status, JSON.stringify(headers)).toBe(403);
      expect(await answer.text()).toContain('Nothing was changed');
    }
    const data = await change({ origin: 'https://evil.example', accept: 'application/json' });
    expect(await data.json()).toMatchObject({ code: 'cross-site', status: 403 });
    const signIn = await desk.signIn('ada', PASSWORD, {}, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect([signIn.status, signIn.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('is done where the browser names the page by its origin alone', async () => {
    expect((await change({ origin: 'http://127.0.0.1:4017' })).status).toBe(200);
    expect((await change({ origin: 'https://entente.example', host: 'entente.example:443' })).status).toBe(
      200,
    );
    expect((await change({ origin: 'https://Entente.example', host: 'entente.example' })).status).toBe(200);
  });

  it('does not take a page that came by http for one of https', async () => {
    const signed = await desk.signIn('ada', PASSWORD, {}, { headers: { 'x-forwarded-proto': 'https' } });
    const secure = { cookie: cookieOf(signed), 'x-forwarded-proto': 'https' };
    expect((await change({ ...secure, origin: 'http://127.0.0.1:4017' })).status).toBe(403);
    expect((await change({ ...secure, origin: 'https://127.0.0.1:4017' })).status).toBe(200);
  });

  it('has no officer in a route that forgot its guard, when the request comes from elsewhere', async () => {
    const ask = async (site: string) =>
      (await desk.ask('POST', '/unguarded', {}, { cookie, headers: { 'sec-fetch-site': site } })).text();
    expect([await ask('same-origin'), await ask('cross-site')]).toEqual(['Ada Brandt', 'nobody']);
  });

  it('lets nobody pass where the application does not say who is signed in', async () => {
    const app = new Hono();
    app.all('/desk', needOfficer, (c) => c.text('open'));
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect((await app.request('/desk', { headers })).status).toBe(401);
    expect((await app.request('http://x/desk', { method: 'POST', headers })).status).toBe(403);
  });
});
