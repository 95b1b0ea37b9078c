import type { Proposal } from '../../../desk/index.ts';
import { current } from '../../../record/index.ts';
import { type Finding, problem } from '../../../values/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { LookedRow } from '../../sheet-look.ts';
import type { SheetImport } from '../../sheets.ts';
import type { SourceMeta } from '../../sources.ts';
import { commandOf } from '../author.ts';
import { AUTHOR, DATA, FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import { openSheetFile, SHEET } from '../sheet-file.ts';
import type { Call, Verb } from '../verb.ts';

/** `entente sheet import`. */
export const sheetImport: Verb = {
  name: 'sheet import',
  summary: 'put the rows of a sheet of contributions on the desk',
  notes: [
    'The file becomes a source, its text the sheet as CSV, and each row a proposal that cites itself. Errors of all rows are told at once, by line and column (CSV) or cell (XLSX); where there is one, nothing is stored. The same file twice changes nothing. Without --mapping, columns are read as they were the last time for a sheet of this form, else as guessed.',
    'With --publish the new proposals are accepted and published as well, each as a record of its own or as one more proof of the one that says the same; what differs from the record waits at the desk. Where author and approver must differ (ENTENTE_FOUR_EYES), that is refused.',
  ],
  arguments: [{ name: 'FILE', says: 'a CSV or XLSX file; - is stdin' }],
  options: [
    {
      name: '--relation',
      takes: 'RELATION',
      says: 'the relation whose money it is: nato-japan, or NATO,JPN',
    },
    ...SHEET,
    { name: '--dry-run', says: 'show what the rows say, and store nothing' },
    { name: '--publish', says: 'accept and publish what is new' },
    { name: '--title', takes: 'TEXT', says: 'the title of the source; the file’s name unless given' },
    { name: '--date', takes: 'DAY', says: 'the day that the sheet bears; else today, as retrieved' },
    { name: '--publisher', takes: 'NAME', says: 'who published it: a party’s reference, or a name' },
    { name: '--language', takes: 'TAG', says: 'the language of its texts', default: 'en' },
    {
      name: '--marking',
      takes: 'MARKING',
      says: 'who may see it and what it proves',
      choices: ['public', 'internal'],
      default: 'public',
    },
    { name: '--quotable', says: 'its rows may be shown whole: ours, or licensed so' },
    ...AUTHOR,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'see what it would come to',
      command: 'entente sheet import gifts.xlsx --relation nato-japan --dry-run',
    },
    {
      does: 'with a corrected mapping',
      command: 'entente sheet import gifts.xlsx --relation nato-japan --mapping mapping.yaml',
    },
  ],
  on: 'record',
  async run(call, office) {
    const named = call.text('relation');
    if (named === undefined) return { usage: 'Say whose money it is: --relation nato-japan.' };
    const slug = await relationOf(office, named);
    if (typeof slug !== 'string') return slug;
    if (call.flag('publish') && office.desk.fourEyes && !call.flag('dry-run'))
      return { findings: [FOUR_EYES] };
    const opened = await openSheetFile(call, office);
    if (!opened.ok) return { findings: opened.findings };
    const looked = await office.sheets.look(slug, opened.value, metaOf(call));
    if (!looked.ok) return { findings: [...opened.findings, ...looked.findings] };
    const { rows, findings: said } = looked.value;
    const findings = [...opened.findings, ...opened.value.questions, ...said];
    const isWrong = findings.some((f) => f.severity === 'error');
    if (call.flag('dry-run') || isWrong)
      return {
        text: [
          ...sentences(rows),
          isWrong ? 'Nothing was stored.' : 'Nothing was stored: this was a dry run.',
        ].join('\n'),
        data: { relation: slug, source: looked.value.source.id, stored: false, rows: rows.map(told) },
        findings,
      };
    const command = commandOf(call, `The rows of ${call.args[0]} are proposed`);
    const done = await office.sheets.bring(slug, opened.value, metaOf(call), command);
    if (!done.ok) return { findings: [...opened.findings, ...done.findings] };
    const published = call.flag('publish') ? await publishAll(call, office, slug, done.value) : undefined;
    return {
      text: summary(done.value, slug, published?.done),
      data: {
        relation: slug,
        source: done.value.source,
        known: done.value.known,
        stored: true,
        proposals: {
          fresh: done.value.taken.fresh,
          known: done.value.taken.known,
          refused: done.value.taken.refused,
        },
        ...(published ? { published: published.records } : {}),
      },
      findings: [...opened.findings, ...done.findings, ...(published?.findings ?? [])],
    };
  },
};

const FOUR_EYES: Finding = problem(
  'approver-is-author',
  'Whoever accepts a proposal may not publish it here (ENTENTE_FOUR_EYES), so --publish is not taken.',
  undefined,
  'Import without it; the proposals wait at the desk for two officers.',
);

function metaOf(call: Call): SourceMeta {
  const given = {
    title: call.text('title'),
    published: call.text('date'),
    publisher: call.text('publisher'),
  };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    language: call.text('language') ?? 'en',
    marking: call.text('marking') ?? 'public',
    ...(call.flag('quotable') ? { quotable: true } : {}),
  };
}

function told({ row, readings }: LookedRow): unknown {
  return {
    row: row.row.line,
    says: readings.map(({ said, sentence, newcomers }) => ({
      ...said,
      ...(sentence === undefined ? {} : { sentence }),
      ...(newcomers.length > 0 ? { newcomers } : {}),
    })),
  };
}

function sentences(rows: readonly LookedRow[]): string[] {
  return rows.flatMap(({ row, readings }) =>
    readings.map(({ sentence }) => `${String(row.row.line).padStart(5)}  ${sentence ?? '(no sentence yet)'}`),
  );
}

function summary({ source, known, taken }: SheetImport, slug: string, published?: number): string {
  const others = [
    taken.known.length > 0 ? `${count(taken.known.length, 'proposal')} there before` : '',
    taken.refused.length > 0 ? `${count(taken.refused.length, 'row')} refused before` : '',
    published === undefined ? '' : `${count(published, 'record')} published`,
  ].filter(Boolean);
  return `${known ? 'Source, on record before' : 'Source'}: ${source} (${slug}). ${count(taken.fresh.length, 'new proposal')}${others.length > 0 ? `, ${others.join(', ')}` : ''}.`;
}

/** Accepts what was just proposed, in the order of the rows; what a row is linked to goes before it. */
async function publishAll(call: Call, office: OpenOffice, slug: string, { proposals }: SheetImport) {
  const findings: Finding[] = [];
  const records: string[] = [];
  const seen = new Set<string>();
  const publish = async (id: string): Promise<void> => {
    if (seen.has(id)) return;
    seen.add(id);
    const before = await office.desk.item(slug, id);
    if (before?.proposal.state !== 'proposed') return;
    for (const link of before.links) await publish(link.proposal);
    // With what went before it on record, it may stand otherwise.
    const { match } = (await office.desk.item(slug, id))!;
    if (match.as === 'differs' || match.as === 'known') return;
    const done = await office.desk.decide(
      {
        book: slug,
        proposal: id,
        decision: 'accept',
        outcome: match.as === 'corroborates' ? { how: 'corroborates', record: match.record } : { how: 'new' },
      },
      commandOf(call, `Accepted as ${call.args[0]} says it`),
    );
    findings.push(...done.findings);
    const kept = current<Proposal>(await office.book(slug), `proposal:${id}`)?.outcome?.record;
    if (done.ok && kept !== undefined) records.push(kept);
  };
  for (const id of proposals) await publish(id);
  return { findings, records, done: records.length };
}
