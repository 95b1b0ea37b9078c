import type { View, ViewRecord } from '../access/index.ts';

/** What is included in what: a forest, whatever the links were. */
export interface Inclusion {
  /** The whole that this one is a part of. */
  wholeOf(id: string): string | undefined;
  /** Its direct parts, in the order in which they were given. */
  partsOf(id: string): readonly string[];
}

/**
 * The forest of some things and the wholes that they name. A link to what is not among them, or to oneself, counts as
 * none; a circle is broken at its smallest id, which then stands as the whole of the rest.
 */
export function inclusionOf(
  links: Iterable<{ readonly id: string; readonly partOf?: string | undefined }>,
): Inclusion {
  const named = new Map<string, string | undefined>();
  for (const { id, partOf } of links) named.set(id, partOf === id ? undefined : partOf);
  const wholes = new Map<string, string>();
  for (const [id, whole] of named) if (whole !== undefined && named.has(whole)) wholes.set(id, whole);
  for (const id of smallestOfCircles(wholes)) wholes.delete(id);
  const parts = new Map<string, string[]>();
  for (const id of named.keys()) {
    const whole = wholes.get(id);
    if (whole === undefined) continue;
    const held = parts.get(whole);
    if (held) held.push(id);
    else parts.set(whole, [id]);
  }
  return { wholeOf: (id) => wholes.get(id), partsOf: (id) => parts.get(id) ?? [] };
}

function smallestOfCircles(wholes: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const start of wholes.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      onPath.add(at);
      path.push(at);
      at = wholes.get(at);
    }
    if (at !== undefined && onPath.has(at))
      found.push(path.slice(path.indexOf(at)).reduce((a, b) => (a < b ? a : b)));
  }
  return found;
}

/** Which printed record of a view is a part of which, as each kind itself accounts for its amounts. */
export function inclusionIn(view: Pick<View, 'records'>): Inclusion {
  const printed = view.records.filter((r: ViewRecord) => r.standing.printed);
  return inclusionOf(printed.map((r) => ({ id: r.id, partOf: r.kind.amount?.(r.value).partOf })));
}
