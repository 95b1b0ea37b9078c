import { canonicalAmount, sha256, type Texts } from '../../../values/index.ts';
import { COUNTRIES, KINDS, type Slots } from '../../../vocabulary/index.ts';
import type { IatiActivity, IatiTransaction, Where } from './activity.ts';
import { apart } from './element.ts';
import type { Organisations } from './organisations.ts';
import { earmarkingOf } from './read-transaction.ts';

/** A transaction as a contribution that can be put on record. */
export interface Row {
  /** The same transaction of the same activity always has the same. */
  readonly id: string;
  readonly when: string;
  readonly slots: Slots;
  readonly where: Where;
  readonly type: string;
}

/** The kind of record that counts in sums. */
export const MONEY_KIND = [...KINDS.values()].find((kind) => kind.amount !== undefined)!.name;

const STAGES: Readonly<Record<string, string>> = {
  1: 'deposit',
  2: 'commitment',
  3: 'disbursement',
  4: 'expenditure',
  7: 'disbursement',
  11: 'commitment',
  12: 'pledge',
  13: 'pledge',
};
const INCOMING = ['1', '11', '13'];
const ALPHA3 = new Map([...COUNTRIES.values()].map(({ alpha2, alpha3 }) => [alpha2, alpha3]));

/**
 * The transactions of an activity as contributions to `fund`, and those that the record has no word for (interest,
 * loans paid back, equity, guarantees), by type.
 */
export function rowsOf(
  activity: IatiActivity,
  fund: string,
  organisations: Organisations,
): { readonly rows: Row[]; readonly left: readonly IatiTransaction[] } {
  const rows: Row[] = [];
  const left: IatiTransaction[] = [];
  const counts = new Map<string, number>();
  const funders = activity.participants.filter(({ role }) => role === '1');
  for (const one of activity.transactions) {
    if (one.own[one.own.indexOf('record') + 1] !== undefined && one.own.includes('record')) continue;
    const stage = STAGES[one.type];
    if (stage === undefined || one.value.currency === undefined) {
      left.push(one);
      continue;
    }
    const key = keyOf(activity.identifier, one);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    rows.push({
      id: `iati-${sha256(`${key}\n${number}`).slice(0, 24)}`,
      when: one.date,
      slots: slotsOf(
        activity,
        one,
        stage,
        fund,
        funders.length === 1 ? funders[0] : undefined,
        organisations,
      ),
      where: one.where,
      type: one.type,
    });
  }
  return { rows, left };
}

/** What makes two transactions of two files the same: their reference, else all that names a payment. */
function keyOf(identifier: string, one: IatiTransaction): string {
  const side = (org: IatiTransaction['provider']) => org?.ref ?? Object.values(org?.names ?? {})[0] ?? '';
  const own =
    one.ref ??
    [one.date, one.value.amount, one.value.currency, side(one.provider), side(one.receiver)].join('|');
  return `${identifier}\n${one.type}\n${own}`;
}

function slotsOf(
  activity: IatiActivity,
  one: IatiTransaction,
  stage: string,
  fund: string,
  funder: IatiActivity['participants'][number] | undefined,
  organisations: Organisations,
): Slots {
  const isIncoming = INCOMING.includes(one.type);
  const isRefund = one.value.amount.startsWith('-');
  const amount = canonicalAmount(one.value.amount.replace('-', ''));
  const money = { currency: one.value.currency!, min: amount, max: amount };
  const giver = one.provider ?? (isIncoming ? funder : (activity.reporter ?? funder));
  const donor = organisations.refOf(giver);
  const payee = isIncoming ? undefined : organisations.refOf(one.receiver);
  const countries = one.countries.length > 0 ? one.countries : activity.countries;
  const recipient = countries.flatMap(({ code }) => ALPHA3.get(code) ?? []).map((code) => `party:${code}`);
  const isInKind = one.channel === '3' || one.channel === '4';
  const purpose = textsIn(one.description) ?? textsIn(one.sectors[0]?.names);
  const isEarmarked = ['3', '4'].includes(earmarkingOf(one) ?? '');
  const finance = one.finance ?? activity.finance;
  const form = finance === '110' ? 'grant' : finance?.startsWith('42') ? 'loan' : undefined;
  // Filled in one after the other: to make one object of several costs more than all else here.
  const slots: Record<string, unknown> = { stage: isRefund ? 'refund' : stage };
  if (donor) slots.donor = donor;
  if (isInKind) {
    slots.inKind = purpose ?? { en: 'in kind' };
    slots.valuation = money;
    slots.form = 'in-kind';
  } else {
    slots.money = money;
    if (form) slots.form = form;
  }
  slots.fund = fund;
  if (recipient.length > 0) slots.recipient = recipient.length === 1 ? recipient : [...new Set(recipient)];
  if (purpose && !isInKind) slots.purpose = purpose;
  if (isEarmarked && purpose) slots.earmark = purpose;
  if (payee) slots.payee = payee;
  if (one.ref) slots.reference = { en: apart(one.ref) };
  return slots;
}

/** Texts that are kept, apart from the file's; undefined where there are none. */
export function textsIn(texts: Texts | undefined): Texts | undefined {
  let own: Record<string, string> | undefined;
  for (const language in texts) {
    own ??= {};
    own[language] = apart(texts[language]!);
  }
  return own;
}
