import type { Resolved, Said } from '../../desk/index.ts';
import { isObject, KINDS, type Names, type Slots } from '../../vocabulary/index.ts';
import { namesWith } from './names.ts';

/** What a proposal says as a form shows it: names for references, those of newcomers among them. */
export function saidShown({ account, newcomers }: Resolved, register: Names): Said {
  const names = namesWith(register, newcomers);
  const name = (ref: unknown): unknown => (typeof ref === 'string' ? names.of(ref) : ref);
  const each = (list: unknown, one: (item: unknown) => unknown): unknown =>
    Array.isArray(list) ? list.map(one) : list;
  const slots: Record<string, unknown> = {};
  for (const { name: slot, type } of KINDS.get(account.kind)?.slots ?? []) {
    const value = account.slots[slot];
    if (value === undefined) continue;
    slots[slot] =
      type.is === 'party' || type.is === 'fund'
        ? name(value)
        : type.is === 'parties'
          ? each(value, name)
          : type.is === 'people'
            ? each(value, (p) =>
                isObject(p) ? { name: name(p.person), ...(p.office ? { office: p.office } : {}) } : p,
              )
            : value;
  }
  const { kind, when, ended, statement } = account;
  return {
    kind,
    when,
    ...(ended ? { ended } : {}),
    slots: slots as Slots,
    ...(statement ? { statement } : {}),
  };
}
