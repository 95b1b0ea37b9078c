import { CardDecisions } from './card-decisions.tsx';
import { deskAddress } from './frame.tsx';
import type { ProposalModel, Standing, Voice } from './proposal-model.ts';
import { MATCHES, STATES } from './wording.ts';

/** One proposal in the list: a line, and unfolded the whole of it with what may be decided. */
export function Card(props: {
  proposal: ProposalModel;
  slug: string;
  current: boolean;
  /** Where its own address is, and where a decision without script leads back to. */
  href: string;
  back: string;
}) {
  const { proposal: p } = props;
  return (
    <li
      class="card"
      id={p.id}
      data-state={p.state}
      data-match={p.standing.as}
      data-start={p.spans[0]!.start}
      aria-current={props.current ? 'true' : undefined}
    >
      <h2 tabindex={-1}>
        <a href={props.href}>{p.sentence || p.quotes[0] || p.id}</a>
      </h2>
      <p class="card-line">
        <span>{p.kindLabel}</span> <span>{p.whenInWords}</span>{' '}
        <span class="card-match">{MATCHES[p.standing.as]}</span>{' '}
        {isWeighed(p) ? (
          <span title="No rule reads it; it is weighed by what such passages mostly tell">less sure </span>
        ) : null}
        <strong class="card-state">{STATES[p.state]}</strong>
      </p>
      <div class="card-body">
        <Quotes proposal={p} />
        <StandingTold standing={p.standing} />
        <Links proposal={p} slug={props.slug} />
        <Facts proposal={p} />
        <CardDecisions {...props} />
        <Why proposal={p} />
      </div>
    </li>
  );
}

/** Whether it was weighed, and no rule read it: one in three of those is wrong, so that the officer is told. */
const isWeighed = (p: ProposalModel): boolean => p.reader.rule.startsWith('weighed-');

function Quotes({ proposal }: { proposal: ProposalModel }) {
  return (
    <>
      {proposal.quotes.map((quote) => (
        <blockquote class="card-quote">{quote}</blockquote>
      ))}
    </>
  );
}

/** How it stands to the record: new, one more proof, known, or what differs, both sides with their sources. */
function StandingTold({ standing }: { standing: Standing }) {
  if (standing.as === 'new') return null;
  const { record, sentence, voices = [], differences = [] } = standing;
  const lead =
    standing.as === 'differs'
      ? 'Differs from what is on record'
      : standing.as === 'known'
        ? 'The record says it already, and cites this passage'
        : 'One more proof of what is on record';
  return (
    <div class="card-standing">
      <p class="label">{lead}</p>
      <p class="card-record">
        {sentence} <code>{record}</code>
      </p>
      {differences.length === 0 ? (
        <Voices voices={voices} />
      ) : (
        <div class="scroll">
          <table class="card-differences">
            <thead>
              <tr>
                <td />
                <th scope="col">
                  On record <Voices voices={voices} />
                </th>
                <th scope="col">This source</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((d) => (
                <tr>
                  <th scope="row">{d.label}</th>
                  <td>{d.recorded || <span class="quiet">silent</span>}</td>
                  <td>{d.said || <span class="quiet">silent</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Voices({ voices }: { voices: readonly Voice[] }) {
  return (
    <span class="card-voices">
      {voices.map((v, i) => (
        <>
          {i > 0 ? '; ' : ''}
          <cite>{v.title}</cite>
          {v.publisher ? `, ${v.publisher}` : ''}, {v.said}
        </>
      ))}
    </span>
  );
}

/** What it is linked to, and how that one stands. */
function Links({ proposal: p, slug }: { proposal: ProposalModel; slug: string }) {
  const to = (id: string) => `${deskAddress(slug, `sources/${p.source}`, { state: 'all', at: id })}#${id}`;
  return (
    <>
      {p.links.map((link) => (
        <p class="card-link">
          <span class="label">{link.label}</span>{' '}
          {link.state === 'gone' ? link.sentence : <a href={to(link.proposal)}>{link.sentence}</a>}{' '}
          <strong class="card-state">
            {link.state === 'gone' ? 'not on record any more' : STATES[link.state]}
          </strong>
        </p>
      ))}
    </>
  );
}

function Facts({ proposal: p }: { proposal: ProposalModel }) {
  return (
    <dl class="card-facts">
      <div>
        <dt>time</dt>
        <dd>
          {p.whenInWords} <code>{p.when}</code>
        </dd>
      </div>
      {p.slots.map((s) => (
        <div>
          <dt>{s.label}</dt>
          <dd>{s.words}</dd>
        </div>
      ))}
      {p.newcomers.length > 0 ? (
        <div>
          <dt>new in the register</dt>
          <dd>
            {p.newcomers.map((n, i) => (
              <>
                {i > 0 ? ', ' : ''}
                {n.name} <code>{n.ref}</code>
              </>
            ))}
          </dd>
        </div>
      ) : null}
      {p.agrees.length > 0 ? (
        <div>
          <dt>agreed by</dt>
          <dd>{p.agrees.map((r) => `${r.name} ${r.version}`).join(', ')}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** Who read it and how, and what was decided last. */
function Why({ proposal: p }: { proposal: ProposalModel }) {
  const decided = p.state !== 'proposed' || p.author !== undefined;
  return (
    <details class="card-why">
      <summary>
        Read by {p.reader.name} {p.reader.version}
        {p.amended ? ', amended' : ''}
      </summary>
      <p>
        Rule <code>{p.reader.rule}</code>
        {p.sentenceIs === 'statement'
          ? '; the sentence is an officer’s own'
          : '; the sentence is the kind’s own wording'}
      </p>
      {p.why.length > 0 ? (
        <ol>
          {p.why.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      ) : null}
      <p>
        {decided ? 'Last decided' : 'Proposed'} by {p.last.by}, <time datetime={p.last.at}>{p.last.at}</time>:{' '}
        {p.last.why}
      </p>
    </details>
  );
}
