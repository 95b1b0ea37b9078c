import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { binaries } from './binaries.ts';

/** A PostgreSQL server of this process's own, gone with it. */
export interface Server {
  /** The URL of one of its databases. */
  url(database: string): string;
  /** The URL of a fresh database, a copy of the template. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

export interface ServerSettings {
  /** Makes the tables of the template that fresh databases are copied from. */
  readonly template?: (url: string) => Promise<void>;
  /** Syncs as a server should; left out, a test is faster. */
  readonly durable?: boolean;
}

const run = promisify(execFile);

/** postgres refuses to run as root, so root runs it as `nobody` (Debian's number). */
const NOBODY = { uid: 65534, gid: 65534 };

/** Starts a server on a Unix socket in a folder of its own; nothing listens on the network. */
export async function startPostgres(version: 15 | 18, settings: ServerSettings = {}): Promise<Server> {
  const bin = await binaries(version);
  const owner = process.getuid?.() === 0 ? NOBODY : undefined;
  const home = mkdtempSync(join(tmpdir(), 'entente-pg-'));
  if (owner) chownSync(home, owner.uid, owner.gid);
  chmodSync(home, 0o700);
  const data = join(home, 'data');
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  const flags = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'];
  // Another order than bytes by default, so that a forgotten COLLATE "C" shows.
  flags.push('--locale-provider=icu', '--icu-locale=en-US');
  await run(join(bin, 'initdb'), ['-D', data, ...flags], { cwd: home, env, ...owner });

  const options = [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${home}`,
    '-c',
    'max_connections=40',
  ];
  if (!settings.durable) options.push('-c', 'fsync=off', '-c', 'full_page_writes=off');
  // The shell waits on our end of the pipe: when we are gone, killed even, it stops the server.
  const script = '"$@" </dev/null & server=$!; read line; kill -QUIT $server; wait $server';
  const child = spawn('/bin/sh', ['-c', script, 'sh', join(bin, 'postgres'), '-D', data, ...options], {
    cwd: home,
    env,
    stdio: ['pipe', 'ignore', 'pipe'],
    ...owner,
  });
  let said = '';
  child.stderr!.on('data', (piece: Buffer) => {
    said = `${said}${piece}`.slice(-4000);
  });

  const url = (database: string) =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(home)}`;
  await answers(url('postgres'), child, () => said);
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await ask('CREATE DATABASE template_entente');
  await settings.template?.(url('template_entente'));

  let count = 0;
  return {
    url,
    async fresh() {
      count += 1;
      await ask(`CREATE DATABASE fresh_${count} TEMPLATE template_entente`);
      return url(`fresh_${count}`);
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin!.end();
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || tries > 600)
        throw new Error(`PostgreSQL did not start: ${said() || String(error)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
