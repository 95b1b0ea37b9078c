import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, get } from 'node:http';
import { BenchBroken } from './fill.ts';

/** A server process that was started, and is ended by `stop`. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server as a process of its own, waits for the line that says where it serves. `command` gets the data folder
 * and a free port.
 */
export async function startServer(command: readonly string[], cwd: string, data: string): Promise<Running> {
  const [program, ...words] = command;
  const env = { ...process.env, ENTENTE_DATA: data, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: '' };
  // A group of its own, so that what npm starts ends with it.
  const child = spawn(program!, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM');
    await ended;
  };
  try {
    return { url: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const look = (piece: Buffer) => {
      said += piece;
      const url = /on (http:\S+)\n/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout!.on('data', look);
    child.stderr!.on('data', look);
    child.once('error', reject);
    child.once('exit', () => reject(new BenchBroken(`The server ended: ${said.slice(-2000)}`)));
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks for a page, and says how long it took until its last byte was here. */
export function ask(url: string): Promise<{ readonly ms: number; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { agent }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        const ms = performance.now() - start;
        const body = Buffer.concat(pieces);
        if (answer.statusCode === 200) resolve({ ms, body });
        else reject(new BenchBroken(`${url} was answered by ${answer.statusCode}: ${body.subarray(0, 300)}`));
      });
    }).on('error', reject);
  });
}

/** Asks for some pages, one after the other; how many milliseconds each took. */
export async function askEach(url: string, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) times.push((await ask(url + path)).ms);
  return times;
}
