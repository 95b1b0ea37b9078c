import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONTS } from '../web/index.ts';
import { FOR_EVER, REVALIDATE, SECURITY } from './headers.ts';

/** A file that is served as it is, held in memory. */
export interface Asset {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/**
 * The style sheet, the script and the fonts by their path below `/assets/`: from `dist/assets` beside the bundle, else
 * from the sources (sheets joined in the order of their names) and the fonts' packages.
 */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const built = join(here, 'assets');
  return existsSync(join(built, 'entente.css'))
    ? fromBuilt(built)
    : fromSources(join(here, '..', 'web', 'assets'));
}

function fromBuilt(folder: string): Map<string, Asset> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((n) =>
    n.replaceAll('\\', '/'),
  );
  const files = names
    .filter((n) => TYPES[ending(n)] !== undefined)
    .map((n): [string, Uint8Array] => [n, readFileSync(join(folder, n))]);
  return new Map(files.map(([name, bytes]) => [name, asset(name, bytes)]));
}

function fromSources(folder: string): Map<string, Asset> {
  const find = createRequire(import.meta.url);
  const names = readdirSync(folder).sort();
  const sheets = names.filter((n) => n.endsWith('.css')).map((n) => readFileSync(join(folder, n), 'utf8'));
  const files: [string, Uint8Array][] = [
    ['entente.css', Buffer.from(sheets.join('\n'))],
    ...names
      .filter((n) => !n.endsWith('.css'))
      .map((n): [string, Uint8Array] => [n, readFileSync(join(folder, n))]),
    ...FONTS.map(({ from, to }): [string, Uint8Array] => [to, readFileSync(find.resolve(from))]),
  ];
  return new Map(files.map(([name, bytes]) => [name, asset(name, bytes)]));
}

function ending(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function asset(name: string, bytes: Uint8Array): Asset {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return {
    bytes,
    etag,
    headers: {
      ...SECURITY,
      'Content-Type': TYPES[ending(name)]!,
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': name.startsWith('fonts/') ? FOR_EVER : REVALIDATE,
      ETag: etag,
    },
  };
}
