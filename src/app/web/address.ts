/** The times as a reader gave them in the URL: kept in every link, so that moving about keeps the day. */
export interface Asked {
  readonly trueAt?: string;
  readonly knownAt?: string;
  readonly saidBy?: string;
}

/** What a page needs to say where it is and to link to its neighbours. */
export interface Where {
  readonly slug: string;
  readonly asked: Asked;
  /** The path of this page without its format, `/nato-japan/money`. */
  readonly path: string;
}

/** A path with the times that were asked for, and what else is given: `/nato-japan?trueAt=2014-05-06&from=200`. */
export function address(
  path: string,
  asked: Asked = {},
  more: Readonly<Record<string, string | number>> = {},
): string {
  const query = new URLSearchParams();
  for (const key of ['trueAt', 'knownAt', 'saidBy'] as const) if (asked[key]) query.set(key, asked[key]);
  for (const [key, value] of Object.entries(more)) query.set(key, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The address of a page of a relation: `part` as in `money`, `records/ipcp-2014`. */
export function within(where: Pick<Where, 'slug' | 'asked'>, part = ''): string {
  const path = [where.slug, ...part.split('/').filter(Boolean)].map(encodeURIComponent).join('/');
  return address(`/${path}`, where.asked);
}

/**
 * The same address in another format: `/nato-japan` as `/nato-japan.csv`, `/` as `/index.json`. Times stay.
 */
export function inFormat(
  where: { readonly path: string; readonly asked: Asked },
  format: string,
  more = {},
): string {
  return address(`${where.path === '/' ? '/index' : where.path}.${format}`, where.asked, more);
}

/** A web address, or undefined for anything that a click could run (`javascript:`) or that leads nowhere. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}
