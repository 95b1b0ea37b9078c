import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { type Io, run } from './index.ts';

/** What a command printed and how it ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was printed, read as JSON. */
  json<T>(): T;
}

/** The root of this checkout. */
export const ROOT: string = resolve(import.meta.dirname, '../../..');

/** A data folder and a working folder of its own, and the command line run in them; `clear` takes them away. */
export function sampleRuns() {
  const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
  const io = (over: Partial<Io> & { input?: string } = {}) => {
    const printed = { stdout: '', stderr: '' };
    const into = (stream: keyof typeof printed) => ({
      write(text: string) {
        printed[stream] += text;
      },
    });
    const made: Io = {
      stdout: into('stdout'),
      stderr: into('stderr'),
      stdin: Readable.from([Buffer.from(over.input ?? '')]),
      env: { ENTENTE_DATA: join(folder, 'data'), ENTENTE_BY: 'Iris Vale', PORT: '0' },
      cwd: ROOT,
      isTTY: false,
      ...over,
    };
    return { io: made, printed };
  };
  return {
    folder,
    io,
    path: (name: string) => join(folder, name),
    /** Runs `entente …` with these words. */
    async entente(...words: string[]): Promise<Ran> {
      return this.ententeWith({}, ...words);
    },
    async ententeWith(over: Partial<Io> & { input?: string }, ...words: string[]): Promise<Ran> {
      const { io: made, printed } = io(over);
      const status = await run(words, made);
      return { status, ...printed, json: <T>() => JSON.parse(printed.stdout) as T };
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The invented dossier. */
export const ARCADIA = 'examples/arcadia-ruritania/dossier.yaml';
/** The dossier that comes along. */
export const NATO_JAPAN = 'data/nato-japan/dossier.yaml';
