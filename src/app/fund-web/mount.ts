import type { Context, Hono } from 'hono';
import { PUBLIC } from '../../access/index.ts';
import type { Refusal } from '../http/answer.ts';
import { currencyIn } from '../http/currency.ts';
import { paramsOf, readPath } from '../http/match.ts';
import { etagOf, rendered, send } from '../http/page-cache.ts';
import { refuse } from '../http/problem.ts';
import { readTimes } from '../http/times.ts';
import { MADE_BY } from '../http/version.ts';
import type { Office } from '../office.ts';
import type { FundAsk } from './ask.ts';
import { FUND_ROUTES } from './routes.ts';

/** Puts the funds on an application, at `/funds` and below, before the relations: read by everybody, as the public. */
export function mountFunds(app: Hono, office: Office): void {
  for (const path of ['/funds', '/funds.json', '/funds.csv', '/funds/*'])
    app.get(path, (c) => answer(c, office));
}

async function answer(c: Context, office: Office): Promise<Response> {
  const url = new URL(c.req.url);
  const read = readPath(url.pathname);
  const asData = read !== undefined && read.format !== 'html';
  const refused = (refusal: Refusal) => refuse(refusal, asData, []);
  const found = FUND_ROUTES.flatMap((route) => {
    const params = read && paramsOf(route.path, read.segments);
    return params ? [{ route, params }] : [];
  })[0];
  if (!read || !found || !(found.route.formats as readonly string[]).includes(read.format))
    return refused(no('page-unknown', 'No such page', `Nothing stands at “${url.pathname.slice(0, 120)}”.`));
  const { searchParams } = url;
  const times = readTimes(searchParams, office.today());
  if (!times.ok) {
    const { message, hint } = times.findings[0]!;
    return refused({
      status: 400,
      code: 'time-invalid',
      title: 'No such time',
      detail: message,
      ...(hint ? { hint } : {}),
      ways: [{ href: read.path, label: 'The same page as of today' }],
    });
  }
  const given = (name: string) => searchParams.get(name)?.trim() || undefined;
  const after = given('after');
  const [donor, named] = [given('donor'), given('relation')];
  const currency = currencyIn(searchParams, { path: read.path, asked: times.value.asked });
  if (typeof currency === 'object') return refused(currency);
  const relation = named === undefined ? undefined : await office.resolve(named);
  if (named !== undefined && (!relation || !(await office.view(relation, PUBLIC, times.value.times))))
    return refused(
      no(
        'relation-unknown',
        'No such relation',
        `There is no relation “${named.slice(0, 80)}” on record here.`,
      ),
    );
  const ask: FundAsk = {
    office,
    times: times.value.times,
    asked: times.value.asked,
    path: read.path,
    format: read.format as FundAsk['format'],
    ...(donor === undefined ? {} : { donor: donor.includes(':') ? donor : `party:${donor}` }),
    ...(currency === undefined ? {} : { currency }),
    ...(relation === undefined ? {} : { relation }),
    ...(after === undefined ? {} : { after: after.replace(/^fund:/, '') }),
  };
  // Loaded when a fund is asked for: starting must not wait for it.
  const { fund, funds } = await import('./pages.ts');
  const { body, next } =
    found.params.fund === undefined
      ? await funds(ask)
      : { body: await fund(ask, found.params.fund), next: undefined };
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return refused(body);
  const made = typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
  const page = rendered(body, read.format, etagOf(MADE_BY, made));
  const answered = send(page, c.req.header('if-none-match'));
  if (next !== undefined) {
    searchParams.set('after', next);
    answered.headers.set('Link', `<${url.pathname}?${searchParams}>; rel="next"`);
  }
  return answered;
}

function no(code: string, title: string, detail: string): Refusal {
  return { status: 404, code, title, detail, ways: [{ href: '/funds', label: 'All funds on record' }] };
}
