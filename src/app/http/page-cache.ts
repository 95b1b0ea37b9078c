import { createHash } from 'node:crypto';
import { Lru } from '../lru.ts';
import { FOR_EVER, type Format, MEDIA_TYPES, REVALIDATE, SECURITY } from './headers.ts';

/** A page as it goes over the wire, made once. */
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  /** Set where the page names the host it was asked at: good for that host alone. */
  readonly origin?: string;
}

/** Pages by what they depend on (the books' stamp, the day, the address), forgotten by size. */
export type PageCache = Lru<string, Rendered>;

/** How many bytes of pages are kept. */
export const CACHE_BYTES = 128 * 1024 * 1024;

/** An empty cache of that many bytes. */
export function pageCache(bytes = CACHE_BYTES): PageCache {
  return new Lru(bytes);
}

/** An ETag out of all that the bytes depend on. */
export function etagOf(...parts: readonly string[]): string {
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/** A body made ready to be served, with its headers. */
export function rendered(
  body: string | Uint8Array,
  format: Format,
  etag: string,
  options: { forEver?: boolean; origin?: string } = {},
): Rendered {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return {
    bytes,
    etag,
    headers: {
      ...SECURITY,
      'Content-Type': MEDIA_TYPES[format],
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': options.forEver ? FOR_EVER : REVALIDATE,
      ETag: etag,
    },
    ...(options.origin ? { origin: options.origin } : {}),
  };
}

/** Whether what the asker holds (`If-None-Match`) is what would be sent. */
export function holds(ifNoneMatch: string | undefined | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return (
    ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((t) => t.trim().replace(/^W\//, '') === etag)
  );
}

/** What is sent: the bytes, or 304 where the asker holds them. */
export function send(
  page: Pick<Rendered, 'bytes' | 'headers' | 'etag'>,
  ifNoneMatch: string | undefined | null,
): Response {
  if (!ifNoneMatch || !holds(ifNoneMatch, page.etag))
    return new Response(page.bytes as Uint8Array<ArrayBuffer>, {
      status: 200,
      headers: page.headers as Record<string, string>,
    });
  const { 'Content-Length': _, 'Content-Type': __, ...headers } = page.headers;
  return new Response(null, { status: 304, headers });
}
