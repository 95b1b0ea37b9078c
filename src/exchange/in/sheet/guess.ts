import { type Traits, traitsOf } from './cell-traits.ts';
import { orderTold, readDayCell } from './day-cell.ts';
import { findHeader } from './find-header.ts';
import { type Cell, EMPTY, type Grid } from './grid.ts';
import { guessWords } from './guess-words.ts';
import { type HeaderUnit, unitOf } from './header-unit.ts';
import { callsOf, stageCalled } from './header-words.ts';
import { headerPrint, type MappedColumn, type Mapping } from './mapping.ts';
import { signsIn } from './money-cell.ts';
import { SLOTS, STEP, SUM } from './targets.ts';

/** A mapping as it is guessed, with what led to each part of it. */
export interface Guess {
  readonly mapping: Mapping;
  /** Why each column is mapped as it is, or is not; by the column's index. */
  readonly why: ReadonlyMap<number, string>;
  /** Why what holds for every row does, and the order of days and the sign of fractions; by name. */
  readonly notes: ReadonlyMap<string, string>;
}

interface Column {
  readonly index: number;
  readonly header: string;
  readonly unit: HeaderUnit;
  readonly cells: readonly Cell[];
  readonly traits: Traits;
}

interface Claim {
  readonly column: Column;
  readonly to: string;
  readonly sure: number;
  readonly why: string;
  readonly more?: Pick<MappedColumn, 'stage' | 'when'>;
}

/** Guesses what the columns of a sheet hold, by the words of its header and by what stands in its cells. */
export function guessMapping(grid: Grid): Guess {
  const at = findHeader(grid);
  const head = grid.rows[at]!;
  const body = grid.rows.slice(at + 1);
  const width = Math.max(head.cells.length, ...body.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, index): Column => {
    const header = head.cells[index]?.text ?? '';
    const cells = body.map((row) => row.cells[index] ?? EMPTY);
    return { index, header, unit: unitOf(header), cells, traits: traitsOf(cells) };
  });
  const why = new Map<number, string>();
  const notes = new Map<string, string>();
  const taken = settle(columns.flatMap(claimsOn), columns, why);
  const preamble = grid.rows.slice(0, at).flatMap((row) => row.cells.map((cell) => unitOf(cell.text)));
  const above = preamble.find((unit) => unit.currency !== undefined || unit.times !== undefined);
  const always: Record<string, string> = {};
  const hasCurrency = [...taken.values()].some((c) => c.to === `${SUM}.currency`);
  const mapped = columns.map((column): MappedColumn => {
    const claim = taken.get(column.index);
    if (!claim) return { index: column.index, header: column.header };
    const isSum = SLOTS.get(claim.to)?.type.is === 'money';
    const currency = isSum
      ? (column.unit.currency ?? (hasCurrency ? undefined : above?.currency))
      : undefined;
    const times = isSum ? (column.unit.times ?? above?.times) : undefined;
    const units = [
      currency === undefined ? '' : `in ${currency}`,
      times === undefined ? '' : `times ${10 ** times}`,
      isSum && column.unit.currency === undefined && column.unit.times === undefined && (currency || times)
        ? 'as is said above the header'
        : '',
    ].filter(Boolean);
    why.set(column.index, [claim.why, ...units].join('; '));
    return {
      index: column.index,
      header: column.header,
      to: claim.to,
      ...(currency === undefined ? {} : { currency }),
      ...(times === undefined ? {} : { times }),
      ...claim.more,
    };
  });
  const days = daysOf(mapped, columns, notes);
  const decimals = decimalsOf(mapped, columns, notes);
  const mapping: Mapping = {
    form: headerPrint(head),
    header: head.line,
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    columns: mapped,
    always,
    ...(days === undefined ? {} : { days }),
    ...(decimals === undefined ? {} : { decimals }),
    words: {},
  };
  return { mapping: guessWords(mapping, grid), why, notes };
}

/** What a column may be, by its header and by its cells. */
function claimsOn(column: Column): Claim[] {
  const { header, unit, traits } = column;
  const claims: Claim[] = [];
  const add = (to: string, sure: number, why: string, more?: Claim['more']) =>
    claims.push({ column, to, sure, why, ...(more ? { more } : {}) });
  const isSums = traits.filled > 0 && traits.sums >= 0.6;
  const calls = callsOf(unit.name);
  const stage = stageCalled(unit.name);
  const dated = calls.some(({ target, sure }) => target.startsWith('when') && sure >= 0.4);
  if (/^(?:19|20)\d\d$/.test(header) && isSums)
    add(SUM, 0.7, `its header is a year, and its cells are sums`, { when: header });
  if (stage && isSums && !dated && traits.days < 0.6 && stage.sure >= (calls[0]?.sure ?? 0) * 0.6)
    add(SUM, 0.6 + stage.sure / 4, `“${stage.phrase}” in its header is a stage, and its cells are sums`, {
      stage: stage.target,
    });
  for (const { target, phrase, sure } of calls) {
    const fits = fitOf(target, traits);
    if (fits > 0) add(target, sure * fits, `its header says “${phrase}”`);
  }
  if (traits.filled > 0 && claims.every((claim) => claim.sure < 0.35)) {
    if (traits.stages >= 0.8) add(STEP, 0.4, 'its cells are names of stages');
    else if (traits.currencies >= 0.8) add(`${SUM}.currency`, 0.4, 'its cells are currencies');
    else if (traits.days >= 0.8) add('when', 0.3, 'its cells are days');
    else if (traits.countries >= 0.8) add('donor', 0.3, 'its cells are countries');
    else if (unit.currency !== undefined && isSums) add(SUM, 0.4, 'its header names a currency');
  }
  return claims;
}

