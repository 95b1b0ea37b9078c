import type { View, ViewRecord } from '../../access/index.ts';
import { Accounts } from './accounts.tsx';
import { type Where, within } from './address.ts';
import { Passage } from './passage.tsx';
import { Versions } from './versions.tsx';
import { count, dayInWords, instantInWords, upperFirst } from './words.ts';

/** What a reader is told of how a record stands at the day asked about. */
export function standingInWords(record: ViewRecord, view: View): string {
  const { standing } = record;
  const day = dayInWords(view.times.trueAt);
  const asked = standing.as === 'state' ? `Does it hold on ${day}?` : `Has it happened by ${day}?`;
  const answer = { yes: 'Yes', no: standing.as === 'state' ? 'No' : 'Not yet', maybe: 'Maybe' }[
    standing.verdict.answer
  ];
  const reason =
    standing.note && standing.verdict.answer === 'maybe' ? standing.note : standing.verdict.reason;
  return `${asked} ${answer}: ${reason.replace(/\.$/, '')}.`;
}

/** How to cite a record: title, what keeps it, the record's id and the instant; the script adds the full address. */
export function citeThis(record: ViewRecord, view: View): string {
  const since = record.versions.at(-1)?.since;
  return `“${view.names.text(view.relation.title)}”, Entente, record ${record.id}${since ? `, as on record since ${instantInWords(since)}` : ''}, read as true on ${dayInWords(view.times.trueAt)}`;
}

/** The stable address of a record and how to cite it. */
export function CiteThis(props: { record: ViewRecord; view: View; where: Pick<Where, 'slug' | 'asked'> }) {
  const { record, view, where } = props;
  const stable = within({ slug: where.slug, asked: {} }, `records/${record.id}`);
  return (
    <div class="cite">
      <h3 class="label">Cite this</h3>
      <p class="citation" data-cite={stable}>
        {citeThis(record, view)}, <span class="address">{stable}</span>
      </p>
      <p class="links">
        <a href={within(where, `records/${record.id}`)}>Page of this record</a>
      </p>
    </div>
  );
}

/** Everything that opens from the mark of a sentence: passages, sources, accounts that differ, history, address. */
export function Proof(props: {
  record: ViewRecord;
  view: View;
  where: Pick<Where, 'slug' | 'asked'>;
  level?: 2;
}) {
  const { record, view, where } = props;
  const { names } = view;
  const voices = record.citations.filter((c) => !c.source.derived).length;
  const statement = names.text(record.statement);
  return (
    <article class="proof" id="proof" data-record={record.id} aria-label={`Proof: ${statement}`}>
      <h2 class="label heading">Proof</h2>
      {record.citations.map((cited) => (
        <Passage cited={cited} names={names} where={where} />
      ))}
      <Accounts record={record} names={names} where={where} />
      <section class="standing">
        <h3 class="label">How it stands</h3>
        <p>
          {standingInWords(record, view)} {upperFirst(count(voices, 'source'))} of its own
          {record.asOf ? `, the latest of ${dayInWords(record.asOf)}` : ''}.
        </p>
        {record.reopened ? (
          <p class="reopened">
            Its values were amended since its wording and proofs were confirmed; they are open again.
          </p>
        ) : null}
        {record.statementIs === 'wording' ? (
          <p>Nobody has confirmed a wording of its own yet: this is the kind’s.</p>
        ) : null}
      </section>
      <section class="history">
        <h3 class="label">History of the record</h3>
        <Versions record={record} names={names} />
      </section>
      <CiteThis record={record} view={view} where={where} />
    </article>
  );
}
