import {
  type GeoPermissibleObjects,
  type GeoProjection,
  type GeoStream,
  geoArea,
  geoAzimuthalEqualArea,
  geoBounds,
  geoCentroid,
  geoContains,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import { feature } from 'topojson-client';
import { Lru } from '../lru.ts';
import { READINGS } from './borders.ts';
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
  /** Every country that is in sight, each with its outline. */
  readonly land: string;
  readonly countries: readonly Drawn[];
}

type Shape = GeoPermissibleObjects & { readonly id?: string | number };
type Atlas = Parameters<typeof feature>[0] & { readonly objects: { readonly countries: Countries } };
type Countries = { readonly type: 'GeometryCollection' } & Parameters<typeof feature>[1];

const [WIDTH, HEIGHT, EDGE] = [720, 380, 56];
/** Units below which two points are one, of the neighbours and of those that are meant; and an area is a mark. */
const [STEP, FINE, SMALL] = [1.5, 0.8, 60];
/** The least width of a map in degrees: a country is shown among its neighbours. */
const ROOM = 14;

interface Shapes {
  readonly all: readonly { readonly shape: Shape; readonly box: Box }[];
  readonly byCode: ReadonlyMap<string, Shape>;
}

/** West, south, east, north. */
type Box = readonly [number, number, number, number];

/** The shapes, read when the first map is drawn; and the maps that were drawn last. */
let shapes: Promise<Shapes> | undefined;
const maps = new Lru<string, Promise<DrawnMap | undefined>>(60);

function loaded(): Promise<Shapes> {
  shapes ??= import('world-atlas/countries-50m.json').then((module) => {
    const atlas = module.default as unknown as Atlas;
    const found = readAnew(
      (feature(atlas, atlas.objects.countries) as unknown as { features: Shape[] }).features,
    );
    return {
      all: found.map((shape) => ({ shape, box: boxOf(shape) })),
      byCode: new Map(found.map((shape) => [String(shape.id), shape])),
    };
  });
  return shapes;
}

interface Parts {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

/** The shapes with what `READINGS` draws with another country. */
function readAnew(shapes: readonly Shape[]): Shape[] {
  const parts = (shape: Shape): readonly unknown[] => {
    const { geometry } = shape as unknown as { geometry: { type: string; coordinates: readonly unknown[] } };
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
  };
  const withParts = (shape: Shape, coordinates: readonly unknown[]): Shape => {
    const geometry: Parts = { type: 'MultiPolygon', coordinates };
    return { ...(shape as object), geometry } as unknown as Shape;
  };
  const read = new Map(
    shapes.flatMap((shape) => (shape.id === undefined ? [] : [[String(shape.id), shape] as const])),
  );
  const unnamed = shapes.filter((shape) => shape.id === undefined);
  for (const { at, from, to } of READINGS) {
    const [taken, given] = [from, to].map((code) => NUMERIC_CODES.get(code) ?? '') as [string, string];
    const [source, target] = [read.get(taken), read.get(given)];
    if (!source || !target) continue;
    const holds = (coordinates: unknown) =>
      geoContains({ type: 'Polygon', coordinates } as unknown as GeoPermissibleObjects, [...at]);
    const moved = parts(source).filter(holds);
    read.set(
      taken,
      withParts(
        source,
        parts(source).filter((part) => !moved.includes(part)),
      ),
    );
    read.set(given, withParts(target, [...parts(target), ...moved]));
  }
  return [
    ...shapes.filter((shape) => shape.id !== undefined).map((shape) => read.get(String(shape.id))!),
    ...unnamed,
  ];
}

/** The degrees between which a shape lies, roughly: across the date line it is the whole way round. */
function boxOf(shape: Shape): Box {
  const { geometry } = shape as unknown as { geometry: { coordinates: unknown[] } };
  const points = geometry.coordinates.flat(Number.POSITIVE_INFINITY) as number[];
  const [x, y] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)];
  const least = (of: number[]) => of.reduce((a, n) => Math.min(a, n), 360);
  const most = (of: number[]) => of.reduce((a, n) => Math.max(a, n), -360);
  return [least(x), least(y), most(x), most(y)];
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

function mapOf(codes: readonly string[], { all, byCode }: Shapes): DrawnMap | undefined {
  const wanted = codes.flatMap((code) => {
    const shape = byCode.get(NUMERIC_CODES.get(code) ?? '');
    return shape ? [{ code, shape }] : [];
  });
  if (wanted.length === 0) return undefined;
  const { projection, seen } = projectionFor(wanted.map(({ shape }) => mainland(shape)));
  const draw = (shape: GeoPermissibleObjects, step: number): string =>
    geoPath({ stream: (to: GeoStream) => projection.stream(thinned(to, step)) }).digits(1)(shape) ?? '';
  return {
    width: WIDTH,
    height: HEIGHT,
    land: all
      .filter(({ box }) => meets(box, seen))
      .map(({ shape }) => draw(shape, STEP))
      .join(''),
    countries: wanted.map(({ code, shape }) => {
      const [x, y] = projection(geoCentroid(mainland(shape))) ?? [0, 0];
      const area = geoPath(projection).area(shape);
      return { code, x: rounded(x), y: rounded(y), path: draw(shape, FINE), small: area < SMALL };
    }),
  };
}

function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}

function meets(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** A projection that shows these shapes, and what it shows about them; the whole world where they lie far apart. */
function projectionFor(of: readonly Shape[]): { projection: GeoProjection; seen: Box } {
  const together = { type: 'GeometryCollection', geometries: of } as unknown as GeoPermissibleObjects;
  const [[west, south], [east, north]] = geoBounds(together);
  const across = east >= west ? east - west : east + 360 - west;
  const world: Box = [-180, -90, 180, 90];
  const box: [[number, number], [number, number]] = [
    [0, 0],
    [WIDTH, HEIGHT],
  ];
  if (across > 130)
    return {
      projection: geoEqualEarth().precision(0).fitExtent(box, { type: 'Sphere' }).clipExtent(box),
      seen: world,
    };
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
  const projection = geoAzimuthalEqualArea()
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
  // As far again as the shapes reach, for what the edges of the map show.
  const [about, up] = [Math.max(across, 2 * ROOM) * 1.5, Math.max(north - south, ROOM) * 1.5];
  const whole = across > 60 || x - about < -180 || x + about > 180 || y + up > 80 || y - up < -80;
  return { projection, seen: whole ? world : [x - about, y - up, x + about, y + up] };
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
function thinned(to: GeoStream, step: number): GeoStream {
  let line: [number, number][] = [];
  let inPolygon = false;
  return {
    point(x, y) {
      const last = line.at(-1);
      if (!last || Math.hypot(x - last[0], y - last[1]) >= step) line.push([x, y]);
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
