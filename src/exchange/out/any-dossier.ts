import fc from 'fast-check';
import { cite, type Source } from '../../archive/index.ts';
import { type Citation, sha256, type Texts } from '../../values/index.ts';
import {
  type Fund,
  KINDS,
  type Kind,
  type Party,
  type Person,
  type RecordValue,
  type Slot,
  valuesHash,
} from '../../vocabulary/index.ts';
import type { Files } from '../in/source.ts';
import { type DossierState, gatherDossier } from './dossier-state.ts';

/** The text that travels with every generated dossier; the other source's text is nowhere at hand. */
const TEXT =
  'Japan pledged US$ 100 million: “a sum”, it said.\n\nJapan gave more later, [in parts] # and more.';

/** The file that lies beside a generated dossier. */
export const FILES: Files = {
  bytes: (path) => (path === 'p.txt' ? new TextEncoder().encode(TEXT) : undefined),
};

/** An archive that holds its text. */
export const SHELF = { text: (hash: string) => (hash === sha256(TEXT) ? TEXT : undefined) };

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.lorem({ maxCount: 30 }),
    fc.constantFrom(
      'a: b',
      '- a',
      '#',
      'no',
      '2014',
      ' spaced ',
      'two\nlines',
      'a\n\n  b',
      "it's “so”",
      'space',
      '~',
      '{a}',
    ),
  )
  // What a dossier file refuses: see plain.ts.
  .filter((text) => text.trim() !== '' && !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Cs}/u.test(text));
const language = fc.constantFrom('en', 'fr', 'ja', 'pt-BR');
const texts: fc.Arbitrary<Texts> = fc.oneof(
  words.map((text) => ({ en: text.trim() })),
  fc.dictionary(language, words, { minKeys: 1, noNullPrototype: true }),
);
const edtf = fc.constantFrom(
  '2007',
  '0999',
  '-0044',
  '2007/..',
  '/..',
  '1990~/..',
  '[..2017-11-07]',
  '2014-05-06',
  '{2001,2003}',
  '2003/',
  'Y17E7',
  '201X',
);
const party = fc.constantFrom('party:JPN', 'party:USA', 'party:nato', 'party:un');
const person = fc.constantFrom('person:abe-shinzo', 'person:p2');
const fund = fc.constantFrom('fund:lotfa', 'fund:2014');
const amount = fc.constantFrom('0', '7.5', '100', '1304567891.37');
const money = fc.record(
  {
    currency: fc.constantFrom('USD', 'JPY'),
    max: amount,
    approx: fc.constant(true as const),
    per: fc.constantFrom('year', 'month'),
    text: words,
  },
  { requiredKeys: ['currency'] },
);

function some<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

/** Any value of a slot; those that name other records are left out, since a kind's rules say which. */
function slotValue({ type }: Slot): fc.Arbitrary<unknown> | undefined {
  switch (type.is) {
    case 'text':
      return texts;
    case 'code':
      return fc.constantFrom(...type.list.codes.keys()).filter((code) => code !== 'in-kind');
    case 'codes':
      return some(fc.constantFrom(...type.list.codes.keys()));
    case 'topics':
      return some(
        fc.oneof(
          fc.constantFrom<string | Texts>(...type.list.codes.keys()),
          texts.filter((t) => Object.keys(t).length > 1),
        ),
      );
    case 'edtf':
      return edtf;
    case 'money':
      return money;
    case 'party':
      return party;
    case 'parties':
      return some(party);
    case 'people':
      return some(fc.record({ person, office: texts }, { requiredKeys: ['person'] }));
    case 'fund':
      return fund;
    case 'strength':
      return fc.record({ people: fc.nat(), units: texts }, { requiredKeys: [] });
    case 'record':
      return undefined;
  }
}

function slotsOf(kind: Kind, complete: boolean): fc.Arbitrary<Record<string, unknown>> {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const slot of kind.slots) {
    const value = slotValue(slot);
    if (value) model[slot.name] = value;
  }
  const needed = complete ? kind.slots.filter((slot) => slot.required).map((slot) => slot.name) : [];
  return fc.record(model, { requiredKeys: needed, noNullPrototype: true }).map(ruled);
}

/** The slots as the rules between them allow: a transfer joins two funds, a valuation is of something in kind. */
function ruled(slots: Record<string, unknown>): Record<string, unknown> {
  const { toFund: _, valuation, ...rest } = slots;
  if (rest.stage === 'transfer') return { ...rest, fund: 'fund:lotfa', toFund: 'fund:2014' };
  return rest.inKind !== undefined && valuation !== undefined ? { ...rest, valuation } : rest;
}

function citations(page: Source, note: Source): fc.Arbitrary<Citation[]> {
  const span = fc.tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 60 }));
  const atHand = span
    .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }))
    .filter(({ start, end }) => TEXT.slice(start, end).trim() !== '')
    .map((whole) => cite(page, TEXT, whole));
  const elsewhere = fc.record(
    {
      start: fc.nat(9),
      end: fc.integer({ min: 10, max: 99 }),
      hash: fc.constant('c'.repeat(64)),
      first: fc.constantFrom('The first', '2014', 'so: so'),
      last: fc.constantFrom('words.', 'no'),
    },
    { requiredKeys: ['start', 'end', 'hash', 'first'], noNullPrototype: true },
  );
  const unread = elsewhere.map((rest) => ({ source: `source:${note.id}`, text: note.text, ...rest }));
  return some(fc.oneof(atHand, unread));
}

