import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERNAL, type View } from '../../../access/index.ts';
import { sampleRecord, sampleSource, sampleView } from '../../../pages/sample-view.ts';
import type { Finding } from '../../../values/index.ts';
import { KINDS, type RecordValue } from '../../../vocabulary/index.ts';
import type { IatiActivity } from '../../in/iati/activity.ts';
import { IatiGathering } from '../../in/iati/intake.ts';
import { isActivity, readIati } from '../../in/iati/read.ts';
import { dossierStates } from '../any-dossier.ts';
import { writeIati } from './write.ts';

/** The official schemas lie beside the project and are not copied into it. */
const schemas = resolve(import.meta.dirname, '../../../../../shared/iati/xsd-2.03');
const absent = !existsSync(schemas);
const validator = absent ? undefined : await openValidator();

async function openValidator() {
  const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
  const { xmlRegisterFsInputProviders } = await import('libxml2-wasm/lib/nodejs.mjs');
  xmlRegisterFsInputProviders();
  const path = join(schemas, 'iati-activities-schema.xsd');
  const held = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
  return (xml: string) => {
    const doc = XmlDocument.fromString(xml);
    try {
      held.validate(doc);
    } finally {
      doc.dispose();
    }
  };
}

async function readAll(xml: string) {
  const activities: IatiActivity[] = [];
  const findings: Finding[] = [];
  for await (const one of readIati([new TextEncoder().encode(xml)], { file: 'x.xml', check: true }))
    if (isActivity(one)) activities.push(one);
    else findings.push(one);
  return { activities, findings };
}

/** The records that our own import makes of a file, where nothing is on record yet. */
async function comesBack(xml: string): Promise<Map<string, unknown>> {
  const gathering = new IatiGathering(
    {
      book: 'arcadia-ruritania',
      parties: [],
      funds: [],
      records: [],
      record: () => undefined,
      source: () => undefined,
      has: () => false,
    },
    'x.xml',
  );
  for (const activity of (await readAll(xml)).activities) gathering.take(activity);
  const { drafts } = gathering.finish({ id: 'file' } as never, xml);
  return new Map(
    drafts.filter(({ ref }) => ref.startsWith('record:')).map(({ ref, value }) => [ref.slice(7), value]),
  );
}

const contributionsOf = (view: View) =>
  new Map(view.records.flatMap(({ id, kind, value }) => (kind.amount ? [[id, value] as const] : [])));

const money = [...KINDS.values()].find((kind) => kind.amount)!.name;
const sum = (min: string, more: object = {}) => ({ currency: 'USD', min, max: min, ...more });
const give = (slots: object, when = '2019-03-04') => {
  const all = { stage: 'deposit', donor: 'party:JPN', fund: 'fund:bridge', ...slots };
  return sampleRecord(money, when, JSON.parse(JSON.stringify(all)), { statement: { en: 'Japan gave.' } });
};

/** A case of each thing that plain IATI can or cannot say. */
const CASES: Readonly<Record<string, RecordValue>> = {
  paid: give({ money: sum('1304567891.37'), purpose: { en: 'planks' }, earmark: { en: 'planks of oak' } }),
  pledged: give({ stage: 'pledge', money: sum('100'), due: '2020-01-01/2020-06-30' }),
  'pledged-over-years': give({ stage: 'pledge', money: sum('5000000000'), period: '2009/2013' }),
  committed: give({ stage: 'commitment', money: sum('100') }),
  bounded: give({ money: { currency: 'USD', min: '1300000000' } }, '2007/..'),
  about: give({ money: sum('3', { approx: true }) }),
  yearly: give({ money: sum('3', { per: 'year' }) }),
  unknown: give({}),
  vague: give({ money: sum('20') }, '2019-03'),
  whole: give({ money: sum('50') }),
  part: give({ money: sum('20'), partOf: 'whole' }),
  'part-of-unknown': give({ money: sum('20'), partOf: 'unknown' }),
  valued: give({ inKind: { en: 'boats' }, valuation: sum('7') }),
  boats: give({ inKind: { en: 'boats' } }),
  back: give({ stage: 'refund', money: sum('5'), returns: 'paid' }),
  over: give({ stage: 'transfer', money: sum('6'), toFund: 'fund:river' }),
  'no-fund': give({ stage: 'pledge', money: sum('9'), fund: undefined, recipient: ['party:AFG'] }),
};

const sampleOf = (cases: Readonly<Record<string, RecordValue>>) =>
  sampleView([
    {
      put: Object.fromEntries(
        Object.entries(cases).map(([id, value]) => [`record:${id}`, JSON.parse(JSON.stringify(value))]),
      ),
    },
  ]);

