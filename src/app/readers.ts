import type { Read } from '../desk/index.ts';
import type { Finding } from '../values/index.ts';

/** What a reader is told about a text. */
export interface About {
  /** The day the text bears, where it is known. */
  readonly date?: string;
  /** The parties, as texts write them: `['NATO', 'JPN']`. */
  readonly relation: readonly string[];
  /** Adds to each proposal the steps that led to it. */
  readonly explain?: boolean;
}

/** What a reader gives: proposals, and what has to be said about the reading (dropped, refused, too slow). */
export interface Given {
  readonly records: readonly Read[];
  readonly findings: readonly Finding[];
}

/** A reader of texts. Two of them may read the same text; where they agree, the desk shows it. */
export interface TextReader {
  readonly name: string;
  read(text: string, about: About): Promise<Given>;
}

/** The reader that is always there: grammar and reference data, deterministic, each proposal with its rule. */
export const grammarReader: TextReader = {
  name: 'entente-grammar',
  read: async (text, about) => {
    // Loaded when a text is read: its reference data is of no use to a page.
    const { read } = await import('../reading/index.ts');
    const { records } = read(text, {
      relation: about.relation,
      ...(about.date === undefined ? {} : { date: about.date }),
      ...(about.explain ? { explain: true } : {}),
    });
    return { records: records as unknown as Read[], findings: [] };
  },
};

/** Reads a text with each reader in turn; the first one's proposals come first, so that others agree with them. */
export async function readWith(readers: readonly TextReader[], text: string, about: About): Promise<Given> {
  const given: Given[] = [];
  for (const reader of readers) given.push(await reader.read(text, about));
  return { records: given.flatMap((g) => g.records), findings: given.flatMap((g) => g.findings) };
}
