import { type Balance, STREAM_COLUMNS, type Stream, type StreamLink } from '../../ledger/index.ts';

/** How wide something is: surely, at the most, and whether more may be that nobody states. For drawing only. */
export interface Width {
  readonly sure: number;
  readonly reach: number;
  readonly open: boolean;
}

/** A place on the drawing: `start` and `width` across the stream, `slot` what is kept free for it. */
export interface Place {
  readonly id: string;
  readonly column: number;
  readonly start: number;
  readonly slot: number;
  readonly width: Width;
}

/** Money on its way: through these points, a column and where it begins across. */
export interface Ribbon {
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly column: number; readonly start: number }[];
  readonly width: Width;
}

/** A stream laid out, whichever way it is drawn. */
export interface StreamLayout {
  /** `donors`, `need`, the stages in their order, `pool`: those that there are. */
  readonly columns: readonly string[];
  readonly places: ReadonlyMap<string, Place>;
  readonly ribbons: readonly Ribbon[];
  /** How far it reaches across. */
  readonly across: number;
  /** Units of the drawing for one of the currency. */
  readonly scale: number;
}

export interface LayoutOptions {
  /** How far the widest column reaches across, gaps and labels aside. */
  readonly across: number;
  /** The least that a place needs, for its label. */
  slotOf(id: string): number;
}

const GAP = 6;
/** What has no figure is a line of no width; it needs a place nevertheless. */
const HAIRLINE = 4;
/** Room for the broken end of what has no upper bound: the same for all, for nobody says how much more. */
export const OPEN = 8;

interface Node {
  readonly column: number;
  readonly order: readonly [number, number];
  readonly balance: Balance | undefined;
}

/** Lays out a stream: lanes in every column, in the order of the contributors; what skips a column passes through it. */
export function layoutOf(stream: Stream, { across, slotOf }: LayoutOptions): StreamLayout {
  const columns = columnsOf(stream);
  const nodes = nodesOf(stream, columns);
  const links = [...stream.links, ...restsOf(stream)].filter(
    ({ from, to }) => nodes.has(from) && nodes.has(to),
  );
  const widthOf = (balance: Balance | undefined) => drawn(balance);
  const reachOf = (id: string): number => {
    const own = widthOf(nodes.get(id)!.balance).reach;
    const sum = (side: 'from' | 'to') =>
      links.filter((l) => l[side] === id).reduce((total, l) => total + widthOf(l.balance).reach, 0);
    return Math.max(own, sum('from'), sum('to'));
  };
  interface Lane {
    readonly id: string;
    readonly order: readonly number[];
    readonly reach: number;
    readonly slot: number;
  }
  const lanes: Lane[][] = columns.map(() => []);
  for (const [id, node] of nodes)
    lanes[node.column]!.push({ id, order: [...node.order, 1], reach: reachOf(id), slot: slotOf(id) });
  links.forEach((link, i) => {
    const [from, to] = [nodes.get(link.from)!, nodes.get(link.to)!];
    for (let column = from.column + 1; column < to.column; column++)
      lanes[column]!.push({
        id: `${i}@${column}`,
        order: [...to.order, 0],
        reach: widthOf(link.balance).reach,
        slot: HAIRLINE,
      });
  });
  const widest = Math.max(...lanes.map((held) => held.reduce((sum, lane) => sum + lane.reach, 0)));
  const scale = widest > 0 ? across / widest : 0;
  const starts = new Map<string, number>();
  const slots = new Map<string, number>();
  let most = 0;
  for (const held of lanes) {
    let at = 0;
    held.sort((a, b) => compare(a.order, b.order));
    for (const { id, reach, slot } of held) {
      starts.set(id, at);
      const open = nodes.has(id) && widthOf(nodes.get(id)!.balance).open ? OPEN : 0;
      slots.set(id, Math.max(reach * scale + open, slot));
      at += slots.get(id)! + GAP;
    }
    most = Math.max(most, at - GAP);
  }
  const scaled = (balance: Balance | undefined): Width => {
    const { sure, reach, open } = widthOf(balance);
    return { sure: sure * scale, reach: reach * scale, open };
  };
  const along = new Map<string, number>();
  /** Where a link leaves or enters a place: one after the other, in the order of what is on the other side. */
  const taken = (id: string, side: 'from' | 'to') => {
    const other = side === 'from' ? 'to' : 'from';
    const sorted = links
      .filter((link) => link[side] === id)
      .sort((a, b) => starts.get(a[other])! - starts.get(b[other])!);
    let at = starts.get(id)!;
    for (const link of sorted) {
      along.set(`${side} ${links.indexOf(link)}`, at);
      at += Math.max(widthOf(link.balance).reach * scale, sorted.length > 1 ? 1 : 0);
    }
  };
  for (const id of nodes.keys()) {
    taken(id, 'from');
    taken(id, 'to');
  }
  const ribbons = links.map((link, i): Ribbon => {
    const [from, to] = [nodes.get(link.from)!.column, nodes.get(link.to)!.column];
    const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, k) => from + 1 + k);
    return {
      from: link.from,
      to: link.to,
      width: scaled(link.balance),
      points: [
        { column: from, start: along.get(`from ${i}`)! },
        ...between.map((column) => ({ column, start: starts.get(`${i}@${column}`)! })),
        { column: to, start: along.get(`to ${i}`)! },
      ],
    };
  });
  const places = new Map(
    [...nodes].map(([id, { column, balance }]): [string, Place] => [
      id,
      { id, column, start: starts.get(id)!, slot: slots.get(id)!, width: scaled(balance) },
    ]),
  );
  return { columns, places, ribbons, across: most, scale };
}