describe('writing IATI', () => {
  it.skipIf(absent && !process.env.ENTENTE_REQUIRE_ALL)(
    'has the official schemas at hand (../shared/iati)',
    () => {
      expect(absent).toBe(false);
    },
  );

  it('writes a transaction only for a single payment with an exact sum and a full day', async () => {
    const { xml, losses } = writeIati([sampleOf(CASES)])!;
    const { activities, findings } = await readAll(xml);
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    const written = activities.flatMap((a) =>
      a.transactions.map(
        (t) => `${t.own[1]} ${t.type} ${t.date} ${t.value.amount}${t.channel ? ` channel ${t.channel}` : ''}`,
      ),
    );
    expect(written.sort()).toEqual([
      'back 1 2019-03-04 -5',
      'committed 11 2019-03-04 100',
      'no-fund 12 2019-03-04 9',
      'over 3 2019-03-04 6',
      'paid 1 2019-03-04 1304567891.37',
      'part-of-unknown 1 2019-03-04 20',
      'pledged 13 2019-03-04 100',
      'valued 1 2019-03-04 7 channel 4',
      'whole 1 2019-03-04 50',
    ]);
    const lost = (id: string) =>
      losses.filter((l) => l.record === id && l.code !== 'source').map((l) => l.code);
    expect(Object.fromEntries(Object.keys(CASES).map((id) => [id, lost(id)]))).toMatchObject({
      paid: ['earmark'],
      'pledged-over-years': ['period'],
      bounded: ['bound', 'cumulative'],
      about: ['about'],
      yearly: ['per'],
      unknown: ['amount-unknown'],
      vague: ['vague'],
      part: ['part'],
      boats: ['in-kind'],
      'no-fund': ['pledge-alone'],
    });
    expect(losses.some((l) => l.code === 'reporter')).toBe(true);
    validator?.(xml);
  });

  it('reads its own contributions back as they were', async () => {
    const view = sampleOf(CASES);
    expect(await comesBack(writeIati([view])!.xml)).toEqual(contributionsOf(view));
  });

  it('writes a fund alone, with what goes into it from another', async () => {
    const { xml } = writeIati([sampleOf(CASES)], { fund: 'fund:river', reporter: 'XM-DAC-7' })!;
    const { activities } = await readAll(xml);
    expect(activities.map((a) => a.identifier)).toEqual(['XM-DAC-7-river']);
    validator?.(xml);
  });

  it('tells of a fund with its phases, its people and what they need', async () => {
    const fund = {
      name: { en: 'Bridge Fund' },
      manager: 'party:arcadia',
      leads: ['party:ruritania'],
      beneficiaries: ['party:AFG'],
      purpose: { en: 'bridges' },
      phases: [{ id: 'one', period: '2019-01-01/2019-12-31', requirement: sum('1000') }],
    };
    const put = {
      'fund:bridge': fund,
      'record:inside': give({ money: sum('10'), phase: { en: 'one' } }),
      'record:all': give({ money: sum('1') }),
    };
    const { xml } = writeIati([sampleView([{ put }])], { reporter: 'XM-DAC-7' })!;
    const { activities, findings } = await readAll(xml);
    expect(findings).toEqual([]);
    const [parent, phase] = ['XM-DAC-7-arcadia-ruritania-bridge', 'XM-DAC-7-arcadia-ruritania-bridge-one'];
    expect(activities).toMatchObject([
      {
        identifier: parent,
        hierarchy: '1',
        reporter: { ref: 'XM-DAC-7', secondary: false },
        descriptions: [{ text: { en: 'bridges' } }, {}],
        countries: [{ code: 'AF' }],
        related: [{ ref: phase, type: '2' }],
      },
      {
        identifier: phase,
        hierarchy: '2',
        dates: [
          { type: '2', day: '2019-01-01' },
          { type: '4', day: '2019-12-31' },
        ],
        budgets: [{ from: '2019-01-01', to: '2019-12-31', value: { amount: '1000' } }],
        related: [{ ref: parent, type: '1' }],
        transactions: [{ value: { amount: '10' } }],
      },
    ]);
    expect(activities[0]!.participants.map(({ role }) => role)).toEqual(['1', '2', '3']);
    validator?.(xml);
  });

  it('loses nothing of any contribution, and is valid whatever they say', { timeout: 300_000 }, async () => {
    const exact = fc.record({
      day: fc.constantFrom('2014-05-06', '2020-02-29'),
      stage: fc.constantFrom('pledge', 'commitment', 'deposit', 'disbursement', 'expenditure', 'support'),
      amount: fc.constantFrom('1', '7.5', '1304567891.37', '110000000000'),
    });
    await fc.assert(
      fc.asyncProperty(dossierStates(), fc.array(exact, { maxLength: 3 }), async (state, payments) => {
        const put: Record<string, unknown> = {};
        for (const [id, value] of state.parties) put[`party:${id}`] = value;
        for (const [id, value] of state.funds) put[`fund:${id}`] = value;
        for (const [id, value] of state.people) put[`person:${id}`] = value;
        for (const source of state.sources) put[`source:${source.id}`] = source;
        for (const [id, value] of state.records) put[`record:${id}`] = value;
        payments.forEach(({ day, stage, amount }, i) => {
          put[`record:exact-${i}`] = give({ stage, money: sum(amount) }, day);
        });
        put['source:page'] ??= sampleSource('page', '2019-12-31')['source:page'];
        const view = sampleView([{ put: JSON.parse(JSON.stringify(put)) }], { actor: INTERNAL });
        const done = writeIati([view]);
        const contributions = contributionsOf(view);
        if (!done) {
          expect(contributions.size).toBe(0);
          return;
        }
        expect(await comesBack(done.xml)).toEqual(contributions);
        expect((await readAll(done.xml)).findings.filter((f) => f.severity === 'error')).toEqual([]);
        validator?.(done.xml);
      }),
      { numRuns: 60 },
    );
  });
});
