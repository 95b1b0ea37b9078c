import { parseEdtf, sayEdtf, type Texts } from '../values/index.ts';
import type { Names, RecordValue } from './kind.ts';

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The time of a record in words: "in April 2013", "since 2007"; as it stands where it can't be read. */
export function timeOf(value: RecordValue, as: 'event' | 'state', edtf: string = value.when): string {
  const parsed = parseEdtf(edtf);
  const said = parsed.ok ? sayEdtf(parsed.value, { as }) : edtf;
  // What has neither beginning nor end is told apart from the sentence, not as its time.
  return edtf === '/..' ? `, ${said}` : said;
}

/**
 * The verb of a record in the form that its own flags and time ask for: still to come, over, or as it stands. What has
 * a stated end is told in the present with its dates, which is true before that end and after it.
 */
export function verbOf(
  value: RecordValue,
  forms: { readonly planned: string; readonly past: string; readonly present: string },
): string {
  if (value.planned) return forms.planned;
  const parsed = parseEdtf(value.when);
  return value.ended || (parsed.ok && parsed.value.type !== 'interval') ? forms.past : forms.present;
}

/** The people of a slot with their offices: "Prime Minister Shinzo Abe and …". */
export function peopleOf(value: RecordValue, slot: string, names: Names): string[] {
  return (
    (value.slots[slot] as readonly { person: string; office?: Texts }[] | undefined)?.map((p) =>
      names.person(p, value.when),
    ) ?? []
  );
}

/** The names of the parties in a slot that holds one reference or a list. */
export function partiesOf(value: RecordValue, slot: string, names: Names): string[] {
  return refsOf(value, slot).map((ref) => names.of(ref));
}

/** The references in a slot that holds one or a list. */
export function refsOf(value: RecordValue, slot: string): readonly string[] {
  const held = value.slots[slot];
  return held === undefined ? [] : typeof held === 'string' ? [held] : (held as readonly string[]);
}

/** Code labels and free texts of a slot, in words. */
export function topicsOf(
  value: RecordValue,
  slot: string,
  codes: ReadonlyMap<string, Texts>,
  names: Names,
): string[] {
  return ((value.slots[slot] as readonly (string | Texts)[] | undefined) ?? []).map((t) =>
    names.text(typeof t === 'string' ? (codes.get(t) ?? { en: t }) : t),
  );
}

/** A sentence: first letter large, single spaces, one full stop. */
export function sentence(...parts: readonly (string | undefined | false)[]): string {
  const text = parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
