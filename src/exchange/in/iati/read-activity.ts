import type { Texts } from '../../../values/index.ts';
import type { IatiActivity } from './activity.ts';
import { modernCode } from './codes.ts';
import { child, type XmlElement } from './element.ts';
import {
  codeOf,
  type Defaults,
  given,
  languageOf,
  orgOf,
  ownAttributes,
  ownElements,
  periodSumOf,
  textsOf,
} from './read-parts.ts';
import { transactionOf } from './read-transaction.ts';
import type { ActivityReading } from './reading.ts';

/** What is gathered while the children of an activity are gone through. */
type Gathered = {
  -readonly [K in keyof IatiActivity]: IatiActivity[K] extends readonly (infer T)[] ? T[] : IatiActivity[K];
};

/** An activity from its element, of any version; what of it cannot be read is told and left out. */
export function activityOf(element: XmlElement, version: string, reading: ActivityReading): IatiActivity {
  const where = reading.where(element);
  const language = given(element, 'xml:lang');
  const currency = given(element, 'default-currency');
  const defaults: Defaults = {
    language: language ?? 'en',
    ...(currency ? { currency: currency.toUpperCase() } : {}),
  };
  const found: Gathered = {
    identifier: reading.identifier ?? '',
    version,
    title: {},
    descriptions: [],
    participants: [],
    otherIdentifiers: [],
    dates: [],
    countries: [],
    regions: [],
    sectors: [],
    aid: [],
    budgets: [],
    planned: [],
    transactions: [],
    documents: [],
    related: [],
    own: ownAttributes(element) as string[],
    ownElements: ownElements(element) as XmlElement[],
    where,
    ...(language ? { language: languageOf(language) } : {}),
    ...(currency ? { defaultCurrency: currency.toUpperCase() } : {}),
  };
  const [hierarchy, updated, humanitarian] = [
    given(element, 'hierarchy'),
    given(element, 'last-updated-datetime'),
    given(element, 'humanitarian'),
  ];
  if (hierarchy) found.hierarchy = hierarchy;
  if (updated) found.updated = updated;
  if (humanitarian) found.humanitarian = humanitarian === '1' || humanitarian === 'true';
  let transactions = 0;
  for (const one of element.children) {
    if (one.name === 'transaction') {
      const read = transactionOf(one, ++transactions, defaults, reading);
      if (read) found.transactions.push(read);
    } else take(one, found, defaults, reading);
  }
  return found;
}

/** What one child says, by its name. */
function take(one: XmlElement, found: Gathered, defaults: Defaults, reading: ActivityReading): void {
  switch (one.name) {
    case 'reporting-org': {
      const secondary = given(one, 'secondary-reporter');
      found.reporter = {
        ...orgOf(one, '', defaults),
        secondary: secondary === '1' || secondary === 'true',
      };
      break;
    }
    case 'title':
      found.title = joined(found.title, textsOf(one, defaults));
      break;
    case 'description':
      found.descriptions.push({ ...typeOf(one), text: textsOf(one, defaults), own: ownAttributes(one) });
      break;
    case 'participating-org': {
      const channel = given(one, 'crs-channel-code');
      const role = modernCode('OrganisationRole', given(one, 'role') ?? '');
      const org = Object.assign(orgOf(one, 'activity-id', defaults), { role });
      found.participants.push(channel ? Object.assign(org, { crsChannel: channel }) : org);
      break;
    }
    case 'other-identifier':
      found.otherIdentifiers.push({ ref: given(one, 'ref') ?? one.text.trim(), ...typeOf(one) });
      break;
    case 'activity-status':
      put(found, 'status', given(one, 'code'));
      break;
    case 'activity-date': {
      const day = reading.day(one, 'activity-date');
      const type = modernCode('ActivityDateType', given(one, 'type') ?? '');
      if (day) found.dates.push({ type, day, text: textsOf(one, defaults) });
      break;
    }
    case 'recipient-country':
      found.countries.push(codeOf(one, defaults));
      break;
    case 'recipient-region':
      found.regions.push(codeOf(one, defaults));
      break;
    case 'sector':
      found.sectors.push(codeOf(one, defaults));
      break;
    case 'default-flow-type':
      put(found, 'flow', given(one, 'code'));
      break;
    case 'default-finance-type':
      put(found, 'finance', given(one, 'code'));
      break;
    case 'default-aid-type':
      found.aid.push(codeOf(one, defaults));
      break;
    case 'default-tied-status':
      put(found, 'tied', given(one, 'code'));
      break;
    case 'budget': {
      const read = periodSumOf(one, `budget[${found.budgets.length + 1}]`, defaults, reading);
      if (read) found.budgets.push(read);
      break;
    }
    case 'planned-disbursement': {
      const read = periodSumOf(one, `planned-disbursement[${found.planned.length + 1}]`, defaults, reading);
      if (read) found.planned.push(read);
      break;
    }
    case 'document-link':
      found.documents.push(documentOf(one, defaults, reading));
      break;
    case 'related-activity':
      found.related.push({ ref: given(one, 'ref') ?? '', ...typeOf(one) });
      break;
  }
}

function documentOf(
  one: XmlElement,
  defaults: Defaults,
  reading: ActivityReading,
): IatiActivity['documents'][number] {
  const title = child(one, 'title');
  const date = child(one, 'document-date');
  const day = date && reading.day(date, 'document-link/document-date');
  const format = given(one, 'format');
  const codes = (name: string) =>
    one.children.filter((c) => c.name === name).flatMap((c) => given(c, 'code') ?? []);
  return {
    url: given(one, 'url') ?? '',
    ...(format ? { format } : {}),
    title: title ? textsOf(title, defaults) : {},
    categories: codes('category'),
    languages: codes('language'),
    ...(day ? { day } : {}),
  };
}

function typeOf(one: XmlElement): { type?: string } {
  const type = given(one, 'type');
  return type ? { type } : {};
}

/** Version 1 repeats an element, one a language. */
function joined(before: Texts, more: Texts): Texts {
  return Object.keys(before).length === 0 ? more : { ...more, ...before };
}

function put(found: Gathered, key: 'status' | 'flow' | 'finance' | 'tied', value: string | undefined): void {
  if (value !== undefined) found[key] = value;
}
