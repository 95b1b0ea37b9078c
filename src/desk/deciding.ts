import { cite, type Source } from '../archive/index.ts';
import type { Json, Ref } from '../journal/index.ts';
import { type Book, current } from '../record/index.ts';
import { type Citation, fail, ok, problem, type Result } from '../values/index.ts';
import { differences, KINDS, kindOf, type RecordValue, type Variant } from '../vocabulary/index.ts';
import type { Draft } from './draft.ts';
import { type Ground, REGISTER } from './ground.ts';
import type { Outcome, Proposal, Said } from './proposal.ts';
import { recordId } from './record-id.ts';
import { type Resolved, resolve } from './resolve.ts';
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
}

/**
 * The drafts that a decision comes to, for the gate. `by` decides; where author and approver may be the same person
 * (`fourEyes: false`), accepting publishes at once. What is wrong with the decision itself (no such proposal, not to
 * be decided so where it stands) is a finding; what is wrong with the record is the gate's to say.
 */
export function decide(deciding: Deciding, by: string, ground: Ground, fourEyes: boolean): Result<Draft[]> {
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
      return publish(proposal, book, ground, put);
    default: {
      const said = deciding.said ?? proposal.said;
      const amended = JSON.stringify(said) !== JSON.stringify(proposal.said);
      const outcome = outcomeOf(deciding, resolve(said, ground.book(REGISTER)), book);
      const accepted: Proposal = {
        ...bare,
        said,
        ...(amended && proposal.read === undefined ? { read: proposal.said } : {}),
        state: 'accepted',
        author: by,
        outcome,
      };
      // Even where a second person publishes, what could not be published is not accepted.
      const whole = publish(accepted, book, ground, put);
      if (!whole.ok || !fourEyes) return whole;
      return ok([put(accepted)], whole.findings);
    }
  }
}

function outcomeOf({ outcome }: Deciding, { account }: Resolved, book: Book): Outcome {
  if (outcome && outcome.how !== 'new' && outcome.record) return { how: outcome.how, record: outcome.record };
  return { how: 'new', record: outcome?.record ?? recordId(account, book) };
}

/** The record as it will be, who comes new into the register with it, and the proposal as published. */
function publish(
  proposal: Proposal,
  book: Book,
  ground: Ground,
  put: (next: Proposal) => Draft,
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
  const { account, newcomers } = resolve(proposal.said, ground.book(REGISTER), source.language);
  const citations = proposal.spans.map((span) => cite({ ...source, text: proposal.text }, text, span));
  const outcome = proposal.outcome!;
  const made = recordAfter(account, citations, outcome, book, source);
  if (!made.ok) return made;
  const drafts: Draft[] = [
    ...newcomers.map(({ ref, value }): Draft => ({ book: REGISTER, ref, value: value as unknown as Json })),
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

type Account = Resolved['account'];

function recordAfter(
  account: Account,
  citations: readonly Citation[],
  { how, record: id }: Outcome,
  book: Book,
  source: Source,
): Result<{ id: string; value: RecordValue }> {
  const recorded = current<RecordValue>(book, `record:${id}`);
  if (how === 'new') {
    const free = recorded === undefined && !book.things.has(`record:${id}`) ? id : recordId(account, book);
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
