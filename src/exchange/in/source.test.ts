import { describe, expect, test } from 'vitest';
import { sha256 } from '../../values/index.ts';
import type { RecordValue } from '../../vocabulary/index.ts';
import { readDossier } from './dossier-file.ts';
import { NO_SHELF, read, said } from './sample-dossier.ts';
import type { Files } from './source.ts';

describe('the file of a source', () => {
  const only = (bytes: Uint8Array): Files => ({ bytes: () => bytes });
  const dossier = (quote: string) => `dossier: x
relation: { parties: [USA, JPN], title: X }
sources:
  page: { title: P, language: en, day: 2017-11-07, file: p.txt }
records:
  one: { kind: area, when: 2007/.., areas: [space], citations: [{ source: page, quote: ${JSON.stringify(quote)} }] }
`;
  const citation = (result: ReturnType<typeof read>) =>
    result.ok && (result.value.drafts.at(-1)!.value as unknown as RecordValue).citations[0];
  const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');

  test('may be UTF-16, and offsets count its byte-order mark', () => {
    expect(citation(read(dossier('Élan'), only(utf16('Élan was shown.', true))))).toMatchObject({
      start: 1,
      end: 5,
    });
    expect(citation(read(dossier('lan'), only(utf16('Élan was shown.', false))))).toMatchObject({
      start: 1,
      end: 4,
    });
  });

  test('may have a byte-order mark in UTF-8', () => {
    expect(citation(read(dossier('Élan'), only(Buffer.from('\ufeffÉlan.'))))).toMatchObject({
      start: 1,
      end: 5,
    });
  });

  test('may be Latin-1, and is then taken for windows-1252 with a warning', () => {
    const result = read(dossier('Élan'), only(Buffer.from('Élan was shown', 'latin1')));
    expect(said(result.findings)).toEqual(['d.yaml:4:58 encoding-assumed']);
    expect(citation(result)).toMatchObject({ start: 0, end: 4 });
  });

  test('may not be empty, binary or too large', () => {
    expect(said(read(dossier('a'), only(new Uint8Array())).findings)).toEqual(['d.yaml:4:58 source-empty']);
    expect(said(read(dossier('a'), only(new Uint8Array(999))).findings)).toEqual([
      'd.yaml:4:58 encoding-binary',
    ]);
    expect(said(read(dossier('a'), only(new Uint8Array(20_000_001))).findings)).toEqual([
      'd.yaml:4:58 source-too-large',
    ]);
    const limits = { limits: { source: 3 } };
    expect(
      said(readDossier(dossier('a'), 'd.yaml', only(Buffer.from('abcd')), NO_SHELF, limits).findings),
    ).toEqual(['d.yaml:4:58 source-too-large']);
  });

  test('is never read where its size alone is too large', () => {
    const files: Files = {
      size: () => 100_000_000,
      bytes: () => {
        throw new Error('read');
      },
    };
    expect(said(read(dossier('a'), files).findings)).toEqual(['d.yaml:4:58 source-too-large']);
  });

  test('may be absent where its text is on the shelf: an export read back where it was made', () => {
    const text = dossier('Élan').replace('file: p.txt', `file: p.txt, text: ${sha256('Élan.')}`);
    const shelf = { text: (hash: string) => (hash === sha256('Élan.') ? 'Élan.' : undefined) };
    expect(readDossier(text, 'd.yaml', { bytes: () => undefined }, shelf).findings).toEqual([]);
  });
});
