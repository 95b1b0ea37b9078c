import { cite, type Source } from '../archive/index.ts';
import type { Json, Ref } from '../journal/index.ts';
import { type Book, current } from '../record/index.ts';
import { type Citation, fail, ok, problem, type Result } from '../values/index.ts';
import { differences, KINDS, kindOf, type RecordValue, type Variant } from '../vocabulary/index.ts';
import type { Draft } from './draft.ts';
import { type Ground, REGISTER } from './ground.ts';
import { isOpenLink, type Linked, linkOpen, linksOf, withLinks } from './links.ts';
import type { Outcome, Proposal, Said } from './proposal.ts';
import { recordId } from './record-id.ts';
import { type Resolved, resolve } from './resolve.ts';
import { sentenceOf } from './wording.ts';
import { type Decision, stepFor } from './workflow.ts';

/** A decision about a proposal, with what it takes. */
export interface Deciding {
  readonly book: string;
  /** The proposal's id. */
  readonly proposal: string;
  readonly decision: Decision;
  /** A proposal that is made as it is decided about: by hand. Nothing of it stays where it cannot be accepted. */
  readonly made?: Proposal;
  /** What it says as corrected (to amend). */
  readonly said?: Said;
  /** How it enters the record (to accept, to amend); a record of its own, under an id made for it, where left out. */
  readonly outcome?: { readonly how: Outcome['how']; readonly record?: string };
  /** It is accepted without the links that were read with it: a part whose whole nobody accepts. */
  readonly alone?: boolean;
}

/** How a decision is taken. */
export interface Ways {
  /** A second person publishes what was accepted; without it, accepting publishes at once. */
  readonly fourEyes: boolean;
  /** What it is linked to and is accepted is published along: to see beforehand what will come of it. */
  readonly foreseen?: boolean;
}

/**
 * The drafts that a decision comes to, for the gate. `by` decides; where author and approver may be the same person
 * (`fourEyes: false`), accepting publishes at once. A link to what nobody accepted is a finding. What is wrong with the decision itself (no such proposal, not to
 * be decided so where it stands) is a finding; what is wrong with the record is the gate's to say.
 */
export function decide(
  deciding: Deciding,
  by: string,
  ground: Ground,
  { fourEyes, foreseen = fourEyes }: Ways,
): Result<Draft[]> {
  const book = ground.book(deciding.book);
  const ref: Ref = `proposal:${deciding.proposal}`;
  const proposal = current<Proposal>(book, ref) ?? deciding.made;
  if (!proposal)
    return fail(
      problem(
        'proposal-unknown',
        `There is no proposal ${deciding.proposal} in ${book.name}.`,
        undefined,
        'Reload the desk: it may have been withdrawn.',
      ),
    );
  const step = stepFor(deciding.decision, proposal.state);
  if (!step || step.who === 'reader')
    return fail(
      problem(
        'decision-out-of-turn',
        `A proposal that is ${proposal.state} cannot be decided like this: ${deciding.decision}.`,
        { path: ref },
        'Somebody may have decided meanwhile. Reload the desk to see where it stands.',
      ),
    );
  const put = (next: Proposal): Draft => ({ book: book.name, ref, value: next as unknown as Json });
  const bare = without(proposal, 'author', 'outcome');
  switch (deciding.decision) {
    case 'refuse':
    case 'put off':
      return ok([put({ ...bare, state: step.to })]);
    case 'return':
      return ok([put({ ...proposal, state: step.to })]);
    case 'undo':
      return undo(proposal, book, ref, put);
    case 'publish':
      return publish(proposal, book, ground, { put, foreseen: false });
    default: {
      const said = deciding.said ?? proposal.said;
      const amended = JSON.stringify(said) !== JSON.stringify(proposal.said);
      const outcome = outcomeOf(deciding, resolve(said, ground.book(REGISTER)), book);
      const links = linksOf({ ...proposal, said, outcome }, book);
      const open = links.filter(isOpenLink);
      if (open.length > 0)
        return fail(...open.map((link) => linkOpen(link, said, wordsOf(link, book, ground))));
      const accepted: Proposal = {
        ...bare,
        said,
        ...(amended && proposal.read === undefined ? { read: proposal.said } : {}),
        state: 'accepted',
        author: by,
        outcome,
      };
      // Even where a second person publishes, what could not be published is not accepted.
      const whole = publish(accepted, book, ground, { put, foreseen });
      if (!whole.ok || !fourEyes) return whole;
      return ok([put(accepted)], whole.findings);
    }
  }
}

