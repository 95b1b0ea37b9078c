import type { ViewSource } from '../../access/index.ts';
import { OPEN, type State } from '../../desk/index.ts';
import { voiceOf } from '../../pages/index.ts';
import type { Names } from '../../vocabulary/index.ts';
import type { Office } from '../office.ts';
import { type DeskLook, modelsOf } from './desk-look.ts';
import type { ProposalModel } from './proposal-model.ts';
import type { Marked } from './segments.ts';
import type { Tab } from './state-tabs.tsx';

/** Most marks in a text; of more, only those of the page that is shown are made. */
const MARKS = 5_000;

/** A source with what was read from it, as its page at the desk shows it. */
export interface SourceDesk {
  readonly slug: string;
  /** The relation's name. */
  readonly name: string;
  readonly names: Names;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly said: string;
    readonly language: string;
  };
  readonly text: string | undefined;
  readonly counts: ReadonlyMap<State, number>;
  readonly tab: Tab;
  /** Those that are shown, of so many, from that one on. */
  readonly proposals: readonly ProposalModel[];
  readonly total: number;
  /** What is marked in the text: all of the list, whatever page is shown; of very many, those that are shown. */
  readonly marked: readonly MarkedProposal[];
  readonly from: number;
  readonly pageSize: number;
  /** The proposal that is looked at. */
  readonly current: string | undefined;
}

/** A proposal as it is marked in the text. */
export interface MarkedProposal extends Marked {
  readonly state: State;
}

/** Gathers a source's page: its text, a page of its proposals in a state, and the one to look at (`at`, else the first that waits). */
export async function sourceDesk(
  office: Office,
  desk: DeskLook,
  source: ViewSource,
  { tab, at, from = 0 }: { tab: Tab; at?: string | undefined; from?: number },
): Promise<SourceDesk> {
  const { slug, view } = desk;
  const ref = `source:${source.id}`;
  const states = statesOf(tab);
  const { pageSize } = office.settings;
  const page = await office.desk.page(
    slug,
    { source: ref, states },
    { from, size: pageSize, ...(at === undefined ? {} : { holding: at }) },
  );
  const all = await office.desk.ids(slug, { source: ref, states });
  const counts = (await office.desk.tally(slug)).find((t) => t.source === ref)?.states ?? new Map();
  const proposals = await modelsOf(office, desk, page.items);
  const voice = voiceOf(view, source);
  return {
    slug,
    name: view.names.text(view.relation.title),
    names: view.names,
    source: {
      id: source.id,
      title: voice.title,
      publisher: voice.publisher ?? '',
      said: voice.said,
      language: source.language,
    },
    text: await office.text(source.text),
    counts,
    tab,
    proposals,
    total: page.total,
    marked: (all.length <= MARKS ? all : proposals).map(({ id, state, spans }) => ({ id, state, spans })),
    from: page.from,
    pageSize,
    current: currentOf(proposals, at),
  };
}

function currentOf(proposals: readonly ProposalModel[], at: string | undefined): string | undefined {
  const asked = proposals.find((p) => p.id === at);
  const next = proposals.find((p) => p.state === 'proposed' || p.state === 'returned');
  return (asked ?? next ?? proposals[0])?.id;
}

/** The states that a tab lets through. */
export function statesOf(tab: Tab): readonly State[] {
  if (tab === 'waiting') return OPEN;
  return tab === 'all' ? [...OPEN, 'refused', 'published'] : [tab];
}
