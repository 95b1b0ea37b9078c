import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A real second process of a test. */
export interface SecondProcess {
  readonly child: ChildProcess;
  /** What it said so far, by line. */
  readonly lines: string[];
  /** Resolves once it has said so many lines, or has ended. */
  said(lines: number): Promise<void>;
  /** Kills it by SIGKILL, or lets go of it; resolves when it has ended and all it said was read. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** Bundles `folder-program.ts` for plain Node; `start` runs it on a data folder. */
export async function secondProcesses(): Promise<{
  start(what: 'accounts' | 'append' | 'hold' | 'serve', folder: string): SecondProcess;
  done(): Promise<void>;
}> {
  const home = await mkdtemp(join(tmpdir(), 'entente-second-'));
  const program = join(home, 'program.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./folder-program.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  return {
    start: (what, folder) => start(program, what, folder),
    done: () => rm(home, { recursive: true, force: true }),
  };
}

function start(program: string, what: string, folder: string): SecondProcess {
  const child = spawn(process.execPath, [program, what, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let rest = '';
  let wake = () => {};
  child.stdout.on('data', (piece: Buffer) => {
    const parts = (rest + piece).split('\n');
    rest = parts.pop()!;
    lines.push(...parts);
    wake();
  });
  let ended = false;
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      ended = true;
      wake();
      resolve();
    });
  });
  return {
    child,
    lines,
    async said(many) {
      while (lines.length < many && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async end() {
      child.stdin.end();
      await closed;
    },
  };
}
