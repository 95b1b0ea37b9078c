import { describe, expect, it } from 'vitest';
import type { Person } from '../vocabulary/index.ts';
import { INTERNAL, maySee, PUBLIC } from './actor.ts';
import { changedKeys } from './changed-keys.ts';
import { historyOf } from './history.ts';
import { namesOf, type Register } from './names.ts';
import { releasedHistory } from './released.ts';
import { bookOf, citing, OPENING, record, source } from './sample-secrets.ts';

const abe: Person = {
  name: { en: 'Shinzo Abe', ja: '安倍晋三' },
  offices: [
    { title: { en: 'Prime Minister' }, period: '2006-09-26/2007-09-26' },
    { title: { en: 'Prime Minister' }, period: '2012-12-26/2020-09-16' },
    { title: { en: 'Chief Cabinet Secretary' }, period: '2005-10/2006-09-26' },
  ],
};
const register: Register = {
  parties: new Map([['party:arcadia', { name: { en: 'Arcadia', fr: 'Arcadie' }, type: 'country' }]]),
  people: new Map([['person:abe-shinzo', abe]]),
  funds: new Map([['fund:bridge', { name: { en: 'Bridge Fund' } }]]),
};

describe('names', () => {
  it('are those of the register, of a country by its code, else the id', () => {
    const names = namesOf(register, 'en');
    expect(
      ['party:arcadia', 'fund:bridge', 'person:abe-shinzo', 'party:JPN', 'party:nowhere', 'person:JPN'].map(
        names.of,
      ),
    ).toEqual(['Arcadia', 'Bridge Fund', 'Shinzo Abe', 'Japan', 'nowhere', 'JPN']);
  });

  it('are in the language asked for, in another where there is none', () => {
    expect(namesOf(register, 'fr').of('party:arcadia')).toBe('Arcadie');
    expect(namesOf(register, 'fr').of('fund:bridge')).toBe('Bridge Fund');
    expect(['text', undefined, null].map(namesOf(register, 'fr').text)).toEqual(['text', '', '']);
  });

  it.each([
    ['the office held then', '2014-05-06', 'Prime Minister Shinzo Abe'],
    ['none between two offices', '2010', 'Shinzo Abe'],
    ['none where two may have been held', '2006', 'Shinzo Abe'],
    ['none where the time cannot be read', 'spring', 'Shinzo Abe'],
  ])('call a person by %s', (_, when, said) => {
    expect(namesOf(register, 'en').person({ person: 'person:abe-shinzo' }, when)).toBe(said);
  });

  it('call a person by the office that a record gives, before any other', () => {
    const guest = { person: 'person:abe-shinzo', office: { en: 'Guest' } };
    expect(namesOf(register, 'en').person(guest, '2014-05-06')).toBe('Guest Shinzo Abe');
    expect(namesOf(register, 'en').person({ person: 'person:x' }, '2014')).toBe('x');
  });
});

describe('a marking', () => {
  it('lets the public see what is public, the office all, and nobody what is not known', () => {
    expect(
      ['public', 'internal', 'secret'].map((m) => [maySee(PUBLIC, m).may, maySee(INTERNAL, m).may]),
    ).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(maySee(PUBLIC, 'internal').reason).toBe('marked internal, not releasable to public');
  });
});

describe('what changed between two values', () => {
  it('is named by slot, time and flag, and is not the confirmation', () => {
    const before = record('area', '2007', { areas: ['space'] }, { confirmed: 'x' });
    const after = record(
      'area',
      '2008',
      { areas: ['space'], focus: { en: 'y' } },
      { ended: true, confirmed: 'z' },
    );
    expect(changedKeys(before, after)).toEqual(['when', 'ended', 'focus']);
    expect(changedKeys(before, { ...before, citations: [citing('page')] })).toEqual([]);
  });
});

describe('the history', () => {
  const area = (marking: string, citations = [citing('page')]) =>
    record('area', '2007/..', { areas: ['space'] }, { marking, citations });
  const step = (n: number, acts: [string, unknown][]) => ({
    at: `2020-02-0${n}T00:00:00.000Z`,
    tx: `t${n}`,
    acts,
  });
  const told = (steps: ReturnType<typeof step>[], actor = PUBLIC) =>
    historyOf(releasedHistory(bookOf('arcadia-ruritania', [OPENING, ...steps]), actor, undefined))
      .flatMap((c) => c.items.map((i) => `${c.tx} ${i.ref} ${i.did}`))
      .filter((line) => !line.startsWith('opening'));

  it('tells nothing of what is internal now, though it was public', () => {
    const steps = [step(1, [['record:a', area('public')]]), step(2, [['record:a', area('internal')]])];
    expect(told(steps)).toEqual([]);
    expect(told(steps, INTERNAL)).toEqual(['t2 record:a amended', 't1 record:a added']);
  });

  it('begins where a thing became public, with no withdrawal of what was not shown', () => {
    const steps = [
      step(1, [['record:a', area('internal')]]),
      step(2, [['record:a', null]]),
      step(3, [['record:a', area('public')]]),
    ];
    expect(told(steps)).toEqual(['t3 record:a added']);
  });

  it('tells of no withdrawal of a record that only a hidden source proved', () => {
    const steps = [
      step(1, [
        ['source:cable', source('cable', '2019-01-01', { marking: 'internal' })],
        ['record:a', area('public', [citing('cable')])],
      ]),
      step(2, [['record:a', null]]),
    ];
    expect(told(steps)).toEqual([]);
    expect(told(steps, INTERNAL)).toHaveLength(3);
  });

  it('still tells of a record whose source was withdrawn with it', () => {
    const steps = [
      step(1, [
        ['source:old', source('old', '2019-01-01')],
        ['record:a', area('public', [citing('old')])],
      ]),
      step(2, [
        ['record:a', null],
        ['source:old', null],
      ]),
    ];
    expect(told(steps)).toEqual([
      't2 record:a withdrawn',
      't2 source:old withdrawn',
      't1 source:old added',
      't1 record:a added',
    ]);
  });

  it('tells of editions for the asker, of proposals to the office alone, and of outlines to nobody else', () => {
    const steps = [
      step(1, [
        ['edition:1', { number: 1, audience: 'public' }],
        ['edition:2', { number: 2, audience: 'internal' }],
        ['proposal:x', { marking: 'internal' }],
        ['outline:page', { sections: [] }],
      ]),
    ];
    expect(told(steps)).toEqual(['t1 edition:1 published']);
    expect(told(steps, INTERNAL)).toHaveLength(4);
  });
});
