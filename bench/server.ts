import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { BenchBroken } from './fill.ts';

/** A server process that was started, and is ended by `stop`. */
export interface Running {
  readonly url: string;
  /** How many milliseconds of processor it has used so far; undefined where the system does not tell. */
  cpu(): number | undefined;
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
    return { url: await addressOf(child), cpu: () => cpuOf(child.pid!), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** From Linux's /proc: user and system time in hundredths of a second, behind the name, which may hold blanks. */
function cpuOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
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

/** How long each of some pages took, and the server's processor time for one of them: what a busy machine leaves as it is. */
export interface Asked {
  readonly ms: readonly number[];
  readonly cpu: string;
}

/** Asks for some pages, one after the other. */
export async function askEach(server: Running, paths: readonly string[]): Promise<Asked> {
  const ms: number[] = [];
  const before = server.cpu();
  for (const path of paths) ms.push((await ask(server.url + path)).ms);
  const after = server.cpu();
  const cpu = before === undefined || after === undefined ? undefined : (after - before) / paths.length;
  return { ms, cpu: cpu === undefined ? '' : `, ${Math.round(cpu)} ms of processor each` };
}
