import type { Context, Hono } from 'hono';
import { PUBLIC } from '../../access/index.ts';
import { problem } from '../../values/index.ts';
import { type DeskAsk, noRelation, notDone, type RelationAsk, withRelation } from '../desk-web/ask.ts';
import { officerOf } from '../desk-web/officer.ts';
import { SECURITY } from '../http/headers.ts';
import { readTimes } from '../http/times.ts';
import type { Office } from '../office.ts';
import { needOfficer } from '../sign-in/index.ts';
import { wantsData } from '../sign-in/refusal.tsx';
import { heldFiles } from './held-files.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The addresses of sheets, as docs/sheets.md lists them. */
export const SHEET_ROUTES = [
  { method: 'GET', path: '/templates/contributions.csv', says: 'The template: columns and an invented row.' },
  {
    method: 'GET',
    path: '/templates/contributions.xlsx',
    says: 'The same as a workbook, with the codes on a second sheet.',
  },
  {
    method: 'GET',
    path: '/:relation/money.xlsx',
    says: 'The money of a relation as a workbook; takes the three times.',
  },
  { method: 'GET', path: '/desk/:relation/sheets', says: 'The form by which a sheet comes in.' },
  {
    method: 'POST',
    path: '/desk/:relation/sheets',
    says: 'Takes a `file`, and leads to its mapping; nothing is stored.',
  },
  {
    method: 'GET',
    path: '/desk/:relation/sheets/:held',
    says: 'The mapping as it is guessed or remembered, and the rows it gives; `sheet` names one of a workbook.',
  },
  {
    method: 'POST',
    path: '/desk/:relation/sheets/:held',
    says: 'A corrected mapping: `do=show` shows the rows again, `do=bring` puts them on the desk.',
  },
] as const;

type Bringing = typeof import('./bringing.tsx');

/** Puts sheets on an application, before the desk and the pages: what stores is behind sign-in. */
export function mountSheets(app: Hono, office: Office): void {
  const files = heldFiles();
  const asked = async (
    c: Context,
    answer: (pages: Bringing, ask: RelationAsk) => Response | Promise<Response>,
  ): Promise<Response> => {
    const officer = officerOf(c);
    // The guard before this lets nobody else pass; what it lets pass is still looked at.
    if (!officer) return c.json({ title: 'Sign in first' }, 401);
    const ask: DeskAsk = {
      c,
      office,
      officer,
      params: c.req.param() as Record<string, string>,
      query: new URL(c.req.url).searchParams,
      asData: wantsData(c),
    };
    const relation = await withRelation(ask);
    if (!relation) return noRelation(ask);
    // Loaded when a sheet comes in: starting must not wait for it.
    return answer(await import('./bringing.tsx'), relation);
  };
  const all = '/desk/:relation/sheets';
  const one = `${all}/:held`;
  for (const path of [all, one]) app.use(path, needOfficer);
  app.get(all, (c) => asked(c, (pages, ask) => pages.uploadForm(ask)));
  app.post(all, (c) => asked(c, (pages, ask) => pages.upload(ask, files)));
  app.get(one, (c) => asked(c, (pages, ask) => pages.mappingForm(ask, files)));
  app.post(one, (c) => asked(c, (pages, ask) => pages.confirm(ask, files)));
  for (const path of [all, one])
    app.all(path, (c) =>
      asked(c, (_, ask) =>
        notDone(
          ask,
          [problem('method', `${c.req.method.slice(0, 12)} does nothing at this address.`)],
          '/desk',
          405,
        ),
      ),
    );
  app.get('/templates/contributions.csv', async () => {
    const { templateCsv } = await import('../../exchange/index.ts');
    return download(templateCsv(), 'text/csv; charset=utf-8', 'contributions.csv');
  });
  app.get('/templates/contributions.xlsx', async () => {
    const { templateXlsx } = await import('../../exchange/index.ts');
    return download(templateXlsx(), XLSX, 'contributions.xlsx');
  });
  app.get('/:relation/money.xlsx', async (c, next) => {
    const slug = await office.resolve(c.req.param('relation'));
    const times = readTimes(new URL(c.req.url).searchParams, office.today());
    const view =
      slug === undefined || !times.ok ? undefined : await office.view(slug, PUBLIC, times.value.times);
    // What cannot be shown is told by the pages, as for every other address.
    if (!view || slug === undefined) return next();
    const { moneyXlsx } = await import('../sheet-money.ts');
    return download(await moneyXlsx(view), XLSX, `${slug}-money.xlsx`);
  });
}

function download(body: string | Uint8Array, type: string, name: string): Response {
  return new Response(body as Uint8Array<ArrayBuffer>, {
    headers: {
      ...SECURITY,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-cache',
    },
  });
}
