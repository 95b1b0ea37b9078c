import type { Decision } from '../../desk/index.ts';
import { count } from '../web/words.ts';
import { deskAddress, deskPage } from './frame.tsx';
import type { ProposalModel } from './proposal-model.ts';
import { DECISIONS, MATCHES } from './wording.ts';

/** One of those that are decided together, and why it is not among them where the gate says so. */
export interface Together {
  readonly proposal: ProposalModel;
  readonly hinders?: string;
}

/** What would be decided at once, to be looked at and narrowed before it is. */
export function bulkPage(props: {
  slug: string;
  name: string;
  officer: string;
  says: string;
  decision: Decision;
  items: readonly Together[];
  back: string;
}): string {
  const { slug, items, decision } = props;
  const ready = items.filter((i) => i.hinders === undefined);
  const label = DECISIONS[decision]!.label;
  return deskPage({
    title: `${label} together`,
    relation: { slug, name: props.name },
    officer: props.officer,
    children:
      ready.length === 0 ? (
        <>
          {items.length === 0 ? <p class="nothing">There is none of this sort.</p> : <p>{props.says}</p>}
          <TogetherList items={items} />
          <p>
            <a class="button" href={props.back}>
              Back
            </a>
          </p>
        </>
      ) : (
        <form class="bulk-form" method="post" action={deskAddress(slug, 'bulk')}>
          <p>{props.says}</p>
          <input type="hidden" name="decision" value={decision} />
          <input type="hidden" name="back" value={props.back} />
          <TogetherList items={items} />
          <p class="form-do">
            <button type="submit" class="first">
              {label} {count(ready.length, 'proposal')}, less what is unticked
            </button>
            <a class="button" href={props.back}>
              Back
            </a>
          </p>
        </form>
      ),
  });
}

function TogetherList({ items }: { items: readonly Together[] }) {
  if (items.length === 0) return null;
  return (
    <ol class="bulk-list">
      {items.map(({ proposal: p, hinders }) => (
        <li>
          {hinders === undefined ? (
            <>
              <input type="hidden" name={`seen.${p.id}`} value={p.last.at} />
              <label class="check">
                <input type="checkbox" name="id" value={p.id} checked />{' '}
                <span class="bulk-sentence">{p.sentence || p.quotes[0]}</span>
              </label>
            </>
          ) : (
            <p class="bulk-sentence hindered">{p.sentence || p.quotes[0]}</p>
          )}
          <p class="apparatus">
            {p.kindLabel} · {p.whenInWords} · {MATCHES[p.standing.as]}
            {p.standing.sentence ? ` of “${p.standing.sentence}”` : ''}
            {hinders === undefined ? '' : ` · not taken: ${hinders}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
