import type { View, ViewRecord } from '../../access/index.ts';
import { type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { Proof } from './proof.tsx';
import { type Fact, factsOfRecord } from './slot-words.ts';
import { typeset } from './typeset.ts';
import { upperFirst } from './words.ts';

/** One record on a page of its own: its sentence, its facts, its proof, its history, its address. */
export function recordPage(view: View, record: ViewRecord, where: Where): string {
  const { names } = view;
  return relationPage({
    view,
    where,
    part: '-',
    title: upperFirst(names.text(record.kind.label)),
    children: (
      <>
        <Statement record={record} view={view} />
        <Facts facts={factsOfRecord(record.kind, record.value, names)} where={where} view={view} />
        <Proof record={record} view={view} where={where} alone />
        <Around record={record} view={view} where={where} />
      </>
    ),
  });
}

/** The proof of a sentence on a page of its own: what its mark opens, for those without a script. */
export function proofPage(view: View, record: ViewRecord, where: Where): string {
  return relationPage({
    view,
    where,
    part: '-',
    title: 'Proof of a sentence',
    fleeting: true,
    children: (
      <>
        <Statement record={record} view={view} />
        <Proof record={record} view={view} where={where} />
        <Around record={record} view={view} where={where} />
      </>
    ),
  });
}

function Statement(props: { record: ViewRecord; view: View }) {
  const { record, view } = props;
  const { note, printed } = record.standing;
  return (
    <p class="record-statement">
      {typeset(view.names.text(record.statement))}
      {note ? <small class="aside"> {note}</small> : null}
      {printed ? null : <small class="aside"> not printed as a fact at this day</small>}
    </p>
  );
}

/** A record's facts as a list of labels and values. */
export function Facts(props: { facts: readonly Fact[]; where: Pick<Where, 'slug' | 'asked'>; view: View }) {
  return (
    <dl class="facts">
      {props.facts.map((f) => {
        const named = f.record === undefined ? undefined : props.view.record(f.record);
        return (
          <>
            <dt>{upperFirst(f.label)}</dt>
            <dd>
              {f.record === undefined ? (
                f.words
              ) : (
                <a href={within(props.where, `records/${f.record}`)}>
                  {named ? props.view.names.text(named.statement) : f.words}
                </a>
              )}
            </dd>
          </>
        );
      })}
    </dl>
  );
}

/** Records that name this one: what it includes, what renews it, what was agreed at it. */
function Around(props: { record: ViewRecord; view: View; where: Where }) {
  const { record, view, where } = props;
  const naming = view.records.flatMap((r) =>
    r.kind.slots
      .filter((s) => s.type.is === 'record' && r.value.slots[s.name] === record.id)
      .map((s) => ({ r, label: view.names.text(s.label) })),
  );
  return (
    <section class="around-it apparatus">
      {naming.length > 0 ? (
        <>
          <h2 class="label">Records that name this one</h2>
          <ul class="plain">
            {naming.map(({ r, label }) => (
              <li>
                {label}:{' '}
                <a href={within(where, `records/${r.id}`)}>{typeset(view.names.text(r.statement))}</a>{' '}
                <span class="quiet">({label})</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {record.standing.printed ? (
        <p>
          <a href={`${within(where)}#${record.id}`}>Read it in the dossier</a>
        </p>
      ) : null}
    </section>
  );
}
