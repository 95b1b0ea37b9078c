import { type Context, Hono } from 'hono';
import { PUBLIC } from '../../access/index.ts';
import { recordedAtInWords } from '../../pages/index.ts';
import { mountDesk } from '../desk-web/mount.ts';
import { mountFunds } from '../fund-web/mount.ts';
import type { Office } from '../office.ts';
import { RESERVED } from '../reserved-names.ts';
import { mountSheets } from '../sheet-web/mount.ts';
import { mountSignIn } from '../sign-in/index.ts';
import { type Asked, address } from '../web/index.ts';
import type { Ask, Outcome, Refusal } from './answer.ts';
import { type Asset, loadAssets } from './assets.ts';
import { type Log, logFault } from './fault.ts';
import { type PathRead, paramsOf, readPath } from './match.ts';
import { etagOf, type PageCache, pageCache, rendered, send } from './page-cache.ts';
import { broken, refuse } from './problem.ts';
import { ROUTES, type Route } from './routes.ts';
import { readTimes } from './times.ts';
import { MADE_BY } from './version.ts';

export interface AppOptions {
  /** Where faults are written, a line of JSON each. */
  readonly log?: Log;
  readonly assets?: ReadonlyMap<string, Asset>;
  readonly cache?: PageCache;
}

/** Longest address that is looked at. */
const URL_LIMIT = 2000;
/** Longest name of a relation. */
const NAME_LIMIT = 64;

/**
 * The web application over an office, testable without a socket. Everybody who asks is the public; nothing but what the
 * public may see is ever rendered. A page that was made before goes out without being read, matched or made again.
 */
export function createApp(office: Office, options: AppOptions = {}): Hono {
  const log: Log = options.log ?? ((line) => process.stderr.write(`${line}\n`));
  const assets = options.assets ?? loadAssets();
  const cache = options.cache ?? pageCache();
  const app = new Hono();
  mountSignIn(app, office, log);
  mountSheets(app, office);
  mountDesk(app, office);
  mountFunds(app, office);
  const house: House = { office, cache, log };

  const answer = (c: Context): Response | Promise<Response> => {
    const url = c.req.url;
    const target = url.slice(url.indexOf('/', 8));
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return refused(house, notRead(c.req.method), false);
    if (target.startsWith('/assets/')) {
      const asset = assets.get(target.slice(8));
      return asset ? send(asset, c.req.header('if-none-match')) : refused(house, noPage(target), false);
    }
    const slug = slugOf(target);
    if (slug === undefined) return cold(house, c, target, undefined);
    const stamp = office.stamp(slug);
    if (typeof stamp === 'string') return hot(house, c, target, stamp);
    if (stamp === undefined) return cold(house, c, target, undefined);
    return stamp.then((s) =>
      s === undefined ? cold(house, c, target, undefined) : hot(house, c, target, s),
    );
  };
  app.all('*', answer);
  app.onError((error, c) => fault(house, error, c));
  return app;
}

interface House {
  readonly office: Office;
  readonly cache: PageCache;
  readonly log: Log;
}

/** The first segment of a target where it can be a relation's slug, without decoding or matching anything. */
function slugOf(target: string): string | undefined {
  const m = /^\/([a-z0-9]+(?:-[a-z0-9]+)*)(?=$|[/?.])/.exec(target);
  return m && m[1]!.length <= NAME_LIMIT && !RESERVED.has(m[1]!) ? m[1]! : undefined;
}

/** A page made before, for this stamp, day and address, goes out at once. */
function hot(house: House, c: Context, target: string, stamp: string): Response | Promise<Response> {
  const key = `${stamp} ${house.office.today()} ${target}`;
  const page = house.cache.get(key);
  if (page && (page.origin === undefined || page.origin === originOf(c)))
    return send(page, c.req.header('if-none-match'));
  return cold(house, c, target, stamp, key);
}

function originOf(c: Context): string {
  const url = c.req.url;
  return url.slice(0, url.indexOf('/', 8));
}

/** Reads the address, makes the page, keeps it. */
async function cold(
  house: House,
  c: Context,
  target: string,
  stamp: string | undefined,
  key?: string,
): Promise<Response> {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const asData = path.endsWith('.json');
  try {
    if (target.length > URL_LIMIT) return await refused(house, tooLong, asData);
    const read = readPath(path);
    const found = read && matching(read);
    if (!read || !found) return await refused(house, noPage(path), asData);
    const query = new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
    const { route, params } = found;
    const tidy = withoutEmpty(path, query);
    if (tidy) return redirect(tidy);
    const today = house.office.today();
    const times = readTimes(route.timeless ? new URLSearchParams() : query, today);
    if (!times.ok) return await refused(house, impossible(times.findings[0]!, read.path, query), asData);
    const { asked } = times.value;
    const ask: Ask = {
      office: house.office,
      params,
      format: read.format,
      query,
      path: read.path,
      asked,
      times: times.value.times,
      origin: originOf(c),
    };
    const etag = stamp === undefined ? undefined : etagOf(MADE_BY, stamp, today, target, ask.origin);
    const ifNoneMatch = c.req.header('if-none-match');
    const outcome = await answerOf(route, ask);
    if ('location' in outcome) return redirect(outcome.location);
    if ('status' in outcome) return await refused(house, outcome, asData);
    const known = outcome.unkept ? undefined : etag;
    const page = rendered(outcome.body, read.format, known ?? etagOf(MADE_BY, asText(outcome.body)), {
      forEver: outcome.forEver ?? false,
      ...(outcome.perHost ? { origin: ask.origin } : {}),
    });
    if (key !== undefined && !outcome.unkept)
      house.cache.set(key, page, page.bytes.byteLength + key.length * 2 + 1000);
    return send(page, ifNoneMatch);
  } catch (error) {
    return fault(house, error, c, asData);
  }
}

