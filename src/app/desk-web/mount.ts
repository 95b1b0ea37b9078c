import type { Context, Hono } from 'hono';
import { problem } from '../../values/index.ts';
import { paramsOf, readPath } from '../http/match.ts';
import type { Office } from '../office.ts';
import { needOfficer } from '../sign-in/index.ts';
import { wantsData } from '../sign-in/refusal.tsx';
import { dataAnswer } from './answers.ts';
import { type DeskAsk, noRelation, notDone, withRelation } from './ask.ts';
import { officerOf } from './officer.ts';

/**
 * Puts the desk on an application, at `/desk` and below: behind sign-in, before the pages that the public reads. Nobody
 * who is not signed in learns what stands there.
 */
export function mountDesk(app: Hono, office: Office): void {
  for (const path of ['/desk', '/desk.json', '/desk/*']) {
    app.use(path, needOfficer);
    app.all(path, (c) => answer(c, office));
  }
}

async function answer(c: Context, office: Office): Promise<Response> {
  const url = new URL(c.req.url);
  const read = readPath(url.pathname);
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const officer = officerOf(c);
  // The guard before this lets nobody else pass; what it lets pass is still looked at.
  if (!officer) return dataAnswer({ title: 'Sign in first' }, 400);
  const ask: DeskAsk = {
    c,
    office,
    officer,
    params: {},
    query: url.searchParams,
    asData: read?.format === 'json' || wantsData(c),
  };
  // Loaded when somebody works there: starting and reading must not wait for it.
  const { DESK_ROUTES } = await import('./routes.ts');
  const fits = DESK_ROUTES.flatMap((route) => {
    const params = read && paramsOf(route.path, read.segments);
    return params ? [{ route, params }] : [];
  });
  const found = fits.find(({ route }) => route.method === method);
  if (!found)
    return notDone(
      ask,
      [
        fits.length > 0
          ? problem('method', `${method.slice(0, 12)} does nothing at this address.`)
          : problem('page-unknown', `Nothing stands at “${url.pathname.slice(0, 120)}”.`),
      ],
      '/desk',
      fits.length > 0 ? 405 : 404,
    );
  const asked = { ...ask, params: found.params };
  if (found.route.of === 'desk') return found.route.answer(asked);
  const relation = await withRelation(asked);
  return relation ? found.route.answer(relation) : noRelation(asked);
}
