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
  const index = join(folder, 'index');
  try {
    return await openAt(index);
  } catch {
    await rm(index, { recursive: true, force: true });
    return await openAt(index);
  }
}

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
