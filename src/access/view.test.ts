import { describe, expect, it } from 'vitest';
import type { RecordValue } from '../vocabulary/index.ts';
import { INTERNAL, PUBLIC } from './actor.ts';
import { bookOf, citing, OPENING, REGISTER, record, SHELF, type Step, source } from './sample-secrets.ts';
import type { Times } from './view.ts';
import { window } from './window.ts';

const area = (when: string, more: Partial<RecordValue> = {}) =>
  record('area', when, { areas: ['space'] }, more);
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

function open(steps: readonly Step[], times: Partial<Times> = {}, actor = PUBLIC) {
  const grounds = {
    dossier: bookOf('arcadia-ruritania', [OPENING, ...steps]),
    register: REGISTER,
    shelf: SHELF,
  };
  return window(grounds, actor, { trueAt: '2020-06-01', ...times });
}

describe('a statement', () => {
  const said = (value: RecordValue) => {
    const r = open([step(2, [['record:r', value]])])!.record('r')!;
    return [r.statement.en, r.statementIs, r.reopened];
  };
  const confirmed = pledge('5', { statement: { en: 'Five were pledged.' }, confirm: true } as object);
  it('is printed as it was confirmed', () => {
    expect(said(confirmed)).toEqual(['Five were pledged.', 'confirmed', false]);
  });
  it('gives way to the wording of its kind once a value changed, and says so', () => {
    expect(said({ ...confirmed, when: '2018-05-05' })).toEqual([
      'Arcadia pledged €5 on 5 May 2018.',
      'wording',
      true,
    ]);
  });
  it('is the wording where nobody confirmed one', () => {
    expect(said(pledge('5'))).toEqual(['Arcadia pledged €5 on 4 May 2018.', 'wording', false]);
    expect(said(pledge('5', { statement: { en: 'Unconfirmed.' } }))[0]).toBe(
      'Arcadia pledged €5 on 4 May 2018.',
    );
  });
});

describe('who asks', () => {
  it('is shown what is marked for them, the office all of it', () => {
    const steps = [
      step(2, [
        ['record:a', area('2007/..')],
        ['record:b', area('2007/..', { marking: 'internal' })],
      ]),
    ];
    expect(open(steps)!.records.map((r) => r.id)).toEqual(['a']);
    expect(open(steps, {}, INTERNAL)!.records.map((r) => r.id)).toEqual(['a', 'b']);
  });

  it('finds no relation that is not for them, whenever it was', () => {
    const relation = {
      parties: ['party:arcadia', 'party:ruritania'],
      title: { en: 'R' },
      marking: 'internal',
    };
    const steps = [step(2, [['relation:arcadia-ruritania', relation]])];
    expect(open(steps)).toBeUndefined();
    expect(open(steps, { knownAt: day(1) })).toBeUndefined();
    expect(open(steps, {}, INTERNAL)?.book).toBe('arcadia-ruritania');
  });

  it('is told of a record by the account that is for them, where the first is not', () => {
    const cable = source('cable', '2020-01-01', { marking: 'internal' });
    const other = (slots: object, id: string) => ({ slots: { ...slots }, citations: [citing(id)] });
    const value = pledge('666', {
      citations: [citing('cable')],
      variants: [
        other({ money: { currency: 'EUR', min: '5' } }, 'page'),
        other({ purpose: { en: 'ships' } }, 'notes'),
      ],
    });
    const steps = [
      step(2, [
        ['source:cable', cable],
        ['source:notes', source('notes', '2019-01-01')],
        ['record:r', value],
      ]),
    ];
    const r = open(steps)!.record('r')!;
    expect(r.value.slots.money).toEqual({ currency: 'EUR', min: '5' });
    // What silently agreed with the hidden account still says what it said.
    expect(r.variants[0]!.value.slots.money).toEqual({ currency: 'EUR', min: '666', max: '666' });
    expect(open(steps, {}, INTERNAL)!.record('r')!.variants).toHaveLength(2);
  });

  it('sees no link to what is hidden, and a confirmed statement for all that', () => {
    const hidden = pledge('9', { marking: 'internal' });
    const part = record(
      'contribution',
      '2018',
      { stage: 'pledge', partOf: 'whole' },
      { statement: { en: 'Part.' }, confirm: true },
    );
    const steps = [
      step(2, [
        ['record:whole', hidden],
        ['record:part', part],
      ]),
    ];
    const seen = open(steps)!.record('part')!;
    expect([seen.value.slots, seen.statement.en, seen.reopened]).toEqual([
      { stage: 'pledge' },
      'Part.',
      false,
    ]);
    expect(open(steps, {}, INTERNAL)!.record('part')!.value.slots.partOf).toBe('whole');
  });
});

describe('what a view holds', () => {
  it('is those of the register whom its records or its relation name', () => {
    const met = record('engagement', '2018', { type: 'meeting', people: [{ person: 'person:vale-iris' }] });
    const view = open([
      step(2, [
        ['record:m', met],
        ['record:p', record('contribution', '2018', { stage: 'pledge', fund: 'fund:bridge' })],
      ]),
    ])!;
    expect([[...view.parties.keys()], [...view.people.keys()], [...view.funds.keys()]]).toEqual([
      ['party:arcadia', 'party:ruritania'],
      ['person:vale-iris'],
      ['fund:bridge'],
    ]);
  });

  it('is an outline of what is there, in its order, without sections that name only what is not', () => {
    const outline = {
      sections: [
        { id: 'later', as: 'prose', paragraphs: [['gone']] },
        { id: 'ships', as: 'prose', paragraphs: [['b', 'gone'], ['gone'], ['a']] },
        { id: 'dialogue', as: 'list', paragraphs: [['gone']] },
      ],
    };
    const view = open([
      step(2, [
        ['record:a', area('2007/..')],
        ['record:b', area('2008/..')],
        ['outline:page', outline],
      ]),
    ])!;
    expect(view.outline!.sections.map((s) => [s.id, s.paragraphs])).toEqual([
      ['ships', [['b'], ['a']]],
      ['dialogue', []],
    ]);
  });

  it('is the passage of each citation in its context, and how it stands to its text', () => {
    const value = area('2007/..', {
      citations: [
        citing('page', 37, 62),
        { ...citing('page', 0, 7), hash: '0'.repeat(64) },
        { ...citing('page'), text: '1'.repeat(64) },
      ],
    });
    const steps = [
      step(2, [
        ['source:page', source('page', '2019-06-01', { url: 'https://example.org/p' })],
        ['record:r', value],
      ]),
    ];
    const cited = open(steps)!.record('r')!.citations;
    expect(cited.map((c) => [c.state, c.passage?.quote])).toEqual([
      ['gone', undefined],
      ['unread', undefined],
      ['holds', 'They met again in autumn,'],
    ]);
    expect(cited[2]!.passage!.before).toBe('Arcadia and Ruritania met in spring. ');
    expect(cited[2]!.link).toBe('https://example.org/p#:~:text=They');
  });
});
