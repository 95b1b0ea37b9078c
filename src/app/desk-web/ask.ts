import type { Context } from 'hono';
import { type Finding, problem } from '../../values/index.ts';
import type { Office } from '../office.ts';
import { pageAnswer, problemAnswer, type Status, statusOf } from './answers.ts';
import { type DeskLook, lookAt } from './desk-look.ts';
import type { Officer } from './officer.ts';
import { refusalAtDesk } from './refusal-page.tsx';

/** What an officer asks the desk for. */
export interface DeskAsk {
  readonly c: Context;
  readonly office: Office;
  readonly officer: Officer;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** A program asks, or a page's script. */
  readonly asData: boolean;
}

/** The same about a relation that is on record. */
export interface RelationAsk extends DeskAsk {
  readonly look: DeskLook;
}

/** Looks the relation up that the address names (by its slug or its parties); undefined: there is none. */
export async function withRelation(ask: DeskAsk): Promise<RelationAsk | undefined> {
  const slug = await ask.office.resolve(ask.params.relation!);
  const look = slug === undefined ? undefined : await lookAt(ask.office, slug, ask.officer);
  return look && { ...ask, look };
}

/** Says why something was not done: as data, or on a page with the way back. */
export function notDone(
  ask: DeskAsk,
  findings: readonly Finding[],
  back: string,
  status: Status = statusOf(findings),
): Response {
  if (ask.asData) return problemAnswer(findings, status);
  const title = ask.c.req.method === 'GET' ? 'That is not here' : 'Nothing was changed';
  return pageAnswer(refusalAtDesk({ officer: ask.officer.name, title, findings, back }), status);
}

/** The relation of an address is not on record. */
export function noRelation(ask: DeskAsk): Response {
  const named = ask.params.relation!.slice(0, 80);
  return notDone(ask, [problem('relation-unknown', `There is no relation “${named}” on record.`)], '/desk');
}

/** A source that is not on record, with the way to those that are. */
export function noSource(ask: RelationAsk): Response {
  const id = ask.params.id!.slice(0, 80);
  return notDone(
    ask,
    [problem('source-unknown', `There is no source “${id}” in this dossier.`)],
    `/desk/${ask.look.slug}`,
  );
}
