import { oneOf } from '../../one-of.ts';
/** Why a clause tells of an engagement. */
export interface Trigger {
  readonly type: string;
  /** Where a place may begin without a preposition. */
  readonly object?: number;
  /** The token of the noun that names the event. */
  readonly at?: number;
  /** The place that "there" stands for. */
  readonly place?: string;
  readonly why: string;
}

/** What organisers do with a meeting. */
export const STAGED = oneOf(
  'hold|convene|host|organise|organize|conduct|chair|co-chair|launch|attend|open|stage|co-host|lead|inaugurate|address|preside|co-organise|co-organize|co-direct|co-lead',
);
