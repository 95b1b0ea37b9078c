import { problem } from '../../values/index.ts';
import { dataAnswer, leadTo, pageAnswer, problemAnswer, type Status } from '../desk-web/answers.ts';
import { notDone, type RelationAsk } from '../desk-web/ask.ts';
import { readFields } from '../desk-web/fields.ts';
import { deskAddress } from '../desk-web/frame.tsx';
import type { OpenSheet } from '../sheets.ts';
import type { Incoming, SourceMeta } from '../sources.ts';
import type { HeldFiles } from './held-files.ts';
import { mappingSent, metaSent } from './mapping-form.ts';
import { mappingPage } from './mapping-page.tsx';
import { uploadPage } from './upload-page.tsx';

/** What a form's other fields and its frame may take besides the file. */
const AROUND = 64_000;
/** Most bytes of a mapping. */
const MAPPING = 1_000_000;

const STATUS: Readonly<Record<string, Status>> = { 'body-large': 413, 'body-type': 415, 'body-unread': 400 };

/** GET of the form by which a sheet comes in. */
export function uploadForm(ask: RelationAsk): Response {
  return uploadAnswer(ask, [], 200);
}

/** POST of a file: holds it and leads to its mapping; a file that cannot be read is told so at once. */
export async function upload(ask: RelationAsk, files: HeldFiles): Promise<Response> {
  const { office, officer, look } = ask;
  const read = await readFields(ask.c, office.settings.sourceLimit + AROUND);
  if (!read.ok) return uploadAnswer(ask, read.findings, STATUS[read.findings[0]!.code] ?? 422);
  const file = read.value.file('file');
  if (!file || file.bytes.byteLength === 0)
    return uploadAnswer(
      ask,
      [problem('add-nothing', 'There is no sheet.', undefined, 'Choose a CSV or XLSX file.')],
      422,
    );
  const incoming = { name: file.name.slice(0, 200) || 'sheet', bytes: file.bytes };
  const opened = await office.sheets.open(incoming);
  if (!opened.ok) return uploadAnswer(ask, opened.findings, 422);
  const held = files.hold(officer.name, incoming);
  if (ask.asData) return shown(ask, held, opened.value, {}, '', 201);
  return leadTo(deskAddress(look.slug, `sheets/${held}`));
}

/** GET of the mapping of a held file, as it is guessed or remembered. */
export async function mappingForm(ask: RelationAsk, files: HeldFiles): Promise<Response> {
  const file = files.take(ask.officer.name, ask.params.held!);
  if (!file) return gone(ask);
  const sheet = ask.query.get('sheet');
  const opened = await ask.office.sheets.open(file, sheet ? { sheet } : {});
  if (!opened.ok) return uploadAnswer(ask, opened.findings, 422);
  return shown(ask, ask.params.held!, opened.value, {}, '', 200);
}

/** POST of a corrected mapping: shows the rows again, or puts them on the desk. */
export async function confirm(ask: RelationAsk, files: HeldFiles): Promise<Response> {
  const { office, officer, look } = ask;
  const read = await readFields(ask.c, MAPPING);
  if (!read.ok) return notDone(ask, read.findings, deskAddress(look.slug, 'sheets'));
  const fields = read.value;
  const file = files.take(officer.name, ask.params.held!);
  if (!file) return gone(ask);
  const mapping = mappingSent(fields);
  const sheet = fields.one('sheet');
  const opened = await office.sheets.open(file, {
    ...(sheet ? { sheet } : {}),
    ...(mapping === undefined ? {} : { mapping }),
  });
  if (!opened.ok) return wrongMapping(ask, file, sheet, opened.findings);
  const [meta, reason] = [metaSent(fields), fields.one('reason').trim()];
  if (fields.one('do') !== 'bring') return shown(ask, ask.params.held!, opened.value, meta, reason, 200);
  const done = await office.sheets.bring(look.slug, opened.value, meta, {
    by: officer.name,
    why: reason || `The rows of ${file.name} are proposed.`,
  });
  if (!done.ok) return shown(ask, ask.params.held!, opened.value, meta, reason, 422, done.findings);
  const { source, known, taken } = done.value;
  if (ask.asData)
    return dataAnswer(
      {
        source,
        known,
        proposals: { fresh: taken.fresh, known: taken.known, refused: taken.refused },
        warnings: done.findings,
      },
      known ? 200 : 201,
    );
  return leadTo(
    deskAddress(look.slug, `sources/${source}`, {
      added: known ? 'known' : 'new',
      fresh: taken.fresh.length,
    }),
  );
}

async function shown(
  ask: RelationAsk,
  held: string,
  opened: OpenSheet,
  meta: SourceMeta,
  reason: string,
  status: Status,
  extra: Parameters<typeof problemAnswer>[0] = [],
): Promise<Response> {
  const { office, officer, look } = ask;
  const looked = await office.sheets.look(look.slug, opened, meta);
  const inRows = new Set((looked.ok ? looked.value.findings : []).map((f) => f.message));
  const asked = new Set(opened.questions.map((f) => f.message));
  const findings = [...(looked.ok ? [] : looked.findings), ...extra].filter(
    (f) => !inRows.has(f.message) && !asked.has(f.message),
  );
  if (ask.asData) {
    if (status === 422) return problemAnswer([...findings, ...extra], status);
    const { mappingValue } = await import('../../exchange/index.ts');
    return dataAnswer(
      {
        held,
        from: opened.from,
        mapping: mappingValue(opened.mapping),
        questions: opened.questions,
        rows: (looked.ok ? looked.value.rows : []).map(({ row, readings }) => ({
          row: row.row.line,
          says: readings.map(({ said, sentence }) => ({ ...said, ...(sentence ? { sentence } : {}) })),
        })),
        findings: looked.findings.concat(looked.ok ? looked.value.findings : []),
      },
      status,
    );
  }
  return pageAnswer(
    mappingPage({
      slug: look.slug,
      name: look.view.names.text(look.view.relation.title),
      officer: officer.name,
      held,
      opened,
      ...(looked.ok ? { look: looked.value } : {}),
      findings,
      meta,
      reason,
    }),
    status,
  );
}

/** A mapping that cannot be taken: the one that is guessed is shown again, with what was wrong. */
async function wrongMapping(
  ask: RelationAsk,
  file: Incoming,
  sheet: string,
  findings: Parameters<typeof problemAnswer>[0],
): Promise<Response> {
  const again = await ask.office.sheets.open(file, sheet ? { sheet } : {});
  if (ask.asData || !again.ok) return notDone(ask, findings, deskAddress(ask.look.slug, 'sheets'));
  return shown(ask, ask.params.held!, again.value, {}, '', 422, findings);
}

function gone(ask: RelationAsk): Response {
  return notDone(
    ask,
    [
      problem(
        'sheet-gone',
        'The sheet is not held any more; until it is confirmed, it is kept for a while only.',
        undefined,
        'Bring the file again.',
      ),
    ],
    deskAddress(ask.look.slug, 'sheets'),
    404,
  );
}

function uploadAnswer(
  ask: RelationAsk,
  findings: Parameters<typeof problemAnswer>[0],
  status: Status,
): Response {
  if (ask.asData && findings.length > 0) return problemAnswer(findings, status);
  return pageAnswer(
    uploadPage({
      slug: ask.look.slug,
      name: ask.look.view.names.text(ask.look.view.relation.title),
      officer: ask.officer.name,
      findings,
      limit: ask.office.settings.sourceLimit,
    }),
    status,
  );
}
