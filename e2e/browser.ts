import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Chromium of the system, where there is one. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A real browser: the system's Chromium, else the one that comes through npm and brings its own libraries. Throws, in
 * one line, where neither can be had: then the tests fail, they are not passed over.
 */
export async function openBrowser(): Promise<Browser> {
  const own = SYSTEM.find((path) => existsSync(path));
  // Root has no sandbox of its own to start; nothing but our pages is opened.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  if (own) return chromium.launch({ executablePath: own, args });
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    return await chromium.launch({
      executablePath,
      args: [...new Set([...packed.args, ...args])].filter((a) => a !== '--single-process'),
      headless: true,
    });
  } catch (error) {
    throw new Error(
      `No browser for the end-to-end tests: neither ${SYSTEM[0]} nor @sparticuz/chromium could be started (${(error as Error).message.split('\n')[0]}).`,
    );
  }
}
