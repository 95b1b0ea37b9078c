import { checkCitation, type Source, type TextShelf } from '../archive/index.ts';
import type { Act, Command, Json, Ref } from '../journal/index.ts';
import { type Book, current, thingsOf } from '../record/index.ts';
import { canonicalJson, type Finding, fail, ok, placed, problem, type Result } from '../values/index.ts';
import { isCountry, type RecordValue, valuesHash } from '../vocabulary/index.ts';
import { checkApprover } from './approver.ts';
import type { Draft } from './draft.ts';
import type { Plan } from './plan.ts';
import type { Proposal } from './proposal.ts';
import { changedOf, readThing } from './thing.ts';
import { isWay } from './workflow.ts';

/** What the gate looks at: the books as they are, and the texts at hand. */
export interface Ground {
  book(name: string): Book;
  readonly shelf: TextShelf;
}

/** The book in which parties, people and funds are registered; every dossier refers to it. */
export const REGISTER = 'register';

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
  const desired = new Map<string, Draft>();
  for (const draft of all) {
    const key = `${draft.book}/${draft.ref}`;
    if (desired.has(key)) findings.push(problem('draft-twice', `${draft.ref} is given twice.`, draft.at));
    desired.set(key, draft);
  }
  const value = <T>(book: string, ref: Ref): T | undefined => {
    const draft = desired.get(`${book}/${ref}`);
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

  for (const draft of all) {
    const before = current<Json>(ground.book(draft.book), draft.ref);
    if (draft.value === null) {
      if (before === undefined) {
        findings.push(
          problem('withdraw-absent', `${draft.ref} is not on record, so it cannot be withdrawn.`, draft.at),
        );
        continue;
      }
      withdrawn.push(draft.ref);
      act(draft.book, { act: 'withdraw', ref: draft.ref });
      continue;
    }
    const around = surroundings(draft.book, value);
    const read = readThing(draft.ref, draft.value, around);
    findings.push(...placed(read.findings, draft.at ?? { path: draft.ref }));
    if (!read.ok) continue;
    let next = read.value;
    if (draft.ref.startsWith('record:')) {
      const record = next as unknown as RecordValue;
      findings.push(
        ...placed(checkProofs(draft, record, value, ground.shelf), draft.at ?? { path: draft.ref }),
      );
      next = confirmed(
        record,
        draft.confirm ?? false,
        before as unknown as RecordValue | undefined,
      ) as unknown as Json;
    }
    if (draft.ref.startsWith('edition:') && before !== undefined)
      findings.push(problem('edition-kept', `${draft.ref} is published and stays as it is.`, draft.at));
    if (draft.ref.startsWith('proposal:')) {
      const [was, is] = [before as unknown as Proposal | undefined, next as unknown as Proposal];
      findings.push(
        ...checkStep(draft, was, is),
        ...checkApprover(was, is, command.by, options.fourEyes ?? false),
      );
    }
    if (before === undefined) added.push(draft.ref);
    else if (canonicalJson(before) === canonicalJson(next)) {
      unchanged.push(draft.ref);
      continue;
    } else amended.push({ ref: draft.ref, changed: changedOf(draft.ref, before, next) });
    act(draft.book, { act: 'put', ref: draft.ref, value: next });
  }
  findings.push(...lostReferences(withdrawn, all, ground, value));
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

type ValueOf = <T>(book: string, ref: Ref) => T | undefined;

function surroundings(book: string, value: ValueOf) {
  return {
    record: (id: string) => {
      const found = value<RecordValue>(book, `record:${id}`);
      return found && typeof found === 'object' && found.slots ? found : undefined;
    },
    has: (ref: string) =>
      ref.startsWith('source:') || ref.startsWith('record:')
        ? value(book, ref as Ref) !== undefined
        : isCountry(ref) || value(REGISTER, ref as Ref) !== undefined,
  };
}

/** Every citation must hold, and at least one must be of a source that is no summary. */
function checkProofs(draft: Draft, record: RecordValue, value: ValueOf, shelf: TextShelf): Finding[] {
  const findings: Finding[] = [];
  const accounts = [
    { path: 'citations', citations: record.citations },
    ...(record.variants ?? []).map((v, i) => ({ path: `variants.${i}.citations`, citations: v.citations })),
  ];
  for (const { path, citations } of accounts) {
    let voices = 0;
    citations.forEach((citation, i) => {
      const source = value<Source>(draft.book, citation.source as Ref);
      if (!source) return;
      findings.push(...placed(checkCitation(citation, source, shelf), { path: `${path}.${i}` }));
      if (source.derivedFrom === undefined) voices++;
    });
    if (voices === 0)
      findings.push(
        problem(
          'citation-derived-only',
          `${draft.ref.slice(7)} is proven by summaries only, and a summary proves nothing by itself.`,
          { path },
          'Cite the source that the summary was made from as well.',
        ),
      );
  }
  return findings;
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

/** What would still refer to a thing that is withdrawn: records to records and sources. An outline just shows less. */
function lostReferences(
  withdrawn: readonly Ref[],
  drafts: readonly Draft[],
  ground: Ground,
  value: ValueOf,
): Finding[] {
  if (withdrawn.length === 0) return [];
  const findings: Finding[] = [];
  const gone = new Set<string>(withdrawn.filter((r) => r.startsWith('record:') || r.startsWith('source:')));
  const books = new Set(drafts.filter((d) => d.value === null).map((d) => d.book));
  for (const book of books) {
    const ids = new Set([
      ...thingsOf(ground.book(book), 'record').map((t) => t.id),
      ...drafts.filter((d) => d.book === book && d.ref.startsWith('record:')).map((d) => d.ref.slice(7)),
    ]);
    for (const id of ids) {
      const record = value<RecordValue>(book, `record:${id}`);
      if (!record) continue;
      for (const ref of refersTo(record))
        if (gone.has(ref))
          findings.push(
            problem(
              'reference-lost',
              `${ref} cannot be withdrawn: the record ${id} refers to it.`,
              { path: `record:${id}` },
              `Withdraw or amend ${id} as well.`,
            ),
          );
    }
  }
  return findings;
}

function refersTo(record: RecordValue): string[] {
  const citations = [...record.citations, ...(record.variants ?? []).flatMap((v) => v.citations)];
  return [...citations.map((c) => c.source), ...recordRefs(record)];
}

function recordRefs(record: RecordValue): string[] {
  return Object.values(record.slots).flatMap((held) =>
    typeof held === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(held) ? [`record:${held}`] : [],
  );
}
