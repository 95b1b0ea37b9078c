import { CURRENCIES } from '../values/index.ts';
import type { CodeList } from './code.ts';
import { COUNTRIES } from './countries.ts';
import { KINDS } from './kinds.ts';
import { MARKINGS } from './markings.ts';
import { decimal, FLAG, map, ref, reference, type Schema, TEXT } from './schema-form.ts';

/** The lists of codes that slots take theirs from. */
export function codes(): Schema {
  const lists = [...KINDS.values()].flatMap((kind) =>
    kind.slots.flatMap(({ type }) => ('list' in type ? [type.list] : [])),
  );
  return Object.fromEntries(lists.map((list) => [nameOf(list), { enum: [...list.codes.keys()] }]));
}

/** What `$defs` calls a list of codes. */
export function nameOf(list: CodeList): string {
  return `code-${list.name.replaceAll(' ', '-')}`;
}

/** What values are made of: texts, times, references, sums. */
export function plainTypes(): Schema {
  return {
    texts: {
      description: 'A text (English), or texts by language: { en: …, ja: … }.',
      anyOf: [
        TEXT,
        {
          type: 'object',
          minProperties: 1,
          additionalProperties: TEXT,
          propertyNames: { pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$' },
        },
      ],
    },
    edtf: {
      description: 'A time (EDTF, ISO 8601-2): 2014-05, 2007/.., 1990~, [..2017-11-07].',
      anyOf: [
        { type: 'string', pattern: '^[-0-9XYES/.,:TZ+~?%\\[\\]{}]+$' },
        { type: 'integer', minimum: -9999, maximum: 9999 },
      ],
    },
    marking: { enum: [...MARKINGS], default: 'public', description: 'Who may see it.' },
    party: {
      description:
        'A party: a country by its ISO 3166 alpha-3 code (JPN), or the id of one in the register (nato).',
      anyOf: [{ enum: [...COUNTRIES.keys()] }, reference('party')],
    },
    person: { ...reference('person'), description: 'The id of a person: abe-shinzo.' },
    fund: { ...reference('fund'), description: 'The id of a fund: lotfa.' },
    recordId: { type: 'string', pattern: '^(?:record:)?[a-z0-9][a-z0-9-]{0,63}$' },
    holder: {
      description: 'A person, with the office held then.',
      anyOf: [ref('person'), map({ person: ref('person'), office: ref('texts') }, ['person'])],
    },
    money: {
      description:
        'A sum as its source gives it. Exactly: min = max. Over: min alone. Up to: max alone. Several million: neither.',
      ...map(
        {
          currency: { enum: Object.keys(CURRENCIES), description: 'ISO 4217.' },
          min: { ...decimal(), description: 'It was this much or more.' },
          max: { ...decimal(), description: 'It was this much or less.' },
          approx: { ...FLAG, description: 'The source says about, nearly, some.' },
          per: { enum: ['year', 'month'], description: 'It is paid again every year or month.' },
          text: { type: 'string', description: "The source's own words for it." },
        },
        ['currency'],
      ),
    },
    strength: map({ people: { type: 'integer', minimum: 0 }, units: ref('texts') }),
  };
}
