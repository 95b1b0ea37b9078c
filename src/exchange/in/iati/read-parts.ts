import type { Texts } from '../../../values/index.ts';
import type { IatiCode, IatiOrg, IatiPeriodSum, IatiValue } from './activity.ts';
import { attribute, child, type XmlElement } from './element.ts';
import { isForeign } from './namespace.ts';
import type { ActivityReading } from './reading.ts';

/** What an activity says once for all that is in it. */
export interface Defaults {
  readonly language: string;
  readonly currency?: string;
}

const NONE: Texts = {};

/** The texts of an element by language: its narratives, or (version 1) its own text. */
export function textsOf(element: XmlElement, { language }: Defaults): Texts {
  let texts: Record<string, string> | undefined;
  const add = (one: XmlElement) => {
    const text = one.text.trim();
    if (text === '') return;
    const tag = languageOf(attribute(one, 'xml:lang') ?? language);
    texts ??= {};
    texts[tag] = Object.hasOwn(texts, tag) ? `${texts[tag]}\n${text}` : text;
  };
  for (const one of element.children) if (one.name === 'narrative') add(one);
  if (texts === undefined) add(element);
  return texts ?? NONE;
}

/** A language tag as the record writes it; what is none is taken for English, as most files are. */
export function languageOf(raw: string): string {
  const [first, ...rest] = raw.trim().split('-');
  const tag = [first!.toLowerCase(), ...rest].join('-');
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en';
}

/** The attribute, trimmed; undefined where it is absent or empty. */
export function given(element: XmlElement, name: string): string | undefined {
  const value = attribute(element, name)?.trim();
  return value ? value : undefined;
}

/** An organisation; `activity` is the attribute that names its own activity. */
export function orgOf(element: XmlElement, activity: string, defaults: Defaults): IatiOrg {
  const [ref, type, activityId] = [given(element, 'ref'), given(element, 'type'), given(element, activity)];
  return {
    ...(ref ? { ref } : {}),
    ...(type ? { type } : {}),
    names: textsOf(element, defaults),
    ...(activityId ? { activityId } : {}),
  };
}

/** A code with its vocabulary and share. */
export function codeOf(element: XmlElement, defaults: Defaults): IatiCode {
  const [vocabulary, percentage] = [given(element, 'vocabulary'), given(element, 'percentage')];
  return {
    code: given(element, 'code') ?? '',
    ...(vocabulary ? { vocabulary } : {}),
    ...(percentage ? { percentage } : {}),
    names: textsOf(element, defaults),
  };
}

/** A sum with exact digits; undefined, and told, where the text is no decimal number. */
export function sumOf(
  element: XmlElement,
  path: string,
  defaults: Defaults,
  reading: ActivityReading,
): IatiValue | undefined {
  const amount = decimalIn(element.text);
  if (amount === undefined) {
    const shown = element.text.trim().slice(0, 40);
    reading.wrong(
      'iati-value',
      element,
      path,
      shown === '' ? `${path} holds no amount.` : `“${shown}” in ${path} is no decimal number.`,
      'Write digits with a point before the fraction, without separators, signs of currency or exponents.',
    );
    return undefined;
  }
  const valueDate = reading.day(element, path, 'value-date');
  const currency = given(element, 'currency') ?? defaults.currency;
  if (currency === undefined)
    reading.doubt(
      'iati-currency',
      element,
      path,
      `${path} has no currency, and the activity no default-currency.`,
    );
  return {
    amount,
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...(valueDate === undefined ? {} : { valueDate }),
  };
}

/** The digits of an XML Schema decimal, without a plus sign, and with a nought where a side is empty. */
export function decimalIn(raw: string): string | undefined {
  const found = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(raw);
  if (!found) return undefined;
  const [, sign, whole = '', fraction = ''] = found;
  if (whole === '' && fraction === '') return undefined;
  const digits = `${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;
  return sign === '-' ? `-${digits}` : digits;
}

/** A budget or a planned disbursement. */
export function periodSumOf(
  element: XmlElement,
  path: string,
  defaults: Defaults,
  reading: ActivityReading,
): IatiPeriodSum | undefined {
  const held = child(element, 'value');
  const value = held && sumOf(held, `${path}/value`, defaults, reading);
  if (!value) return undefined;
  const side = (name: string) => {
    const one = child(element, name);
    return one && reading.day(one, `${path}/${name}`);
  };
  const [from, to] = [side('period-start'), side('period-end')];
  const [type, status] = [given(element, 'type'), given(element, 'status')];
  const [provider, receiver] = [child(element, 'provider-org'), child(element, 'receiver-org')];
  return {
    ...(type ? { type } : {}),
    ...(status ? { status } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    value,
    ...(provider ? { provider: orgOf(provider, 'provider-activity-id', defaults) } : {}),
    ...(receiver ? { receiver: orgOf(receiver, 'receiver-activity-id', defaults) } : {}),
    where: reading.where(element),
  };
}

/** The attributes of our own namespace, names and values by turns. */
export function ownAttributes({ attributes }: XmlElement): readonly string[] {
  let own: string[] | undefined;
  for (let i = 0; i < attributes.length; i += 2)
    if (attributes[i]!.startsWith('ent:')) {
      own ??= [];
      own.push(attributes[i]!.slice(4), attributes[i + 1]!);
    }
  return own ?? EMPTY;
}

const EMPTY: readonly never[] = [];

/** The elements of our own namespace. */
export function ownElements({ children }: XmlElement): readonly XmlElement[] {
  const last = children.at(-1);
  // Foreign elements stand last, so that where the last is none of ours there is none.
  if (last === undefined || !isForeign(last.name)) return EMPTY;
  return children.filter(({ name }) => name.startsWith('ent:'));
}
