import type { View } from '../../../access/index.ts';
import { OWN_NAMESPACE } from '../../in/iati/namespace.ts';
import { type ActivityAround, activityNode, reporterRef } from './activity.ts';
import { groupsOf } from './group.ts';
import { type Loss, lossOf } from './loss.ts';
import { ownRecord, ownThings } from './own-parts.ts';
import { idOf, typeOf } from './parties.ts';
import { counted } from './payment.ts';
import { written, type XmlNode } from './xml.ts';

/** What is written of views as IATI. */
export interface WriteIatiOptions {
  /** `fund:lotfa`: its contributions alone, of all the views. */
  readonly fund?: string;
  /** The reporter's organisation identifier, where none is on record among its names. */
  readonly reporter?: string;
  /** The instant that the file bears, `2026-11-24T09:00:00Z`. */
  readonly generated?: string;
}

/** An activity file, and all that plain IATI could not carry. */
export interface IatiWritten {
  readonly xml: string;
  readonly losses: readonly Loss[];
}

/**
 * The money of a relation, or of a fund as one or more relations tell of it, as an IATI 2.03 activity file: an
 * activity a fund (and a phase of one), and one for what went to no fund. A transaction is written only for a single
 * payment with an exact sum and a full day; all else stands in words and, whole, in elements of our own namespace at
 * the activity's end, so that no reader sums a placeholder and our own import loses nothing. Undefined where there is
 * no contribution.
 */
export function writeIati(views: readonly View[], options: WriteIatiOptions = {}): IatiWritten | undefined {
  const groups = groupsOf(views, options.fund);
  const [first] = views;
  if (!first || groups.length === 0) return undefined;
  const losses: Loss[] = [];
  const party = reporterOf(first, options.fund);
  const ref = options.reporter ?? reporterRef(first, party);
  const stem = ref ?? `XX-ENTENTE-${idOf(party)}`;
  const known = new Set(groups.map(({ fund, phase }) => `${fund ?? ''} ${phase ?? ''}`));
  const around: ActivityAround = {
    reporter: { ref: stem, party, type: typeOf(first, party) ?? '40' },
    identifier: (fund, phase) =>
      [
        stem,
        ...(options.fund === undefined ? [first.book] : []),
        ...(fund === undefined ? [] : [idOf(fund)]),
        ...(phase === undefined ? [] : [phase]),
      ].join('-'),
    has: (fund) => known.has(`${fund} `),
    phases: (fund) => groups.flatMap((g) => (g.fund === fund && g.phase !== undefined ? [g.phase] : [])),
    whole: (view, id) => {
      const record = view.record(id);
      return record && counted(record);
    },
    losses,
  };
  const activities = groups.map((group) => withOwn(activityNode(group, around), group));
  if (ref === undefined) losses.push(lossOf('reporter', stem));
  const generated = options.generated === undefined ? '' : ` generated-datetime="${options.generated}"`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03"${generated} xmlns:ent="${OWN_NAMESPACE}">\n${written(activities, 1)}</iati-activities>\n`;
  return { xml, losses };
}

/** The activity with the whole of what it tells of behind it, view by view. */
function withOwn(activity: XmlNode, { members }: ReturnType<typeof groupsOf>[number]): XmlNode {
  const own: XmlNode[] = [];
  for (const view of new Set(members.map((m) => m.view))) {
    const records = members.filter((m) => m.view === view).map((m) => m.one);
    own.push(...ownThings(view, records), ...records.map((one) => ownRecord(view, one)));
  }
  return { ...activity, content: [...(activity.content as readonly XmlNode[]), ...own] };
}

/** Who reports: who keeps the fund's account, else the first of the parties that is no country. */
function reporterOf(view: View, fund: string | undefined): string {
  const manager = fund === undefined ? undefined : view.funds.get(fund)?.manager;
  const { parties } = view.relation;
  return manager ?? parties.find((ref) => typeOf(view, ref) !== '10') ?? parties[0]!;
}
