import type { View, ViewRecord } from '../../access/index.ts';
import { type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { typeset } from './typeset.ts';
import { timeInWords, upperFirst } from './words.ts';

/** A person with the offices on record and the records they appear in. */
export interface PersonRow {
  readonly ref: string;
  readonly name: string;
  readonly sort: string;
  readonly offices: readonly { readonly title: string; readonly of?: string; readonly period: string }[];
  readonly appears: readonly { readonly record: ViewRecord; readonly office: string }[];
}

/** The people of a relation, by family name, each with offices and where they appear. */
export function peoplePage(view: View, people: readonly PersonRow[], where: Where): string {
  return relationPage({
    view,
    where,
    part: 'people',
    title: 'People and offices',
    formats: ['json', 'csv'],
    children: (
      <ul class="entries people">
        {people.map((p) => (
          <li id={p.ref.slice(p.ref.indexOf(':') + 1)}>
            <h2>{p.name}</h2>
            {p.offices.length > 0 ? (
              <ul class="offices apparatus">
                {p.offices.map((o) => (
                  <li>
                    {o.title}
                    {o.period ? <span class="quiet">, {timeInWords(o.period, 'state')}</span> : null}
                  </li>
                ))}
              </ul>
            ) : null}
            <ul class="appears">
              {p.appears.map(({ record, office }) => (
                <li>
                  <span class="apparatus">
                    {upperFirst(timeInWords(record.value.when))}
                    {office ? `, as ${office}` : ''}
                  </span>
                  <a href={within(where, `records/${record.id}`)}>
                    {typeset(view.names.text(record.statement))}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {people.length === 0 ? <li>Nobody is named on record at these times.</li> : null}
      </ul>
    ),
  });
}

/** The people whom the printed records of a view name, by the name to sort by. */
export function peopleRows(view: View): PersonRow[] {
  const { names } = view;
  const rows = [...view.people].map(([ref, person]): PersonRow => {
    const appears = view.records
      .filter((r) => r.standing.printed)
      .flatMap((record) =>
        record.kind.slots
          .filter((s) => s.type.is === 'people')
          .flatMap((s) => (record.value.slots[s.name] as readonly { person: string }[] | undefined) ?? [])
          .filter((p) => p.person === ref)
          .map((p) => ({
            record,
            office: names.person(p, record.value.when).slice(0, -names.of(ref).length).trim(),
          })),
      );
    return {
      ref,
      name: names.of(ref),
      sort: person.sort ?? names.of(ref),
      offices: (person.offices ?? []).map((o) => ({
        title: names.text(o.title),
        period: o.period,
        ...(o.of ? { of: names.of(o.of) } : {}),
      })),
      appears,
    };
  });
  return rows.filter((r) => r.appears.length > 0).sort((a, b) => (a.sort < b.sort ? -1 : 1));
}
