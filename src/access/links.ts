import { KINDS, type RecordValue, type Slots } from '../vocabulary/index.ts';

const LINKS = new Map(
  [...KINDS].map(([name, kind]) => [
    name,
    kind.slots.filter((s) => s.type.is === 'record').map((s) => s.name),
  ]),
);

/** A record, its variants too, without the links to records that are not shown; the same one where there is none. */
export function withoutLinks(value: RecordValue, shown: { has(id: string): boolean }): RecordValue {
  const links = LINKS.get(value.kind) ?? [];
  const stripped = strip(value, links, shown);
  if (!value.variants) return stripped;
  const variants = value.variants.map((v) => strip(v, links, shown));
  return variants.every((v, i) => v === value.variants![i]) ? stripped : { ...stripped, variants };
}

function strip<T extends { readonly slots?: Slots }>(
  of: T,
  links: readonly string[],
  shown: { has(id: string): boolean },
): T {
  let slots: Record<string, unknown> | undefined;
  for (const name of links) {
    const id = of.slots?.[name];
    if (id === undefined || shown.has(id as string)) continue;
    slots ??= { ...of.slots };
    delete slots[name];
  }
  return slots ? { ...of, slots } : of;
}
