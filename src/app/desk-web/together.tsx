import type { Decision, Item } from '../../desk/index.ts';
import { type Finding, problem } from '../../values/index.ts';
import { wayOn } from '../sign-in/way-on.ts';
import { dataAnswer, pageAnswer } from './answers.ts';
import { notDone, type RelationAsk } from './ask.ts';
import { bulkPage, type Together } from './bulk-page.tsx';
import { decided, sentOf } from './decide.tsx';
import { modelsOf } from './desk-look.ts';
import { readFields } from './fields.ts';
import { deskAddress } from './frame.tsx';
import { togetherDone } from './together-done.tsx';
import { WHY } from './wording.ts';

/** Most proposals that are decided at once. */
const MOST = 200;
const LIMIT = 128_000;

/** What can be decided together: which proposals, what is decided, and in words. */
const GROUPS: Readonly<
  Record<string, { readonly decision: Decision; readonly says: string; takes(item: Item): boolean }>
> = {
  corroborates: {
    decision: 'accept',
    says: 'These say what is on record already: each adds one more proof and changes no value.',
    takes: ({ match }) => match.as === 'corroborates' || match.as === 'known',
  },
  clear: {
    decision: 'accept',
    says: 'These differ from nothing on record and name nobody whom the register does not know.',
    takes: ({ match, resolved }) => match.as !== 'differs' && resolved.newcomers.length === 0,
  },
  accepted: {
    decision: 'publish',
    says: 'These were accepted by another officer; published, they go on record.',
    takes: ({ decisions }) => decisions.includes('publish'),
  },
};

/** GET of a preview: what would be decided together, and what the gate would not take. */
export async function bulkPreview(ask: RelationAsk): Promise<Response> {
  const { office, look, query } = ask;
  const group = Object.hasOwn(GROUPS, query.get('which') ?? '') ? GROUPS[query.get('which')!]! : undefined;
  if (!group)
    return notDone(
      ask,
      [
        problem(
          'filter-unknown',
          'Nothing is decided together under this name.',
          undefined,
          `There are: ${Object.keys(GROUPS).join(', ')}.`,
        ),
      ],
      deskAddress(look.slug),
      400,
    );
  const source = query.get('source');
  const items = (await office.desk.queue(look.slug, source ? { source: `source:${source}` } : {})).filter(
    (item) => item.decisions.includes(group.decision) && group.takes(item),
  );
  const models = await modelsOf(office, look, items.slice(0, MOST));
  const together: Together[] = [];
  const among = new Set(models.map((m) => m.id));
  for (const [i, proposal] of models.entries()) {
    // What it is linked to is decided before it, where both are.
    const waits = items[i]!.links.some((link) => link.state !== 'published' && among.has(link.proposal));
    const hinders = waits ? undefined : await hindered(ask, items[i]!, group.decision);
    together.push({ proposal, ...(hinders === undefined ? {} : { hinders }) });
  }
  const back = source ? deskAddress(look.slug, `sources/${source}`) : deskAddress(look.slug);
  return ask.asData
    ? dataAnswer({ decision: group.decision, says: group.says, items: together })
    : pageAnswer(
        bulkPage({
          slug: look.slug,
          name: look.view.names.text(look.view.relation.title),
          officer: ask.officer.name,
          says: group.says,
          decision: group.decision,
          items: together,
          back,
        }),
      );
}

/** What the gate would say; undefined: nothing stands in the way. */
async function hindered(ask: RelationAsk, item: Item, decision: Decision): Promise<string | undefined> {
  const done = await decided(ask, item, { decision, why: WHY[decision]! }, true);
  return done.ok ? undefined : done.findings.find((f) => f.severity === 'error')?.message;
}

/** Ids in such an order that what one is linked to stands before it. */
async function linkedFirst({ office, look }: RelationAsk, ids: readonly string[]): Promise<string[]> {
  const order = new Set<string>();
  const seen = new Set<string>();
  const put = async (id: string): Promise<void> => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const link of (await office.desk.item(look.slug, id))?.links ?? [])
      if (ids.includes(link.proposal)) await put(link.proposal);
    order.add(id);
  };
  for (const id of ids) await put(id);
  return [...order];
}

/** One proposal of a decision about many, with what came of it. */
export interface TogetherDone {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly done: boolean;
}

/** POST: decides about each that is named, one after the other; what the gate does not take is told, the rest stands. */
export async function decideTogether(ask: RelationAsk): Promise<Response> {
  const { office, look } = ask;
  const read = await readFields(ask.c, LIMIT);
  if (!read.ok) return notDone(ask, read.findings, deskAddress(look.slug));
  const fields = read.value;
  const sent = sentOf(fields);
  const ids = [...new Set(fields.all('id'))];
  if (ids.length === 0 || ids.length > MOST)
    return notDone(
      ask,
      [problem('bulk-none', `From one to ${MOST} proposals are decided together, not ${ids.length}.`)],
      deskAddress(look.slug),
      422,
    );
  const results: TogetherDone[] = [];
  for (const id of await linkedFirst(ask, ids)) {
    const item = await office.desk.item(look.slug, id);
    const seen = fields.one(`seen.${id}`);
    const done = item
      ? await decided(ask, item, { ...sent, ...(seen ? { seen } : {}) })
      : { ok: false, findings: [problem('proposal-unknown', `There is no proposal ${id.slice(0, 80)}.`)] };
    results.push({ id, done: done.ok, findings: done.findings });
  }
  if (ask.asData) return dataAnswer({ decision: sent.decision, results });
  const items = (await Promise.all(ids.map((id) => office.desk.item(look.slug, id)))).flatMap((i) =>
    i ? [i] : [],
  );
  return pageAnswer(
    togetherDone({
      slug: look.slug,
      name: look.view.names.text(look.view.relation.title),
      officer: ask.officer.name,
      decision: sent.decision,
      results,
      proposals: await modelsOf(office, look, items),
      back: wayOn(fields.one('back') || deskAddress(look.slug)),
    }),
  );
}
