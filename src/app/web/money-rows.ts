import type { View, ViewRecord } from '../../access/index.ts';
import { addMoney, type Money, type Sum } from '../../values/index.ts';
import { type Amount, CONTRIBUTION_STAGES } from '../../vocabulary/index.ts';

/** One contribution with its parts: shown under it, never added to it. */
export interface MoneyRow {
  readonly record: ViewRecord;
  readonly amount: Amount;
  readonly parts: readonly MoneyRow[];
}

/** The contributions to one fund (or to none) at one stage, and what they come to. */
export interface MoneyGroup {
  readonly fund: string;
  readonly stage: string;
  readonly rows: readonly MoneyRow[];
  readonly sums: readonly Sum[];
  /** How many of them have no figure at all. */
  readonly without: number;
}

/** What was promised and given, by fund and stage, in the order in which money moves. Wholes count; parts don't. */
export function moneyGroups(view: View): MoneyGroup[] {
  const all = view.records
    .filter((r) => r.standing.printed)
    .flatMap((record) => {
      const amount = record.kind.amount?.(record.value);
      return amount ? [{ record, amount }] : [];
    });
  const ids = new Set(all.map((a) => a.record.id));
  const rowOf = ({ record, amount }: (typeof all)[number]): MoneyRow => ({
    record,
    amount,
    parts: all.filter((a) => a.amount.partOf === record.id && a.record.id !== record.id).map(rowOf),
  });
  const wholes = all.filter((a) => a.amount.partOf === undefined || !ids.has(a.amount.partOf)).map(rowOf);
  const groups = new Map<string, MoneyRow[]>();
  for (const row of wholes) {
    const key = `${row.amount.fund ?? ''}|${row.amount.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const stages = [...CONTRIBUTION_STAGES.codes.keys()];
  return [...groups]
    .map(([key, rows]): MoneyGroup => {
      const [fund, stage] = key.split('|') as [string, string];
      const money = rows.flatMap((r) => (r.amount.money ? [r.amount.money] : []));
      return {
        fund: fund ? view.names.of(fund) : '',
        stage: view.names.text(CONTRIBUTION_STAGES.codes.get(stage) ?? stage),
        rows,
        sums: addMoney(money),
        without: rows.length - money.length,
      };
    })
    .sort(
      (a, b) =>
        largest(b.rows) - largest(a.rows) ||
        stages.indexOf(a.stage) - stages.indexOf(b.stage) ||
        (a.fund < b.fund ? -1 : 1),
    );
}

function largest(rows: readonly MoneyRow[]): number {
  return Math.max(0, ...rows.map((r) => reach(r.amount.money)));
}

/** The largest figure that is stated of a sum, for drawing only. */
export function reach(money: Money | undefined): number {
  return Number(money?.max ?? money?.min ?? 0);
}
