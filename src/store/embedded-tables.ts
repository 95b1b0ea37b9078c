import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';

/**
 * PGlite on `<folder>/index`, its tables in their newest form. All it holds is derived, so an index that can't be
 * opened (PGlite never syncs; a newer version made it) is thrown away and begun again. The folder must be held.
 */
export async function openEmbeddedTables(folder: string): Promise<Database> {
  try {
    return await openAt(indexOf(folder));
  } catch {
    await dropEmbeddedTables(folder);
    return await openAt(indexOf(folder));
  }
}

/** Throws the index away; it must not be open. */
export async function dropEmbeddedTables(folder: string): Promise<void> {
  await rm(indexOf(folder), { recursive: true, force: true });
}

const indexOf = (folder: string) => join(folder, 'index');

async function openAt(index: string): Promise<Database> {
  const database = await openPglite(index);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
