import type { View } from '../../access/index.ts';
import { fundBooks, ledgerOf } from '../../ledger/index.ts';
import { type DrawnMap, drawMap } from './atlas.ts';

/** Who benefits, with how many entries say so; and the map, where any of them is on it. */
export interface Beneficiaries {
  readonly places: readonly Place[];
  readonly map?: DrawnMap;
}

/** One beneficiary: a country, or a region or body that has no shape on the map. */
export interface Place {
  readonly ref: string;
  readonly name: string;
  /** The entries that name it, each with its book. */
  readonly entries: readonly { readonly book: string; readonly id: string }[];
}

/** The beneficiaries of one fund, as the register and the visible entries name them. */
export function drawBeneficiaries(views: readonly View[], fund: string): Promise<Beneficiaries> {
  const named = views.flatMap((view) => {
    const { items, included } = fundBooks(view, fund);
    return [...items, ...included].flatMap((item) =>
      item.amount.recipients.map((ref) => ({ ref, book: view.book, id: item.id })),
    );
  });
  return drawn(views, views[0]?.funds.get(fund)?.beneficiaries ?? [], named);
}

/** The beneficiaries of all that a relation promised or gave. */
export function drawRecipients(view: View): Promise<Beneficiaries> {
  const named = ledgerOf(view).byRecipient.flatMap(({ refs, stages }) =>
    stages.flatMap(({ entries }) =>
      entries.flatMap(({ id }) => refs.map((ref) => ({ ref, book: view.book, id }))),
    ),
  );
  return drawn([view], [], named);
}

async function drawn(
  views: readonly View[],
  registered: readonly string[],
  named: readonly { readonly ref: string; readonly book: string; readonly id: string }[],
): Promise<Beneficiaries> {
  const nameOf = (ref: string) => views[0]?.names.of(ref) ?? ref;
  const refs = [...new Set([...registered, ...named.map(({ ref }) => ref)])];
  const places = refs
    .map((ref): Place => {
      const own = named.filter((n) => n.ref === ref).map(({ book, id }) => ({ book, id }));
      return {
        ref,
        name: nameOf(ref),
        entries: [...new Map(own.map((e) => [`${e.book} ${e.id}`, e])).values()],
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const map = await drawMap(places.map(({ ref }) => ref.slice(ref.indexOf(':') + 1)));
  return { places, ...(map ? { map } : {}) };
}
