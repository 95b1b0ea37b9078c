import type { Source } from '../../archive/index.ts';
import {
  type Fund,
  kindOf,
  type Outline,
  type Party,
  type Person,
  type RecordValue,
  type Relation,
} from '../../vocabulary/index.ts';

/** A dossier as it is on record, everything in stored form, with the entries of the register that it names. */
export interface DossierState {
  readonly book: string;
  readonly relation: Relation;
  readonly parties: ReadonlyMap<string, Party>;
  readonly people: ReadonlyMap<string, Person>;
  readonly funds: ReadonlyMap<string, Fund>;
  readonly sources: readonly Source[];
  readonly outline?: Outline;
  readonly records: ReadonlyMap<string, RecordValue>;
}

/** The register, asked by reference: `party:nato`, `person:abe-shinzo`, `fund:lotfa`. */
export interface Register {
  entry(ref: string): unknown;
}

/** A dossier with the entries of the register that it names, and those that they name in turn. */
export function gatherDossier(
  dossier: Pick<DossierState, 'book' | 'relation' | 'sources' | 'outline' | 'records'>,
  register: Register,
): DossierState {
  const parties = new Map<string, Party>();
  const people = new Map<string, Person>();
  const funds = new Map<string, Fund>();
  const waiting = [...refsOf(dossier)];
  const seen = new Set<string>();
  for (let ref = waiting.shift(); ref !== undefined; ref = waiting.shift()) {
    if (seen.has(ref)) continue;
    seen.add(ref);
    const entry = register.entry(ref);
    if (entry === undefined || entry === null) continue;
    const [type, id] = ref.split(':', 2) as [string, string];
    if (type === 'party') {
      parties.set(id, entry as Party);
      waiting.push(...defined((entry as Party).of));
    } else if (type === 'person') {
      people.set(id, entry as Person);
      waiting.push(...((entry as Person).offices ?? []).flatMap((office) => defined(office.of)));
    } else if (type === 'fund') {
      const { manager, agent, leads = [], beneficiaries = [] } = entry as Fund;
      funds.set(id, entry as Fund);
      waiting.push(...defined(manager), ...defined(agent), ...leads, ...beneficiaries);
    }
  }
  return { ...dossier, parties: byId(parties), people: byId(people), funds: byId(funds) };
}

function* refsOf(dossier: Pick<DossierState, 'relation' | 'sources' | 'records'>): Generator<string> {
  yield* dossier.relation.parties;
  for (const { publisher } of dossier.sources) if (publisher?.startsWith('party:')) yield publisher;
  for (const record of dossier.records.values())
    for (const slots of [record.slots, ...(record.variants ?? []).map((variant) => variant.slots ?? {})])
      for (const { name, type } of kindOf(record.kind).slots) {
        const held = slots[name];
        if (held === undefined) continue;
        if (type.is === 'party' || type.is === 'fund') yield held as string;
        if (type.is === 'parties') yield* held as readonly string[];
        if (type.is === 'people')
          for (const { person } of held as readonly { person: string }[]) yield person;
      }
}

function defined(ref: string | undefined): string[] {
  return ref === undefined ? [] : [ref];
}

function byId<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