function outcomeOf({ outcome, alone }: Deciding, { account }: Resolved, book: Book): Outcome {
  const taken = alone ? { alone: true as const } : {};
  if (outcome && outcome.how !== 'new' && outcome.record)
    return { how: outcome.how, record: outcome.record, ...taken };
  return { how: 'new', record: outcome?.record ?? recordId(account, book), ...taken };
}

/** What the proposal that a link names would print. */
function wordsOf({ proposal }: Linked, book: Book, ground: Ground): string | undefined {
  const named = current<Proposal>(book, `proposal:${proposal}`);
  return named && sentenceOf(resolve(named.said, ground.book(REGISTER)), ground.book(REGISTER));
}

/** How what is published comes out. */
interface Publishing {
  put(next: Proposal): Draft;
  readonly foreseen: boolean;
}

/** The record as it will be, who comes new into the register with it, and the proposal as published. */
function publish(
  proposal: Proposal,
  book: Book,
  ground: Ground,
  { put, foreseen }: Publishing,
): Result<Draft[]> {
  const source = current<Source>(book, proposal.source as Ref);
  const text = ground.shelf.text(proposal.text);
  if (!source || text === undefined)
    return fail(
      problem(
        'proposal-unread',
        `The text of ${proposal.source} is not at hand, so nothing can be cited from it.`,
        undefined,
        'Add the source again: entente source add FILE.',
      ),
    );
  const links: Linked[] = [];
  const before: Draft[] = [];
  const taken = new Set<string>();
  for (const link of linksOf(proposal, book)) {
    const first = foreseen && link.state === 'accepted' ? alongWith(link, book, ground) : undefined;
    if (first === undefined && link.state !== 'published')
      return fail(linkOpen(link, proposal.said, wordsOf(link, book, ground)));
    if (first && !first.ok) return first;
    for (const draft of first?.value.drafts ?? []) {
      if (!taken.has(draft.ref)) before.push(draft);
      taken.add(draft.ref);
    }
    links.push(first ? { ...link, record: first.value.record } : link);
  }
  const { account, newcomers } = resolve(
    withLinks(proposal.said, links),
    ground.book(REGISTER),
    source.language,
  );
  const citations = proposal.spans.map((span) => cite({ ...source, text: proposal.text }, text, span));
  const outcome = proposal.outcome!;
  const made = recordAfter(account, citations, outcome, { book, source, taken });
  if (!made.ok) return made;
  const drafts: Draft[] = [
    ...before,
    ...newcomers
      .filter(({ ref }) => !taken.has(ref))
      .map(({ ref, value }): Draft => ({ book: REGISTER, ref, value: value as unknown as Json })),
    {
      book: book.name,
      ref: `record:${made.value.id}`,
      value: made.value.value as unknown as Json,
      ...(account.statement ? { confirm: true } : {}),
    },
    put({ ...proposal, outcome: { ...outcome, record: made.value.id }, state: 'published' }),
  ];
  return ok(drafts, made.findings);
}

/** What the proposal that a link names will put on record, which is accepted and waits to be published. */
function alongWith(link: Linked, book: Book, ground: Ground): Result<{ drafts: Draft[]; record: string }> {
  const ref: Ref = `proposal:${link.proposal}`;
  const put = (next: Proposal): Draft => ({ book: book.name, ref, value: next as unknown as Json });
  const made = publish(current<Proposal>(book, ref)!, book, ground, { put, foreseen: true });
  if (!made.ok) return made;
  const record = made.value.findLast((draft) => draft.ref.startsWith('record:'))!.ref;
  return ok({ drafts: made.value, record: record.slice('record:'.length) });
}

