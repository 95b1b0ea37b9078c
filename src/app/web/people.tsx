import type { View } from '../../access/index.ts';
import { type PersonModel, peopleOf } from '../../pages/index.ts';
import { type Where, within } from './address.ts';
import { relationPage } from './frame.tsx';
import { typeset } from './typeset.ts';
import { upperFirst } from './words.ts';

/** The people of a relation, by family name, each with offices and, under each office, the records that name them. */
export function peoplePage(view: View, where: Where): string {
  const people = peopleOf(view);
  return relationPage({
    view,
    where,
    part: 'people',
    title: 'People and offices',
    formats: ['json', 'csv'],
    children: (
      <ul class="entries people">
        {people.map((person) => (
          <Person person={person} view={view} where={where} />
        ))}
        {people.length === 0 ? <li>Nobody is named on record at these times.</li> : null}
      </ul>
    ),
  });
}

function Person(props: { person: PersonModel; view: View; where: Where }) {
  const { person, view, where } = props;
  return (
    <li id={person.ref.slice(person.ref.indexOf(':') + 1)}>
      <h2>{person.name}</h2>
      {person.offices.map(({ title, period, of, records }) => (
        <div class="office">
          <p class="apparatus">
            {title ? <strong>{title}</strong> : 'Without an office on record'}
            {period ? `, ${period.said}` : ''}
            {of && !title.includes(of.name) ? ` (${of.name})` : ''}
          </p>
          <ul class="appears">
            {records.map((r) => (
              <li>
                <span class="apparatus">{upperFirst(r.said)}</span>
                <a
                  href={within(where, `records/${r.id}`)}
                  lang={r.language === view.names.language ? undefined : r.language}
                >
                  {typeset(r.text)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </li>
  );
}
