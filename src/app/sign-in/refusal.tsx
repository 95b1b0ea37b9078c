import type { Context } from 'hono';
import { SECURITY } from '../http/headers.ts';
import { plainPage } from '../web/frame.tsx';

/** Why a request is not answered, in words and for programs; `way` leads on. */
export interface Refused {
  readonly status: 400 | 401 | 403 | 413 | 429 | 503;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly way?: { readonly href: string; readonly label: string };
}

/** The headers of pages that are for one person: kept by nobody; their forms tell where they come from. */
export const PERSONAL: Readonly<Record<string, string>> = {
  ...SECURITY,
  'Cache-Control': 'no-store',
  // Under `no-referrer`, a browser sends `Origin: null` with a form, and nobody can tell whose it is.
  'Referrer-Policy': 'same-origin',
};

/** Whether a program asks, which is told in a problem body (RFC 9457) rather than on a page. */
export function wantsData(c: Context): boolean {
  const accept = c.req.header('accept') ?? '';
  const sent = c.req.header('content-type') ?? '';
  return (
    c.req.path.endsWith('.json') ||
    (/\bapplication\/(\S*\+)?json\b/.test(accept) && !accept.includes('text/html')) ||
    /^application\/(\S*\+)?json\b/.test(sent)
  );
}

/** Answers with a refusal, as a page or as data. */
export function refusedAs(
  c: Context,
  refused: Refused,
  more: Readonly<Record<string, string>> = {},
): Response {
  const { status, code, title, detail, way } = refused;
  if (wantsData(c)) {
    const body = {
      type: `urn:entente:problem:${code}`,
      title,
      status,
      detail,
      code,
      ...(way ? { ways: [way] } : {}),
    };
    const type = 'application/problem+json; charset=utf-8';
    return c.body(`${JSON.stringify(body, null, 2)}\n`, status, {
      ...PERSONAL,
      'Content-Type': type,
      ...more,
    });
  }
  const page = plainPage({
    title,
    label: String(status),
    fleeting: true,
    children: (
      <>
        <p class="detail">{detail}</p>
        {way ? (
          <p>
            <a href={way.href}>{way.label}</a>
          </p>
        ) : null}
      </>
    ),
  });
  return c.body(page, status, { ...PERSONAL, 'Content-Type': 'text/html; charset=utf-8', ...more });
}

/** Something was asked to be changed from elsewhere than a page of this house. */
export function fromElsewhere(c: Context): Response {
  return refusedAs(c, {
    status: 403,
    code: 'cross-site',
    title: 'That came from elsewhere',
    detail:
      'Nothing was changed: what changes something here is taken from pages of this Entente alone, and this request did not say that it came from one.',
    way: { href: '/', label: 'To this Entente' },
  });
}
