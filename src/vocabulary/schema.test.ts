import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KINDS } from './kinds.ts';
import { COMMON } from './read-record.ts';
import { dossierSchema } from './schema.ts';

// strictRequired would have every branch repeat the properties that it only asks for.
const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
}).compile(dossierSchema());

function said(dossier: unknown): string[] {
  validate(dossier);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const CITED = { source: 'page', quote: 'so' };
const record = (value: object) => ({
  dossier: 'x',
  records: { one: { kind: 'area', when: '2007', areas: 'space', citations: CITED, ...value } },
});

// Where this fails: ./bin/entente schema > docs/dossier.schema.json && npm run format
test('docs/dossier.schema.json says what the vocabulary says', () => {
  const kept: unknown = JSON.parse(readFileSync('docs/dossier.schema.json', 'utf8'));
  expect(kept).toEqual(JSON.parse(JSON.stringify(dossierSchema())));
});

test.each(['data/nato-japan/dossier.yaml', 'examples/arcadia-ruritania/dossier.yaml'])(
  '%s keeps to the schema',
  (path) => {
    expect(said(parse(readFileSync(path, 'utf8')))).toEqual([]);
  },
);

describe('the schema', () => {
  test('knows every kind with every slot, each with what it means', () => {
    const { $defs } = dossierSchema() as {
      $defs: Record<string, { properties: Record<string, { description?: string }>; description: string }>;
    };
    for (const kind of KINDS.values()) {
      expect($defs[kind.name]!.description).toBe(kind.doc);
      for (const slot of kind.slots) {
        expect($defs[kind.name]!.properties[slot.name]!.description).toBe(slot.doc);
        expect($defs[`${kind.name}-variant`]!.properties).toHaveProperty(slot.name);
      }
      for (const key of COMMON) expect($defs[kind.name]!.properties).toHaveProperty(key);
    }
  });

  test('takes what the reader takes: one item for a list, prefixes or none, a year as a number', () => {
    expect(said(record({}))).toEqual([]);
    expect(
      said(
        record({ when: 2007, areas: ['space', 'cbrn'], citations: [{ source: 'source:page', at: [0, 9] }] }),
      ),
    ).toEqual([]);
    expect(
      said({
        dossier: 'x',
        parties: { JPN: { name: { en: 'Japan', ja: '日本' }, type: 'country' } },
        records: null,
      }),
    ).toEqual([]);
  });

  test.each([
    [
      'a kind that is none',
      record({ kind: 'aria' }),
      '/records/one/kind must be equal to one of the allowed values',
    ],
    ['a slot of another kind', record({ donor: 'JPN' }), '/records/one must NOT have additional properties'],
    [
      'a code that is none',
      record({ areas: 'spaces' }),
      '/records/one/areas must be equal to one of the allowed values',
    ],
    ['no citation', record({ citations: [] }), '/records/one/citations must NOT have fewer than 1 items'],
    [
      'a citation that says not where',
      record({ citations: { source: 'page' } }),
      "/records/one/citations must have required property 'quote'",
    ],
    [
      'a time of letters',
      record({ when: 'spring 2007' }),
      '/records/one/when must match pattern "^[-0-9XYES/.,:TZ+~?%\\[\\]{}]+$"',
    ],
    ['a missing slot', record({ areas: undefined }), "/records/one must have required property 'areas'"],
    [
      'an id that is none',
      { dossier: 'x', people: { Abe_S: { name: 'Abe' } } },
      '/people property name must be valid',
    ],
    ['a part that is none', { dossier: 'x', fonds: {} }, ' must NOT have additional properties'],
  ])('refuses %s', (_, dossier, finding) => {
    expect(said(JSON.parse(JSON.stringify(dossier)))).toContain(finding);
  });

  test('refuses an amount that is no decimal, and a currency that is none', () => {
    const money = (sum: object) => ({
      dossier: 'x',
      records: { one: { kind: 'contribution', when: '2007', stage: 'pledge', money: sum, citations: CITED } },
    });
    expect(said(money({ currency: 'USD', min: '20.5' }))).toEqual([]);
    expect(said(money({ currency: 'USD', min: 20 }))).toContain('/records/one/money/min must be string');
    expect(said(money({ currency: 'US$' }))).toContain(
      '/records/one/money/currency must be equal to one of the allowed values',
    );
  });
});
