import type { Times } from '../../access/index.ts';
import type { Office } from '../office.ts';
import type { Asked } from '../web/address.ts';

/** What a reader asks of the funds, once address and times have been read. */
export interface FundAsk {
  readonly office: Office;
  readonly times: Times;
  readonly asked: Asked;
  /** The path without its format. */
  readonly path: string;
  readonly format: 'html' | 'json' | 'csv' | 'xlsx';
  readonly donor?: string;
  readonly currency?: string;
  readonly relation?: string;
  /** The fund after which the list goes on. */
  readonly after?: string;
}

/** What a fund's address bears besides the times, to be kept in links. */
export function extras({ donor, currency, relation }: Partial<FundAsk>): Record<string, string> {
  return {
    ...(donor === undefined ? {} : { donor }),
    ...(currency === undefined ? {} : { currency }),
    ...(relation === undefined ? {} : { relation }),
  };
}
