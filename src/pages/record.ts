import type { View, ViewCitation, ViewRecord, ViewVersion } from '../access/index.ts';
import type { RecordValue, Slot } from '../vocabulary/index.ts';
import { inTime } from './in-time.ts';
import { countInWords, dayInWords, instantInWords } from './in-words.ts';
import { overNote } from './over.ts';
import {
  changedLabels,
  type SaidSlot,
  type SlotChange,
  slotChanges,
  slotLabel,
  slotsInWords,
} from './slots-in-words.ts';
import { type Told, toldIn } from './told.ts';
import { voiceOf } from './voice.ts';
import { type WordChange, wordDifference } from './words.ts';

/** One account of a fact among several. */
export interface AccountModel extends Told {
  /** Who tells it: "The Arcadian Bulletin, 30 November 2021". */
  readonly voice: string;
  readonly printed: boolean;
  readonly asOf: string;
  /** What it says of the slots in which the accounts differ, in the same order for all; "not stated" where nothing. */
  readonly differing: readonly { readonly slot: string; readonly label: string; readonly words: string }[];
  readonly proofs: readonly ViewCitation[];
}

/** One state in the history of a record. */
export interface VersionModel {
  readonly number: number;
  readonly since: string;
  readonly said: string;
  readonly by: string;
  readonly why: string;
  readonly did: 'put on record' | 'amended' | 'withdrawn' | 'put back on record';
  /** What changed against the state before, by label. */
  readonly changed: readonly string[];
  /** The slots that changed, before and after. */
  readonly slots: readonly SlotChange[];
  /** How the sentence changed, where it did. */
  readonly words: readonly WordChange[];
}

/** Other records that this one is tied to in one way. */
export interface RelatedModel {
  /** "part of", "parts", "concluded at", "concluded here" */
  readonly label: string;
  readonly records: readonly (Told & { readonly id: string })[];
}

/** A record's own page, ready for any renderer. */
export interface RecordModel extends Told {
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly statementIs: ViewRecord['statementIs'];
  readonly reopened: boolean;
  /** What must stand beside the sentence. */
  readonly note?: string;
  readonly printed: boolean;
  /** "Does it hold on 1 June 2020? Maybe: as last stated on 7 November 2017." */
  readonly standing: string;
  /** "Proved by one source, of 7 November 2017." */
  readonly proved: string;
  readonly slots: readonly SaidSlot[];
  readonly proofs: readonly ViewCitation[];
  /** The printed account first; empty where all sources say the same. */
  readonly accounts: readonly AccountModel[];
  /** The newest first. */
  readonly versions: readonly VersionModel[];
  readonly related: readonly RelatedModel[];
  /** A reference to it in plain words; its address stands at the end where it is given. */
  readonly cite: string;
}

/** The page of one record of a view; `address` is its full address, for "cite this". */
export function recordOf(view: View, record: ViewRecord, address?: string): RecordModel {
  const { names } = view;
  const told = toldIn(record.statement, names.language);
  const note = record.standing.note ?? overNote(record, told.text);
  return {
    ...told,
    id: record.id,
    kind: record.kind.name,
    kindLabel: names.text(record.kind.label),
    statementIs: record.statementIs,
    reopened: record.reopened,
    ...(note ? { note } : {}),
    printed: record.standing.printed,
    standing: standingInWords(view, record),
    proved: provedInWords(record),
    slots: slotsInWords(record.kind, record.value, names),
    proofs: record.citations,
    accounts: accountsOf(view, record),
    versions: versionsOf(view, record),
    related: relatedOf(view, record),
    cite: citeText(view, record, address),
  };
}

/** How a record stands at the view's day, as a question with its answer and the reason. */
export function standingInWords({ times }: View, { standing }: ViewRecord): string {
  const day = dayInWords(times.trueAt);
  const state = standing.as === 'state';
  const asked = state ? `Does it hold on ${day}?` : `Has it happened by ${day}?`;
  const { answer, reason } = standing.verdict;
  const said = { yes: 'Yes', no: state ? 'No' : 'Not yet', maybe: 'Maybe' }[answer];
  const why = answer === 'maybe' ? (standing.note ?? reason) : reason;
  return `${asked} ${said}: ${why.replace(/\.$/, '')}.`;
}

/** How many voices prove it, and how fresh they are; a summary is none. */
function provedInWords({ citations, asOf }: ViewRecord): string {
  const voices = new Set(citations.filter((c) => !c.source.derived).map((c) => c.source.ref)).size;
  if (voices === 0) return 'Only a summary of ours tells it; no source of its own proves it.';
  const day = dayInWords(asOf);
  return voices === 1
    ? `Proved by one source, of ${day}.`
    : `Proved by ${countInWords(voices)} sources, the latest of ${day}.`;
}

