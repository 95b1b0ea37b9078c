import { afterAll, describe, expect, it } from 'vitest';
import { ARCADIA, sampleRuns } from './sample-run.ts';

type Runs = ReturnType<typeof sampleRuns>;

/** Serves until it is stopped; waits until it says where. */
async function serving(here: Runs, ...words: string[]) {
  const stop = new AbortController();
  const { io, printed } = here.io({ stop: stop.signal });
  const { run } = await import('./index.ts');
  const ended = run(['serve', ...words], io);
  const until = performance.now() + 20_000;
  while (!/http:\S+/.test(printed.stdout)) {
    if (performance.now() > until) throw new Error(`It does not serve: ${printed.stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: /http:\S+/.exec(printed.stdout)![0],
    printed,
    async stop() {
      stop.abort();
      return ended;
    },
  };
}

describe('entente serve', () => {
  const here = sampleRuns();
  const entente = (...words: string[]) => here.entente(...words);
  afterAll(here.clear);

  it('serves the dossier that comes along where nothing is on record, and says where', async () => {
    const served = await serving(here);
    const page = await fetch(`${served.url}/nato-japan`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Relations with Japan');
    expect(served.printed).toMatchObject({ stderr: '' });
    expect(await served.stop()).toBe(0);
    await expect(fetch(served.url)).rejects.toThrow();
    const history = await entente('history', 'nato-japan');
    expect(history.stdout).toContain('Entente: The dossier that comes with Entente');
  });

  it('does the commands of others while it serves, and shows what they changed', async () => {
    const served = await serving(here);
    try {
      const imported = await entente('import', ARCADIA, '--by', 'Ada Brandt', '--reason', 'Passed on');
      expect(imported).toMatchObject({ status: 0, stderr: '' });
      expect(imported.stdout).toContain('arcadia-ruritania: 30 added');
      expect((await fetch(`${served.url}/arcadia-ruritania`)).status).toBe(200);
      expect((await entente('history', 'arcadia-ruritania')).stdout).toContain('Ada Brandt: Passed on');
      const wrong = await entente('page', 'arcadia-ruritanja');
      expect(wrong).toMatchObject({ status: 1, stdout: '' });
      expect(wrong.stderr).toContain('Did you mean “arcadia-ruritania”?');
      const yaml = (await entente('export', 'arcadia-ruritania')).stdout;
      const piped = await here.ententeWith({ input: yaml }, 'import', '-', '--format', 'json');
      expect(piped.json()).toMatchObject({ added: [], amended: [], withdrawn: [] });
      expect((await entente('check', ARCADIA)).status).toBe(0);
      expect((await entente('backup', here.path('live.tar'))).status).toBe(0);
    } finally {
      await served.stop();
    }
  });

  it('says where it is served already, and who holds the folder', async () => {
    const served = await serving(here);
    try {
      const second = await entente('serve');
      expect(second.status).toBe(3);
      expect(second.stderr).toContain(`is served already on ${served.url}, by process ${process.pid}`);
      const restored = await entente('restore', here.path('live.tar'));
      expect(restored.status).toBe(3);
      expect(restored.stderr).toContain('is served already on');
    } finally {
      await served.stop();
    }
  });

  it('serves nothing where it is told to stay empty', async () => {
    const empty = sampleRuns();
    const served = await serving(empty, '--empty');
    expect((await fetch(`${served.url}/nato-japan`)).status).toBe(404);
    await served.stop();
    empty.clear();
  });

  it('says what to do where the port is taken', async () => {
    const served = await serving(here);
    const other = sampleRuns();
    const ran = await other.entente('serve', '--port', new URL(served.url).port);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('something else serves there already; set PORT to another one');
    await served.stop();
    other.clear();
  });
});
