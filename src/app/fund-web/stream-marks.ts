import {
  type Balance,
  type FlowStep,
  type Stream,
  type StreamSegment,
  sayBalance,
  sumOfBalances,
} from '../../ledger/index.ts';
import { count, upperFirst } from '../web/words.ts';
import { anchor } from './words.ts';

/** What a stream's chart and table know of where they stand. */
export interface StreamAround {
  /** What the anchors begin with. */
  readonly base: string;
  nameOf(ref: string): string;
  /** Funds are told apart: so it is for a relation, whose money goes to several. */
  readonly funds: boolean;
  /** Where a contributor's own entries stand. */
  hrefOf(donor: string): string | undefined;
}

/** A place on the drawing in words. */
export interface Mark {
  readonly href?: string;
  /** All of it in one sentence. */
  readonly name: string;
  /** Beside it, where there is room. */
  readonly lines: readonly string[];
  /** Its number in the list, where there is none. */
  readonly number?: number;
}

/** A column's head: what stands there and what it comes to, stage by stage, never added. */
export interface Head {
  readonly title: string;
  readonly lines: readonly string[];
}

const ALWAYS: Readonly<Record<string, string>> = {
  donors: 'Contributors',
  pool: 'In the fund',
  spent: 'Spent out of advances',
};

/** The id of the table row of a segment, or of `need`, `pool`, `left`, `advanced`. */
export function rowId(around: StreamAround, stream: Stream, id: string): string {
  return anchor('s', around.base, stream.currency, id);
}

/** The contributors and funds of a stream in order, numbered from 1 where segments bear numbers. */
export function keysOf(stream: Stream, around: StreamAround): { key: string; name: string }[] {
  const keys = new Map<string, string>();
  for (const donor of stream.donors)
    for (const segment of stream.segments)
      if (segment.donor === donor) keys.set(keyOf(segment), whose(segment, stream, around));
  return [...keys].map(([key, name]) => ({ key, name }));
}

function keyOf({ donor, fund }: StreamSegment): string {
  return `${donor} ${fund ?? ''}`;
}

/** Who gave it, and to what. */
export function whose({ donor, fund }: StreamSegment, stream: Stream, around: StreamAround): string {
  const who = donorName(donor, stream, around);
  return fund && around.funds ? `${who}, to ${around.nameOf(fund)}` : who;
}

function donorName(donor: string | undefined, { others }: Stream, { nameOf }: StreamAround): string {
  if (donor === '*') return count(others, 'other', 'others');
  return donor ? nameOf(donor) : donor === '' ? 'No contributor named' : '';
}

/** Every place of a stream in words. */
export function marksOf(stream: Stream, around: StreamAround): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  const keys = keysOf(stream, around);
  const href = (id: string) => `#${rowId(around, stream, id)}`;
  for (const donor of stream.donors) {
    const name = donorName(donor, stream, around);
    const to = donor === '*' || donor === '' ? undefined : around.hrefOf(donor);
    marks.set(`donor ${donor}`, { name, lines: [name], ...(to ? { href: to } : {}) });
  }
  for (const segment of stream.segments) {
    const { id, donor, fund, label, balance, left, overdue } = segment;
    const rest = left ? `${sayBalance(left)} still to come${overdue ? ', some overdue' : ''}` : '';
    const given = donor !== undefined;
    const number = keys.findIndex(({ key }) => key === keyOf(segment)) + 1;
    const title = given ? (fund && around.funds ? around.nameOf(fund) : '') : whatOf(segment);
    marks.set(id, {
      href: href(id),
      name: given
        ? [whose(segment, stream, around), label, sayBalance(balance), rest].filter(Boolean).join('; ')
        : `${upperFirst(title)}: ${sayBalance(balance)}`,
      lines: [title, sayBalance(balance), rest].filter(Boolean),
      ...(given ? { number } : {}),
    });
  }
  if (stream.need) {
    const said = sayBalance(stream.need.uncovered);
    const covered = stream.need.uncovered.max === '0';
    marks.set('uncovered', {
      href: href('need'),
      name: covered ? 'Covered by promises' : `Not covered by a promise: ${said}`,
      lines: covered ? ['covered'] : ['not covered:', said],
    });
  }
  if (stream.pool) {
    const said = sayBalance(stream.pool.received);
    marks.set('pool', { href: href('pool'), name: `Came into the fund: ${said}`, lines: ['came in:', said] });
    if (stream.pool.left) marks.set('left', restMark('left in the fund', stream.pool.left, href('pool')));
  }
  if (stream.advanced) marks.set('advanced', restMark('not spent by payees', stream.advanced, href('pool')));
  return marks;
}

function restMark(what: string, balance: Balance, href: string): Mark {
  const said = sayBalance(balance);
  return { href, name: `${upperFirst(what)}: ${said}`, lines: [`${what}:`, said] };
}

/** What came or went that no contributor gave. */
export function whatOf({ column, stage, label }: StreamSegment): string {
  if (stage === 'refund')
    return column === 'received'
      ? 'given back by payees'
      : column === 'out'
        ? 'given back'
        : 'given back to the fund';
  if (stage === 'transfer') return column === 'received' ? 'from another fund' : 'to another fund';
  if (stage === 'expenditure' && column === 'out') return 'spent by the fund itself';
  return label;
}

/** A column's head. */
export function headOf(stream: Stream, column: string): Head {
  if (column === 'need')
    return { title: 'Required', lines: stream.need ? [sayBalance(stream.need.required)] : [] };
  const sums = new Map<string, Balance[]>();
  for (const s of stream.segments)
    if (s.column === column && s.donor !== undefined)
      sums.set(s.label, [...(sums.get(s.label) ?? []), s.balance]);
  const said = [...sums].map(([label, balances]) => [label, sayBalance(sumOfBalances(balances))] as const);
  if (column in ALWAYS) return { title: ALWAYS[column]!, lines: [] };
  if (column === 'out') return { title: 'Gone out', lines: [] };
  if (said.length < 2)
    return { title: upperFirst(said[0]?.[0] ?? 'Come in'), lines: said[0] ? [said[0][1]] : [] };
  return { title: 'Come in', lines: said.map(([label, sum]) => `${label}: ${sum}`) };
}

/** Steps that no stream can draw: in kind, or paid every year or month. */
export function undrawn(steps: readonly FlowStep[]): FlowStep[] {
  return steps.filter(({ inKind, per }) => inKind || per !== undefined);
}

/** A text in lines of so many characters at the most, where its words allow. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
