import type { View } from '../../../access/index.ts';
import { slug } from '../../../values/index.ts';
import { countryCode, narratives, orgNode } from './parties.ts';
import type { Counted, Payment } from './payment.ts';
import { node, type XmlNode } from './xml.ts';

/** Whose account an activity is: a fund's, which receives and spends, or that of those who give. */
export type Side = 'fund' | 'giver';

/** Transaction types by stage: what a fund sees, and what a giver sees. */
const TYPES: Readonly<Record<Side, Readonly<Record<string, string>>>> = {
  fund: {
    pledge: '13',
    commitment: '11',
    deposit: '1',
    support: '1',
    disbursement: '3',
    expenditure: '4',
    transfer: '3',
  },
  giver: {
    pledge: '12',
    commitment: '2',
    deposit: '3',
    support: '3',
    disbursement: '3',
    expenditure: '4',
    transfer: '3',
  },
};

const INCOMING = ['1', '11', '13'];

/** What a transaction is written with. */
export interface TransactionAround {
  readonly view: View;
  readonly side: Side;
  /** The identifier of the activity that it stands in. */
  readonly activity: string;
  /** The identifier of a fund's activity, where it is written too. */
  activityOf(fund: string): string | undefined;
  /** The contribution of an id, to know what a refund gives back. */
  whole(id: string): Counted | undefined;
  readonly withSector: boolean;
}

/** A single payment as a transaction. A refund is what it gives back with a minus, as the standard has it. */
export function transactionNode(one: Counted, payment: Payment, around: TransactionAround): XmlNode {
  const { view, side, activity } = around;
  const { amount, record, form } = one;
  const isRefund = amount.stage === 'refund';
  const returned = amount.returns === undefined ? undefined : around.whole(amount.returns);
  const type = TYPES[side][isRefund ? (returned?.amount.stage ?? 'deposit') : amount.stage] ?? '3';
  const { currency, day } = payment;
  const recipients = amount.recipients.filter((ref) => countryCode(ref) !== undefined);
  return node(
    'transaction',
    { ref: plain(amount.reference) ?? record.id, 'ent:record': record.id, 'ent:stage': amount.stage },
    [
      node('transaction-type', { code: type }),
      node('transaction-date', { 'iso-date': day }),
      node('value', { currency, 'value-date': day }, `${isRefund ? '-' : ''}${payment.amount}`),
      node('description', {}, narratives(record.statement)),
      ...sides(one, INCOMING.includes(type), around),
      payment.inKind
        ? node('disbursement-channel', { code: amount.through === undefined ? '4' : '3' })
        : undefined,
      around.withSector && amount.purpose
        ? node(
            'sector',
            { vocabulary: '99', code: slug(plain(amount.purpose)!) || 'other' },
            narratives(amount.purpose),
          )
        : undefined,
      form === 'grant' ? node('finance-type', { code: '110' }) : undefined,
      form === 'loan' ? node('finance-type', { code: '421' }) : undefined,
      amount.earmark ? node('aid-type', { vocabulary: '2', code: '4' }) : undefined,
    ].filter((part) => !(part?.name === 'description' && part.content.length === 0)),
  );

  function sides({ amount: held }: Counted, incoming: boolean, { activityOf }: TransactionAround): XmlNode[] {
    const org = (role: 'provider' | 'receiver', ref: string | undefined, id?: string) =>
      ref === undefined ? [] : [orgNode(view, `${role}-org`, ref, { [`${role}-activity-id`]: id })];
    if (side === 'giver')
      return [
        ...org('provider', held.donor),
        ...org('receiver', held.payee ?? (recipients.length === 1 ? recipients[0] : undefined)),
      ];
    if (incoming) return [...org('provider', held.donor), ...org('receiver', held.fund, activity)];
    return [
      ...org('provider', held.fund ?? held.donor, activity),
      ...(held.toFund ? org('receiver', held.toFund, activityOf(held.toFund)) : org('receiver', held.payee)),
    ];
  }
}

/** The other half of a transfer, in the account of the fund that receives it. */
export function incomingTransfer(one: Counted, payment: Payment, around: TransactionAround): XmlNode {
  const { view, activity, activityOf } = around;
  const { fund, toFund } = one.amount;
  const { day, currency, amount } = payment;
  return node(
    'transaction',
    { ref: one.record.id, 'ent:record': one.record.id, 'ent:stage': one.amount.stage },
    [
      node('transaction-type', { code: '1' }),
      node('transaction-date', { 'iso-date': day }),
      node('value', { currency, 'value-date': day }, amount),
      orgNode(view, 'provider-org', fund!, { 'provider-activity-id': activityOf(fund!) }),
      orgNode(view, 'receiver-org', toFund!, { 'receiver-activity-id': activity }),
    ],
  );
}

/** A text in English, else in the first language that it is in. */
export function plain(texts: Readonly<Record<string, string>> | undefined): string | undefined {
  return texts?.en ?? Object.values(texts ?? {})[0];
}
