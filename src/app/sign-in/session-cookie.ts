import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'entente';

/**
 * The token that a request bears. Over https its cookie is named `__Host-entente`, which a browser takes from this very
 * host over https alone, so that no neighbour can plant one.
 */
export function tokenOf(c: Context, https: boolean): string | undefined {
  return https ? getCookie(c, NAME, 'host') : getCookie(c, NAME);
}

/**
 * Gives the token to the browser: out of reach of scripts, sent back to this host alone and by requests that begin on
 * its own pages. A link from elsewhere arrives without it; one more click, and it is there.
 */
export function giveToken(c: Context, token: string, seconds: number, https: boolean): void {
  const fixed = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: seconds } as const;
  if (https) setCookie(c, NAME, token, { ...fixed, secure: true, prefix: 'host' });
  else setCookie(c, NAME, token, fixed);
}

/** Takes it from the browser. */
export function takeToken(c: Context, https: boolean): void {
  const fixed = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;
  if (https) deleteCookie(c, NAME, { ...fixed, secure: true, prefix: 'host' });
  else deleteCookie(c, NAME, fixed);
}
