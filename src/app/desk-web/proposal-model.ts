import type { View } from '../../access/index.ts';
import {
  type Decision,
  type Item,
  isOpenLink,
  type Linked,
  type Match,
  type Outcome,
  type Reader,
  type State,
} from '../../desk/index.ts';
import { type SaidSlot, slotsInWords, voiceOf } from '../../pages/index.ts';
import type { Span } from '../../values/index.ts';
import { KINDS, type Names, type RecordValue } from '../../vocabulary/index.ts';
import { namesWith } from './names.ts';

/** Who says something: the title, publisher and day of a source. */
export interface Voice {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly said: string;
}

/** One slot in which a proposal and the record differ, in words; empty: silent about it. */
export interface Differing {
  readonly slot: string;
  readonly label: string;
  readonly recorded: string;
  readonly said: string;
}

/** How a proposal stands to the record, in words. */
export interface Standing {
  readonly as: Match['as'];
  readonly record?: string;
  /** What the record's page prints. */
  readonly sentence?: string;
  readonly voices?: readonly Voice[];
  readonly differences?: readonly Differing[];
}

/** A link of a proposal to another, in words. */
export interface LinkModel {
  readonly slot: string;
  readonly label: string;
  readonly proposal: string;
  readonly state: Linked['state'];
  readonly sentence: string;
  readonly record?: string;
  /** Nobody accepted what it names: it is accepted first, or this is accepted without the link. */
  readonly open: boolean;
}

/** A proposal as the desk shows it, as a page or as data. */
export interface ProposalModel {
  readonly id: string;
  readonly state: State;
  readonly kind: string;
  readonly kindLabel: string;
  /** What would be printed: a statement of the desk's own, else the kind's own wording. */
  readonly sentence: string;
  readonly sentenceIs: 'statement' | 'wording';
  readonly when: string;
  readonly whenInWords: string;
  readonly slots: readonly SaidSlot[];
  readonly source: string;
  readonly spans: readonly Span[];
  readonly quotes: readonly string[];
  readonly reader: Reader;
  readonly why: readonly string[];
  readonly agrees: readonly Reader[];
  readonly amended: boolean;
  /** Whom the register does not know yet. */
  readonly newcomers: readonly { readonly ref: string; readonly name: string }[];
  readonly standing: Standing;
  /** What it is linked to: a part to its whole, with how that one stands. */
  readonly links: readonly LinkModel[];
  readonly decisions: readonly Decision[];
  /** Decisions that this officer may not take, each with the reason where it must be told. */
  readonly barred: Readonly<Partial<Record<Decision, string>>>;
  readonly author?: string;
  readonly outcome?: Outcome;
  readonly last: Item['last'];
}

/** What a proposal is looked at with. */
export interface Look {
  readonly view: View;
  /** The text that its spans count in, where it is at hand. */
  text(sha256: string): string | undefined;
  readonly officer: string;
  readonly fourEyes: boolean;
}

/** Puts a proposal into words: what it says, where that stands in the text, how it stands to the record. */
export function proposalModel(item: Item, look: Look): ProposalModel {
  const { id, proposal, resolved, decisions, last } = item;
  const names = namesWith(look.view.names, resolved.newcomers);
  const value: RecordValue = { ...resolved.account, citations: [], marking: 'internal' };
  const kind = KINDS.get(value.kind);
  const slots = inWords(value, names);
  const statement = names.text(value.statement);
  const text = look.text(proposal.text);
  return {
    id,
    state: proposal.state,
    kind: value.kind,
    kindLabel: names.text(kind?.label) || value.kind,
    sentence: statement || wordingOf(value, names),
    sentenceIs: statement ? 'statement' : 'wording',
    when: value.when,
    whenInWords: slots.find((s) => s.slot === 'when')?.words ?? value.when,
    slots: slots.filter((s) => s.slot !== 'when'),
    source: proposal.source.slice('source:'.length),
    spans: proposal.spans,
    quotes: text === undefined ? [] : proposal.spans.map((s) => text.slice(s.start, s.end)),
    reader: proposal.reader,
    why: proposal.why ?? [],
    agrees: proposal.agrees ?? [],
    amended: proposal.read !== undefined,
    newcomers: resolved.newcomers.map((n) => ({ ref: n.ref, name: names.text(n.value.name) })),
    standing: standingOf(item.match, value, names, look.view),
    links: item.links.map(({ slot, proposal: named, state, record, wording }) => ({
      slot,
      label: labelOf(value.kind, slot, names),
      proposal: named,
      state,
      sentence: wording ?? named,
      ...(record === undefined ? {} : { record }),
      open: isOpenLink({ state }),
    })),
    decisions,
    barred: barredFor(item, look),
    ...(proposal.author === undefined ? {} : { author: proposal.author }),
    ...(proposal.outcome === undefined ? {} : { outcome: proposal.outcome }),
    last,
  };
}

function barredFor({ proposal }: Item, { officer, fourEyes }: Look): ProposalModel['barred'] {
  const same = (proposal.author ?? '').trim().toLowerCase() === officer.trim().toLowerCase();
  return fourEyes && proposal.state === 'accepted' && same
    ? { publish: 'You accepted it, so a second officer publishes it.', return: '' }
    : {};
}

/** How an account stands to what is on record, told with the names of this look. */
export function standingOf(match: Match, value: RecordValue, names: Names, view: View): Standing {
  if (match.as === 'new') return { as: 'new' };
  const record = view.record(match.record);
  if (!record) return { as: match.as, record: match.record };
  const voices = record.citations.map(({ source }): Voice => {
    const { title, publisher, said } = voiceOf(view, source);
    return { source: source.id, title, publisher: publisher ?? '', said };
  });
  const told = {
    record: match.record,
    sentence: names.text(record.statement),
    voices: voices.filter((v, i) => voices.findIndex((w) => w.source === v.source) === i),
  };
  if (match.as !== 'differs') return { as: match.as, ...told };
  const [was, is] = [record.value, value].map(
    (v) => new Map(inWords(v, names).map((s) => [s.slot, s.words])),
  ) as [Map<string, string>, Map<string, string>];
  const differences = match.differences.map(
    ({ slot }): Differing => ({
      slot,
      label: labelOf(value.kind, slot, names),
      recorded: slot === 'ended' ? '' : (was.get(slot) ?? ''),
      said: slot === 'ended' ? 'it is over' : (is.get(slot) ?? ''),
    }),
  );
  return { as: 'differs', ...told, differences };
}

/** The label of a slot, or of a record's time. */
export function labelOf(kind: string, slot: string, names: Names): string {
  if (slot === 'when') return 'time';
  if (slot === 'ended') return 'over';
  return names.text(KINDS.get(kind)?.slots.find((s) => s.name === slot)?.label) || slot;
}

/** A record's own wording; empty where its slots cannot be put into words yet. */
export function wordingOf(value: RecordValue, names: Names): string {
  try {
    return KINDS.get(value.kind)?.wording.en(value, names) ?? '';
  } catch {
    // A reader, or a form half filled in, may leave a slot in a form that only the gate judges.
    return '';
  }
}

function inWords(value: RecordValue, names: Names): SaidSlot[] {
  const kind = KINDS.get(value.kind);
  try {
    return kind ? slotsInWords(kind, value, names) : [];
  } catch {
    return [];
  }
}
