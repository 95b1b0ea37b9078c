import { expect, it } from 'vitest';
import { machineNonces } from './nonces.ts';

it('gives each salt once: 32 hexadecimal characters, however many are asked for', () => {
  const salts = Array.from({ length: 2000 }, () => machineNonces.salt());
  expect(new Set(salts).size).toBe(2000);
  expect(salts.every((salt) => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
});
