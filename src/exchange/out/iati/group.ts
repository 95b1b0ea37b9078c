import type { View } from '../../../access/index.ts';
import type { Counted } from './payment.ts';
import { counted } from './payment.ts';
import { plain } from './transaction.ts';

/** Contributions that are told of in one activity: those to a fund, to a phase of one, or to none. */
export interface Group {
  readonly view: View;
  /** Other views of the same fund: a fund may get contributions in several relations. */
  readonly members: readonly { readonly view: View; readonly one: Counted }[];
  readonly fund?: string;
  /** The id of a phase of it. */
  readonly phase?: string;
}

/** The contributions of some views by the activity that they belong to, in the order in which they stand. */
export function groupsOf(views: readonly View[], only?: string): Group[] {
  const groups = new Map<
    string,
    { -readonly [K in keyof Group]: Group[K] } & { members: { view: View; one: Counted }[] }
  >();
  const open = (view: View, fund: string | undefined, phase: string | undefined) => {
    const key = `${fund ?? ''} ${phase ?? ''}`;
    const held = groups.get(key) ?? {
      view,
      members: [],
      ...(fund === undefined ? {} : { fund }),
      ...(phase === undefined ? {} : { phase }),
    };
    groups.set(key, held);
    return held;
  };
  for (const view of views)
    for (const record of view.records) {
      const one = counted(record);
      if (!one) continue;
      const { fund, toFund } = one.amount;
      if (only !== undefined && fund !== only && toFund !== only) continue;
      if (only !== undefined && fund !== only) {
        // What another fund hands over: told here as what comes in.
        open(view, only, undefined).members.push({ view, one });
        continue;
      }
      const phase = phaseOf(view, one);
      // A fund with phases is the parent of their activities, whether or not it has anything of its own.
      if (phase !== undefined) open(view, fund, undefined);
      open(view, fund, phase).members.push({ view, one });
    }
  return [...groups.values()];
}

function phaseOf(view: View, { amount }: Counted): string | undefined {
  const said = plain(amount.phase);
  if (said === undefined || amount.fund === undefined) return undefined;
  const phases = view.funds.get(amount.fund)?.phases ?? [];
  return phases.find(({ id, title }) => id === said || plain(title) === said)?.id;
}
