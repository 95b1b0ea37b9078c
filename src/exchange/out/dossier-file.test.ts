import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Source } from '../../archive/index.ts';
import type { Draft } from '../../desk/index.ts';
import { dossierSchema, type Outline, type RecordValue, type Relation } from '../../vocabulary/index.ts';
import { readDossier } from '../in/dossier-file.ts';
import type { Files } from '../in/source.ts';
import { dossierStates, FILES, SHELF } from './any-dossier.ts';
import { writeDossier } from './dossier-file.ts';
import { type DossierState, gatherDossier } from './dossier-state.ts';

/** The state that drafts come to on an empty record. */
function stateOf(book: string, drafts: readonly Draft[]): DossierState {
  const all = new Map(drafts.map(({ ref, value }) => [ref as string, value as unknown]));
  const of = <T>(type: string) =>
    new Map(
      [...all]
        .filter(([ref]) => ref.startsWith(`${type}:`))
        .map(([ref, v]) => [ref.slice(type.length + 1), v as T]),
    );
  const outline = of<Outline>('outline').get('page');
  return gatherDossier(
    {
      book,
      relation: of<Relation>('relation').get(book)!,
      sources: [...of<Source>('source').values()],
      ...(outline ? { outline } : {}),
      records: of<RecordValue>('record'),
    },
    { entry: (ref) => all.get(ref) },
  );
}

describe('a round trip changes nothing', () => {
  test('of any dossier: written and read again, each thing is what it was', () => {
    fc.assert(
      fc.property(dossierStates(), fc.boolean(), (state, atHand) => {
        const text = writeDossier(state, atHand ? SHELF : undefined);
        const result = readDossier(text, 'd.yaml', FILES, { text: () => undefined });
        expect(result.findings.filter((f) => f.severity === 'error')).toEqual([]);
        if (!result.ok) return;
        const again = stateOf(state.book, result.value.drafts);
        expect(again).toEqual({ ...state, outline: state.outline });
        expect(writeDossier(again, atHand ? SHELF : undefined)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('of its confirmations: what nobody has confirmed is not confirmed by an export', () => {
    fc.assert(
      fc.property(dossierStates(), (state) => {
        const result = readDossier(writeDossier(state), 'd.yaml', FILES, { text: () => undefined });
        if (!result.ok) throw new Error('unread');
        for (const { ref, value, confirm } of result.value.drafts)
          if (ref.startsWith('record:'))
            expect((value as { confirmed?: string }).confirmed).toBe(
              state.records.get(ref.slice(7))!.confirmed,
            );
          else expect(confirm).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  test.each(['data/nato-japan/dossier.yaml', 'examples/arcadia-ruritania/dossier.yaml'])('of %s', (path) => {
    const files: Files = {
      bytes: (name) =>
        existsSync(join(dirname(path), name)) ? readFileSync(join(dirname(path), name)) : undefined,
    };
    const none = { text: () => undefined };
    const first = readDossier(readFileSync(path, 'utf8'), path, files, none);
    if (!first.ok) throw new Error('unread');
    const { book, drafts, texts } = first.value;
    const text = writeDossier(stateOf(book, drafts), { text: (hash) => texts.get(hash) });
    const second = readDossier(text, 'd.yaml', files, none);
    const plain = (some: readonly Draft[]) => new Map(some.map(({ at: _, ...draft }) => [draft.ref, draft]));
    expect(second.ok && plain(second.value.drafts)).toEqual(plain(drafts));
  });
});

describe('what is written', () => {
  test('keeps to the schema, whatever is on record', () => {
    const validate = new Ajv2020({ strictRequired: false, allowUnionTypes: true }).compile(dossierSchema());
    fc.assert(
      fc.property(dossierStates(), (state) => {
        validate(parse(writeDossier(state)));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const state: DossierState = {
    book: 'x',
    relation: { parties: ['party:a', 'party:JPN'], title: { en: 'X' }, marking: 'public' },
    parties: new Map([['a', { name: { en: 'A' }, type: 'group' }]]),
    people: new Map(),
    funds: new Map(),
    sources: [],
    outline: { sections: [{ id: 's', as: 'prose', paragraphs: [['gone'], ['one', 'gone']] }] },
    records: new Map([
      [
        'one',
        {
          kind: 'area',
          when: '2007',
          slots: { areas: ['space'] },
          citations: [
            { source: 'source:p', text: 'a'.repeat(64), start: 1, end: 3, hash: 'b'.repeat(64), first: 'c' },
          ],
          marking: 'internal',
        },
      ],
    ]),
  };

  test('has a comment for each part, leaves defaults out and names no record that is gone', () => {
    expect(
      writeDossier(state),
    ).toBe(`# The dossier “x”, as it is on record. Its form is told in docs/dossier-file.md.
dossier: x
relation: { parties: [a, JPN], title: X }

# Who is named, beside countries with an ISO code.
parties:
  a: { name: A, type: group }

# The sections of the page, in order.
outline:
  sections: [{ id: s, paragraphs: [[one]] }]

# What is on record, each with the passages that prove it.
records:
  one:
    kind: area
    when: 2007
    areas: [space]
    marking: internal
    citations:
      - { source: p, at: [1, 3], text: ${'a'.repeat(64)}, hash: ${'b'.repeat(64)}, first: c }
`);
  });

  test('holds the entries of the register that are named, and those that they name in turn', () => {
    const register = new Map<string, unknown>([
      ['party:a', { name: { en: 'A' }, type: 'body', of: 'party:b' }],
      ['party:b', { name: { en: 'B' }, type: 'organisation' }],
      ['party:c', { name: { en: 'C' }, type: 'organisation' }],
    ]);
    const gathered = gatherDossier(state, { entry: (ref) => register.get(ref) });
    expect([...gathered.parties.keys()]).toEqual(['a', 'b']);
  });
});
