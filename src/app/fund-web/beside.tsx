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
  const [left, right]: Around[] = [here, there].map((view) => ({ view, asked, base: view.book }));
  const { pairs, onlyHere, onlyThere } = reconciliation;
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
          {onlyHere.map((row) => (
            <tr>
              <td data-label={name(left!)}>
                <Told row={row} around={left!} />
              </td>
              <td class="none" data-label={name(right!)} />
              <td data-label="How they stand">Only in the first</td>
            </tr>
          ))}
          {onlyThere.map((row) => (
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
    </section>
  );
}

function Told(props: { row: Row; around: Around }) {
  const { row, around } = props;
  return (
    <>
      <Entry id={row.id} around={around} />
      <small class="remark">
        {[row.money ? sayMoney(row.money) : 'no figure', timeInWords(row.when, 'event')].join(', ')}
      </small>
    </>
  );
}

function sayPair({ agrees, differs }: Pair): string {
  return [
    agrees.length > 0 ? `${upperFirst(agrees.join(', '))} agree` : '',
    differs.length > 0 ? `${differs.join(', ')} differ` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