/** How well what stands in a column goes with a target: 0 where it speaks against it. */
function fitOf(target: string, traits: Traits): number {
  if (traits.filled === 0) return 0.9;
  const is = SLOTS.get(target)?.type.is;
  if (is === 'money') return traits.sums >= 0.5 ? 1 : traits.sums > 0 ? 0.4 : 0;
  if (target.endsWith('.currency')) return traits.currencies >= 0.5 ? 1 : 0.2;
  if (target === 'when' || target.endsWith('.end') || is === 'edtf')
    return traits.days >= 0.5 ? 1 : traits.sums >= 0.9 ? 0.3 : 0.6;
  if (target === STEP) return traits.stages >= 0.5 ? 1 : traits.stages > 0 ? 0.7 : 0.3;
  if (is === 'party' || is === 'parties')
    return traits.countries >= 0.5 ? 1 : traits.sums >= 0.8 || traits.days >= 0.8 ? 0 : 0.8;
  if (is === 'text' || is === 'fund') return traits.days >= 0.8 && traits.sums < 0.8 ? 0.3 : 1;
  return 1;
}

/** Gives each target to the column that is surest of it; several columns of sums stand where each is of another stage or year. */
function settle(
  claims: readonly Claim[],
  columns: readonly Column[],
  why: Map<number, string>,
): Map<number, Claim> {
  const taken = new Map<number, Claim>();
  const byTarget = new Map<string, Column>();
  const sorted = [...claims].sort((a, b) => b.sure - a.sure || a.column.index - b.column.index);
  const years = claims.filter((claim) => claim.more?.when !== undefined).length;
  for (const claim of sorted) {
    const { column, to, more } = claim;
    if (taken.has(column.index) || (more?.when !== undefined && years < 2)) continue;
    const key = `${to} ${more?.stage ?? ''} ${more?.when ?? ''}`;
    const other = byTarget.get(key);
    if (other) {
      why.set(column.index, `${claim.why}, but column “${other.header}” holds that already`);
      continue;
    }
    taken.set(column.index, claim);
    byTarget.set(key, column);
  }
  const time = [...taken.values()].find((claim) => claim.to === 'when');
  // Beside a column of months, one of years is a part of the date.
  if (
    time &&
    byTarget.has('when.month  ') &&
    time.column.cells.every((c) => /^(?:(?:19|20)\d\d)?$/.test(c.text))
  )
    taken.set(time.column.index, { ...time, to: 'when.year' });
  const sums = [...taken.values()].filter((claim) => claim.to === SUM);
  // One column of sums beside a column of stages has its stage from there.
  if (sums.length === 1 && [...taken.values()].some((claim) => claim.to === STEP)) {
    const { more: _, ...bare } = sums[0]!;
    taken.set(bare.column.index, bare);
  }
  // Beside columns of one stage or year each, one of sums without is their total.
  if (sums.some((claim) => claim.more))
    for (const claim of sums.filter((c) => !c.more)) {
      taken.delete(claim.column.index);
      why.set(claim.column.index, 'it looks like the total of the columns of sums beside it');
    }
  for (const { index, header, traits } of columns)
    if (!taken.has(index) && !why.has(index))
      why.set(index, header === '' && traits.filled === 0 ? 'it is empty' : 'nothing tells what it holds');
  return taken;
}

function daysOf(mapped: readonly MappedColumn[], columns: readonly Column[], notes: Map<string, string>) {
  const cells = mapped
    .filter(({ to }) => to !== undefined && (/^when$|\.end$/.test(to) || SLOTS.get(to)?.type.is === 'edtf'))
    .flatMap(({ index }) => columns[index]!.cells)
    .filter((cell) => cell.is === 'text');
  for (const order of ['dmy', 'mdy'] as const) {
    const telling = cells.find((cell) => orderTold(cell.text) === order);
    const other = cells.some((cell) => orderTold(cell.text) === (order === 'dmy' ? 'mdy' : 'dmy'));
    if (telling && !other) {
      notes.set('days', `“${telling.text}” can only be read so`);
      return order;
    }
  }
  if (cells.some((cell) => readDayCell(cell.text).is === 'open'))
    notes.set('days', 'nothing in the column tells whether the day or the month comes first');
  return undefined;
}

function decimalsOf(mapped: readonly MappedColumn[], columns: readonly Column[], notes: Map<string, string>) {
  const cells = mapped
    .filter(({ to }) => to !== undefined && SLOTS.get(to)?.type.is === 'money')
    .flatMap(({ index }) => columns[index]!.cells);
  const told = new Map(
    cells.flatMap((cell) => signsIn(cell).map((sign): [typeof sign, string] => [sign, cell.text])),
  );
  if (told.has('point') !== told.has('comma')) {
    const sign = told.has('point') ? 'point' : 'comma';
    notes.set('decimals', `“${told.get(sign)}” can only be read so`);
    return sign;
  }
  if (told.has('open')) notes.set('decimals', `nothing tells whether “${told.get('open')}” has a fraction`);
  return undefined;
}
