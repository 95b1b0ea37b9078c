import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type SampleDesk, sampleDesk } from '../src/app/desk-web/sample-desk.ts';
import { serve } from '../src/app/http/index.ts';
import { openBrowser } from './browser.ts';

const PASSWORD = 'a ferry at six in the morning';

/** A desk, served, two officers with accounts, and a real browser to work at it with. */
export interface OpenedDesk {
  readonly url: string;
  readonly desk: SampleDesk;
  readonly browser: Browser;
  /** A fresh tab in which an officer has signed in; what it asks of anybody but us, and whatever breaks in it, is kept in `strays`. */
  tab(officer: 'ada' | 'otto', options?: BrowserContextOptions): Promise<Page>;
  readonly strays: string[];
  close(): Promise<void>;
}

/** Opens a desk in a folder of its own, serves it, and starts a browser. */
export async function openDesk(options: { fourEyes?: boolean } = {}): Promise<OpenedDesk> {
  const desk = await sampleDesk(options);
  for (const [name, fullName] of [
    ['ada', 'Ada Brandt'],
    ['otto', 'Otto Stern'],
  ] as const) {
    const added = await desk.office.accounts.add({ name, fullName, password: PASSWORD });
    if (!added.ok) throw new Error(JSON.stringify(added.findings));
  }
  const strays: string[] = [];
  // What the server notes of signing in is no stray.
  const log = (line: string) => (line.includes('"level":"error"') ? strays.push(line) : undefined);
  const served = await serve(desk.office, { log });
  const browser = await openBrowser();
  return {
    url: served.url,
    desk,
    browser,
    strays,
    async tab(officer, more = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...more });
      const page = await context.newPage();
      page.on('request', (request) => {
        if (!request.url().startsWith(served.url)) strays.push(`request to ${request.url()}`);
      });
      page.on('pageerror', (error) => strays.push(`error in the page: ${error.message}`));
      page.on('console', (message) => {
        // What is refused is a 4xx, which browsers write to their console.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
          strays.push(message.text());
      });
      await page.goto(`${served.url}/sign-in?next=/desk`);
      await page.locator('input[name=name]').fill(officer);
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${served.url}/desk`);
      return page;
    },
    async close() {
      await browser.close();
      await served.close(0);
      await desk.close();
    },
  };
}
