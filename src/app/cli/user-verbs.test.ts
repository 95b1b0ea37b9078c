import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { Io } from './io.ts';
import { sampleRuns } from './sample-run.ts';

const PASSWORD = 'four plain words here';

/** A terminal on which these keys are typed, one piece after another. */
function terminal(...pieces: (string | Uint8Array)[]) {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => {
      modes.push(on);
      if (on) for (const piece of pieces) stdin.write(piece);
    },
  });
  return { stdin: stdin as unknown as Io['stdin'], modes };
}

describe('entente user', () => {
  const here = sampleRuns();
  const entente = (...words: string[]) => here.entente(...words);
  const env = { ENTENTE_DATA: here.path('data'), PORT: '0' };
  afterAll(here.clear);

  it('makes the first account, and the data folder with it', async () => {
    const listed = await entente('user', 'list');
    expect(listed).toMatchObject({ status: 1 });
    expect(listed.stderr).toContain('[data-missing]');
    const ran = await here.ententeWith(
      { input: `${PASSWORD}\nmore\n` },
      ...['user', 'add', 'ada', '--name', 'Ada Brandt', '--email', 'ada@example.org'],
    );
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toBe('Ada Brandt may sign in as “ada”, at /sign-in.\n');
    const file = readFileSync(join(here.path('data'), 'accounts.json'), 'utf8');
    expect(file).toContain('"name":"ada"');
    expect(file).not.toContain(PASSWORD);
  });

  it('takes the password from a file, and from the environment', async () => {
    writeFileSync(here.path('secret'), `${PASSWORD} of otto\r\n`);
    const fromFile = await entente('user', 'add', 'otto', '--password-from', here.path('secret'));
    expect(fromFile).toMatchObject({ status: 0, stderr: '' });
    const fromEnv = await here.ententeWith(
      { env: { ...env, ENTENTE_PASSWORD: `${PASSWORD} of iris` } },
      ...['user', 'add', 'iris', '--name', 'Iris Vale'],
    );
    expect(fromEnv).toMatchObject({ status: 0, stderr: '' });
    const list = await entente('user', 'list');
    expect(list.stdout).toMatch(/^ada {3}Ada Brandt {2}ada@example\.org {2}\d{4}-\d\d-\d\d/m);
    expect(list.stdout).toMatch(/^otto {2}otto /m);
    const data = (await entente('user', 'list', '--format', 'json')).json<{ accounts: object[] }>();
    expect(data.accounts.map((a) => Object.keys(a).sort().join())).toContain(
      'email,fullName,madeAt,name,passwordAt,sessions',
    );
  });

  it('asks for the password at a terminal, twice, and shows nothing of it', async () => {
    const keys = [`${PASSWORD}x`, '\u007f\r', '\u001b[A', 'nonsense', '\u0015', PASSWORD, '\r'];
    const { stdin, modes } = terminal(...keys);
    const ran = await here.ententeWith({ stdin, env }, 'user', 'add', 'taro', '--name', '河野 太郎');
    expect(ran.status).toBe(0);
    expect(ran.stderr).toBe('Password: \nThe same once more: \n');
    expect(modes).toEqual([true, false]);
    const changed = terminal(
      Buffer.from(`ō${PASSWORD}\rō${PASSWORD}\r`).subarray(0, 1),
      Buffer.from(`ō${PASSWORD}\rō${PASSWORD}\r`).subarray(1),
    );
    expect((await here.ententeWith({ stdin: changed.stdin, env }, 'user', 'password', 'taro')).status).toBe(
      0,
    );
  });

  it('hides what is typed before it asks, so that the fastest is not shown either', async () => {
    const order: string[] = [];
    const { stdin } = terminal('\u0003');
    const { setRawMode } = stdin as unknown as { setRawMode: (on: boolean) => void };
    Object.assign(stdin, {
      setRawMode: (on: boolean) => {
        order.push(on ? 'hidden' : 'shown');
        setRawMode(on);
      },
    });
    const stderr = { write: (text: string) => order.push(text) };
    await here.ententeWith({ stdin, env, stderr }, 'user', 'add', 'eve');
    expect(order.slice(0, 4)).toEqual(['hidden', 'Password: ', '\n', 'shown']);
  });

  it('changes nothing where what was typed differs, or was broken off', async () => {
    for (const [keys, said] of [
      [`${PASSWORD}\r${PASSWORD}!\r`, 'not the same'],
      [`${PASSWORD}\r\u0003`, 'No password was given'],
      ['\u0004', 'No password was given'],
    ] as const) {
      const { stdin, modes } = terminal(keys);
      const ran = await here.ententeWith({ stdin, env }, 'user', 'add', 'eve');
      expect(ran.status).toBe(2);
      expect(ran.stderr).toContain(said);
      expect(modes).toEqual([true, false]);
    }
    expect((await entente('user', 'list')).stdout).not.toContain('eve');
  });

  it('says what is wrong, and how it is done right', async () => {
    const add = (input: string, ...words: string[]) => here.ententeWith({ input }, 'user', 'add', ...words);
    const none = await add('', 'eve');
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('A password is needed')]);
    const short = await add('eleven long\n', 'eve');
    expect(short.status).toBe(1);
    expect(short.stderr).toContain(
      'A password has at least 12 characters; this one has 11. [password-short]',
    );
    expect(short.stderr + short.stdout).not.toContain('eleven long');
    expect((await add(PASSWORD, 'Ada Brandt')).stderr).toContain('[user-name]');
    expect((await add(PASSWORD, 'ada')).stderr).toContain('[user-taken]');
    expect((await entente('user', 'add', 'eve', '--password-from', '/no/such')).stderr).toContain('ENOENT');
    expect((await entente('user', 'remove', 'eve')).stderr).toContain('[user-unknown]');
    const changed = await here.ententeWith({ input: PASSWORD }, 'user', 'password', 'eve');
    expect(changed.stderr).toContain('[user-unknown]');
    expect((await entente('user')).stdout + (await entente('user')).stderr).toContain('user password');
  });

  it('is done by the server that holds the folder, which takes note at once', async () => {
    const stop = new AbortController();
    const { io, printed } = here.io({ stop: stop.signal });
    const { run } = await import('./index.ts');
    const ended = run(['serve', '--empty'], io);
    while (!/http:\S+/.test(printed.stdout)) await new Promise((resolve) => setTimeout(resolve, 20));
    try {
      const added = await here.ententeWith(
        { input: PASSWORD },
        'user',
        'add',
        'late',
        '--name',
        'Late Comer',
      );
      expect(added).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Late Comer') });
      const { stdin } = terminal(`${PASSWORD} two\r${PASSWORD} two\r`);
      expect((await here.ententeWith({ stdin, env }, 'user', 'password', 'late')).status).toBe(0);
      const fromFile = await entente('user', 'password', 'late', '--password-from', here.path('secret'));
      expect(fromFile).toMatchObject({ status: 0, stderr: '' });
      expect((await entente('user', 'remove', 'late')).stdout).toBe(
        '“late” (Late Comer) can sign in no longer.\n',
      );
      expect((await entente('user', 'list')).stdout).not.toContain('late');
    } finally {
      stop.abort();
      expect(await ended).toBe(0);
    }
  });

  it('is told where the file of accounts is damaged, and leaves it as it is', async () => {
    const other = sampleRuns();
    expect((await other.ententeWith({ input: PASSWORD }, 'user', 'add', 'ada')).status).toBe(0);
    const file = join(other.path('data'), 'accounts.json');
    writeFileSync(file, '{"entente":1,');
    const ran = await other.entente('user', 'list');
    expect(ran).toMatchObject({ status: 3, stdout: '' });
    expect(ran.stderr).toMatch(
      /^entente: \S+accounts\.json can't be read as the file of accounts: it is no JSON\..*\n$/,
    );
    expect(existsSync(file)).toBe(true);
    other.clear();
  });
});
