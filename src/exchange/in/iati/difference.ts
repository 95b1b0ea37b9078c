import { canonicalJson } from '../../../values/index.ts';
import type { IatiActivity, IatiTransaction } from './activity.ts';

/** What became of one activity between two files. */
export interface ActivityDifference {
  readonly identifier: string;
  readonly is: 'new' | 'withdrawn' | 'changed';
  /** The parts that changed: `title`, `status` … */
  readonly changed: readonly string[];
  readonly transactions: {
    readonly new: readonly string[];
    readonly withdrawn: readonly string[];
    readonly unchanged: number;
  };
}

/** What became of all activities between two files. */
export interface IatiDifference {
  readonly activities: readonly ActivityDifference[];
  readonly unchanged: number;
}

/** What is kept of an activity to compare it by, so that files of any length can be compared. */
export interface Fingerprint {
  readonly parts: Readonly<Record<string, string>>;
  readonly transactions: readonly string[];
}

/** An activity as it is compared. */
export function fingerprintOf(activity: IatiActivity): Fingerprint {
  const parts: Record<string, string> = {};
  for (const [key, value] of Object.entries(activity))
    if (!SKIPPED.has(key)) parts[key] = canonicalJson(plainly(value));
  return { parts, transactions: activity.transactions.map(said) };
}

const SKIPPED = new Set(['identifier', 'version', 'where', 'transactions', 'ownElements', 'own', 'updated']);

/** Without where it stands, which moves with every line. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'where')
      .map(([key, held]) => [key, plainly(held)]),
  );
}

/** A transaction in few words: its type, day, sum, sides, reference and description. */
function said(one: IatiTransaction): string {
  const side = (org: IatiTransaction['provider']) =>
    org ? (org.ref ?? Object.values(org.names)[0] ?? '') : '';
  const sides = [side(one.provider), side(one.receiver)].some(Boolean)
    ? ` ${side(one.provider)} → ${side(one.receiver)}`
    : '';
  const words = Object.values(one.description ?? {})[0];
  return `${one.date} type ${one.type} ${one.value.currency ?? '?'} ${one.value.amount}${sides}${one.ref ? ` (${one.ref})` : ''}${words ? `: ${words}` : ''}`;
}

/** What is new, changed and withdrawn in the second of two files, by activity and transaction. */
export function iatiDifference(
  before: ReadonlyMap<string, Fingerprint>,
  after: ReadonlyMap<string, Fingerprint>,
): IatiDifference {
  const activities: ActivityDifference[] = [];
  let unchanged = 0;
  for (const [identifier, now] of after) {
    const was = before.get(identifier);
    const transactions = apart(was?.transactions ?? [], now.transactions);
    if (!was) {
      activities.push({ identifier, is: 'new', changed: [], transactions });
      continue;
    }
    const keys = [...new Set([...Object.keys(was.parts), ...Object.keys(now.parts)])];
    const changed = keys.filter((key) => was.parts[key] !== now.parts[key]);
    if (changed.length + transactions.new.length + transactions.withdrawn.length === 0) unchanged++;
    else activities.push({ identifier, is: 'changed', changed, transactions });
  }
  for (const [identifier, was] of before)
    if (!after.has(identifier))
      activities.push({
        identifier,
        is: 'withdrawn',
        changed: [],
        transactions: apart(was.transactions, []),
      });
  return { activities, unchanged };
}

/** What two lists do not share, each as often as it is there. */
function apart(before: readonly string[], after: readonly string[]): ActivityDifference['transactions'] {
  const left = new Map<string, number>();
  for (const one of before) left.set(one, (left.get(one) ?? 0) + 1);
  const fresh: string[] = [];
  let unchanged = 0;
  for (const one of after) {
    const count = left.get(one) ?? 0;
    if (count > 0) {
      left.set(one, count - 1);
      unchanged++;
    } else fresh.push(one);
  }
  const withdrawn = [...left].flatMap(([one, count]) => new Array<string>(count).fill(one));
  return { new: fresh, withdrawn, unchanged };
}
