import type { Decision } from '../../desk/index.ts';
import { deskAddress } from './frame.tsx';
import type { ProposalModel } from './proposal-model.ts';
import { DECISIONS, REASONS, STATES, WAYS } from './wording.ts';

/** The decisions that the workflow allows, each a button of a form that works without script. */
export function CardDecisions(props: { proposal: ProposalModel; slug: string; back: string }) {
  const { proposal: p, slug, back } = props;
  const action = deskAddress(slug, `proposals/${p.id}`);
  const may = (d: Decision): boolean => p.decisions.includes(d) && p.barred[d] === undefined;
  const common = (
    <>
      <input type="hidden" name="seen" value={p.last.at} />
      <input type="hidden" name="back" value={back} />
      {p.standing.record ? <input type="hidden" name="record" value={p.standing.record} /> : null}
    </>
  );
  return (
    <div class="decisions">
      <DecidedLast proposal={p} />
      <form class="decide" method="post" action={action}>
        {common}
        <div class="buttons">
          {may('accept') ? <Accepting proposal={p} /> : null}
          {may('publish') ? <Button decision="publish" /> : null}
          {may('amend') ? (
            <a class="button" href={deskAddress(slug, `proposals/${p.id}/amend`)} data-key="e">
              Amend <Key of="e" />
            </a>
          ) : null}
          {may('put off') ? <Button decision="put off" /> : null}
          {may('undo') ? <Button decision="undo" /> : null}
        </div>
      </form>
      {may('refuse') ? (
        <Reasoned decision="refuse" {...{ action, common }} ready={REASONS} id={p.id} />
      ) : null}
      {may('return') ? <Reasoned decision="return" {...{ action, common }} ready={[]} id={p.id} /> : null}
      {Object.values(p.barred)
        .filter(Boolean)
        .map((because) => (
          <p class="barred">{because}</p>
        ))}
    </div>
  );
}

function DecidedLast({ proposal: p }: { proposal: ProposalModel }) {
  if (p.state === 'proposed') return null;
  return (
    <p class="decided">
      {STATES[p.state].charAt(0).toUpperCase() + STATES[p.state].slice(1)}
      {p.outcome ? (
        <>
          {' '}
          as <code>{p.outcome.record}</code>
        </>
      ) : null}
      {p.author ? <> by {p.author}</> : <> by {p.last.by}</>}
      {p.state === 'refused' || p.state === 'returned' ? `: ${p.last.why}` : '.'}
    </p>
  );
}

function Accepting({ proposal: { standing, links } }: { proposal: ProposalModel }) {
  const open = links.filter((link) => link.open);
  const labels = open.map((link) => link.label).join(', ');
  if (standing.as === 'differs')
    return (
      <fieldset class="ways">
        {open.length > 0 ? (
          <label class="check">
            <input type="checkbox" name="alone" value="yes" /> Without “{labels}”
          </label>
        ) : null}
        <legend>
          Which stands? <Key of="a" />
        </legend>
        {WAYS.map(({ how, label }, i) => (
          <button type="submit" name="decision" value={`accept ${how}`} data-way={i + 1}>
            {label} <Key of={String(i + 1)} />
          </button>
        ))}
      </fieldset>
    );
  return (
    <>
      <Button decision="accept" first />
      {open.length > 0 ? (
        <button type="submit" name="decision" value="accept alone" data-key="o" aria-keyshortcuts="o">
          Accept without “{labels}” <Key of="o" />
        </button>
      ) : null}
      {standing.as === 'new' ? null : (
        <button type="submit" name="decision" value="accept new">
          As a record of its own
        </button>
      )}
    </>
  );
}

function Button({ decision, first = false }: { decision: Decision; first?: boolean }) {
  const { label, key } = DECISIONS[decision]!;
  return (
    <button
      type="submit"
      name="decision"
      value={decision}
      data-key={key}
      aria-keyshortcuts={key}
      class={first ? 'first' : undefined}
    >
      {label} <Key of={key} />
    </button>
  );
}

/** The key of a button; shown where keys work. */
function Key({ of }: { of: string }) {
  return (
    <span class="keycap" aria-hidden="true">
      {of}
    </span>
  );
}

/** A decision that needs a reason: written freely, or one of those that stand ready. */
function Reasoned(props: {
  decision: 'refuse' | 'return';
  action: string;
  common: unknown;
  ready: readonly string[];
  id: string;
}) {
  const { decision, ready } = props;
  const { label, key } = DECISIONS[decision]!;
  const id = `why-${decision}-${props.id}`;
  return (
    <details class="reasoned" data-key={key}>
      <summary>
        {label} <Key of={key} />
      </summary>
      <form class="decide" method="post" action={props.action}>
        {props.common}
        <input type="hidden" name="decision" value={decision} />
        <label for={id}>Reason</label>
        <div class="reason-line">
          <input type="text" id={id} name="reason" maxlength={500} autocomplete="off" />
          <button type="submit">{label}</button>
        </div>
        {ready.length > 0 ? (
          <ul class="ready">
            {ready.map((reason, i) => (
              <li>
                <button type="submit" name="ready" value={reason} data-way={i + 1}>
                  {reason} <Key of={`Alt+${i + 1}`} />
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </form>
    </details>
  );
}
