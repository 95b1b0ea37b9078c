import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identity, socketOf } from './folder-holder.ts';
import { FolderHeld, holderOf, holdFolder, UnreadableLock } from './folder-lock.ts';
import { type SecondProcess, secondProcesses } from './folder-process.ts';
import { askHolder, HolderSilent, serveFolder } from './folder-socket.ts';

describe('a data folder', () => {
  let processes: Awaited<ReturnType<typeof secondProcesses>>;
  let folder: string;
  const started: SecondProcess[] = [];
  const start = (what: 'append' | 'hold' | 'serve', at = folder) => {
    const one = processes.start(what, at);
    started.push(one);
    return one;
  };

  beforeAll(async () => {
    processes = await secondProcesses();
  });
  afterAll(() => processes.done());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-lock-'));
  });
  afterEach(async () => {
    for (const one of started.splice(0)) await one.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const lock = () => join(folder, 'entente.lock');
  const dead = async (changes: object = {}) => {
    const holder = {
      ...identity(),
      socket: '',
      since: '2026-01-01T00:00:00.000Z',
      nonce: 'dead',
      ...changes,
    };
    await writeFile(lock(), JSON.stringify(holder));
  };

  it('is held by one process: a second one is told who has it, since when, and what to do', async () => {
    const first = start('hold');
    await first.said(1);
    const fault = await holdFolder(folder).catch((error) => error);
    expect(fault).toBeInstanceOf(FolderHeld);
    expect(fault.message).toContain(`in use by process ${first.child.pid}`);
    expect(fault.message).toContain(folder);
    expect(fault.message).toContain('ENTENTE_DATA');
    expect(fault.holder.pid).toBe(first.child.pid);
    expect((await holderOf(folder))?.pid).toBe(first.child.pid);
    const second = start('hold');
    await second.said(1);
    expect(second.lines[0]).toMatch(/^FolderHeld: /);
  });

  it('is free once its holder lets go, and can be let go of twice', async () => {
    const first = start('hold');
    await first.said(1);
    await first.end();
    const hold = await holdFolder(folder);
    await hold.release();
    await hold.release();
    expect(await readdir(folder)).toEqual([]);
    expect(await holderOf(folder)).toBeUndefined();
  });

  it('is not held twice by one process either', async () => {
    const hold = await holdFolder(folder);
    await expect(holdFolder(folder)).rejects.toBeInstanceOf(FolderHeld);
    await expect(holdFolder(join(folder, '.'))).rejects.toBeInstanceOf(FolderHeld);
    await hold.release();
  });

  it('is made where it is not there', async () => {
    const hold = await holdFolder(join(folder, 'a', 'b'));
    await hold.release();
  });

  it('is taken over from a process that was killed', async () => {
    const first = start('hold');
    await first.said(1);
    await first.kill();
    expect(await holderOf(folder)).toBeUndefined();
    const hold = await holdFolder(folder);
    expect(JSON.parse(await readFile(lock(), 'utf8')).pid).toBe(process.pid);
    await hold.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over where the number now belongs to another process',
    async () => {
      await dead({ started: '1' });
      await (await holdFolder(folder)).release();
    },
  );

  it.runIf(process.platform === 'linux')('is taken over after the machine was started anew', async () => {
    await dead({ boot: 'another', space: 'another' });
    await (await holdFolder(folder)).release();
  });

  it('is not taken over from another machine or container, which cannot be looked at', async () => {
    await dead({ host: 'elsewhere', pid: 999_999 });
    await expect(holdFolder(folder)).rejects.toThrow('elsewhere');
    await dead({ space: 'another container', pid: 999_999 });
    await expect(holdFolder(folder)).rejects.toThrow('remove');
  });

  it('is not taken where the lock can not be read', async () => {
    await writeFile(lock(), '');
    await expect(holdFolder(folder)).rejects.toBeInstanceOf(UnreadableLock);
  });

  it('goes to exactly one of many that find the same dead lock at once', async () => {
    for (let round = 0; round < 20; round++) {
      await dead({ started: '1' });
      const ends = await Promise.allSettled(Array.from({ length: 6 }, () => holdFolder(folder)));
      const won = ends.filter((e) => e.status === 'fulfilled');
      expect(won).toHaveLength(1);
      for (const e of ends) if (e.status === 'rejected') expect(e.reason).toBeInstanceOf(FolderHeld);
      expect((await holderOf(folder))?.nonce).toBe(won[0]!.value.holder.nonce);
      await won[0]!.value.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('goes to exactly one of several processes that find a dead lock', async () => {
    await dead({ started: '1' });
    const many = Array.from({ length: 4 }, () => start('hold'));
    await Promise.all(many.map((one) => one.said(1)));
    expect(many.filter((one) => one.lines[0] === 'held')).toHaveLength(1);
    expect(many.filter((one) => one.lines[0]?.startsWith('FolderHeld'))).toHaveLength(3);
  });

  it('is taken even where a process was killed while it took it over', async () => {
    await dead({ started: '1' });
    await writeFile(`${lock()}.next`, await readFile(lock()));
    const hold = await holdFolder(folder);
    await hold.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('has its holder answer what another process asks, faults in the same words', async () => {
    const server = start('serve');
    await server.said(1);
    const holder = (await holderOf(folder))!;
    const [a, b] = await Promise.all([
      askHolder(holder, { do: 'amend' }),
      askHolder(holder, ['x', 'line\nfeed', 'ō']),
    ]);
    expect(a).toEqual({ pid: server.child.pid, request: { do: 'amend' } });
    expect(b).toEqual({ pid: server.child.pid, request: ['x', 'line\nfeed', 'ō'] });
    await expect(askHolder(holder, 'fail')).rejects.toMatchObject({
      fault: 'RangeError',
      message: 'No such relation.',
    });
    expect((await stat(holder.socket)).mode & 0o777).toBe(0o600);
  });

  it('says so where its holder does not answer', async () => {
    const first = start('hold');
    await first.said(1);
    await expect(askHolder((await holderOf(folder))!, 1)).rejects.toBeInstanceOf(HolderSilent);
  });

  it('is served anew over the socket that a killed holder left', async () => {
    const first = start('serve');
    await first.said(1);
    await first.kill();
    const hold = await holdFolder(folder);
    const served = await serveFolder(hold, async () => 'we');
    expect(await askHolder(hold.holder, 1)).toBe('we');
    await served.close();
    await hold.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is served beside it where its path is too long for a socket', async () => {
    const long = join(folder, 'x'.repeat(60), 'y'.repeat(60));
    await mkdir(long, { recursive: true });
    expect(socketOf(long).startsWith(tmpdir())).toBe(true);
    const server = start('serve', long);
    await server.said(1);
    expect(await askHolder((await holderOf(long))!, 1)).toMatchObject({ request: 1 });
    await rm(socketOf(long));
  });
});
