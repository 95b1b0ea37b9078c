import type { Claim } from '../../ledger/index.ts';
import { sayBalance } from '../../ledger/index.ts';
import { sayMoney } from '../../values/index.ts';
import { count, upperFirst } from '../web/words.ts';
import { type Around, Entries, Entry } from './figure.tsx';

/** Sums that are claimed of years, each with whether the single entries of this account bear it out. */
export function Claims(props: { claims: readonly Claim[]; around: Around }) {
  const { claims, around } = props;
  return (
    <table class="fund-table stacks">
      <caption>What is claimed of years, held against single entries</caption>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col" class="sum">
            Claimed
          </th>
          <th scope="col" class="sum">
            Entries come to
          </th>
          <th scope="col">Borne out</th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ item, check }) => (
          <tr>
            <th scope="row">
              <Entry id={item.id} around={around} />
            </th>
            <td class="sum" data-label="Claimed">
              {item.money ? sayMoney(item.money) : 'no figure'}
            </td>
            <td class="sum" data-label="Entries come to">
              {check.rows.length === 0 ? (
                <span class="quiet">no single entry</span>
              ) : (
                <details class="figure-of">
                  <summary>{sayBalance(check.reached)}</summary>
                  <p class="apparatus">{count(check.rows.length, 'entry', 'entries')}</p>
                  <Entries items={check.rows.map(({ id }) => ({ id }))} around={around} />
                </details>
              )}
            </td>
            <td data-label="Borne out">
              <strong>{upperFirst(check.state)}</strong>
              <small class="remark">{check.reason}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
