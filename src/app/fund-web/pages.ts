import { PUBLIC } from '../../access/index.ts';
import { ACCOUNT_COLUMNS, accountTable } from '../../ledger/index.ts';
import { csv } from '../../pages/index.ts';
import type { Refusal } from '../http/answer.ts';
import { json } from '../http/json.ts';
import { extras, type FundAsk } from './ask.ts';
import { drawBeneficiaries } from './beneficiaries.ts';
import { fundJson, fundsJson } from './data.ts';
import { fundPage } from './fund-page.tsx';
import { fundPath } from './fund-path.ts';
import { LIST_COLUMNS, listPage, listTable } from './list-page.tsx';

/** A page of the funds on record, for everybody, with the fund after which it goes on where there are more. */
export async function funds(ask: FundAsk): Promise<{ body: string; next?: string }> {
  const { relation, after } = ask;
  const page = await ask.office.funds.list(PUBLIC, ask.times, {
    ...(relation === undefined ? {} : { relation }),
    ...(after === undefined ? {} : { after: `fund:${after}` }),
  });
  const body =
    ask.format === 'json'
      ? json(fundsJson(page, ask.times))
      : ask.format === 'csv'
        ? csv(LIST_COLUMNS, listTable(page.items))
        : listPage(page, ask);
  return { body, ...(page.next ? { next: page.next.slice(5) } : {}) };
}

/** One fund, for everybody. */
export async function fund(ask: FundAsk, id: string): Promise<string | Uint8Array | Refusal> {
  const file = await ask.office.funds.of(`fund:${id}`, PUBLIC, ask.times, extras(ask));
  if (!file)
    return {
      status: 404,
      code: 'fund-unknown',
      title: 'No such fund',
      detail: `No account that everybody may read names a fund “${id.slice(0, 80)}” at these times.`,
      ways: [{ href: '/funds', label: 'All funds on record' }],
    };
  if (file.accounts.length === 0)
    return {
      status: 404,
      code: 'donor-unknown',
      title: 'No such contributor',
      detail: `Nothing from “${(ask.donor ?? '').slice(0, 80)}” to this fund is on record at these times.`,
      ways: [{ href: fundPath(file.ref), label: 'The whole fund' }],
    };
  if (ask.format === 'json') return json(fundJson(file, ask.times));
  if (ask.format === 'csv')
    return csv(
      ACCOUNT_COLUMNS,
      file.accounts.flatMap(({ view, statement }) => accountTable(view.book, statement, view.names)),
    );
  if (ask.format === 'xlsx') return (await import('./workbook.ts')).fundWorkbook(file);
  return fundPage(file, ask, await drawBeneficiaries(file.views, file.ref));
}
