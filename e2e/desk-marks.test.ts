import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SLUG } from '../src/app/desk-web/sample-desk.ts';
import { type OpenedDesk, openDesk } from './open-desk.ts';

let all: OpenedDesk;

beforeAll(async () => {
  all = await openDesk();
}, 120_000);
afterAll(() => all?.close());

const current = (page: Page) => page.locator('#proposals > .card[aria-current]');

it('goes by a mark to the page of the list on which its proposal stands', async () => {
  const text = Array.from(
    { length: 60 },
    (_, i) => `Australia pledged A$${i + 1} million for Ukraine in July ${1950 + i}.`,
  ).join('\n\n');
  const source = await all.desk.bring(text, { title: 'Many pages' });
  const page = await all.tab('ada');
  await page.goto(`${all.url}/desk/${SLUG}/sources/${source}`);
  expect(await page.locator('#proposals > .card').count()).toBe(50);
  expect(await page.locator('#source-text mark').count()).toBe(60);
  const mark = page.locator('#source-text mark').last();
  const id = await mark.getAttribute('data-of');
  await mark.click();
  await page.waitForURL(`**at=${id}*`);
  expect(await page.locator('#proposals > .card').count()).toBe(10);
  expect(await current(page).getAttribute('id')).toBe(id);
  // Here it is on the page, and the list is not loaded anew.
  const marks = page.locator('#source-text mark');
  await marks.nth(55).click();
  expect(await current(page).getAttribute('id')).toBe(await marks.nth(55).getAttribute('data-of'));
}, 60_000);
