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
  const ids = new Set<string>();
  const wholes = new Map<string, string>();
  for (const { id, partOf } of links) {
    ids.add(id);
    if (partOf === undefined || partOf === id) wholes.delete(id);
    else wholes.set(id, partOf);
  }
  for (const [id, whole] of wholes) if (!ids.has(whole)) wholes.delete(id);
  for (const id of smallestOfCircles(wholes)) wholes.delete(id);
  const parts = new Map<string, string[]>();
  for (const [id, whole] of wholes) {
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
  return inclusionOf(printedLinks(view.records));
}

function* printedLinks(records: readonly ViewRecord[]) {
  for (const { id, kind, value, standing } of records)
    if (standing.printed) yield { id, partOf: kind.whole?.(value) };
}
