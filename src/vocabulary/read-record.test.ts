import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordValue } from './kind.ts';
import { KINDS, kindOf, UnknownKind } from './kinds.ts';
import { isConfirmed, readRecord, valuesHash } from './read-record.ts';
import { anyWritten, around, CITATION, NAMES } from './sample-record.ts';
import type { Slot } from './slot.ts';
import { standing } from './standing.ts';

const AREA = { kind: 'area', when: '2007/..', areas: 'space', citations: [CITATION] };
const GIFT = { kind: 'contribution', when: '2007', stage: 'pledge', citations: [CITATION] };

/** `path code` of every finding. */
function said(raw: unknown, records: Record<string, RecordValue> = {}): string[] {
  return readRecord(raw, 'r', around(records)).findings.map((f) => `${f.at?.path ?? ''} ${f.code}`);
}
const hints = (raw: unknown) =>
  readRecord(raw, 'r', around()).findings.map((f) => `${f.message} ${f.hint ?? ''}`);
const stored = (raw: unknown, records: Record<string, RecordValue> = {}) => {
  const read = readRecord(raw, 'r', around(records));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
};

/** For each type of slot: what it refuses, with the path from the slot on and the code. */
const WRONG: Readonly<Record<Slot['type']['is'], readonly (readonly [unknown, string])[]>> = {
  text: [
    ['', ' text-empty'],
    [5, ' text-expected'],
    [{}, ' text-empty'],
    [{ en: '' }, '.en text-empty'],
    [{ English: 'x' }, '.English text-language'],
    ['\ud83d', ' text-character'],
    [{ en: '\udc00' }, '.en text-character'],
  ],
  code: [
    ['nothing-of-this-name', ' code-unknown'],
    [5, ' code-unknown'],
    [['x'], ' code-unknown'],
  ],
  codes: [
    ['nothing-of-this-name', ' code-unknown'],
    [[], ' list-empty'],
    [['space', 'nothing-of-this-name'], '.1 code-unknown'],
  ],
  topics: [
    [[], ' list-empty'],
    [['space', ''], '.1 text-empty'],
    [[5], '.0 text-expected'],
  ],
  edtf: [
    ['2019-02-29', ' edtf-day'],
    ['2014-13', ' edtf-month'],
    ['2015/2014', ' edtf-order'],
    ['spring', ' edtf-syntax'],
    [{}, ' edtf-expected'],
  ],
  money: [
    [5, ' money-shape'],
    [{ currency: 'US$' }, '.currency money-currency'],
    [{ currency: 'XQQ', min: '1' }, '.currency money-currency'],
    [{ currency: 'USD', min: '1,000' }, '.min money-decimal'],
    [{ currency: 'USD', min: 5 }, '.min money-decimal'],
    [{ currency: 'USD', min: '2', max: '1' }, '.max money-bounds'],
  ],
  party: [
    ['party:nowhere', ' reference-unknown'],
    ['person:vale-iris', ' reference-form'],
    ['party:a b', ' reference-form'],
    [5, ' reference-form'],
  ],
  parties: [
    [['arcadia', 'nowhere'], '.1 reference-unknown'],
    [[], ' list-empty'],
    [['arcadia', 5], '.1 reference-form'],
  ],
  people: [
    ['nobody', '.0 reference-unknown'],
    [[5], '.0 person-expected'],
    [{ person: 'vale-iris', ofice: 'x' }, '.ofice key-unknown'],
    [[{ office: 'x' }], '.0.person reference-form'],
  ],
  fund: [
    ['fund:none', ' reference-unknown'],
    ['party:arcadia', ' reference-form'],
  ],
  record: [
    ['nothing-there', ' reference-unknown'],
    ['No Id', ' reference-form'],
    [5, ' reference-form'],
  ],
  strength: [
    [40, ' strength-expected'],
    [{ people: 1.5 }, '.people strength-people'],
    [{ people: -1 }, '.people strength-people'],
    [{ unit: 'x' }, '.unit key-unknown'],
    [{ units: 5 }, '.units text-expected'],
  ],
};

