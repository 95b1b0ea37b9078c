import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../values/index.ts';
import { isActivity, readIati } from './read.ts';

/** The official files lie beside the project and are not copied into it. */
const fixtures = resolve(import.meta.dirname, '../../../../../shared/iati/schema-tests');
const absent = !existsSync(fixtures);

function filesUnder(folder: string): string[] {
  if (absent) return [];
  return readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => join(folder, name));
}

async function errorsIn(file: string): Promise<Finding[]> {
  const found: Finding[] = [];
  const options = { file: relative(fixtures, file), check: true };
  for await (const one of readIati([readFileSync(join(fixtures, file))], options))
    if (!isActivity(one) && one.severity === 'error') found.push(one);
  return found;
}

describe('the official files of IATI 2.03', () => {
  it.skipIf(absent && !process.env.ENTENTE_REQUIRE_ALL)('are there (../shared/iati)', () => {
    expect(absent).toBe(false);
  });

  it.each(filesUnder('should-pass'))('accepts %s', async (file) => {
    expect(await errorsIn(file)).toEqual([]);
  });

  it.each(filesUnder('should-fail'))('refuses %s, with a line and a sentence', async (file) => {
    const found = await errorsIn(file);
    expect(found.length).toBeGreaterThan(0);
    for (const { at, message, code } of found) {
      expect(code).toMatch(/^iati-/);
      expect(message).toMatch(/\w.*\.$/);
      expect(at?.line).toBeGreaterThan(0);
      expect(at?.column).toBeGreaterThan(0);
    }
  });
});
