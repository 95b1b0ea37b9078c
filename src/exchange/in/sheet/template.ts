import { CURRENCIES, parseDay } from '../../../values/index.ts';
import type { Cell } from './grid.ts';
import { SLOTS, STEP } from './targets.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The columns of the template: what they are called, and what they hold. */
export const TEMPLATE_COLUMNS: readonly (readonly [header: string, to: string])[] = [
  ['Stage', 'stage'],
  ['Donor', 'donor'],
  ['Amount', 'money'],
  ['Currency', 'money.currency'],
  ['Date', 'when'],
  ['Fund', 'fund'],
  ['Recipient', 'recipient'],
  ['Purpose', 'purpose'],
  ['Reference', 'reference'],
  ['Due', 'due'],
  ['Fulfils', 'fulfils'],
  ['Earmarked for', 'earmark'],
  ['Phase', 'phase'],
  ['Through', 'through'],
  ['Payee', 'payee'],
  ['In kind', 'inKind'],
  ['Valued at', 'valuation'],
  ['Valuation currency', 'valuation.currency'],
  ['Part of', 'partOf'],
];

/** What the example row of the template is marked with; a row with it is passed over. */
export const EXAMPLE_MARK = 'EXAMPLE';

const EXAMPLE: TemplateRow = {
  stage: 'pledge',
  donor: 'Arcadia',
  money: '1250000.50',
  'money.currency': 'EUR',
  when: '2014-05-06',
  fund: 'Harbour Trust Fund',
  recipient: 'Ruritania',
  purpose: 'Invented, to show how a row is written; it is passed over',
  reference: EXAMPLE_MARK,
  due: '2014-12-31',
};

/** What a row of the template says, by target. */
export type TemplateRow = Readonly<Record<string, string>>;

/** The template as CSV, with rows in it; without any, with its example. */
export function templateCsv(rows: readonly TemplateRow[] = [EXAMPLE]): string {
  const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [TEMPLATE_COLUMNS.map(([header]) => header), ...rows.map((row) => cellsOf(row).map((c) => c.text))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

/** The template as a workbook: the rows, and a second sheet with the stages and the currencies. */
export function templateXlsx(rows: readonly TemplateRow[] = [EXAMPLE]): Uint8Array {
  const text = (value: string): Cell => ({ text: value, is: 'text' });
  return writeXlsx([
    {
      name: 'Contributions',
      rows: [TEMPLATE_COLUMNS.map(([header]) => text(header)), ...rows.map(cellsOf)],
    },
    { name: 'Codes', rows: codeRows().map((row) => row.map(text)) },
  ]);
}

function cellsOf(row: TemplateRow): Cell[] {
  return TEMPLATE_COLUMNS.map(([, to]) => {
    const text = row[to] ?? '';
    const type = SLOTS.get(to)?.type.is;
    if (type === 'money') return { text, is: 'number' };
    return { text, is: (to === 'when' || type === 'edtf') && parseDay(text) !== null ? 'day' : 'text' };
  });
}

/** The stages with what they are, beside the currencies. */
function codeRows(): string[][] {
  const type = SLOTS.get(STEP)!.type;
  const steps = type.is === 'code' ? [...type.list.codes].map(([code, label]) => [code, label.en ?? '']) : [];
  const currencies = Object.entries(CURRENCIES);
  const rows = [['Stage', 'What it is', '', 'Currency', 'What it is']];
  for (let i = 0; i < Math.max(steps.length, currencies.length); i++)
    rows.push([...(steps[i] ?? ['', '']), '', ...(currencies[i] ?? [])]);
  return rows;
}
