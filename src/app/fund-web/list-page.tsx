import type { View } from '../../access/index.ts';
import { type Statement, statementOf } from '../../ledger/index.ts';
import type { FundListed, FundPage } from '../funds.ts';
import { address, within } from '../web/address.ts';
import { plainPage } from '../web/frame.tsx';
import { typeset } from '../web/typeset.ts';
import { upperFirst } from '../web/words.ts';
import { extras, type FundAsk } from './ask.ts';
import { fundPath } from './fund-path.ts';
import { sayFigure } from './words.ts';

/** The columns of the list of funds as a table. */
export const LIST_COLUMNS = [
  'fund',
  'name',
  'account',
  'stage',
  'currency',
  'min',
  'max',
  'without_figure',
] as const;

/** Every account of every fund, stage by stage; not to be added across accounts or stages. */
export function listTable(list: readonly FundListed[]): string[][] {
  return list.flatMap(({ ref, views }) =>
    views.flatMap((view) =>
      statementOf(view, ref).byStage.map(({ stage, balance, items }) => {
        const none = balance.unstated === items.length;
        return [
          ref,
          view.names.of(ref),
          view.book,
          stage,
          balance.currency,
          none ? '' : (balance.min ?? ''),
          none ? '' : (balance.max ?? ''),
          String(balance.unstated),
        ];
      }),
    ),
  );
}

/** The funds on record: what each is, who tells of it, and what each account comes to. */
export function listPage({ items, next }: FundPage, ask: FundAsk): string {
  const { asked } = ask;
  const nameOf = ({ ref, views }: FundListed) => views[0]!.names.of(ref);
  const list = [...items].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const of = ask.relation === undefined ? undefined : list[0]?.views[0];
  return plainPage({
    title: 'Funds',
    heading: 'Funds',
    ...(of ? { label: of.names.text(of.relation.title) } : {}),
    where: { path: '/funds', asked },
    formats: ['json', 'csv'],
    data: { ...extras(ask), ...(ask.after === undefined ? {} : { after: ask.after }) },
    children:
      list.length === 0 ? (
        <p class="nothing">No fund is named by what is on record at these times.</p>
      ) : (
        <>
          <p class="apparatus">
            What receives support by the words of the sources: funds, programmes, an operation. Each account
            of a fund stands by itself, and no two are added.
          </p>
          <ul class="entries fund-list">
            {list.map(({ ref, fund, views, more }) => (
              <li>
                <h2>
                  <a href={address(fundPath(ref), asked, extras(ask))}>{views[0]!.names.of(ref)}</a>
                  {fund?.acronym ? <span class="quiet"> {fund.acronym}</span> : null}
                </h2>
                <p class="apparatus">
                  {fund?.beneficiaries?.length
                    ? `For ${fund.beneficiaries.map((p) => views[0]!.names.of(p)).join(', ')}. `
                    : ''}
                  {fund?.manager ? `Its account is kept by ${views[0]!.names.of(fund.manager)}.` : ''}
                </p>
                {views.map((view) => (
                  <Told view={view} statement={statementOf(view, ref)} asked={asked} />
                ))}
                {more ? <p class="apparatus">Further accounts tell of it.</p> : null}
              </li>
            ))}
          </ul>
          {next ? (
            <p>
              <a rel="next" href={address('/funds', asked, { ...extras(ask), after: next.slice(5) })}>
                Further funds
              </a>
            </p>
          ) : null}
        </>
      ),
  });
}

function Told(props: { view: View; statement: Statement; asked: FundAsk['asked'] }) {
  const { view, statement, asked } = props;
  const stages = new Map<string, string[]>();
  for (const line of statement.byStage)
    stages.set(line.stageLabel, [...(stages.get(line.stageLabel) ?? []), sayFigure(line)]);
  const told = [...stages].map(([label, said]) => `${label}: ${said.join(' and ')}`);
  return (
    <p class="fund-told">
      <a href={within({ slug: view.book, asked }, 'money')}>
        {typeset(view.names.text(view.relation.title))}
      </a>
      {view.relation.invented ? ' (invented)' : ''}. {upperFirst(told.join('; '))}
      {told.length > 0 ? '.' : 'Nothing counts yet.'}
    </p>
  );
}
