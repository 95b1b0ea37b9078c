// Screenshots of every page at 1280 and 360 px, light and dark, and the dossier on paper:
//   npx vite-node e2e/screenshots.ts URL FOLDER [only]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';

const [base, folder, only] = process.argv.slice(2);
if (!base || !folder) {
  console.error('usage: screenshots.ts URL FOLDER [PART OF A NAME]');
  process.exit(2);
}

/** Pages by a name for their file; `open` is a mark that is clicked first. */
export const PAGES: readonly { name: string; path: string; open?: string }[] = [
  { name: 'home', path: '/' },
  { name: 'dossier', path: '/nato-japan' },
  { name: 'dossier-proof', path: '/nato-japan', open: 'ipcp-2014' },
  { name: 'dossier-2014', path: '/nato-japan?trueAt=2014-05-06' },
  { name: 'timeline', path: '/nato-japan/timeline' },
  { name: 'money', path: '/nato-japan/money' },
  { name: 'funds', path: '/funds' },
  { name: 'fund', path: '/funds/lotfa' },
  { name: 'people', path: '/nato-japan/people' },
  { name: 'sources', path: '/nato-japan/sources' },
  { name: 'source', path: '/nato-japan/sources/fact-sheet' },
  { name: 'source-elsewhere', path: '/nato-japan/sources/nato-relations-with-japan' },
  { name: 'history', path: '/nato-japan/history' },
  { name: 'record', path: '/nato-japan/records/ana-trust-fund' },
  { name: 'invented', path: '/arcadia-ruritania', open: 'bridge-pledge' },
  { name: 'invented-timeline', path: '/arcadia-ruritania/timeline' },
  { name: 'invented-money', path: '/arcadia-ruritania/money' },
  { name: 'editions', path: '/arcadia-ruritania/editions' },
  { name: 'edition', path: '/arcadia-ruritania/editions/1' },
  { name: 'difference', path: '/arcadia-ruritania/editions/1..2' },
  { name: 'search', path: '/search?q=japan' },
  { name: 'unknown', path: '/nowhere' },
  { name: 'impossible', path: '/nato-japan?trueAt=2019-02-29' },
];

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const [width, height] of [
  [1280, 900],
  [360, 740],
] as const)
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      deviceScaleFactor: 1,
    });
    const page = await context.newPage();
    for (const { name, path, open } of PAGES) {
      const file = `${name}-${width}-${colorScheme}`;
      if (only && !file.includes(only)) continue;
      await page.goto(base + path);
      if (open) {
        await page.click(`#${open} a.mark`);
        await page.waitForSelector('.opened');
      }
      await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
    }
    await context.close();
  }
if (!only || only === 'print') {
  // Paper as it can be seen: A4 at 96 dots an inch, less its margins.
  const page = await browser.newPage({ viewport: { width: 628, height: 948 } });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  for (const name of ['nato-japan', 'arcadia-ruritania/editions/1', 'nato-japan/money']) {
    await page.goto(`${base}/${name}`);
    await page.screenshot({ path: join(folder, `${name.replaceAll('/', '-')}-paper.png`), fullPage: true });
    await page.pdf({
      path: join(folder, `${name.replaceAll('/', '-')}.pdf`),
      format: 'A4',
      preferCSSPageSize: true,
    });
  }
}
await browser.close();
