import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SIGN_IN_ROUTES } from './mount.ts';
import { cookieOf, PASSWORD, sampleDesk } from './sample-desk.ts';

describe('signing in', () => {
  let desk: ReturnType<typeof sampleDesk>;
  beforeEach(async () => {
    desk = sampleDesk();
    const added = await desk.accounts.add({ name: 'ada', fullName: 'Ada Brandt', password: PASSWORD });
    expect(added.ok).toBe(true);
  });
  afterEach(() => desk.clear());

  it('shows a plain form with labels that browsers and keyboards know', async () => {
    const page = await desk.get('/sign-in?next=/desk');
    expect(page.status).toBe(200);
    const html = await page.text();
    for (const part of [
      '<form class="sign-in" action="/sign-in" method="post">',
      '<label for="name">Name</label>',
      'autocomplete="username"',
      '<label for="password">Password</label>',
      'type="password"',
      'autocomplete="current-password"',
      '<input type="hidden" name="next" value="/desk"/>',
      '<button type="submit">Sign in</button>',
    ])
      expect(html).toContain(part);
    expect(page.headers.get('cache-control')).toBe('no-store');
    // Under no-referrer browsers would name no origin with the form.
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(html).not.toContain('There is no account here yet');
  });

  it('says how the first account is made where there is none', async () => {
    const empty = sampleDesk();
    expect(await (await empty.get('/sign-in')).text()).toContain('entente user add NAME');
    expect((await empty.signIn()).status).toBe(401);
    empty.clear();
  });

  it('gives a cookie that scripts and other sites never see, and leads on', async () => {
    const answer = await desk.signIn('ada', PASSWORD, { next: '/desk?queue=new#first' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/desk?queue=new#first');
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^entente=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const page = await desk.get('/desk', { cookie: cookieOf(answer) });
    expect(await page.text()).toBe('Desk of Ada Brandt');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const data = await desk.get('/desk.json', { cookie: cookieOf(answer) });
    expect(await data.json()).toEqual({ sees: ['public', 'internal'] });
    // The form is not shown again to who is signed in.
    const again = await desk.get('/sign-in?next=/desk', { cookie: cookieOf(answer) });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/desk']);
    expect(await (await desk.get('/sign-in', { cookie: cookieOf(answer) })).text()).toContain(
      'You are signed in as <strong>Ada Brandt</strong>',
    );
  });

  it('marks the cookie for this host and https alone where it is served so', async () => {
    const answer = await desk.signIn('ada', PASSWORD, {}, { headers: { 'x-forwarded-proto': 'https' } });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-entente=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const secure = { cookie: cookieOf(answer), headers: { 'x-forwarded-proto': 'https' } };
    expect((await desk.get('/desk', secure)).status).toBe(200);
    // A cookie of the plain name, which a neighbour may have planted, is not looked at there.
    const planted = { ...secure, cookie: cookieOf(answer).replace('__Host-', '') };
    expect((await desk.get('/desk', planted)).status).toBe(401);
  });

  it('takes the name in any letters, and the password only as it is', async () => {
    expect((await desk.signIn('  ADA ')).status).toBe(303);
    expect((await desk.signIn('ada', PASSWORD.toUpperCase())).status).toBe(401);
    expect((await desk.signIn('ada', `${PASSWORD} `)).status).toBe(401);
  });

  it('answers a wrong password and an unknown name with the same page', async () => {
    const pages = [];
    for (const [name, password] of [
      ['ada', 'not the password'],
      ['eve', PASSWORD],
      ['<b>', PASSWORD],
    ] as const) {
      const answer = await desk.signIn(name, password);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('set-cookie')).toBeNull();
      const html = await answer.text();
      expect(html).toContain('That name and that password do not belong together.');
      expect(html).toContain('role="alert"');
      expect(html).not.toContain(password);
      pages.push(html.replaceAll(`value="${name.replace('<', '&lt;').replace('>', '&gt;')}"`, 'value=""'));
    }
    expect(new Set(pages).size).toBe(1);
  });

  it('asks for what is missing, and reads nothing but a form of a fair size', async () => {
    expect((await desk.signIn('', PASSWORD)).status).toBe(400);
    expect((await desk.signIn('ada', '')).status).toBe(400);
    const json = await desk.app.request('http://127.0.0.1:4017/sign-in', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'ada', password: PASSWORD }),
    });
    expect(json.status).toBe(400);
    expect(json.headers.get('content-type')).toContain('application/problem+json');
    expect(await json.json()).toMatchObject({ code: 'sign-in-form', status: 400 });
    expect((await desk.signIn('ada', 'x'.repeat(20_000))).status).toBe(413);
  });

  it('leads nowhere but into this house', async () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '/.//evil.example',
      '/%0d%0aSet-Cookie:x=1'.replace('%0d%0a', '\r\n'),
      'javascript:alert(1)',
      '/sign-out',
      '\u0000/desk',
    ]) {
      const answer = await desk.signIn('ada', PASSWORD, { next });
      expect([answer.status, answer.headers.get('location')], next).toEqual([303, '/']);
      expect(await (await desk.get(`/sign-in?next=${encodeURIComponent(next)}`)).text()).not.toContain(
        'name="next"',
      );
    }
    const odd = await desk.get(`/sign-in?next=${encodeURIComponent('/desk?q="><script>alert(1)</script>')}`);
    expect(await odd.text()).not.toContain('<script>alert');
  });

  it('shows a name with markup in it as the text it is', async () => {
    const fullName = '<script>window.pwned=1</script>';
    await desk.accounts.add({ name: 'eve', fullName, password: PASSWORD });
    const answer = await desk.signIn('eve');
    const html = await (await desk.get('/sign-in', { cookie: cookieOf(answer) })).text();
    expect(html).toContain('&lt;script&gt;window.pwned=1&lt;/script&gt;');
    expect(html).not.toContain('<script>window');
    const typed = await (await desk.signIn('"><img src=x onerror=alert(1)>', 'whatever it is')).text();
    expect(typed).not.toContain('<img');
  });

  it('begins a new session each time, and ends the one before', async () => {
    const first = cookieOf(await desk.signIn());
    const other = cookieOf(await desk.signIn());
    expect(other).not.toBe(first);
    const next = cookieOf(await desk.signIn('ada', PASSWORD, {}, { cookie: first }));
    const status = async (cookie: string) => (await desk.get('/desk', { cookie })).status;
    expect([await status(first), await status(other), await status(next)]).toEqual([401, 200, 200]);
    // What the browser brings along is never made a session.
    const fixed = `entente=${'A'.repeat(43)}`;
    expect(cookieOf(await desk.signIn('ada', PASSWORD, {}, { cookie: fixed }))).not.toBe(fixed);
    expect(await status(fixed)).toBe(401);
  });

  it('signs out for good, whoever has the cookie', async () => {
    const cookie = cookieOf(await desk.signIn());
    const out = await desk.ask('POST', '/sign-out', {}, { cookie });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in?signed=out']);
    expect(out.headers.get('set-cookie')).toMatch(
      /^entente=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(await (await desk.get('/sign-in?signed=out')).text()).toContain('You are signed out.');
    expect((await desk.get('/desk', { cookie })).status).toBe(401);
    expect((await desk.ask('POST', '/sign-out', {}, { cookie })).status).toBe(303);
  });

  it('does not sign out by a link or from elsewhere', async () => {
    const cookie = cookieOf(await desk.signIn());
    await desk.get('/sign-out', { cookie });
    await desk.ask('POST', '/sign-out', {}, { cookie, headers: { 'sec-fetch-site': 'cross-site' } });
    expect((await desk.get('/desk', { cookie })).status).toBe(200);
  });

  it('ends a session after its hours', async () => {
    const cookie = cookieOf(await desk.signIn());
    desk.later(12 * 60 - 1);
    expect((await desk.get('/desk', { cookie })).status).toBe(200);
    desk.later(1);
    expect((await desk.get('/desk', { cookie })).status).toBe(401);
  });

  it('makes a stolen cookie worthless once the password changes or the account goes', async () => {
    const stolen = cookieOf(await desk.signIn());
    await desk.accounts.setPassword('ada', 'another four words');
    expect((await desk.get('/desk', { cookie: stolen })).status).toBe(401);
    expect((await desk.ask('POST', '/desk', {}, { cookie: stolen })).status).toBe(401);
    expect((await desk.signIn()).status).toBe(401);
    const cookie = cookieOf(await desk.signIn('ada', 'another four words'));
    await desk.accounts.remove('ada');
    expect((await desk.get('/desk', { cookie })).status).toBe(401);
  });

  it('keeps no token and no password, and writes none down', async () => {
    const token = cookieOf(await desk.signIn()).slice('entente='.length);
    await desk.signIn('ada', 'wrong password 123');
    await desk.signIn('my secret password', 'ada');
    const kept = readFileSync(join(desk.folder, 'accounts.json'), 'utf8');
    for (const text of [kept, ...desk.lines])
      for (const secret of [token, PASSWORD, 'wrong password 123', 'my secret password'])
        expect(text).not.toContain(secret);
    expect(desk.lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'signed-in', officer: 'Ada Brandt', address: '192.0.2.1', at: '2026-11-24T09:00:00.000Z' },
      { event: 'sign-in-refused', why: 'wrong', account: 'ada' },
      { event: 'sign-in-refused', why: 'wrong' },
    ]);
    expect(desk.lines[2]).not.toContain('account');
  });
});

describe('docs/sign-in.md', () => {
  const docs = readFileSync(new URL('../../../docs/sign-in.md', import.meta.url), 'utf8');

  it('has every address and what it does', () => {
    for (const { method, path, says } of SIGN_IN_ROUTES)
      expect(docs).toContain(`| \`${method} ${path}\` | ${says} |`);
  });

  it('has every code that is answered with', () => {
    for (const file of ['mount.ts', 'officers.ts', 'refusal.tsx'])
      for (const [, code] of readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(
        /'((?:sign-in|cross)-[a-z]+)'/g,
      ))
        if (code !== 'sign-in-refused') expect(docs).toContain(`| \`${code}\` |`);
  });
});
