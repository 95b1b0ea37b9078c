import { checkMoney, parseEdtf } from '../../values/index.ts';
import { type CodeList, isObject, type Slot } from '../../vocabulary/index.ts';
import type { Fault } from './faults.ts';
import type { Words } from './words.ts';

/** What a value is held against: the part it was read from, and the words of the whole text. */
export interface Beside {
  readonly part: string;
  readonly words: Words;
}

/** A value in the form that proposals have, or what is wrong with it. */
export type Checked = { readonly value: unknown } | { readonly fault: Fault };

const MOST_CHARACTERS = 500;
const MOST_ITEMS = 60;

/**
 * Checks what was answered for a slot, as far as that can be done without the register: form, codes, time, sum; that
 * people and funds bear names of the text, and that the words of a sum stand in it. The value is in the names of the
 * text, never a reference.
 */
export function checkSlot({ type }: Slot, raw: unknown, beside: Beside): Checked {
  switch (type.is) {
    case 'code':
      return code(raw, type.list);
    case 'codes':
      return each(raw, (item) => code(item, type.list));
    case 'topics':
    case 'parties':
      return each(raw, name);
    case 'people':
      return each(raw, (item) => person(item, beside.words));
    case 'fund': {
      const found = name(raw);
      return 'fault' in found || beside.words.has(found.value as string) ? found : { fault: 'name' };
    }
    case 'edtf':
      return typeof raw === 'string' && parseEdtf(raw).ok ? { value: raw } : { fault: 'time' };
    case 'money':
      return sum(raw, beside.part);
    case 'strength':
      return strength(raw);
    case 'record':
      return { fault: 'form' };
    default:
      return name(raw);
  }
}

function code(raw: unknown, list: CodeList): Checked {
  if (typeof raw !== 'string') return { fault: 'form' };
  return list.codes.has(raw) ? { value: raw } : { fault: 'code' };
}

function each(raw: unknown, check: (item: unknown) => Checked): Checked {
  if (!Array.isArray(raw) || raw.length > MOST_ITEMS) return { fault: 'form' };
  const values: unknown[] = [];
  for (const item of raw) {
    const checked = check(item);
    if ('fault' in checked) return checked;
    values.push(checked.value);
  }
  return { value: values };
}

/** A name or some words: one line, and no reference of the register, which a reader cannot know. */
function name(raw: unknown): Checked {
  if (typeof raw !== 'string') return { fault: 'form' };
  const text = spaced(raw);
  const isFit =
    text.length > 0 &&
    text.length <= MOST_CHARACTERS &&
    !/\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u.test(text);
  return isFit && !/^(?:party|person|fund|record|source):/i.test(text) ? { value: text } : { fault: 'form' };
}

function person(raw: unknown, words: Words): Checked {
  if (!isObject(raw) || !onlyHas(raw, ['name', 'office'])) return { fault: 'form' };
  const who = name(raw.name);
  if ('fault' in who) return who;
  if (!words.has(who.value as string)) return { fault: 'name' };
  if (isNothing(raw.office)) return { value: { name: who.value } };
  const office = name(raw.office);
  return 'fault' in office ? office : { value: { name: who.value, office: office.value } };
}

function sum(raw: unknown, part: string): Checked {
  if (!isObject(raw)) return { fault: 'form' };
  const told = Object.fromEntries(Object.entries(raw).filter(([, v]) => !isNothing(v)));
  const checked = checkMoney(told);
  if (!checked.ok) return { fault: 'sum' };
  const { min, max, text } = checked.value;
  if (text === undefined || !spaced(part).includes(spaced(text))) return { fault: 'sum' };
  // A figure that is written in digits has the digits of its bounds: "US$1.3 billion", 1300000000.
  const digits = text.replace(/\D/g, '');
  const isTold = (bound: string | undefined) =>
    bound === undefined || digits === '' || digits.includes(bound.replace('.', '').replace(/^0+|0+$/g, ''));
  return isTold(min) && isTold(max) ? { value: checked.value } : { fault: 'sum' };
}

function strength(raw: unknown): Checked {
  if (!isObject(raw) || !onlyHas(raw, ['people', 'units'])) return { fault: 'form' };
  const { people } = raw;
  const units = isNothing(raw.units) ? undefined : name(raw.units);
  if (units && 'fault' in units) return units;
  if (!isNothing(people) && (!Number.isSafeInteger(people) || (people as number) < 0))
    return { fault: 'form' };
  if (isNothing(people) && !units) return { value: undefined };
  return {
    value: {
      ...(isNothing(people) ? {} : { people }),
      ...(units && 'value' in units ? { units: units.value } : {}),
    },
  };
}

function onlyHas(raw: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(raw).every((key) => keys.includes(key));
}

/** A text with single spaces, whatever white space it has: a sum is no proof, and may stand across two lines. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What an answer writes where there is nothing to say. */
export function isNothing(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
}
