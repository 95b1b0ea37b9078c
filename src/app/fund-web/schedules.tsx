import type { Earmark, PhaseStanding, PromiseStanding, Statement } from '../../ledger/index.ts';
import { sayBalance } from '../../ledger/index.ts';
import { timeInWords } from '../../pages/index.ts';
import { sayMoney } from '../../values/index.ts';
import { upperFirst } from '../web/words.ts';
import { type Around, Entry } from './figure.tsx';
import { sayAll } from './words.ts';

const STATES: Readonly<Record<PromiseStanding['state'], string>> = {
  fulfilled: 'Kept in full',
  'over-paid': 'More was paid than promised',
  overdue: 'Overdue',
  outstanding: 'Outstanding',
  'cannot be told': 'Cannot be told',
};

/** Pledges and commitments, with what is still to come of each on the day. */
export function Promises(props: { promises: readonly PromiseStanding[]; around: Around }) {
  const { promises, around } = props;
  return (
    <table class="fund-table stacks">
      <caption>Promises, and what is still to come of them</caption>
      <thead>
        <tr>
          <th scope="col">Promise</th>
          <th scope="col">Due</th>
          <th scope="col" class="sum">
            Promised
          </th>
          <th scope="col" class="sum">
            Still to come
          </th>
          <th scope="col">How it stands</th>
        </tr>
      </thead>
      <tbody>
        {promises.map(({ item, outstanding, state, by, otherwise }) => (
          <tr>
            <th scope="row">
              <Entry id={item.id} around={around} />
              {by.length > 0 ? (
                <small class="remark">
                  Towards it:{' '}
                  {by.map((one, i) => (
                    <>
                      {i > 0 ? ', ' : ''}
                      <a href={`/${around.view.book}/records/${one.id}`}>{saidShort(one)}</a>
                    </>
                  ))}
                </small>
              ) : null}
              {otherwise.length > 0 ? (
                <small class="remark">Paid in another currency, and not set against it.</small>
              ) : null}
            </th>
            <td data-label="Due">
              {item.amount.due ? upperFirst(timeInWords(item.amount.due, 'event')) : '–'}
            </td>
            <td class="sum" data-label="Promised">
              {item.money
                ? sayMoney(item.money)
                : item.amount.valuation
                  ? sayMoney(item.amount.valuation)
                  : 'no figure'}
            </td>
            <td class="sum" data-label="Still to come">
              {state === 'fulfilled'
                ? 'nothing'
                : outstanding.length > 0
                  ? sayAll(outstanding)
                  : 'not stated'}
            </td>
            <td data-label="How it stands">
              {state === 'overdue' || state === 'over-paid' ? (
                <strong>{STATES[state]}</strong>
              ) : (
                STATES[state]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function saidShort({ stage, money }: PromiseStanding['item']): string {
  return `${stage}${money ? ` of ${sayMoney(money)}` : ''}`;
}

/** What each phase needs, and what of it is promised and paid. */
export function Phases(props: { statement: Statement; around: Around }) {
  const { statement, around } = props;
  const { names } = around.view;
  const told = new Map((statement.about?.phases ?? []).map((phase) => [phase.id, phase]));
  return (
    <table class="fund-table stacks">
      <caption>Phases</caption>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col" class="sum">
            Required
          </th>
          <th scope="col" class="sum">
            Promised for it
          </th>
          <th scope="col" class="sum">
            Paid in for it
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.phases.map(({ id, requirement, promised, received }: PhaseStanding) => {
          const phase = told.get(id);
          return (
            <tr>
              <th scope="row">
                {names.text(phase?.title) || id}
                {phase?.period ? <small class="remark">{timeInWords(phase.period, 'state')}</small> : null}
                {phase?.agreements?.length ? (
                  <small class="remark">By {phase.agreements.join(', ')}</small>
                ) : null}
              </th>
              <td class="sum" data-label="Required">
                {requirement ? sayMoney(requirement) : 'not stated'}
              </td>
              <td class="sum" data-label="Promised for it">
                {sayAll(promised)}
              </td>
              <td class="sum" data-label="Paid in for it">
                {sayAll(received)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What may be spent on one thing alone. */
export function Earmarks(props: { earmarks: readonly Earmark[] }) {
  return (
    <table class="fund-table stacks">
      <caption>Earmarked: to be spent on this alone</caption>
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col" class="sum">
            Given
          </th>
          <th scope="col" class="sum">
            Spent on it
          </th>
          <th scope="col" class="sum">
            Left
          </th>
        </tr>
      </thead>
      <tbody>
        {props.earmarks.map((earmark) => (
          <tr>
            <th scope="row">{earmark.purpose}</th>
            {(['given', 'spent', 'left'] as const).map((which) => (
              <td class="sum" data-label={{ given: 'Given', spent: 'Spent on it', left: 'Left' }[which]}>
                {sayBalance(earmark[which])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Gifts in kind, valued or not: never nothing, and never money. */
export function InKind(props: { statement: Statement; around: Around }) {
  const { statement, around } = props;
  return (
    <table class="fund-table stacks">
      <caption>Gifts in kind</caption>
      <thead>
        <tr>
          <th scope="col">Gift</th>
          <th scope="col" class="sum">
            Valued at
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.inKind.map((item) => (
          <tr>
            <th scope="row">
              <Entry id={item.id} around={around} />
            </th>
            <td class="sum" data-label="Valued at">
              {item.amount.valuation ? (
                sayMoney(item.amount.valuation)
              ) : (
                <span class="quiet">not valued</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is in the fund on the day, by its books. */
export function Holdings(props: { statement: Statement; around: Around }) {
  const { statement, around } = props;
  const label = (text: string) => text.replace(/party:[\w-]+/g, (ref) => around.view.names.of(ref));
  return (
    <table class="fund-table stacks">
      <caption>What is in the fund, by its books</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col" class="sum">
            Balance
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.holdings.map(({ label: name, balances, unstated }) => (
          <tr>
            <th scope="row">{label(name)}</th>
            <td class="sum" data-label="Balance">
              {balances.map((b) => (
                <div>{sayBalance(b)}</div>
              ))}
              {unstated > 0 ? (
                <div class="quiet">
                  {unstated === 1 ? '1 entry without a figure' : `${unstated} entries without a figure`}
                </div>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
