import { plainPage } from '../web/frame.tsx';

/** What the sign-in page shows. */
export interface SignInShown {
  /** Where it leads on to. */
  readonly next: string;
  /** The name as it was typed. */
  readonly name?: string;
  /** Why it did not go well, in a sentence. */
  readonly error?: string;
  /** Said before the form, when nothing went wrong. */
  readonly note?: string;
  /** There is no account yet. */
  readonly none?: boolean;
}

/** The form to sign in by; it needs no script. */
export function signInPage({ next, name, error, note, none }: SignInShown): string {
  const describes = error ? { 'aria-describedby': 'sign-in-error', 'aria-invalid': true as const } : {};
  return plainPage({
    title: error ? 'Not signed in' : 'Sign in',
    heading: 'Sign in',
    label: 'For officers',
    fleeting: true,
    children: (
      <>
        {error ? (
          <p class="detail" id="sign-in-error" role="alert">
            {error}
          </p>
        ) : null}
        {note ? <p role="status">{note}</p> : null}
        {none ? (
          <p>
            There is no account here yet. Whoever runs this Entente makes the first on its machine:{' '}
            <code>entente user add NAME</code>
          </p>
        ) : null}
        <form class="sign-in" action="/sign-in" method="post">
          {next === '/' ? null : <input type="hidden" name="next" value={next} />}
          <p>
            <label for="name">Name</label>
            <input
              id="name"
              name="name"
              type="text"
              required
              maxlength={100}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              value={name ?? ''}
              {...describes}
            />
          </p>
          <p>
            <label for="password">Password</label>
            <input
              id="password"
              name="password"
              type="password"
              required
              maxlength={1000}
              autocomplete="current-password"
              {...describes}
            />
          </p>
          <p>
            <button type="submit">Sign in</button>
          </p>
        </form>
        <p class="apparatus">
          Reading needs no account. A password that was forgotten is replaced by whoever runs this Entente.
        </p>
      </>
    ),
  });
}

/** Who is signed in, and the way out. */
export function signedInPage(fullName: string): string {
  return plainPage({
    title: 'Signed in',
    label: 'For officers',
    fleeting: true,
    children: (
      <>
        <p class="detail">
          You are signed in as <strong>{fullName}</strong>. What you decide stands in the history under this
          name.
        </p>
        <form class="sign-in" action="/sign-out" method="post">
          <p>
            <button type="submit">Sign out</button>
          </p>
        </form>
        <p>
          <a href="/">To the relations on record</a>
        </p>
      </>
    ),
  });
}
