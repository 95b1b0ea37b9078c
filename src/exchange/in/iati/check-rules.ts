import { addAmounts, CURRENCIES, compareAmounts, isZero } from '../../../values/index.ts';
import { COUNTRIES } from '../../../vocabulary/index.ts';
import type { IatiActivity } from './activity.ts';
import { type CodeName, hasCode, modernCode } from './codes.ts';
import { attribute, child, type XmlElement } from './element.ts';
import type { ActivityReading } from './reading.ts';

const ALPHA2 = new Set([...COUNTRIES.values()].map(({ alpha2 }) => alpha2));
/** IATI's own for Kosovo, which ISO leaves to its users. */
ALPHA2.add('XK');

/** The code lists that are held to, by element and attribute. */
const CODED: readonly (readonly [element: string, attribute: string, list: CodeName])[] = [
  ['participating-org', 'role', 'OrganisationRole'],
  ['activity-status', 'code', 'ActivityStatus'],
  ['activity-date', 'type', 'ActivityDateType'],
  ['budget', 'type', 'BudgetType'],
  ['budget', 'status', 'BudgetStatus'],
  ['related-activity', 'type', 'RelatedActivityType'],
  ['transaction-type', 'code', 'TransactionType'],
  ['disbursement-channel', 'code', 'DisbursementChannel'],
  ['category', 'code', 'DocumentCategory'],
];
const BY_ELEMENT = grouped();

function grouped(): Map<string, (typeof CODED)[number][]> {
  const found = new Map<string, (typeof CODED)[number][]>();
  for (const one of CODED) found.set(one[0], [...(found.get(one[0]) ?? []), one]);
  return found;
}

/**
 * What the rules of the standard say beyond its form: codes of the lists that come with the schema, days in their
 * order, shares that make a whole, identifiers, sectors and countries in one place. `codes` is false where the file
 * names no version whose lists it could be held to; then a code is only doubted. Codes: iati-code, iati-dates,
 * iati-percentages, iati-identifier, iati-language, iati-level, iati-future.
 */
export function checkRules(
  element: XmlElement,
  activity: IatiActivity,
  codes: boolean,
  reading: ActivityReading,
): void {
  const say = codes ? reading.wrong.bind(reading) : reading.doubt.bind(reading);
  checkIdentifier(element, activity, say, reading);
  checkCodes(element, '', say);
  checkShares(element, 'sector', activity.sectors, say, reading);
  checkShares(element, 'recipient-country', [...activity.countries, ...activity.regions], say, reading, true);
  checkDays(element, activity, say);
  checkLevels(element, activity, reading);
}

type Say = ActivityReading['wrong'];

function checkIdentifier(
  element: XmlElement,
  activity: IatiActivity,
  say: Say,
  reading: ActivityReading,
): void {
  const { identifier, reporter, otherIdentifiers } = activity;
  const held = child(element, 'iati-identifier') ?? element;
  const path = 'iati-identifier';
  if (identifier === '') {
    if (held !== element) say('iati-identifier', held, path, 'the identifier is empty.');
    return;
  }
  if (/[\s/&|?]/.test(identifier))
    say('iati-identifier', held, path, `“${identifier}” has a character that an identifier may not have.`);
  const prefixes = [reporter?.ref, ...otherIdentifiers.map(({ ref }) => ref)].filter(Boolean) as string[];
  if (reporter?.ref && !prefixes.some((prefix) => identifier.startsWith(prefix)))
    reading.doubt(
      'iati-identifier',
      held,
      path,
      `“${identifier}” does not begin with the identifier of who reports it (${reporter.ref}).`,
    );
}

function checkCodes(element: XmlElement, path: string, say: Say): void {
  const counts = new Map<string, number>();
  for (const one of element.children) {
    const number = (counts.get(one.name) ?? 0) + 1;
    counts.set(one.name, number);
    const below = `${path}${path === '' ? '' : '/'}${one.name}${number > 1 || one.name === 'transaction' ? `[${number}]` : ''}`;
    for (const [, key, list] of BY_ELEMENT.get(one.name) ?? []) {
      const code = attribute(one, key)?.trim();
      if (code && !hasCode(list, modernCode(list, code)))
        say('iati-code', one, below, `“${code}” in ${below}/@${key} is no code of ${list}.`);
    }
    checkOpenCodes(one, below, say);
    if (one.children.length > 0) checkCodes(one, below, say);
  }
}

/** Currencies, countries and earmarking: lists that others keep. */
function checkOpenCodes(one: XmlElement, path: string, say: Say): void {
  const currency = attribute(one, 'currency')?.trim();
  if (currency && !Object.hasOwn(CURRENCIES, currency))
    say('iati-code', one, path, `“${currency}” in ${path}/@currency is no currency of ISO 4217.`);
  if (one.name === 'recipient-country') {
    const code = attribute(one, 'code')?.trim();
    if (code && !ALPHA2.has(code))
      say(
        'iati-code',
        one,
        path,
        `“${code}” in ${path}/@code is no country of ISO 3166.`,
        'Write two capital letters.',
      );
  }
  if ((one.name === 'aid-type' || one.name === 'default-aid-type') && attribute(one, 'vocabulary') === '2') {
    const code = attribute(one, 'code')?.trim();
    if (code && !hasCode('EarmarkingCategory', code))
      say('iati-code', one, path, `“${code}” in ${path}/@code is no earmarking category.`);
  }
}

