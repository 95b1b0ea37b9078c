/** The keys of the desk, in the order in which they are told; desk.js listens to them, docs/desk.md lists them. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['j', '↓'], does: 'to the next proposal' },
  { keys: ['k', '↑'], does: 'to the one before' },
  { keys: ['a'], does: 'accept; where it differs, choose by 1, 2 or 3' },
  { keys: ['o'], does: 'accept without the link, where what it is part of is not accepted' },
  { keys: ['r'], does: 'refuse: write a reason and press Enter, or take a ready one by Alt+1 to Alt+5' },
  { keys: ['e'], does: 'amend' },
  { keys: ['l'], does: 'put off' },
  { keys: ['p'], does: 'publish what another officer accepted' },
  { keys: ['s'], does: 'send back to its author, with a reason' },
  { keys: ['u'], does: 'undo the last decision' },
  { keys: ['w'], does: 'unfold why it was read so' },
  { keys: ['n'], does: 'make a record by hand, of the words that are selected' },
  { keys: ['Esc'], does: 'leave a field or a form' },
  { keys: ['?'], does: 'show these keys' },
];

/** The keys as a table; it unfolds in place, and by `?` where there is a script. */
export function KeysTold() {
  return (
    <details class="keys" id="keys">
      <summary>
        Keys{' '}
        <span class="keycap" aria-hidden="true">
          ?
        </span>
      </summary>
      <table>
        <tbody>
          {KEYS.map(({ keys, does }) => (
            <tr>
              <th scope="row">
                {keys.map((key, i) => (
                  <>
                    {i > 0 ? ' ' : ''}
                    <kbd>{key}</kbd>
                  </>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="keys-switch" hidden>
        <label class="check">
          <input type="checkbox" id="keys-on" checked /> Letters work as keys on this machine
        </label>
      </p>
    </details>
  );
}

/** The keys as a Markdown table, for docs/desk.md; a test holds the two together. */
export function keysTable(): string {
  const rows = KEYS.map(({ keys, does }) => `| ${keys.map((key) => `\`${key}\``).join(' ')} | ${does} |`);
  return ['| key | what it does |', '| --- | --- |', ...rows].join('\n');
}
