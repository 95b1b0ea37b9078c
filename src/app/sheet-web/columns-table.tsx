import {
  columnName,
  type MappedColumn,
  STEP,
  SUM,
  samplesOf,
  stages,
  TARGETS,
} from '../../exchange/index.ts';
import type { OpenSheet } from '../sheets.ts';
import { columnField } from './mapping-form.ts';

const MULTIPLIERS = [
  ['', 'as they stand'],
  ['thousand', 'in thousands'],
  ['million', 'in millions'],
  ['billion', 'in billions'],
] as const;
const WRITTEN: Readonly<Record<number, string>> = { 3: 'thousand', 6: 'million', 9: 'billion' };

/** Every column: its name, some of its cells, what it holds, and why that is thought. */
export function ColumnsTable({ opened }: { opened: OpenSheet }) {
  const { mapping, grid, why } = opened;
  return (
    <div class="scroll">
      <table>
        <caption>Columns</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Some of its cells</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, at) => {
            const letter = columnName(column.index);
            const reason = why.get(column.index);
            return (
              <tr>
                <th scope="row">
                  <b>{letter}</b> {column.header}
                  <input type="hidden" name={columnField(mapping, at, 'header')} value={column.header} />
                </th>
                <td>{samplesOf(grid, mapping.header, column.index).join(' · ')}</td>
                <td>
                  <label class="unseen" for={`to-${letter}`}>
                    What column {letter} holds
                  </label>
                  <select id={`to-${letter}`} name={columnField(mapping, at, 'to')}>
                    <option value="" selected={column.to === undefined}>
                      nothing that is taken
                    </option>
                    {[...TARGETS.values()].map(({ name, label }) => (
                      <option value={name} selected={name === column.to}>
                        {label}
                      </option>
                    ))}
                  </select>
                  {column.to === SUM || column.to === 'valuation' ? (
                    <SumFields column={column} at={at} opened={opened} />
                  ) : null}
                  {reason ? <small class="apparatus"> {reason}</small> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What else is said of a column of sums. */
function SumFields({ column, at, opened }: { column: MappedColumn; at: number; opened: OpenSheet }) {
  const { mapping } = opened;
  const letter = columnName(column.index);
  const times = column.times === undefined ? '' : WRITTEN[column.times];
  const isOpen = opened.questions.some((q) => q.at?.path === `columns.${letter}.currency`);
  return (
    <>
      {' '}
      <label>
        in{' '}
        <input
          type="text"
          name={columnField(mapping, at, 'currency')}
          value={column.currency ?? ''}
          size={5}
          maxlength={20}
          placeholder="EUR"
          {...(isOpen ? { 'aria-invalid': 'true' } : {})}
        />
      </label>{' '}
      <select name={columnField(mapping, at, 'times')} aria-label={`Figures of column ${letter}`}>
        {MULTIPLIERS.map(([value, label]) => (
          <option value={value} selected={value === times}>
            {label}
          </option>
        ))}
      </select>{' '}
      {column.to === SUM ? (
        <>
          <select name={columnField(mapping, at, 'stage')} aria-label={`Stage of column ${letter}`}>
            <option value="" selected={column.stage === undefined}>
              stage as the row says
            </option>
            {stages().map((stage) => (
              <option value={stage} selected={stage === column.stage}>
                {STEP}: {stage}
              </option>
            ))}
          </select>{' '}
          <input
            type="text"
            name={columnField(mapping, at, 'when')}
            value={column.when ?? ''}
            size={12}
            maxlength={40}
            placeholder="when, as the row"
            aria-label={`Time of column ${letter}`}
          />
        </>
      ) : null}
    </>
  );
}
