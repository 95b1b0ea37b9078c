import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const home = mkdtempSync(join(tmpdir(), 'entente-package-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the package, packed and installed in an empty folder', () => {
  it('serves the dossier that comes along, and runs commands', { timeout: 240_000 }, async () => {
    const npm = (...words: string[]) =>
      execFileSync('npm', words, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    npm('pack', root, '--pack-destination', home, '--silent');
    const [tarball] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
    expect(statSync(join(home, tarball!)).size).toBeLessThan(12_000_000);
    writeFileSync(join(home, 'package.json'), '{ "name": "somewhere", "private": true }');
    npm('install', `./${tarball}`, '--prefer-offline', '--no-audit', '--no-fund', '--silent');
    expect(existsSync(join(home, 'node_modules/entente/dist/pglite-template.tar.gz'))).toBe(true);

    const entente = join(home, 'node_modules/.bin/entente');
    const env = { ...process.env, ENTENTE_DATA: join(home, 'data'), PORT: '0' };
    const server = spawn(entente, ['serve'], { cwd: home, env, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const url = await new Promise<string>((resolve, failed) => {
        let said = '';
        server.stdout.on('data', (piece) => {
          said += piece;
          const found = /http:\S+/.exec(said);
          if (found) resolve(found[0]);
        });
        server.on('exit', () => failed(new Error(`It ended: ${said}`)));
      });
      const page = await fetch(`${url}/nato-japan`);
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining('Relations with Japan'),
      ]);
      const font = await fetch(`${url}/assets/fonts/source-serif-4-latin-400-normal.woff2`);
      expect(font.status).toBe(200);
      const said = execFileSync(entente, ['history', 'nato-japan'], { cwd: home, env, encoding: 'utf8' });
      expect(said).toContain('37 records added');
      // Read by the script that is kept with its code.
      writeFileSync(join(home, 'page.txt'), 'Mongolia joined the Partnership for Peace in 2019.');
      const read = execFileSync(entente, ['read', 'page.txt', '--relation', 'NATO,MNG'], {
        cwd: home,
        env,
        encoding: 'utf8',
      });
      expect(read).toMatch(/standing\s+2019/);
    } finally {
      server.kill('SIGTERM');
    }
  });
});
