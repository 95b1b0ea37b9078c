import type { Format } from './headers.ts';

/** A path read: its segments, decoded, and the format that its ending asks for. */
export interface PathRead {
  /** The path without its format, as links write it. */
  readonly path: string;
  readonly segments: readonly string[];
  readonly format: Format;
}

/**
 * Reads a path: `/nato-japan/money.csv` is `/nato-japan/money` as CSV; without an ending it is HTML. `/index` is `/`.
 * Undefined where it cannot be decoded.
 */
export function readPath(raw: string): PathRead | undefined {
  const ending = /\.(json|csv|md|atom|xlsx)$/.exec(raw)?.[1] as Format | undefined;
  const bare = ending ? raw.slice(0, -ending.length - 1) : raw;
  const path =
    bare === '/index' || bare === '' ? '/' : bare.length > 1 && bare.endsWith('/') ? bare.slice(0, -1) : bare;
  try {
    const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
    return { path, segments, format: ending ?? 'html' };
  } catch {
    return undefined;
  }
}

/** The parameters of a path under a pattern (`/:relation/records/:id`), or undefined where it does not fit. */
export function paramsOf(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = pattern.split('/').filter(Boolean);
  if (parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    const segment = segments[i]!;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}
