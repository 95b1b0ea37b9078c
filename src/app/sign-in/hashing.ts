import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Makes and checks what is kept instead of a password. */
export interface Hashing {
  /** A new hash, in the form `$scrypt$ln=15,r=8,p=3$salt$key`. Throws `TooBusy`. */
  hash(password: string): Promise<string>;
  /**
   * Whether a password is the one a hash was made of. Without a hash it does the same work and says no, so that nobody
   * can tell by the time it takes whether there is such an account. Throws `TooBusy`.
   */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

/** scrypt's cost: 32 MB and some 0.2 s each, OWASP's advice for machines that do other work too. */
const COST = { ln: 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** At a time; Node has four threads for this, and the journal's writes need theirs. */
const AT_ONCE = 2;
/** Waiting for their turn; who comes after them is asked to come again. */
const WAITING = 32;

interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** Hashing by scrypt (RFC 7914), a few at a time. */
export function openHashing(cost: Cost = COST): Hashing {
  const inTurn = turns(AT_ONCE, WAITING);
  const nobody = printed(cost, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES);
      return printed(cost, salt, await inTurn(() => derive(password, salt, cost)));
    },
    async verify(password, hash) {
      const kept = read(hash ?? nobody);
      if (!kept) return false;
      const key = await inTurn(() => derive(password, kept.salt, kept.cost));
      return timingSafeEqual(key, kept.key) && hash !== undefined;
    },
  };
}

function derive(password: string, salt: Uint8Array, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  // The same characters typed on another keyboard may arrive composed in another way (NIST SP 800-63B, 3.1.1.2).
  const bytes = Buffer.from(password.normalize('NFKC'));
  return new Promise((resolve, reject) => {
    scrypt(bytes, salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function printed({ ln, r, p }: Cost, salt: Buffer, key: Buffer): string {
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$scrypt$ln=${ln},r=${r},p=${p}$${text(salt)}$${text(key)}`;
}

/** Reads a hash; none whose cost would stop the house. */
function read(hash: string): { cost: Cost; salt: Buffer; key: Buffer } | undefined {
  const m = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash);
  if (!m) return undefined;
  const [ln, r, p] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const [salt, key] = [Buffer.from(m[4]!, 'base64'), Buffer.from(m[5]!, 'base64')];
  const fair = ln >= 1 && ln <= 20 && r >= 1 && r <= 16 && p >= 1 && p <= 16 && key.length === KEY_BYTES;
  return fair ? { cost: { ln, r, p }, salt, key } : undefined;
}

/** Lets so many tasks run at a time and so many wait. */
function turns(most: number, waiters: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= most) {
      if (waiting.length >= waiters) throw new TooBusy();
      // Whoever ends hands its place on, so `running` stays.
      await new Promise<void>((go) => void waiting.push(go));
    } else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** More passwords wait to be checked than can be in a bearable time. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  constructor() {
    super('Too many sign in at once; try again in a moment.');
  }
}
