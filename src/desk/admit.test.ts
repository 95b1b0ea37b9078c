import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { current } from '../record/index.ts';
import { sha256 } from '../values/index.ts';
import { type RecordValue, valuesHash } from '../vocabulary/index.ts';
import { admit } from './admit.ts';
import type { Draft } from './draft.ts';
import { type Ground, REGISTER } from './ground.ts';
import { COMMAND, citing, draft, groundOf, OPENING, pledge, source, TEXT } from './sample-ground.ts';

/** `path code` of every finding, where it is no warning. */
function refusals(drafts: readonly Draft[], ground = groundOf(), command = COMMAND, options = {}): string[] {
  const read = admit(drafts, command, ground, options);
  const errors = read.findings.filter((f) => f.severity === 'error');
  expect(read.ok).toBe(errors.length === 0);
  for (const f of errors) expect(f.message.length).toBeGreaterThan(8);
  return errors.map((f) => `${f.at?.path ?? ''} ${f.code}`.trim());
}
const hint = (value: unknown) =>
  admit([draft('record:r', value)], COMMAND, groundOf())
    .findings.map((f) => f.hint)
    .join(' ');

function plan(drafts: readonly Draft[], ground: Ground, options = {}) {
  const read = admit(drafts, COMMAND, ground, options);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const { added, amended, withdrawn, unchanged, acts } = read.value;
  return { added, amended, withdrawn, unchanged, acts };
}

