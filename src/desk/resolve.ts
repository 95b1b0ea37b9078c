import type { Book } from '../record/index.ts';
import { isObject, KINDS, type RecordValue, type SlotType } from '../vocabulary/index.ts';
import { type NameBook, type Newcomer, nameBook } from './names.ts';
import type { Said } from './proposal.ts';

/** What was said, with references instead of names, and who comes new into the register with it. */
export interface Resolved {
  /** The record as far as values go: no citation, no marking of its own. */
  readonly account: Pick<RecordValue, 'kind' | 'when' | 'ended' | 'slots' | 'statement'>;
  readonly newcomers: readonly Newcomer[];
}

/**
 * Puts references of the register in the place of names. What the register does not have becomes a newcomer, which is
 * put on record together with the record that names it. Values that are no names pass as they are: the kind's own
 * rules judge them at the gate.
 */
export function resolve(said: Said, register: Book, language = 'en'): Resolved {
  const names = nameBook(register);
  const newcomers = new Map<string, Newcomer>();
  const settle = (found: string | Newcomer): string => {
    if (typeof found === 'string') return found;
    newcomers.set(found.ref, found);
    return found.ref;
  };
  const slots: Record<string, unknown> = {};
  for (const { name, type } of KINDS.get(said.kind)?.slots ?? []) {
    const value = said.slots[name];
    if (value !== undefined && value !== null && value !== '')
      slots[name] = put(type.is, value, names, settle, language);
  }
  return {
    account: {
      kind: said.kind,
      when: said.when,
      ...(said.ended ? { ended: true as const } : {}),
      slots,
      ...(said.statement ? { statement: said.statement } : {}),
    },
    newcomers: [...newcomers.values()],
  };
}

function put(
  is: SlotType['is'],
  value: unknown,
  names: NameBook,
  settle: (found: string | Newcomer) => string,
  language: string,
): unknown {
  const list = (raw: unknown): unknown[] => (Array.isArray(raw) ? raw : [raw]);
  const text = (raw: unknown): unknown => (typeof raw === 'string' ? { [language]: raw } : raw);
  switch (is) {
    case 'text':
      return text(value);
    case 'party':
      return typeof value === 'string' ? settle(names.party(value)) : value;
    case 'parties':
      return list(value).map((v) => (typeof v === 'string' ? settle(names.party(v)) : v));
    case 'fund':
      return typeof value === 'string' ? settle(names.fund(value)) : value;
    case 'people':
      return list(value).map((v) => {
        if (typeof v === 'string') return { person: settle(names.person(v)) };
        if (!isObject(v)) return v;
        const who = typeof v.name === 'string' ? settle(names.person(v.name)) : v.person;
        return { person: who, ...(v.office ? { office: text(v.office) } : {}) };
      });
    case 'codes':
      return list(value);
    case 'topics':
      return list(value).map((v) => (typeof v === 'string' && !/^[a-z]+(-[a-z]+)*$/.test(v) ? text(v) : v));
    default:
      return value;
  }
}
