/** The address of a fund's page, of a fund named by its reference. */
export function fundPath(ref: string): string {
  return `/funds/${encodeURIComponent(ref.slice(ref.indexOf(':') + 1))}`;
}