describe('the gate', () => {
  it('lets through what is whole, and says what it comes to', () => {
    const admitted = plan([draft('record:r', pledge('5'))], groundOf());
    expect(admitted).toMatchObject({ added: ['record:r'], amended: [], withdrawn: [], unchanged: [] });
    expect(admitted.acts).toMatchObject([
      {
        book: 'arcadia-ruritania',
        acts: [
          { act: 'put', ref: 'record:r', value: { slots: { donor: 'party:arcadia' }, marking: 'public' } },
        ],
      },
    ]);
  });

  it('refuses a change without an author or a reason', () => {
    const some = [draft('record:r', pledge('5'))];
    expect(refusals(some, groundOf(), { by: ' ', why: '' })).toEqual(['decision-author', 'decision-reason']);
    expect(refusals([], groundOf(), { by: '', why: 'x' })).toEqual(['decision-author']);
  });

  it.each<[string, unknown, string[]]>([
    ['no citation', pledge('5', { citations: [] }), ['record:r.citations citation-missing']],
    [
      'a citation outside its text',
      pledge('5', { citations: [citing('page', { end: TEXT.length + 1 })] }),
      ['record:r.citations.0 citation-outside'],
    ],
    [
      'a citation whose hash is of other words',
      pledge('5', { citations: [citing(), citing('page', { start: 1 })] }),
      ['record:r.citations.1 citation-hash'],
    ],
    [
      'a citation made on another text',
      pledge('5', { citations: [citing('page', { text: sha256('x') })] }),
      ['record:r.citations.0 citation-text'],
    ],
    [
      'a summary for its only proof',
      pledge('5', { citations: [citing('summary')] }),
      ['record:r.citations citation-derived-only'],
    ],
    [
      'a summary for the only proof of another account',
      pledge('5', { variants: [{ when: '2017', citations: [citing('summary')] }] }),
      ['record:r.variants.0.citations citation-derived-only'],
    ],
    [
      'a source that is not there',
      pledge('5', { citations: [citing('none')] }),
      ['record:r.citations.0.source reference-unknown'],
    ],
    ['a kind that is none', pledge('5', { kind: 'contribusion' }), ['record:r.kind kind-unknown']],
    ['a slot that is none', pledge('5', { giver: 'JPN' }), ['record:r.giver slot-unknown']],
    ['a code that is none', pledge('5', { stage: 'pledged' }), ['record:r.stage code-unknown']],
    ['a country that is none', pledge('5', { donor: 'JP' }), ['record:r.donor reference-unknown']],
    [
      'a currency that is none',
      pledge('5', { money: { currency: 'US$', min: '5' } }),
      ['record:r.money.currency money-currency'],
    ],
    [
      'an amount that is no decimal',
      pledge('five'),
      ['record:r.money.min money-decimal', 'record:r.money.max money-decimal'],
    ],
    [
      'a maximum below its minimum',
      pledge('5', { money: { currency: 'EUR', min: '5', max: '4' } }),
      ['record:r.money.max money-bounds'],
    ],
    ['a day that is none', pledge('5', { when: '2019-02-29' }), ['record:r.when edtf-day']],
    ['a month that is none', pledge('5', { when: '2014-13' }), ['record:r.when edtf-month']],
    ['an end before its start', pledge('5', { when: '2014/2013' }), ['record:r.when edtf-order']],
    ['a whole that is not there', pledge('5', { partOf: 'none' }), ['record:r.partOf reference-unknown']],
    ['itself for its whole', pledge('5', { partOf: 'r' }), ['record:r.partOf part-circular']],
  ])('refuses a record with %s', (_, value, found) => {
    expect(refusals([draft('record:r', value)])).toEqual(found);
  });

  it('says what was probably meant', () => {
    expect(hint(pledge('5', { kind: 'contribusion' }))).toContain('“contribution”');
    expect(hint(pledge('5', { stage: 'plege' }))).toContain('“pledge”');
    expect(hint(pledge('5', { donor: 'JP' }))).toContain('“JPN” (Japan)');
    expect(hint(pledge('5', { money: { currency: 'US$', min: '5' } }))).toContain('Write USD.');
  });

  it('takes a citation on its hash where the text is not at hand, and says so', () => {
    const ground: Ground = { ...groundOf(), shelf: { text: () => undefined } };
    const read = admit([draft('record:r', pledge('5'))], COMMAND, ground);
    expect([read.ok, read.findings.map((f) => `${f.severity} ${f.code}`)]).toEqual([
      true,
      ['warning citation-unread'],
    ]);
  });

  it('says where it was written, where that is known', () => {
    const at = { file: 'dossier.yaml', line: 7, column: 3 };
    const read = admit([draft('record:r', pledge('5', { when: '2014-13' }), { at })], COMMAND, groundOf());
    expect(read.findings[0]?.at).toMatchObject({ ...at, path: 'when' });
  });

  it('refuses ids, types and relations that are none', () => {
    expect(refusals([draft('record:Not A Slug', pledge('5'))])).toEqual(['record:Not A Slug id-form']);
    expect(refusals([draft('thing:x', {})])).toEqual(['thing:x type-unknown']);
    const relation = { parties: ['arcadia', 'nowhere'], title: 'x' };
    expect(refusals([draft('relation:arcadia-ruritania', relation)])).toEqual([
      'relation:arcadia-ruritania.parties reference-unknown',
    ]);
    expect(refusals([draft('source:s', source({ derivedFrom: 'none' }))])).toEqual([
      'source:s.derivedFrom reference-unknown',
    ]);
    const sections = [{ id: 'a', paragraphs: [['none'], ['none']] }];
    expect(refusals([draft('outline:page', { sections })])).toEqual([
      'outline:page.sections.a reference-unknown',
      'outline:page.sections.a reference-unknown',
      'outline:page.sections.a outline-twice',
    ]);
  });

  it('refuses a thing that is given twice', () => {
    expect(refusals([draft('record:r', pledge('5')), draft('record:r', pledge('5'))])).toEqual([
      'draft-twice',
    ]);
  });

  it('judges a part by its whole as both would be, in whatever order they come', () => {
    const part = (sum: string) => draft('record:part', pledge(sum, { partOf: 'whole' }));
    const whole = draft('record:whole', pledge('5'));
    for (const drafts of [
      [part('5'), whole],
      [whole, part('5')],
    ])
      expect(refusals(drafts)).toEqual([]);
    for (const drafts of [
      [part('6'), whole],
      [whole, part('6')],
    ])
      expect(refusals(drafts)).toEqual(['record:part.partOf part-larger']);
    const ground = groundOf([draft('record:whole', pledge('5'))]);
    expect(refusals([part('6')], ground)).toEqual(['record:part.partOf part-larger']);
    expect(refusals([part('6'), draft('record:whole', pledge('7'))], ground)).toEqual([]);
  });

  it('refuses circles of parts that only the whole batch makes', () => {
    const link = (id: string, whole: string) => draft(`record:${id}`, pledge('5', { partOf: whole }));
    expect(refusals([link('a', 'b'), link('b', 'c'), link('c', 'a')])).toEqual([
      'record:a.partOf part-circular',
      'record:b.partOf part-circular',
      'record:c.partOf part-circular',
    ]);
    const ground = groundOf([link('a', 'b'), draft('record:b', pledge('5'))]);
    expect(refusals([link('b', 'a')], ground)).toEqual(['record:b.partOf part-circular']);
  });
});

