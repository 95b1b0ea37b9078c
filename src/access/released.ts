import type { Source } from '../archive/index.ts';
import type { Ref } from '../journal/index.ts';
import type { Book, Version } from '../record/index.ts';
import { type Citation, canonicalJson } from '../values/index.ts';
import { type RecordValue, type Variant, valuesHash } from '../vocabulary/index.ts';
import { type Actor, sees } from './actor.ts';
import { withoutLinks } from './links.ts';

/** What a summary is said to be made from where its original is not for the asker: that it is a summary stays said. */
export const NOT_RELEASED = 'source:not-released';

/**
 * The history of every thing as far as the asker may see it: as if what is hidden had never been written. Gone are
 * versions, citations, accounts and links that are hidden, versions in which nothing else changed, and withdrawals of
 * what had not been shown; the marking that holds now governs the past too. In the order in which each was first shown.
 */
export function releasedHistory(
  book: Book,
  actor: Actor,
  knownAt: string | undefined,
): ReadonlyMap<Ref, readonly Version[]> {
  const sources = releasableSources(book, actor);
  // What nothing is hidden of is shown as it was written; the rest is taken apart.
  const open = new Map<Ref, readonly Version[]>();
  const held = new Map<Ref, readonly Held[]>();
  for (const [ref, versions] of book.things) {
    if (!governs(ref, versions, actor)) continue;
    const past = knownAt === undefined ? versions : versions.filter((v) => v.since <= knownAt);
    if (past.every((v) => v.value === null || valueFor(ref, v.value, actor, sources) === v.value)) {
      if (past.some((v) => v.value !== null)) open.set(ref, past);
      continue;
    }
    const seen = past.flatMap((version): Held[] => {
      const value = valueFor(ref, version.value, actor, sources);
      return value === HIDDEN ? [] : [{ version, value }];
    });
    if (seen.some((s) => s.value !== null)) held.set(ref, seen);
  }
  const shown = { has: (id: string) => open.has(`record:${id}`) || held.has(`record:${id}`) };
  const released = new Map<Ref, readonly Version[]>();
  for (const [ref, versions] of open) {
    if (linksAway(ref, versions, shown))
      held.set(
        ref,
        versions.map((v) => ({ version: v, value: v.value })),
      );
    else released.set(ref, withoutEmptySteps(versions));
  }
  for (const [ref, seen] of held) {
    const linked = ref.startsWith('record:') ? seen.map((s) => withoutHiddenLinks(s, shown)) : seen;
    const told = withoutEmptySteps(linked.map((s, i) => withConfirmation(s, linked, i)));
    released.set(
      ref,
      told.map(({ version, value }) => (value === version.value ? version : { ...version, value })),
    );
  }
  return inOrder(released);
}

/** Whether any version of a record leads to a record that is not shown. */
function linksAway(ref: Ref, versions: readonly Version[], shown: { has(id: string): boolean }): boolean {
  return (
    ref.startsWith('record:') &&
    versions.some(({ value }) => {
      const record = value as unknown as RecordValue | null;
      return record !== null && withoutLinks(record, shown) !== record;
    })
  );
}

/** In the order in which each was first shown. */
function inOrder(released: ReadonlyMap<Ref, readonly Version[]>): ReadonlyMap<Ref, readonly Version[]> {
  let last = 0;
  for (const [first] of released.values()) {
    if (first!.n < last) return new Map([...released].sort(([, a], [, b]) => a[0]!.n - b[0]!.n));
    last = first!.n;
  }
  return released;
}

/** A version on its way to being shown: its own, and what of its value the asker may see. */
interface Held {
  readonly version: Version;
  readonly value: Version['value'];
}

const HIDDEN = Symbol('hidden');

/** Whether the asker may see a thing at all, by the marking it had last. */
function governs(ref: Ref, versions: readonly Version[], actor: Actor): boolean {
  // An outline only arranges; its history would tell of records that are not for everybody.
  if (ref.startsWith('outline:')) return actor.sees.has('internal');
  const last = versions.at(-1)!.value ?? versions.findLast((v) => v.value !== null)?.value;
  return last !== undefined && isFor(last, actor);
}

function isFor(value: Version['value'], actor: Actor): boolean {
  const { marking, audience } = value as { marking?: string; audience?: string };
  if (audience !== undefined) return audience === 'public' || audience === actor.name;
  return marking === undefined || sees(actor, marking);
}

/** The sources that the asker may see, each as it was described last, withdrawn since or not. */
function releasableSources(book: Book, actor: Actor): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const [ref, versions] of book.things)
    if (ref.startsWith('source:') && governs(ref, versions, actor))
      sources.set(ref, versions.findLast((v) => v.value !== null)!.value as unknown as Source);
  return sources;
}

function valueFor(
  ref: Ref,
  value: Version['value'],
  actor: Actor,
  sources: ReadonlyMap<string, Source>,
): Version['value'] | typeof HIDDEN {
  if (value === null) return null;
  if (!isFor(value, actor)) return HIDDEN;
  if (ref.startsWith('record:'))
    return (proven(value as unknown as RecordValue, sources) as unknown as Version['value']) ?? HIDDEN;
  if (ref.startsWith('source:'))
    return releasedSource(value as unknown as Source, sources) as unknown as Version['value'];
  return value;
}

