import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../values/index.ts';
import { isConfirmed, type RecordValue } from '../../vocabulary/index.ts';
import { readDossier } from './dossier-file.ts';
import { GOOD, NO_SHELF, PAGE, placeOf, read, said, spoiled } from './sample-dossier.ts';
import type { Files } from './source.ts';

describe('a dossier file', () => {
  test('becomes drafts: the register first, then the relation, sources, records and the outline', () => {
    const result = read(GOOD);
    expect(result.findings).toEqual([]);
    if (!result.ok) return;
    expect(result.value.book).toBe('arcadia-japan');
    expect(result.value.drafts.map(({ book, ref, confirm }) => [book, ref, confirm])).toEqual([
      ['register', 'party:arcadia', undefined],
      ['register', 'person:vale-iris', undefined],
      ['register', 'fund:bridge', undefined],
      ['arcadia-japan', 'relation:arcadia-japan', undefined],
      ['arcadia-japan', 'source:page', undefined],
      ['arcadia-japan', 'source:summary', undefined],
      ['arcadia-japan', 'record:pledge', true],
      ['arcadia-japan', 'record:part', undefined],
      ['arcadia-japan', 'record:visit', undefined],
      ['arcadia-japan', 'outline:page', undefined],
    ]);
    expect(result.value.drafts[6]!.at).toEqual({
      file: 'd.yaml',
      line: 30,
      column: 3,
      path: 'records.pledge',
    });
  });

  test('brings the texts and bytes of its sources with it', () => {
    const result = read(GOOD);
    if (!result.ok) throw new Error('unread');
    expect([...result.value.texts]).toEqual([[sha256(PAGE), PAGE]]);
    expect(result.value.bytes.map(({ path, sha256 }) => [path, sha256])).toEqual([
      ['sources/page.txt', sha256(PAGE)],
    ]);
    const source = result.value.drafts.find(({ ref }) => ref === 'source:page')!.value;
    expect(source).toMatchObject({
      text: sha256(PAGE),
      bytes: sha256(PAGE),
      extractor: { name: 'plain-text' },
    });
  });

  test('makes citations whole: from a quote, from offsets', () => {
    const result = read(GOOD);
    if (!result.ok) throw new Error('unread');
    const values = new Map(
      result.value.drafts.map(({ ref, value }) => [ref, value as unknown as RecordValue]),
    );
    expect(values.get('record:pledge')!.citations[0]).toEqual({
      source: 'source:page',
      text: sha256(PAGE),
      start: 14,
      end: 29,
      hash: sha256('US$ 100 million'),
      first: 'US$ 100 million',
    });
    expect(values.get('record:part')!.citations[0]).toMatchObject({
      start: 39,
      end: 61,
      first: 'Japan gave more later.',
    });
    expect(isConfirmed(values.get('record:pledge')!)).toBe(true);
  });

  test('takes a citation on its hash where the text is not at hand, and says so once a source', () => {
    const text = spoiled('file: sources/page.txt\n    setAside', `text: ${'a'.repeat(64)}\n    setAside`)
      .replace(/\n {6}- \{ source: summary.*/, '')
      .replace(/\n {2}summary:(\n {4}.*)+/, '')
      .replaceAll(/quote: [^}\n]*|at: \[39, 61\] */g, `at: [1, 9], hash: ${'b'.repeat(64)}, first: Japan `)
      .replace('citations: { source: page, at: [1, 9], hash', 'citations: { source: page, at: [1, 9], hash')
      .replace(/first: Japan\s*\n$/, 'first: Japan }\n');
    const result = read(text);
    expect(said(result.findings)).toEqual(['d.yaml:12:3 citation-unread']);
    expect(result.findings[0]!.message).toBe(
      'The text of page is not at hand, so its 3 citations are taken on their hashes.',
    );
    expect(result.ok).toBe(true);
  });

  test('may refer to what is on record, and may then leave out its relation and its sources', () => {
    const [head, records] = [GOOD.slice(0, GOOD.indexOf('\n')), GOOD.slice(GOOD.indexOf('records:'))];
    const whole = read(GOOD);
    if (!whole.ok) throw new Error('unread');
    const known = new Map(whole.value.drafts.map(({ ref, value }) => [ref as string, value]));
    const around = () => ({
      has: (ref: string) => known.has(ref),
      record: (id: string) => known.get(`record:${id}`) as unknown as RecordValue,
      source: (id: string) => known.get(`source:${id}`) as never,
    });
    const shelf = { text: (hash: string) => whole.value.texts.get(hash) };
    const again = readDossier(`${head}\n${records}`, 'd.yaml', { bytes: () => undefined }, shelf, { around });
    expect(again.findings).toEqual([]);
    const values = (drafts: readonly { ref: string; value: unknown }[]) =>
      drafts.map(({ ref, value }) => [ref, value]);
    expect(again.ok && values(again.value.drafts)).toEqual(values(whole.value.drafts.slice(6, 9)));
  });

  test('says of a statement that nobody has confirmed it where the file says so', () => {
    const result = read(
      spoiled(
        '    citations:\n      - { source: page',
        '    confirmed: false\n    citations:\n      - { source: page',
      ),
    );
    if (!result.ok) throw new Error('unread');
    const draft = result.value.drafts.find(({ ref }) => ref === 'record:pledge')!;
    expect(draft.confirm).toBeUndefined();
    expect(draft.value).not.toHaveProperty('confirmed');
  });

  test('lists everything that is wrong at once, in the order of the file', () => {
    const text = spoiled('type: country', 'type: realm')
      .replace('stage: support', 'stage: suport')
      .replace('when: 2008-02', 'when: 2008-20')
      .replace('[pledge, visit]', '[plege, visit]');
    expect(said(read(text).findings)).toEqual([
      `${placeOf(text, 'realm')} code-unknown`,
      `${placeOf(text, 'plege')} reference-unknown`,
      `${placeOf(text, '2008-20')} edtf-month`,
      `${placeOf(text, 'suport')} code-unknown`,
    ]);
  });
});

test.each(['data/nato-japan/dossier.yaml', 'examples/arcadia-ruritania/dossier.yaml'])(
  '%s has no error',
  (path) => {
    const files: Files = {
      bytes: (name) => {
        const beside = join(dirname(path), name);
        return existsSync(beside) ? readFileSync(beside) : undefined;
      },
    };
    const result = readDossier(readFileSync(path, 'utf8'), path, files, NO_SHELF);
    expect(result.findings.filter((f) => f.code !== 'citation-unread')).toEqual([]);
    expect(result.ok).toBe(true);
  },
);
