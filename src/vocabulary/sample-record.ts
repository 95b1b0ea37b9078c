import fc from 'fast-check';
import { sha256 } from '../values/index.ts';
import type { Kind, Names, RecordValue, Surroundings } from './kind.ts';
import type { Slot } from './slot.ts';

/** Names for sentences: the register of the samples. */
export const NAMES: Names = {
  language: 'en',
  of: (ref) =>
    ({
      'party:arcadia': 'Arcadia',
      'party:ruritania': 'Ruritania',
      'fund:bridge': 'Bridge Fund',
      'person:vale-iris': 'Iris Vale',
    })[ref] ?? ref.slice(ref.indexOf(':') + 1),
  person: (p) => [p.office && (p.office.en ?? ''), NAMES.of(p.person)].filter(Boolean).join(' '),
  text: (texts) =>
    typeof texts === 'string'
      ? texts
      : (Object.values((texts as Record<string, string> | undefined) ?? {})[0] ?? ''),
};

/** Where every reference of the samples is on record; records are those that are handed in. */
export function around(records: Readonly<Record<string, RecordValue>> = {}): Surroundings {
  return {
    record: (id) => records[id],
    has: (ref) =>
      /^(party:(arcadia|ruritania|JPN)|person:vale-iris|fund:(bridge|river)|source:page)$/.test(ref),
  };
}

/** A citation in stored form. */
export const CITATION = {
  ...{ source: 'source:page', text: sha256('text'), start: 0, end: 9 },
  ...{ hash: sha256('passage'), first: 'passage' },
};

const texts = fc.oneof(
  fc.constantFrom('ships', 'a “quoted” text.', 'line\nfeed', '日本', '<b>'),
  fc.record({ en: fc.constantFrom('words', 'More words?') }),
  fc.record({ fr: fc.constantFrom('des mots') }),
);
const times = fc.constantFrom(
  ...[
    '2014',
    '2014-05-06',
    '2013/..',
    '/..',
    '../..',
    '/2014',
    '2003/',
    '[..2017-11-07]',
    '1990~/1993~',
    '199X',
  ],
  ...[
    '2014?',
    '{2012,2014}',
    '[1667,1668]',
    '1950S2',
    'Y-170000002',
    '2001-21',
    '2014-XX-05',
    '1985-04-12T23:20:30Z',
  ],
);
const money = fc.record(
  {
    currency: fc.constantFrom('USD', 'JPY', 'EUR'),
    min: fc.constantFrom('0', '5', '1300000000', '0.001'),
    max: fc.constantFrom('1300000000', '99999999999999999999'),
    approx: fc.constant(true),
    per: fc.constantFrom('year', 'month'),
    text: fc.constantFrom('several millions'),
  },
  { requiredKeys: ['currency'] },
);
const party = fc.constantFrom('party:arcadia', 'ruritania', 'JPN');
const person = fc.oneof(
  fc.constantFrom('vale-iris', 'person:vale-iris'),
  fc.record({ person: fc.constant('vale-iris'), office: texts }),
);

/** What may be written for a slot, by its declaration alone. */
export function anyOf(slot: Slot): fc.Arbitrary<unknown> {
  const several = <T>(one: fc.Arbitrary<T>) => fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));
  switch (slot.type.is) {
    case 'text':
      return texts;
    case 'code':
      return fc.constantFrom(...slot.type.list.codes.keys());
    case 'codes':
      return several(fc.constantFrom(...slot.type.list.codes.keys()));
    case 'topics':
      return several(fc.oneof(fc.constantFrom(...slot.type.list.codes.keys()), texts));
    case 'edtf':
      return times;
    case 'money':
      return money;
    case 'party':
      return party;
    case 'parties':
      return several(party);
    case 'people':
      return several(person);
    case 'fund':
      return fc.constantFrom('fund:bridge', 'river');
    case 'record':
      return fc.constantFrom('other', 'record:another');
    case 'strength':
      return fc.record({ people: fc.nat(9000), units: texts }, { requiredKeys: [] });
  }
}

/** A record of a kind as somebody might write it, from the kind's declaration alone. */
export function anyWritten(kind: Kind): fc.Arbitrary<Record<string, unknown>> {
  const slots = Object.fromEntries(kind.slots.map((slot) => [slot.name, anyOf(slot)]));
  const flags = { ended: fc.boolean(), planned: fc.boolean(), statement: texts };
  return fc.record(
    {
      kind: fc.constant(kind.name),
      when: times,
      citations: fc.constant([CITATION]),
      ...flags,
      ...slots,
    } as Record<string, fc.Arbitrary<unknown>>,
    {
      requiredKeys: ['kind', 'when', 'citations', ...kind.slots.filter((s) => s.required).map((s) => s.name)],
    },
  );
}