describe('every slot of every kind', () => {
  const slots = [...KINDS.values()].flatMap((kind) => kind.slots.map((slot) => ({ kind, slot })));
  it.each(slots.map(({ kind, slot }) => [`${kind.name}.${slot.name}`, kind, slot] as const))(
    '%s refuses what it cannot hold, with a code, a sentence and the path',
    (_, kind, slot) => {
      for (const [wrong, says] of WRONG[slot.type.is]) {
        const raw = { kind: kind.name, when: '2007', citations: [CITATION], [slot.name]: wrong };
        const read = readRecord(raw, 'r', around());
        expect(read.ok).toBe(false);
        const found = read.findings.map((f) => `${f.at?.path} ${f.code}`);
        expect(found, JSON.stringify(wrong)).toContain(`${slot.name}${says}`);
        for (const f of read.findings) expect(f.message).toMatch(/^\S.{7,}$/s);
      }
      const without = said({ kind: kind.name, when: '2007', citations: [CITATION] });
      expect(without.includes(`${slot.name} slot-missing`)).toBe(slot.required === true);
    },
  );
});

describe('a record', () => {
  it.each<[string, unknown, string]>([
    ['that is none', 'area', ' record-expected'],
    ['of no kind', { ...AREA, kind: undefined }, 'kind kind-unknown'],
    ['of a kind that is none', { ...AREA, kind: 'aria' }, 'kind kind-unknown'],
    ['with a slot of another kind', { ...AREA, donor: 'JPN' }, 'donor slot-unknown'],
    ['with such a slot under “slots”', { ...AREA, slots: { donor: 'JPN' } }, 'donor slot-unknown'],
    ['without a time', { ...AREA, when: undefined }, 'when slot-missing'],
    ['with a time of nothing', { ...AREA, when: null }, 'when edtf-expected'],
    ['with an impossible time', { ...AREA, when: '2019-02-29' }, 'when edtf-day'],
    ['that ends before it starts', { ...AREA, when: '2014/2013' }, 'when edtf-order'],
    ['without a citation', { ...AREA, citations: undefined }, 'citations citation-missing'],
    ['with none in its list', { ...AREA, citations: [] }, 'citations citation-missing'],
    ['with a marking that is none', { ...AREA, marking: 'secret' }, 'marking marking-unknown'],
    ['with a flag that is none', { ...AREA, ended: 'yes' }, 'ended flag-form'],
    ['with variants that are no list', { ...AREA, variants: {} }, 'variants list-expected'],
    ['with a variant that is none', { ...AREA, variants: ['x'] }, 'variants.0 variant-expected'],
    [
      'with a variant without a citation',
      { ...AREA, variants: [{ when: '2008' }] },
      'variants.0 citation-missing',
    ],
    [
      'with a slot of a variant that cannot be',
      { ...AREA, variants: [{ areas: ['spce'], citations: [CITATION] }] },
      'variants.0.areas.0 code-unknown',
    ],
    [
      'with a reference of a variant to nothing',
      { ...GIFT, variants: [{ donor: 'nowhere', citations: [CITATION] }] },
      'variants.0.donor reference-unknown',
    ],
    ['with a statement that is none', { ...AREA, statement: 5 }, 'statement text-expected'],
  ])('%s is refused', (_, raw, says) => {
    expect(said(raw)).toContain(says);
  });

  it.each<[string, unknown, string]>([
    ['a form', 'page 3', 'citations.0 citation-form'],
    ['a source', { ...CITATION, source: undefined }, 'citations.0.source reference-form'],
    ['a source on record', { ...CITATION, source: 'source:none' }, 'citations.0.source reference-unknown'],
    ['a hash', { ...CITATION, hash: 'abc' }, 'citations.0.hash citation-form'],
    ['a text', { ...CITATION, text: 5 }, 'citations.0.text citation-form'],
    ['whole offsets', { ...CITATION, end: 9.5 }, 'citations.0.end citation-form'],
    ['first words', { ...CITATION, first: undefined }, 'citations.0.first citation-form'],
    ['last words that are words', { ...CITATION, last: 5 }, 'citations.0.last citation-form'],
    ['a quote that is a text', { ...CITATION, quote: 5 }, 'citations.0.quote citation-form'],
    ['whole characters', { ...CITATION, quote: '\ud83d' }, 'citations.0.quote citation-form'],
    ['keys that are known', { ...CITATION, page: 3 }, 'citations.0.page key-unknown'],
  ])('has citations with %s', (_, citation, says) => {
    expect(said({ ...AREA, citations: [citation] })).toEqual([says]);
  });

  it('is told all that is wrong with it at once', () => {
    expect(said({ kind: 'contribution', when: '2014-13', stage: 'plege', donor: 'nowhere', x: 1 })).toEqual([
      'x slot-unknown',
      'stage code-unknown',
      'when edtf-month',
      'citations citation-missing',
      'donor reference-unknown',
    ]);
  });

  it('is told what was probably meant', () => {
    expect(hints({ ...AREA, kind: 'instrment' })[0]).toContain('Did you mean “instrument”?');
    expect(hints({ ...GIFT, stage: 'pledg' })[0]).toContain('Did you mean “pledge”?');
    expect(hints({ ...GIFT, doner: 'JPN' })[0]).toBe(
      '“doner” is no slot of “contribution”. Did you mean “donor”?',
    );
    expect(hints({ ...GIFT, donor: 'JP' })[0]).toContain('Did you mean “JPN” (Japan)?');
    expect(hints({ ...GIFT, donor: 'jpn' })[0]).toContain('Did you mean “JPN” (Japan)?');
    expect(hints({ ...AREA, kind: 'xyzzy' })[0]).toContain('The kinds are: standing, area,');
    expect(hints({ ...GIFT, money: { currency: '¥', min: '1' } })[0]).toContain('Write JPY.');
  });
});

