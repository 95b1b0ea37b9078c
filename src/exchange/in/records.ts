import type { TextShelf } from '../../archive/index.ts';
import { warning } from '../../values/index.ts';
import type { RecordValue } from '../../vocabulary/index.ts';
import { type Intake, put, say } from './intake.ts';
import { checkRules, type Reading, readWrittenRecord } from './record.ts';
import { checkId } from './register.ts';
import type { SourcesRead } from './sources.ts';
import type { Written } from './written.ts';

/** Reads the records of a file into drafts, then asks the rules that look from one record at another. */
export function readRecords(
  entries: readonly Written[],
  sources: SourcesRead,
  shelf: TextShelf,
  intake: Intake,
): void {
  const { around } = intake;
  const reading: Reading = {
    around: { has: (ref) => intake.has(ref), record: (id) => around.record(id) },
    written: new Map(entries.map((entry) => [entry.key, entry])),
    values: new Map<string, RecordValue>(),
    source: (ref) => sources.values.get(idOf(ref)) ?? around.source?.(idOf(ref)),
    text: (sha256) => sources.texts.get(sha256) ?? shelf.text(sha256),
    unread: new Map<string, number>(),
  };
  for (const entry of entries) {
    const read = readWrittenRecord(entry, reading);
    say(intake, [...checkId(entry.key, 'record'), ...read.findings], entry);
    if (read.ok) put(intake, intake.book, `record:${entry.key}`, read.value.value, entry, read.value.confirm);
  }
  for (const [id, found] of checkRules(reading)) say(intake, found, reading.written.get(id)!);
  sayUnread(reading.unread, sources.entries, intake);
}

/** One warning a source whose text is not at hand, however many citations it has. */
function sayUnread(unread: ReadonlyMap<string, number>, sources: readonly Written[], intake: Intake): void {
  const hint = 'Add the text with “entente source add” to see the passages.';
  for (const [ref, count] of unread) {
    const taken =
      count === 1 ? 'its citation is taken on its hash' : `its ${count} citations are taken on their hashes`;
    const message = `The text of ${idOf(ref)} is not at hand, so ${taken}.`;
    const entry = sources.find(({ key }) => key === idOf(ref));
    if (entry) say(intake, [warning('citation-unread', message, undefined, hint)], entry);
    else intake.findings.push(warning('citation-unread', message, undefined, hint));
  }
}

function idOf(ref: string): string {
  return ref.slice(ref.indexOf(':') + 1);
}
