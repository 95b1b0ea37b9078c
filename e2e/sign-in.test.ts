import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../src/app/http/index.ts';
import { type SampleOffice, sampleOffice } from '../src/app/http/sample-office.ts';
import { openBrowser } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = 'four plain words here';

describe('signing in, in a browser', () => {
  let sample: SampleOffice;
  let served: Served;
  let browser: Browser;
  let elsewhere: Server;
  beforeAll(async () => {
    sample = await sampleOffice({ japan: false });
    await sample.office.accounts.add({ name: 'ada', fullName: 'Ada Brandt', password: PASSWORD });
    served = await serve(sample.office, { log: () => undefined });
    browser = await openBrowser();
    // Another site, whose page sends a form here.
    elsewhere = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html');
      answer.end(
        `<form method="post" action="${served.url}/sign-out"><button>Win</button></form><a href="${served.url}/sign-in">Look</a>`,
      );
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    elsewhere?.close();
    await served?.close(0);
    await sample?.close();
  });

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${served.url}/sign-in?next=/arcadia-ruritania`);
    await page.keyboard.press('Tab');
    await page.getByLabel('Name').focus();
    await page.keyboard.type('ada');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${served.url}/arcadia-ruritania`);
  }

  it('goes by keyboard and without a script, says what is wrong, and out again', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.url}/sign-in`);
    await page.getByLabel('Name').fill('ada');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('do not belong together');
    expect(await page.getByLabel('Name').inputValue()).toBe('ada');
    expect(await page.getByLabel('Password').inputValue()).toBe('');
    await signIn(page);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'entente', httpOnly: true, sameSite: 'Strict', path: '/' });
    await page.goto(`${served.url}/sign-in`);
    expect(await page.getByText('You are signed in as').textContent()).toContain('Ada Brandt');
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.getByRole('status').textContent()).toBe('You are signed out.');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }, 60_000);

  it('is not undone by a form on another site, nor shown to it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page);
    const { port } = elsewhere.address() as AddressInfo;
    // By its name another site, by its number another origin of this one.
    for (const host of ['localhost', '127.0.0.1']) {
      await page.goto(`http://${host}:${port}/`);
      await page.getByRole('button', { name: 'Win' }).click();
      await page.getByText('That came from elsewhere').waitFor();
    }
    await page.goto(`${served.url}/sign-in`);
    expect(await page.getByText('You are signed in as').count()).toBe(1);
    await page.goto(`http://localhost:${port}/`);
    await page.getByRole('link', { name: 'Look' }).click();
    expect(await page.getByLabel('Password').count()).toBe(1);
    await context.close();
  }, 60_000);

  it('has pages that pass axe (WCAG 2.2 AA), narrow and wide, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280]) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        const look = async (): Promise<void> => {
          await page.evaluate(axe);
          const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const found = await page.evaluate<{ id: string }[]>(
            `axe.run({ runOnly: ${JSON.stringify(rules)} }).then((found) => found.violations)`,
          );
          expect(found.map((v) => v.id)).toEqual([]);
        };
        await page.goto(`${served.url}/sign-in`);
        await look();
        await page.getByLabel('Name').fill('nobody');
        await page.getByLabel('Password').fill('nothing');
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByRole('alert').waitFor();
        await look();
        await context.close();
      }
  }, 120_000);
});
