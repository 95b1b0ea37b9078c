import { type Finding, fail, ok, problem, type Result } from '../../../values/index.ts';
import { nearest } from '../../../vocabulary/index.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { hearXml } from './xml-events.ts';
import { damaged, type Zip } from './zip-in.ts';

/** What of a workbook is needed to read one of its sheets. */
export interface Workbook {
  readonly sheet: string;
  /** The names of the sheets that are shown. */
  readonly sheets: readonly string[];
  /** The part of the archive that the sheet is in. */
  readonly part: string;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
}

/** Reads what stands around a sheet: the first that is shown, or the one that is named. Code: sheet-unknown. */
export async function readWorkbook(zip: Zip, named: string | undefined): Promise<Result<Workbook>> {
  const rels = await relations(zip, '_rels/.rels', '');
  if (!rels.ok) return rels;
  const main = [...rels.value.values()].find((r) => r.type.endsWith('/officeDocument'))?.part;
  if (main === undefined) return fail(damaged('does not say where its sheets are'));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const beside = await relations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  if (!beside.ok) return beside;
  let from1904 = false;
  const all: { name: string; id: string; shown: boolean }[] = [];
  const wrong = await hearXml(zip, main, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name === 'sheet')
        all.push({
          name: attribute('name') ?? '',
          id: attribute('id') ?? '',
          shown: !/hidden/i.test(attribute('state') ?? ''),
        });
      return undefined;
    },
  });
  if (wrong) return fail(wrong);
  const isGrid = (id: string) => beside.value.get(id)?.type.endsWith('/worksheet') ?? false;
  const grids = all.filter((s) => isGrid(s.id));
  const shown = grids.filter((s) => s.shown);
  const sheet =
    named === undefined
      ? (shown[0] ?? grids[0])
      : (grids.find((s) => s.name === named) ??
        grids.find((s) => s.name.toLowerCase() === named.trim().toLowerCase()));
  const sheets = shown.map((s) => s.name);
  if (!sheet) return fail(named === undefined ? damaged('holds no sheet') : noSheet(named, sheets));
  const of = (type: string) => [...beside.value.values()].find((r) => r.type.endsWith(type))?.part;
  const strings = await sharedStrings(zip, of('/sharedStrings'));
  if (!strings.ok) return strings;
  const formats = await cellFormats(zip, of('/styles'));
  if (!formats.ok) return formats;
  return ok({
    sheet: sheet.name,
    sheets,
    part: beside.value.get(sheet.id)!.part,
    from1904,
    strings: strings.value,
    formats: formats.value,
  });
}

function noSheet(named: string, sheets: readonly string[]): Finding {
  const near = nearest(named, [...sheets]);
  return problem(
    'sheet-unknown',
    `There is no sheet “${named}” in the workbook.`,
    undefined,
    near ? `Did you mean “${near}”?` : `Its sheets are: ${sheets.map((s) => `“${s}”`).join(', ')}.`,
  );
}

type Relations = ReadonlyMap<string, { readonly type: string; readonly part: string }>;

async function relations(zip: Zip, part: string, folder: string): Promise<Result<Relations>> {
  const found = new Map<string, { type: string; part: string }>();
  const wrong = await hearXml(zip, part, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return undefined;
      const target = attribute('Target') ?? '';
      found.set(attribute('Id') ?? '', {
        type: attribute('Type') ?? '',
        part: resolved(target, folder),
      });
      return undefined;
    },
  });
  return wrong ? fail(wrong) : ok(found);
}

function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  return path.join('/');
}

/** The texts that cells point to; how a Japanese text is read aloud (`rPh`) is no part of it. */
async function sharedStrings(zip: Zip, part: string | undefined): Promise<Result<string[]>> {
  if (part === undefined) return ok([]);
  const strings: string[] = [];
  let [text, taking, aloud] = ['', false, 0];
  const wrong = await hearXml(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') aloud++;
      else if (name === 't') taking = aloud === 0;
      return undefined;
    },
    text: (piece) => {
      if (taking) text += piece;
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'rPh') aloud--;
      else if (name === 'si') strings.push(text);
    },
  });
  return wrong ? fail(wrong) : ok(strings);
}

/** The number format of each style that a cell may have. */
async function cellFormats(zip: Zip, part: string | undefined): Promise<Result<NumberFormat[]>> {
  if (part === undefined) return ok([]);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const wrong = await hearXml(zip, part, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(Number(attribute('numFmtId') ?? 0));
      return undefined;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return wrong ? fail(wrong) : ok(ids.map((id) => numberFormat(id, codes.get(id))));
}
