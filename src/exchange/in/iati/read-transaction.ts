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
  let sectors: IatiCode[] | undefined;
  let countries: IatiCode[] | undefined;
  let regions: IatiCode[] | undefined;
  let aid: IatiCode[] | undefined;
  const more: Record<string, unknown> = {};
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
        more.description = more.description ? { ...(more.description as object), ...text } : text;
        break;
      }
      case 'provider-org':
        more.provider = orgOf(one, 'provider-activity-id', defaults);
        break;
      case 'receiver-org':
        more.receiver = orgOf(one, 'receiver-activity-id', defaults);
        break;
      case 'disbursement-channel':
        put(more, 'channel', given(one, 'code'));
        break;
      case 'sector':
        sectors = and(sectors, codeOf(one, defaults));
        break;
      case 'recipient-country':
        countries = and(countries, codeOf(one, defaults));
        break;
      case 'recipient-region':
        regions = and(regions, codeOf(one, defaults));
        break;
      case 'aid-type':
        aid = and(aid, codeOf(one, defaults));
        break;
      case 'flow-type':
        put(more, 'flow', given(one, 'code'));
        break;
      case 'finance-type':
        put(more, 'finance', given(one, 'code'));
        break;
      case 'tied-status':
        put(more, 'tied', given(one, 'code'));
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
  const [ref, humanitarian] = [given(element, 'ref'), given(element, 'humanitarian')];
  return {
    number,
    ...(ref ? { ref } : {}),
    type: modernCode('TransactionType', type),
    date,
    value,
    ...more,
    sectors: sectors ?? NONE,
    countries: countries ?? NONE,
    regions: regions ?? NONE,
    aid: aid ?? NONE,
    ...(humanitarian === undefined ? {} : { humanitarian: humanitarian === '1' || humanitarian === 'true' }),
    own: ownAttributes(element),
    ownElements: ownElements(element),
    where,
  };
}

/** A list with one more; made when there is a first. */
function and(list: IatiCode[] | undefined, one: IatiCode): IatiCode[] {
  if (!list) return [one];
  list.push(one);
  return list;
}

function put(more: Record<string, unknown>, key: string, value: string | undefined): void {
  if (value !== undefined) more[key] = value;
}

/** The earmarking category that an aid type of vocabulary 2 tells; undefined where none does. */
export function earmarkingOf({ aid }: Pick<IatiTransaction, 'aid'>): string | undefined {
  return aid.find(({ vocabulary }) => vocabulary === '2')?.code;
}
