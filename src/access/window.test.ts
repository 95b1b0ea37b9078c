import { describe, expect, it } from 'vitest';
import type { RecordValue } from '../vocabulary/index.ts';
import { PUBLIC } from './actor.ts';
import { bookOf, citing, OPENING, REGISTER, record, SHELF, type Step, source } from './sample-secrets.ts';
import type { Times } from './view.ts';
import { window } from './window.ts';

const area = (when: string, more: Partial<RecordValue> = {}) =>
  record('area', when, { areas: ['space'] }, more);
const treaty = (when: string, more: Partial<RecordValue> = {}) =>
  record('instrument', when, { type: 'treaty', title: { en: 'The Elm Treaty' } }, more);
const pledge = (min: string, more: Partial<RecordValue> = {}) =>
  record(
    'contribution',
    '2018-05-04',
    { stage: 'pledge', donor: 'party:arcadia', money: { currency: 'EUR', min, max: min } },
    more,
  );

const day = (n: number) => `2020-01-0${n}T09:00:00.000Z`;
const step = (n: number, acts: Step['acts']): Step => ({
  at: day(n),
  tx: `tx-${n}`,
  why: `Step ${n}.`,
  acts,
});

function open(steps: readonly Step[], times: Partial<Times> = {}) {
  const grounds = {
    dossier: bookOf('arcadia-ruritania', [OPENING, ...steps]),
    register: REGISTER,
    shelf: SHELF,
  };
  return window(grounds, PUBLIC, { trueAt: '2020-06-01', ...times });
}

/** The record `r` of one value, as the public sees it on a day. Its source bears 2019-06-01. */
function standing(value: RecordValue, trueAt: string) {
  const { verdict, tense, note, printed } = open([step(2, [['record:r', value]])], { trueAt })!.record(
    'r',
  )!.standing;
  return [printed ? tense : 'not printed', verdict.answer, note ?? verdict.reason];
}

describe('true at a day', () => {
  it.each<[string, RecordValue, string, string[]]>([
    [
      'an event before its day',
      treaty('2018-05-04'),
      '2018-05-03',
      ['not printed', 'no', 'it starts no earlier than 4 May 2018'],
    ],
    [
      'an event on its day',
      treaty('2018-05-04'),
      '2018-05-04',
      ['past', 'yes', 'it had begun by 4 May 2018 at the latest'],
    ],
    [
      'an event of which only the year is known, in that year',
      treaty('2018'),
      '2018-07-01',
      ['past', 'maybe', 'may not have happened by 1 July 2018: only the year is known'],
    ],
    [
      'the same after that year',
      treaty('2018'),
      '2019-01-01',
      ['past', 'yes', 'it had begun by 31 December 2018 at the latest'],
    ],
    [
      'an event over several days, in their midst',
      treaty('2018-05-01/2018-05-09'),
      '2018-05-04',
      ['present', 'yes', 'it had begun by 1 May 2018 at the latest'],
    ],
    [
      'an event at some time up to a day, before it',
      treaty('[..2018-05-04]'),
      '2017-01-01',
      ['past', 'maybe', 'may not have happened by 1 January 2017: the start is unknown'],
    ],
    [
      'the same from that day on',
      treaty('[..2018-05-04]'),
      '2018-05-04',
      ['past', 'yes', 'it had begun by 4 May 2018 at the latest'],
    ],
    [
      'a state before it began',
      area('2007/..'),
      '2006-12-31',
      ['not printed', 'no', 'it starts no earlier than 1 January 2007'],
    ],
    [
      'a state with an open end, up to its source',
      area('2007/..'),
      '2018-01-01',
      ['present', 'yes', 'it had begun by 31 December 2007 at the latest and still held on 1 June 2019'],
    ],
    [
      'the same on the day of its source',
      area('2007/..'),
      '2019-06-01',
      ['present', 'yes', 'stated on 1 June 2019'],
    ],
    [
      'the same after its source',
      area('2007/..'),
      '2019-06-02',
      ['present', 'maybe', 'as last stated on 1 June 2019'],
    ],
    [
      'a state without a date, on the day of its source',
      area('/..'),
      '2019-06-01',
      ['present', 'yes', 'stated on 1 June 2019'],
    ],
    ['the same after it', area('/..'), '2020-06-01', ['present', 'maybe', 'as last stated on 1 June 2019']],
    [
      'the same before it',
      area('/..'),
      '2010-01-01',
      ['present', 'maybe', 'not certain on 1 January 2010: the start is unknown'],
    ],
    [
      'a state with a known end, within',
      area('2007/2013'),
      '2010-01-01',
      [
        'present',
        'yes',
        'it had begun by 31 December 2007 at the latest and lasts until 1 January 2013 at the earliest',
      ],
    ],
    [
      'the same after its end',
      area('2007/2013'),
      '2014-01-01',
      ['past', 'no', 'it was over by 31 December 2013 at the latest'],
    ],
    [
      'a state whose end is not said',
      area('2003/'),
      '2018-01-01',
      ['present', 'maybe', 'not certain on 1 January 2018: the end is unknown'],
    ],
    [
      'a state that is over, its end not known',
      area('[..2019-06-01]', { ended: true }),
      '2020-01-01',
      ['past', 'no', 'its source tells of it as over'],
    ],
    [
      'what was planned',
      treaty('2020-05-04', { planned: true }),
      '2020-06-01',
      ['not printed', 'maybe', 'announced by 1 June 2019, not on record as having happened'],
    ],
  ])('%s', (_, value, trueAt, said) => {
    expect(standing(value, trueAt)).toEqual(said);
  });
});