function asText(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
}

function matching(read: PathRead): { route: Route; params: Record<string, string> } | undefined {
  for (const route of ROUTES) {
    const params = paramsOf(route.path, read.segments);
    if (
      params &&
      route.formats.includes(read.format) &&
      !(route.of === 'relation' && RESERVED.has(params.relation!))
    )
      return { route, params };
  }
  return undefined;
}

/** Through the window, as the public: what is not for everybody looks as if it were not there. */
async function answerOf(route: Route, ask: Ask): Promise<Outcome> {
  if (route.of === 'house') return route.answer(ask);
  const { office, times, asked } = ask;
  const named = ask.params.relation!;
  const slug = await office.resolve(named);
  if (slug === undefined) return noRelation(named);
  if (slug !== named) return { location: address(ask.path.replace(/^\/[^/]+/, `/${slug}`), asked) };
  const view = await office.view(slug, PUBLIC, times);
  if (!view)
    return (await office.view(slug, PUBLIC, { trueAt: times.trueAt }))
      ? notYet(slug, ask)
      : noRelation(named);
  return route.answer({ ...ask, view, where: { slug, asked, path: ask.path } });
}

/** A form sends its empty fields too; the address is the one without them. */
function withoutEmpty(path: string, query: URLSearchParams): string | undefined {
  const empty = [...query.keys()].filter(
    (k) => ['trueAt', 'knownAt', 'saidBy'].includes(k) && query.get(k) === '',
  );
  if (empty.length === 0) return undefined;
  for (const k of empty) query.delete(k);
  const rest = query.toString();
  return rest ? `${path}?${rest}` : path;
}

function redirect(location: string): Response {
  // A path that began with two slashes would lead to another host.
  return new Response(null, {
    status: 302,
    headers: { Location: location.replace(/^\/+/, '/'), 'Cache-Control': 'no-store' },
  });
}

async function refused(house: House, refusal: Refusal, asData: boolean): Promise<Response> {
  const list =
    refusal.status === 404 && !refusal.slug && !asData
      ? (await house.office.relations(PUBLIC, { limit: 20 })).items
      : [];
  const shown = list.map((r) => ({ ...r, parties: [] }));
  return refuse(refusal, asData, shown);
}

function fault(house: House, error: unknown, c: Context, asData = c.req.path.endsWith('.json')): Response {
  return broken(
    logFault(error, { method: c.req.method, path: c.req.path }, house.office.now(), house.log),
    asData,
  );
}

const tooLong: Refusal = {
  status: 414,
  code: 'address-long',
  title: 'This address is too long',
  detail: `An address may have ${URL_LIMIT} characters.`,
};

function notRead(method: string): Refusal {
  return {
    status: 405,
    code: 'method',
    title: 'Reading only',
    detail: `Pages are read here, with GET or HEAD; ${method.slice(0, 12)} does nothing.`,
  };
}

function noPage(path: string): Refusal {
  return {
    status: 404,
    code: 'page-unknown',
    title: 'No such page',
    detail: `Nothing stands at “${path.slice(0, 120)}”.`,
  };
}

function noRelation(slug: string): Refusal {
  return {
    status: 404,
    code: 'relation-unknown',
    title: 'No such relation',
    detail: `There is no relation “${slug.slice(0, 80)}” on record here.`,
    hint: 'Look for it by the names of its parties, or take one of those below.',
  };
}

function notYet(slug: string, ask: Ask): Refusal {
  return {
    status: 404,
    code: 'not-yet-on-record',
    title: 'Nothing was on record yet',
    detail: `At ${recordedAtInWords(ask.times.knownAt!)} nothing of this relation was on record.`,
    slug,
    ways: [{ href: address(ask.path), label: 'Read it as it is on record now' }],
  };
}

function impossible(
  finding: { message: string; hint?: string },
  path: string,
  query: URLSearchParams,
): Refusal {
  const good: Asked = {};
  const q = query.get('q');
  return {
    status: 400,
    code: 'time-invalid',
    title: 'No such time',
    detail: finding.message,
    ...(finding.hint ? { hint: finding.hint } : {}),
    slug: path,
    ways: [{ href: address(path, good, q ? { q } : {}), label: 'The same page as of today' }],
  };
}
