import type { Deciding, Decision, Outcome as Entering } from '../../../desk/index.ts';
import { type Finding, fail, ok, placed, problem, type Result } from '../../../values/index.ts';
import { isObject } from '../../../vocabulary/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import { commandOf } from '../author.ts';
import { type FileRead, readNamed, textOf } from '../files.ts';
import { progressOn } from '../io.ts';
import { AUTHOR, DATA, FORMAT, RELATION } from '../options.ts';
import { count } from '../outcome.ts';
import { relationOf } from '../relation.ts';
import type { Verb } from '../verb.ts';

const DECISIONS: readonly Decision[] = ['accept', 'refuse', 'put off', 'return', 'publish', 'undo'];
const HOW: readonly Entering['how'][] = ['new', 'corroborates', 'variant', 'replaces'];

/** `entente decide`. */
export const decide: Verb = {
  name: 'decide',
  summary: 'apply decisions about proposals that were made elsewhere, in a spreadsheet',
  notes: [
    'The file is CSV (its first line names the columns) or JSON (a list): proposal, decision (accept, refuse, put off, return, publish or undo), and where they are needed reason, how (new, corroborates, variant or replaces) and record. “entente queue RELATION --format json” lists what can be decided.',
    'Every line is checked before the first is applied. Where author and approver must differ (ENTENTE_FOUR_EYES), what one person accepts, another publishes.',
  ],
  arguments: [RELATION, { name: 'FILE', says: 'the decisions; - is stdin' }],
  options: [{ name: '--dry-run', says: 'check, and store nothing' }, ...AUTHOR, DATA, FORMAT],
  examples: [
    { does: 'apply a spreadsheet', command: 'entente decide nato-japan decisions.csv --by "Iris Vale"' },
    { does: 'only check it', command: 'entente decide nato-japan decisions.csv --dry-run' },
  ],
  on: 'record',
  async run(call, office) {
    const [relation, name] = call.args as [string, string];
    const slug = await relationOf(office, relation);
    if (typeof slug !== 'string') return slug;
    const file = await readNamed(call.io, name, office.settings.dossierLimit, 'ENTENTE_DOSSIER_LIMIT');
    if (!file.ok) return { findings: file.findings };
    const lines = await linesOf(file.value);
    if (!lines.ok) return { findings: lines.findings };
    const read = lines.value.map((line) => ({ ...line, read: decidingOf(slug, line) }));
    const wrong = read.flatMap(({ line, read: r }) =>
      placed(r.findings, { file: file.value.name, line, column: 1 }),
    );
    if (wrong.length > 0) return { findings: wrong };
    const all = read.map(({ line, row, read: r }) => ({
      line,
      reason: row.reason,
      deciding: (r as { value: Deciding }).value,
    }));
    const command = (reason: string | undefined, deciding: Deciding) => {
      const given = commandOf(call, deciding.decision);
      return reason?.trim() ? { ...given, why: reason.trim() } : given;
    };
    const at = (line: number) => ({ file: file.value.name, line, column: 1 });
    const progress = progressOn(call.io);
    const checked: Finding[] = [];
    for (const { line, reason, deciding } of all) {
      const done = await office.desk.decide(deciding, command(reason, deciding), { dryRun: true });
      if (!done.ok) checked.push(...placed(done.findings, at(line)));
    }
    if (checked.length > 0 || call.flag('dry-run'))
      return {
        findings: checked,
        ...(checked.length > 0
          ? {}
          : { text: `${count(all.length, 'decision')}, nothing in the way of them; nothing was stored` }),
      };
    return apply(office, all, command, at, progress);
  },
};

interface Line {
  readonly line: number;
  readonly row: Readonly<Record<string, string | undefined>>;
}

async function apply(
  office: OpenOffice,
  all: readonly { line: number; reason: string | undefined; deciding: Deciding }[],
  command: (reason: string | undefined, deciding: Deciding) => ReturnType<typeof commandOf>,
  at: (line: number) => { file: string; line: number; column: number },
  progress: ReturnType<typeof progressOn>,
) {
  const findings: Finding[] = [];
  let applied = 0;
  for (const { line, reason, deciding } of all) {
    progress.at(`${applied + 1} of ${all.length}`);
    const done = await office.desk.decide(deciding, command(reason, deciding));
    findings.push(...placed(done.findings, at(line)));
    if (done.ok) applied++;
  }
  progress.done();
  return {
    findings,
    text: `${count(applied, 'decision')} applied${applied < all.length ? `, ${all.length - applied} not` : ''}`,
    data: { applied, of: all.length },
  };
}

/** The lines of a CSV or JSON file, each with its number in it. */
async function linesOf(file: FileRead): Promise<Result<Line[]>> {
  const text = textOf(file);
  if (!text.ok) return text;
  const at = { file: file.name, line: 1, column: 1 };
  try {
    if (/^\s*[[{]/.test(text.value)) {
      const list = JSON.parse(text.value) as unknown;
      if (!Array.isArray(list) || !list.every(isObject))
        return fail(
          problem(
            'decisions-form',
            'A list of decisions is expected.',
            at,
            'Write [{ "proposal": "…", "decision": "accept" }].',
          ),
        );
      return ok(list.map((row, i) => ({ line: i + 1, row: row as Line['row'] })));
    }
    const { parse } = await import('csv-parse/sync');
    const rows = parse(text.value, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      delimiter: [',', ';', '\t'],
    }) as unknown as {
      record: Line['row'];
      info: { lines: number };
    }[];
    return ok(rows.map(({ record, info }) => ({ line: info.lines, row: record })));
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    return fail(
      problem(
        'decisions-form',
        `The file cannot be read: ${message}.`,
        { ...at, line: lines ?? 1 },
        'Save the spreadsheet as CSV (UTF-8).',
      ),
    );
  }
}

function decidingOf(book: string, { row }: Line): Result<Deciding> {
  const findings: Finding[] = [];
  const proposal = row.proposal?.replace(/^proposal:/, '').trim() ?? '';
  const decision = row.decision?.trim().toLowerCase().replace('put-off', 'put off') as Decision;
  const how = row.how?.trim() || undefined;
  const wrong = (message: string, hint?: string) =>
    findings.push(problem('decisions-form', message, undefined, hint));
  if (!proposal) wrong('A decision names its proposal.', 'Copy the ids from “entente queue RELATION”.');
  if (!DECISIONS.includes(decision))
    wrong(`“${row.decision ?? ''}” is no decision.`, `The decisions are: ${DECISIONS.join(', ')}.`);
  if (decision === 'refuse' && !row.reason?.trim()) wrong('A refusal needs a reason.');
  if (how !== undefined && !HOW.includes(how as Entering['how']))
    wrong(`“${how}” is no way to enter the record.`, `The ways are: ${HOW.join(', ')}.`);
  if (findings.length > 0) return fail(...findings);
  const record = row.record?.trim();
  return ok({
    book,
    proposal,
    decision,
    ...(how ? { outcome: { how: how as Entering['how'], ...(record ? { record } : {}) } } : {}),
  });
}
