import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Mappings that were used before, by the fingerprint of the header they were made for. */
export interface SheetMemory {
  /** The mapping as it was written; undefined: none is remembered. */
  recall(form: string): unknown;
  keep(form: string, mapping: unknown): void;
}

/**
 * Keeps mappings beside the record, a file each in `sheet-mappings`. They are no part of it: without them, columns are
 * guessed again.
 */
export function sheetMemory(data: string): SheetMemory {
  const folder = join(data, 'sheet-mappings');
  const path = (form: string) => join(folder, `${form}.json`);
  const isForm = (form: string) => /^[0-9a-f]{16}$/.test(form);
  return {
    recall(form) {
      if (!isForm(form)) return undefined;
      try {
        return JSON.parse(readFileSync(path(form), 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    keep(form, mapping) {
      if (!isForm(form)) return;
      mkdirSync(folder, { recursive: true });
      const draft = `${path(form)}.${randomBytes(4).toString('hex')}`;
      writeFileSync(draft, `${JSON.stringify(mapping, null, 2)}\n`);
      renameSync(draft, path(form));
    },
  };
}
