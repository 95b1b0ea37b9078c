import { serve as listen, type ServerType } from '@hono/node-server';
import type { Office } from '../office.ts';
import { type AppOptions, createApp } from './create-app.ts';

/** A running server. */
export interface Served {
  /** Where it is read: `http://127.0.0.1:4017`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those that run finish (at most `grace` milliseconds), then closes. The office stays open. */
  close(grace?: number): Promise<void>;
}

/** Most bytes of a request's head; nothing here needs more. */
const HEAD_LIMIT = 16 * 1024;

/**
 * Serves an office on its settings' host and port (0: a free one). Rejects where the address can't be had, with the
 * cause in words.
 */
export async function serve(office: Office, options: AppOptions = {}): Promise<Served> {
  const { host, port } = office.settings;
  const app = createApp(office, options);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const started = listen(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        serverOptions: {
          maxHeaderSize: HEAD_LIMIT,
          requestTimeout: 30_000,
          headersTimeout: 15_000,
          keepAliveTimeout: 5_000,
        },
      },
      () => resolve(started),
    );
    started.once('error', (error: NodeJS.ErrnoException) => reject(new AddressTaken(host, port, error)));
  });
  const bound = server.address();
  const at = typeof bound === 'object' && bound ? bound.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${at}`,
    port: at,
    close: (grace = 5_000) => stop(server, grace),
  };
}

function stop(server: ServerType, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const rest = 'closeAllConnections' in server ? server : undefined;
    const timer = setTimeout(() => rest?.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    rest?.closeIdleConnections();
  });
}

/**
 * Waits for SIGINT or SIGTERM, then lets running requests finish. A second signal doesn't wait. Resolves once the
 * server is closed.
 */
export function untilStopped(served: Served): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const end = (): void => {
      const grace = asked ? 0 : 5_000;
      asked = true;
      served.close(grace).then(() => {
        process.off('SIGINT', end);
        process.off('SIGTERM', end);
        resolve();
      });
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
}

/** The address to serve on can't be had. */
export class AddressTaken extends Error {
  override readonly name = 'AddressTaken';
  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const why =
      cause.code === 'EADDRINUSE'
        ? `something else serves there already; set PORT to another one (0 takes a free one)`
        : cause.code === 'EACCES'
          ? 'this user may not serve on that port; set PORT to one above 1023'
          : cause.code === 'EADDRNOTAVAIL'
            ? 'this machine has no such address; set HOST to one it has'
            : cause.message;
    super(`Cannot serve on ${host}:${port}: ${why}.`, { cause });
  }
}
