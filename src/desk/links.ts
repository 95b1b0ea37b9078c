import { type Book, current } from '../record/index.ts';
import { type Finding, problem, sayIn } from '../values/index.ts';
import { KINDS } from '../vocabulary/index.ts';
import type { Proposal, Said } from './proposal.ts';
import type { State } from './workflow.ts';

/** A link of a proposal to another: the slot, and where the one that it names stands. */
export interface Linked {
  readonly slot: string;
  /** The id of the proposal that is named. */
  readonly proposal: string;
  /** `gone`: there is no such proposal, or what it put on record was withdrawn. */
  readonly state: State | 'gone';
  /** The record that it is, once it is published. */
  readonly record?: string;
}

/** The links of a proposal that count: none that its values hold already, and none once it was taken without them. */
export function linksOf({ links, said, outcome }: Proposal, book: Book): Linked[] {
  if (links === undefined || outcome?.alone) return [];
  return Object.entries(links)
    .filter(([slot]) => said.slots[slot] === undefined)
    .map(([slot, proposal]) => ({ slot, proposal, ...standOf(proposal, book) }));
}

function standOf(id: string, book: Book): Pick<Linked, 'state' | 'record'> {
  const named = current<Proposal>(book, `proposal:${id}`);
  if (named === undefined) return { state: 'gone' };
  if (named.state !== 'published') return { state: named.state };
  const record = named.outcome!.record;
  return current(book, `record:${record}`) === undefined ? { state: 'gone' } : { state: 'published', record };
}

/** What is said, with the records of its links in their slots as far as they are on record. */
export function withLinks(said: Said, links: readonly Linked[]): Said {
  const known = links.filter((link) => link.record !== undefined);
  return known.length === 0
    ? said
    : { ...said, slots: { ...said.slots, ...Object.fromEntries(known.map((l) => [l.slot, l.record])) } };
}

/** Whether a link stands in the way of accepting: what it names is neither accepted nor on record. */
export function isOpenLink({ state }: Pick<Linked, 'state'>): boolean {
  return state !== 'accepted' && state !== 'published';
}

/** What is said where a link cannot be made yet; `wording` is what the other one says. */
export function linkOpen(link: Linked, said: Said, wording: string | undefined): Finding {
  const slot = KINDS.get(said.kind)?.slots.find((s) => s.name === link.slot);
  const label = slot ? sayIn(slot.label, 'en') : link.slot;
  const names = `This is linked (${label}) to “${(wording ?? link.proposal).replace(/\.$/, '')}”`;
  if (link.state === 'gone')
    return problem('link-open', `${names}, which is not on record any more.`, undefined, ALONE);
  return link.state === 'accepted'
    ? problem(
        'link-open',
        `${names}, which is accepted, and not on record yet.`,
        undefined,
        'Publish that first; or send this back, to be accepted without the link.',
      )
    : problem(
        'link-open',
        `${names}, and that is ${link.state === 'put-off' ? 'put off' : link.state}: nobody accepted it.`,
        undefined,
        `Accept that first. ${ALONE}`,
      );
}

const ALONE = 'Or accept this without the link.';
