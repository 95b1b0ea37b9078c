import type { Ref } from '../journal/index.ts';
import type { Book } from '../record/index.ts';
import { canonicalJson, type Span } from '../values/index.ts';
import {
  type Account,
  differences,
  isFiner,
  KINDS,
  type Kind,
  likeness,
  type SlotDifference,
} from '../vocabulary/index.ts';
import { overlap } from './matching.ts';
import type { Proposal, Reader, Said } from './proposal.ts';
import { resolve } from './resolve.ts';
import type { State } from './workflow.ts';

/** What one reader read, before it is a proposal. */
interface Reading {
  readonly said: Said;
  readonly spans: readonly Span[];
  readonly reader: Reader;
}

/** The proposal of another reader that says the same, and what the second says beyond it. */
export interface Agreement {
  readonly ref: Ref;
  readonly proposal: Proposal;
  readonly more: readonly SlotDifference[];
}

/** The states in which an agreement still helps whoever decides. */
const UNDECIDED: readonly State[] = ['proposed', 'put-off', 'returned'];

/** Whether nobody has decided about a proposal yet. */
export function isUndecided({ state }: Proposal): boolean {
  return UNDECIDED.includes(state);
}

/**
 * Finds among other readers' proposals the one that speaks of the same fact: of the same kind, from a passage that overlaps,
 * with nothing against it among what identifies a fact of that kind, and no slot in which the two say otherwise. To be
 * silent, coarser, or to say more is not to say otherwise. Where two are as near, it is neither: a person sees both.
 */
export function agreeing(
  one: Reading,
  others: Iterable<readonly [Ref, Proposal]>,
  register: Book,
): Agreement | undefined {
  const kind = KINDS.get(one.said.kind);
  if (!kind) return undefined;
  const account = accountOf(one.said, register);
  let best: (Agreement & { score: number }) | undefined;
  let tie = false;
  for (const [ref, proposal] of others) {
    if (proposal.said.kind !== kind.name || !overlap(proposal.spans, one.spans)) continue;
    const first = accountOf(proposal.said, register);
    const { shared, against, alsoShared, sameTime } = likeness(kind, first, account);
    if (against.length > 0 || shared.length === 0 || !!first.ended !== !!account.ended) continue;
    const more = beyond(kind, first, account);
    if (!more) continue;
    const score = shared.length + alsoShared.length * 2 + (sameTime ? 2 : 0);
    if (best && score === best.score) tie = true;
    if (best && score <= best.score) continue;
    best = { ref, proposal, more, score };
    tie = false;
  }
  return tie ? undefined : best;
}

/** What is said, with names compared by their words: no article, no acronym in brackets behind them. */
function accountOf(said: Said, register: Book): Account {
  const bare = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(/^the\s+/i, '').replace(/\s*\([A-Z][\w-]{1,15}\)$/, '')
      : Array.isArray(value)
        ? value.map(bare)
        : value;
  const slots: Record<string, unknown> = { ...said.slots };
  for (const { name, type } of KINDS.get(said.kind)?.slots ?? [])
    if (['party', 'parties', 'fund'].includes(type.is)) slots[name] = bare(slots[name]);
  return resolve({ ...said, slots }, register).account;
}

/** What the second says beyond the first; undefined where the two say otherwise in some slot. */
function beyond(kind: Kind, first: Account, second: Account): SlotDifference[] | undefined {
  const less = new Set(differences(kind, second, first).map(({ slot }) => slot));
  const isTime = (slot: string) =>
    slot === 'when' || kind.slots.some(({ name, type }) => name === slot && type.is === 'edtf');
  const found: SlotDifference[] = [];
  for (const one of differences(kind, first, second)) {
    if (one.recorded !== undefined && isTime(one.slot)) continue;
    if (one.recorded !== undefined && less.has(one.slot)) return undefined;
    found.push(one);
  }
  for (const slot of ['when', ...kind.slots.map(({ name }) => name).filter(isTime)]) {
    const [recorded, said] = [first, second].map((a) => (slot === 'when' ? a.when : a.slots[slot]));
    if (typeof recorded !== 'string' || typeof said !== 'string' || recorded === said) continue;
    if (isFiner(said, recorded)) found.push({ slot, recorded, said });
    else if (!isFiner(recorded, said)) return undefined;
  }
  return found;
}

/** The proposal with another reader's agreement beside it; itself where that is noted already. */
export function noted(
  proposal: Proposal,
  { reader, said }: Reading,
  more: readonly SlotDifference[] = [],
): Proposal {
  const isThis = (r: Reader) => r.name === reader.name && r.version === reader.version;
  if (proposal.reader.name === reader.name || proposal.agrees?.some(isThis)) return proposal;
  return {
    ...proposal,
    agrees: [...(proposal.agrees ?? []), reader],
    ...(more.length > 0
      ? {
          why: [
            ...(proposal.why ?? []),
            `${reader.name} reads the same, and more: ${more.map(({ slot }) => `${slot} ${shown(said, slot)}`).join('; ')}`,
          ],
        }
      : {}),
  };
}

/** What a slot holds in the words of the reader that said it. */
function shown({ when, slots }: Said, slot: string): string {
  const value = slot === 'when' ? when : slot === 'ended' ? true : slots[slot];
  const text = typeof value === 'string' ? `“${value}”` : canonicalJson(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
