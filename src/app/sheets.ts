import type { Source } from '../archive/index.ts';
import {
  type Draft,
  type Intake,
  intake,
  type Proposal,
  proposalId,
  REGISTER,
  type Read,
  saidOfRead,
} from '../desk/index.ts';
import type { Grid, Mapping } from '../exchange/index.ts';
import type { Command, Json } from '../journal/index.ts';
import { current, thingsOf } from '../record/index.ts';
import { type Finding, fail, ok, problem, type Result, sha256 } from '../values/index.ts';
import type { BookCache } from './book-cache.ts';
import type { Settings } from './settings.ts';
import type { LookedReading, LookedRow } from './sheet-look.ts';
import { sheetMemory } from './sheet-memory.ts';
import type { Incoming, SourceMeta } from './sources.ts';
import type { Admit } from './writing.ts';

/** A sheet with the mapping by which it would be read. Nothing of it is stored. */
export interface OpenSheet {
  readonly file: Incoming;
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** Why each column is mapped as it is, by its index, and what else is guessed, by name. */
  readonly why: ReadonlyMap<number, string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly from: 'guessed' | 'remembered' | 'given';
  /** What has to be said before it can be read, by the path of what answers it. */
  readonly questions: readonly Finding[];
}

/** A sheet as it would come onto the desk. */
export interface SheetLook {
  readonly rows: readonly LookedRow[];
  /** Everything that is wrong with the rows, all at once, and what is worth knowing. */
  readonly findings: readonly Finding[];
  readonly source: Source;
  /** Whether the source is on record already. */
  readonly known: boolean;
  readonly text: string;
}

/** What bringing a sheet in came to. */
export interface SheetImport {
  readonly source: string;
  readonly known: boolean;
  readonly taken: Pick<Intake, 'fresh' | 'known' | 'refused'>;
  /** The ids of the rows' proposals, in their order. */
  readonly proposals: readonly string[];
}

/** How sheets become proposals; for http and cli. */
export interface Sheets {
  /** Reads a file and finds a mapping for it: the one that is given, one that was used for this form, or a guess. */
  open(
    file: Incoming,
    options?: { sheet?: string; encoding?: string; mapping?: unknown; guess?: boolean },
  ): Promise<Result<OpenSheet>>;
  /** What the rows say and what is wrong with them. */
  look(slug: string, opened: OpenSheet, meta: SourceMeta): Promise<Result<SheetLook>>;
  /** Puts the sheet on record as a source and its rows on the desk, all of it or nothing; remembers the mapping. */
  bring(
    slug: string,
    opened: OpenSheet,
    meta: SourceMeta,
    command: Command,
    options?: { dryRun?: boolean },
  ): Promise<Result<SheetImport>>;
}

/** What the sheets need of the office. */
export interface SheetNeeds {
  readonly settings: Settings;
  readonly books: BookCache;
  readonly admit: Admit;
  today(): string;
}

