import { describe, expect, it } from 'vitest';
import { feedOf, historyOf, pageJson, pageOf, peopleOf, recordJson, recordOf, sourcesOf } from './index.ts';
import { sampleRecord, sampleSource, sampleView } from './sample-view.ts';

const stern = { person: 'person:stern-otto' };
const summit = sampleRecord(
  'engagement',
  '2019-05-20',
  { type: 'summit', people: [stern, { person: 'person:vale-iris', office: { en: 'President of Arcadia' } }] },
  { statement: { en: 'The two met at a summit.' } },
);
const youth = sampleRecord(
  'engagement',
  '2001',
  { type: 'visit', people: [{ ...stern, office: { en: 'Student' } }] },
  { statement: { en: 'As a student Otto Stern came to Arcadia.' } },
);
const treaty = sampleRecord(
  'instrument',
  '2019-05-20',
  { type: 'treaty', title: { en: 'Elm Treaty' }, concludedAt: 'summit' },
  {
    statement: { en: 'A treaty was signed on 20 May 2019.' },
    variants: [
      { when: '2019-05-21', sources: ['gazette'], statement: { en: 'A treaty was signed on 21 May 2019.' } },
    ],
  },
);
const eur = (amount: string) => ({ currency: 'EUR', min: amount, max: amount });
const gift = (amount: string) =>
  sampleRecord(
    'contribution',
    '2018',
    { stage: 'pledge', donor: 'party:ruritania', money: eur(amount) },
    { statement: { en: `Ruritania pledged €${amount}.` } },
  );

const view = sampleView([
  {
    why: 'The first reading.',
    put: {
      ...sampleSource('gazette', '2019-06-01', { publisher: 'party:ruritania' }),
      ...sampleSource('fact-sheet', '2019-12-31', { derivedFrom: 'source:page' }),
      'record:summit': summit,
      'record:youth': youth,
      'record:treaty': treaty,
      'record:gift': gift('10'),
      'record:mistake': gift('1'),
      'record:part': sampleRecord('contribution', '2018', { stage: 'pledge', partOf: 'gift' }),
    },
  },
  { why: 'The sum was misread.', put: { 'record:gift': gift('12') } },
  { why: 'It never was.', withdraw: ['record:mistake'] },
]);

describe('people', () => {
  it('stand with the offices that the records and the register give them', () => {
    const people = peopleOf(view).map((p) => [
      p.name,
      p.offices.map((o) => [o.title, o.period?.said ?? '', o.records.map((r) => r.id)]),
    ]);
    expect(people).toEqual([
      [
        'Otto Stern',
        [
          ['Chancellor of Ruritania', 'since 2018', ['summit']],
          ['Student', '', ['youth']],
        ],
      ],
      ['Iris Vale', [['President of Arcadia', '', ['summit']]]],
    ]);
  });
});

describe('sources', () => {
  it('stand with what each proves, a summary told as no second voice', () => {
    const sources = sourcesOf(view).map((s) => [s.id, s.counts.records, s.counts.alone, s.note ?? '']);
    expect(sources).toEqual([
      ['page', 5, 4, ''],
      ['gazette', 1, 0, ''],
      ['fact-sheet', 0, 0, 'our summary of “The page”, not a second voice'],
    ]);
    expect(sourcesOf(view)[1]!.proves.map((p) => [p.id, p.account, p.text])).toEqual([
      ['treaty', 'other', 'A treaty was signed on 21 May 2019.'],
    ]);
  });
});

