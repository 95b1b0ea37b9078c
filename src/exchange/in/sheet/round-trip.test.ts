import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAmount, type Money } from '../../../values/index.ts';
import { guessMapping } from './guess.ts';
import { openQuestions } from './questions.ts';
import { readSheet } from './read.ts';
import { readRows } from './rows.ts';
import { stages } from './targets.ts';
import { type TemplateRow, templateCsv, templateXlsx } from './template.ts';

const word = fc
  .array(
    fc.constantFrom(
      'Harbour',
      'Wägen',
      '基金',
      'a,b',
      'say "so"',
      'x;y',
      'zwei\nZeilen',
      '=1+1',
      '_x0041_',
      '<&>',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));
const amount = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 13n }).map(String),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.integer({ min: 1, max: 99 }))
    .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`),
  fc.constantFrom(
    '1304567891.37',
    '110000000000',
    '0.1',
    '1.005',
    '999999999999.99',
    '123456789012345678901.25',
  ),
);
const when = fc.oneof(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  fc.constantFrom('2014', '2014-05', '2013/2015', '[..2014-05-06]', '199X'),
);
const row: fc.Arbitrary<TemplateRow> = fc
  .record(
    {
      stage: fc.constantFrom(...stages()),
      donor: fc.constantFrom('Japan', 'Norway', 'Arcadia', 'Harbour Board, “the”'),
      money: amount,
      'money.currency': fc.constantFrom('USD', 'EUR', 'JPY'),
      when,
      purpose: word,
      fund: word,
      reference: fc.integer({ min: 1, max: 9999 }).map((n) => `R-${n}`),
      earmark: word,
      due: when,
    },
    { requiredKeys: ['stage', 'donor', 'money', 'money.currency', 'when'] },
  )
  .map((made) => Object.fromEntries(Object.entries(made).filter(([, v]) => v !== undefined)) as TemplateRow);

/** What was read of a template, by target again. */
async function back(data: Uint8Array, name: string): Promise<TemplateRow[]> {
  const read = await readSheet(data, name);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  // “1.005” alone is asked about; the template has a point before the fraction.
  const mapping = { ...guessMapping(read.value).mapping, decimals: 'point' as const };
  expect(openQuestions(mapping, read.value)).toEqual([]);
  const { rows } = readRows(read.value, mapping);
  expect(rows.flatMap((r) => r.findings)).toEqual([]);
  return rows.flatMap((r) =>
    r.readings.map(({ read: said }) => {
      const { kind: _, citations: __, reader: ___, why: ____, money, ...rest } = said;
      const { min, currency } = money as Money;
      return { ...(rest as unknown as TemplateRow), money: min!, 'money.currency': currency };
    }),
  );
}

describe('the template', () => {
  it('gives back what was written into it, to the cent, as CSV and as XLSX', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const wanted = rows.map((r) => ({ ...r, money: canonicalAmount(r.money!) }));
        expect(await back(new TextEncoder().encode(templateCsv(rows)), 'a.csv')).toEqual(wanted);
        expect(await back(templateXlsx(rows), 'a.xlsx')).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it('passes its own example over', async () => {
    for (const [data, name] of [
      [new TextEncoder().encode(templateCsv()), 'a.csv'],
      [templateXlsx(), 'a.xlsx'],
    ] as const) {
      const read = await readSheet(data, name);
      if (!read.ok) throw new Error(JSON.stringify(read.findings));
      const { rows } = readRows(read.value, guessMapping(read.value).mapping);
      expect(rows.map((r) => r.findings.map((f) => f.code))).toEqual([['sheet-example']]);
    }
  });

  it('has the codes on a second sheet', async () => {
    const read = await readSheet(templateXlsx(), 'a.xlsx', { sheet: 'Codes' });
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const all = read.value.rows.flatMap((r) => r.cells.map((c) => c.text));
    expect(all).toEqual(expect.arrayContaining([...stages(), 'EUR', 'JPY']));
    expect(read.value.sheets).toEqual(['Contributions', 'Codes']);
  });
});
