import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARCADIA, ROOT } from './sample-run.ts';

/** Built beside what it imports, as an installed package is. */
const home = join(ROOT, 'node_modules', `.entente-cli-test-${process.pid}`);
const data = mkdtempSync(join(tmpdir(), 'entente-cli-data-'));

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), join(home, 'dist'), '--bare']);
  mkdirSync(join(home, 'bin'));
  cpSync(join(ROOT, 'bin/entente'), join(home, 'bin/entente'));
  cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  cpSync(join(ROOT, 'data/nato-japan'), join(home, 'data/nato-japan'), { recursive: true });
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

function start(words: string[], bin = join(home, 'bin/entente')) {
  const env = { ...process.env, ENTENTE_DATA: data, PORT: '0', ENTENTE_BY: 'Otto Stern' };
  const child = spawn(process.execPath, [bin, ...words], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece) => {
    printed.stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    printed.stderr += piece;
  });
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, ...printed }));
  });
  return { child, printed, ended };
}

const entente = (...words: string[]) => start(words).ended;

describe('entente as a process', () => {
  it('serves, does what a second process asks, and ends when it is told', async () => {
    const server = start(['serve']);
    while (!/http:\S+/.test(server.printed.stdout) && server.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.printed.stderr).toBe('');
    const [url] = /http:\S+/.exec(server.printed.stdout)!;
    expect((await fetch(`${url}/nato-japan`)).status).toBe(200);
    const imported = await entente('import', ARCADIA, '--reason', 'From beside');
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect((await fetch(`${url}/arcadia-ruritania`)).status).toBe(200);
    const second = await entente('serve');
    expect(second.status).toBe(3);
    expect(second.stderr).toContain(`by process ${server.child.pid}`);
    server.child.kill('SIGTERM');
    expect((await server.ended).status).toBe(0);
    expect((await entente('history', 'arcadia-ruritania')).stdout).toContain('Otto Stern: From beside');
  });

  it('lets several commands on one folder come in turn', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4].map((n) => entente('new', `turn-${n}`, '--parties', 'FRA,DEU', '--title', `Turn ${n}`)),
    );
    expect(all.map((ran) => [ran.status, ran.stderr])).toEqual(all.map(() => [0, '']));
    for (const n of [1, 2, 3, 4]) expect((await entente('history', `turn-${n}`)).status).toBe(0);
  });

  it('ends well when its reader has seen enough', async () => {
    const { child, ended, printed } = start(['export', 'nato-japan', '--journal']);
    child.stdout.destroy();
    expect([0, null]).toContain((await ended).status);
    expect(printed.stderr).toBe('');
  });

  it('says in one line what to do where it was not built', async () => {
    const bare = join(home, 'unbuilt');
    mkdirSync(join(bare, 'bin'), { recursive: true });
    cpSync(join(ROOT, 'bin/entente'), join(bare, 'bin/entente'));
    cpSync(join(ROOT, 'package.json'), join(bare, 'package.json'));
    const ran = await start(['verify'], join(bare, 'bin/entente')).ended;
    expect(ran).toMatchObject({
      status: 3,
      stdout: '',
      stderr: 'entente: It is not built yet: run “npm ci” in this folder.\n',
    });
  });
});
