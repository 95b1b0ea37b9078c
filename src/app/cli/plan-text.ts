import type { Plan } from '../../desk/index.ts';
import type { Json } from '../../journal/index.ts';
import { type Book, current } from '../../record/index.ts';
import { isObject } from '../../vocabulary/index.ts';
import { count, cut } from './outcome.ts';

/** One thing that a plan amends, with what it said before and what it says after, by slot or key. */
export interface Amended {
  readonly ref: string;
  readonly changed: readonly {
    readonly what: string;
    readonly before: Json | null;
    readonly after: Json | null;
  }[];
}

/** What a plan comes to, as data. */
export interface PlanData {
  readonly added: readonly string[];
  readonly amended: readonly Amended[];
  readonly withdrawn: readonly string[];
  readonly unchanged: readonly string[];
}

/** What a plan comes to against the books as they were before it. */
export function planData(plan: Plan, before: ReadonlyMap<string, Book>): PlanData {
  const puts = new Map<string, { book: string; value: Json }>();
  for (const { book, acts } of plan.acts)
    for (const act of acts) if (act.act === 'put') puts.set(act.ref, { book, value: act.value });
  const amended = plan.amended.map(({ ref, changed }) => {
    const put = puts.get(ref);
    const was = put && before.get(put.book) && current<Json>(before.get(put.book)!, ref);
    return {
      ref,
      changed: changed.map((what) => ({ what, before: heldIn(was, what), after: heldIn(put?.value, what) })),
    };
  });
  const { added, withdrawn, unchanged } = plan;
  return { added, amended, withdrawn, unchanged };
}

/** What a thing holds under a slot or a key. */
function heldIn(value: Json | undefined, what: string): Json | null {
  if (!isObject(value)) return null;
  const slots = isObject(value.slots) ? value.slots : {};
  return ((what in slots ? slots[what] : value[what]) ?? null) as Json | null;
}

/** How many are listed before the rest is counted. */
const LISTED = 200;

/** A plan in lines: what is added (+), amended (~, with what changed), withdrawn (-), and how much is unchanged. */
export function planText(data: PlanData): string {
  const lines = [
    ...listed(data.added, (ref) => `+ ${ref}`),
    ...listed(data.amended, ({ ref, changed }) =>
      [
        `~ ${ref}`,
        ...changed.map(({ what, before, after }) => `    ${what}: ${brief(before)} → ${brief(after)}`),
      ].join('\n'),
    ),
    ...listed(data.withdrawn, (ref) => `- ${ref}`),
  ];
  return lines.join('\n');
}

/** The counts of a plan in half a sentence: "12 added, 1 amended, 40 unchanged". */
export function planCounts(data: PlanData): string {
  const { added, amended, withdrawn, unchanged } = data;
  return [
    `${added.length} added`,
    `${amended.length} amended`,
    ...(withdrawn.length > 0 ? [`${withdrawn.length} withdrawn`] : []),
    `${unchanged.length} unchanged`,
  ].join(', ');
}

function listed<T>(items: readonly T[], say: (item: T) => string): string[] {
  const rest = items.length - LISTED;
  return [
    ...items.slice(0, LISTED).map(say),
    ...(rest > 0 ? [`  … and ${count(rest, 'more', 'more')} (“--format json” lists all)`] : []),
  ];
}

/** A value in few words. */
function brief(value: Json | null): string {
  if (value === null) return '(nothing)';
  if (typeof value === 'string') return cut(value);
  if (isObject(value) && Object.keys(value).length === 1 && typeof value.en === 'string')
    return `“${cut(value.en)}”`;
  if (Array.isArray(value) && value.some((v) => isObject(v) && 'hash' in v))
    return value.map((v) => `${v.source} ${v.start}–${v.end}`).join(', ');
  return cut(JSON.stringify(value));
}
