import type { View, ViewRecord } from '../../access/index.ts';
import { Accounts } from './accounts.tsx';
import { type Where, within } from './address.ts';
import { Passage } from './passage.tsx';
import { Versions } from './versions.tsx';
import { count, dayInWords, instantInWords } from './words.ts';

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

/** "Proved by one source, of 7 November 2017." */
function provedInWords(record: ViewRecord): string {
  const voices = new Set(record.citations.filter((c) => !c.source.derived).map((c) => c.source.ref)).size;
  const day = record.asOf ? dayInWords(record.asOf) : '';
  return voices === 1
    ? `Proved by one source, of ${day}.`
    : `Proved by ${count(voices, 'source')}, the latest of ${day}.`;
}

/** How to cite a record: title, what keeps it, the record's id and the instant; the script adds the full address. */
export function citeThis(record: ViewRecord, view: View): string {
  const since = record.versions.at(-1)?.since;
  return `“${view.names.text(view.relation.title)}”, Entente, record ${record.id}${since ? `, as on record since ${instantInWords(since)}` : ''}, read as true on ${dayInWords(view.times.trueAt)}`;
}

/** The stable address of a record and how to cite it. */
export function CiteThis(props: {
  record: ViewRecord;
  view: View;
  where: Pick<Where, 'slug' | 'asked'>;
  alone?: boolean;
}) {
  const { record, view, where, alone } = props;
  const stable = within({ slug: where.slug, asked: {} }, `records/${record.id}`);
  return (
    <div class="cite">
      <h3 class="label">Cite this</h3>
      <p class="citation" data-cite={stable}>
        {citeThis(record, view)}, <span class="address">{stable}</span>
      </p>
      {alone ? null : (
        <p class="links">
          <a href={within(where, `records/${record.id}`)}>Page of this record</a>
        </p>
      )}
    </div>
  );
}

/** Everything that opens from the mark of a sentence: passages, sources, accounts that differ, history, address. */
export function Proof(props: {
  record: ViewRecord;
  view: View;
  where: Pick<Where, 'slug' | 'asked'>;
  /** It stands on the record's own page. */
  alone?: boolean;
}) {
  const { record, view, where } = props;
  const { names } = view;
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
          {standingInWords(record, view)} {provedInWords(record)}
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
      <CiteThis record={record} view={view} where={where} alone={props.alone ?? false} />
    </article>
  );
}