describe('on record at an instant', () => {
  const steps = [
    step(2, [['record:r', pledge('5', { statement: { en: 'Five.' }, confirm: true } as object)]]),
    step(3, [['record:r', pledge('7', { statement: { en: 'Five.' } })]]),
    step(4, [['record:r', null]]),
    step(5, [['record:r', pledge('7')]]),
  ];
  const sum = (knownAt?: string) =>
    (open(steps, knownAt ? { knownAt } : {})?.record('r')?.value.slots.money as { min: string } | undefined)
      ?.min;

  it('gives the value of then: before, amended, withdrawn, put again', () => {
    expect([day(1), day(2), day(3), day(4), day(5), undefined].map(sum)).toEqual([
      undefined,
      '5',
      '7',
      undefined,
      '7',
      '7',
    ]);
  });

  it('tells of the changes until then and of no later one', () => {
    const did = (knownAt?: string) =>
      open(steps, knownAt ? { knownAt } : {})!.changes.map((c) => [c.why, c.items.map((i) => i.did)]);
    expect(did()).toEqual([
      ['Step 5.', ['restored']],
      ['Step 4.', ['withdrawn']],
      ['Step 3.', ['amended']],
      ['Step 2.', ['added']],
      ['As the source says.', ['added', 'added']],
    ]);
    expect(did(day(3))).toEqual(did().slice(2));
    expect(open(steps)!.changes[2]!.items[0]!.changed).toEqual(['money']);
    expect(open(steps, { knownAt: day(3) })!.lastUpdated).toBe(day(3));
    expect(
      open(steps)!
        .record('r')!
        .versions.map((v) => [v.number, v.value === null, v.changed]),
    ).toEqual([
      [1, false, []],
      [2, false, ['money']],
      [3, true, []],
      [4, false, []],
    ]);
  });

  it('shows nothing before the relation was on record, or once it was withdrawn', () => {
    expect(open(steps, { knownAt: '2019-12-31T00:00:00.000Z' })).toBeUndefined();
    const gone = [...steps, step(6, [['relation:arcadia-ruritania', null]])];
    expect(open(gone)).toBeUndefined();
    expect(open(gone, { knownAt: day(5) })?.records).toHaveLength(1);
  });

  it('describes a source as it was described then', () => {
    const later = [step(2, [['source:page', source('page', '2019-06-01', { title: { en: 'Renamed' } })]])];
    expect(open(later, { knownAt: day(1) })!.sources.map((s) => s.title.en)).toEqual(['The page']);
    expect(open(later)!.sources.map((s) => s.title.en)).toEqual(['Renamed']);
  });

  it('knows names as they stood in the register then', () => {
    const dossier = bookOf('arcadia-ruritania', [OPENING]);
    const register = bookOf('register', [
      { at: day(1), tx: 'a', acts: [['party:arcadia', { name: { en: 'Arkadia' }, type: 'country' }]] },
      { at: day(3), tx: 'b', acts: [['party:arcadia', { name: { en: 'Arcadia' }, type: 'country' }]] },
    ]);
    const name = (knownAt: string) =>
      window({ dossier, register, shelf: SHELF }, PUBLIC, { trueAt: '2020-01-01', knownAt })!.names.of(
        'party:arcadia',
      );
    expect([day(2), day(3)].map(name)).toEqual(['Arkadia', 'Arcadia']);
  });
});

