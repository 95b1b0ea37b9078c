import type { View } from '../../access/index.ts';
import type { RecordModel } from '../../pages/index.ts';
import { Accounts } from './accounts.tsx';
import { type Where, within } from './address.ts';
import { Passage } from './passage.tsx';
import { Versions } from './versions.tsx';

/** The stable address of a record and a reference to it in plain words; the script makes the address whole. */
function CiteThis(props: { model: RecordModel; where: Pick<Where, 'slug' | 'asked'>; alone: boolean }) {
  const { model, where, alone } = props;
  const stable = within({ slug: where.slug, asked: {} }, `records/${model.id}`);
  return (
    <section class="cite">
      <h3 class="label">Cite this</h3>
      <p class="citation" data-cite={stable}>
        <span class="reference">{model.cite}</span> <span class="address">{stable}</span>
      </p>
      {alone ? null : (
        <p class="links">
          <a href={within(where, `records/${model.id}`)}>Page of this record</a>
        </p>
      )}
    </section>
  );
}

/** Everything that opens from the mark of a sentence: passages, sources, accounts that differ, history, address. */
export function Proof(props: {
  model: RecordModel;
  view: View;
  where: Pick<Where, 'slug' | 'asked'>;
  /** It stands on the record's own page. */
  alone?: boolean;
}) {
  const { model, view, where, alone = false } = props;
  return (
    <article class="proof" id="proof" data-record={model.id} aria-label={`Proof: ${model.text}`}>
      <h2 class="label heading">Proof</h2>
      {model.proofs.map((cited) => (
        <Passage cited={cited} view={view} where={where} />
      ))}
      <Accounts accounts={model.accounts} view={view} where={where} />
      <section class="standing">
        <h3 class="label">How it stands</h3>
        <p>
          {model.standing} {model.proved}
        </p>
        {model.reopened ? (
          <p class="reopened">
            Its values were amended since its wording and proofs were confirmed; they are open again.
          </p>
        ) : null}
        {model.statementIs === 'wording' ? (
          <p>Nobody has confirmed a wording of its own yet: this is the kind’s.</p>
        ) : null}
      </section>
      <section class="history">
        <h3 class="label">History of the record</h3>
        <Versions versions={model.versions} />
      </section>
      <CiteThis model={model} where={where} alone={alone} />
    </article>
  );
}
