import type pg from 'pg';

/** What `pg` gives to a query that writes to the server by itself (its lib/connection.js). */
interface Wire {
  query(sql: string): void;
  sendCopyFromChunk(piece: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
  readonly stream: { readonly writableNeedDrain?: boolean; once(event: 'drain', next: () => void): void };
}

const encoder = new TextEncoder();
/** Pieces are encoded here one after the other: the driver has copied one before the next is made. */
const room = Buffer.allocUnsafeSlow(1 << 19);

function encoded(piece: string): Buffer {
  if (piece.length * 3 > room.length) return Buffer.from(piece);
  return room.subarray(0, encoder.encodeInto(piece, room).written);
}

/**
 * COPY FROM STDIN on a connection of `pg`, which has the messages but no call for it. Pieces are asked for as fast
 * as the server takes them.
 */
export function copyInto(client: pg.ClientBase, target: string, pieces: Iterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    let fault: unknown;
    const rest = pieces[Symbol.iterator]();
    let wire: Wire | undefined;

    function send(): void {
      if (!wire || fault) return;
      try {
        for (let next = rest.next(); ; next = rest.next()) {
          if (next.done) {
            wire.endCopyFrom();
            return;
          }
          wire.sendCopyFromChunk(encoded(next.value));
          if (wire.stream.writableNeedDrain) {
            wire.stream.once('drain', send);
            return;
          }
        }
      } catch (error) {
        fault = error;
        wire.sendCopyFail('The rows could not be made.');
      }
    }

    const query = {
      submit: (connection: Wire) => connection.query(`COPY ${target} FROM STDIN`),
      handleCopyInResponse(connection: Wire) {
        wire = connection;
        send();
      },
      handleError(error: unknown) {
        // The server's, or the connection's end; what the client sends next waits for ReadyForQuery by itself.
        fault ??= error;
        reject(fault);
      },
      handleReadyForQuery: () => resolve(),
      handleCommandComplete() {},
      handleRowDescription() {},
      handleDataRow() {},
      handleEmptyQuery() {},
      handlePortalSuspended() {},
    };
    client.query(query as unknown as pg.Submittable);
  });
}
