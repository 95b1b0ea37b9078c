import { canonicalJson, parseEdtf, relate, type Span } from '../../values/index.ts';
import { isObject, KINDS } from '../../vocabulary/index.ts';
import { checkSlot, isNothing } from './check-slot.ts';
import type { Fault } from './faults.ts';
import type { Part } from './parts.ts';
import { findQuote } from './quote.ts';
import { filledSlots } from './schema.ts';
import type { Words } from './words.ts';

/** A fact that the model proposed and that passed: its slots, time and the passage that proves it. */
export interface Fact {
  readonly kind: string;
  readonly when: string;
  readonly ended?: true;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly span: Span;
}

/** Facts that passed, and how many were dropped for what. */
export interface Sifted {
  readonly facts: readonly Fact[];
  readonly dropped: ReadonlyMap<Fault, number>;
}

/** More facts than this no part of a text has. */
const MOST = 100;

/** The text that was read, and what its facts are held against. */
export interface Page {
  readonly text: string;
  readonly words: Words;
  readonly day?: string;
}

/** Sifts what the model wrote about a part: each record passes whole or is dropped whole. */
export function sift(records: readonly unknown[], part: Part, page: Page): Sifted {
  const facts: Fact[] = [];
  const dropped = new Map<Fault, number>();
  const seen = new Set<string>();
  let after = part.start;
  const drop = (fault: Fault, n = 1) => dropped.set(fault, (dropped.get(fault) ?? 0) + n);
  for (const raw of records.slice(0, MOST)) {
    const checked = check(raw, part, page, after);
    if (typeof checked === 'string') {
      drop(checked);
      continue;
    }
    const key = canonicalJson({ ...checked, span: page.text.slice(checked.span.start, checked.span.end) });
    if (seen.has(key)) {
      drop('twice');
      continue;
    }
    seen.add(key);
    facts.push(checked);
    after = checked.span.end;
  }
  if (records.length > MOST) drop('many', records.length - MOST);
  return { facts, dropped };
}

function check(raw: unknown, part: Part, { text, words, day }: Page, after: number): Fact | Fault {
  if (!isObject(raw)) return 'form';
  const kind = KINDS.get(String(raw.kind));
  if (!kind) return 'kind';
  const slots = filledSlots(kind);
  const known = new Set(['kind', 'quote', 'when', 'ended', ...slots.map(({ name }) => name)]);
  // A key that the kind does not have may hold what the model took from elsewhere; an empty one holds nothing.
  if (Object.entries(raw).some(([key, value]) => !known.has(key) && !isNothing(value))) return 'form';
  if (raw.ended !== undefined && raw.ended !== null && typeof raw.ended !== 'boolean') return 'form';
  const when = typeof raw.when === 'string' ? parseEdtf(raw.when) : undefined;
  if (!when?.ok) return 'time';
  const dated = day === undefined ? undefined : parseEdtf(day);
  if (dated?.ok && relate(when.value, 'after', dated.value).answer === 'yes') return 'later';
  const span = findQuote(text, part, raw.quote, after);
  if (typeof span === 'string') return span;
  const beside = { part: text.slice(part.start, part.end), words };
  const held: Record<string, unknown> = {};
  for (const slot of slots) {
    const checked = isNothing(raw[slot.name])
      ? { value: undefined }
      : checkSlot(slot, raw[slot.name], beside);
    if ('fault' in checked) return checked.fault;
    if (checked.value !== undefined) held[slot.name] = checked.value;
    else if (slot.required) return 'missing';
  }
  return {
    kind: kind.name,
    when: raw.when as string,
    ...(raw.ended === true ? { ended: true } : {}),
    slots: held,
    span,
  };
}
