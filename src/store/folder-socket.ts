import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import type { Json } from '../journal/index.ts';
import type { Hold } from './folder-lock.ts';

/**
 * Answers the requests that other processes of the same user send to the holder of a folder. One line of JSON a
 * request, one an answer, in turn. A handler's throw is answered with its sentence.
 */
export async function serveFolder(
  hold: Hold,
  handler: (request: Json) => Promise<Json>,
): Promise<{ close(): Promise<void> }> {
  const path = hold.holder.socket;
  // We hold the folder, so a socket that is there was left by a holder that was killed.
  await rm(path, { force: true });
  const callers = new Set<Socket>();
  const server = createServer((socket) => {
    callers.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => callers.delete(socket));
    eachLine(socket, async (line) => {
      socket.write(`${JSON.stringify(await answer(handler, line))}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  server.unref();
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of callers) socket.destroy();
      }),
  };
}

type Answer =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly name: string; readonly message: string };

async function answer(handler: (request: Json) => Promise<Json>, line: string): Promise<Answer> {
  try {
    return { ok: true, value: await handler(JSON.parse(line) as Json) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, name, message };
  }
}

/**
 * Sends a request to the process that holds a folder, and resolves with its answer. Throws `HolderRefused` with the
 * holder's sentence, or `HolderSilent` where nobody answers at the socket.
 */
export async function askHolder(
  holder: { readonly socket: string; readonly pid: number },
  request: Json,
): Promise<Json> {
  const reply = await new Promise<Answer>((resolve, reject) => {
    const socket = connect(holder.socket);
    socket.on('error', (error: NodeJS.ErrnoException) =>
      reject(new HolderSilent(holder, error.code ?? error.message)),
    );
    socket.on('close', () => reject(new HolderSilent(holder, 'it hung up')));
    eachLine(socket, async (line) => {
      resolve(JSON.parse(line) as Answer);
      socket.end();
    });
    socket.write(`${JSON.stringify(request)}\n`);
  });
  if (!reply.ok) throw new HolderRefused(reply.name, reply.message);
  return reply.value;
}

/** Hands on whole lines, each after the one before was dealt with. */
function eachLine(socket: Socket, deal: (line: string) => Promise<void>): void {
  let rest = '';
  let last = Promise.resolve();
  socket.setEncoding('utf8');
  socket.on('data', (piece: string) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const line of lines) last = last.then(() => deal(line)).catch(() => void socket.destroy());
  });
}

/** The process that holds the folder answered that it won't. Its own fault's name is kept in `fault`. */
export class HolderRefused extends Error {
  override readonly name = 'HolderRefused';
  readonly fault: string;
  constructor(fault: string, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** The process that holds the folder doesn't answer requests. */
export class HolderSilent extends Error {
  override readonly name = 'HolderSilent';
  constructor(holder: { readonly socket: string; readonly pid: number }, why: string) {
    super(
      `Process ${holder.pid} holds the data folder, but does not answer at ${holder.socket} (${why}). ` +
        'Wait until it is done, or stop it.',
    );
  }
}
