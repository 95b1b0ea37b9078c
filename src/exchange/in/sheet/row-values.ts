import { type Finding, type Money, problem, warning } from '../../../values/index.ts';
import { nearest, type Slot } from '../../../vocabulary/index.ts';
import { edtfOf, monthOf, readDayCell } from './day-cell.ts';
import { folded } from './folded.ts';
import { type Cell, EMPTY, type Grid, placeOf, type Row } from './grid.ts';
import { stageOfWord } from './header-words.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { readSum } from './money-cell.ts';

/** A row on its way to what it says, with what is wrong in it so far. */
export class RowValues {
  readonly findings: Finding[] = [];
  readonly #grid: Grid;
  readonly #mapping: Mapping;
  readonly #row: Row;

  constructor(grid: Grid, mapping: Mapping, row: Row) {
    this.#grid = grid;
    this.#mapping = mapping;
    this.#row = row;
  }

  /** The column that a target is mapped to. */
  column(to: string): MappedColumn | undefined {
    return this.#mapping.columns.find((c) => c.to === to);
  }

  cell(column: MappedColumn | undefined): Cell {
    return column === undefined ? EMPTY : (this.#row.cells[column.index] ?? EMPTY);
  }

  /** Notes what is wrong with a cell, once. */
  wrong(column: MappedColumn | undefined, code: string, message: string, hint?: string): undefined {
    const at = placeOf(this.#grid, this.#row, column?.index);
    if (!this.findings.some((f) => f.code === code && f.message === message))
      this.findings.push(problem(code, message, at, hint));
    return undefined;
  }

  warn(column: MappedColumn | undefined, code: string, message: string, hint?: string): void {
    this.findings.push(warning(code, message, placeOf(this.#grid, this.#row, column?.index), hint));
  }

  /** The cell of a target, else what holds for every row; a cell that cannot be taken is noted, and none is given. */
  text(to: string): string | undefined {
    const column = this.column(to);
    const cell = this.cell(column);
    if (cell.wrong) return this.wrong(column, cell.wrong.code, cell.wrong.message, cell.wrong.hint);
    return cell.text === '' ? this.#mapping.always[to] : this.meant(to, cell.text);
  }

  /** What a word of a cell stands for by the mapping. */
  meant(to: string, text: string): string {
    const table = this.#mapping.words[to];
    return table !== undefined && Object.hasOwn(table, text) ? table[text]! : text;
  }

  /** A slot of one type or another; sums are read by `sum`. */
  slot({ name, type }: Slot): unknown {
    const text = this.text(name);
    if (text === undefined) return undefined;
    switch (type.is) {
      case 'code': {
        const code = codeOf(type.list.codes, text);
        if (code !== undefined) return code;
        const near = nearest(text.toLowerCase(), [...type.list.codes.keys()]);
        return this.wrong(
          this.column(name),
          'sheet-word',
          `“${text.slice(0, 60)}” is no ${type.list.name} that is known.`,
          `${near ? `Did you mean “${near}”? ` : ''}Write one of ${[...type.list.codes.keys()].join(', ')}, or say in the mapping what it stands for (words).`,
        );
      }
      case 'edtf':
        return this.time(name);
      case 'parties':
        return text
          .split(/\s*[;\n]\s*/)
          .filter(Boolean)
          .map((party) => this.meant(name, party));
      default:
        return text;
    }
  }

  /** A time, of one column or of several. */
  time(to: string): string | undefined {
    const column = this.column(to);
    const text = this.text(to);
    const end = this.text(`${to}.end`);
    if (text === undefined && to === 'when') {
      const year = this.#ofParts();
      if (year !== undefined) return year;
    }
    const from = text === undefined ? undefined : this.#readTime(column, text);
    if (end === undefined || from === undefined) return from;
    const until = this.#readTime(this.column(`${to}.end`), end);
    if (until === undefined || until === from) return from;
    if (from.includes('/') || until.includes('/')) return from;
    return `${from}/${until}`;
  }

  #readTime(column: MappedColumn | undefined, text: string): string | undefined {
    const cell = this.cell(column);
    const read =
      cell.is === 'day' && cell.text === text
        ? ({ is: 'edtf', edtf: text } as const)
        : readDayCell(text, this.#mapping.days);
    if (read.is === 'edtf') return read.edtf;
    if (read.is === 'open')
      return this.wrong(
        column,
        'sheet-days-open',
        `“${text}” may be a day and a month, or a month and a day.`,
        'Say which comes first: days: dmy, or days: mdy.',
      );
    return this.wrong(column, 'sheet-day', read.message, read.hint);
  }

  #ofParts(): string | undefined {
    const [year, month, day] = ['year', 'month', 'day'].map((part) => this.text(`when.${part}`));
    if (year === undefined) return undefined;
    const column = this.column('when.year');
    const inWords = readDayCell(year, this.#mapping.days);
    if (month === undefined && inWords.is === 'edtf') return inWords.edtf;
    const number = month === undefined ? undefined : monthOf(month);
    if (month !== undefined && number === undefined)
      return this.wrong(
        this.column('when.month'),
        'sheet-day',
        `“${month.slice(0, 40)}” is no month.`,
        'Write 5 or May.',
      );
    const edtf = edtfOf(Number(year), number, day === undefined ? undefined : Number(day));
    return (
      edtf ??
      this.wrong(
        column,
        'sheet-day',
        `“${[year, month, day].filter(Boolean).join(' ')}” is no day.`,
        'Look at year, month and day.',
      )
    );
  }

  /** A sum. `undefined`: none is stated, or it cannot be read; `zero`: it is nothing. */
  sum(column: MappedColumn): Money | 'zero' | undefined {
    const cell = this.cell(column);
    if (cell.wrong) return this.wrong(column, cell.wrong.code, cell.wrong.message, cell.wrong.hint);
    const to = column.to!;
    const beside = this.cell(this.column(`${to}.currency`)).text || undefined;
    const currency = beside ?? column.currency ?? this.#mapping.always[`${to}.currency`];
    const { decimals } = this.#mapping;
    const read = readSum(cell, {
      ...(currency === undefined ? {} : { currency }),
      ...(column.times === undefined ? {} : { times: column.times }),
      ...(decimals === undefined ? {} : { decimals }),
    });
    switch (read.is) {
      case 'sum':
        return read.money;
      case 'zero':
        return 'zero';
      case 'none':
        return undefined;
      case 'open':
        return read.what === 'currency'
          ? this.wrong(
              column,
              'sheet-currency-open',
              `The currency of “${cell.text.slice(0, 60)}” is not said.`,
              'Write its code beside it, or say it for the column (currency: USD).',
            )
          : this.wrong(
              column,
              'sheet-decimals-open',
              `“${cell.text.slice(0, 60)}” may be thousands, or have a fraction.`,
              'Say which sign stands before the fraction: decimals: point, or decimals: comma.',
            );
      default:
        return this.wrong(column, 'sheet-sum', read.message, read.hint);
    }
  }
}

function codeOf(codes: ReadonlyMap<string, unknown>, text: string): string | undefined {
  const word = folded(text);
  for (const [code, label] of codes) {
    const labels = Object.values(label as Record<string, string>);
    if (code === text || folded(code) === word || labels.some((l) => folded(l) === word)) return code;
  }
  const stage = stageOfWord(text);
  return stage !== undefined && codes.has(stage) ? stage : undefined;
}
