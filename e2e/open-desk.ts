import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type SampleDesk, sampleDesk } from '../src/app/desk-web/sample-desk.ts';
import { openBrowser } from './browser.ts';

/** A desk, served, and a real browser to work at it with. */
export interface OpenedDesk {
  readonly url: string;
  readonly desk: SampleDesk;
  readonly browser: Browser;
  /** A fresh tab of an officer; what it asks of anybody but us, and whatever breaks in it, is kept in `strays`. */
  tab(officer: string, options?: BrowserContextOptions): Promise<Page>;
  readonly strays: string[];
  close(): Promise<void>;
}

/** Opens a desk in a folder of its own, serves it, and starts a browser. */
export async function openDesk(options: { fourEyes?: boolean } = {}): Promise<OpenedDesk> {
  const desk = await sampleDesk(options);
  const [server, port] = await new Promise<[ReturnType<typeof serve>, number]>((resolve) => {
    const started = serve({ fetch: desk.app.fetch, hostname: '127.0.0.1', port: 0 }, (at) =>
      resolve([started, at.port]),
    );
  });
  const url = `http://127.0.0.1:${port}`;
  const browser = await openBrowser();
  const strays: string[] = [];
  return {
    url,
    desk,
    browser,
    strays,
    async tab(officer, more = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        extraHTTPHeaders: { 'x-officer': officer },
        ...more,
      });
      const page = await context.newPage();
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) strays.push(`request to ${request.url()}`);
      });
      page.on('pageerror', (error) => strays.push(`error in the page: ${error.message}`));
      page.on('console', (message) => {
        // What is refused is a 4xx, which browsers write to their console.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
          strays.push(message.text());
      });
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
      await desk.close();
    },
  };
}
