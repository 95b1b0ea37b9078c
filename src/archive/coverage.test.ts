import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '../values/index.ts';
import { coverage } from './coverage.ts';

/** The stretch of a text that reads so. */
function at(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text.`);
  return { start, end: start + words.length };
}

describe('coverage', () => {
  it('names the records of a sentence by where their passages begin, each once', () => {
    const text = 'The harbour opened in 1951, and the ferry began to run in 1953.';
    const found = coverage(
      text,
      [
        { record: 'ferry', ...at(text, 'the ferry began to run in 1953.') },
        { record: 'harbour', ...at(text, 'The harbour opened') },
        { record: 'harbour', ...at(text, 'in 1951') },
      ],
      [],
    );
    expect(found.sentences).toEqual([
      { text, start: 0, end: text.length, records: ['harbour', 'ferry'], uncovered: [] },
    ]);
    expect(found.uncited).toEqual([]);
  });

  it('takes up to three words between passages for what joins them, and lists longer stretches', () => {
    const text = 'Ruritania lent two ships – and, as well, it gave a crane to the port at Elm.';
    const ships = { record: 'ships', ...at(text, 'Ruritania lent two ships') };
    const crane = { record: 'crane', ...at(text, 'it gave a crane') };
    const [sentence] = coverage(text, [ships, crane], []).sentences;
    expect(sentence?.uncovered).toEqual([{ ...at(text, 'to the port at Elm'), text: 'to the port at Elm' }]);
  });

  it('calls a sentence uncited that no record cites, however short', () => {
    const text = 'They met. They dined. They met again.';
    const found = coverage(text, [{ record: 'meeting', ...at(text, 'They met.') }], []);
    expect(found.uncited.map((sentence) => sentence.text)).toEqual(['They dined.', 'They met again.']);
    expect(found.sentences[1]?.uncovered).toEqual([]);
  });

  it('lets what is set aside be neither uncited nor uncovered', () => {
    const text = 'Relations with Ruritania\n\nAs everybody knows full well, they trade in timber.';
    const heading = { ...at(text, 'Relations with Ruritania'), why: 'title' };
    const phrase = { ...at(text, 'As everybody knows full well'), why: 'states no fact' };
    const trade = { record: 'trade', ...at(text, 'they trade in timber.') };
    const found = coverage(text, [trade], [phrase, heading]);
    expect(found.uncited).toEqual([]);
    expect(found.sentences.map((s) => [s.records, s.uncovered])).toEqual([
      [[], []],
      [['trade'], []],
    ]);
    expect(found.setAside).toEqual([heading, phrase]);
  });

  it('still calls a sentence uncited of which only a part is set aside', () => {
    const text = 'Caption: the two ministers signed.';
    const found = coverage(text, [], [{ ...at(text, 'Caption:'), why: 'label' }]);
    expect(found.uncited).toEqual([{ text, start: 0, end: text.length }]);
    expect(found.sentences[0]?.uncovered.map((stretch) => stretch.text)).toEqual([
      'the two ministers signed',
    ]);
  });

  it('takes passages that overlap, reach over two sentences, or beyond the text', () => {
    const text = 'The treaty was signed in spring. It entered into force in autumn.';
    const found = coverage(
      text,
      [
        { record: 'treaty', start: 0, end: text.length + 50 },
        { record: 'force', ...at(text, 'It entered into force in autumn.') },
      ],
      [],
    );
    expect(found.sentences.map((sentence) => sentence.records)).toEqual([['treaty'], ['treaty', 'force']]);
    expect(found.sentences.every((sentence) => sentence.uncovered.length === 0)).toBe(true);
  });

  it('finds nothing in an empty text', () => {
    expect(coverage('', [], [])).toEqual({ sentences: [], uncited: [], setAside: [] });
  });
});

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = process.env.ENTENTE_SHARED ?? join(here, '../../../shared');
const seed = join(shared, 'seed/relations-with-japan-2017-11-07.txt');
const absent = !existsSync(seed);

describe(
  absent ? 'the dossier of NATO and Japan (not run: ../shared is absent)' : 'the dossier of NATO and Japan',
  () => {
    it.skipIf(absent && !process.env.ENTENTE_REQUIRE_ALL)(
      'leaves nothing factual of its page uncited or uncovered',
      () => {
        const text = readFileSync(seed, 'utf8');
        const dossier = parse(
          readFileSync(join(here, '../../data/nato-japan/dossier.yaml'), 'utf8'),
        ) as Dossier;
        const id = Object.keys(dossier.sources).find((key) => dossier.sources[key]?.text === sha256(text));
        expect(id, 'a source with the hash of the page as it lies on disk').toBeDefined();
        const cited = Object.entries(dossier.records).flatMap(([record, { citations }]) =>
          citations.flatMap(({ source, at, hash }) => {
            if (source !== id || !at) return [];
            expect(sha256(text.slice(...at)), `the passage of ${record}`).toBe(hash);
            return [{ record, start: at[0], end: at[1] }];
          }),
        );
        const found = coverage(text, cited, dossier.sources[id!]?.setAside ?? []);
        expect(found.sentences.length).toBeGreaterThan(25);
        expect(found.uncited).toEqual([]);
        expect(found.sentences.flatMap((sentence) => sentence.uncovered)).toEqual([]);
      },
    );
  },
);

interface Dossier {
  readonly sources: Record<
    string,
    { text?: string; setAside?: { start: number; end: number; why: string }[] }
  >;
  readonly records: Record<string, { citations: { source: string; at?: [number, number]; hash?: string }[] }>;
}
