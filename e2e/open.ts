import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../src/app/http/index.ts';
import { publishTwice, sampleOffice } from '../src/app/http/sample-office.ts';
import { openBrowser } from './browser.ts';

/** Both dossiers, served, and a real browser to read them with. */
export interface Opened {
  readonly url: string;
  readonly browser: Browser;
  /** A fresh tab; whatever it asks of anybody but us, and whatever breaks in it, is kept in `strays`. */
  tab(options?: BrowserContextOptions): Promise<Page>;
  readonly strays: string[];
  close(): Promise<void>;
}

/** Puts both dossiers on record in a folder of their own, publishes, serves, and starts a browser. */
export async function openAll(): Promise<Opened> {
  const sample = await sampleOffice();
  await publishTwice(sample);
  const faults: string[] = [];
  const served = await serve(sample.office, { log: (line) => faults.push(line) });
  const browser = await openBrowser();
  const strays: string[] = faults;
  return {
    url: served.url,
    browser,
    strays,
    async tab(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('request', (request) => {
        if (!request.url().startsWith(served.url)) strays.push(`request to ${request.url()}`);
      });
      page.on('pageerror', (error) => strays.push(`error in the page: ${error.message}`));
      page.on('console', (message) => {
        // A refused page is a 4xx, which browsers write to their console.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
          strays.push(message.text());
      });
      return page;
    },
    async close() {
      await browser.close();
      await served.close(0);
      await sample.close();
    },
  };
}
