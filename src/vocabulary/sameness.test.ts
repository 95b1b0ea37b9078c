import { describe, expect, it } from 'vitest';
import { parseEdtf, relate } from '../values/index.ts';
import { kindOf } from './kinds.ts';
import { type Account, differences, isFiner, likeness, surelyApart } from './sameness.ts';

const visit = (when: string, slots: Record<string, unknown>): Account => ({
  kind: 'engagement',
  when,
  slots: { type: 'visit', ...slots },
});
const abe = [{ person: 'person:abe-shinzo', office: { en: 'Prime Minister' } }];
const kind = kindOf('engagement');

describe('two accounts of one fact', () => {
  it('share what identifies it, whatever the office is called', () => {
    const other = [{ person: 'person:abe-shinzo', office: { en: 'Prime Minister of Japan' } }];
    expect(likeness(kind, visit('2014-05', { people: abe }), visit('2014-05-06', { people: other }))).toEqual(
      {
        shared: ['type', 'people'],
        against: [],
        alsoShared: [],
        sameTime: true,
      },
    );
  });

  it('cannot speak of one where the time or the people are others', () => {
    expect(likeness(kind, visit('2014-05', { people: abe }), visit('2015', { people: abe })).against).toEqual(
      ['when'],
    );
    expect(
      likeness(
        kind,
        visit('2014', { people: abe }),
        visit('2014', { people: [{ person: 'person:kono-taro' }] }),
      ).against,
    ).toEqual(['people']);
  });

  it('differ in what the second says otherwise, or more; not in what it leaves out or tells coarser', () => {
    const first = visit('2014-05-06', { people: abe, place: { en: 'NATO Headquarters, Brussels' } });
    expect(differences(kind, first, visit('2014', { people: abe }))).toEqual([]);
    expect(differences(kind, first, visit('2014-05-07', {}))).toMatchObject([{ slot: 'when' }]);
    expect(
      differences(kind, visit('2014', {}), visit('2014-05-06', { people: abe })).map((d) => d.slot),
    ).toEqual(['when', 'people']);
  });

  it('differ in a sum that is not the same to the cent', () => {
    const gift = (min: string): Account => ({
      kind: 'contribution',
      when: '2014',
      slots: { stage: 'pledge', donor: 'party:JPN', money: { currency: 'USD', min, max: min } },
    });
    const of = kindOf('contribution');
    expect(differences(of, gift('20000000'), gift('20000000.00'))).toEqual([]);
    expect(differences(of, gift('20000000'), gift('20000001'))).toMatchObject([{ slot: 'money' }]);
  });
});

describe('a finer time', () => {
  it.each([
    ['2014-05-06', '2014-05', true],
    ['2014-05', '2014', true],
    ['2014', '2014-05', false],
    ['2014-05', '2015', false],
    ['2013/..', '201X/..', true],
    ['2013/2014', '2013/..', false],
  ])('%s within %s: %s', (fine, coarse, is) => {
    expect(isFiner(fine, coarse)).toBe(is);
  });
});

describe('times that are surely apart', () => {
  it.each([
    ['2014', '2015', true],
    ['2014-05', '2014', false],
    ['2014/..', '2020', false],
    ['/2014', '2015', true],
    ['2014~', '2015', false],
    ['no time', '2015', false],
  ])('%s and %s: %s', (a, b, is) => {
    expect(surelyApart(a, b)).toBe(is);
    expect(surelyApart(b, a)).toBe(is);
    // Whatever is told so must be what the times themselves say.
    const [x, y] = [parseEdtf(a), parseEdtf(b)];
    if (is) expect(x.ok && y.ok && relate(x.value, 'overlaps', y.value).answer).toBe('no');
  });
});