type Account = Resolved['account'];

/** Where a record is to stand: the ids that its batch has given away are not free. */
interface Place {
  readonly book: Book;
  readonly source: Source;
  readonly taken: ReadonlySet<string>;
}

function recordAfter(
  account: Account,
  citations: readonly Citation[],
  { how, record: id }: Outcome,
  { book, source, taken }: Place,
): Result<{ id: string; value: RecordValue }> {
  const recorded = current<RecordValue>(book, `record:${id}`);
  if (how === 'new') {
    const isFree = !book.things.has(`record:${id}`) && !taken.has(`record:${id}`);
    const free = isFree ? id : recordId(account, book, taken);
    return ok({ id: free, value: { ...account, citations, marking: source.marking } });
  }
  if (!recorded)
    return fail(
      problem(
        'record-unknown',
        `The record ${id} is not on record any more.`,
        undefined,
        'Accept the proposal as a record of its own.',
      ),
    );
  const fresh = citations.filter(
    (c) => !recorded.citations.some((x) => x.text === c.text && x.hash === c.hash && x.start === c.start),
  );
  if (how === 'corroborates')
    return ok({ id, value: { ...recorded, citations: [...recorded.citations, ...fresh] } });
  const found = differences(kindOf(recorded.kind), recorded, account);
  if (how === 'variant')
    return ok({
      id,
      value: {
        ...recorded,
        variants: [
          ...(recorded.variants ?? []),
          variantOf(
            account,
            found.map((d) => d.slot),
            citations,
          ),
        ],
      },
    });
  const changed = found.map((d) => d.slot);
  const former = variantOf(recorded, changed, recorded.citations);
  const value: RecordValue = {
    ...without(recorded, 'variants', 'statement', 'ended'),
    when: changed.includes('when') ? account.when : recorded.when,
    ...(account.ended || recorded.ended ? { ended: true } : {}),
    slots: {
      ...recorded.slots,
      ...Object.fromEntries(
        changed
          .filter((s) => KINDS.get(account.kind)?.slots.some((k) => k.name === s))
          .map((s) => [s, account.slots[s]]),
      ),
    },
    ...(account.statement
      ? { statement: account.statement }
      : recorded.statement
        ? { statement: recorded.statement }
        : {}),
    citations,
    variants: [...(recorded.variants ?? []), former],
  };
  return ok({ id, value });
}

/** An account beside the first: only what it says otherwise, with what proves it. */
function variantOf(
  account: Account | RecordValue,
  changed: readonly string[],
  citations: readonly Citation[],
): Variant {
  const slots = Object.fromEntries(
    changed.flatMap((s) => (account.slots[s] === undefined ? [] : [[s, account.slots[s]]])),
  );
  return {
    ...(changed.includes('when') ? { when: account.when } : {}),
    ...(Object.keys(slots).length > 0 ? { slots } : {}),
    ...(account.statement ? { statement: account.statement } : {}),
    citations,
  };
}

/** The proposal as it was read, and the record as it was before this proposal was published. */
function undo(proposal: Proposal, book: Book, ref: Ref, put: (next: Proposal) => Draft): Result<Draft[]> {
  const next: Proposal = {
    ...without(proposal, 'author', 'outcome', 'read'),
    said: proposal.read ?? proposal.said,
    state: 'proposed',
  };
  if (proposal.state !== 'published') return ok([put(next)]);
  const record: Ref = `record:${proposal.outcome!.record}`;
  const versions = book.things.get(record) ?? [];
  if (versions.at(-1)?.tx !== book.things.get(ref)?.at(-1)?.tx)
    return fail(
      problem(
        'undo-late',
        `${record} was changed since this proposal was published.`,
        { path: record },
        'Amend or withdraw the record instead.',
      ),
    );
  const before = versions.at(-2)?.value ?? null;
  return ok([{ book: book.name, ref: record, value: before }, put(next)]);
}

function without<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !keys.includes(key as K)),
  ) as unknown as Omit<T, K>;
}
