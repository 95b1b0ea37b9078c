import type { Newcomer } from '../../desk/index.ts';
import type { Names } from '../../vocabulary/index.ts';

/** The names of the register, and those of whoever would come new into it. */
export function namesWith(names: Names, newcomers: readonly Newcomer[]): Names {
  if (newcomers.length === 0) return names;
  const fresh = new Map(newcomers.map(({ ref, value }) => [ref as string, value.name]));
  const of = (ref: string): string => (fresh.has(ref) ? names.text(fresh.get(ref)) : names.of(ref));
  return {
    ...names,
    of,
    person: (p, when) =>
      fresh.has(p.person)
        ? [names.text(p.office), of(p.person)].filter(Boolean).join(' ')
        : names.person(p, when),
  };
}
