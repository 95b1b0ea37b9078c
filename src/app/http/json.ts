/** JSON as it is served: two spaces, a line feed at the end, so that it reads well in a terminal too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
