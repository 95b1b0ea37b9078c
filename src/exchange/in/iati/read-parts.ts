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
  for (const one of element.children) if (one.name === 'narrative') texts = withText(texts, one, language);
  return texts ?? withText(texts, element, language) ?? NONE;
}

function withText(
  texts: Record<string, string> | undefined,
  one: XmlElement,
  language: string,
): Record<string, string> | undefined {
  const text = one.text.trim();
  if (text === '') return texts;
  const tag = languageOf(attribute(one, 'xml:lang') ?? language);
  if (texts === undefined) return tag === 'en' ? { en: text } : { [tag]: text };
  texts[tag] = Object.hasOwn(texts, tag) ? `${texts[tag]}\n${text}` : text;
  return texts;
}

const TAGS = new Map<string, string>();

/** A language tag as the record writes it; what is none is taken for English, as most files are. */
export function languageOf(raw: string): string {
  const held = TAGS.get(raw);
  if (held !== undefined) return held;
  const [first, ...rest] = raw.trim().split('-');
  const written = [first!.toLowerCase(), ...rest].join('-');
  const tag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(written) ? written : 'en';
  if (TAGS.size < 1000) TAGS.set(JSON.parse(JSON.stringify(raw)) as string, tag);
  return tag;
}

/** The attribute, trimmed; undefined where it is absent or empty. */
export function given(element: XmlElement, name: string): string | undefined {
  const value = attribute(element, name)?.trim();
  return value ? value : undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An organisation; `activity` is the attribute that names its own activity. */
export function orgOf(element: XmlElement, activity: string, defaults: Defaults): IatiOrg {
  const org: Mutable<IatiOrg> = { names: textsOf(element, defaults) };
  const [ref, type] = [given(element, 'ref'), given(element, 'type')];
  if (ref !== undefined) org.ref = ref;
  if (type !== undefined) org.type = type;
  const activityId = activity === '' ? undefined : given(element, activity);
  if (activityId !== undefined) org.activityId = activityId;
  return org;
}

/** A code with its vocabulary and share. */
export function codeOf(element: XmlElement, defaults: Defaults): IatiCode {
  const code: Mutable<IatiCode> = { code: given(element, 'code') ?? '', names: textsOf(element, defaults) };
  const [vocabulary, percentage] = [given(element, 'vocabulary'), given(element, 'percentage')];
  if (vocabulary !== undefined) code.vocabulary = vocabulary;
  if (percentage !== undefined) code.percentage = percentage;
  return code;
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
  const currency = given(element, 'currency')?.toUpperCase() ?? defaults.currency;
  if (currency === undefined)
    reading.doubt(
      'iati-currency',
      element,
      path,
      `${path} has no currency, and the activity no default-currency.`,
    );
  const value: Mutable<IatiValue> = { amount };
  if (currency !== undefined) value.currency = currency;
  if (valueDate !== undefined) value.valueDate = valueDate;
  return value;
}

/** The digits of an XML Schema decimal, without a plus sign, and with a nought where a side is empty. */
export function decimalIn(raw: string): string | undefined {
  if (/^\d+(?:\.\d+)?$/.test(raw)) return raw;
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
  const sum: Mutable<IatiPeriodSum> = { value, where: reading.where(element) };
  if (type !== undefined) sum.type = type;
  if (status !== undefined) sum.status = status;
  if (from !== undefined) sum.from = from;
  if (to !== undefined) sum.to = to;
  if (provider) sum.provider = orgOf(provider, 'provider-activity-id', defaults);
  if (receiver) sum.receiver = orgOf(receiver, 'receiver-activity-id', defaults);
  return sum;
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
