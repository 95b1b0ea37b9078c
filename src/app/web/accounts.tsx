import type { View } from '../../access/index.ts';
import { type AccountModel, listInWords } from '../../pages/index.ts';
import type { Where } from './address.ts';
import { Passage } from './passage.tsx';
import { typeset } from './typeset.ts';
import { upperFirst } from './words.ts';

/** Accounts that differ, side by side: what each source says of the slots in which they do. */
export function Accounts(props: {
  accounts: readonly AccountModel[];
  view: View;
  where: Pick<Where, 'slug' | 'asked'>;
}) {
  const { accounts, view, where } = props;
  if (accounts.length === 0) return null;
  return (
    <section class="accounts">
      <h3 class="label">Sources differ</h3>
      <p>
        What differs: {listInWords(accounts[0]!.differing.map((d) => d.label))}. All accounts stand; the first
        is printed.
      </p>
      <div class="side-by-side">
        {accounts.map((account) => (
          <div class="account">
            <h4>{account.voice || 'Another account'}</h4>
            <dl>
              {account.differing.map((d) => (
                <div>
                  <dt>{upperFirst(d.label)}</dt>
                  <dd>{d.words}</dd>
                </div>
              ))}
            </dl>
            {account.printed ? null : (
              <>
                {account.text ? (
                  <p class="statement" lang={langOf(account, view)}>
                    {typeset(account.text)}
                  </p>
                ) : null}
                {account.proofs.map((cited) => (
                  <Passage cited={cited} view={view} where={where} />
                ))}
              </>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function langOf(account: AccountModel, view: View): string | undefined {
  return account.language === view.names.language ? undefined : account.language;
}
