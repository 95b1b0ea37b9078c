import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';
import {
  DAY,
  FLAG,
  HASH,
  list,
  map,
  offset,
  oneOrMore,
  ref,
  reference,
  type Schema,
  SLUG,
  slug,
  TEXT,
} from './schema-form.ts';
import { codes, nameOf, plainTypes } from './schema-values.ts';
import type { Slot } from './slot.ts';

/**
 * The JSON Schema (2020-12) of a dossier file, from the kinds and their slots: what editors complete and check by.
 * It knows form, codes and references' shape; that references lead somewhere, that citations hold and that rules are
 * kept is said by `entente check`.
 */
export function dossierSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Entente dossier file',
    description:
      'Everything on record about one relation, with its sources and citations (docs/dossier-file.md).',
    ...map(
      {
        dossier: { ...slug(), description: 'The name of the relation and of its book: nato-japan.' },
        relation: ref('relation-entry'),
        parties: section(
          'party',
          'Parties by their ids; countries with an ISO 3166 code need no entry.',
          true,
        ),
        people: section('person', 'People by their ids: abe-shinzo.'),
        funds: section('fund', 'Funds that contributions go to, by their ids.'),
        sources: section('source', 'The documents that prove the records, by their ids.'),
        outline: ref('outline'),
        records: section('record', 'What happened, was agreed, was promised or given, or holds, by id.'),
      },
      ['dossier'],
    ),
    $defs: {
      ...codes(),
      ...plainTypes(),
      ...subjects(),
      source: source(),
      citation: citation(),
      citations: {
        anyOf: [ref('citation'), list(ref('citation'))],
        description: 'The passages that prove it: at least one.',
      },
      record: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { enum: [...KINDS.keys()], description: 'What sort of record it is.' } },
        // By the kind that is written, so that an editor speaks of its slots alone.
        allOf: [...KINDS.keys()].map((name) => ({
          if: { properties: { kind: { const: name } }, required: ['kind'] },
          // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
          then: ref(name),
        })),
      },
      ...Object.fromEntries([...KINDS.values()].map((kind) => [kind.name, record(kind)])),
      ...Object.fromEntries([...KINDS.values()].map((kind) => [`${kind.name}-variant`, variant(kind)])),
    },
  };
}

function subjects(): Schema {
  return {
    'relation-entry': {
      description: 'The parties whose relations are kept, and what the page is called.',
      ...map(
        {
          parties: { ...list(ref('party')), minItems: 2 },
          title: ref('texts'),
          description: ref('texts'),
          invented: { const: true, description: 'The dossier is made up; every page of it says so.' },
          marking: ref('marking'),
        },
        ['parties', 'title'],
      ),
    },
    'party-entry': map(
      {
        name: ref('texts'),
        type: { enum: ['country', 'organisation', 'body', 'group', 'region'] },
        of: { ...ref('party'), description: 'What a body belongs to.' },
        acronym: TEXT,
        aliases: oneOrMore(TEXT),
      },
      ['name', 'type'],
    ),
    'person-entry': map(
      {
        name: ref('texts'),
        sort: { ...TEXT, description: 'The name to sort by, family name first.' },
        aliases: oneOrMore(TEXT),
        offices: oneOrMore(
          map({ title: ref('texts'), of: ref('party'), period: ref('edtf') }, ['title', 'period']),
        ),
      },
      ['name'],
    ),
    'fund-entry': map(
      {
        name: ref('texts'),
        acronym: TEXT,
        manager: { ...ref('party'), description: 'Who keeps its account.' },
        leads: { ...oneOrMore(ref('party')), description: 'Lead nations.' },
        agent: { ...ref('party'), description: 'Who carries it out.' },
        beneficiaries: oneOrMore(ref('party')),
        purpose: ref('texts'),
        phases: oneOrMore(
          map(
            {
              id: slug(),
              title: ref('texts'),
              period: ref('edtf'),
              requirement: ref('money'),
              agreements: oneOrMore(TEXT),
            },
            ['id'],
          ),
        ),
      },
      ['name'],
    ),
    outline: {
      description: 'The sections of the page, in order; what none names follows by kind.',
      ...map(
        {
          sections: oneOrMore(
            map(
              {
                id: slug(),
                title: ref('texts'),
                as: { enum: ['prose', 'list'], default: 'prose' },
                paragraphs: {
                  ...list(oneOrMore(ref('recordId'))),
                  description: 'The records of each paragraph, in order.',
                },
                kinds: {
                  ...oneOrMore({ enum: [...KINDS.keys()] }),
                  description: 'Kinds whose records that no section names follow here.',
                },
              },
              ['id'],
            ),
          ),
        },
        ['sections'],
      ),
    },
  };
}

