import { describe, expect, it } from 'vitest';
import type { Source } from '../../../archive/index.ts';
import { sha256 } from '../../../values/index.ts';
import type { Party, RecordValue } from '../../../vocabulary/index.ts';
import { IATI_READER, type IatiAround, IatiGathering } from './intake.ts';
import { isActivity, readIati } from './read.ts';
import { sampleActivity, sampleFile } from './sample-activities.ts';

const NOTHING: IatiAround = {
  book: 'arcadia-ruritania',
  parties: [],
  funds: [],
  records: [],
  record: () => undefined,
  source: () => undefined,
  has: () => false,
};

function sourceOf(text: string, more: Partial<Source> = {}): Source {
  return {
    id: 'file',
    title: { en: 'A file' },
    language: 'en',
    day: '2024-05-02',
    text: sha256(text),
    extractor: IATI_READER,
    marking: 'public',
    ...more,
  };
}

async function taken(text: string, around: Partial<IatiAround> = {}, source = sourceOf(text)) {
  const gathering = new IatiGathering({ ...NOTHING, ...around }, 'f.xml');
  for await (const one of readIati([new TextEncoder().encode(text)], { file: 'f.xml' }))
    if (isActivity(one)) gathering.take(one);
  const { drafts, ...rest } = gathering.finish(source, text);
  const of = (type: string) =>
    drafts.filter(({ ref }) => ref.startsWith(`${type}:`)).map(({ ref, value }) => [ref, value] as const);
  const records = of('record').map(([, value]) => value as unknown as RecordValue);
  return { ...rest, drafts, records, parties: new Map(of('party')), funds: new Map(of('fund')) };
}

const transaction = (type: string, more = '', value = '5') =>
  `<transaction><transaction-type code="${type}"/><transaction-date iso-date="2020-01-02"/><value value-date="2020-01-02">${value}</value>${more}</transaction>`;
const withTransactions = (...all: readonly string[]) =>
  sampleFile(sampleActivity('A-1', (a) => a.replace(/<transaction[\s\S]*<\/transaction>/, all.join('\n'))));

describe('activities as contributions', () => {
  it('are cited by the element that each stands in', async () => {
    const text = sampleFile(sampleActivity('A-1'));
    const { records, reads } = await taken(text);
    expect(records).toHaveLength(2);
    for (const { citations } of records) {
      const [citation] = citations;
      const passage = text.slice(citation!.start, citation!.end);
      expect(passage).toMatch(/^<transaction[\s\S]*<\/transaction>$/);
      expect([citation!.hash, citation!.text]).toEqual([sha256(passage), sha256(text)]);
    }
    expect(reads.map((r) => r.reader.rule)).toEqual(['transaction-type-1', 'transaction-type-4']);
  });

  it('take their stage from the type, a negative value being a refund', async () => {
    const types = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'];
    const text = withTransactions(...types.map((type) => transaction(type)), transaction('1', '', '-5.50'));
    const { records, findings } = await taken(text);
    expect(records.map(({ slots }) => slots.stage)).toEqual([
      'deposit',
      'commitment',
      'disbursement',
      'expenditure',
      'disbursement',
      'commitment',
      'pledge',
      'pledge',
      'refund',
    ]);
    expect(records.at(-1)!.slots.money).toEqual({ currency: 'USD', min: '5.5', max: '5.5' });
    expect(findings.map((f) => f.code)).toEqual([...new Array(5).fill('iati-left'), 'iati-planned']);
  });

  it('know who gives, who is paid, who benefits, what is in kind and what is earmarked', async () => {
    const { records } = await taken(
      withTransactions(
        transaction(
          '1',
          '<description><narrative>oak</narrative></description><aid-type vocabulary="2" code="4"/>',
        ),
        transaction('4', '<receiver-org ref="XX-NGO-1"><narrative>Bridge Works</narrative></receiver-org>'),
        transaction(
          '1',
          '<description><narrative>boats</narrative></description><disbursement-channel code="4"/>',
        ),
      ),
    );
    expect(records.map(({ slots }) => slots)).toMatchObject([
      { donor: 'party:ruritania', recipient: ['party:AFG'], purpose: { en: 'oak' }, earmark: { en: 'oak' } },
      { payee: 'party:bridge-works' },
      { inKind: { en: 'boats' }, valuation: { currency: 'USD', min: '5', max: '5' }, form: 'in-kind' },
    ]);
    expect(records[2]!.slots).not.toHaveProperty('money');
  });

  it('join an identifier to the party of that name, and say so', async () => {
    const party: Party = { name: { en: 'Ruritania' }, type: 'country', aliases: ['RUR'] };
    const { merged, parties } = await taken(sampleFile(sampleActivity('A-1')), { parties: [['r', party]] });
    expect(merged).toEqual([{ identifier: 'XX-RUR-1', party: 'party:r', name: 'Ruritania' }]);
    expect(parties.get('party:r')).toMatchObject({ aliases: ['RUR', 'XX-RUR-1'] });
    const known: Party = { name: { en: 'Another name' }, type: 'country', aliases: ['XX-RUR-1'] };
    const again = await taken(sampleFile(sampleActivity('A-1')), { parties: [['k', known]] });
    expect([again.merged, again.parties.has('party:k')]).toEqual([[], false]);
    expect(again.records[0]!.slots.donor).toBe('party:k');
  });

  it('keep funds of one title apart, and are told of where two publishers report one', async () => {
    const text = sampleFile(sampleActivity('A-1'), sampleActivity('A-2'));
    const { funds, drafts } = await taken(text);
    expect(funds.size).toBe(2);
    const held = drafts
      .filter(({ ref }) => ref.startsWith('record:'))
      .map(({ ref, value }) => [ref.slice(7), value as unknown as RecordValue] as const);
    const around = {
      records: held,
      record: (id: string) => new Map(held).get(id),
      source: () => sourceOf(text, { publisher: 'party:other' }),
    };
    const { findings, gone } = await taken(text, around, sourceOf(text, { publisher: 'party:mine' }));
    expect(findings.map((f) => f.code)).toEqual(['iati-planned', 'iati-shared', 'iati-shared']);
    const [planned] = findings;
    expect(planned!.message).toContain('2 budgets and 2 planned disbursements are left out');
    expect(text.split('\n')[planned!.at!.line! - 1]).toContain('<budget');
    expect(gone).toEqual([]);
  });
});
