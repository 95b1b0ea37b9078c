import type { Line } from '../../ledger/index.ts';
import { CONTRIBUTION_STAGES } from '../../vocabulary/index.ts';
import { upperFirst } from '../web/words.ts';
import { type Around, Figure } from './figure.tsx';
import { lineId } from './words.ts';

/** A table of figures: one row for each key (a donor, a year, a purpose), one column for each stage that there is. */
export function Matrix(props: {
  /** What the anchors of its cells begin with. */
  by: string;
  caption: string;
  head: string;
  lines: readonly Line[];
  nameOf: (key: string) => string;
  hrefOf?: (key: string) => string | undefined;
  around: Around;
}) {
  const { by, caption, head, lines, nameOf, hrefOf, around } = props;
  const order = [...CONTRIBUTION_STAGES.codes.keys()];
  const stages = [...new Map(lines.map((l) => [l.stageLabel, l])).values()].sort(
    (a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || (a.stageLabel < b.stageLabel ? -1 : 1),
  );
  const keys = [...new Set(lines.map((l) => l.key))].sort(
    (a, b) => Number(a === '') - Number(b === '') || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  return (
    <table class="fund-table stacks">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {stages.map(({ stageLabel }) => (
            <th scope="col" class="sum">
              {upperFirst(stageLabel)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr>
            <th scope="row">{hrefOf?.(key) ? <a href={hrefOf(key)}>{nameOf(key)}</a> : nameOf(key)}</th>
            {stages.map(({ stageLabel }) => {
              const cell = lines.filter((l) => l.key === key && l.stageLabel === stageLabel);
              return (
                <td class={cell.length ? 'sum' : 'sum none'} data-label={upperFirst(stageLabel)}>
                  {cell.map((line) => (
                    <Figure line={line} around={around} id={lineId(around.base, by, line)} />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
