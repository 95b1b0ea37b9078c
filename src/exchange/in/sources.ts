import type { Source, TextShelf } from '../../archive/index.ts';
import { problem } from '../../values/index.ts';
import { type Intake, lost, put, say } from './intake.ts';
import { checkId } from './register.ts';
import { type FileBytes, type Files, readWrittenSource } from './source.ts';
import type { Written } from './written.ts';

/** The sources of a file as they were read; `unread` where one is wrong, which has been said. */
export interface SourcesRead {
  readonly entries: readonly Written[];
  readonly values: ReadonlyMap<string, Source | 'unread'>;
  /** The texts in their files, by sha-256. */
  readonly texts: ReadonlyMap<string, string>;
  readonly bytes: readonly FileBytes[];
}

/** Reads the sources of a file into drafts, with the texts and bytes that lie beside it. */
export function readSources(
  entries: readonly Written[],
  files: Files,
  shelf: TextShelf,
  mostBytes: number,
  intake: Intake,
): SourcesRead {
  const values = new Map<string, Source | 'unread'>();
  const texts = new Map<string, string>();
  const bytes = new Map<string, FileBytes>();
  for (const entry of entries) {
    const read = readWrittenSource(entry.value, entry.key, files, shelf, mostBytes);
    values.set(entry.key, read.ok ? read.value.value : 'unread');
    say(intake, [...checkId(entry.key, 'source'), ...read.findings], entry);
    if (!read.ok) continue;
    const { value, text, bytes: carried } = read.value;
    const publisher = value.publisher?.startsWith('party:') ? value.publisher : undefined;
    say(
      intake,
      lost(intake, [
        ['derivedFrom', value.derivedFrom],
        ['publisher', publisher],
      ]),
      entry,
    );
    if (text !== undefined) texts.set(value.text, text);
    if (carried) bytes.set(carried.path, carried);
    put(intake, intake.book, `source:${entry.key}`, value, entry);
  }
  for (const entry of entries)
    if (isCircular(entry.key, values))
      say(
        intake,
        [
          problem('source-circular', `By “derivedFrom”, ${entry.key} would be a summary of itself.`, {
            path: 'derivedFrom',
          }),
        ],
        entry,
      );
  return { entries, values, texts, bytes: [...bytes.values()] };
}

function isCircular(id: string, values: ReadonlyMap<string, Source | 'unread'>): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const source = values.get(next);
    next = typeof source === 'object' ? source.derivedFrom?.slice('source:'.length) : undefined;
    if (next === id) return true;
  }
  return false;
}
