import type { View, ViewSource } from '../../../access/index.ts';
import { extent, isoDay, type Money, parseEdtf, sayEdtf, type Texts } from '../../../values/index.ts';
import type { Fund } from '../../../vocabulary/index.ts';
import type { Group } from './group.ts';
import { type Loss, type LossCode, lossOf } from './loss.ts';
import { countryCode, identifierOf, narratives, orgNode } from './parties.ts';
import { type Counted, isDay, paymentOf } from './payment.ts';
import { told } from './told.ts';
import { incomingTransfer, plain, type Side, transactionNode } from './transaction.ts';
import { node, type XmlNode } from './xml.ts';

/** What all activities of a file have in common. */
export interface ActivityAround {
  readonly reporter: { readonly ref: string; readonly party: string; readonly type: string };
  identifier(fund: string | undefined, phase: string | undefined): string;
  /** Whether the fund's activity is in the file, and whether a phase of it is. */
  has(fund: string, phase?: string): boolean;
  readonly phases: (fund: string) => readonly string[];
  whole(view: View, id: string): Counted | undefined;
  readonly losses: Loss[];
}

/** The activity that a group of contributions is told in. */
export function activityNode(group: Group, around: ActivityAround): XmlNode {
  const { view, members, fund, phase } = group;
  const held: Fund | undefined = fund === undefined ? undefined : view.funds.get(fund);
  const stage = held?.phases?.find(({ id }) => id === phase);
  const identifier = around.identifier(fund, phase);
  const side: Side = fund === undefined ? 'giver' : 'fund';
  const lose = (code: LossCode, record?: string) => {
    around.losses.push(lossOf(code, identifier, record));
  };
  const isSecondary = held?.manager === undefined || held.manager !== around.reporter.party;
  const title: Texts = titleOf(group, held, stage?.title);
  const countries = [
    ...new Set([...(held?.beneficiaries ?? []), ...members.flatMap(({ one }) => one.amount.recipients)]),
  ];
  const codes = countries.flatMap((ref) => countryCode(ref) ?? []);
  if (codes.length < countries.length) lose('region');
  if (codes.length > 1) lose('shares');
  const money = moneyNodes(group, around, { identifier, side, lose });
  const begun = beginning(group, stage?.period, lose);
  const isOver = members.length > 0 && members.every(({ one }) => one.record.value.ended);
  return node('iati-activity', { 'xml:lang': 'en', hierarchy: phase === undefined ? '1' : '2' }, [
    node('iati-identifier', {}, identifier),
    orgNode(view, 'reporting-org', around.reporter.party, {
      ref: around.reporter.ref,
      type: around.reporter.type,
      'secondary-reporter': isSecondary ? '1' : '0',
    }),
    node('title', {}, narratives(title)),
    node('description', { type: '1' }, narratives(held?.purpose ?? title)),
    ...members.flatMap(({ one }) => told(one)),
    ...participants(group, held, around),
    node('activity-status', { code: isOver ? '4' : '2' }),
    ...begun,
    ...codes.map((code) => node('recipient-country', { code })),
    ...budgets(stage?.requirement, stage?.period, lose),
    ...money.planned,
    ...money.transactions,
    ...documents(members),
    ...related(group, around),
  ]);
}

function titleOf({ view, fund }: Group, held: Fund | undefined, phase: Texts | undefined): Texts {
  const own = held?.name ?? (fund === undefined ? view.relation.title : { en: view.names.of(fund) });
  return phase ? { en: `${plain(own)}: ${plain(phase)}` } : own;
}

interface Around {
  readonly identifier: string;
  readonly side: Side;
  lose(code: LossCode, record?: string): void;
}

/** Transactions and planned disbursements, and the whole of each contribution in elements of our own. */
function moneyNodes({ members, fund }: Group, around: ActivityAround, { identifier, side, lose }: Around) {
  const found = { transactions: [] as XmlNode[], planned: [] as XmlNode[] };
  const written = members.map((member) => ({
    ...member,
    paid: paymentOf(member.one, (id) => around.whole(member.view, id)),
  }));
  const paid = written.filter(({ paid: p }) => 'payment' in p);
  const withSector = paid.length > 0 && paid.every(({ one }) => one.amount.purpose !== undefined);
  for (const { view, one, paid: p } of written) {
    const { id } = one.record;
    if ('losses' in p) for (const code of p.losses) lose(code, id);
    else {
      const with_ = {
        view,
        side,
        activity: identifier,
        withSector,
        activityOf: (ref: string) => (around.has(ref) ? around.identifier(ref, undefined) : undefined),
        whole: (other: string) => around.whole(view, other),
      };
      const isInto =
        one.amount.toFund !== undefined && one.amount.toFund === fund && one.amount.fund !== fund;
      found.transactions.push(
        isInto ? incomingTransfer(one, p.payment, with_) : transactionNode(one, p.payment, with_),
      );
      if (one.amount.stage === 'support') lose('stage', id);
      if (one.amount.earmark) lose('earmark', id);
      if (one.record.variants.length > 0) lose('variant', id);
    }
    if (one.amount.through) lose('through', id);
    if (fund === undefined && one.amount.stage === 'pledge') lose('pledge-alone', id);
    if (one.record.citations.length > 0) lose('source', id);
    found.planned.push(...plannedNodes(one));
  }
  return found;
}