function records(page: Source, note: Source): fc.Arbitrary<RecordValue> {
  const cited = citations(page, note);
  return fc.constantFrom(...KINDS.values()).chain((kind) =>
    fc
      .record(
        {
          kind: fc.constant(kind.name),
          when: edtf,
          ended: fc.constant(true as const),
          planned: fc.constant(true as const),
          slots: slotsOf(kind, true),
          statement: texts,
          confirmed: fc.constantFrom('now', 'd'.repeat(64)),
          citations: cited,
          variants: some(
            fc.record(
              {
                when: edtf,
                slots: slotsOf(kind, false).filter((s) => Object.keys(s).length > 0),
                statement: texts,
                citations: cited,
              },
              { requiredKeys: ['citations'], noNullPrototype: true },
            ),
          ),
          marking: fc.constantFrom('public', 'internal'),
        },
        { requiredKeys: ['kind', 'when', 'slots', 'citations', 'marking'], noNullPrototype: true },
      )
      .map((value) => (value.confirmed === 'now' ? { ...value, confirmed: valuesHash(value) } : value)),
  );
}

const register = fc.record({
  'party:nato': fc.record<Party>(
    { name: texts, type: fc.constant('organisation'), acronym: words, aliases: some(words) },
    { requiredKeys: ['name', 'type'], noNullPrototype: true },
  ),
  'party:un': fc.constant<Party>({ name: { en: 'UN' }, type: 'organisation' }),
  'person:abe-shinzo': fc.record<Person>(
    {
      name: texts,
      sort: words,
      offices: some(
        fc.record(
          { title: texts, of: party, period: edtf },
          { requiredKeys: ['title', 'period'], noNullPrototype: true },
        ),
      ),
    },
    { requiredKeys: ['name'], noNullPrototype: true },
  ),
  'person:p2': fc.record<Person>({ name: texts }),
  'fund:lotfa': fc.record<Fund>(
    {
      name: texts,
      manager: party,
      agent: party,
      leads: some(party),
      beneficiaries: some(party),
      purpose: texts,
      phases: some(
        fc.record(
          {
            id: fc.constantFrom('one', 'phase-2'),
            title: texts,
            period: edtf,
            requirement: money,
            agreements: some(words),
          },
          { requiredKeys: ['id'], noNullPrototype: true },
        ),
      ),
    },
    { requiredKeys: ['name'], noNullPrototype: true },
  ),
  'fund:2014': fc.record<Fund>({ name: texts }),
});

/** Any dossier that may be on record: seven kinds, a source whose text travels and one whose text is elsewhere. */
export function dossierStates(): fc.Arbitrary<DossierState> {
  const sources = fc.tuple(fc.boolean(), texts, words).map(([quotable, title, why]): [Source, Source] => [
    {
      id: 'page',
      title,
      publisher: 'party:nato',
      language: 'en',
      day: '2017-11-07',
      text: sha256(TEXT),
      bytes: sha256(TEXT),
      file: 'p.txt',
      extractor: { name: 'plain-text', version: '1' },
      ...(quotable ? { quotable } : {}),
      setAside: [{ start: 0, end: 5, why }],
      marking: 'public',
    },
    {
      id: 'note-2',
      title,
      language: 'fr',
      day: '2020-02-29',
      dayIs: 'retrieved',
      text: 'b'.repeat(64),
      extractor: { name: 'html', version: '2' },
      quotable: false,
      marking: 'internal',
    },
  ]);
  const ids = fc.constantFrom(
    'a',
    'b-2',
    'true',
    'null',
    '2014',
    '0x1',
    'constructor',
    'slots',
    'long-id-of-a-record',
  );
  return fc.tuple(sources, register).chain(([[page, note], entries]) =>
    fc
      .record({
        relation: fc.record(
          {
            parties: fc.tuple(party, party),
            title: texts,
            description: texts,
            invented: fc.constant(true as const),
            marking: fc.constantFrom('public', 'internal'),
          },
          { requiredKeys: ['parties', 'title', 'marking'], noNullPrototype: true },
        ),
        records: fc.uniqueArray(fc.tuple(ids, records(page, note)), {
          selector: ([id]) => id,
          minLength: 1,
          maxLength: 6,
        }),
        withOutline: fc.boolean(),
        as: fc.constantFrom('list' as const, 'prose' as const),
      })
      .map(({ relation, records, withOutline, as }) =>
        gatherDossier(
          {
            book: 'any-dossier',
            relation,
            sources: [page, note],
            ...(withOutline
              ? {
                  outline: {
                    sections: [
                      { id: 'all', as, paragraphs: records.map(([id]) => [id]), kinds: [...KINDS.keys()] },
                    ],
                  },
                }
              : {}),
            records: new Map(records),
          },
          { entry: (ref) => (entries as Record<string, unknown>)[ref] },
        ),
      ),
  );
}
