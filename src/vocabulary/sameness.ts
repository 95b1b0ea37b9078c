import {
  canonicalJson,
  compareAmounts,
  extent,
  type Money,
  parseEdtf,
  relate,
  type Texts,
} from '../values/index.ts';
import type { Kind, RecordValue } from './kind.ts';
import { isObject } from './read-slot.ts';
import type { Slot } from './slot.ts';

/** What of a record two accounts are compared by. */
export type Account = Pick<RecordValue, 'kind' | 'when' | 'ended' | 'slots'>;

/** How far two accounts of a kind may speak of one fact. */
export interface Likeness {
  /** The identifying slots in which both say the same. */
  readonly shared: readonly string[];
  /** Those in which they cannot be of one fact, `when` among them. Empty: nothing stands against it. */
  readonly against: readonly string[];
  /** Whether their times are the same, or one lies within the other. */
  readonly sameTime: boolean;
  /** The other slots in which both say the same: a sum that is equal to the cent says much. */
  readonly alsoShared: readonly string[];
}

/** Holds two accounts of one kind against each other by the slots that identify a fact of that kind. */
export function likeness(kind: Kind, a: Account, b: Account): Likeness {
  const shared: string[] = [];
  const against: string[] = [];
  const alsoShared: string[] = [];
  for (const slot of kind.slots) {
    const [x, y] = [a.slots[slot.name], b.slots[slot.name]];
    if (x === undefined || y === undefined) continue;
    const identifies = kind.identity.includes(slot.name);
    if (meet(slot, x, y)) (identifies ? shared : alsoShared).push(slot.name);
    else if (identifies) against.push(slot.name);
  }
  const time = times(a.when, b.when);
  if (time === 'apart') against.push('when');
  return { shared, against, alsoShared, sameTime: time === 'same' };
}

/** One slot (or `when`, `ended`) in which a second account says something else, or more, than the first. */
export interface SlotDifference {
  readonly slot: string;
  /** undefined: the first account is silent. */
  readonly recorded: unknown;
  readonly said: unknown;
}

/**
 * What a second account says that the first does not: other values, and values where the first is silent. What is
 * coarser than the first ("in 2017" beside "29–31 October 2017") or left out is no difference.
 */
export function differences(kind: Kind, recorded: Account, said: Account): SlotDifference[] {
  const found: SlotDifference[] = [];
  if (!coarser(said.when, recorded.when))
    found.push({ slot: 'when', recorded: recorded.when, said: said.when });
  if (said.ended && !recorded.ended) found.push({ slot: 'ended', recorded: undefined, said: true });
  for (const slot of kind.slots) {
    const [x, y] = [recorded.slots[slot.name], said.slots[slot.name]];
    if (y === undefined || (x !== undefined && covers(slot, x, y))) continue;
    found.push({ slot: slot.name, recorded: x, said: y });
  }
  return found;
}

/** Whether two values of a slot can be of one fact: equal, or with something in common where they are lists. */
export function meet(slot: Slot, x: unknown, y: unknown): boolean {
  switch (slot.type.is) {
    case 'text':
      return sameWords(x as Texts, y as Texts) !== 'no';
    case 'codes':
    case 'parties':
    case 'topics':
    case 'people': {
      const [a, b] = [items(x), items(y)];
      return a.some((item) => b.includes(item));
    }
    case 'money':
      return sameSum(x as Money, y as Money);
    case 'edtf':
      return times(x as string, y as string) !== 'apart';
    default:
      return canonicalJson(x) === canonicalJson(y);
  }
}

/** Whether `y` says nothing that `x` does not. */
function covers(slot: Slot, x: unknown, y: unknown): boolean {
  switch (slot.type.is) {
    case 'text':
      return sameWords(x as Texts, y as Texts) !== 'no';
    case 'codes':
    case 'parties':
    case 'topics':
    case 'people': {
      const a = items(x);
      return items(y).every((item) => a.includes(item));
    }
    case 'money':
      return sameSum(x as Money, y as Money);
    case 'edtf':
      return coarser(y as string, x as string);
    default:
      return canonicalJson(x) === canonicalJson(y);
  }
}

