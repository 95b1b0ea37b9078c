import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../src/app/http/index.ts';
import { type SampleOffice, sampleOffice } from '../src/app/http/sample-office.ts';
import { openBrowser } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FOLDER = join(import.meta.dirname, '../examples/elm-bridge-fund');
const PAGES = [
  '/funds',
  '/funds?relation=nato-japan',
  '/funds/lotfa',
  '/funds/ana-trust-fund',
  '/funds/elm-crossing-fund',
  '/funds/elm-crossing-fund?donor=party:ruritania',
  '/funds/elm-crossing-fund?currency=EUR',
  '/funds/none',
  '/nato-japan/money',
  '/elm-bridge-fund/money?currency=EUR',
];
const RATES = 'Date,USD,JPY\n2023-06-01,1.0700,149.00\n2023-05-02,1.1000,150.00\n2023-04-28,1.1,150\n';

let sample: SampleOffice;
let served: { readonly url: string; close(wait?: number): Promise<void> };
let browser: Browser;
const strays: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'entente-rates-'));

beforeAll(async () => {
  sample = await sampleOffice();
  for (const file of ['dossier.yaml', 'donor-report.yaml'])
    await sample.load(readFileSync(join(FOLDER, file), 'utf8'), 'Invented, for tests', join(FOLDER, file));
  const rates = join(folder, 'rates.csv');
  writeFileSync(rates, RATES);
  const { office } = sample;
  served = await serve(
    { ...office, settings: { ...office.settings, rates } },
    { log: (line) => strays.push(line) },
  );
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close(0);
  await sample?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function tab(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url)) strays.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => strays.push(`error in the page: ${error.message}`));
  return page;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

describe.each([
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const)('the funds at %i pixels, %s', (width, scheme) => {
  it('pass axe (WCAG 2.2 AA) and never scroll sideways', { timeout: 180_000 }, async () => {
    const page = await tab(width, scheme);
    const found: string[] = [];
    for (const path of PAGES) {
      await page.goto(served.url + path);
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) found.push(`${path} is ${wide} pixels wide`);
      await page.evaluate(axe);
      const rules =
        scheme === 'dark' ? ['cat.color'] : ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const violations = await page.evaluate<Violation[]>(
        `axe.run({ runOnly: ${JSON.stringify(rules)} }).then((found) => found.violations)`,
      );
      for (const v of violations)
        found.push(`${path} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
    }
    expect(found).toEqual([]);
  });
});

describe('a reader of a fund', { timeout: 120_000 }, () => {
  it('goes from the place of a stream to its entries, and from an entry to its proof', async () => {
    const page = await tab(1280);
    await page.goto(`${served.url}/funds/elm-crossing-fund?relation=elm-bridge-fund`);
    await page.getByRole('link', { name: 'Ruritania; deposit; €600,000', exact: true }).click();
    const entry = page.getByRole('link', { name: 'Ruritania paid in €600,000 on 15 November 2023.' }).first();
    await entry.waitFor({ state: 'visible' });
    await entry.click();
    await page.waitForURL('**/elm-bridge-fund/records/rur-paid');
  });

  it('reads at another day what was overdue then', async () => {
    const page = await tab(1280);
    await page.goto(`${served.url}/funds/elm-crossing-fund?relation=elm-bridge-fund&trueAt=2023-06-30`);
    expect(await page.locator('.fund-findings').count()).toBe(0);
    await page.goto(`${served.url}/funds/elm-crossing-fund?relation=elm-bridge-fund&trueAt=2024-12-31`);
    expect(await page.locator('.fund-findings li').allInnerTexts()).toEqual([
      expect.stringContaining('Ruritania signed for its €1 million'),
    ]);
    const holdings = page.locator('table', { hasText: 'What is in the fund, by its books' });
    expect(await holdings.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^Cash\s+€330,000\s+¥110 billion\s+US\$700,000$/),
      expect.stringMatching(/^In transit between funds\s+€100,000$/),
      expect.stringMatching(/^Goods in kind, as valued\s+€2.4 million\s+1 entry without a figure$/),
      expect.stringMatching(/^With Elm Works Agency\s+€20,000$/),
    ]);
  });

  it('goes from the money of a relation to a fund, and from the map to the list', async () => {
    const page = await tab(1280);
    await page.goto(`${served.url}/nato-japan/money`);
    await page
      .getByRole('link', { name: /^3: |^\d+: Georgia$/ })
      .first()
      .focus();
    expect(await page.locator('.map .named').count()).toBe(6);
    expect(await page.locator('.places > li').count()).toBe(7);
    await page.getByRole('link', { name: 'Law and Order Trust Fund for Afghanistan', exact: true }).click();
    await page.waitForURL('**/funds/lotfa');
    expect(await page.locator('table', { hasText: 'What is claimed of years' }).innerText()).toContain(
      'Cannot be told',
    );
  });

  it('asks nobody but us, and nothing breaks', () => {
    expect(strays).toEqual([]);
  });
});
