import type { View } from '../../../access/index.ts';
import type { Texts } from '../../../values/index.ts';
import { COUNTRIES } from '../../../vocabulary/index.ts';
import { node, type XmlNode } from './xml.ts';

/** An alias that is an organisation identifier of IATI: an agency that registers, and a number. */
const IDENTIFIER = /^[A-Z]{2}(?:-[A-Z0-9]{2,})+-[A-Za-z0-9._-]+$/;

/** The organisation identifier of a party, where it is on record among its names. */
export function identifierOf(view: View, ref: string): string | undefined {
  return view.parties.get(ref)?.aliases?.find((alias) => IDENTIFIER.test(alias));
}

/** OrganisationType of a party: a government, a multilateral organisation; undefined where that is not known. */
export function typeOf(view: View, ref: string): string | undefined {
  if (COUNTRIES.has(idOf(ref))) return '10';
  const type = view.parties.get(ref)?.type;
  return type === 'country' ? '10' : type === 'organisation' ? '40' : undefined;
}

/** The names of a party or fund in all languages. */
export function namesOf(view: View, ref: string): Texts {
  const held = ref.startsWith('fund:') ? view.funds.get(ref) : view.parties.get(ref);
  return held?.name ?? { en: view.names.of(ref) };
}

/** Texts as narratives, English first and without a language of its own. */
export function narratives(texts: Texts): XmlNode[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([language, text]) => node('narrative', language === 'en' ? {} : { 'xml:lang': language }, text));
}

/** An organisation element for a party or fund. */
export function orgNode(
  view: View,
  name: string,
  ref: string,
  more: Readonly<Record<string, string | undefined>> = {},
): XmlNode {
  return node(
    name,
    { ref: identifierOf(view, ref), type: typeOf(view, ref), ...more, 'ent:ref': ref },
    narratives(namesOf(view, ref)),
  );
}

/** The two letters of a country; undefined for any other party. */
export function countryCode(ref: string): string | undefined {
  return COUNTRIES.get(idOf(ref))?.alpha2;
}

/** The id within a reference. */
export function idOf(ref: string): string {
  return ref.slice(ref.indexOf(':') + 1);
}