/** What stays in the fund, and with payees, as if it went on to a place of its own. */
function restsOf({ pool, advanced, segments }: Stream): StreamLink[] {
  const paid = segments.find(({ column, stage }) => column === 'out' && stage === 'disbursement');
  return [
    ...(pool?.left ? [{ from: 'pool', to: 'left', balance: pool.left }] : []),
    ...(advanced && paid ? [{ from: paid.id, to: 'advanced', balance: advanced }] : []),
  ];
}

function columnsOf(stream: Stream): string[] {
  const has = (column: string) => stream.segments.some((s) => s.column === column);
  return [
    ...(stream.donors.length > 0 ? ['donors'] : []),
    ...(stream.need ? ['need'] : []),
    ...STREAM_COLUMNS.flatMap((column) => {
      const here = has(column) || (column === 'out' && stream.pool?.left) ? [column] : [];
      return column === 'out' && stream.pool ? ['pool', ...here] : here;
    }),
    ...(stream.advanced && !has('spent') ? ['spent'] : []),
  ];
}

function nodesOf(stream: Stream, columns: readonly string[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const orderOf = (donor: string | undefined) =>
    donor === undefined ? stream.donors.length : stream.donors.indexOf(donor);
  const put = (id: string, column: string, order: readonly [number, number], balance?: Balance) => {
    if (columns.includes(column)) nodes.set(id, { column: columns.indexOf(column), order, balance });
  };
  for (const [i, donor] of stream.donors.entries()) put(`donor ${donor}`, 'donors', [i, 0]);
  const last = stream.donors.length + 1;
  if (stream.need) put('uncovered', 'need', [last, 0], stream.need.uncovered);
  for (const [i, { id, column, donor, balance }] of stream.segments.entries())
    put(id, column, [orderOf(donor), i], balance);
  if (stream.pool) {
    put('pool', 'pool', [0, 0], stream.pool.received);
    if (stream.pool.left) put('left', 'out', [last, 1000], stream.pool.left);
  }
  if (stream.advanced) put('advanced', 'spent', [last, 1000], stream.advanced);
  return nodes;
}

function drawn(balance: Balance | undefined): Width {
  if (!balance) return { sure: 0, reach: 0, open: false };
  const amount = (text: string | undefined) => Math.max(0, Number(text ?? 0));
  return {
    sure: amount(balance.min),
    reach: amount(balance.max ?? balance.min),
    open: balance.max === undefined || balance.unstated > 0,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one - b[i]!;
  return 0;
}
