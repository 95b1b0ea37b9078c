export { type Balance, sayBalance, sumOfBalances } from './balance.ts';
export { type FundBooks, fundBooks } from './books.ts';
export { type ClaimCheck, checkClaim } from './claims.ts';
export { type Claim, claimsOf } from './cumulative.ts';
export { type Belonging, type Double, doublesBetween, doublesIn } from './doubles.ts';
export type { Earmark, Overspent } from './earmarks.ts';
export { type Flow, type FlowStep, flowOf } from './flow.ts';
export { besideFlow, FLOW_COLUMNS, flowTable } from './flow-table.ts';
export type { InOneCurrency, Line } from './lines.ts';
export { ACCOUNTS, type Movement, type Posting } from './movement.ts';
export type { PromiseStanding } from './promises.ts';
export { type Converted, type Rates, readRates } from './rates.ts';
export {
  type Pair,
  type Reconciliation,
  type Row,
  reconcile,
  type Settled,
} from './reconcile.ts';
export { type RelationMoney, relationMoney } from './relation-money.ts';
export { rowOf } from './rows.ts';
export {
  type PhaseStanding,
  type Statement,
  type StatementOptions,
  statementOf,
} from './statement.ts';
export { ACCOUNT_COLUMNS, accountTable, STATEMENT_COLUMNS, statementTable } from './statement-table.ts';
export type { Stream, StreamLink, StreamSegment } from './stream.ts';
export { streamData } from './stream-data.ts';
export { STREAM_COLUMNS, type StreamColumn } from './stream-parts.ts';