describe('said by a day', () => {
  const steps = [
    step(2, [
      ['source:gazette', source('gazette', '2018-06-01')],
      ['source:summary', source('summary', '2018-06-01', { derivedFrom: 'source:gazette' })],
      ['record:late', pledge('5')],
      ['record:early', pledge('5', { citations: [citing('gazette'), citing('page')] })],
      ['record:told', pledge('5', { citations: [citing('page'), citing('summary')] })],
      [
        'record:two',
        pledge('5', {
          statement: { en: 'Five.' },
          variants: [
            {
              slots: { money: { currency: 'EUR', min: '9', max: '9' } },
              statement: { en: 'Nine.' },
              citations: [citing('gazette')],
            },
          ],
        }),
      ],
      ['record:grown', pledge('1', { citations: [citing('gazette')] })],
    ]),
    step(3, [['record:grown', pledge('2', { citations: [citing('page')] })]]),
  ];
  const at = (saidBy?: string) => open(steps, saidBy ? { saidBy } : {})!;
  const ids = (saidBy?: string) => at(saidBy).records.map((r) => r.id);

  it('leaves out records that only later sources prove, and sources of later days', () => {
    expect(ids('2018-05-31')).toEqual([]);
    expect(ids('2018-06-01')).toEqual(['early', 'two', 'grown']);
    expect(ids()).toEqual(['late', 'early', 'told', 'two', 'grown']);
    expect(at('2018-06-01').sources.map((s) => s.id)).toEqual(['gazette', 'summary']);
    expect([at('2018-06-01').lastStated, at().lastStated]).toEqual(['2018-06-01', '2019-06-01']);
  });

  it('counts no later source of a record that an earlier one proves', () => {
    const cited = (saidBy?: string) =>
      at(saidBy)
        .record('early')!
        .citations.map((c) => c.source.id);
    expect([cited('2018-06-01'), cited()]).toEqual([['gazette'], ['page', 'gazette']]);
    expect([at('2018-06-01').record('early')!.asOf, at().record('early')!.asOf]).toEqual([
      '2018-06-01',
      '2019-06-01',
    ]);
    expect(
      at('2018-06-01')
        .record('early')!
        .value.citations.map((c) => c.source),
    ).toEqual(['source:gazette']);
  });

  it('takes no summary for a voice, but shows it after the sources that are', () => {
    expect(ids('2019-05-31')).not.toContain('told');
    expect(
      at()
        .record('told')!
        .citations.map((c) => [c.source.id, c.source.derived]),
    ).toEqual([
      ['page', false],
      ['summary', true],
    ]);
  });

  it('tells the account that was known then, and sets the other beside it once it was said', () => {
    const two = (saidBy?: string) => at(saidBy).record('two')!;
    expect(two('2018-06-01')).toMatchObject({ statement: { en: 'Nine.' }, asOf: '2018-06-01', variants: [] });
    expect(two('2018-06-01').value.slots.money).toEqual({ currency: 'EUR', min: '9', max: '9' });
    expect(two().statementIs).toBe('wording');
    expect(two().variants).toMatchObject([
      { statement: { en: 'Nine.' }, differs: ['money'], asOf: '2018-06-01' },
    ]);
  });

  it('goes back to the version that a source of then proves', () => {
    const sum = (saidBy?: string) => (at(saidBy).record('grown')!.value.slots.money as { min: string }).min;
    expect([sum('2018-06-01'), sum()]).toEqual(['1', '2']);
  });
});
