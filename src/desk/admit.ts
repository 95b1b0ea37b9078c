import type { Act, Command, Json, Ref } from '../journal/index.ts';
import { current, thingsOf } from '../record/index.ts';
import { type Finding, fail, ok, placed, problem, type Result } from '../values/index.ts';
import {
  isCountry,
  type RecordValue,
  readRecord,
  type Surroundings,
  valuesHash,
} from '../vocabulary/index.ts';
import { checkApprover } from './approver.ts';
import { checkDependents, isCircular, isSame, type Touched, type ValueOf } from './dependents.ts';
import type { Draft } from './draft.ts';
import { type Ground, REGISTER } from './ground.ts';
import type { Plan } from './plan.ts';
import { checkProofs } from './proofs.ts';
import type { Proposal } from './proposal.ts';
import { changedOf, readThing } from './thing.ts';
import { isWay } from './workflow.ts';

/**
 * Gate 1. Nothing reaches the journal past it: no change without an author and a reason, no record without a
 * citation that holds (or whose text is not at hand, and then its hash is kept), none that only a summary proves,
 * none that breaks its kind's rules or refers to what is not there. All or nothing: any error, and no act comes out.
 *
 * `confirm` on a draft says that its author stands by statement and citations against the values as they are in it;
 * without it, values that changed leave the former confirmation behind, which re-opens both. `fourEyes`: whoever
 * accepted a proposal is not the one who publishes it.
 */
export function admit(
  drafts: readonly Draft[],
  command: Command,
  ground: Ground,
  options: { withdrawMissing?: boolean; fourEyes?: boolean } = {},
): Result<Plan> {
  const findings: Finding[] = [];
  if (!command.by.trim())
    findings.push(
      problem('decision-author', 'A change needs an author.', undefined, 'Say who decides (--by).'),
    );
  if (!command.why.trim())
    findings.push(problem('decision-reason', 'A change needs a reason.', undefined, 'Say why (--reason).'));

  const all = options.withdrawMissing ? [...drafts, ...missing(drafts, ground)] : drafts;
  const desired = new Map<string, Map<Ref, Draft>>();
  for (const draft of all) {
    const within = desired.get(draft.book) ?? new Map<Ref, Draft>();
    if (within.has(draft.ref))
      findings.push(problem('draft-twice', `${draft.ref} is given twice.`, draft.at));
    desired.set(draft.book, within.set(draft.ref, draft));
  }
  const value = <T>(book: string, ref: Ref): T | undefined => {
    const draft = desired.get(book)?.get(ref);
    return draft ? ((draft.value ?? undefined) as T | undefined) : current<T>(ground.book(book), ref);
  };

  const added: Ref[] = [];
  const amended: Plan['amended'][number][] = [];
  const withdrawn: Ref[] = [];
  const unchanged: Ref[] = [];
  const acts = new Map<string, Act[]>();
  const act = (book: string, one: Act) => {
    const held = acts.get(book);
    if (held) held.push(one);
    else acts.set(book, [one]);
  };

  const around = new Map<string, Surroundings>();
  const neighbours = (book: string) => {
    const held = around.get(book) ?? surroundings(book, value);
    around.set(book, held);
    return held;
  };
  const touched: Touched[] = [];
  for (const draft of all) {
    const { book, ref, at } = draft;
    const before = current<Json>(ground.book(book), ref);
    findings.push(...misplaced(draft));
    if (draft.value === null) {
      if (before === undefined) {
        findings.push(problem('withdraw-absent', `${ref} is not on record, so it cannot be withdrawn.`, at));
        continue;
      }
      findings.push(...kept(draft));
      touched.push({ book, ref });
      withdrawn.push(ref);
      act(book, { act: 'withdraw', ref: draft.ref });
      continue;
    }
    const read = readThing(ref, draft.value, neighbours(book));
    if (read.findings.length > 0) findings.push(...placed(read.findings, at ?? { path: ref }));
    if (!read.ok) continue;
    let next = read.value;
    if (ref.startsWith('record:')) {
      const record = next as unknown as RecordValue;
      const unproven = checkProofs(book, ref.slice('record:'.length), record, value, ground.shelf);
      if (unproven.length > 0) findings.push(...placed(unproven, at ?? { path: ref }));
      next = confirmed(
        record,
        draft.confirm ?? false,
        before as unknown as RecordValue | undefined,
      ) as unknown as Json;
    }
    if (ref.startsWith('edition:') && before !== undefined)
      findings.push(problem('edition-kept', `${ref} is published and stays as it is.`, at));
    if (ref.startsWith('proposal:')) {
      const [was, is] = [before as unknown as Proposal | undefined, next as unknown as Proposal];
      findings.push(
        ...checkStep(draft, was, is),
        ...checkApprover(was, is, command.by, options.fourEyes ?? false),
      );
    }
    if (ref.startsWith('source:') && isCircular(book, ref.slice('source:'.length), value))
      findings.push(problem('source-circular', `By “derivedFrom”, ${ref} would be a summary of itself.`, at));
    if (before === undefined) added.push(ref);
    else if (isSame(before, next)) {
      unchanged.push(ref);
      continue;
    } else {
      touched.push({ book, ref });
      amended.push({ ref, changed: changedOf(ref, before, next) });
    }
    act(book, { act: 'put', ref, value: next });
  }
  if (touched.length > 0) {
    const drafted = new Set(all.map((draft) => `${draft.book}/${draft.ref}`));
    findings.push(...checkDependents(touched, drafted, ground, value, neighbours));
  }
  if (findings.some((f) => f.severity === 'error')) return fail(...findings);
  // The referred-to book first, the referring one last: a fault between the two leaves nothing that refers to nothing.
  const books = [...acts.keys()].sort(
    (a, b) => Number(b === REGISTER) - Number(a === REGISTER) || (a < b ? -1 : 1),
  );
  const plan: Plan = {
    added,
    amended,
    withdrawn,
    unchanged,
    acts: books.map((book) => ({ book, acts: acts.get(book)! })),
    findings,
  };
  return ok(plan, findings);
}

