import { describe, expect, it } from 'vitest';
import { kindOf } from './kinds.ts';
import { list, sentence } from './phrases.ts';
import { readRecord } from './read-record.ts';
import { nearest } from './read-slot.ts';
import { around, CITATION, NAMES } from './sample-record.ts';
import { readFund, readOutline, readParty, readPerson, readRelation } from './subjects.ts';

/** What the kind itself says of a record as it is written. */
function worded(kind: string, when: string, slots: object): string {
  const read = readRecord({ kind, when, ...slots, citations: [CITATION] }, 'r', around());
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return kindOf(kind).wording.en(read.value, NAMES);
}
const pledge = (slots: object, when = '2007') => worded('contribution', when, { stage: 'pledge', ...slots });
const usd = (sum: object) => ({ money: { currency: 'USD', ...sum } });

describe('the wording of a kind', () => {
  it.each([
    ['standing', '2012/..', { category: 'partner' }, 'The partner stands as “partner” since 2012.'],
    [
      'standing',
      '2012/2014',
      { category: 'partner', party: 'JPN' },
      'JPN stands as “partner” from 2012 to 2014.',
    ],
    ['standing', '2005/..', { category: 'informal dialogue' }, 'Informal dialogue since 2005.'],
    [
      'standing',
      '2023-09/..',
      { category: 'Comprehensive Strategic Partnership' },
      'Comprehensive Strategic Partnership since September 2023.',
    ],
    [
      'area',
      '/..',
      { areas: ['space', 'cyber-defence'] },
      'Cooperation in space and cyber defence, ongoing when stated.',
    ],
    ['area', '1990~/1993~', { areas: 'wps' }, 'Cooperation in women, peace and security in the early 1990s.'],
    [
      'instrument',
      '2014-05-06',
      { type: 'treaty', title: 'Elm' },
      'The treaty “Elm” was adopted on 6 May 2014.',
    ],
    [
      'instrument',
      '2014',
      { type: 'treaty', title: 'Treaty of Elm', inForce: '2015/..' },
      'The Treaty of Elm was adopted in 2014 and is in force since 2015.',
    ],
    [
      'engagement',
      '2017-10-29/2017-10-31',
      {
        type: 'visit',
        people: { person: 'vale-iris', office: 'President' },
        place: 'Elm',
        topics: ['space', 'ships'],
      },
      'A visit took place 29–31 October 2017 (Elm) with President Iris Vale on space and ships.',
    ],
    [
      'engagement',
      '1990~/..',
      { type: 'address', recurrence: 'annual' },
      'An address held every year since the early 1990s.',
    ],
    [
      'participation',
      '2003/',
      { in: 'the Elm Patrol', type: 'mission', party: ['arcadia', 'ruritania'], place: 'at sea' },
      'Arcadia and Ruritania take part in the Elm Patrol (at sea) from 2003, end not stated.',
    ],
    [
      'posting',
      '2014/..',
      { post: 'envoy', party: 'arcadia', to: 'ruritania' },
      'Arcadia has an envoy at Ruritania since 2014.',
    ],
    [
      'posting',
      '2014/..',
      { post: 'mission', to: 'ruritania', holder: 'vale-iris' },
      'A partner has a mission at Ruritania (Iris Vale) since 2014.',
    ],
  ])('%s, %s', (kind, when, slots, said) => {
    expect(worded(kind, when, slots)).toBe(said);
  });

  it.each([
    ['standing', { category: 'partner' }, 'The partner is to be', 'The partner stood as'],
    [
      'posting',
      { post: 'envoy', to: 'ruritania' },
      'A partner is to have an envoy',
      'A partner had an envoy',
    ],
    [
      'participation',
      { in: 'it', type: 'mission', party: 'JPN' },
      'JPN is to take part in it',
      'JPN took part in it',
    ],
    ['engagement', { type: 'visit' }, 'A visit is to take place', 'A visit took place'],
    [
      'instrument',
      { type: 'treaty', title: 'Elm' },
      'The treaty “Elm” is to be adopted',
      'The treaty “Elm” was adopted',
    ],
  ])('%s tells what is planned as to come, and what is over as past', (kind, slots, planned, past) => {
    expect(worded(kind, '2030-05', { ...slots, planned: true })).toMatch(
      new RegExp(`^${planned} .*in May 2030`),
    );
    expect(worded(kind, '[..2017]', { ...slots, ended: true })).toMatch(new RegExp(`^${past} `));
    expect(worded(kind, '2014', slots)).toMatch(new RegExp(`^${past} .*in 2014`));
  });

  it.each([
    [
      { donor: 'arcadia', ...usd({ min: '20000000', max: '20000000' }) },
      'Arcadia pledged US$20 million in 2007.',
    ],
    [usd({ min: '1300000000' }), 'A donor pledged at least US$1.3 billion in 2007.'],
    [usd({ max: '2000000000' }), 'A donor pledged up to US$2 billion in 2007.'],
    [usd({ min: '3', max: '3', approx: true }), 'A donor pledged about US$3 in 2007.'],
    [usd({ min: '2', max: '3', per: 'year' }), 'A donor pledged between US$2 and US$3 a year in 2007.'],
    [usd({}), 'A donor pledged an unstated sum in US dollars in 2007.'],
    [{ inKind: 'two ships', recipient: ['arcadia'] }, 'A donor pledged two ships for Arcadia in 2007.'],
    [{ fund: 'bridge', purpose: 'roads' }, 'A donor pledged support to the Bridge Fund (roads) in 2007.'],
  ])('a contribution of %j', (slots, said) => {
    expect(pledge(slots)).toBe(said);
  });

  it('tells when it happened as vaguely as its source', () => {
    const times = ['2013-04', '199X', '[..2017-11-07]', '2014?', '2007~/2017'];
    expect(times.map((when) => pledge({}, when))).toEqual([
      'A donor pledged support in April 2013.',
      'A donor pledged support in the 1990s.',
      'A donor pledged support by 7 November 2017.',
      'A donor pledged support in 2014 (uncertain).',
      'A donor pledged support from about 2007 to 2017.',
    ]);
  });
});

