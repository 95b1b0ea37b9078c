import type { Finding } from '../../values/index.ts';
import { Findings } from './findings.tsx';
import { deskPage } from './frame.tsx';

/** Why something at the desk was not done, or is not there, and the way back. */
export function refusalAtDesk(props: {
  officer: string;
  title: string;
  findings: readonly Finding[];
  back: string;
}): string {
  return deskPage({
    title: props.title,
    officer: props.officer,
    children: (
      <>
        <Findings findings={props.findings} />
        <p>
          <a class="button" href={props.back}>
            Back
          </a>
        </p>
      </>
    ),
  });
}
