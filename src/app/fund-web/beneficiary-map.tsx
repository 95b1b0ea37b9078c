import type { View } from '../../access/index.ts';
import { type Asked, within } from '../web/address.ts';
import { typeset } from '../web/typeset.ts';
import type { Drawn } from './atlas.ts';
import type { Beneficiaries, Place } from './beneficiaries.ts';
import { READINGS } from './borders.ts';

/** Who benefits: a map with a number for each, and beside it the list that the numbers lead to. */
export function BeneficiaryMap(props: { of: Beneficiaries; views: readonly View[]; asked: Asked }) {
  const { places, map } = props.of;
  if (places.length === 0) return null;
  const shown = new Map((map?.countries ?? []).map((c, i) => [`party:${c.code}`, { ...c, number: i + 1 }]));
  const off = places.filter(({ ref }) => !shown.has(ref));
  const on = [...shown].flatMap(([ref, drawn]) => {
    const place = places.find((p) => p.ref === ref);
    return place ? [{ place, drawn }] : [];
  });
  return (
    <section class="beneficiaries broad" aria-labelledby="beneficiaries">
      <h2 id="beneficiaries">Who benefits</h2>
      <div class={map ? 'map-and-list' : ''}>
        {map ? (
          <figure class="map">
            <svg viewBox={`0 0 ${map.width} ${map.height}`}>
              <title>{`Map of ${on.map(({ place }) => place.name).join(', ')}. Each number leads to the list.`}</title>
              <path class="land" d={map.land} />
              {on.map(({ drawn }) => (
                <path class="named" d={drawn.path} />
              ))}
              {on.map(({ place, drawn }) => (
                <Mark place={place} drawn={drawn} number={drawn.number} />
              ))}
            </svg>
            <figcaption>
              Coasts and borders as Natural Earth draws them (world-atlas 2.0.2, 1:50 million): as they are
              held, not as anybody claims them. {READINGS.map(({ said }) => said).join(' ')} Nothing else is
              meant by them.
            </figcaption>
          </figure>
        ) : null}
        <div>
          {on.length > 0 ? (
            <ol class="places">
              {on.map(({ place }) => (
                <li id={placeId(place)}>
                  <PlaceEntries place={place} {...props} />
                </li>
              ))}
            </ol>
          ) : null}
          {off.length > 0 ? (
            <>
              {map ? <p class="apparatus">Not on the map, for it has no shape for them:</p> : null}
              <ul class="places">
                {off.map((place) => (
                  <li id={placeId(place)}>
                    <PlaceEntries place={place} {...props} />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      </div>
    </section>
  );
}

function Mark(props: { place: Place; drawn: Drawn; number: number }) {
  const { place, drawn, number } = props;
  return (
    <a href={`#${placeId(place)}`} aria-label={`${number}: ${place.name}`}>
      {drawn.small ? <circle class="small-state" cx={drawn.x} cy={drawn.y} r="17" /> : null}
      <circle class="mark-ground" cx={drawn.x} cy={drawn.y} r="12" />
      <text x={drawn.x} y={drawn.y} dy="0.35em" text-anchor="middle">
        {number}
      </text>
    </a>
  );
}

function placeId({ ref }: Place): string {
  return `place-${ref.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

function PlaceEntries(props: { place: Place; views: readonly View[]; asked: Asked }) {
  const { place, views, asked } = props;
  const { entries } = place;
  const said = (book: string, id: string) => {
    const view = views.find((v) => v.book === book);
    return typeset(view?.names.text(view.record(id)?.statement) ?? id);
  };
  return (
    <>
      {place.name}
      {entries.length === 0 ? (
        <small class="remark">By the register; no entry names it.</small>
      ) : (
        <details class="place-entries">
          <summary>{entries.length === 1 ? '1 entry' : `${entries.length} entries`}</summary>
          <ul class="plain">
            {entries.map(({ book, id }) => (
              <li>
                <a href={within({ slug: book, asked }, `records/${id}`)}>{said(book, id)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
