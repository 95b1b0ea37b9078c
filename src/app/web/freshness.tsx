import { dayInWords, instantInWords } from '../../pages/index.ts';

/** "Last updated 24 November 2026, 09:01 UTC. Its sources speak up to 7 November 2017." */
export function Freshness(props: { lastUpdated: string; lastStated: string }) {
  return (
    <p class="freshness">
      {props.lastUpdated ? (
        <>
          Last updated <time datetime={props.lastUpdated}>{instantInWords(props.lastUpdated)}</time>.{' '}
        </>
      ) : null}
      {props.lastStated ? (
        <>
          Its sources speak up to <time datetime={props.lastStated}>{dayInWords(props.lastStated)}</time>.
        </>
      ) : (
        'No source had spoken by then.'
      )}
    </p>
  );
}
