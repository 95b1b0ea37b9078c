import { readFile } from 'node:fs/promises';
import { linksOfRead, type Read } from '../desk/index.ts';
import type { Reference } from '../reading/index.ts';
import { type Finding, fail, problem, type Result } from '../values/index.ts';

/** What a reader is told about a text. */
export interface About {
  /** The day the text bears, where it is known. */
  readonly date?: string;
  /** The parties, as texts write them: `['NATO', 'JPN']`. */
  readonly relation: readonly string[];
  /** Adds to each proposal the steps that led to it, and to each clause what it gave or why it gave nothing. */
  readonly explain?: boolean;
}

/** What a clause of the text gave, or why it gave nothing. */
export interface Traced {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** What a reader gives: proposals, and what has to be said about the reading (dropped, refused, too slow). */
export interface Given {
  readonly records: readonly Read[];
  readonly findings: readonly Finding[];
  readonly trace?: readonly Traced[];
}

/** A reader of texts. Two of them may read the same text; where they agree, the desk shows it. */
export interface TextReader {
  readonly name: string;
  read(text: string, about: About): Promise<Given>;
}

/**
 * The reader that is always there: grammar and reference data, deterministic, each proposal with its rule. `reference`
 * is a file that adds names to its data; where it cannot be used, that is said with every reading, and it reads without.
 */
export function grammarReader(reference?: string): TextReader {
  let added: Promise<Result<Reference>> | undefined;
  return {
    name: 'entente-grammar',
    read: async (text, about) => {
      // Loaded when a text is read: its reference data is of no use to a page.
      const { read } = await import('../reading/index.ts');
      added ??= reference === undefined ? undefined : readFileOf(reference);
      const names = await added;
      const { records, findings, trace } = read(text, {
        relation: about.relation,
        ...(about.date === undefined ? {} : { date: about.date }),
        ...(about.explain ? { explain: true } : {}),
        ...(names?.ok ? { reference: names.value } : {}),
      });
      return {
        records: records as unknown as Read[],
        findings: [...(names?.findings ?? []).map(asWarning), ...findings],
        ...(trace ? { trace } : {}),
      };
    },
  };
}

async function readFileOf(path: string): Promise<Result<Reference>> {
  const { readReference } = await import('../reading/index.ts');
  try {
    return await readReference(await readFile(path, 'utf8'), path);
  } catch (error) {
    return fail(
      problem(
        'reference-invalid',
        `The file of names ${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'it is no text'}.`,
        { file: path, line: 1, column: 1 },
        'Look at ENTENTE_REFERENCE.',
      ),
    );
  }
}

/** A name that cannot be added is in the way of nothing else. */
function asWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning' };
}

/** Reads a text with each reader in turn; the first one's proposals come first, so that others agree with them. */
export async function readWith(readers: readonly TextReader[], text: string, about: About): Promise<Given> {
  const given: Given[] = [];
  for (const reader of readers) given.push(await reader.read(text, about));
  const trace = given.flatMap((g) => g.trace ?? []);
  const records: Read[] = [];
  for (const g of given) records.push(...after(records.length, g.records));
  return {
    records,
    findings: given.flatMap((g) => g.findings),
    ...(trace.length > 0 ? { trace } : {}),
  };
}

/** Records behind so many others: where one names another by its place, that place moves with them. */
function after(before: number, records: readonly Read[]): readonly Read[] {
  if (before === 0) return records;
  return records.map((one) => {
    const links = linksOfRead(one).map(({ slot, place }) => [slot, place + before] as const);
    return links.length > 0 ? { ...one, ...Object.fromEntries(links) } : one;
  });
}
