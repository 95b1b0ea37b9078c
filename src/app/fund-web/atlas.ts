import {
  type GeoPermissibleObjects,
  type GeoProjection,
  type GeoStream,
  geoArea,
  geoAzimuthalEqualArea,
  geoBounds,
  geoCentroid,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Lru } from '../lru.ts';
import { NUMERIC_CODES } from './numeric-codes.ts';

/** A country on the map: where its number stands, and its shape where it is large enough to be seen. */
export interface Drawn {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly path: string;
  /** Too small to be seen as a shape: a ring is drawn about it. */
  readonly small: boolean;
}

/** A map drawn for some countries, in the units of its own box. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  readonly countries: readonly Drawn[];
}

type Shape = GeoPermissibleObjects & { readonly id?: string | number };
type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const [WIDTH, HEIGHT, EDGE] = [720, 380, 56];
/** Units below which two points are one, and an area is a mark. */
const [STEP, SMALL] = [0.8, 60];
/** The least width of a map in degrees: a country is shown among its neighbours. */
const ROOM = 14;

interface Shapes {
  readonly byCode: ReadonlyMap<string, Shape>;
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
}

/** The shapes, read when the first map is drawn; and the maps that were drawn last. */
let shapes: Promise<Shapes> | undefined;
const maps = new Lru<string, Promise<DrawnMap | undefined>>(60);

function loaded(): Promise<Shapes> {
  shapes ??= import('world-atlas/countries-50m.json').then((module) => {
    const atlas = module.default as unknown as Atlas;
    const { countries, land } = atlas.objects;
    const found = feature(atlas, countries).features as unknown as Shape[];
    return {
      byCode: new Map(found.map((shape) => [String(shape.id), shape])),
      land: feature(atlas, land) as unknown as GeoPermissibleObjects,
      borders: mesh(atlas, countries, (a, b) => a !== b),
    };
  });
  return shapes;
}

/** Draws the countries (alpha-3) among their neighbours; undefined where none of them is in the atlas. */
export function drawMap(codes: readonly string[]): Promise<DrawnMap | undefined> {
  const key = codes.join(' ');
  const held = maps.get(key);
  if (held) return held;
  const drawn = loaded().then((found) => mapOf(codes, found));
  maps.set(key, drawn);
  return drawn;
}

function mapOf(codes: readonly string[], { byCode, land, borders }: Shapes): DrawnMap | undefined {
  const wanted = codes.flatMap((code) => {
    const shape = byCode.get(NUMERIC_CODES.get(code) ?? '');
    return shape ? [{ code, shape }] : [];
  });
  if (wanted.length === 0) return undefined;
  const projection = projectionFor(wanted.map(({ shape }) => mainland(shape)));
  const path = geoPath({ stream: (to: GeoStream) => projection.stream(thinned(to)) }).digits(1);
  const draw = (shape: GeoPermissibleObjects): string => path(shape) ?? '';
  return {
    width: WIDTH,
    height: HEIGHT,
    land: draw(land),
    borders: draw(borders),
    countries: wanted.map(({ code, shape }) => {
      const [x, y] = projection(geoCentroid(mainland(shape))) ?? [0, 0];
      const area = geoPath(projection).area(shape);
      return { code, x: rounded(x), y: rounded(y), path: draw(shape), small: area < SMALL };
    }),
  };
}

function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}

/** A projection that shows these shapes, and some way about them; the whole world where they lie far apart. */
function projectionFor(of: readonly Shape[]): GeoProjection {
  const all = { type: 'GeometryCollection', geometries: of } as unknown as GeoPermissibleObjects;
  const [[west, south], [east, north]] = geoBounds(all);
  const across = east >= west ? east - west : east + 360 - west;
  const box: [[number, number], [number, number]] = [
    [0, 0],
    [WIDTH, HEIGHT],
  ];
  if (across > 130) return geoEqualEarth().precision(0).fitExtent(box, { type: 'Sphere' }).clipExtent(box);
  const [x, y] = [west + across / 2, (south + north) / 2];
  const least = {
    type: 'MultiPoint',
    coordinates: [
      [x - ROOM, y],
      [x + ROOM, y],
      [x, Math.max(-89, y - ROOM / 2)],
      [x, Math.min(89, y + ROOM / 2)],
    ],
  };
  const shown = {
    type: 'GeometryCollection',
    geometries: [...of, least],
  } as unknown as GeoPermissibleObjects;
  return geoAzimuthalEqualArea()
    .precision(0)
    .rotate([-x, -y])
    .fitExtent(
      [
        [EDGE, EDGE],
        [WIDTH - EDGE, HEIGHT - EDGE],
      ],
      shown as never,
    )
    .clipExtent(box);
}

/** The geometry of a country's largest part: far islands neither widen the map nor draw its number out to sea. */
function mainland(shape: Shape): Shape {
  const { geometry } = shape as unknown as { geometry: { type: string; coordinates: unknown[] } };
  if (geometry.type !== 'MultiPolygon') return geometry as unknown as Shape;
  const parts = geometry.coordinates.map(
    (coordinates) => ({ type: 'Polygon', coordinates }) as unknown as GeoPermissibleObjects,
  );
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a)) as Shape;
}

/** Leaves out points that nobody could tell apart, and islands smaller than that. */
function thinned(to: GeoStream): GeoStream {
  let line: [number, number][] = [];
  let inPolygon = false;
  return {
    point(x, y) {
      const last = line.at(-1);
      if (!last || Math.hypot(x - last[0], y - last[1]) >= STEP) line.push([x, y]);
    },
    lineStart() {
      line = [];
    },
    lineEnd() {
      if (line.length < (inPolygon ? 3 : 2)) return;
      to.lineStart();
      for (const [x, y] of line) to.point(x, y);
      to.lineEnd();
    },
    polygonStart() {
      inPolygon = true;
      to.polygonStart();
    },
    polygonEnd() {
      inPolygon = false;
      to.polygonEnd();
    },
    sphere() {},
  };
}
