import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { openOperationalFile } from '../../store/index.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { mountSignIn } from './mount.ts';
import { needOfficer } from './officers.ts';

/** Where the sample is asked at. */
export const HERE = 'http://127.0.0.1:4017';
/** A password that passes. */
export const PASSWORD = 'four plain words here';
/** Cheap, so that tests are fast; what it costs in earnest is scrypt's business. */
const COST = { ln: 4, r: 8, p: 1 };

/** What a test asks with besides the method, the path and the form. */
export interface AskedWith {
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whose socket it is. */
  readonly from?: string;
}

/** An application with sign-in and a desk for officers, on a folder of its own, with a clock that tests move. */
export function sampleDesk(options: { proxies?: number; sessionHours?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-sign-in-'));
  const clock = { at: Date.parse('2026-11-24T09:00:00.000Z') };
  let ids = 0;
  const now = () => new Date(clock.at).toISOString();
  const accounts: Accounts = openAccounts({
    kept: openOperationalFile(folder),
    now,
    id: () => `id-${ids++}`,
    sessionHours: options.sessionHours ?? 12,
    cost: COST,
  });
  const lines: string[] = [];
  const app = new Hono();
  mountSignIn(app, { accounts, settings: { proxies: options.proxies ?? 0 }, now }, (line) =>
    lines.push(line),
  );
  app.get('/desk', needOfficer, (c) => c.text(`Desk of ${c.get('officer')!.name}`));
  app.get('/desk.json', needOfficer, (c) => c.json({ sees: [...c.get('officer')!.actor.sees] }));
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    app.on(method, '/desk', needOfficer, (c) => c.text(`Decided by ${c.get('officer')!.name}`));
  app.post('/unguarded', (c) => c.text(c.get('officer')?.name ?? 'nobody'));
  app.all('*', (c) => c.text('not found', 404));

  const ask = async (method: string, path: string, form?: Record<string, string>, asked: AskedWith = {}) =>
    app.request(
      `${HERE}${path}`,
      {
        method,
        headers: {
          host: '127.0.0.1:4017',
          ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...(method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin' }),
          ...(asked.cookie ? { cookie: asked.cookie } : {}),
          ...asked.headers,
        },
        ...(form ? { body: new URLSearchParams(form).toString() } : {}),
      },
      { incoming: { socket: { remoteAddress: asked.from ?? '192.0.2.1' } } },
    );
  return {
    accounts,
    app,
    ask,
    folder,
    lines,
    later: (minutes: number) => {
      clock.at += minutes * 60_000;
    },
    get: (path: string, asked?: AskedWith) => ask('GET', path, undefined, asked),
    signIn: (name = 'ada', password = PASSWORD, more: Record<string, string> = {}, asked?: AskedWith) =>
      ask('POST', '/sign-in', { name, password, ...more }, asked),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The cookie that an answer gives, as a browser sends it back. */
export function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
}
