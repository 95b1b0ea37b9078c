import type { Said } from '../../desk/index.ts';
import type { Texts } from '../../values/index.ts';
import { isObject, KINDS, type Slot } from '../../vocabulary/index.ts';
import type { Fields } from './fields.ts';

/** The name of a slot's field in a form; a part of it (`min` of a sum) behind a further point. */
export function fieldOf(slot: string, part = ''): string {
  return part ? `slot.${slot}.${part}` : `slot.${slot}`;
}

/**
 * Reads what a form says of a fact, as it was typed: nothing is judged here, so that nothing is lost on an error. What
 * the form does not show (a text in other languages) stays as it was in `before`.
 */
export function readSaid(fields: Fields, before: Said | undefined, language: string): Said {
  const kind = fields.one('kind') || before?.kind || '';
  const kept = before?.kind === kind ? before : undefined;
  const slots: Record<string, unknown> = {};
  for (const slot of KINDS.get(kind)?.slots ?? []) {
    const value = readSlotField(slot, fields, kept?.slots[slot.name], language);
    if (value !== undefined) slots[slot.name] = value;
  }
  const statement = textIn(fields.one('statement'), before?.statement, language);
  return {
    kind,
    when: fields.one('when').trim(),
    ...(fields.one('ended') ? { ended: true as const } : {}),
    slots,
    ...(statement
      ? { statement: typeof statement === 'string' ? { [language]: statement } : statement }
      : {}),
  };
}

function readSlotField({ name, type }: Slot, fields: Fields, before: unknown, language: string): unknown {
  const one = (part = '') => fields.one(fieldOf(name, part)).trim();
  const all = (part = '') => fields.all(fieldOf(name, part)).map((v) => v.trim());
  const orNothing = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  switch (type.is) {
    case 'text':
      return textIn(one(), before, language);
    case 'codes':
    case 'parties':
      return orNothing(all().filter(Boolean));
    case 'topics':
      return orNothing([...all(), ...one('more').split('\n')].map((v) => v.trim()).filter(Boolean));
    case 'people': {
      const offices = all('office');
      return orNothing(
        all('name').flatMap((person, i) =>
          person || offices[i] ? [{ name: person, ...(offices[i] ? { office: offices[i] } : {}) }] : [],
        ),
      );
    }
    case 'money': {
      const sum = {
        ...pick(one, ['currency', 'min', 'max', 'per', 'text']),
        ...(one('approx') ? { approx: true } : {}),
      };
      return Object.keys(sum).length > 0 ? sum : undefined;
    }
    case 'strength': {
      const { people, units } = pick(one, ['people', 'units']);
      if (people === undefined && units === undefined) return undefined;
      return {
        ...(people === undefined ? {} : { people: /^\d{1,12}$/.test(people) ? Number(people) : people }),
        ...(units === undefined
          ? {}
          : { units: textIn(units, isObject(before) ? before.units : undefined, language) }),
      };
    }
    default:
      return one() || undefined;
  }
}

function pick(one: (part: string) => string, parts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    parts.map((part) => [part, one(part)] as const).filter(([, value]) => value !== ''),
  );
}

/** A text in the form's language, beside what stands in others. */
function textIn(typed: string, before: unknown, language: string): string | Texts | undefined {
  const text = typed.trim();
  if (!isObject(before)) return text || undefined;
  const { [language]: _, ...others } = before as Record<string, string>;
  const all = { ...(text ? { [language]: text } : {}), ...others };
  return Object.keys(all).length > 0 ? all : undefined;
}

/** What a form shows of a text that may be kept in several languages. */
export function textShown(value: unknown, language: string): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value[language] === 'string' ? value[language] : '';
}
