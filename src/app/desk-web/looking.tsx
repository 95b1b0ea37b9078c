import { problem } from '../../values/index.ts';
import { dataAnswer, pageAnswer } from './answers.ts';
import { notDone, type RelationAsk } from './ask.ts';
import { concernsPage, type VersionPair } from './concerns-page.tsx';
import { versionsPage } from './versions-page.tsx';

/** What wants a look in a relation: concerns, and the documents that are on record in several versions. */
export async function concerns({ office, look, officer, asData }: RelationAsk): Promise<Response> {
  const { slug, view } = look;
  const found = await office.versions.concerns(slug);
  const seen = new Set<string>();
  const pairs: VersionPair[] = [];
  for (const { id } of view.sources) {
    if (seen.has(id)) continue;
    const versions = await office.versions.of(slug, id);
    for (const [i, after] of versions.entries()) {
      seen.add(after.id);
      const before = versions[i - 1];
      if (before) pairs.push({ before, after });
    }
  }
  if (asData)
    return dataAnswer({
      relation: slug,
      concerns: found,
      versions: pairs.map(({ before, after }) => [before.id, after.id]),
    });
  const texts = new Map<string, string>();
  for (const { id, text } of view.sources) {
    const held = found.some((c) => c.source === id && c.span) ? await office.text(text) : undefined;
    if (held !== undefined) texts.set(id, held);
  }
  return pageAnswer(concernsPage({ look, concerns: found, pairs, texts, officer: officer.name }));
}

/** Two versions of a document, held against each other in facts and in words. */
export async function versions(ask: RelationAsk): Promise<Response> {
  const { office, look, query, officer } = ask;
  const back = `/desk/${look.slug}/findings`;
  const [a, b] = [query.get('before'), query.get('after')];
  if (!a || !b)
    return notDone(ask, [problem('source-unknown', 'Say which two versions: before and after.')], back, 400);
  const [before, after] = [
    await office.versions.named(look.slug, a),
    await office.versions.named(look.slug, b),
  ];
  if (!before.ok) return notDone(ask, before.findings, back);
  if (!after.ok) return notDone(ask, after.findings, back);
  const compared = await office.versions.compare(look.slug, before.value.id, after.value.id);
  if (!compared.ok) return notDone(ask, compared.findings, back);
  return ask.asData
    ? dataAnswer({ relation: look.slug, ...compared.value })
    : pageAnswer(versionsPage({ look, difference: compared.value, officer: officer.name }));
}
