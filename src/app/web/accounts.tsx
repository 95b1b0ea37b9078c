import type { ViewRecord } from '../../access/index.ts';
import type { Names } from '../../vocabulary/index.ts';
import type { Where } from './address.ts';
import { Passage, publisherOf } from './passage.tsx';
import { factsOfRecord, labelOf } from './slot-words.ts';
import { dayInWords, listInWords } from './words.ts';

/** Accounts that differ, side by side: what each source says of the slots in which they do. */
export function Accounts(props: { record: ViewRecord; names: Names; where: Pick<Where, 'slug' | 'asked'> }) {
  const { record, names, where } = props;
  if (record.variants.length === 0) return null;
  const slots = [...new Set(record.variants.flatMap((v) => v.differs))].filter(
    (s) => record.kind.slots.some((k) => k.name === s) || s === 'when',
  );
  const accounts = [
    {
      value: record.value,
      citations: record.citations,
      statement: names.text(record.statement),
      printed: true,
    },
    ...record.variants.map((v) => ({
      value: v.value,
      citations: v.citations,
      statement: names.text(v.statement),
      printed: false,
    })),
  ];
  const facts = accounts.map(
    (a) => new Map(factsOfRecord(record.kind, a.value, names).map((f) => [f.slot, f.words])),
  );
  const title = (i: number): string => {
    const source =
      accounts[i]!.citations.find((c) => !c.source.derived)?.source ?? accounts[i]!.citations[0]?.source;
    return source
      ? `${publisherOf(source, names) || names.text(source.title)}, ${dayInWords(source.day)}`
      : 'Another account';
  };
  return (
    <section class="accounts">
      <h3 class="label">Sources differ</h3>
      <p>
        What differs: {listInWords(slots.map((s) => labelOf(record.kind, s, names)))}. All accounts stand; the
        first is printed.
      </p>
      <div class="side-by-side">
        {accounts.map((a, i) => (
          <div class="account">
            <h4>{title(i)}</h4>
            <dl>
              {slots.map((s) => (
                <div>
                  <dt>{labelOf(record.kind, s, names)}</dt>
                  <dd>{facts[i]!.get(s) ?? 'not stated'}</dd>
                </div>
              ))}
            </dl>
            {a.printed ? null : (
              <>
                {a.statement ? <p class="statement">{a.statement}</p> : null}
                {a.citations.map((cited) => (
                  <Passage cited={cited} names={names} where={where} />
                ))}
              </>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
