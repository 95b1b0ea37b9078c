import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../http/fault.ts';
import type { Accounts, SignedIn } from './accounts.ts';
import { type Asker, askerOf } from './asker.ts';
import { officers } from './officers.ts';
import { fromElsewhere, PERSONAL, refusedAs, wantsData } from './refusal.tsx';
import { foldedName } from './rules.ts';
import { giveToken, takeToken, tokenOf } from './session-cookie.ts';
import { signedInPage, signInPage } from './sign-in-page.tsx';
import { wayOn } from './way-on.ts';

/** Most bytes of a sign-in form. */
const FORM_LIMIT = 16_384;

/** What signing in needs of the office. */
export interface SignInGround {
  readonly accounts: Accounts;
  readonly settings: { readonly proxies: number };
  now(): string;
}

/** The addresses of signing in, as docs/sign-in.md lists them. */
export const SIGN_IN_ROUTES = [
  { method: 'GET', path: '/sign-in', says: 'The form; who is signed in sees so, or goes on to `next`.' },
  { method: 'POST', path: '/sign-in', says: 'Signs in by `name` and `password`, and leads to `next`.' },
  { method: 'POST', path: '/sign-out', says: 'Ends the session, and leads to the form.' },
] as const;

/**
 * Puts signing in on an application, before its other routes: tells all of them who is signed in (`officers`), and
 * answers `/sign-in` and `/sign-out`. Each sign-in, refusal and sign-out is a line of `log`, with nothing secret in it.
 */
export function mountSignIn(app: Hono, { accounts, settings, now }: SignInGround, log: Log): void {
  const { proxies } = settings;
  const note = (event: string, asker: Asker, more: Readonly<Record<string, string>>) =>
    log(JSON.stringify({ level: 'info', at: now(), event, ...more, address: asker.address }));
  const tellOfficer = officers(accounts, proxies);

  // What is the same for everybody is not worth a look at who asks.
  app.use('*', (c, next) => (c.req.path.startsWith('/assets/') ? next() : tellOfficer(c, next)));

  app.get('/sign-in', async (c) => {
    const officer = c.get('officer');
    const next = wayOn(c.req.query('next'));
    if (officer && next !== '/') return leadTo(c, next);
    if (officer) return page(c, 200, signedInPage(officer.name));
    const none = !(await accounts.any());
    const signedOut = c.req.query('signed') === 'out';
    return page(c, 200, signInPage({ next, none, ...(signedOut ? { note: 'You are signed out.' } : {}) }));
  });

  app.get('/sign-out', (c) => leadTo(c, '/sign-in'));

  const limit = bodyLimit({ maxSize: FORM_LIMIT, onError: tooLarge });
  app.post('/sign-in', limit, async (c) => {
    if (c.get('fromHere') !== true) return fromElsewhere(c);
    const form = await formOf(c);
    const [name, password] = [form.get('name') ?? '', form.get('password') ?? ''];
    const next = wayOn(form.get('next'));
    if (!name.trim() || !password)
      return again(c, 400, 'sign-in-form', 'Write your name and your password.', { next, name });
    const asker = askerOf(c, proxies);
    const before = tokenOf(c, asker.https);
    const done = await accounts.signIn({
      name,
      password,
      address: asker.address,
      ...(before === undefined ? {} : { before }),
    });
    if (done.ok) {
      note('signed-in', asker, { officer: done.officer.name });
      giveToken(c, done.token, done.seconds, asker.https);
      return leadTo(c, next);
    }
    // A name that is no account's may be a password in the wrong place.
    const known = done.why === 'wrong' && done.known ? { account: foldedName(name) } : {};
    note('sign-in-refused', asker, { why: done.why, ...known });
    return notIn(c, done, { next, name });
  });

  app.post('/sign-out', async (c) => {
    if (c.get('fromHere') !== true) return fromElsewhere(c);
    const asker = askerOf(c, proxies);
    const token = tokenOf(c, asker.https);
    if (token !== undefined) await accounts.signOut(token);
    const officer = c.get('officer');
    if (officer) note('signed-out', asker, { officer: officer.name });
    takeToken(c, asker.https);
    return leadTo(c, '/sign-in?signed=out');
  });
}

type Asked = { readonly next: string; readonly name: string };

function notIn(c: Context, done: Exclude<SignedIn, { ok: true }>, asked: Asked): Response {
  if (done.why === 'wrong')
    return again(
      c,
      401,
      'sign-in-wrong',
      'That name and that password do not belong together. Look at both and try again.',
      asked,
      { 'WWW-Authenticate': 'Session realm="Entente"' },
    );
  const later = { 'Retry-After': String(done.seconds) };
  if (done.why === 'busy')
    return again(
      c,
      503,
      'sign-in-busy',
      'Too many sign in at this moment. Try again in a few seconds.',
      asked,
      later,
    );
  const minutes = Math.ceil(done.seconds / 60);
  return again(
    c,
    429,
    'sign-in-often',
    `There were too many wrong tries. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    asked,
    later,
  );
}

/** The form once more with what was wrong; what was typed as a password is not in it. */
function again(
  c: Context,
  status: 400 | 401 | 429 | 503,
  code: string,
  error: string,
  { next, name }: Asked,
  more: Readonly<Record<string, string>> = {},
): Response {
  if (wantsData(c)) return refusedAs(c, { status, code, title: 'Not signed in', detail: error }, more);
  return page(c, status, signInPage({ next, name: name.slice(0, 100), error }), more);
}

function page(
  c: Context,
  status: 200 | 400 | 401 | 429 | 503,
  html: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  return c.body(html, status, { ...PERSONAL, 'Content-Type': 'text/html; charset=utf-8', ...more });
}

function leadTo(c: Context, path: string): Response {
  return c.body(null, 303, { ...PERSONAL, Location: path });
}

function tooLarge(c: Context): Response {
  return refusedAs(c, {
    status: 413,
    code: 'sign-in-form',
    title: 'Not signed in',
    detail: 'A name and a password are not as long as that.',
    way: { href: '/sign-in', label: 'Sign in' },
  });
}

/** A form as browsers send it; anything else is an empty one. */
async function formOf(c: Context): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? '';
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
  return new URLSearchParams(isForm ? await c.req.text() : '');
}