describe('the history in words', () => {
  const entries = historyOf(view);

  it('says in one sentence what was done to each thing, and who, when and why', () => {
    expect(entries.slice(0, 2).map((e) => [e.why, e.by, e.items.map((i) => i.sentence)])).toEqual([
      ['It never was.', 'Ada Brandt', ['Withdrew the record mistake.']],
      ['The sum was misread.', 'Ada Brandt', ['Amended “Ruritania pledged €12”: sum and wording.']],
    ]);
    expect(entries.at(-1)!.items.map((i) => i.sentence)).toContain('Added the source “The page”.');
    expect(entries[0]!.said).toMatch(/^\d+ January 2020, 09:00 UTC$/);
  });

  it('is a feed, one entry a transaction', () => {
    const feed = feedOf(view, { limit: 3 });
    expect(feed.updated).toBe(view.lastUpdated);
    expect(feed.entries.map((e) => [e.title, e.path])).toEqual([
      ['Withdrew the record mistake.', '/arcadia-ruritania/records/mistake'],
      ['Amended “Ruritania pledged €12”: sum and wording.', '/arcadia-ruritania/records/gift'],
      ['The first reading: 8 added', '/arcadia-ruritania/history'],
    ]);
    expect(new Set(feed.entries.map((e) => e.id)).size).toBe(3);
  });
});

describe('the page of a record', () => {
  it('sets accounts that differ side by side, the printed one first', () => {
    const { accounts } = recordOf(view, view.record('treaty')!);
    expect(
      accounts.map((a) => [a.voice, a.printed, a.differing.map((d) => `${d.label}: ${d.words}`)]),
    ).toEqual([
      ['The page, 31 December 2019', true, ['time: on 20 May 2019']],
      ['The gazette, 1 June 2019', false, ['time: on 21 May 2019']],
    ]);
  });

  it('tells its history with the differences in words', () => {
    const { versions } = recordOf(view, view.record('gift')!);
    expect(versions.map((v) => v.did)).toEqual(['amended', 'put on record']);
    expect(versions[0]!.slots).toEqual([{ slot: 'money', label: 'sum', from: '€10', to: '€12' }]);
    expect(versions[0]!.words.filter((w) => w.did !== 'same').map((w) => w.text)).toEqual(['€10.', '€12.']);
  });

  it('leads to what it is tied to, from both ends', () => {
    const related = (id: string) =>
      recordOf(view, view.record(id)!).related.map((r) => [r.label, r.records.map((x) => x.id)]);
    expect(related('treaty')).toEqual([['concluded at', ['summit']]]);
    expect(related('summit')).toEqual([['concluded here', ['treaty']]]);
    expect(related('part')).toEqual([['part of', ['gift']]]);
    expect(related('gift')).toEqual([['parts', ['part']]]);
  });

  it('says its slots and how it stands in words', () => {
    const model = recordOf(view, view.record('summit')!);
    expect(model.slots.map((s) => `${s.label}: ${s.words}`)).toEqual([
      'time: on 20 May 2019',
      'type: summit',
      'people: Chancellor of Ruritania Otto Stern and President of Arcadia Iris Vale',
    ]);
    expect(model.standing).toMatch(/^Has it happened by 1 June 2020\? Yes: /);
  });

  it('can be cited in plain words', () => {
    const { cite } = recordOf(view, view.record('gift')!, 'https://entente.example/x');
    expect(cite).toMatch(
      /^“Ruritania pledged €12\.” In: Relations with Ruritania\. Entente, record gift, on record since \d+ January 2020, 09:00 UTC, read as of 1 June 2020\. After: “The page”, 31 December 2019, https:\/\/example\.org\/page\. https:\/\/entente\.example\/x$/,
    );
  });
});

describe('data', () => {
  it('of the page is plain JSON without what is internal', () => {
    const data = pageJson(pageOf(view));
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(Object.keys(data.sections[0]!.paragraphs[0]![0]!)).toEqual([
      'number',
      'id',
      'address',
      'kind',
      'text',
      'language',
      'statement',
      'when',
      'slots',
      'asOf',
      'proofs',
      'standing',
      'variants',
    ]);
  });

  it('of a record has all accounts and states, a withdrawal as null', () => {
    const data = recordJson(view, view.record('gift')!);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data.versions.map((v) => [v.number, v.changed])).toEqual([
      [1, []],
      [2, ['statement', 'money']],
    ]);
    expect(recordJson(view, view.record('treaty')!).variants[0]!.differs).toEqual(['when']);
  });
});
