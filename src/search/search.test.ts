import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERNAL } from '../access/index.ts';
import { sampleRecord, viewOfRecords } from '../pages/sample-view.ts';
import { wordsOf } from './fold.ts';
import { facetsOf, marks, matchView, resolveHits, type SearchIndex } from './index.ts';

const records = {
  visit: sampleRecord(
    'engagement',
    '2019-05',
    { type: 'visit', people: [{ person: 'person:stern-otto' }], topics: ['cyber-defence'] },
    { statement: { en: 'Otto Stern visited the Élan shipyards.', ja: '日本を訪問した。' } },
  ),
  gift: sampleRecord(
    'contribution',
    '2018',
    { stage: 'pledge', donor: 'party:ruritania', fund: 'fund:bridge' },
    { statement: { en: 'Ruritania pledged a sum for the bridge, to be paid by its parties.' } },
  ),
  secret: sampleRecord(
    'engagement',
    '2018',
    { type: 'meeting' },
    { statement: { en: 'A bridge that nobody is to know.' }, marking: 'internal' },
  ),
};
const view = viewOfRecords(records);
const found = (query: string) => matchView(view, query).map((m) => m.record.id);

describe('searching a view', () => {
  it('finds words whatever their case, accents and plural', () => {
    expect(found('ELAN shipyard')).toEqual(['visit']);
    expect(found('party')).toEqual(['gift']);
  });

  it('finds a record by the names and codes it refers to, not only by its sentence', () => {
    expect(found('chancellor')).toEqual(['visit']);
    expect(found('"cyber defence"')).toEqual(['visit']);
    expect(found('fund')).toEqual(['gift']);
  });

  it('wants all words, and words in a row where they stand between quotation marks', () => {
    expect(found('ruritania bridge')).toEqual(['gift']);
    expect(found('pledged visit')).toEqual([]);
    expect(found('“sum for the bridge”')).toEqual(['gift']);
    expect(found('"bridge for the sum"')).toEqual([]);
    expect(found('"shipyard"')).toEqual([]);
  });

  it('leaves out what has a word that is not wanted', () => {
    expect(found('-bridge')).toEqual(['visit']);
    expect(found('otto -"Élan shipyards"')).toEqual([]);
  });

  it('reads Japanese without spaces', () => {
    expect(found('訪問')).toEqual(['visit']);
    expect(found('問訪')).toEqual([]);
  });

  it('neither finds nor counts what the view does not show', () => {
    expect(found('nobody')).toEqual([]);
    expect(facetsOf(view, matchView(view, 'bridge')).map((f) => [f.label, f.count])).toEqual([
      ['contributions', 1],
    ]);
    const all = viewOfRecords(records, { actor: INTERNAL });
    expect(matchView(all, 'bridge').map((m) => m.record.id)).toEqual(['secret', 'gift']);
  });

  it('finds nothing where nothing is asked', () => {
    expect([found(''), found('  '), found('"'), found('-'), found('…')]).toEqual([[], [], [], [], []]);
  });

  it('answers whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => Array.isArray(matchView(view, query))));
  });
});

describe('marks', () => {
  const cut = (text: string, query: string) => marks(text, query).map((s) => text.slice(s.start, s.end));

  it('stand where the words stand in the text as it is written', () => {
    expect(cut('Élan’s shipyards and a shipyard', 'elan shipyard')).toEqual([
      'Élan',
      'shipyards',
      'shipyard',
    ]);
    expect(cut('The Joint Declaration on joint work', '"joint declaration"')).toEqual(['Joint Declaration']);
    expect(cut('日本を訪問した', '訪問')).toEqual(['訪問']);
    expect(cut('no bridge', '-bridge')).toEqual([]);
  });

  it('stand where they stood, whether the text around them is of ASCII alone or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const among = wordsOf(`é ${text}`).slice(1);
        expect(among.map((w) => ({ ...w, start: w.start - 2, end: w.end - 2 }))).toEqual(wordsOf(text));
      }),
    );
  });

  it('never overlap and never leave the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        let at = 0;
        for (const { start, end } of marks(text, `${query} ${text.slice(0, 5)}`)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('hits of an index', () => {
  it('are shown only where the asker’s own view has the record and its words', async () => {
    const index: SearchIndex = {
      search: async () => [
        { book: 'arcadia-ruritania', id: 'secret', rank: 9 },
        { book: 'arcadia-ruritania', id: 'visit', rank: 5 },
        { book: 'nowhere', id: 'gift', rank: 4 },
        { book: 'arcadia-ruritania', id: 'gift', rank: 1 },
      ],
    };
    const viewOf = async (book: string) => (book === 'arcadia-ruritania' ? view : undefined);
    const hits = await resolveHits(await index.search('bridge', {}), viewOf, 'bridge');
    expect(hits.map((h) => [h.record.id, h.marks.length])).toEqual([['gift', 1]]);
  });
});
