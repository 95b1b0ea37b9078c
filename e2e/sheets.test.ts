import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SLUG } from '../src/app/desk-web/sample-desk.ts';
import { type SheetDesk, sheetDesk } from '../src/app/sheet-web/sample-sheet-desk.ts';
import { templateXlsx } from '../src/exchange/index.ts';
import { openBrowser } from './browser.ts';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const GIFTS = `Donor;Stand;Betrag (Mio. EUR);Date;Fund
Australien;Zugesagt;1.234,5;05/06/2014;Harbour Trust Fund
Norwegen;gezahlt?;2;07/06/2014;Harbour Trust Fund
`;

let desk: SheetDesk;
let server: ReturnType<typeof serve>;
let browser: Browser;
let page: Page;
let url = '';
const broken: string[] = [];

beforeAll(async () => {
  desk = await sheetDesk(SLUG);
  url = await new Promise((resolve) => {
    server = serve({ fetch: desk.app.fetch, hostname: '127.0.0.1', port: 0 }, (at) =>
      resolve(`http://127.0.0.1:${at.port}`),
    );
  });
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    extraHTTPHeaders: { 'x-officer': 'Ada Brandt' },
    bypassCSP: true,
  });
  page = await context.newPage();
  page.on('pageerror', (error) => broken.push(error.message));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await new Promise((done) => server.close(done));
  await desk.close();
});

/** What a reader with an aid would stumble over. */
async function barriers(): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
}

describe('a sheet in the browser', () => {
  it('is uploaded, asked about, corrected and brought onto the desk', { timeout: 120_000 }, async () => {
    await page.goto(`${url}/desk/${SLUG}/sheets`);
    await page.setInputFiles('input[type=file]', {
      name: 'gaben.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(GIFTS),
    });
    await page.click('text=Show its columns');
    await page.waitForSelector('text=may be a day and a month');
    expect(await page.locator('select[name="col.C.to"]').inputValue()).toBe('money');
    expect(await page.locator('input[name="col.C.currency"]').inputValue()).toBe('EUR');
    expect(await page.locator('button[value=bring]').count()).toBe(0);
    expect(await barriers()).toEqual([]);
    await page.selectOption('select[name=days]', 'dmy');
    await page.click('text=Show the rows again');
    await page.waitForSelector(
      'text=Australia pledged €1,234,500,000 to the Harbour Trust Fund on 5 June 2014.',
    );
    // A word that is not known is told, and said what it stands for.
    const word = page.locator('tr', { hasText: 'gezahlt?' }).locator('input[type=text]');
    if ((await word.count()) > 0) await word.first().fill('deposit');
    await page.click('text=Show the rows again');
    await page.waitForSelector('text=Norway paid in €2 million to the Harbour Trust Fund on 7 June 2014.');
    await page.click('text=Put these rows on the desk');
    await page.waitForURL(/\/sources\/gaben/);
    expect((await desk.desk.office.desk.queue(SLUG)).map((i) => i.proposal.said.when)).toEqual([
      '2014-06-05',
      '2014-06-07',
    ]);
    expect(broken).toEqual([]);
  });

  it('takes a workbook that was filled from the template', { timeout: 120_000 }, async () => {
    const buffer = Buffer.from(
      templateXlsx([
        {
          stage: 'pledge',
          donor: 'Australia',
          money: '1304567891.37',
          'money.currency': 'USD',
          when: '2015-05-06',
        },
      ]),
    );
    await page.goto(`${url}/desk/${SLUG}/sheets`);
    await page.setInputFiles('input[type=file]', {
      name: 'filled.xlsx',
      mimeType: 'application/octet-stream',
      buffer,
    });
    await page.click('text=Show its columns');
    await page.waitForSelector('text=Australia pledged US$1,304,567,891.37 on 6 May 2015.');
    expect(await barriers()).toEqual([]);
    await page.click('text=Put these rows on the desk');
    await page.waitForURL(/\/sources\/filled/);
  });
});
