import type { Context, MiddlewareHandler } from 'hono';
import type { Accounts, Officer } from './accounts.ts';
import { askerOf } from './asker.ts';
import { fromElsewhere, PERSONAL, refusedAs } from './refusal.tsx';
import { isFromHere, isReading } from './same-origin.ts';
import { tokenOf } from './session-cookie.ts';
import { signInAddress } from './way-on.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who is signed in. Nobody is in a request that would change something and was not made by a page of this house. */
    officer: Officer | undefined;
    /** Whether the request was made by a page of this house, or only reads. */
    fromHere: boolean | undefined;
  }
}

/**
 * Tells every handler after it who is signed in: `c.get('officer')`. It refuses nothing; `needOfficer` does. `proxies`
 * is how many stand in front (`ENTENTE_PROXIES`).
 */
export function officers(accounts: Pick<Accounts, 'officer'>, proxies = 0): MiddlewareHandler {
  return async (c, next) => {
    // Most who ask read, and have no cookie: nothing is looked at then.
    if (isReading(c.req.method) && c.req.header('cookie') === undefined) {
      c.set('fromHere', true);
      return next();
    }
    const asker = askerOf(c, proxies);
    const fromHere = isReading(c.req.method) || isFromHere(c, asker);
    c.set('fromHere', fromHere);
    const token = fromHere ? tokenOf(c, asker.https) : undefined;
    c.set('officer', token === undefined ? undefined : await accounts.officer(token));
    await next();
  };
}

/**
 * Lets officers pass and nobody else: 403 where something would be changed from elsewhere, 401 with the way to the
 * sign-in page where nobody is signed in. It relies on `officers` before it, and lets nobody pass without. What is
 * answered behind it is kept by no cache.
 */
export const needOfficer: MiddlewareHandler = async (c, next) => {
  if (!isReading(c.req.method) && c.get('fromHere') !== true) return fromElsewhere(c);
  if (!c.get('officer')) return signInFirst(c);
  await next();
  for (const name of ['Cache-Control', 'Referrer-Policy']) c.res.headers.set(name, PERSONAL[name]!);
  return undefined;
};

function signInFirst(c: Context): Response {
  const reading = isReading(c.req.method);
  const refused = {
    status: 401,
    code: 'sign-in-needed',
    title: 'Sign in first',
    detail: reading
      ? 'This page is for officers.'
      : 'Nothing was changed: only officers who are signed in may change the record. If you were, the session is over; sign in, then go back and send it again.',
    way: { href: signInAddress(reading ? pathOf(c.req.url) : cameFrom(c)), label: 'Sign in' },
  } as const;
  return refusedAs(c, refused, { 'WWW-Authenticate': 'Session realm="Entente"' });
}

/** The path of the page that a form was sent from, where the browser tells. */
function cameFrom(c: Context): string {
  const referer = c.req.header('referer');
  return referer && URL.canParse(referer) ? pathOf(referer) : '/';
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}
