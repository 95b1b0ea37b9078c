import type { ViewRecord } from '../../access/index.ts';
import type { Names } from '../../vocabulary/index.ts';
import { factsOfRecord, labelOf } from './slot-words.ts';
import { instantInWords, listInWords } from './words.ts';

/** The states of a record in its history, the newest first, in words. */
export function Versions(props: { record: ViewRecord; names: Names }) {
  const { record, names } = props;
  return (
    <ol class="versions" reversed>
      {[...record.versions].reverse().map((v) => (
        <li>
          <time datetime={v.since}>{instantInWords(v.since)}</time>: {did(record, v.number, names)} by {v.by}
          {v.why ? <>. “{v.why}”</> : '.'}
          {v.value && v.number > 1 ? <Changed record={record} number={v.number} names={names} /> : null}
        </li>
      ))}
    </ol>
  );
}

function did(record: ViewRecord, number: number, names: Names): string {
  const i = record.versions.findIndex((v) => v.number === number);
  const version = record.versions[i]!;
  if (version.value === null) return 'withdrawn';
  const before = record.versions[i - 1];
  if (!before) return 'put on record';
  if (before.value === null) return 'put back on record';
  return `${listInWords(version.changed.map((slot) => labelOf(record.kind, slot, names))) || 'nothing that shows'} amended`;
}

/** What each changed slot said before and says after. */
function Changed(props: { record: ViewRecord; number: number; names: Names }) {
  const { record, number, names } = props;
  const i = record.versions.findIndex((v) => v.number === number);
  const [before, after] = [record.versions[i - 1]?.value, record.versions[i]!.value];
  if (!before || !after) return null;
  const was = new Map(factsOfRecord(record.kind, before, names).map((f) => [f.slot, f]));
  const lines = factsOfRecord(record.kind, after, names).filter((f) => was.get(f.slot)?.words !== f.words);
  const statement = [names.text(before.statement), names.text(after.statement)];
  return (
    <ul class="changed">
      {lines.map((f) => (
        <li>
          {f.label}: <del>{was.get(f.slot)?.words ?? 'not stated'}</del> <ins>{f.words}</ins>
        </li>
      ))}
      {statement[0] !== statement[1] ? (
        <li>
          wording: <del>{statement[0] || 'the kind’s own'}</del> <ins>{statement[1] || 'the kind’s own'}</ins>
        </li>
      ) : null}
    </ul>
  );
}