/** What a list's items are known by: a person by who it is, whatever the office. */
function items(list: unknown): string[] {
  return (list as readonly unknown[]).map((item) =>
    isObject(item) ? String(item.person ?? folded(Object.values(item)[0])) : folded(item),
  );
}

function folded(text: unknown): string {
  return String(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Words {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}
const wordsHeld = new WeakMap<Texts, readonly Words[]>();

/** The words of texts in each of their languages, folded; kept with the texts, which never change. */
function wordsOf(texts: Texts): readonly Words[] {
  const known = wordsHeld.get(texts);
  if (known) return known;
  const made = Object.values(texts).map((one) => {
    const text = folded(one);
    return { text, words: new Set(text.split(' ')) };
  });
  if (isObject(texts)) wordsHeld.set(texts, made);
  return made;
}

/** Whether two texts have the same words in any language, most of them, or not. */
function sameWords(a: Texts, b: Texts): 'yes' | 'mostly' | 'no' {
  let best: 'yes' | 'mostly' | 'no' = 'no';
  for (const { text: p, words: m } of wordsOf(a))
    for (const { text: q, words: n } of wordsOf(b)) {
      if (p === q) return 'yes';
      let common = 0;
      for (const word of m) if (n.has(word)) common++;
      if (common >= 0.75 * Math.min(m.size, n.size) && common >= 0.5 * Math.max(m.size, n.size))
        best = 'mostly';
    }
  return best;
}

function sameSum(a: Money, b: Money): boolean {
  const same = (x: string | undefined, y: string | undefined) =>
    x === undefined || y === undefined ? x === y : compareAmounts(x, y) === 0;
  return a.currency === b.currency && same(a.min, b.min) && same(a.max, b.max) && a.per === b.per;
}

/** Most times whose ranges are kept: a dossier tells of some thousand different ones. */
const RANGES = 50_000;
const ranges = new Map<string, readonly [number, number] | null>();

/** First and last day of a time (EDTF), as `extent` counts them, endless where it goes on; null where its ends are vague, or it cannot be read. */
export function rangeOf(when: string): readonly [number, number] | null {
  const known = ranges.get(when);
  if (known !== undefined) return known;
  const read = parseEdtf(when);
  const { start, end } = read.ok ? extent(read.value) : { start: undefined, end: undefined };
  const isVague = [start, end].some((e) => e === undefined || e.approximate || e.uncertain);
  const range = isVague ? null : ([start!.min, end!.max] as const);
  if (ranges.size >= RANGES) ranges.clear();
  ranges.set(when, range);
  return range;
}

/** Whether two times (EDTF) have no day in common, told by their first and last days alone; false: it has to be asked. */
export function surelyApart(a: string, b: string): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return x !== null && y !== null && (x[1] < y[0] || y[1] < x[0]);
}

/** Whether two times (EDTF) are the same or one is a finer word for the other, may have days in common, or have none. */
export function times(a: string, b: string): 'same' | 'near' | 'apart' {
  if (a === b) return 'same';
  if (surelyApart(a, b)) return 'apart';
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  if (!x.ok || !y.ok) return 'near';
  if (relate(x.value, 'overlaps', y.value).answer === 'no') return 'apart';
  return isFiner(a, b) || isFiner(b, a) ? 'same' : 'near';
}

/** Whether a time is a finer word for another (EDTF): all its days lie in the other's, and both go on or both do not. */
export function isFiner(fine: string, coarse: string): boolean {
  const [x, y] = [parseEdtf(fine), parseEdtf(coarse)];
  if (!x.ok || !y.ok) return false;
  const [a, b] = [extent(x.value), extent(y.value)];
  const isOpen = a.end.kind === 'open';
  return isOpen === (b.end.kind === 'open') && a.start.min >= b.start.min && a.end.max <= b.end.max;
}

/** Whether a time says nothing that the finer one does not: it holds all its days, or leaves open what it settles. */
function coarser(coarse: string, fine: string): boolean {
  if (coarse === fine || isFiner(fine, coarse)) return true;
  const [x, y] = [parseEdtf(coarse), parseEdtf(fine)];
  if (!x.ok || !y.ok) return false;
  // "By 7 November 2017" and "at some time to this day" name no day of their own.
  return /^\[\.\.|^\/\.\.$/.test(coarse) && relate(x.value, 'overlaps', y.value).answer !== 'no';
}
