import { describe, expect, it } from 'vitest';
import { pageOf } from './index.ts';
import { sampleRecord, sampleView, viewOfRecords } from './sample-view.ts';

const states = {
  'patrol-old': sampleRecord(
    'participation',
    '2001/2005',
    { in: { en: 'Elm Patrol' }, type: 'operation', party: ['party:ruritania'] },
    { statement: { en: 'Ruritania takes part in the Elm Patrol.' } },
  ),
  visit: sampleRecord('engagement', '2019-05-20', { type: 'visit' }, { statement: { en: 'A visit.' } }),
  neighbour: sampleRecord(
    'standing',
    '/..',
    { category: { en: 'neighbour' } },
    { statement: { fr: 'Un bon voisin.', en: 'A good neighbour.' } },
  ),
};

const whole = sampleRecord('contribution', '2018', { stage: 'pledge', donor: 'party:ruritania' });
const part = sampleRecord('contribution', '2017', { stage: 'pledge', partOf: 'whole' });

const ids = (page: ReturnType<typeof pageOf>) =>
  page.sections.map((s) => [s.id, s.paragraphs.map((p) => p.map((x) => `${x.number} ${x.id}`))]);

describe('the dossier page', () => {
  it('follows the kinds’ chapters where there is no outline', () => {
    const page = pageOf(viewOfRecords(states));
    expect(ids(page)).toEqual([
      ['key-points', [['1 neighbour']]],
      ['cooperation', [['2 patrol-old']]],
      ['dialogue', [['3 visit']]],
    ]);
    expect(page.sections.map((s) => s.title)).toEqual([
      'Key points',
      'Practical cooperation',
      'Dialogue and consultation',
    ]);
  });

  it('follows the outline, and puts what no section names into the section of its chapter', () => {
    const put = Object.fromEntries(Object.entries(states).map(([id, v]) => [`record:${id}`, v]));
    const outline = {
      sections: [
        { id: 'dialogue', as: 'prose', title: { en: 'Talks' }, paragraphs: [['visit']] },
        { id: 'rest', as: 'list', paragraphs: [], kinds: ['standing'] },
      ],
    };
    const page = pageOf(sampleView([{ put: { ...put, 'outline:page': outline } }]));
    expect(ids(page)).toEqual([
      ['dialogue', [['1 visit']]],
      ['rest', [['2 neighbour']]],
      ['cooperation', [['3 patrol-old']]],
    ]);
  });

  it('says beside a state that is over, told in the present, until when it was', () => {
    const page = pageOf(viewOfRecords(states));
    const patrol = page.sections[1]!.paragraphs[0]![0]!;
    expect(patrol.note).toBe('until 2005');
  });

  it('says beside a state that may be over when it was last stated', () => {
    const page = pageOf(viewOfRecords(states));
    expect(page.sections[0]!.paragraphs[0]![0]!.note).toBe('as last stated on 31 December 2019');
  });

  it('prints a statement in the language asked for and tells the one it fell back to', () => {
    const french = pageOf(viewOfRecords(states, { language: 'fr' }));
    const told = french.sections.flatMap((s) => s.paragraphs.flat()).map((s) => [s.language, s.text]);
    expect(told).toEqual([
      ['fr', 'Un bon voisin.'],
      ['en', 'Ruritania takes part in the Elm Patrol.'],
      ['en', 'A visit.'],
    ]);
  });

  it('lists a part under its whole, whatever comes first in time', () => {
    const page = pageOf(viewOfRecords({ part, whole }));
    expect(ids(page)).toEqual([['cooperation', [['1 whole', '2 part']]]]);
    const [first, second] = page.sections[0]!.paragraphs[0]!;
    expect([first!.parts, second!.partOf]).toEqual([['part'], 'whole']);
  });

  it('prints neither what is planned nor what has not begun, and counts them', () => {
    const planned = sampleRecord('engagement', '2019-01', { type: 'visit' }, { planned: true });
    const later = sampleRecord('engagement', '2021-01', { type: 'visit' });
    const page = pageOf(viewOfRecords({ ...states, planned, later }));
    expect(page.unprinted).toEqual({ notBegun: 1, planned: 1 });
    expect(page.sentences).toBe(3);
  });

  it('pages a long section and keeps its numbers', () => {
    const visits = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id, i) => [
        id,
        sampleRecord('engagement', `201${i}-05`, { type: 'visit' }),
      ]),
    );
    const view = viewOfRecords({ ...visits, neighbour: states.neighbour });
    const first = pageOf(view, { pageSize: 2 });
    expect(ids(first)).toEqual([
      ['key-points', [['1 neighbour']]],
      ['dialogue', [['2 a'], ['3 b']]],
    ]);
    expect(first.sections[1]!.more).toEqual({ total: 5, next: 4 });
    const second = pageOf(view, { pageSize: 2, from: 4 });
    expect(ids(second)).toEqual([
      ['key-points', []],
      ['dialogue', [['4 c'], ['5 d']]],
    ]);
    const last = pageOf(view, { pageSize: 2, from: { dialogue: 6 } });
    expect(ids(last)).toEqual([
      ['key-points', [['1 neighbour']]],
      ['dialogue', [['6 e']]],
    ]);
    expect(last.sections[1]!.more).toBeUndefined();
  });

  it('is the same whatever the order in which records came', () => {
    const entries = Object.entries({ ...states, whole, part });
    const there = pageOf(viewOfRecords(Object.fromEntries(entries)));
    const back = pageOf(viewOfRecords(Object.fromEntries(entries.reverse())));
    expect(ids(back)).toEqual(ids(there));
  });
});
