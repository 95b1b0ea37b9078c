import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openAll } from './open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let all: Opened;

beforeAll(async () => {
  all = await openAll();
}, 120_000);
afterAll(() => all?.close());

/** One of every kind of page; `open` is a sentence whose proof is opened first. */
const PAGES = [
  { path: '/' },
  { path: '/search?q=japan' },
  { path: '/search?q=nothingness' },
  { path: '/nato-japan' },
  { path: '/nato-japan', open: 'ipcp-2014' },
  { path: '/arcadia-ruritania', open: 'bridge-pledge' },
  { path: '/nato-japan/records/ana-trust-fund' },
  { path: '/nato-japan/proofs/ipcp-2014' },
  { path: '/nato-japan/timeline' },
  { path: '/nato-japan/money' },
  { path: '/arcadia-ruritania/money' },
  { path: '/nato-japan/people' },
  { path: '/nato-japan/sources' },
  { path: '/nato-japan/sources/fact-sheet' },
  { path: '/nato-japan/sources/nato-relations-with-japan' },
  { path: '/nato-japan/history' },
  { path: '/arcadia-ruritania/records/bridge-payment' },
  { path: '/arcadia-ruritania/editions' },
  { path: '/arcadia-ruritania/editions/1' },
  { path: '/arcadia-ruritania/editions/1..2' },
  { path: '/nowhere' },
  { path: '/nato-japan?trueAt=2019-02-29' },
] as readonly { path: string; open?: string }[];

/** Darkness changes colours and nothing else, so that there the rules about colour are looked at alone. */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['cat.color'],
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

describe.each([
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const)('at $width pixels, $colorScheme', ({ width, colorScheme }) => {
  it('every kind of page passes axe (WCAG 2.2 AA) with no violation', async () => {
    const page = await all.tab({ viewport: { width, height: 800 }, colorScheme });
    const found: string[] = [];
    for (const { path, open } of PAGES) {
      await page.goto(all.url + path);
      if (open) {
        await page.locator(`#${open} a.mark`).click();
        await page.locator('.opened').waitFor();
      }
      // What is folded away is looked at too.
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
      await page.evaluate(axe);
      const violations = await page.evaluate<Violation[]>(
        `axe.run({ runOnly: ${JSON.stringify(RULES[colorScheme])} }).then((found) => found.violations)`,
      );
      for (const v of violations)
        found.push(`${path} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
    }
    expect(found).toEqual([]);
  }, 180_000);
});
