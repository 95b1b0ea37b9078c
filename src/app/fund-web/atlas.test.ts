import { describe, expect, it } from 'vitest';
import { drawMap } from './atlas.ts';

const RING = /M([\d.]+),([\d.]+)/g;
const rings = (path: string) => [...path.matchAll(RING)].length;

describe('the map of beneficiaries', { timeout: 60_000 }, () => {
  it('shows countries among their neighbours, within its box', async () => {
    const map = await drawMap(['AFG', 'TJK']);
    expect(map!.countries.map((c) => [c.code, c.small])).toEqual([
      ['AFG', false],
      ['TJK', false],
    ]);
    for (const { x, y } of map!.countries) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map!.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map!.height);
    }
    expect(map!.land.length).toBeLessThan(120_000);
  });

  it('draws a small state as a mark, and the world where they lie far apart', async () => {
    const map = await drawMap(['MLT', 'JPN', 'BRA']);
    expect(map!.countries.map((c) => [c.code, c.small])).toEqual([
      ['MLT', true],
      ['JPN', false],
      ['BRA', false],
    ]);
  });

  it('has no map for what has no shape, and draws one the same twice', async () => {
    expect(await drawMap(['balkans', 'TUV'])).toBeUndefined();
    expect(await drawMap(['FJI'])).toEqual(await drawMap(['FJI']));
  });

  it('reads borders as its data say', async () => {
    const [ukraine] = (await drawMap(['UKR']))!.countries;
    // Its mainland and Crimea; islands too small to be seen are left out.
    expect(rings(ukraine!.path)).toBeGreaterThanOrEqual(2);
  });
});