/** A source without the name of an original that the asker may not see. */
function releasedSource(source: Source, sources: ReadonlyMap<string, Source>): Source {
  return source.derivedFrom === undefined || sources.has(source.derivedFrom)
    ? source
    : { ...source, derivedFrom: NOT_RELEASED };
}

/**
 * A record with the citations and the accounts that visible sources prove, a summary not being enough; undefined where
 * there is none. Where only other accounts are left, the first of them stands in the place of the hidden one.
 */
function proven(value: RecordValue, sources: ReadonlyMap<string, Source>): RecordValue | undefined {
  if (value.variants === undefined && isOwnVoice(value.citations, sources)) return value;
  const shown = (citations: readonly Citation[]) =>
    citations.every((c) => sources.has(c.source))
      ? citations
      : citations.filter((c) => sources.has(c.source));
  const speaks = (citations: readonly Citation[]) =>
    citations.some((c) => sources.has(c.source) && sources.get(c.source)!.derivedFrom === undefined);
  const citations = shown(value.citations);
  const variants = (value.variants ?? [])
    .filter((v) => speaks(v.citations))
    .map((v) => (shown(v.citations) === v.citations ? v : { ...v, citations: shown(v.citations) }));
  if (speaks(citations)) {
    if (
      citations === value.citations &&
      variants.length === (value.variants?.length ?? 0) &&
      variants.every((v, i) => v === value.variants![i])
    )
      return value;
    const { variants: _, ...rest } = value;
    return { ...rest, citations, ...(variants.length > 0 ? { variants } : {}) };
  }
  const [first, ...others] = variants;
  if (!first) return undefined;
  const account = accountOf(value, first);
  return {
    ...account,
    ...(account.statement ? { confirmed: valuesHash(account) } : {}),
    ...(others.length > 0 ? { variants: others.map((v) => entire(value, v)) } : {}),
  };
}

/** A variant as a whole account of its own: the record with what differs put in. */
export function accountOf(value: RecordValue, variant: Variant): RecordValue {
  const { variants: _, statement: __, confirmed: ___, ...rest } = value;
  return {
    ...rest,
    when: variant.when ?? value.when,
    slots: { ...value.slots, ...variant.slots },
    ...(variant.statement ? { statement: variant.statement } : {}),
    citations: variant.citations,
  };
}

/** Whether all may be seen, and one of them is no summary. */
function isOwnVoice(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): boolean {
  let speaks = false;
  for (const { source } of citations) {
    const found = sources.get(source);
    if (!found) return false;
    if (found.derivedFrom === undefined) speaks = true;
  }
  return speaks;
}

/** A variant that says all it says, since what it silently agreed with is gone. */
function entire(value: RecordValue, variant: Variant): Variant {
  const { when, slots, statement, citations } = accountOf(value, variant);
  return { when, slots, ...(statement ? { statement } : {}), citations };
}

/** A record's links to records that the asker has never been shown are not shown: even "part of something" would tell. */
function withoutHiddenLinks(held: Held, shown: { has(id: string): boolean }): Held {
  if (held.value === null) return held;
  const value = withoutLinks(held.value as unknown as RecordValue, shown);
  return { ...held, value: value as unknown as Version['value'] };
}

/**
 * The confirmation of a record of which something is hidden, against what is shown: of the version that was confirmed,
 * as the asker sees it; none where that version is hidden.
 */
function withConfirmation(held: Held, all: readonly Held[], i: number): Held {
  const own = held.version.value as unknown as RecordValue | null;
  const value = held.value as unknown as RecordValue | null;
  if (!own || !value?.confirmed) return held;
  const confirmed = (hash: string): Held => ({
    ...held,
    value: { ...value, confirmed: hash } as unknown as Version['value'],
  });
  // An account that took the place of a hidden one is confirmed by itself.
  if (value.confirmed !== own.confirmed) return confirmed(valuesHash(value));
  const against = all
    .slice(0, i + 1)
    .findLast(
      (h) => h.version.value && valuesHash(h.version.value as unknown as RecordValue) === own.confirmed,
    );
  if (against?.value) return confirmed(valuesHash(against.value as unknown as RecordValue));
  const { confirmed: _, ...rest } = value;
  return { ...held, value: rest as unknown as Version['value'] };
}

/** Without versions that say what the one before said, and withdrawals of what was not there. */
function withoutEmptySteps<T extends { readonly value: Version['value'] }>(all: readonly T[]): readonly T[] {
  if (all.length === 1) return all;
  const kept: T[] = [];
  for (const held of all) {
    const before = kept.at(-1)?.value ?? null;
    const same =
      held.value === null || before === null
        ? held.value === before
        : canonicalJson(held.value) === canonicalJson(before);
    if (!same) kept.push(held);
  }
  return kept;
}
