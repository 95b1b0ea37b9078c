import type { Finding } from '../../values/index.ts';
import { PERSONAL } from '../sign-in/refusal.tsx';

/** Statuses that the desk answers with. */
export type Status = 200 | 201 | 400 | 404 | 405 | 409 | 413 | 415 | 422;

/** A page for one officer. */
export function pageAnswer(html: string, status: Status = 200): Response {
  return new Response(html, { status, headers: { ...PERSONAL, 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Data for one officer. */
export function dataAnswer(value: unknown, status: Status = 200): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    status,
    headers: { ...PERSONAL, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Leads on after something was done, so that loading the page again does nothing twice. */
export function leadTo(path: string): Response {
  // A path that began with two slashes would lead to another host.
  return new Response(null, { status: 303, headers: { ...PERSONAL, Location: path.replace(/^\/+/, '/') } });
}

/** A problem body (RFC 9457) with the findings, the first of them as its detail; `more` stands beside them. */
export function problemAnswer(
  findings: readonly Finding[],
  status: Status,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const [first] = findings.filter((f) => f.severity === 'error');
  const code = first?.code ?? 'desk';
  const body = {
    type: `urn:entente:problem:${code}`,
    title: 'Nothing was changed',
    status,
    detail: first?.message ?? '',
    code,
    ...(first?.hint ? { hint: first.hint } : {}),
    findings,
    ...more,
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    status,
    headers: { ...PERSONAL, 'Content-Type': 'application/problem+json; charset=utf-8' },
  });
}

const STATUS: Readonly<Record<string, Status>> = {
  'proposal-unknown': 404,
  'source-unknown': 404,
  'relation-unknown': 404,
  'decision-out-of-turn': 409,
  'decision-stale': 409,
  'outcome-moved': 409,
  'outcome-open': 409,
  'approver-is-author': 409,
  'undo-late': 409,
  'link-open': 409,
  'book-busy': 409,
  'body-large': 413,
  'body-type': 415,
  'body-unread': 400,
};

/** The status that findings are answered with: that of the first; what the gate refuses is 422. */
export function statusOf(findings: readonly Finding[]): Status {
  const first = findings.find((f) => f.severity === 'error');
  return STATUS[first?.code ?? ''] ?? 422;
}