/** Shares of one vocabulary make a whole, and where there are several each has its own. */
function checkShares(
  element: XmlElement,
  name: string,
  all: IatiActivity['sectors'],
  say: Say,
  reading: ActivityReading,
  together = false,
): void {
  const byVocabulary = new Map<string, (string | undefined)[]>();
  for (const { vocabulary, percentage } of all) {
    const key = together ? '' : (vocabulary ?? '1');
    byVocabulary.set(key, [...(byVocabulary.get(key) ?? []), percentage]);
  }
  for (const [vocabulary, shares] of byVocabulary) {
    const at = child(element, name) ?? element;
    const where = vocabulary === '' ? 'countries and regions' : `sectors of vocabulary ${vocabulary}`;
    const given = shares.filter((share): share is string => share !== undefined);
    const digits = given.filter((share) => /^\d+(\.\d+)?$/.test(share));
    if (given.length > digits.length)
      say('iati-percentages', at, name, `A share of the ${where} is no number from 0 to 100.`);
    else if (given.length === 0 && shares.length > 1)
      reading.doubt(
        'iati-percentages',
        at,
        name,
        `The ${where} have no shares (@percentage), and there are ${shares.length}.`,
      );
    else if (given.length > 0 && given.length < shares.length)
      say('iati-percentages', at, name, `Some of the ${where} have shares, and some have none.`);
    else if (given.length > 0) {
      const sum = digits.reduce((a, b) => addAmounts(a, b), '0');
      const off = compareAmounts(sum, '99.99') < 0 || compareAmounts(sum, '100.01') > 0;
      if (off) say('iati-percentages', at, name, `The shares of the ${where} make ${sum}, not 100.`);
    }
  }
}

function checkDays(element: XmlElement, { dates, budgets, planned }: IatiActivity, say: Say): void {
  const day = (type: string) => dates.find((d) => d.type === type)?.day;
  for (const [start, end, word] of [
    ['1', '3', 'planned'],
    ['2', '4', 'actual'],
  ] as const) {
    const [from, to] = [day(start), day(end)];
    if (from && to && to < from)
      say(
        'iati-dates',
        child(element, 'activity-date') ?? element,
        'activity-date',
        `The ${word} end (${to}) is before the ${word} start (${from}).`,
      );
  }
  if (dates.length > 0 && !dates.some(({ type }) => type === '1' || type === '2'))
    say(
      'iati-dates',
      child(element, 'activity-date') ?? element,
      'activity-date',
      'There is no start among the dates (type 1 or 2).',
    );
  const sums = [
    ['budget', budgets],
    ['planned-disbursement', planned],
  ] as const;
  for (const [name, list] of sums)
    list.forEach(({ from, to }, i) => {
      if (from && to && to < from)
        say(
          'iati-dates',
          child(element, name) ?? element,
          `${name}[${i + 1}]`,
          `Its period ends (${to}) before it begins (${from}).`,
        );
    });
  budgets.forEach(({ from, to }, i) => {
    if (from && to && isLongerThanYear(from, to))
      say(
        'iati-dates',
        child(element, 'budget') ?? element,
        `budget[${i + 1}]`,
        'Its period is longer than a year.',
      );
  });
}

function isLongerThanYear(from: string, to: string): boolean {
  return to >= `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
}

/** Sectors and countries stand with the activity or with its transactions, not with both, and then with each. */
function checkLevels(element: XmlElement, activity: IatiActivity, reading: ActivityReading): void {
  const { transactions } = activity;
  const levels = [
    ['sector', activity.sectors.length > 0, transactions.filter((t) => t.sectors.length > 0).length],
    [
      'recipient-country',
      activity.countries.length + activity.regions.length > 0,
      transactions.filter((t) => t.countries.length + t.regions.length > 0).length,
    ],
  ] as const;
  for (const [name, above, below] of levels) {
    if (above && below > 0)
      reading.doubt('iati-level', element, name, `<${name}> stands with the activity and with transactions.`);
    if (!above && below > 0 && below < transactions.length)
      reading.doubt(
        'iati-level',
        element,
        name,
        `<${name}> stands with ${below} of ${transactions.length} transactions.`,
      );
  }
  for (const { value, number } of transactions)
    if (isZero(value.amount.replace('-', '')))
      reading.doubt(
        'iati-zero',
        element,
        `transaction[${number}]`,
        `transaction[${number}] is of nothing (0).`,
      );
}
