import { placeOf } from '../../exchange/index.ts';
import type { Finding } from '../../values/index.ts';
import type { OpenSheet, SheetLook } from '../sheets.ts';

/** Rows that are shown before all are taken. */
const SHOWN = 20;
/** Findings that are listed one by one. */
const LISTED = 200;

/** The first rows as the sentences that they would come to. */
export function RowsTable({ look, opened }: { look: SheetLook; opened: OpenSheet }) {
  const said = look.rows.filter((row) => row.readings.length > 0);
  if (said.length === 0) return null;
  const total = said.reduce((n, row) => n + row.readings.length, 0);
  return (
    <table>
      <caption>
        {total === 1 ? 'One proposal' : `${total} proposals`}
        {said.length > SHOWN ? `, those of the first ${SHOWN} rows` : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Says</th>
        </tr>
      </thead>
      <tbody>
        {said.slice(0, SHOWN).map((row) => (
          <tr>
            <th scope="row">{row.row.row.line}</th>
            <td>
              {row.readings.map(({ sentence, newcomers }) => (
                <p>
                  {sentence ?? 'No sentence yet.'}
                  {newcomers.length > 0 ? (
                    <small class="apparatus">
                      {' '}
                      New to the register: {newcomers.map((n) => n.value.name.en).join(', ')}.
                    </small>
                  ) : null}
                </p>
              ))}
              {row.findings
                .filter((f) => f.severity === 'error')
                .map((f) => (
                  <p>
                    <b>{whereIn(f, opened)}</b> {f.message}
                  </p>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All that is wrong, or worth knowing, by its place in the sheet. */
export function CellFindings({ findings, opened }: { findings: readonly Finding[]; opened: OpenSheet }) {
  if (findings.length === 0) return null;
  const sorted = [
    ...findings.filter((f) => f.severity === 'error'),
    ...findings.filter((f) => f.severity !== 'error'),
  ];
  const errors = findings.filter((f) => f.severity === 'error').length;
  return (
    <table>
      <caption>
        {errors === 0 ? 'Worth knowing' : errors === 1 ? 'One cell is wrong' : `${errors} cells are wrong`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">What is to be said of it</th>
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, LISTED).map((f) => (
          <tr>
            <th scope="row">{whereIn(f, opened)}</th>
            <td>
              {f.severity === 'error' ? <b>Wrong: </b> : null}
              {f.message} {f.hint ? <span class="way-out">{f.hint}</span> : null}
            </td>
          </tr>
        ))}
        {sorted.length > LISTED ? (
          <tr>
            <th scope="row">…</th>
            <td>and {sorted.length - LISTED} more</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** `Sheet!B7` of a workbook, `line 7, column 12` of CSV. */
function whereIn({ at }: Finding, { grid }: OpenSheet): string {
  if (grid.form === 'xlsx') return at?.path ?? placeOf(grid, grid.rows[0]!).path!;
  return at?.line === undefined ? '' : `line ${at.line}, column ${at.column ?? 1}`;
}
