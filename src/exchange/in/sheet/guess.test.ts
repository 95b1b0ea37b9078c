import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Money } from '../../../values/index.ts';
import type { Grid } from './grid.ts';
import { guessMapping } from './guess.ts';
import { type Mapping, mappingPrint, readMapping } from './mapping.ts';
import { mappingText, mappingValue } from './mapping-text.ts';
import { openQuestions } from './questions.ts';
import { readSheet } from './read.ts';
import { readRows } from './rows.ts';
import { SAMPLE_SHEETS } from './sample-sheets.ts';

async function gridOf(text: string): Promise<Grid> {
  const read = await readSheet(new TextEncoder().encode(text), 'gifts.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

/** What rows say, in short. */
function inShort(grid: Grid, mapping: Mapping): string[] {
  return readRows(grid, mapping).rows.flatMap((row) =>
    row.readings.map(({ read }) => {
      const m = read.money as Money | undefined;
      const bounds = m && (m.min === m.max ? m.min : `${m.min ?? ''}..${m.max ?? ''}`);
      const sum = m
        ? `${m.currency} ${m.approx ? '~' : ''}${bounds}${m.per ? `/${m.per}` : ''}`
        : read.inKind;
      return [read.stage, read.donor, sum, read.when].join(' ');
    }),
  );
}

describe('a mapping is guessed', () => {
  it.each(SAMPLE_SHEETS.map((sheet) => [sheet.name, sheet] as const))('for %s', async (_, sheet) => {
    const grid = await gridOf(sheet.text);
    const { mapping } = guessMapping(grid);
    expect(openQuestions(mapping, grid).map((q) => q.code)).toEqual(sheet.asks ?? []);
    if (sheet.asks === undefined) expect(inShort(grid, mapping)).toEqual(sheet.says);
    else expect(inShort(grid, mapping)).toEqual([]);
  });

  it('and answered, where it asks', async () => {
    const years = SAMPLE_SHEETS.find((s) => s.asks?.includes('sheet-stage-open'))!;
    const grid = await gridOf(years.text);
    const { mapping } = guessMapping(grid);
    const answered = { ...mapping, always: { stage: 'deposit', 'money.currency': 'EUR' } };
    expect(openQuestions(answered, grid)).toEqual([]);
    expect(inShort(grid, answered)).toEqual(
      years.says.map((s) => s.replace('?', 'deposit').replace('?', 'EUR')),
    );
    const days = await gridOf(SAMPLE_SHEETS.find((s) => s.asks?.includes('sheet-days-open'))!.text);
    const guessed = guessMapping(days).mapping;
    expect(inShort(days, { ...guessed, days: 'dmy' })[0]).toBe('pledge Japan EUR 5 2014-06-05');
    expect(inShort(days, { ...guessed, days: 'mdy' })[0]).toBe('pledge Japan EUR 5 2014-05-06');
  });

  it('with a reason for every column, and samples beside it', async () => {
    for (const { text } of SAMPLE_SHEETS) {
      const grid = await gridOf(text);
      const { mapping, why, notes } = guessMapping(grid);
      expect(mapping.columns.every((c) => why.get(c.index))).toBe(true);
      const written = mappingText(mapping, grid, why, notes);
      // What is printed reads back as what it was printed from.
      const read = readMapping(parse(written));
      expect(read.ok && read.value).toEqual(mapping);
      const again = readMapping(mappingValue(mapping));
      expect(again.ok && mappingPrint(again.value)).toBe(mappingPrint(mapping));
    }
  });

  it('and is refused for a sheet with other headers', async () => {
    const [one, other] = [await gridOf(SAMPLE_SHEETS[0]!.text), await gridOf(SAMPLE_SHEETS[1]!.text)];
    expect(openQuestions(guessMapping(one).mapping, other).map((q) => q.code)).toEqual(['sheet-header']);
  });
});

describe('a mapping that is written', () => {
  it('says all that is wrong with it at once', () => {
    const read = readMapping({
      header: 0,
      colour: 'red',
      days: 'ymd',
      columns: [
        { column: '7', to: 'doner' },
        { column: 'B', to: 'money', times: 'dozen', stage: 'pledged', when: 'soon' },
        { column: 'B' },
      ],
      always: { stage: 'paid', when: 'once', money: '5' },
      words: { nobody: { a: 'b' } },
    });
    expect(read.findings.map((f) => f.at?.path)).toEqual([
      'colour',
      'header',
      'columns.0.column',
      'columns.0.to',
      'columns.1.times',
      'columns.1.stage',
      'columns.1.when',
      'columns.2',
      'days',
      'always.stage',
      'always.when',
      'always.money',
      'words.nobody',
    ]);
    expect(read.findings[3]?.hint).toContain('donor');
  });

  it.each([null, 5, 'x', [], { columns: 'all' }, { columns: [null] }])('is refused where it is %j', (raw) => {
    expect(readMapping(raw).ok).toBe(false);
  });
});

describe('the rows of a sheet', () => {
  it('tell all their errors at once, by line and column, and what is right beside them', async () => {
    const grid = await gridOf(`Donor,Stage,Amount (EUR),Date
Japan,pledge,-5,2014
Norway,pledgd,drei,32.01.2014
"Ger
many",pledge,5,
Italy,pledge,5,41765
Spain,pledge,7,2014
Spain,pledge,0,2014
Total,,12,`);
    const { rows } = readRows(grid, guessMapping(grid).mapping);
    const told = rows.flatMap((row) => row.findings.map((f) => `${f.at?.line}:${f.at?.column} ${f.code}`));
    expect(told).toEqual([
      '2:14 sheet-sum',
      '3:8 sheet-word',
      '3:20 sheet-day',
      '3:15 sheet-sum',
      '5:16 sheet-cell-missing',
      '6:16 sheet-day',
      '8:14 sheet-zero',
      '9:1 sheet-total',
    ]);
    expect(rows.flatMap((row) => row.readings.map((r) => r.read.donor))).toEqual(['Spain']);
  });

  it('cite themselves: the span of a reading is its row', async () => {
    const grid = await gridOf(SAMPLE_SHEETS[0]!.text);
    const { text, rows } = readRows(grid, guessMapping(grid).mapping);
    expect(rows.map((r) => text.slice(r.readings[0]!.read.citations[0]!.start, r.span.end))).toEqual([
      'Japan,Pledged,"20,000,000",USD,2014-05-06,ANA Trust Fund,Literacy,JP-1',
      'Norway,Received,1500.50,NOK,6 May 2014,ANA Trust Fund,,NO-7',
    ]);
    expect(rows[0]!.readings[0]!.read.why).toContain('money: column C “Amount”, “20,000,000”');
  });
});
