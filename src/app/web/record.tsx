import type { View, ViewRecord } from '../../access/index.ts';
import { type RecordModel, recordOf, type SaidSlot } from '../../pages/index.ts';
import { type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { Proof } from './proof.tsx';
import { typeset } from './typeset.ts';
import { upperFirst } from './words.ts';

/** One record on a page of its own: its sentence, its facts, its proof, its history, its address. */
export function recordPage(view: View, record: ViewRecord, where: Where): string {
  const model = recordOf(view, record);
  return relationPage({
    view,
    where,
    part: '-',
    title: upperFirst(model.kindLabel),
    sentence: model,
    children: (
      <>
        <Facts slots={model.slots} where={where} view={view} />
        <Related model={model} view={view} where={where} />
        <Proof model={model} view={view} where={where} alone />
        <InDossier model={model} where={where} />
      </>
    ),
  });
}

/** The proof of a sentence on a page of its own: what its mark opens, for those without a script. */
export function proofPage(view: View, record: ViewRecord, where: Where): string {
  const model = recordOf(view, record);
  return relationPage({
    view,
    where,
    part: '-',
    title: 'Proof of a sentence',
    sentence: model,
    fleeting: true,
    children: (
      <>
        <Proof model={model} view={view} where={where} />
        <InDossier model={model} where={where} />
      </>
    ),
  });
}

/** A record's facts as a list of labels and values. */
function Facts(props: { slots: readonly SaidSlot[]; where: Pick<Where, 'slug' | 'asked'>; view: View }) {
  const { slots, where, view } = props;
  return (
    <dl class="facts">
      {slots.map((s) => (
        <>
          <dt>{upperFirst(s.label)}</dt>
          <dd>
            {s.record === undefined ? (
              s.words
            ) : (
              <a href={within(where, `records/${s.record}`)}>
                {typeset(view.names.text(view.record(s.record)?.statement) || s.words)}
              </a>
            )}
          </dd>
        </>
      ))}
    </dl>
  );
}

/** Records that name this one: what it includes, what renews it, what was agreed at it. */
function Related(props: { model: RecordModel; view: View; where: Where }) {
  const { model, view, where } = props;
  const own = new Set(model.slots.flatMap((s) => s.record ?? []));
  const related = model.related.filter((r) => !r.records.every(({ id }) => own.has(id)));
  if (related.length === 0) return null;
  return (
    <section class="related apparatus" aria-label="Records tied to this one">
      {related.map(({ label, records }) => (
        <>
          <h2 class="label">{label}</h2>
          <ul class="plain">
            {records.map((r) => (
              <li>
                <a
                  href={within(where, `records/${r.id}`)}
                  lang={r.language === view.names.language ? undefined : r.language}
                >
                  {typeset(r.text)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function InDossier(props: { model: RecordModel; where: Where }) {
  if (!props.model.printed) return null;
  return (
    <p class="apparatus">
      <a href={`${within(props.where)}#${props.model.id}`}>Read it in the dossier</a>
    </p>
  );
}
