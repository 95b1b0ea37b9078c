import { type Decision, type Item, type Plan, stepFor } from '../../desk/index.ts';
import { type Finding, fail, ok, problem, type Result } from '../../values/index.ts';
import { wayOn } from '../sign-in/way-on.ts';
import { dataAnswer, leadTo, pageAnswer, problemAnswer, statusOf } from './answers.ts';
import { notDone, type RelationAsk } from './ask.ts';
import { Card } from './card.tsx';
import { modelsOf } from './desk-look.ts';
import { type Fields, readFields } from './fields.ts';
import { Findings } from './findings.tsx';
import { deskAddress } from './frame.tsx';
import { outcomeFor } from './outcome.ts';
import type { ProposalModel } from './proposal-model.ts';
import { sourceDesk } from './source-desk.ts';
import { sourcePage } from './source-page.tsx';
import { WHY } from './wording.ts';

/** Most bytes of a decision, its amended values and its reason. */
export const DECISION_LIMIT = 256_000;

/** A decision as it was sent. */
export interface Sent {
  readonly decision: Decision;
  readonly how?: string;
  readonly why: string;
  /** Without the links that were read with it. */
  readonly alone?: boolean;
  readonly record?: string;
  /** The instant of the proposal's last change that the officer had before their eyes. */
  readonly seen?: string;
}

/** Reads a decision: `accept`, or with how it enters the record, `accept variant`, or `accept alone`; its reason written or taken ready. */
export function sentOf(fields: Fields): Sent {
  const named = fields.one('decision');
  const [, decided, way] = /^(accept|amend) (\w+)$/.exec(named) ?? [undefined, named, undefined];
  const decision = decided as Decision;
  const how = (way === 'alone' ? undefined : way) ?? fields.one('how');
  const reason = (fields.one('reason') || fields.one('ready')).trim().slice(0, 2000);
  return {
    decision,
    why: reason || (WHY[decision] ?? ''),
    ...(how ? { how } : {}),
    ...(way === 'alone' || fields.one('alone') ? { alone: true } : {}),
    ...(fields.one('record') ? { record: fields.one('record') } : {}),
    ...(fields.one('seen') ? { seen: fields.one('seen') } : {}),
  };
}

/** What stands in the way before the gate is asked: somebody was faster, or a reason is wanted. */
export function hindrance(sent: Sent, item: Item): Finding | undefined {
  const { last, proposal } = item;
  if (sent.seen !== undefined && sent.seen !== last.at)
    return problem(
      'decision-stale',
      `${last.by} decided about it meanwhile (it is ${proposal.state}): ${last.why}`,
      undefined,
      'Look at it again.',
    );
  if (stepFor(sent.decision, proposal.state)?.reason && !sent.why)
    return problem(
      'decision-reason',
      'This decision needs a reason.',
      undefined,
      'Write one, or take one that stands ready.',
    );
  return undefined;
}

/** Decides about a proposal as it stands: everything but amending. */
export async function decided(
  ask: RelationAsk,
  item: Item,
  sent: Sent,
  dryRun = false,
): Promise<Result<Plan>> {
  const hinders = hindrance(sent, item);
  if (hinders) return fail(hinders);
  const outcome = sent.decision === 'accept' ? outcomeFor(item.match, sent) : ok(undefined);
  if (!outcome.ok) return outcome;
  return ask.office.desk.decide(
    {
      book: ask.look.slug,
      proposal: item.id,
      decision: sent.decision,
      ...(outcome.value ? { outcome: outcome.value } : {}),
      ...(sent.alone ? { alone: true } : {}),
    },
    { by: ask.officer.name, why: sent.why },
    { dryRun },
  );
}

/** POST of a decision about one proposal; `amend` and `preview` with a form are `amending`'s. */
export async function decide(
  ask: RelationAsk,
  amending: (ask: RelationAsk, item: Item, fields: Fields) => Promise<Response>,
): Promise<Response> {
  const item = await ask.office.desk.item(ask.look.slug, ask.params.id!);
  if (!item) return noProposal(ask);
  const fields = await readFields(ask.c, DECISION_LIMIT);
  if (!fields.ok) return notDone(ask, fields.findings, backOf(ask, item));
  const sent = sentOf(fields.value);
  if (sent.decision === 'amend' || fields.value.one('decision') === 'preview')
    return amending(ask, item, fields.value);
  const done = await decided(ask, item, sent);
  return done.ok
    ? doneAnswer(ask, item.id, done.value, fields.value, done.findings)
    : refused(ask, item, done.findings);
}