describe('the rules of a contribution', () => {
  const whole = (money: object) => ({ whole: stored({ ...GIFT, money }) });
  const part = { ...GIFT, partOf: 'whole' };
  const usd = (min?: string, max?: string, more = {}) => ({
    currency: 'USD',
    ...(min ? { min } : {}),
    ...(max ? { max } : {}),
    ...more,
  });

  it.each<[string, object, object, boolean]>([
    ['as large', usd('5', '5'), usd('5', '5'), true],
    ['larger', usd('6', '6'), usd('5', '5'), false],
    ['larger by a fraction', usd('5.01', '5.01'), usd('5', '5'), false],
    ['at least larger', usd('6'), usd('5', '5'), false],
    ['at most larger, so that it may fit', usd(undefined, '6'), usd('5', '5'), true],
    ['within bounds that may reach it', usd('6', '6'), usd('5', '7'), true],
    ['of a whole that has no bound above', usd('6', '6'), usd('5'), true],
    ['about larger', usd('6', '6', { approx: true }), usd('5', '5'), true],
    ['of another currency', usd('6', '6'), { currency: 'EUR', min: '5', max: '5' }, true],
    ['a year, the whole in all', usd('6', '6', { per: 'year' }), usd('5', '5'), true],
    ['larger, in longer numbers', usd('10'), usd('9', '9'), false],
  ])('a part that is %s', (_, mine, its, fits) => {
    expect(said({ ...part, money: mine }, whole(its))).toEqual(fits ? [] : ['partOf part-larger']);
  });

  it('never let one be a part of itself, at any remove', () => {
    const gift = stored(GIFT);
    const link = (partOf: string) => ({ ...gift, slots: { ...gift.slots, partOf } });
    expect(said({ ...GIFT, partOf: 'r' }, { r: stored(GIFT) })).toContain('partOf part-circular');
    expect(said({ ...GIFT, partOf: 'a' }, { a: link('b'), b: link('r') })).toEqual(['partOf part-circular']);
    expect(said({ ...GIFT, partOf: 'a' }, { a: link('b'), b: link('a') })).toEqual(['partOf part-circular']);
    expect(said({ ...GIFT, partOf: 'a' }, { a: link('b'), b: stored(GIFT) })).toEqual([]);
    expect(said({ ...GIFT, partOf: 'a' }, { a: link('record:r') })).toEqual(['partOf part-circular']);
    expect(said({ ...GIFT, partOf: 'a' }, { a: link(5 as never) })).toEqual([]);
  });

  it('let it be part of a contribution alone, and money be no gift in kind', () => {
    expect(said(part, { whole: stored(AREA) })).toEqual(['partOf slot-record-kind']);
    expect(said({ ...GIFT, money: usd('1'), form: 'in-kind' })).toEqual(['form contribution-form']);
  });
});

