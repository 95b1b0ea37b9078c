import type { Result } from '../../values/index.ts';
import { fail, ok, placed, problem } from '../../values/index.ts';
import type { OpenOffice } from '../open-office.ts';
import type { OpenSheet } from '../sheets.ts';
import { readNamed, textOf } from './files.ts';
import type { Call, Option } from './verb.ts';

/** How a sheet and its mapping are named, on the verbs that read one. */
export const SHEET: readonly Option[] = [
  { name: '--sheet', takes: 'NAME', says: 'the sheet of a workbook; the first that is shown unless named' },
  { name: '--encoding', takes: 'NAME', says: 'the encoding of CSV, where its bytes leave it open' },
  { name: '--mapping', takes: 'FILE', says: 'how the columns are read, as “entente sheet map” writes it' },
];

/** Opens the sheet that was named, with the mapping that was named; findings bear the place in their files. */
export async function openSheetFile(call: Call, office: OpenOffice): Promise<Result<OpenSheet>> {
  const limit = office.settings.sourceLimit;
  const file = await readNamed(call.io, call.args[0]!, limit, 'ENTENTE_SOURCE_LIMIT');
  if (!file.ok) return file;
  const mapping = await mappingOf(call, limit);
  if (!mapping.ok) return mapping;
  const [sheet, encoding] = [call.text('sheet'), call.text('encoding')];
  const opened = await office.sheets.open(file.value, {
    ...(sheet ? { sheet } : {}),
    ...(encoding ? { encoding } : {}),
    ...(mapping.value === undefined ? {} : { mapping: mapping.value }),
    guess: call.flag('guess'),
  });
  const inMapping = opened.findings.some((f) => f.code === 'mapping-form');
  const at = { file: inMapping ? call.text('mapping')! : file.value.name, line: 1, column: 1 };
  const findings = placed(opened.findings, at);
  return opened.ok ? ok(opened.value, findings) : fail(...findings);
}

async function mappingOf(call: Call, limit: number): Promise<Result<unknown>> {
  const name = call.text('mapping');
  if (name === undefined) return ok(undefined);
  const file = await readNamed(call.io, name, limit, 'ENTENTE_SOURCE_LIMIT');
  if (!file.ok) return file;
  const text = textOf(file.value);
  if (!text.ok) return text;
  const { readYamlValue } = await import('./yaml-value.ts');
  try {
    return ok(readYamlValue(text.value) ?? null);
  } catch (error) {
    return fail(
      problem(
        'mapping-form',
        `The mapping is not YAML: ${(error as Error).message.split('\n')[0]}`,
        { file: name, line: 1, column: 1 },
        'Have it written anew: entente sheet map FILE.',
      ),
    );
  }
}