function source(): Schema {
  return {
    description: 'One version of one document.',
    ...map(
      {
        title: ref('texts'),
        publisher: {
          ...TEXT,
          description: 'Who published it: party:nato where it is on record, else a name.',
        },
        url: { type: 'string', pattern: '^https?://' },
        archivedUrl: { type: 'string', pattern: '^https?://' },
        language: {
          type: 'string',
          pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$',
          description: 'BCP 47: en, fr, ja.',
        },
        day: {
          ...DAY,
          description: 'The day it bears, else the day it was retrieved with dayIs: retrieved.',
        },
        dayIs: { const: 'retrieved' },
        retrieved: {
          ...list({ type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}' }),
          description: 'The days it was fetched.',
        },
        file: { ...TEXT, description: 'Path of its bytes, beside the dossier file: sources/page.txt.' },
        text: { ...HASH, description: 'sha-256 of its text; computed where there is a file.' },
        bytes: { ...HASH, description: 'sha-256 of its bytes; computed where there is a file.' },
        extractor: map({ name: TEXT, version: TEXT }, ['name', 'version']),
        derivedFrom: {
          ...reference('source'),
          description: "The source that this is somebody's summary of.",
        },
        quotable: { ...FLAG, description: 'Its passages may be copied whole: ours, or licensed so.' },
        setAside: {
          description: 'Stretches of its text that state no fact of the relation, with the reason.',
          ...list(map({ start: offset(), end: offset(), why: TEXT }, ['start', 'end', 'why'])),
        },
        marking: ref('marking'),
      },
      ['title', 'language', 'day'],
    ),
  };
}

function citation(): Schema {
  const at = {
    type: 'array',
    items: offset(),
    minItems: 2,
    maxItems: 2,
    description: 'Beginning and end of the passage, in UTF-16 code units from 0.',
  };
  return {
    description: 'The passage that proves it: its words, or its place in the text.',
    ...map(
      {
        source: { ...reference('source'), description: 'The id of a source.' },
        quote: { ...TEXT, description: 'Words that stand in the text exactly once.' },
        at,
        text: {
          ...HASH,
          description: "The text that is counted in, where it is not the source's present one.",
        },
        hash: { ...HASH, description: 'sha-256 of the passage; needed where the text is not at hand.' },
        first: { ...TEXT, description: 'Its first words.' },
        last: { ...TEXT, description: 'Its last words; with the first at most 12.' },
      },
      ['source'],
    ),
    anyOf: [{ required: ['quote'] }, { required: ['at'] }],
  };
}

function record(kind: Kind): Schema {
  return {
    description: kind.doc,
    ...map(
      {
        kind: { const: kind.name },
        when: ref('edtf'),
        ended: { ...FLAG, description: 'Known to be over, the day not known.' },
        planned: { ...FLAG, description: 'Announced, but it has not happened: never printed as a fact.' },
        ...slots(kind),
        statement: { ...ref('texts'), description: 'One plain sentence, as a page would print it.' },
        confirmed: {
          anyOf: [{ const: false }, HASH],
          description: 'false: nobody has confirmed the statement yet.',
        },
        marking: ref('marking'),
        citations: ref('citations'),
        variants: {
          type: 'array',
          items: ref(`${kind.name}-variant`),
          description: 'What a source says that differs.',
        },
      },
      ['kind', 'when', ...kind.slots.filter((slot) => slot.required).map((slot) => slot.name), 'citations'],
    ),
  };
}

function variant(kind: Kind): Schema {
  return map({ when: ref('edtf'), ...slots(kind), statement: ref('texts'), citations: ref('citations') }, [
    'citations',
  ]);
}

function slots(kind: Kind): Schema {
  return Object.fromEntries(
    kind.slots.map((slot) => [slot.name, { ...slotSchema(slot), description: slot.doc }]),
  );
}

function slotSchema({ type }: Slot): Schema {
  switch (type.is) {
    case 'text':
      return ref('texts');
    case 'code':
      return ref(nameOf(type.list));
    case 'codes':
      return oneOrMore(ref(nameOf(type.list)));
    case 'topics':
      return oneOrMore({ anyOf: [ref(nameOf(type.list)), ref('texts')] });
    case 'parties':
      return oneOrMore(ref('party'));
    case 'people':
      return oneOrMore(ref('holder'));
    case 'record':
      return ref('recordId');
    default:
      return ref(type.is);
  }
}

function section(of: string, description: string, withCodes = false): Schema {
  const entry = of === 'source' || of === 'record' ? of : `${of}-entry`;
  const pattern = withCodes ? `${SLUG}|^[A-Z]{3}$` : SLUG;
  return {
    description,
    type: ['object', 'null'],
    propertyNames: { pattern, maxLength: 64 },
    additionalProperties: ref(entry),
  };
}
