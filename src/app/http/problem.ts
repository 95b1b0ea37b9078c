import type { RelationSummary } from '../office.ts';
import { faultPage, refusalPage } from '../web/index.ts';
import type { Refusal } from './answer.ts';
import { SECURITY } from './headers.ts';
import { json } from './json.ts';

const PROBLEM = 'application/problem+json; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

function headers(type: string, more: Record<string, string> = {}): Record<string, string> {
  return { ...SECURITY, 'Content-Type': type, 'Cache-Control': 'no-store', ...more };
}

/** A refusal as a page, or as a problem body (RFC 9457) where data was asked for. */
export function refuse(refusal: Refusal, asData: boolean, relations: readonly RelationSummary[]): Response {
  const { status, title, detail, hint, code, ways } = refusal;
  const more = status === 405 ? { Allow: 'GET, HEAD' } : {};
  if (!asData) return new Response(refusalPage(refusal, relations), { status, headers: headers(HTML, more) });
  const body = json({
    type: `urn:entente:problem:${code}`,
    title,
    status,
    detail,
    code,
    ...(hint ? { hint } : {}),
    ...(ways ? { ways } : {}),
  });
  return new Response(body, { status, headers: headers(PROBLEM, more) });
}

/** A fault of ours: its id is all that is told. */
export function broken(id: string, asData: boolean): Response {
  if (!asData) return new Response(faultPage(id), { status: 500, headers: headers(HTML) });
  const body = json({
    type: 'urn:entente:problem:fault',
    title: 'Something broke here',
    status: 500,
    detail: 'The fault is ours; it is written down under this id.',
    code: 'fault',
    id,
  });
  return new Response(body, { status: 500, headers: headers(PROBLEM) });
}