describe('the rules of an instrument', () => {
  const treaty = { kind: 'instrument', when: '2014', type: 'treaty', title: 'Elm', citations: [CITATION] };
  const met = { kind: 'engagement', when: '2014', type: 'meeting', citations: [CITATION] };
  it('let it renew and supersede another instrument, and be concluded at an engagement', () => {
    const records = { elm: stored(treaty), met: stored(met), r: stored(treaty) };
    expect(said({ ...treaty, renews: 'elm', supersedes: 'elm', concludedAt: 'met' }, records)).toEqual([]);
    expect(said({ ...treaty, renews: 'met', supersedes: 'r', concludedAt: 'elm' }, records)).toEqual([
      'renews slot-record-kind',
      'supersedes slot-record-kind',
      'concludedAt slot-record-kind',
    ]);
  });
});

const anyRaw = fc.constantFrom(...KINDS.values()).chain((kind) => anyWritten(kind));
const others = (raw: Record<string, unknown>) => {
  const stage = (s: string) => ({ ...GIFT, stage: s });
  const kinds = [
    GIFT,
    stage('deposit'),
    { kind: 'engagement', when: '2014', type: 'meeting', citations: [CITATION] },
  ];
  const one = kinds[JSON.stringify(raw).length % kinds.length]!;
  return { other: stored(one), another: stored(one) };
};

describe('whatever is accepted', () => {
  it('is given back when it is read again as it is stored', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const read = readRecord(raw, 'r', around(others(raw)));
        if (!read.ok) return;
        accepted++;
        const again = readRecord(JSON.parse(JSON.stringify(read.value)), 'r', around(others(raw)));
        expect(again.ok && again.value).toEqual(read.value);
      }),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('can be put into words, judged and summed, and its values hashed', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const read = readRecord(raw, 'r', around(others(raw)));
        if (!read.ok) return;
        const kind = kindOf(read.value.kind);
        const sentence = kind.wording.en(read.value, NAMES);
        expect(sentence).not.toMatch(/undefined|\[object|null|NaN|\s\s|^\s|\s$/);
        expect(sentence).toMatch(/^[^a-z].*\S$/s);
        expect(kind.nature(read.value).when).toBe(read.value.when);
        expect(['event', 'state']).toContain(kind.nature(read.value).as);
        if (kind.amount) expect(kind.amount(read.value).stage).toBe(read.value.slots.stage);
        expect(valuesHash(read.value)).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a confirmation', () => {
  it('is of kind, time, flags and slots, and of nothing else', () => {
    const value = stored({ ...GIFT, statement: 'Given.' });
    const hash = valuesHash(value);
    expect(isConfirmed({ ...value, confirmed: hash })).toBe(true);
    expect(isConfirmed(value)).toBe(false);
    const { statement: _, ...silent } = value;
    expect(isConfirmed({ ...silent, confirmed: hash })).toBe(false);
    for (const same of [{ marking: 'internal' }, { citations: [] }, { statement: { en: 'x' } }])
      expect(valuesHash({ ...value, ...same })).toBe(hash);
    for (const other of [
      { when: '2008' },
      { ended: true },
      { planned: true },
      { kind: 'area' },
      { slots: {} },
    ] as const)
      expect(valuesHash({ ...value, ...other })).not.toBe(hash);
  });
});

describe('a kind', () => {
  it('is found by its name, and one that is not known is a fault', () => {
    expect(kindOf('standing')).toBe(standing);
    expect(() => kindOf('aria')).toThrow(UnknownKind);
  });
});
