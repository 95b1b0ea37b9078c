import type { Pair, Row } from '../../ledger/index.ts';
import { timeInWords } from '../../pages/index.ts';
import { sayMoney } from '../../values/index.ts';
import type { Beside as Two } from '../funds.ts';
import type { Asked } from '../web/address.ts';
import { count, upperFirst } from '../web/words.ts';
import { type Around, Entry } from './figure.tsx';

/** Two accounts of one fund, entry by entry: what both tell, what contradicts, what one alone has. */
export function BesideTable(props: { beside: Two; asked: Asked }) {
  const { beside, asked } = props;
  const { here, there, reconciliation, doubles } = beside;
  const [left, right]: Around[] = [here, there].map((view) => ({
    view,
    asked,
    base: view.book,
    heading: 'h4',
  }));
  const { pairs, onlyHere, onlyThere } = reconciliation;
  const [mineHere, otherHere] = apart(onlyHere, donorsOf(pairs, onlyThere));
  const [mineThere, otherThere] = apart(onlyThere, donorsOf(pairs, onlyHere));
  const others = otherHere.length + otherThere.length;
  const name = (around: Around) => around.view.names.text(around.view.relation.title);
  return (
    <section class="broad" aria-label={`${name(left!)} and ${name(right!)}`}>
      {doubles.length > 0 ? (
        <p>
          {count(doubles.length, 'gift is', 'gifts are')} told in both accounts. Count each in one of them;
          the fund’s own account goes first.
        </p>
      ) : null}
      <table class="fund-table stacks">
        <caption>
          {name(left!)} and {name(right!)}, side by side
        </caption>
        <thead>
          <tr>
            <th scope="col">{name(left!)}</th>
            <th scope="col">{name(right!)}</th>
            <th scope="col">How they stand to each other</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr>
              <td data-label={name(left!)}>
                <Told row={pair.here} around={left!} />
              </td>
              <td data-label={name(right!)}>
                <Told row={pair.there} around={right!} />
              </td>
              <td data-label="How they stand">
                <strong>{upperFirst(pair.as)}</strong>
                <small class="remark">{sayPair(pair)}</small>
              </td>
            </tr>
          ))}
          {mineHere.map((row) => (
            <tr>
              <td data-label={name(left!)}>
                <Told row={row} around={left!} />
              </td>
              <td class="none" data-label={name(right!)} />
              <td data-label="How they stand">Only in the first</td>
            </tr>
          ))}
          {mineThere.map((row) => (
            <tr>
              <td class="none" data-label={name(left!)} />
              <td data-label={name(right!)}>
                <Told row={row} around={right!} />
              </td>
              <td data-label="How they stand">Only in the second</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 ? (
        <p class="apparatus">
          {count(others, 'further entry is', 'further entries are')} of what only one of them tells of at all:
          the fund’s own spending, or other contributors.
        </p>
      ) : null}
    </section>
  );
}

function Told(props: { row: Row; around: Around }) {
  const { row, around } = props;
  return (
    <>
      <Entry id={row.id} around={around} />
      <small class="remark">
        {[row.money ? sayMoney(row.money) : 'no sum of money', timeInWords(row.when, 'event')].join(', ')}
      </small>
    </>
  );
}

function sayPair({ agrees, differs }: Pair): string {
  const said = (what: readonly string[], one: string, many: string) =>
    what.length === 0 ? '' : `${what.join(', ')} ${what.length === 1 ? one : many}`;
  const both = [said(agrees, 'agrees', 'agree'), said(differs, 'differs', 'differ')];
  return upperFirst(both.filter(Boolean).join('; '));
}

/** The donors of whom both, or the other one, tell. */
function donorsOf(pairs: readonly Pair[], rows: readonly Row[]): ReadonlySet<string> {
  const named = [...pairs.flatMap((p) => [p.here, p.there]), ...rows].map((row) => row.donor);
  return new Set(named.filter((donor) => donor !== undefined));
}

/** The rows of those donors, and the rest. */
function apart(rows: readonly Row[], donors: ReadonlySet<string>): [Row[], Row[]] {
  const own = (row: Row) => row.donor !== undefined && donors.has(row.donor);
  return [rows.filter(own), rows.filter((row) => !own(row))];
}
