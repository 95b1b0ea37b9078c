import { hash } from 'node:crypto';

/**
 * SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits; a string is hashed as its UTF-8 bytes, a byte-order mark
 * included. Half a surrogate pair has no UTF-8 and is hashed as U+FFFD.
 */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
