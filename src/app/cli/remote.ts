import { isAbsolute } from 'node:path';
import { Readable } from 'node:stream';
import type { Json } from '../../journal/index.ts';
import type { OpenOffice } from '../open-office.ts';
import { authorOf } from './author.ts';
import { callOf, wantsJson } from './call.ts';
import { type Io, readStdin } from './io.ts';
import { STATUS, tell } from './outcome.ts';
import { type Called, readArguments } from './program.ts';

/** A command line sent to the process that holds the data folder, and what it answers. */
interface Request {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly by: string;
  /** What came in on stdin, in base64, where a file is named `-` or the verb asked for something. */
  readonly stdin?: string;
}

interface Reply {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Does what another process of the same user asks of the one that holds the data folder: a command line with its
 * folder and author, done with this office; or `{ ask: 'address' }`, answered with where it serves.
 */
export async function handleRequest(office: OpenOffice, request: Json, address?: string): Promise<Json> {
  if (isRecord(request) && request.ask === 'address') return { address: address ?? null, pid: process.pid };
  if (!isRequest(request)) throw new BadRequest();
  const printed = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof printed) => ({
    write(text: string) {
      printed[stream] += text;
    },
  });
  const io: Io = {
    stdout: into('stdout'),
    stderr: into('stderr'),
    stdin: Readable.from([Buffer.from(request.stdin ?? '', 'base64')]),
    env: { ENTENTE_BY: request.by },
    cwd: request.cwd,
    isTTY: false,
  };
  const called = readArguments(request.argv, io);
  const status = typeof called === 'number' ? called : await performHere(called, office, io);
  return { status, ...printed };
}

async function performHere(called: Called, office: OpenOffice, io: Io): Promise<number> {
  const { verb } = called;
  if (verb.on !== 'record' && verb.on !== 'any') throw new BadRequest();
  return tell(io, await verb.run(callOf(called, office.settings, io), office), wantsJson(called));
}

/** Has a command done by the process that holds the data folder, and prints what it answers; returns its status. */
export async function askThere(
  holder: { readonly socket: string; readonly pid: number },
  called: Called,
  argv: readonly string[],
  io: Io,
): Promise<number> {
  const { askHolder } = await import('../../store/index.ts');
  const told = called.args.includes('-') || (called.verb.on === 'record' && called.verb.asks !== undefined);
  const stdin = told ? { stdin: (await readStdin(io)).toString('base64') } : {};
  const request = { argv: [...argv], cwd: io.cwd, by: authorOf(io), ...stdin };
  const reply = (await askHolder(holder, request)) as unknown as Reply;
  if (reply.stdout) io.stdout.write(reply.stdout);
  if (reply.stderr) io.stderr.write(reply.stderr);
  return typeof reply.status === 'number' ? reply.status : STATUS.fault;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRequest(value: unknown): value is Request {
  return (
    isRecord(value) &&
    Array.isArray(value.argv) &&
    value.argv.every((word) => typeof word === 'string') &&
    typeof value.cwd === 'string' &&
    isAbsolute(value.cwd) &&
    typeof value.by === 'string' &&
    (value.stdin === undefined || typeof value.stdin === 'string')
  );
}

/** Somebody asked the holder of a data folder for what it does not do. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  constructor() {
    super(
      'The process that holds the data folder does not understand this; it may be of another version. Stop it first.',
    );
  }
}