/** A record in plain words for a reference: sentence, dossier, when it was put on record, its sources, its address. */
export function citeText(view: View, record: ViewRecord, address?: string): string {
  const { names } = view;
  const since = record.versions.at(-1)?.since;
  const voices = [...new Set(record.citations.filter((c) => !c.source.derived).map((c) => c.source))];
  const sources = voices.map((s) => {
    const { publisher, title, said } = voiceOf(view, s);
    return `${publisher ? `${publisher}, ` : ''}“${title}”, ${said}${s.url ? `, ${s.url}` : ''}`;
  });
  return [
    `“${toldIn(record.statement, names.language).text}”`,
    `In: ${names.text(view.relation.title)}. Entente, record ${record.id}${since ? `, on record since ${instantInWords(since)}` : ''}, read as of ${dayInWords(view.times.trueAt)}.`,
    ...(sources.length > 0 ? [`After: ${sources.join('; ')}.`] : []),
    ...(address ? [address] : []),
  ].join(' ');
}

function accountsOf(view: View, record: ViewRecord): AccountModel[] {
  if (record.variants.length === 0) return [];
  const slots = ['when', ...record.kind.slots.map((s) => s.name)].filter((slot) =>
    record.variants.some((v) => v.differs.includes(slot)),
  );
  const account = (
    { value, statement, citations, asOf }: Pick<ViewRecord, 'value' | 'statement' | 'citations' | 'asOf'>,
    printed: boolean,
  ): AccountModel => {
    const said = new Map(slotsInWords(record.kind, value, view.names).map((s) => [s.slot, s.words]));
    return {
      ...toldIn(statement, view.names.language),
      voice: tellerOf(view, citations),
      printed,
      asOf,
      differing: slots.map((slot) => ({
        slot,
        label: slotLabel(record.kind, slot, view.names),
        words: said.get(slot) ?? 'not stated',
      })),
      proofs: citations,
    };
  };
  return [account(record, true), ...record.variants.map((v) => account(v, false))];
}

/** Who tells an account: the first of its sources that is no summary. */
function tellerOf(view: View, citations: readonly ViewCitation[]): string {
  const source = (citations.find((c) => !c.source.derived) ?? citations[0])?.source;
  if (!source) return '';
  const { title, said } = voiceOf(view, source);
  return `${title}, ${said}`;
}

function versionsOf(view: View, record: ViewRecord): VersionModel[] {
  return record.versions
    .map((version, i) => versionOf(view, record, version, record.versions[i - 1]))
    .reverse();
}

function versionOf(
  { names }: View,
  { kind }: ViewRecord,
  version: ViewVersion,
  before: ViewVersion | undefined,
): VersionModel {
  const { number, since, by, why, changed, value } = version;
  const text = (v: RecordValue): string => (v.statement ? toldIn(v.statement, names.language).text : '');
  const was = before?.value ?? undefined;
  const both = was && value && was.kind === value.kind ? { was, value } : undefined;
  return {
    number,
    since,
    said: instantInWords(since),
    by,
    why,
    did: !value ? 'withdrawn' : !before ? 'put on record' : was ? 'amended' : 'put back on record',
    changed: changedLabels(kind, changed, names),
    slots: both ? slotChanges(kind, both.was, both.value, names) : [],
    words:
      both && text(both.was) !== text(both.value) ? wordDifference(text(both.was), text(both.value)) : [],
  };
}

/** How a tie is called from its other end, by the slot that makes it. */
const OTHER_END: Readonly<Record<string, string>> = {
  partOf: 'parts',
  renews: 'renewed by',
  supersedes: 'replaced by',
  concludedAt: 'concluded here',
  occasion: 'promised or given here',
};

function relatedOf(view: View, record: ViewRecord): RelatedModel[] {
  const link = (r: ViewRecord) => ({ id: r.id, ...toldIn(r.statement, view.names.language) });
  const ties = (r: ViewRecord): readonly Slot[] => r.kind.slots.filter((s) => s.type.is === 'record');
  const named = ties(record).flatMap((slot): RelatedModel[] => {
    const other = view.record(record.value.slots[slot.name] as string);
    return other ? [{ label: view.names.text(slot.label), records: [link(other)] }] : [];
  });
  const naming = new Map<string, ViewRecord[]>();
  for (const other of view.records)
    for (const slot of ties(other)) {
      if (other.value.slots[slot.name] !== record.id || other.id === record.id) continue;
      const label = OTHER_END[slot.name] ?? `named here as “${view.names.text(slot.label)}”`;
      const list = naming.get(label) ?? [];
      naming.set(label, list);
      list.push(other);
    }
  return [
    ...named,
    ...[...naming].map(([label, records]) => ({ label, records: inTime(records).map(link) })),
  ];
}