/** Opens the way in for sheets. */
export function openSheets({ settings, books, admit, today }: SheetNeeds): Sheets {
  const memory = sheetMemory(settings.data);

  const look: Sheets['look'] = async (slug, opened, meta) => {
    const { book } = await books.get(slug);
    if (current(book, `relation:${slug}`) === undefined)
      return fail(problem('relation-unknown', `There is no relation ${slug} on record.`));
    const register = (await books.get(REGISTER)).book;
    // Loaded when a sheet comes in: starting must not wait for them.
    const { readRows } = await import('../exchange/index.ts');
    const { lookAtRows } = await import('./sheet-look.ts');
    const { sheetSource } = await import('./sheet-source.ts');
    const { text, rows } = readRows(opened.grid, opened.mapping);
    const hash = sha256(text);
    const held = thingsOf<Source>(book, 'source').find(({ value }) => value.text === hash);
    const made = held ? ok({ ...held.value, id: held.id }) : sheetSource(book, opened, text, meta, today());
    if (!made.ok) return made;
    const source = made.value;
    // What is asked once for the sheet is not said again for each row.
    const asked = new Set(opened.questions.map((f) => f.code));
    const looked = lookAtRows(rows, { ...opened, source, text, book, register }).map((row) => ({
      ...row,
      findings: row.findings.filter((f) => !(f.code.endsWith('-open') && asked.has(f.code))),
    }));
    const findings = looked.flatMap((row) => row.findings);
    if (
      opened.questions.length === 0 &&
      looked.every((row) => row.readings.length === 0) &&
      !findings.some(isError)
    )
      findings.push(
        problem(
          'sheet-empty',
          'No row of the sheet says anything that could be taken.',
          undefined,
          'Look at the mapping.',
        ),
      );
    return ok({ rows: looked, findings, source, known: held !== undefined, text });
  };

  return {
    async open(file, options = {}) {
      const sheets = await import('../exchange/index.ts');
      const read = await sheets.readSheet(file.bytes, file.name, {
        limits: { bytes: settings.sourceLimit },
        ...(options.sheet ? { sheet: options.sheet } : {}),
        ...(options.encoding ? { encoding: options.encoding } : {}),
      });
      if (!read.ok) return read;
      const grid = read.value;
      const guess = sheets.guessMapping(grid);
      const done = (mapping: Mapping, from: OpenSheet['from']) => {
        const whole = sheets.guessWords(mapping, grid);
        return ok(
          {
            file,
            grid,
            mapping: whole,
            // What was corrected has no reason but that.
            why: new Map(
              [...guess.why].filter(([index]) => heldIn(whole, index) === heldIn(guess.mapping, index)),
            ),
            notes: from === 'guessed' ? guess.notes : new Map<string, string>(),
            from,
            questions: sheets.openQuestions(whole, grid),
          },
          read.findings,
        );
      };
      if (options.mapping !== undefined) {
        const given = sheets.readMapping(options.mapping);
        return given.ok ? done(given.value, 'given') : given;
      }
      const before = options.guess ? undefined : memory.recall(guess.mapping.form);
      const kept = before === undefined ? undefined : sheets.readMapping(before);
      // Where the header stands, and on which sheet, may differ from the file that it was remembered from.
      if (kept?.ok)
        return done(
          {
            ...kept.value,
            header: guess.mapping.header,
            ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
          },
          'remembered',
        );
      return done(guess.mapping, 'guessed');
    },
    look,
    async bring(slug, opened, meta, command, options = {}) {
      if (opened.questions.length > 0) return fail(...opened.questions);
      const looked = await look(slug, opened, meta);
      if (!looked.ok) return looked;
      const { rows, source, known, text, findings } = looked.value;
      if (findings.some(isError)) return fail(...findings);
      const readings = rows.flatMap(({ row, readings: all }) =>
        all.map((one) => ({ ...one, span: row.span })),
      );
      let taken: Intake = { drafts: [], fresh: [], known: [], refused: [] };
      const links = new Map(
        readings.map(({ reading, said, span }): [string, Readonly<Record<string, unknown>>] => [
          idOf(reading.read, source.text, text.slice(span.start, span.end)),
          said.slots,
        ]),
      );
      const done = await admit(
        {
          books: [slug],
          drafts: (ground) => {
            taken = intake(ground.book(slug), source, text, linkedReads(readings), ground.book(REGISTER));
            const fresh = new Set(taken.fresh);
            const drafts = taken.drafts.map((draft) => withLinks(draft, links, fresh));
            const first: Draft = { book: slug, ref: `source:${source.id}`, value: source as unknown as Json };
            return ok(known ? drafts : [first, ...drafts]);
          },
        },
        command,
        {
          texts: new Map([[source.text, text]]),
          bytes: known ? [] : [opened.file.bytes],
          ...(options.dryRun ? { dryRun: true } : {}),
        },
      );
      if (!done.ok) return fail(...findings, ...done.findings);
      if (!options.dryRun) {
        const { mappingValue } = await import('../exchange/index.ts');
        memory.keep(opened.mapping.form, mappingValue(opened.mapping));
      }
      const proposals = readings.map(({ reading, span }) =>
        idOf(reading.read, source.text, text.slice(span.start, span.end)),
      );
      return ok({ source: source.id, known, taken, proposals }, [...findings, ...done.findings]);
    },
  };
}

/** What a column holds by a mapping. */
function heldIn({ columns }: Mapping, index: number): string | undefined {
  return columns.find((c) => c.index === index)?.to;
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

/** What the rows say; a link to another row by its place among them, so that the desk makes it once that one is on record. */
function linkedReads(readings: readonly LookedReading[]): Read[] {
  const places = new Map<string, number>();
  for (const [place, { reading }] of readings.entries()) {
    const { reference } = reading.read as { reference?: string };
    if (reference && !places.has(reference)) places.set(reference, place);
  }
  return readings.map(({ reading, later }) => ({
    ...reading.read,
    ...Object.fromEntries(Object.entries(later).map(([slot, named]) => [slot, places.get(named)])),
  }));
}

/** The id under which the desk keeps what a row says. */
function idOf(read: Read, text: string, words: string): string {
  return proposalId(saidOfRead(read)!, text, [words]);
}

/** A new proposal with the links of its row: readers of texts know no ids of records, and a sheet names them. */
function withLinks(
  draft: Draft,
  links: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  fresh: ReadonlySet<string>,
): Draft {
  const id = draft.ref.slice('proposal:'.length);
  const slots = fresh.has(id) ? links.get(id) : undefined;
  if (!slots) return draft;
  const proposal = draft.value as unknown as Proposal;
  return {
    ...draft,
    value: { ...proposal, said: { ...proposal.said, slots } } as unknown as Json,
  };
}
