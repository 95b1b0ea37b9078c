import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Nonces } from '../journal/index.ts';

/** The machine's clock and randomness, handed to the pure rooms from here and from nowhere else. */
export const machineNonces: Nonces = {
  now: () => new Date().toISOString(),
  id: () => v7(),
  salt: () => randomBytes(16).toString('hex'),
};