/** A proposal goes the ways of the workflow, and no other. */
function checkStep({ ref, at }: Draft, before: Proposal | undefined, next: Proposal): Finding[] {
  return isWay(before?.state, next.state)
    ? []
    : [
        problem(
          'decision-out-of-turn',
          `${ref} is ${before?.state ?? 'not proposed'}, and from there no decision makes it ${next.state}.`,
          at,
          'Reload the desk to see where it stands.',
        ),
      ];
}

/** What a thing of a book may refer to: what is on record, and what the same batch puts there, in stored form. */
function surroundings(book: string, value: ValueOf): Surroundings {
  const stored = new Map<string, RecordValue | undefined>();
  return {
    record: (id) => {
      if (stored.has(id)) return stored.get(id);
      const found = value<RecordValue>(book, `record:${id}`);
      // While it is read, it may be asked for by those that it names.
      stored.set(id, found && typeof found === 'object' && found.slots ? found : undefined);
      const read = found === undefined ? undefined : readRecord(found, id, ANYTHING);
      if (read?.ok) stored.set(id, read.value);
      return stored.get(id);
    },
    has: (ref) =>
      ref.startsWith('source:') || ref.startsWith('record:')
        ? value(book, ref as Ref) !== undefined
        : isCountry(ref) || value(REGISTER, ref as Ref) !== undefined,
  };
}

/** For a look at a neighbour's values alone: whether they hold is asked when the neighbour itself is read. */
const ANYTHING: Surroundings = { record: () => undefined, has: () => true };

/** Where a thing may stand: the register holds parties, people and funds; a dossier its one relation and the rest. */
function misplaced({ book, ref, at }: Draft): Finding[] {
  const [type, id] = ref.split(':', 2) as [string, string];
  const isRegistered = REGISTERED.has(type);
  if (isRegistered !== (book === REGISTER))
    return [
      problem(
        'book-wrong',
        isRegistered
          ? `${ref} belongs into the register, not into ${book}.`
          : `${ref} belongs into a dossier, not into the register.`,
        at,
      ),
    ];
  return type === 'relation' && id !== book
    ? [problem('book-wrong', `The relation of the book ${book} is relation:${book}, not ${ref}.`, at)]
    : [];
}

const REGISTERED: ReadonlySet<string> = new Set(['party', 'person', 'fund']);

/** What must not be withdrawn at all. */
function kept({ ref, at }: Draft): Finding[] {
  if (ref.startsWith('edition:'))
    return [problem('edition-kept', `${ref} is published and stays as it is.`, at)];
  return REGISTERED.has(ref.slice(0, ref.indexOf(':')))
    ? [
        problem(
          'register-kept',
          `${ref} stays on the register: records of any relation may name it.`,
          at,
          'Amend it instead, or let it stand unused.',
        ),
      ]
    : [];
}

/** Keeps, renews or leaves behind the confirmation of statement and citations. */
function confirmed(record: RecordValue, confirm: boolean, before: RecordValue | undefined): RecordValue {
  const { confirmed: _, ...rest } = record;
  const hash = confirm ? valuesHash(record) : before?.confirmed;
  return hash === undefined ? rest : { ...rest, confirmed: hash };
}

/** What is on record in the dossiers of these drafts and not among them: withdrawn when an import is the whole truth. */
function missing(drafts: readonly Draft[], ground: Ground): Draft[] {
  const given = new Set(drafts.map((d) => `${d.book}/${d.ref}`));
  const books = new Set(drafts.map((d) => d.book).filter((b) => b !== REGISTER));
  return [...books].flatMap((book) =>
    ['record', 'source', 'outline'].flatMap((type) =>
      thingsOf(ground.book(book), type)
        .map(({ id }): Draft => ({ book, ref: `${type}:${id}`, value: null }))
        .filter((d) => !given.has(`${d.book}/${d.ref}`)),
    ),
  );
}
