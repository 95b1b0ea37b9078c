import type { View, ViewCitation, ViewRecord, ViewSource } from '../../access/index.ts';

/** JSON as it is served: two spaces, a line feed at the end, so that it reads well in a terminal too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Which relation and times an answer is about; stands at the head of every JSON answer of a relation. */
export function about(view: View) {
  return {
    relation: view.book,
    title: view.relation.title,
    ...(view.relation.invented ? { invented: true } : {}),
    times: view.times,
    lastUpdated: view.lastUpdated,
    lastStated: view.lastStated,
  };
}

/** A source as data. */
export function sourceData(source: ViewSource) {
  const { ref, setAside: _, ...rest } = source;
  return { ref, ...rest };
}

/** A citation as data: what is on record of it, its state, its passage where it may be shown. */
export function citationData(cited: ViewCitation) {
  const { citation, source, state, passage, link } = cited;
  return {
    ...citation,
    state,
    derived: source.derived,
    day: source.day,
    ...(passage ? { passage } : {}),
    ...(link ? { link } : {}),
  };
}

/** A record as data, with its proofs, the accounts that differ and its history. */
export function recordData(record: ViewRecord, view: View) {
  const { kind: _, citations: __, variants: ___, ...value } = record.value;
  return {
    id: record.id,
    address: `/${view.book}/records/${record.id}`,
    kind: record.kind.name,
    statement: record.statement,
    statementIs: record.statementIs,
    when: value.when,
    ...(value.ended ? { ended: true } : {}),
    ...(value.planned ? { planned: true } : {}),
    slots: value.slots,
    asOf: record.asOf,
    standing: record.standing,
    reopened: record.reopened,
    citations: record.citations.map(citationData),
    variants: record.variants.map((v) => ({
      when: v.value.when,
      slots: v.value.slots,
      statement: v.statement,
      differs: v.differs,
      citations: v.citations.map(citationData),
    })),
    versions: record.versions,
  };
}
