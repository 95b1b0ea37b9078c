import { connect, type Socket } from 'node:net';

// A program of its own: asks a server for some paths in turn, over connections that are kept open, as fast as it
// answers. It reads no more of an answer than its status and its length, so that the server is what is measured.
// Called with one argument, a `Load` as JSON; prints a `Loaded`.

/** What is asked for. */
export interface Load {
  readonly port: number;
  readonly paths: readonly string[];
  readonly seconds: number;
  readonly connections: number;
}

/** What came of it. */
export interface Loaded {
  readonly requests: number;
  readonly seconds: number;
  readonly bytes: number;
}

const load = JSON.parse(process.argv[2]!) as Load;
const requests = load.paths.map((path) =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${load.port}\r\n\r\n`),
);
const start = performance.now();
const end = start + load.seconds * 1000;
let asked = 0;
let answered = 0;
let bytes = 0;

await Promise.all(
  Array.from({ length: load.connections }, () => keepAsking(connect(load.port, '127.0.0.1'))),
);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ requests: answered, seconds, bytes } satisfies Loaded));

/** One connection: the next request goes out once the answer before it is here. */
function keepAsking(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let head: Buffer | undefined;
    let missing = 0;
    const next = () => {
      if (performance.now() >= end) socket.end();
      else socket.write(requests[asked++ % requests.length]!);
    };
    socket.setNoDelay(true);
    socket.once('connect', next);
    socket.once('error', reject);
    socket.once('close', () => resolve());
    socket.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (missing === 0) {
        head = head ? Buffer.concat([head, piece]) : piece;
        const body = head.indexOf('\r\n\r\n');
        if (body < 0) return;
        const text = head.toString('latin1', 0, body + 2);
        const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text)?.[1];
        if (!text.startsWith('HTTP/1.1 200') || length === undefined) {
          socket.destroy(new Error(`Not what was asked for: ${text}`));
          return;
        }
        missing = Number(length) - (head.length - body - 4);
        head = undefined;
      } else missing -= piece.length;
      if (missing > 0) return;
      answered++;
      next();
    });
  });
}
