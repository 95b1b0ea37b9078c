import type { Context } from 'hono';
import type { Asker } from './asker.ts';

/** Whether a method only reads; everything else may change something. */
export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/**
 * Whether a request was made by a page of this house. Browsers say so themselves (`Sec-Fetch-Site`, which no page can
 * set); those that don't, and all of them over plain http, name the page's origin (`Origin`), which must be the host
 * that was asked. A request that says neither is not from here.
 */
export function isFromHere(c: Context, { host, https }: Asker): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  const expected = `${protocol}//${host}`;
  if (https && protocol !== 'https:') return false;
  // Written the same way: no default port, small letters.
  return /^https?:$/.test(protocol) && URL.canParse(expected) && new URL(expected).host === from;
}
