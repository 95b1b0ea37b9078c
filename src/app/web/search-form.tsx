/** The search as a form of its own: all relations, or one of them. */
export function SearchForm(props: { label: string; query?: string; slug?: string }) {
  const { label, query, slug } = props;
  return (
    <search>
      <form class="search-form" action="/search" method="get">
        <div class="field">
          <label for="q">{label}</label>
          <input id="q" name="q" type="search" value={query} maxlength={200} />
        </div>
        {slug ? <input type="hidden" name="in" value={slug} /> : null}
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
