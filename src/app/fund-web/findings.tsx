import type { Finding } from '../../values/index.ts';
import { typeset } from '../web/typeset.ts';
import { type Around, entryHref } from './figure.tsx';

/** What is to be looked at, each with the entry that it is about. */
export function Findings(props: { findings: readonly Finding[]; around: Around; heading: 'h2' | 'h3' }) {
  const { findings, around, heading: Heading } = props;
  return (
    <div class="fund-findings">
      <Heading>To be looked at</Heading>
      <ul>
        {findings.map(({ message, hint, at }) => {
          const about = at?.path === undefined ? undefined : around.view.record(at.path);
          const rest =
            about && message.startsWith(`${about.id} `) ? message.slice(about.id.length) : undefined;
          return (
            <li>
              {rest !== undefined ? (
                <>
                  “
                  <a href={entryHref(around, about!.id)}>
                    {typeset(around.view.names.text(about!.statement).replace(/\.$/, ''))}
                  </a>
                  ”{rest}
                </>
              ) : (
                message
              )}
              {hint ? <small class="remark">{hint}</small> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
