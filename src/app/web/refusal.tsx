import type { RelationSummary } from '../office.ts';
import { plainPage } from './frame.tsx';
import { RelationList } from './relations.tsx';
import { SearchForm } from './search-form.tsx';

/** Why a page is not shown, in a sentence, with the way on: never a dead end. */
export function refusalPage(
  refusal: {
    readonly status: number;
    readonly title: string;
    readonly detail: string;
    readonly hint?: string;
    readonly ways?: readonly { readonly href: string; readonly label: string }[];
  },
  relations: readonly RelationSummary[] = [],
): string {
  return plainPage({
    title: refusal.title,
    label: String(refusal.status),
    searches: true,
    fleeting: true,
    children: (
      <>
        <p class="detail">{refusal.detail}</p>
        {refusal.hint ? <p>{refusal.hint}</p> : null}
        {refusal.ways && refusal.ways.length > 0 ? (
          <ul class="points">
            {refusal.ways.map((w) => (
              <li>
                <a href={w.href}>{w.label}</a>
              </li>
            ))}
          </ul>
        ) : null}
        <SearchForm label="Search all relations" />
        {relations.length > 0 ? (
          <section aria-labelledby="relations">
            <h2 id="relations">Relations on record</h2>
            <RelationList relations={relations} />
          </section>
        ) : null}
      </>
    ),
  });
}

/** A fault of ours, with the id under which it is written down. */
export function faultPage(id: string): string {
  return plainPage({
    title: 'Something broke here',
    label: '500',
    fleeting: true,
    children: (
      <>
        <p class="detail">
          The fault is ours, not yours. It is written down under this id; whoever runs this Entente can look
          it up.
        </p>
        <p>
          <code>{id}</code>
        </p>
        <p>
          <a href="/">To the relations on record</a>
        </p>
      </>
    ),
  });
}
