/** What the command line may touch of the process that runs it: handed in, so that it is tested within one. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** Whether progress has somebody who sees it. */
  readonly isTTY: boolean;
  /** Ends `serve`; in a process of its own, SIGINT and SIGTERM do. */
  readonly stop?: AbortSignal;
}

/** What takes text. */
export interface Sink {
  write(text: string): unknown;
}

/** A line of progress on stderr that the next one writes over; nothing where nobody sees it. */
export function progressOn(io: Io): { at(text: string): void; done(): void } {
  if (!io.isTTY) return { at: () => undefined, done: () => undefined };
  let shown = false;
  return {
    at(text) {
      io.stderr.write(`\r\u001b[K${text}`);
      shown = true;
    },
    done() {
      if (shown) io.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}

/** All that comes in on stdin. */
export async function readStdin(io: Io): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of io.stdin) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

/** The same process with a text on stdin, to be read as often as it is asked for. */
export function saidTo(io: Io, text: string): Io {
  return { ...io, stdin: { [Symbol.asyncIterator]: () => said(text) } };
}

async function* said(text: string): AsyncGenerator<string> {
  yield text;
}
