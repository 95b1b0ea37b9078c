export type { Figure, Remark } from './figure.ts';
export * from './fund/index.ts';
export { type Inclusion, inclusionIn } from './inclusion.ts';
export {
  type Ledger,
  type LedgerEntry,
  type LedgerGroup,
  ledgerOf,
  type Named,
  type StageSum,
} from './ledger.ts';
export { LEDGER_COLUMNS, ledgerTable } from './table.ts';
