import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '../access/index.ts';
import { createApp } from './http/create-app.ts';
import { type SampleOffice, sampleOffice } from './http/sample-office.ts';

const LEDGER = join(import.meta.dirname, '../../examples/elm-bridge-fund/dossier.yaml');
/** More than are all looked into for one question. */
const MANY = 54;
const NOW = { trueAt: '2024-12-31' };

let sample: SampleOffice;
const number = (n: number) => String(n).padStart(3, '0');

beforeAll(async () => {
  sample = await sampleOffice();
  const text = readFileSync(LEDGER, 'utf8');
  for (let n = 0; n < MANY; n++) {
    const own = text
      .replaceAll('elm-bridge-fund', `book-${number(n)}`)
      .replaceAll('elm-crossing-fund', `fund-${number(n)}`)
      // A few of them are for the office alone.
      .replaceAll(/ {4}kind: contribution/g, n % 10 === 0 ? '$&\n    marking: internal' : '$&');
    await sample.load(own, 'Invented, for tests', LEDGER);
  }
}, 240_000);
afterAll(() => sample.close());

describe('funds of more relations than can all be looked into', () => {
  it('are all found, page by page, each once, and none that may not be seen', async () => {
    const found: string[] = [];
    for (let after = ''; ; ) {
      const page = await sample.office.funds.list(PUBLIC, NOW, { limit: 20, ...(after ? { after } : {}) });
      found.push(...page.items.map(({ ref }) => ref));
      if (page.next === undefined) break;
      expect(page.items).toHaveLength(20);
      after = page.next;
    }
    const own = found.filter((ref) => ref.startsWith('fund:fund-'));
    const shown = Array.from({ length: MANY }, (_, n) => n).filter((n) => n % 10 !== 0);
    expect(own).toEqual(shown.map((n) => `fund:fund-${number(n)}`));
    expect(new Set(found).size).toBe(found.length);
    // It is named by transfers alone, in every one of these books.
    expect(found).toContain('fund:elm-river-fund');
    expect(found).toContain('fund:lotfa');
  });

  it('are found one by one, by whoever may see them', async () => {
    const { funds } = sample.office;
    expect((await funds.find('fund:fund-053', PUBLIC, NOW))?.views.map((v) => v.book)).toEqual(['book-053']);
    expect(await funds.find('fund:fund-010', PUBLIC, NOW)).toBeUndefined();
    expect(await funds.of('fund:fund-010', PUBLIC, NOW)).toBeUndefined();
    const river = await funds.find('fund:elm-river-fund', PUBLIC, NOW);
    expect(river!.views).toHaveLength(48);
  });

  it('are read on from page to page, in the browser and as data', async () => {
    const app = createApp(sample.office, { log: () => undefined });
    const get = (path: string) => app.request(`http://127.0.0.1${path}`);
    const first = await get('/funds.json');
    const { funds, next } = (await first.json()) as { funds: { fund: string }[]; next: string };
    expect([funds.length, first.headers.get('link')]).toEqual([
      50,
      `</funds.json?after=${next.slice(5)}>; rel="next"`,
    ]);
    const [, on] = /<a rel="next" href="([^"]+)"/.exec(await (await get('/funds')).text())!;
    const rest = await (await get(on!)).text();
    expect(rest).not.toContain('rel="next"');
    expect(rest).not.toContain(`href="/funds/${next.slice(5)}"`);
    expect((await get('/funds.csv?after=zzz')).headers.get('link')).toBeNull();
  });
});
