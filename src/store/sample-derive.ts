import type { Json } from '../journal/index.ts';
import type { DerivedRow } from '../record/index.ts';
import type { DeriveRows } from './derived.ts';

/** A deriver for tests: a value's own fields are its row's. */
export const simpleDerive: DeriveRows = (book, entries, previous) => {
  const rows = new Map<string, DerivedRow>();
  const latest = new Map<string, DerivedRow>();
  for (const { n, at, by, why, body } of entries) {
    if (!body) continue;
    const { ref } = body.act;
    const before = latest.get(ref) ?? previous(ref);
    if (before) rows.set(`${ref}@${before.n}`, { ...before, nUntil: n });
    const value = body.act.act === 'put' ? (body.act.value as Record<string, Json>) : {};
    const colon = ref.indexOf(':');
    const text = (field: string) => (typeof value[field] === 'string' ? value[field] : null);
    const row: DerivedRow = {
      ...{ book, what: ref.slice(0, colon), id: ref.slice(colon + 1), n, nUntil: null, at, by, why },
      ...{ kind: text('kind'), marking: text('marking') ?? before?.marking ?? 'public' },
      ...{ dayFrom: typeof value.from === 'number' ? value.from : null, dayTo: null },
      ...{ title: text('title'), statement: text('statement') },
      words: [text('title'), text('statement')].filter(Boolean).join(' '),
      ...{
        stage: text('stage'),
        donor: text('donor'),
        fund: text('fund'),
        toFund: text('toFund'),
        currency: text('currency'),
      },
      ...{ amountMin: text('amount'), amountMax: text('amount'), partOf: null },
      withdrawn: body.act.act === 'withdraw',
    };
    rows.set(`${ref}@${n}`, row);
    latest.set(ref, row);
  }
  return [...rows.values()];
};
