import { type Actor, INTERNAL, type Times, type View } from '../access/index.ts';
import type { Source } from '../archive/index.ts';
import {
  type Concern,
  lostProofs,
  oldFacts,
  overPeriods,
  type Reanchored,
  reanchorAll,
  staleWords,
  type VersionText,
} from '../checks/index.ts';
import {
  type FactDifference,
  factDifference,
  REGISTER,
  resolve,
  saidOfRead,
  type Told,
  wordingOf,
} from '../desk/index.ts';
import { type WordChange, wordDifference } from '../pages/index.ts';
import { thingsOf } from '../record/index.ts';
import { fail, ok, problem, type Result } from '../values/index.ts';
import type { BookCache } from './book-cache.ts';
import type { Sources } from './sources.ts';

/** Two versions of a document, held against each other. */
export interface VersionDifference {
  readonly before: Source;
  readonly after: Source;
  readonly facts: FactDifference;
  /** How the record's citations of the earlier version stand to the later one. */
  readonly citations: readonly Reanchored[];
  readonly words: readonly WordChange[];
}

/** Versions of documents, and what is to be looked at because of them. */
export interface Versions {
  /** The sources of a relation that are versions of one document, the oldest first; itself alone where it has no other. */
  of(slug: string, id: string): Promise<Source[]>;
  /** `ID`, `ID@DAY` or `ADDRESS@DAY`: the version of that day. */
  named(slug: string, named: string): Promise<Result<Source>>;
  compare(slug: string, before: string, after: string): Promise<Result<VersionDifference>>;
  /** What wants a look: stale words, periods that are over, proofs that a later version lost. */
  concerns(slug: string): Promise<Concern[]>;
}

/** Opens the comparing of versions on the books. */
export function openVersions(needs: {
  books: BookCache;
  sources: Sources;
  view(slug: string, actor: Actor, times: Times): Promise<View | undefined>;
  today(): string;
}): Versions {
  const { books, sources } = needs;
  const all = async (slug: string) => {
    const { book, shelf } = await books.get(slug);
    return { shelf, list: thingsOf<Source>(book, 'source').map(({ id, value }) => ({ ...value, id })) };
  };
  const of = async (slug: string, id: string): Promise<Source[]> => {
    const { list } = await all(slug);
    const one = list.find((source) => source.id === id);
    if (!one) return [];
    const same = list.filter(
      (source) => source.id === id || (one.url !== undefined && source.url === one.url),
    );
    return same.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  };
  const textOf = async (slug: string, source: Source): Promise<VersionText | undefined> => {
    const text = (await books.get(slug)).shelf.text(source.text);
    return text === undefined ? undefined : { source: source.id, day: source.day, text };
  };
  const told = async (slug: string, { text, day }: VersionText, language: string): Promise<Told[]> => {
    const register = (await books.get(REGISTER)).book;
    const read = await sources.readers[0]!.read(text, { date: day, relation: await sources.partiesOf(slug) });
    return read.records.flatMap((record): Told[] => {
      const said = saidOfRead(record);
      if (!said) return [];
      const resolved = resolve(said, register, language);
      return [{ account: resolved.account, wording: wordingOf(resolved, register), spans: record.citations }];
    });
  };
  return {
    of,
    async named(slug, named) {
      const [, name, day] = /^(.*?)(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(named) as unknown as [
        string,
        string,
        string | undefined,
      ];
      const { list } = await all(slug);
      const stem = list.find((s) => s.id === name) ?? list.find((s) => s.url === name);
      const versions = stem ? await of(slug, stem.id) : [];
      const found = day === undefined ? stem : versions.find((s) => s.day === day);
      if (found) return ok(found);
      return fail(
        problem(
          'source-unknown',
          stem
            ? `Of ${name} there is no version of ${day} on record.`
            : `There is no source “${name}” in ${slug}.`,
          undefined,
          stem
            ? `On record are those of ${versions.map((s) => s.day).join(', ')}.`
            : `The sources are: ${list
                .slice(0, 12)
                .map((s) => s.id)
                .join(', ')}.`,
        ),
      );
    },
    async compare(slug, a, b) {
      const { list } = await all(slug);
      const [before, after] = [list.find((s) => s.id === a), list.find((s) => s.id === b)];
      if (!before || !after)
        return fail(problem('source-unknown', `There is no source ${before ? b : a} in ${slug}.`));
      const [left, right] = [await textOf(slug, before), await textOf(slug, after)];
      if (!left || !right)
        return fail(
          problem(
            'proposal-unread',
            `The text of source ${left ? after.id : before.id} is not at hand.`,
            undefined,
            'Bring it to hand: entente source add FILE.',
          ),
        );
      const view = await needs.view(slug, INTERNAL, { trueAt: needs.today() });
      return ok({
        before,
        after,
        facts: factDifference(
          { day: left.day, facts: await told(slug, left, before.language) },
          { day: right.day, facts: await told(slug, right, after.language) },
        ),
        citations: view ? reanchorAll(view, left, right) : [],
        words: wordDifference(left.text, right.text),
      });
    },
    async concerns(slug) {
      const view = await needs.view(slug, INTERNAL, { trueAt: needs.today() });
      if (!view) return [];
      const found: Concern[] = [...overPeriods(view)];
      for (const versions of await series(view, (id) => of(slug, id))) {
        const texts = (await Promise.all(versions.map((s) => textOf(slug, s)))).filter(
          (t) => t !== undefined,
        );
        const latest = texts.at(-1);
        if (!latest) continue;
        found.push(
          ...staleWords(latest.source, latest.text, latest.day),
          ...oldFacts(latest.source, latest.text, latest.day),
        );
        for (const earlier of texts.slice(0, -1)) found.push(...lostProofs(view, earlier, latest));
      }
      return found;
    },
  };
}

/** Each document once, with all its versions; summaries are left out: they are ours. */
async function series(view: View, of: (id: string) => Promise<Source[]>): Promise<Source[][]> {
  const seen = new Set<string>();
  const found: Source[][] = [];
  for (const source of view.sources) {
    if (seen.has(source.id) || source.derived) continue;
    const versions = await of(source.id);
    for (const { id } of versions) seen.add(id);
    found.push(versions);
  }
  return found;
}
