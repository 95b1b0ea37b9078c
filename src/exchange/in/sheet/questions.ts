import { type Finding, problem } from '../../../values/index.ts';
import { orderTold } from './day-cell.ts';
import { columnName, EMPTY, type Grid } from './grid.ts';
import { headerPrint, type Mapping } from './mapping.ts';
import { readSum, signsIn } from './money-cell.ts';
import { SLOTS, STEP, SUM } from './targets.ts';

/**
 * What has to be said before a sheet can be read by a mapping: each finding bears the path of what answers it
 * (`days`, `decimals`, `always.stage`). Codes: sheet-header, sheet-target-twice, sheet-sum-open, sheet-stage-open,
 * sheet-when-open, sheet-currency-open, sheet-days-open, sheet-decimals-open.
 */
export function openQuestions(mapping: Mapping, grid: Grid): Finding[] {
  const { columns, always } = mapping;
  const head = grid.rows.find((row) => row.line === mapping.header);
  if (!head)
    return [
      ask(
        'sheet-header',
        'header',
        `Row ${mapping.header} is empty; which row names the columns?`,
        'Give its number (header).',
      ),
    ];
  if (mapping.form !== '' && mapping.form !== headerPrint(head))
    return [
      ask(
        'sheet-header',
        'form',
        'The mapping was made for a sheet with other headers.',
        'Have it guessed anew for this one.',
      ),
    ];
  const found: Finding[] = [];
  const of = (test: (to: string) => boolean) => columns.filter((c) => c.to !== undefined && test(c.to));
  const sums = of((to) => to === SUM);
  const has = (to: string) => always[to] !== undefined || columns.some((c) => c.to === to);
  const seen = new Map<string, string>();
  for (const { index, to, stage, when } of of(() => true)) {
    const key = `${to} ${stage ?? ''} ${when ?? ''}`;
    const other = seen.get(key);
    if (other !== undefined)
      found.push(
        ask(
          'sheet-target-twice',
          `columns.${columnName(index)}`,
          `Columns ${other} and ${columnName(index)} are both mapped to “${to}”.`,
          'Take one of them away; of two columns of sums, say of which stage or year each is.',
        ),
      );
    seen.set(key, columnName(index));
  }
  if (sums.length === 0 && !has('inKind'))
    found.push(
      ask(
        'sheet-sum-open',
        `always.${SUM}`,
        'No column holds the sums.',
        `Map one to “${SUM}”, or one to “inKind”.`,
      ),
    );
  if (!has(STEP) && (sums.length === 0 || sums.some((c) => c.stage === undefined)))
    found.push(
      ask(
        'sheet-stage-open',
        `always.${STEP}`,
        'Nothing says how far the money has got: whether it was pledged, committed, paid.',
        'Map a column to “stage”, or say one stage for all rows (always.stage).',
      ),
    );
  if (!has('when') && !has('when.year') && (sums.length === 0 || sums.some((c) => c.when === undefined)))
    found.push(
      ask(
        'sheet-when-open',
        'always.when',
        'Nothing says when it was promised or given.',
        'Map a column to “when”, or say one time for all rows (always.when): of what happened up to a day, [..2014-05-06].',
      ),
    );
  return [...found, ...openForms(mapping, grid)];
}

/** What cells leave open: whose dollar, which sign before the fraction, day or month first. */
function openForms(mapping: Mapping, grid: Grid): Finding[] {
  const found: Finding[] = [];
  const body = grid.rows.filter((row) => row.line > mapping.header);
  const cellsOf = (index: number) => body.map((row) => row.cells[index] ?? EMPTY);
  const isTime = (to: string) => /^when$|\.end$/.test(to) || SLOTS.get(to)?.type.is === 'edtf';
  if (mapping.days === undefined) {
    const times = mapping.columns.filter((c) => c.to !== undefined && isTime(c.to));
    const open = times
      .flatMap((c) => cellsOf(c.index))
      .find((cell) => cell.is === 'text' && orderTold(cell.text) === 'open');
    if (open)
      found.push(
        ask(
          'sheet-days-open',
          'days',
          `“${open.text}” may be a day and a month, or a month and a day.`,
          'Say which comes first: days: dmy, or days: mdy.',
        ),
      );
  }
  for (const { index, to, header, currency } of mapping.columns) {
    if (to === undefined || SLOTS.get(to)?.type.is !== 'money') continue;
    const own = currency ?? mapping.always[`${to}.currency`];
    const beside = mapping.columns.some((c) => c.to === `${to}.currency`);
    const open = cellsOf(index).find((cell) => {
      const read = readSum(cell, {
        ...(own === undefined ? {} : { currency: own }),
        decimals: mapping.decimals ?? 'point',
      });
      return read.is === 'open' && read.what === 'currency';
    });
    if (open && !beside)
      found.push(
        ask(
          'sheet-currency-open',
          own === undefined ? `always.${to}.currency` : `columns.${columnName(index)}.currency`,
          own === undefined
            ? `The currency of “${header}” is not said.`
            : `“${own}” names the currency of several countries.`,
          'Say its code for the column (currency: USD) or for all rows, or map a column to it.',
        ),
      );
    if (mapping.decimals === undefined) {
      const either = cellsOf(index).find((cell) => signsIn(cell).includes('open'));
      if (either)
        found.push(
          ask(
            'sheet-decimals-open',
            'decimals',
            `“${either.text}” may be thousands, or have a fraction.`,
            'Say which sign stands before the fraction: decimals: point, or decimals: comma.',
          ),
        );
    }
  }
  return found.filter((f, i) => found.findIndex((g) => g.code === f.code && g.at?.path === f.at?.path) === i);
}

function ask(code: string, path: string, message: string, hint: string): Finding {
  return problem(code, message, { path }, hint);
}
