import type { View, ViewSource } from '../../access/index.ts';
import type { Source } from '../../archive/index.ts';
import { type DossierState, gatherDossier } from '../../exchange/index.ts';
import { type Book, versionAt } from '../../record/index.ts';
import type { Citation } from '../../values/index.ts';
import type { RecordValue, Variant } from '../../vocabulary/index.ts';

/** A view as the state that a dossier file writes: what its reader may see and nothing else. */
export function stateOf(view: View, register: Book): DossierState {
  const seen = new Map(view.sources.map((source) => [source.ref, source]));
  const dossier = {
    book: view.book,
    relation: view.relation,
    sources: view.sources.map(sourceOf),
    ...(view.outline ? { outline: view.outline } : {}),
    records: new Map(view.records.map(({ id, value }) => [id, recordOf(value, seen)])),
  };
  return gatherDossier(dossier, {
    entry: (ref) =>
      versionAt(register.things.get(ref as `${string}:${string}`) ?? [], view.times.knownAt)?.value,
  });
}

function sourceOf({ ref: _, derived: __, atHand: ___, ...source }: ViewSource): Source {
  return source;
}

/** The record without citations of sources that the reader may not see, and without accounts that nothing else proves. */
function recordOf(value: RecordValue, seen: ReadonlyMap<string, ViewSource>): RecordValue {
  const shown = (citations: readonly Citation[]) => citations.filter((c) => seen.has(c.source));
  const { variants = [], ...rest } = value;
  const kept = variants
    .map((variant): Variant => ({ ...variant, citations: shown(variant.citations) }))
    .filter(({ citations }) => citations.some((c) => seen.get(c.source)?.derived === false));
  return { ...rest, citations: shown(value.citations), ...(kept.length > 0 ? { variants: kept } : {}) };
}
