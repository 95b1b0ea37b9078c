import type { IatiCode, IatiTransaction } from './activity.ts';
import { modernCode } from './codes.ts';
import { child, type XmlElement } from './element.ts';
import {
  codeOf,
  type Defaults,
  given,
  orgOf,
  ownAttributes,
  ownElements,
  sumOf,
  textsOf,
} from './read-parts.ts';
import type { ActivityReading } from './reading.ts';

const NONE: readonly never[] = [];
/** Stands where the value is put once it was read. */
const NO_VALUE = { amount: '0' };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A transaction; undefined where it lacks what every transaction has (type, day, value), which is told. */
export function transactionOf(
  element: XmlElement,
  number: number,
  defaults: Defaults,
  reading: ActivityReading,
): IatiTransaction | undefined {
  const path = `transaction[${number}]`;
  const where = reading.where(element);
  let type: string | undefined;
  let date: string | undefined;
  let value: IatiTransaction['value'] | undefined;
  const found: Mutable<IatiTransaction> = {
    number,
    type: '',
    date: '',
    value: NO_VALUE,
    sectors: NONE,
    countries: NONE,
    regions: NONE,
    aid: NONE,
    own: ownAttributes(element),
    ownElements: ownElements(element),
    where,
  };
  for (const one of element.children) {
    switch (one.name) {
      case 'transaction-type':
        type = given(one, 'code');
        break;
      case 'transaction-date':
        date = reading.day(one, `${path}/transaction-date`);
        break;
      case 'value':
        value = sumOf(one, `${path}/value`, defaults, reading);
        break;
      case 'description': {
        const text = textsOf(one, defaults);
        // Version 1 repeats the element, one a language.
        found.description = found.description ? { ...found.description, ...text } : text;
        break;
      }
      case 'provider-org':
        found.provider = orgOf(one, 'provider-activity-id', defaults);
        break;
      case 'receiver-org':
        found.receiver = orgOf(one, 'receiver-activity-id', defaults);
        break;
      case 'disbursement-channel':
        put(found, 'channel', given(one, 'code'));
        break;
      case 'sector':
        found.sectors = and(found.sectors, codeOf(one, defaults));
        break;
      case 'recipient-country':
        found.countries = and(found.countries, codeOf(one, defaults));
        break;
      case 'recipient-region':
        found.regions = and(found.regions, codeOf(one, defaults));
        break;
      case 'aid-type':
        found.aid = and(found.aid, codeOf(one, defaults));
        break;
      case 'flow-type':
        put(found, 'flow', given(one, 'code'));
        break;
      case 'finance-type':
        put(found, 'finance', given(one, 'code'));
        break;
      case 'tied-status':
        put(found, 'tied', given(one, 'code'));
        break;
    }
  }
  // Version 1 lets the value's own day stand for that of the transaction.
  date ??= child(element, 'transaction-date') ? undefined : value?.valueDate;
  if (type === undefined || date === undefined || value === undefined) {
    if (type === undefined)
      reading.wrong(
        'iati-transaction',
        element,
        path,
        `${path} has no type.`,
        'Add <transaction-type code="…"/>.',
      );
    if (date === undefined && !child(element, 'transaction-date'))
      reading.wrong(
        'iati-transaction',
        element,
        path,
        `${path} has no day.`,
        'Add <transaction-date iso-date="…"/>.',
      );
    if (value === undefined && !child(element, 'value'))
      reading.wrong(
        'iati-transaction',
        element,
        path,
        `${path} has no value.`,
        'Add <value value-date="…">.',
      );
    return undefined;
  }
  found.type = modernCode('TransactionType', type);
  found.date = date;
  found.value = value;
  const [ref, humanitarian] = [given(element, 'ref'), given(element, 'humanitarian')];
  if (ref !== undefined) found.ref = ref;
  if (humanitarian !== undefined) found.humanitarian = humanitarian === '1' || humanitarian === 'true';
  return found;
}

/** A list with one more; the empty one is shared. */
function and(list: readonly IatiCode[], one: IatiCode): readonly IatiCode[] {
  if (list === NONE) return [one];
  (list as IatiCode[]).push(one);
  return list;
}

function put(
  found: Mutable<IatiTransaction>,
  key: 'channel' | 'flow' | 'finance' | 'tied',
  value: string | undefined,
): void {
  if (value !== undefined) found[key] = value;
}

/** The earmarking category that an aid type of vocabulary 2 tells; undefined where none does. */
export function earmarkingOf({ aid }: Pick<IatiTransaction, 'aid'>): string | undefined {
  return aid.find(({ vocabulary }) => vocabulary === '2')?.code;
}