describe('amending', () => {
  const stated = (sum: string) => draft('record:r', pledge(sum, { statement: 'Five were pledged.' }));
  const ground = groundOf([{ ...stated('5'), confirm: true }]);
  const kept = (book: Ground) => current<RecordValue>(book.book('arcadia-ruritania'), 'record:r')!;

  it('confirms a statement against the values that its author stands by', () => {
    expect(kept(ground).confirmed).toBe(valuesHash(kept(ground)));
    expect(kept(groundOf([stated('5')])).confirmed).toBeUndefined();
  });

  it('changes nothing by what is as it was, in any form that comes to the same', () => {
    const again = draft('record:r', kept(ground));
    for (const same of [stated('5'), again, stated('5.0'), { ...stated('5'), confirm: true }])
      expect(plan([same], ground)).toEqual({
        ...{ added: [], amended: [], withdrawn: [], acts: [] },
        unchanged: ['record:r'],
      });
    expect(plan(OPENING, ground).acts).toEqual([]);
  });

  it('leaves the confirmation behind, which opens the statement again until somebody confirms it', () => {
    const amended = plan([stated('6')], ground);
    expect(amended.amended).toEqual([{ ref: 'record:r', changed: ['money'] }]);
    const after = groundOf([{ ...stated('5'), confirm: true }], [stated('6')]);
    expect(kept(after).confirmed).toBe(kept(ground).confirmed);
    expect(kept(after).confirmed).not.toBe(valuesHash(kept(after)));
    const renewed = groundOf([stated('6')], [{ ...stated('6'), confirm: true }]);
    expect(kept(renewed).confirmed).toBe(valuesHash(kept(renewed)));
  });

  it('takes nobody at their word for a confirmation', () => {
    const forged = draft('record:r', pledge('5', { statement: 'x', confirmed: 'f'.repeat(64) }));
    expect(kept(groundOf([forged])).confirmed).toBeUndefined();
  });

  it('lets an edition stay as it was published', () => {
    const published = groundOf([draft('edition:1', { number: 1 })]);
    expect(refusals([draft('edition:1', { number: 2 })], published)).toEqual(['edition-kept']);
  });
});

describe('withdrawing', () => {
  const part = draft('record:part', pledge('5', { partOf: 'whole' }));
  const ground = groundOf([draft('record:whole', pledge('5')), part]);

  it('takes off the record what nothing refers to', () => {
    expect(plan([draft('record:part', null)], ground)).toMatchObject({
      withdrawn: ['record:part'],
      acts: [{ acts: [{ act: 'withdraw', ref: 'record:part' }] }],
    });
    expect(refusals([draft('record:none', null)], ground)).toEqual(['withdraw-absent']);
  });

  it('refuses where a record would refer to nothing, unless it goes or lets go as well', () => {
    expect(refusals([draft('record:whole', null)], ground)).toEqual(['record:part reference-lost']);
    expect(refusals([draft('source:page', null)], ground)).toEqual([
      'record:whole reference-lost',
      'record:part reference-lost',
      'source:summary reference-lost',
    ]);
    expect(refusals([draft('record:whole', null), draft('record:part', null)], ground)).toEqual([]);
    expect(refusals([draft('record:whole', null), draft('record:part', pledge('5'))], ground)).toEqual([]);
  });

  it('withdraws what an import that is the whole truth does not name, and no more', () => {
    const names = [draft('record:whole', pledge('5')), draft('source:page', source())];
    expect(plan(names, ground, { withdrawMissing: true }).withdrawn).toEqual([
      'record:part',
      'source:summary',
    ]);
    expect(plan(names, ground).withdrawn).toEqual([]);
  });
});

describe('a batch', () => {
  it('acts on the register before the dossier that refers to it', () => {
    const drafts = [
      draft('record:r', pledge('5', { donor: 'elbonia' })),
      draft('party:elbonia', { name: 'Elbonia', type: 'country' }, { book: REGISTER }),
    ];
    expect(plan(drafts, groundOf()).acts.map((a) => a.book)).toEqual([REGISTER, 'arcadia-ruritania']);
  });

  it('comes to nothing where one of a thousand is wrong, and says all that is', () => {
    const thousand = Array.from({ length: 1000 }, (_, i) => draft(`record:r-${i}`, pledge(String(i))));
    const ground = groundOf();
    expect(plan(thousand, ground).acts[0]!.acts).toHaveLength(1000);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 4 }), (wrong) => {
        const spoiled = thousand.map((d, i) =>
          wrong.includes(i) ? draft(d.ref, pledge('5', { when: '2014-13' })) : d,
        );
        const read = admit(spoiled, COMMAND, ground);
        expect(read.ok).toBe(false);
        expect('value' in read).toBe(false);
        expect(read.findings.map((f) => f.at?.path)).toEqual(
          [...wrong].sort((a, b) => a - b).map((i) => `record:r-${i}.when`),
        );
      }),
      { numRuns: 5 },
    );
    expect(current(ground.book('arcadia-ruritania'), 'record:r-0')).toBeUndefined();
  });
});