/** When a promise is to be paid, where that is known to the day and the sum exactly. */
function plannedNodes({ amount, record }: Counted): XmlNode[] {
  const { money, due, stage } = amount;
  if (due === undefined || !['pledge', 'commitment'].includes(stage) || record.value.planned) return [];
  const [from, to = from] = due.split('/') as [string, string?];
  if (!isDay(from) || to === undefined || !isDay(to) || to < from) return [];
  if (!money?.min || money.min !== money.max || money.approx || money.per) return [];
  const day = isDay(record.value.when) ? record.value.when : from;
  return [
    node('planned-disbursement', { type: '1', 'ent:record': record.id }, [
      node('period-start', { 'iso-date': from }),
      node('period-end', { 'iso-date': to }),
      node('value', { currency: money.currency, 'value-date': day }, money.min),
    ]),
  ];
}

function budgets(money: Money | undefined, period: string | undefined, lose: Around['lose']): XmlNode[] {
  if (!money) return [];
  const [from, to] = (period ?? '').split('/') as [string, string?];
  const isYear = to !== undefined && isDay(from) && isDay(to) && from <= to && to < nextYear(from);
  if (!isYear || !money.min || money.min !== money.max || money.approx || money.per) {
    lose('requirement');
    return [];
  }
  return [
    node('budget', { type: '1', status: '1' }, [
      node('period-start', { 'iso-date': from }),
      node('period-end', { 'iso-date': to! }),
      node('value', { currency: money.currency, 'value-date': from }, money.min),
    ]),
  ];
}

function nextYear(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}

/** Who gives, keeps the account, leads and carries out; the reporter where nobody is known. */
function participants({ view, members }: Group, fund: Fund | undefined, around: ActivityAround): XmlNode[] {
  const found: XmlNode[] = [];
  const seen = new Set<string>();
  const add = (from: View, role: string, ref: string | undefined) => {
    if (ref === undefined || seen.has(`${role} ${ref}`)) return;
    seen.add(`${role} ${ref}`);
    found.push(orgNode(from, 'participating-org', ref, { role }));
  };
  for (const { view: from, one } of members) add(from, '1', one.amount.donor);
  for (const lead of fund?.leads ?? []) add(view, '2', lead);
  add(view, '3', fund?.manager);
  for (const { view: from, one } of members) add(from, '3', one.amount.through);
  add(view, '4', fund?.agent);
  if (found.length === 0) add(view, '2', around.reporter.party);
  return found;
}

/** The day on which it began; the standard wants one, so that the nearest day known stands there and says so. */
function beginning({ view, members }: Group, period: string | undefined, lose: Around['lose']): XmlNode[] {
  const [from, to] = (period ?? '').split('/') as [string, string?];
  if (isDay(from)) {
    const end =
      to !== undefined && isDay(to) && to >= from ? [dateNode(to > view.times.trueAt ? '3' : '4', to)] : [];
    return [dateNode(from > view.times.trueAt ? '1' : '2', from), ...end];
  }
  const whens = members.map(({ one }) => one.record.value.when);
  const days = whens.filter(isDay).sort();
  if (days[0] !== undefined && days.length === whens.length) return [dateNode('2', days[0], days[0])];
  lose('start');
  const starts = whens.flatMap((when) => {
    const time = parseEdtf(when);
    const least = time.ok ? extent(time.value).start.min : Number.NEGATIVE_INFINITY;
    return Number.isSafeInteger(least) && least > -719_163 && least < 2_932_896
      ? [{ when, day: isoDay(least) }]
      : [];
  });
  const first = starts.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  if (first) return [dateNode('2', first.day, first.when, saidOf(first.when))];
  const stated = view.lastStated || view.times.trueAt;
  return [
    dateNode(
      '2',
      stated,
      whens[0],
      'The day is not known: it had begun by this one, when it was last told of.',
    ),
  ];
}

function dateNode(type: string, day: string, edtf?: string, says?: string): XmlNode {
  return node(
    'activity-date',
    { type, 'iso-date': day, 'ent:edtf': edtf },
    says === undefined ? [] : narratives({ en: says }),
  );
}

function saidOf(when: string): string {
  const time = parseEdtf(when);
  return `The day is not known: ${time.ok ? sayEdtf(time.value) : when}.`;
}

/** The sources with an address, once each. */
function documents(members: Group['members']): XmlNode[] {
  const sources = new Map<string, ViewSource>();
  for (const { one } of members)
    for (const { source } of one.record.citations)
      if (source.url !== undefined && !sources.has(source.url)) sources.set(source.url, source);
  return [...sources.values()].map((source) =>
    node('document-link', { url: source.url, format: formatOf(source.url!), 'ent:source': source.id }, [
      node('title', {}, narratives(source.title)),
      node('category', { code: 'A12' }),
      node('language', { code: source.language.slice(0, 2) }),
      node('document-date', { 'iso-date': source.day }),
    ]),
  );
}

function formatOf(url: string): string {
  return /\.pdf(?:$|[?#])/i.test(url) ? 'application/pdf' : 'text/html';
}

function related({ fund, phase }: Group, around: ActivityAround): XmlNode[] {
  if (fund === undefined) return [];
  if (phase !== undefined)
    return [node('related-activity', { ref: around.identifier(fund, undefined), type: '1' })];
  return around
    .phases(fund)
    .map((id) => node('related-activity', { ref: around.identifier(fund, id), type: '2' }));
}

/** The identifier by which a reporter is known to IATI; undefined where none is on record. */
export function reporterRef(view: View, party: string): string | undefined {
  return identifierOf(view, party);
}
