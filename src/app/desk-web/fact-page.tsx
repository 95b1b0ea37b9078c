import { KINDS, type Names } from '../../vocabulary/index.ts';
import { FactFields, type FactForm } from './fact-form.tsx';
import { deskPage } from './frame.tsx';

/** A form for a fact as a page of its own: the passage it is read from above it. */
export function factPage(props: {
  title: string;
  slug: string;
  name: string;
  officer: string;
  quotes: readonly string[];
  form: FactForm;
  /** Where another kind is chosen, with what must go along. */
  rekind: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
}): string {
  return deskPage({
    title: props.title,
    relation: { slug: props.slug, name: props.name },
    officer: props.officer,
    children: (
      <>
        <KindChoice {...props.rekind} kind={props.form.said.kind} names={props.form.names} />
        {factPanel(props)}
      </>
    ),
  });
}

/** The passage and the form, as they stand on their page and, by script, in the list. */
export function factPanel({ quotes, form }: { quotes: readonly string[]; form: FactForm }) {
  return (
    <div class="fact-panel" id="fact">
      {quotes.map((quote) => (
        <blockquote class="card-quote">{quote}</blockquote>
      ))}
      <FactFields {...form} />
    </div>
  );
}

function KindChoice(props: {
  action: string;
  hidden: Readonly<Record<string, string>>;
  kind: string;
  names: Names;
}) {
  return (
    <form class="kind-choice" method="get" action={props.action}>
      {Object.entries(props.hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="kind-choice">Kind</label>
      <select id="kind-choice" name="kind">
        {[...KINDS.values()].map((kind) => (
          <option value={kind.name} selected={kind.name === props.kind}>
            {props.names.text(kind.label)}
          </option>
        ))}
      </select>
      <button type="submit">Change the kind</button>
      <p class="quiet">{KINDS.get(props.kind)?.doc}</p>
    </form>
  );
}