describe('a sentence', () => {
  it('begins large, has single spaces and ends once', () => {
    expect(sentence('a', undefined, 'b  c', false, '', 'd.')).toBe('A b c d.');
    expect(sentence('really?')).toBe('Really?');
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});

describe('what was probably meant', () => {
  it('is the nearest word that is near, and none for a word that is like no other', () => {
    const words = ['pledge', 'deposit', 'support'];
    expect(
      ['plege', 'deposits', 'suport', 'gift', '', 'x'.repeat(500)].map((w) => nearest(w, words)),
    ).toEqual([...['pledge', 'deposit', 'support'], ...[undefined, undefined, undefined]]);
  });
});

describe('the register and the relation', () => {
  const said = (read: { findings: { code: string; at?: { path?: string } }[] }) =>
    read.findings.map((f) => `${f.at?.path ?? ''} ${f.code}`);

  it('are refused where a key is missing, unknown or of another form', () => {
    expect(said(readParty({ type: 'kingdom', of: 'a b', nam: 'x' }))).toEqual([
      'nam key-unknown',
      'name key-missing',
      'type code-unknown',
      'of reference-form',
    ]);
    expect(
      said(readPerson({ name: 'X', offices: [{ title: 'Y' }, { title: 'Z', period: '2014/2013' }] })),
    ).toEqual(['offices.0.period key-missing', 'offices.1.period edtf-order']);
    expect(said(readFund({ name: 'X', beneficiaries: [] }))).toEqual(['beneficiaries list-empty']);
    expect(said(readRelation({ parties: ['JPN'], title: 'X' }))).toEqual(['parties relation-parties']);
    expect(
      said(readRelation({ parties: ['JPN', 'nato'], title: 'X', marking: 'x', invented: false })),
    ).toEqual(['invented flag-form', 'marking marking-unknown']);
    expect(
      said(
        readOutline(
          { sections: [{ title: 'X', paragraphs: [['Not A Slug']], kinds: ['aria'] }] },
          new Set(['area']),
        ),
      ),
    ).toEqual([
      'sections.0.id key-missing',
      'sections.0.paragraphs.0.0 reference-form',
      'sections.0.kinds.0 code-unknown',
    ]);
    for (const read of [readParty, readPerson, readFund, readRelation])
      expect(said(read('x'))).toEqual([' map-expected']);
  });

  it('are stored with prefixes and defaults', () => {
    expect(readRelation({ parties: ['JPN', 'nato'], title: 'X' })).toMatchObject({
      value: { parties: ['party:JPN', 'party:nato'], title: { en: 'X' }, marking: 'public' },
    });
    expect(readOutline({ sections: [{ id: 'a' }] }, new Set())).toMatchObject({
      value: { sections: [{ id: 'a', as: 'prose', paragraphs: [] }] },
    });
  });
});
