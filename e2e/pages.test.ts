import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openAll } from './open.ts';

let all: Opened;

beforeAll(async () => {
  all = await openAll();
}, 120_000);
afterAll(() => all?.close());

describe('a reader', { timeout: 120_000 }, () => {
  it('comes from the list of relations to a dossier and reads its sections in order', async () => {
    const page = await all.tab();
    await page.goto(all.url);
    await page.getByRole('heading', { name: 'Relations with Japan' }).getByRole('link').click();
    expect(await page.locator('h1').innerText()).toBe('Relations with Japan');
    expect(await page.locator('.dossier h2').allInnerTexts()).toEqual([
      'Key points',
      'Practical cooperation',
      'Dialogue and consultation',
    ]);
    expect(await page.locator('.dossier a.mark').count()).toBe(
      await page.locator('.dossier .sentence').count(),
    );
    expect(await page.locator('#partner-across-the-globe').innerText()).toContain(
      'as last stated on 7 November 2017',
    );
  });

  it('chooses the times in a form, and finds them in the address', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/nato-japan`);
    await page.getByText('Change the times').click();
    await page.getByLabel('As it stood on').fill('2014-05-20');
    await page.getByRole('button', { name: 'Read at these times' }).click();
    await page.waitForURL('**/nato-japan?trueAt=2014-05-20');
    expect(await page.locator('.times summary').innerText()).toContain('As it stood on 20 May 2014');
    expect(await page.locator('#abe-nato-2017').count()).toBe(0);
    await page.getByText('Change the times').click();
    await page.getByRole('link', { name: 'Back to today' }).click();
    expect(page.url()).toBe(`${all.url}/nato-japan`);
  });

  it('reads what was on record, and what was said, at an earlier time', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/arcadia-ruritania`);
    await page.getByText('Change the times').click();
    await page.getByLabel('Counting only what was said by').fill('2020-06-30');
    await page.getByRole('button', { name: 'Read at these times' }).click();
    await page.waitForURL('**/arcadia-ruritania?saidBy=2020-06-30');
    expect(await page.locator('.times summary').innerText()).toContain(
      'counting only what was said by 30 June 2020',
    );
    expect(await page.locator('.freshness').innerText()).toContain('Its sources speak up to 15 June 2020.');
    expect(await page.locator('#bridge-pledge').innerText()).toContain('€10 million');
    // The first payment was amended at 09:06: before that the record said otherwise.
    await page.goto(`${all.url}/arcadia-ruritania?knownAt=2026-11-24T09:05:30Z`);
    expect(await page.locator('.times summary').innerText()).toContain(
      'as recorded at 24 November 2026, 09:05 UTC',
    );
    expect(await page.locator('#bridge-payment').innerText()).toContain('€4.5 million');
    await page.getByRole('link', { name: 'Money' }).click();
    expect(page.url()).toContain('/money?knownAt=');
    expect(await page.locator('.totals').innerText()).toContain('€4.5 million');
  });

  it('sees on the timeline how sure each time is, and comes from a mark to its record', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/arcadia-ruritania/timeline`);
    const row = page.locator('a.chart-row', { hasText: 'measured the Elm' });
    expect(await row.locator('svg[role=img]').getAttribute('aria-label')).toContain('In the mid-1990s');
    expect(await row.locator('rect[fill="url(#fade-in)"], rect[fill="url(#fade-out)"]').count()).toBe(2);
    expect(
      await page.locator('a.chart-row', { hasText: 'joined the Elm Patrol' }).locator('.broken').count(),
    ).toBe(1);
    expect(await page.locator('table tbody tr td a').count()).toBe(await page.locator('a.chart-row').count());
    await row.click();
    expect(page.url()).toBe(`${all.url}/arcadia-ruritania/records/river-survey`);
  });

  it('opens a figure into the records that it is made of', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/nato-japan/money`);
    const figure = page.locator('details.figure-of', {
      has: page.locator('summary', { hasText: 'US$5 billion' }),
    });
    await figure.locator('summary').click();
    await figure.getByRole('link').click();
    expect(page.url()).toBe(`${all.url}/nato-japan/records/afghanistan-pledge`);
    await page.goBack();
    const part = page.locator('tr.part', { hasText: 'US$20 million' });
    expect(await part.innerText()).toContain('of which');
    // Drawings above have rows of their own, with the sentence folded away in them.
    const whole = page.getByRole('row', { name: /^Japan has given valuable help to the Afghan/ });
    expect(await whole.innerText()).toContain('it is at least that');
    // The bound of what is stated as "more than" is open.
    const open = page.locator('a.chart-row', { hasText: 'more than US$1.3 billion' });
    expect(await open.innerText()).toContain('at least US$1.3 billion');
  });

  it('sees in a chart what all accounts of a sum allow', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/arcadia-ruritania/money`);
    const row = page.locator('a.chart-row', { hasText: 'Ruritania pledged' });
    expect(await row.innerText()).toMatch(/€12 million\s+or €10 million/);
    expect(await row.locator('rect[fill="url(#fade-out)"]').count()).toBe(1);
    expect(await page.locator('details.figure-of').first().innerText()).toContain(
      'between €10 million and €12 million',
    );
  });

  it('finds what is on record about some words, marked', async () => {
    const page = await all.tab();
    await page.goto(all.url);
    await page.getByRole('searchbox', { name: 'Search' }).fill('pirates');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=pirates');
    expect(await page.locator('.entries mark').first().innerText()).toBe('pirates');
    await page.locator('a.hit').first().click();
    expect(page.url()).toContain('/nato-japan/records/');
  });

  it('compares two editions, and reads each as it was', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/arcadia-ruritania/editions`);
    await page.getByRole('button', { name: 'Show the difference' }).click();
    await page.waitForURL('**/editions/1..2');
    expect(await page.locator('del').first().innerText()).toBe('€4.5');
    await page.getByRole('link', { name: 'Edition 1', exact: true }).click();
    expect(await page.locator('#bridge-payment').innerText()).toContain('€4.5 million');
    await page.locator('#bridge-payment a.mark').click();
    expect(page.url()).toMatch(/#note-\d+$/);
    expect(await page.locator(':target').innerText()).toContain('In February 2020 it paid €4.5 million');
  });

  it('gets the page, its notes and its sources on paper', async () => {
    const page = await all.tab();
    await page.goto(`${all.url}/nato-japan`);
    expect(await page.locator('#notes').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#notes').isVisible()).toBe(true);
    // On paper no mark lies over what follows it.
    const margins = await page.evaluate<string[]>(
      '[...document.querySelectorAll("a.mark")].map((mark) => getComputedStyle(mark).marginRight)',
    );
    expect([...new Set(margins)]).toEqual(['0px']);
    expect(await page.locator('.notes ol li').count()).toBe(await page.locator('.sentence').count());
    expect(await page.locator('section.notes').last().innerText()).toContain('https://www.nato.int/');
    expect(await page.locator('.parts').isVisible()).toBe(false);
  });

  it('reads every page at 360 pixels without moving it sideways', async () => {
    const page = await all.tab({ viewport: { width: 360, height: 740 } });
    for (const path of [
      '/',
      '/nato-japan',
      '/nato-japan#ipcp-2014',
      '/nato-japan/timeline',
      '/nato-japan/money',
      '/nato-japan/people',
      '/nato-japan/sources',
      '/nato-japan/sources/fact-sheet',
      '/nato-japan/sources/nato-relations-with-japan',
      '/nato-japan/proofs/ipcp-2014',
      '/nato-japan/history',
      '/arcadia-ruritania/money',
      '/nato-japan?trueAt=2019-02-29',
      '/arcadia-ruritania#bridge-pledge',
      '/arcadia-ruritania/records/bridge-pledge',
      '/arcadia-ruritania/editions',
      '/arcadia-ruritania/editions/1',
      '/arcadia-ruritania/editions/1..2',
      '/search?q=japan',
      '/nowhere',
    ]) {
      await page.goto(all.url + path);
      const [shown, whole] = await page.evaluate<[number, number]>(
        '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
      );
      expect([path, whole]).toEqual([path, shown]);
    }
  });

  it('has been sent nowhere else, and nothing broke', () => {
    expect(all.strays).toEqual([]);
  });
});
