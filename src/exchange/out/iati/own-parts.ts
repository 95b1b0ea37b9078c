import type { View, ViewSource } from '../../../access/index.ts';
import type { RecordValue } from '../../../vocabulary/index.ts';
import { ownForm } from './own-form.ts';
import type { Counted } from './payment.ts';
import { node, type XmlNode } from './xml.ts';

/** The whole of a contribution, as it is on record. */
export function ownRecord(view: View, { record }: Counted): XmlNode {
  return within('ent:record', record.id, view.book, record.value as unknown as Record<string, unknown>);
}

/** What the contributions of a view name: parties, funds and sources, each as it is on record. */
export function ownThings(view: View, records: readonly Counted[]): XmlNode[] {
  const refs = new Set<string>();
  const sources = new Set<string>();
  for (const { record } of records) {
    for (const value of [record.value.slots, ...(record.value.variants ?? []).map((v) => v.slots ?? {})])
      gather(value, refs);
    for (const { source } of citationsOf(record.value)) sources.add(source);
  }
  const things: XmlNode[] = [];
  const cited = withOriginals(
    view.sources.filter(({ ref }) => sources.has(ref)),
    view,
  );
  for (const { publisher } of cited) if (publisher) gather(publisher, refs);
  for (const [ref, fund] of view.funds) if (refs.has(ref)) gather(fund, refs);
  for (const held of [view.funds, view.parties])
    for (const [ref, value] of held)
      if (refs.has(ref))
        things.push(within('ent:thing', ref, undefined, value as unknown as Record<string, unknown>));
  for (const { ref, derived: _, atHand: __, ...source } of cited)
    things.push(within('ent:thing', ref, view.book, source as unknown as Record<string, unknown>));
  return things;
}

function withOriginals(sources: readonly ViewSource[], view: View): ViewSource[] {
  const found = new Map(sources.map((s) => [s.ref, s]));
  for (const source of found.values()) {
    const original = view.sources.find(({ ref }) => ref === source.derivedFrom);
    if (original && !found.has(original.ref)) found.set(original.ref, original);
  }
  return [...found.values()].sort((a, b) => Number(a.derived) - Number(b.derived));
}

function within(
  name: string,
  ref: string,
  book: string | undefined,
  value: Readonly<Record<string, unknown>>,
): XmlNode {
  return node(name, { ref, book }, [ownForm('ent:value', value)]);
}

function citationsOf(value: RecordValue) {
  return [...value.citations, ...(value.variants ?? []).flatMap((v) => v.citations)];
}

/** Every reference to the register within a value. */
function gather(value: unknown, refs: Set<string>): void {
  if (typeof value === 'string') {
    if (/^(party|fund):/.test(value)) refs.add(value);
  } else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) gather(one, refs);
}
