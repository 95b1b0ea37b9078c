import { expect, test } from 'vitest';
import { isBeside, readSource } from './read-source.ts';

const SOURCE = {
  title: 'A page',
  language: 'en',
  day: '2017-11-07',
  text: 'a'.repeat(64),
  extractor: { name: 'plain-text', version: '1' },
};

function codes(more: object): string[] {
  return readSource({ ...SOURCE, ...more }, 'page').findings.map(({ code, at }) => `${at?.path} ${code}`);
}

test('a source is given back with its id and its defaults', () => {
  const read = readSource(SOURCE, 'page');
  expect(read.ok && read.value).toEqual({
    ...SOURCE,
    id: 'page',
    title: { en: 'A page' },
    marking: 'public',
  });
});

test('what has the wrong form is refused, key by key', () => {
  expect(codes({ publisher: ['NATO'] })).toEqual(['publisher text-expected']);
  expect(codes({ file: '../etc/passwd' })).toEqual(['file source-file-outside']);
  expect(codes({ file: 7 })).toEqual(['file source-file-outside']);
  expect(codes({ retrieved: ['2017-02-30'] })).toEqual(['retrieved source-day']);
  expect(codes({ retrieved: ['2017-02-28', '2017-03-01T10:00:00Z'] })).toEqual([]);
  expect(codes({ setAside: [{ start: 0, end: 5, why: 'a title', by: 'me' }] })).toEqual([
    'setAside source-set-aside',
  ]);
});

test('half a surrogate pair is refused wherever it stands, since it could not be kept', () => {
  expect(codes({ publisher: 'x\ud800' })).toEqual(['publisher text-character']);
  expect(codes({ title: '\ud800' })).toEqual(['title text-character']);
  expect(codes({ setAside: [{ start: 0, end: 5, why: '\udc00' }] })).toEqual(['setAside text-character']);
});

test('a path stays beside the dossier, whatever system reads it', () => {
  for (const path of ['page.txt', 'sources/page.txt', 'a/b c/ü.md', '...', '.hidden'])
    expect(isBeside(path)).toBe(true);
  for (const path of [
    '',
    '..',
    '../a',
    'a/../b',
    '/a',
    'a//b',
    './a',
    'a/',
    'C:/a',
    'a\\b',
    'a\0b',
    'https://x',
    'a'.repeat(256),
  ])
    expect(isBeside(path), path).toBe(false);
});
