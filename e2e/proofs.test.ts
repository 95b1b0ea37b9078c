import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openAll } from './open.ts';

let all: Opened;

beforeAll(async () => {
  all = await openAll();
}, 120_000);
afterAll(() => all?.close());

const mark = (page: Page, id: string) => page.locator(`#${id} a.mark`);
const opened = (page: Page) => page.locator('.opened');

describe('the proof of a sentence', { timeout: 120_000 }, () => {
  it('opens in the margin at its mark, by mouse, and closes again', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/nato-japan`);
    await mark(page, 'ipcp-2014').click();
    await opened(page).waitFor();
    expect(await opened(page).count()).toBe(1);
    expect(await mark(page, 'ipcp-2014').getAttribute('aria-expanded')).toBe('true');
    expect(page.url()).toBe(`${all.url}/nato-japan#ipcp-2014`);
    const [text, panel, at] = await Promise.all([
      page.locator('.dossier > section').first().boundingBox(),
      opened(page).boundingBox(),
      mark(page, 'ipcp-2014').boundingBox(),
    ]);
    expect(panel!.x).toBeGreaterThan(text!.x + text!.width);
    expect(Math.abs(panel!.y - at!.y)).toBeLessThan(30);
    await mark(page, 'areas').click();
    await page.locator('#areas .opened').waitFor();
    expect(await opened(page).count()).toBe(1);
    await mark(page, 'areas').click();
    expect(await opened(page).count()).toBe(0);
  });

  it('shows passage, source and its day, what is only our summary, state, history, address', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/nato-japan#ipcp-2014`);
    await opened(page).waitFor();
    const said = await opened(page).innerText();
    for (const words of [
      '“Work is being … May 2014.”',
      'Relations with Japan, NATO, 7 November 2017',
      'The text is not at hand here',
      'Open the page at the passage',
      'Our summary, not a second voice.',
      'It stands in the text word for word.',
      'Proved by one source, of 7 November 2017.',
      'put on record by The editors',
      `${all.url}/nato-japan/records/ipcp-2014`,
    ])
      expect(said).toContain(words);
    expect(await page.locator('.opened mark').innerText()).toContain(
      'Individual Partnership and Cooperation',
    );
    const link = await page
      .getByRole('link', { name: 'Open the page at the passage' })
      .first()
      .getAttribute('href');
    expect(link).toMatch(/^https:\/\/www\.nato\.int\/.*#:~:text=/);
  });

  it('shows accounts that differ side by side', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/arcadia-ruritania#bridge-pledge`);
    await opened(page).waitFor();
    const accounts = page.locator('.opened .account');
    expect(await accounts.count()).toBe(2);
    expect(await accounts.nth(0).innerText()).toContain('€12 million');
    expect(await accounts.nth(1).innerText()).toMatch(/€10 million[\s\S]*La Ruritanie y a promis/);
  });

  it('opens by keyboard alone, moves from mark to mark, and closes back to its mark', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/nato-japan`);
    await mark(page, 'strengthening-relations').focus();
    await page.keyboard.press('Enter');
    await page.locator('#strengthening-relations .opened').waitFor();
    await page.keyboard.press('j');
    await page.locator('#first-contacts .opened').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('#afghanistan-focus .opened').waitFor();
    await page.keyboard.press('k');
    await page.locator('#first-contacts .opened').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Close');
    await page.keyboard.press('Escape');
    expect(await opened(page).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('mark-2');
    await page.keyboard.press('Space');
    await page.locator('#first-contacts .opened').waitFor();
  });

  it('unfolds in place on a narrow screen', async () => {
    const page = await all.tab({ viewport: { width: 360, height: 740 } });
    await page.goto(`${all.url}/nato-japan`);
    await mark(page, 'ipcp-2014').click();
    await opened(page).waitFor();
    const [panel, words] = await Promise.all([
      opened(page).boundingBox(),
      page.locator('#ipcp-2014 .words').last().boundingBox(),
    ]);
    expect(panel!.y).toBeGreaterThanOrEqual(words!.y + words!.height - 2);
    expect(panel!.width).toBeGreaterThan(280);
    expect(panel!.x + panel!.width).toBeLessThanOrEqual(360);
  });

  it('is a page of its own without a script', async () => {
    const page = await all.tab({ javaScriptEnabled: false });
    await page.goto(`${all.url}/nato-japan?trueAt=2017-11-07`);
    await mark(page, 'ipcp-2014').click();
    expect(page.url()).toBe(`${all.url}/nato-japan/proofs/ipcp-2014?trueAt=2017-11-07`);
    expect(await page.locator('#proof').innerText()).toContain('Our summary, not a second voice.');
    await page.getByRole('link', { name: 'Page of this record' }).click();
    expect(page.url()).toContain('/nato-japan/records/ipcp-2014');
  });

  it('is as easy to hit as a button', async () => {
    for (const width of [1280, 360]) {
      const page = await all.tab({ viewport: { width, height: 800 } });
      await page.goto(`${all.url}/nato-japan`);
      for (const box of await Promise.all((await page.locator('a.mark').all()).map((m) => m.boundingBox()))) {
        expect(box!.width).toBeGreaterThanOrEqual(24);
        expect(box!.height).toBeGreaterThanOrEqual(24);
      }
    }
  });

  it('can be cited: the address is copied whole', async () => {
    const page = await all.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${all.url}/nato-japan/records/ipcp-2014`);
    await page.getByRole('button', { name: 'Copy the reference' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
      `${all.url}/nato-japan/records/ipcp-2014`,
    );
  });

  it('broke nothing, and asked nothing of anybody else', () => {
    expect(all.strays).toEqual([]);
  });
});