/** After a decision: the proposal as it is now, or the way back to the list, one further. */
export async function doneAnswer(
  ask: RelationAsk,
  id: string,
  plan: Plan,
  fields: Fields,
  findings: readonly Finding[] = [],
  status: 200 | 201 = 200,
): Promise<Response> {
  const { office, look } = ask;
  const now = (await office.desk.item(look.slug, id))!;
  const [proposal] = await modelsOf(office, look, [now]);
  const list = deskAddress(look.slug, `sources/${proposal!.source}`);
  if (!ask.asData) {
    const back = new URL(wayOn(fields.one('back') || list), 'http://entente.invalid');
    const next = await nextAfter(ask, now, back.searchParams.get('state'));
    back.searchParams.set('done', id);
    if (next) back.searchParams.set('at', next);
    return leadTo(`${back.pathname}${back.search}${next ? `#${next}` : ''}`);
  }
  const touched = [...plan.added, ...plan.amended.map((a) => a.ref), ...plan.withdrawn];
  const counts = (await office.desk.tally(look.slug)).find((t) => t.source === now.proposal.source)?.states;
  const linked = fields.one('with') === 'html' ? await itemsOf(ask, now.parts) : [];
  return dataAnswer(
    {
      proposal,
      counts: Object.fromEntries(counts ?? []),
      // What stands beside the record may stand otherwise now.
      recordChanged: touched.some((ref) => ref.startsWith('record:')),
      warnings: findings,
      ...(fields.one('with') === 'html'
        ? {
            html: cardHtml(look.slug, list, proposal!),
            // What is linked to it may be accepted now, or not any more.
            linked: (await modelsOf(office, look, linked)).map((p) => ({
              id: p.id,
              html: cardHtml(look.slug, list, p),
            })),
          }
        : {}),
    },
    status,
  );
}

function cardHtml(slug: string, list: string, proposal: ProposalModel): string {
  const href = `${list}?at=${encodeURIComponent(proposal.id)}#${proposal.id}`;
  return String(<Card proposal={proposal} slug={slug} current={false} href={href} back={list} />);
}

async function itemsOf({ office, look }: RelationAsk, ids: readonly string[]): Promise<Item[]> {
  const items = await Promise.all(ids.map((id) => office.desk.item(look.slug, id)));
  return items.flatMap((item) => (item ? [item] : []));
}

/** The next of the source that waits for the same sort of decision. */
async function nextAfter(ask: RelationAsk, now: Item, state: string | null): Promise<string | undefined> {
  const waits = await ask.office.desk.ids(ask.look.slug, {
    source: now.proposal.source,
    states: state === 'accepted' ? ['accepted'] : ['proposed', 'returned'],
  });
  const { start } = now.proposal.spans[0]!;
  return (
    waits.find((i) => i.id !== now.id && i.spans[0]!.start >= start) ?? waits.find((i) => i.id !== now.id)
  )?.id;
}

/** A decision that was not taken: the list again with the reason above it, or the problem as data. */
export async function refused(ask: RelationAsk, item: Item, findings: readonly Finding[]): Promise<Response> {
  const status = statusOf(findings);
  if (ask.asData) {
    const now = await ask.office.desk.item(ask.look.slug, item.id);
    const [proposal] = now ? await modelsOf(ask.office, ask.look, [now]) : [];
    return problemAnswer(findings, status, { proposal });
  }
  const found = ask.look.view.sources.find((s) => s.ref === item.proposal.source);
  if (!found) return notDone(ask, findings, `/desk/${ask.look.slug}`);
  const desk = await sourceDesk(ask.office, ask.look, found, { tab: 'all', at: item.id });
  return pageAnswer(
    sourcePage(desk, {
      officer: ask.officer.name,
      fourEyes: ask.office.desk.fourEyes,
      notice: <Findings findings={findings} lead="Nothing was changed:" />,
    }),
    status,
  );
}

/** There is no such proposal. */
export function noProposal(ask: RelationAsk): Response {
  const { slug } = ask.look;
  const named = ask.params.id!.slice(0, 80);
  return notDone(
    ask,
    [
      problem(
        'proposal-unknown',
        `There is no proposal “${named}” in ${slug}.`,
        undefined,
        'Reload the desk.',
      ),
    ],
    `/desk/${slug}`,
  );
}

function backOf(ask: RelationAsk, item: Item): string {
  return deskAddress(ask.look.slug, `sources/${item.proposal.source.slice(7)}`, { at: item.id });
}
