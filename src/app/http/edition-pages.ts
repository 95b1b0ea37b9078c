import type { Edition } from '../../access/index.ts';
import { aboutJson, differenceOf } from '../../pages/index.ts';
import { differencePage, editionsPage, within } from '../web/index.ts';
import type { Answer, Outcome, Redirect, Refusal, RelationAsk } from './answer.ts';
import { json } from './json.ts';

/** The editions of a relation; with `a` and `b` (a form's answer), the way to their difference. */
export function editions(ask: RelationAsk): Answer | Redirect {
  const { view, query } = ask;
  const [a, b] = [query.get('a'), query.get('b')];
  if (a && b) return { location: within({ slug: view.book, asked: {} }, `editions/${a}..${b}`) };
  if (ask.format === 'json')
    return {
      body: json({ ...aboutJson(view), editions: view.editions.map(({ facts: _, ...edition }) => edition) }),
    };
  return { body: editionsPage(view, ask.where) };
}

/** The stored bytes of an edition; or, for `1..2`, the difference of two. */
export async function edition(ask: RelationAsk): Promise<Outcome> {
  const { view, params, format, office } = ask;
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(params.number!);
  if (range) return difference(ask, Number(range[1]), Number(range[2]));
  const found = /^\d{1,9}$/.test(params.number!) ? editionOf(ask, Number(params.number)) : undefined;
  if (!found) return noEdition(ask, params.number!);
  const sha256 = found.stored[format];
  const bytes = sha256 === undefined ? undefined : await office.bytes(sha256);
  if (!bytes)
    return {
      status: 404,
      code: 'edition-bytes',
      title: 'These bytes are not at hand',
      detail: `Edition ${found.number} is on record, but its ${format} is not in the archive of this Entente.`,
      slug: view.book,
      ways: [{ href: within(ask.where, 'editions'), label: 'All editions' }],
    };
  return { body: bytes, forEver: true };
}

function editionOf(ask: RelationAsk, number: number): Edition | undefined {
  return ask.view.editions.find((e) => e.number === number);
}

function difference(ask: RelationAsk, a: number, b: number): Answer | Refusal {
  const [before, after] = [editionOf(ask, a), editionOf(ask, b)];
  if (!before || !after) return noEdition(ask, String(before ? b : a));
  const found = differenceOf(before, after, ask.view.names);
  if (ask.format === 'json')
    return { body: json({ ...aboutJson(ask.view), difference: { from: a, to: b, ...found } }) };
  return { body: differencePage(ask.view, ask.where, before, after, found) };
}

function noEdition(ask: RelationAsk, number: string): Refusal {
  return {
    status: 404,
    code: 'edition-unknown',
    title: 'No such edition',
    detail: `There is no edition “${number.slice(0, 40)}” of this dossier.`,
    slug: ask.view.book,
    ways: [{ href: within(ask.where, 'editions'), label: 'All editions' }],
  };
}
