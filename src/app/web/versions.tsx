import { listInWords, type SlotChange, type VersionModel } from '../../pages/index.ts';
import { Difference } from './word-changes.tsx';

/** The states of a record in its history, the newest first, in words. */
export function Versions(props: { versions: readonly VersionModel[] }) {
  return (
    <ol class="versions" reversed>
      {props.versions.map((v) => (
        <li>
          <time datetime={v.since}>{v.said}</time>: {did(v)} by {v.by}
          {v.why ? <>. “{v.why}”</> : '.'}
          {v.slots.length + v.words.length > 0 ? (
            <ul class="changed">
              <SlotChanges slots={v.slots} />
              {v.words.length > 0 ? (
                <li>
                  wording: <Difference words={v.words} />
                </li>
              ) : null}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function did({ did, changed }: VersionModel): string {
  return did === 'amended' ? `${listInWords(changed) || 'nothing that shows'} amended` : did;
}

/** What each changed slot said before and says after, as lines of a list. */
export function SlotChanges(props: { slots: readonly SlotChange[] }) {
  return (
    <>
      {props.slots.map((s) => (
        <li>
          {s.label}: <del>{s.from || 'not stated'}</del> <ins>{s.to || 'not stated'}</ins>
        </li>
      ))}
    </>
  );
}
