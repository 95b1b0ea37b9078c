import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Nonces } from '../journal/index.ts';

/** Bytes of a salt, and of how many salts the randomness is fetched at once. */
const SALT = 16;
const AT_ONCE = 256;

let fetched = Buffer.alloc(0);

/** The next bytes of a store of randomness: to fetch some at a time costs a tenth of fetching each. Each is given once. */
function salt(): string {
  if (fetched.length === 0) fetched = randomBytes(SALT * AT_ONCE);
  const next = fetched.toString('hex', 0, SALT);
  fetched = fetched.subarray(SALT);
  return next;
}

/** The machine's clock and randomness, handed to the pure rooms from here and from nowhere else. */
export const machineNonces: Nonces = {
  now: () => new Date().toISOString(),
  id: () => v7(),
  salt,
};
