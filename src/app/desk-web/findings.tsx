import type { Finding } from '../../values/index.ts';

/** Why something was not done, in words, each with the way out. */
export function Findings(props: { findings: readonly Finding[]; lead?: string }) {
  const shown = props.findings.filter((f) => f.severity === 'error');
  if (shown.length === 0) return null;
  return (
    <div class="desk-wrong" role="alert">
      {props.lead ? <p>{props.lead}</p> : null}
      <ul>
        {shown.map((f) => (
          <li>
            {f.message} {f.hint ? <span class="way-out">{f.hint}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
