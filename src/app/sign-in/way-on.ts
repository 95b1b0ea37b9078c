/** Longest address that is led to. */
const LIMIT = 2000;

/**
 * Where to go on after signing in: the path (with query and fragment) that was asked for, where it lies in this house;
 * else `/`. Whatever a browser would read as another host, another scheme or more than an address is not followed.
 */
export function wayOn(next: string | null | undefined): string {
  if (!next || next.length > LIMIT || !next.startsWith('/') || /[\p{Cc}\\\s]/u.test(next)) return '/';
  // A browser reads it against where it is; nothing may lead out of there.
  const here = 'http://entente.invalid';
  const url = URL.canParse(next, here) ? new URL(next, here) : undefined;
  // `/.//elsewhere.example` is one path here, and `//elsewhere.example` once its dots are taken out.
  if (!url || url.origin !== here || url.pathname.startsWith('//')) return '/';
  if (/^\/sign-(in|out)(\/|$)/i.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The address of the sign-in page that leads on to a path. */
export function signInAddress(next: string): string {
  const way = wayOn(next);
  return way === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(way)}`;
}
