import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { INTERNAL } from '../../access/index.ts';
import { createApp } from '../http/create-app.ts';
import { sampleNonces } from '../http/sample-office.ts';
import { type OpenOffice, openOffice } from '../open-office.ts';
import { mountDesk } from './mount.ts';

/** Read pages that tests may bring to the desk. */
const PAGES = new URL('../../reading/pages/', import.meta.url);

/** A desk with a relation on record, and officers who are named by a header instead of signing in. */
export interface SampleDesk {
  readonly office: OpenOffice;
  readonly app: Hono;
  /** Asks as an officer; `null`: as nobody. */
  ask(path: string, init?: RequestInit, officer?: string | null): Promise<Response>;
  /** Sends a form. */
  post(path: string, fields: Record<string, string | string[]>, officer?: string): Promise<Response>;
  /** Sends JSON, and reads the answer. */
  send(
    path: string,
    body: unknown,
    officer?: string,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Brings a text onto the desk; returns its source's id. */
  bring(text: string, meta?: Record<string, string | boolean>): Promise<string>;
  close(): Promise<void>;
}

/** The text of one of the pages that the reader is measured by. */
export function pageText(name: string): string {
  return readFileSync(new URL(`${name}.txt`, PAGES), 'utf8');
}

/** The relation of the sample. */
export const SLUG = 'nato-australia';

/** Opens a desk in a folder of its own. */
export async function sampleDesk(options: { fourEyes?: boolean } = {}): Promise<SampleDesk> {
  const data = mkdtempSync(join(tmpdir(), 'entente-desk-'));
  const office = await openOffice(
    {
      host: '127.0.0.1',
      port: 0,
      data,
      sourceLimit: 200_000,
      dossierLimit: 50_000_000,
      pageSize: 50,
      fourEyes: options.fourEyes ?? true,
      sessionHours: 12,
      proxies: 0,
    },
    sampleNonces('2026-11-24T09:00:00.000Z'),
  );
  const done = await office.admit(
    [
      {
        book: 'register',
        ref: 'party:nato',
        value: { name: { en: 'NATO' }, type: 'organisation', acronym: 'NATO' },
      },
      {
        book: SLUG,
        ref: `relation:${SLUG}`,
        value: {
          parties: ['party:nato', 'party:AUS'],
          title: { en: 'Relations with Australia' },
          marking: 'public',
        },
      },
    ],
    { by: 'The editors', why: 'To begin with' },
  );
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  const app = new Hono();
  app.use('*', async (c, next) => {
    const name = c.req.header('x-officer');
    c.set('fromHere', true);
    if (name) c.set('officer', { id: name, name, actor: INTERNAL } as never);
    await next();
  });
  mountDesk(app, office);
  app.route('/', createApp(office, { log: (line) => process.stderr.write(`${line}\n`) }));
  const ask: SampleDesk['ask'] = async (path, init = {}, officer = 'Ada Brandt') => {
    const headers = new Headers(init.headers);
    if (officer !== null) headers.set('x-officer', officer);
    return app.request(`http://entente.test${path}`, { ...init, headers });
  };
  return {
    office,
    app,
    ask,
    post: (path, fields, officer) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one);
      return ask(path, { method: 'POST', body }, officer);
    },
    async send(path, sent, officer) {
      const answer = await ask(
        path,
        { method: 'POST', body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } },
        officer,
      );
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async bring(text, meta = {}) {
      const answer = await ask(`/desk/${SLUG}/add`, {
        method: 'POST',
        body: JSON.stringify({ text, published: '2017-11-07', ...meta }),
        headers: { 'content-type': 'application/json' },
      });
      const told = (await answer.json()) as { source: string };
      if (!told.source) throw new Error(JSON.stringify(told));
      return told.source;
    },
    async close() {
      await office.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A short page with three facts that the reader finds. */
export const SHORT = `Relations with Australia

Australia pledged A$300 million for Afghanistan in July 2016.

Australia has been one of NATO’s Enhanced Opportunities Partners since September 2014.

The Joint Political Declaration was signed on 14 June 2012.
`;

/** A proposal as the desk's data tells it, as far as tests look at it. */
export interface Told {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly sentence: string;
  readonly when: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly standing: {
    readonly as: string;
    readonly record?: string;
    readonly differences?: readonly {
      readonly slot: string;
      readonly recorded: string;
      readonly said: string;
    }[];
  };
  readonly decisions: readonly string[];
  readonly barred: Readonly<Record<string, string>>;
  readonly last: { readonly by: string; readonly why: string; readonly at: string };
  readonly outcome?: { readonly how: string; readonly record: string };
  readonly author?: string;
}

/** The proposals of a source, by the desk's data. */
export async function proposalsOf(desk: SampleDesk, source: string): Promise<Told[]> {
  const answer = await desk.ask(`/desk/${SLUG}/sources/${source}.json?state=all`);
  return ((await answer.json()) as { proposals: Told[] }).proposals;
}
