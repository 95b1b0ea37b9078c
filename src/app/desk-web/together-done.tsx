import type { Decision } from '../../desk/index.ts';
import type { Finding } from '../../values/index.ts';
import { count } from '../web/words.ts';
import { deskAddress, deskPage } from './frame.tsx';
import type { ProposalModel } from './proposal-model.ts';
import { DECISIONS } from './wording.ts';

/** What came of a decision about many, with the way to take it back. */
export function togetherDone(props: {
  slug: string;
  name: string;
  officer: string;
  decision: Decision;
  results: readonly { readonly id: string; readonly done: boolean; readonly findings: readonly Finding[] }[];
  proposals: readonly ProposalModel[];
  back: string;
}): string {
  const { slug, results } = props;
  const by = new Map(props.proposals.map((p) => [p.id, p]));
  const done = results.filter((r) => r.done);
  const failed = results.filter((r) => !r.done);
  const said = DECISIONS[props.decision]?.done ?? props.decision;
  return deskPage({
    title: `${said}: ${count(done.length, 'proposal')}`,
    relation: { slug, name: props.name },
    officer: props.officer,
    children: (
      <form class="bulk-form" method="post" action={deskAddress(slug, 'bulk')}>
        <input type="hidden" name="back" value={props.back} />
        {failed.length > 0 ? (
          <div class="desk-wrong" role="alert">
            <p>{count(failed.length, 'proposal')} stayed as they were:</p>
            <ul>
              {failed.map((r) => (
                <li>
                  {by.get(r.id)?.sentence ?? r.id}: {r.findings[0]?.message}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <ol class="bulk-list">
          {done.map((r) => (
            <li>
              <input type="hidden" name="id" value={r.id} />
              <input type="hidden" name={`seen.${r.id}`} value={by.get(r.id)?.last.at} />
              <span class="bulk-sentence">{by.get(r.id)?.sentence}</span>
            </li>
          ))}
        </ol>
        <p class="form-do">
          <a class="button first" href={props.back}>
            Back to the proposals
          </a>
          {done.length > 0 && props.decision !== 'undo' ? (
            <button type="submit" name="decision" value="undo">
              Undo all {done.length}
            </button>
          ) : null}
        </p>
      </form>
    ),
  });
}
