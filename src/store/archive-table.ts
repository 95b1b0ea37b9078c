import { createHash } from 'node:crypto';
import { sha256 } from '../values/index.ts';
import { type ArchiveStore, checked, isHash, textOf } from './archive.ts';
import { type Database, inTransaction, type Session } from './database.ts';

/** Bytes to a piece: no statement, and no row, is larger than that. */
const PIECE = 1 << 20;

/**
 * The archive kept as two tables of a PostgreSQL server (migrate it first): what is longer than a piece is kept as
 * several, so that a file of hundreds of megabytes is one statement after the other and none of them large.
 */
export function openArchiveTable(database: Database): ArchiveStore {
  async function read(session: Session, hash: string): Promise<Uint8Array | undefined> {
    const { rows } = await session.query<{ bytes: Buffer; pieces: number }>(
      'SELECT bytes, pieces FROM archive WHERE sha256 = $1',
      [hash],
    );
    const first = rows[0];
    if (!first) return undefined;
    const pieces = [first.bytes];
    // What lacks a piece is shorter than what was hashed, and is told as damaged by that.
    for (let n = 2; n <= first.pieces; n++) {
      const next = await session.query<{ bytes: Buffer }>(
        'SELECT bytes FROM archive_piece WHERE sha256 = $1 AND n = $2',
        [hash, n],
      );
      if (next.rows[0]) pieces.push(next.rows[0].bytes);
    }
    return pieces.length === 1 ? first.bytes : Buffer.concat(pieces);
  }

  /** Whether it was written; false where another's is there already. */
  async function written(session: Session, { hash, count, pieces }: Cut): Promise<boolean> {
    let n = 0;
    for (const piece of pieces()) {
      n++;
      if (n > 1)
        await session.query(
          `INSERT INTO archive_piece (sha256, n, bytes) VALUES ($1, $2, $3)
           ON CONFLICT (sha256, n) DO UPDATE SET bytes = excluded.bytes`,
          [hash, n, piece],
        );
      else {
        const { affected } = await session.query(
          'INSERT INTO archive (sha256, bytes, pieces) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [hash, piece, count],
        );
        if (affected === 0) return false;
      }
    }
    return true;
  }

  async function keep(cut: Cut): Promise<string> {
    const { hash } = cut;
    await inTransaction(database, async (session) => {
      if (await written(session, cut)) return;
      const there = await read(session, hash);
      if (there && sha256(there) === hash) return;
      // Damaged: taken anew.
      await session.query('DELETE FROM archive WHERE sha256 = $1', [hash]);
      await written(session, cut);
    });
    return hash;
  }

  const store: ArchiveStore = {
    put: (bytes) => keep(cutBytes(bytes)),
    async get(hash) {
      if (!isHash(hash)) return undefined;
      const bytes = await read(database, hash);
      return bytes && checked(hash, bytes);
    },
    putText: (text) => keep(cutText(text)),
    async text(hash) {
      const bytes = await store.get(hash);
      return bytes && textOf(bytes);
    },
    async has(hash) {
      return (await database.query('SELECT 1 FROM archive WHERE sha256 = $1', [hash])).rows.length > 0;
    },
    async list() {
      const { rows } = await database.query<{ sha256: string }>('SELECT sha256 FROM archive ORDER BY sha256');
      return rows.map((row) => row.sha256);
    },
  };
  return store;
}

/** What is to be kept, and how it is cut; the pieces are made when they are asked for, each with memory of its own. */
interface Cut {
  readonly hash: string;
  /** At least one. */
  readonly count: number;
  pieces(): Iterable<Buffer>;
}

function cutBytes(bytes: Uint8Array): Cut {
  const count = Math.max(1, Math.ceil(bytes.length / PIECE));
  return {
    hash: sha256(bytes),
    count,
    *pieces() {
      for (let n = 0; n < count; n++) yield Buffer.from(bytes.subarray(n * PIECE, (n + 1) * PIECE));
    },
  };
}

/** A text cut as it is encoded, so that its bytes are never there all at once. */
function cutText(text: string): Cut {
  const encoder = new TextEncoder();
  function* pieces(held?: Buffer): Generator<Buffer> {
    let at = 0;
    do {
      let end = Math.min(at + PIECE, text.length);
      // A character of two halves is encoded whole.
      if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
      const room = held ?? Buffer.allocUnsafeSlow(PIECE);
      const { read, written } = encoder.encodeInto(text.slice(at, end), room);
      at += read;
      yield room.subarray(0, written);
    } while (at < text.length);
  }
  const hashing = createHash('sha256');
  let count = 0;
  for (const piece of pieces(Buffer.allocUnsafeSlow(PIECE))) {
    hashing.update(piece);
    count++;
  }
  return { hash: hashing.digest('hex'), count, pieces: () => pieces() };
}
