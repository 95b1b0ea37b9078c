import { STEP, stages, TARGETS } from '../../exchange/index.ts';
import type { Finding } from '../../values/index.ts';
import { Findings } from '../desk-web/findings.tsx';
import { deskAddress, deskPage } from '../desk-web/frame.tsx';
import type { OpenSheet, SheetLook } from '../sheets.ts';
import type { SourceMeta } from '../sources.ts';
import { ColumnsTable } from './columns-table.tsx';
import { ALWAYS } from './mapping-form.ts';
import { CellFindings, RowsTable } from './rows-table.tsx';
import { WordsTable } from './words-table.tsx';

/** What the mapping's page shows. */
export interface MappingModel {
  readonly slug: string;
  readonly name: string;
  readonly officer: string;
  readonly held: string;
  readonly opened: OpenSheet;
  readonly look?: SheetLook;
  /** What stands in the way besides questions and cells. */
  readonly findings: readonly Finding[];
  readonly meta: SourceMeta;
  readonly reason: string;
}

/** A sheet's columns with what they hold, to be corrected; its rows as sentences; and the way onto the desk. */
export function mappingPage(model: MappingModel): string {
  const { slug, opened, look, held } = model;
  const { mapping, grid, questions } = opened;
  const errors = [...questions, ...model.findings, ...(look?.findings ?? [])].filter(
    (f) => f.severity === 'error',
  );
  const where = deskAddress(slug, `sheets/${held}`);
  return deskPage({
    title: opened.file.name,
    label:
      opened.from === 'remembered' ? 'Its columns are read as the last time' : 'How its columns are read',
    relation: { slug, name: model.name },
    officer: model.officer,
    children: (
      <>
        {grid.sheets && grid.sheets.length > 1 ? (
          <form method="get" action={where}>
            <label>
              Sheet{' '}
              <select name="sheet">
                {grid.sheets.map((name) => (
                  <option value={name} selected={name === grid.sheet}>
                    {name}
                  </option>
                ))}
              </select>
            </label>{' '}
            <button type="submit">Take this sheet</button>
          </form>
        ) : null}
        <form class="add-form" method="post" action={where}>
          <Findings findings={[...questions, ...model.findings]} lead="Before it can be read:" />
          <input type="hidden" name="form" value={mapping.form} />
          <input type="hidden" name="sheet" value={grid.sheet ?? ''} />
          <input type="hidden" name="header" value={String(mapping.header)} />
          <ColumnsTable opened={opened} />
          <Forms opened={opened} />
          <Always opened={opened} />
          <WordsTable opened={opened} {...(look ? { look } : {})} />
          {look ? <RowsTable look={look} opened={opened} /> : null}
          {look ? <CellFindings findings={look.findings} opened={opened} /> : null}
          <SourceFields meta={model.meta} reason={model.reason} />
          <p class="form-do">
            <button type="submit" name="do" value="show" class={errors.length > 0 ? 'first' : undefined}>
              Show the rows again
            </button>
            {errors.length === 0 ? (
              <button type="submit" name="do" value="bring" class="first">
                Put these rows on the desk
              </button>
            ) : null}
            <a class="button" href={deskAddress(slug)}>
              Cancel
            </a>
          </p>
          {errors.length > 0 ? (
            <p class="apparatus">
              Nothing is stored while something is wrong. Correct the mapping here, or the sheet, and bring it
              again.
            </p>
          ) : null}
        </form>
      </>
    ),
  });
}

/** The order of day and month, and the sign before the fraction. */
function Forms({ opened: { mapping, notes } }: { opened: OpenSheet }) {
  return (
    <div class="fields">
      <div class="field">
        <label for="sheet-days">Dates such as 05/06/2014</label>
        <small id="sheet-days-doc">{notes.get('days') ?? 'Asked where the sheet has any.'}</small>
        <select id="sheet-days" name="days" aria-describedby="sheet-days-doc">
          <option value="">not said</option>
          <option value="dmy" selected={mapping.days === 'dmy'}>
            the day first: 5 June
          </option>
          <option value="mdy" selected={mapping.days === 'mdy'}>
            the month first: 6 May
          </option>
        </select>
      </div>
      <div class="field">
        <label for="sheet-decimals">Figures such as 1,234 or 1.234</label>
        <small id="sheet-decimals-doc">{notes.get('decimals') ?? 'Asked where the sheet has any.'}</small>
        <select id="sheet-decimals" name="decimals" aria-describedby="sheet-decimals-doc">
          <option value="">not said</option>
          <option value="point" selected={mapping.decimals === 'point'}>
            a point before the fraction: 1,234.50
          </option>
          <option value="comma" selected={mapping.decimals === 'comma'}>
            a comma before the fraction: 1.234,50
          </option>
        </select>
      </div>
    </div>
  );
}

/** What holds for every row that says nothing else. */
function Always({ opened: { mapping } }: { opened: OpenSheet }) {
  const names = [
    ...ALWAYS,
    ...Object.keys(mapping.always).filter((n) => !(ALWAYS as readonly string[]).includes(n)),
  ];
  return (
    <fieldset class="field">
      <legend>For every row that does not say it</legend>
      <div class="fields">
        {names.map((name) => (
          <div class="field">
            <label for={`always-${name}`}>{TARGETS.get(name)?.label ?? name}</label>
            {name === STEP ? (
              <select id={`always-${name}`} name={`always.${name}`}>
                <option value="">as the row says</option>
                {stages().map((stage) => (
                  <option value={stage} selected={mapping.always[name] === stage}>
                    {stage}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`always-${name}`}
                type="text"
                name={`always.${name}`}
                value={mapping.always[name] ?? ''}
                maxlength={200}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** What is said of the file as a source. */
function SourceFields({ meta, reason }: { meta: SourceMeta; reason: string }) {
  const field = (name: string, label: string, value: string | undefined, placeholder = '') => (
    <div class="field">
      <label for={`source-${name}`}>{label}</label>
      <input
        id={`source-${name}`}
        type="text"
        name={name}
        value={value ?? ''}
        maxlength={300}
        {...(placeholder ? { placeholder } : {})}
      />
    </div>
  );
  return (
    <fieldset class="field">
      <legend>The sheet as a source</legend>
      <div class="fields">
        {field('title', 'Title', meta.title, 'as the file is called')}
        {field('published', 'Day it bears', meta.published, '2017-11-07')}
        {field('publisher', 'Publisher', meta.publisher)}
        {field('language', 'Language of its texts', meta.language, 'en')}
        {field('reason', 'Why it is brought', reason)}
      </div>
      <label class="check">
        <input type="checkbox" name="quotable" value="yes" checked={meta.quotable === true} /> Its rows may be
        shown whole: ours, or licensed so.
      </label>{' '}
      <label class="check">
        <input type="checkbox" name="internal" value="yes" checked={meta.marking === 'internal'} /> It is
        internal: neither it nor what only it proves is shown to the public.
      </label>
    </fieldset>
  );
}
