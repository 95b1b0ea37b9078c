import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText, proposalsOf, SHORT, SLUG } from '../src/app/desk-web/sample-desk.ts';
import { type OpenedDesk, openDesk } from './open-desk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let all: OpenedDesk;

beforeAll(async () => {
  all = await openDesk();
}, 120_000);
afterAll(() => all?.close());

const current = (page: Page) => page.locator('#proposals > .card[aria-current]');
const title = (page: Page) => current(page).locator('h2').innerText();
const said = (page: Page) => page.locator('#said').innerText();
const at = (source: string, query = '') => `${all.url}/desk/${SLUG}/sources/${source}${query}`;
const state = async (source: string, id: string) =>
  (await proposalsOf(all.desk, source)).find((p) => p.id === id)!.state;
/** Until nothing that was sent still waits for its answer. */
const settled = (page: Page) =>
  expect.poll(() => page.locator('[data-busy]').count(), { timeout: 10_000 }).toBe(0);

describe('an officer', () => {
  it('takes a file to a published page, by keyboard alone, with a second officer', async () => {
    const ada = await all.tab('ada');
    await ada.goto(`${all.url}/desk/${SLUG}`);
    await ada.getByRole('link', { name: 'Add a document' }).click();
    await ada
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from(SHORT) });
    await ada.getByLabel('Title').fill('Relations with Australia');
    await ada.getByLabel('Day it bears').fill('2017-11-07');
    await ada.getByLabel('Publisher').fill('NATO');
    await ada.getByLabel('may be shown whole').check();
    await ada.getByRole('button', { name: 'Add and read it' }).press('Enter');
    await ada.waitForURL('**/sources/relations-with-australia?*');
    expect(await said(ada)).toContain('3 new proposals');
    const source = 'relations-with-australia';
    const first = await title(ada);
    expect(await ada.locator('#source-text mark.now').first().innerText()).toContain('Australia pledged');
    for (let n = 0; n < 3; n++) {
      await ada.keyboard.press('a');
      if (n === 0) expect(await title(ada)).not.toBe(first);
    }
    await settled(ada);
    await expect.poll(() => said(ada)).toContain('Nothing else waits');
    expect((await proposalsOf(all.desk, source)).map((p) => p.state)).toEqual(Array(3).fill('accepted'));
    await ada.keyboard.press('p');
    expect(await said(ada)).toContain('a second officer publishes it');

    const otto = await all.tab('otto');
    await otto.goto(at(source));
    for (let n = 0; n < 3; n++) await otto.keyboard.press('p');
    await settled(otto);
    await expect
      .poll(async () => (await proposalsOf(all.desk, source)).map((p) => p.state))
      .toEqual(Array(3).fill('published'));

    await otto.goto(`${all.url}/${SLUG}`);
    const sentence = otto.locator('.sentence', { hasText: 'A$300 million' });
    expect((await sentence.innerText()).replace(/\s+/g, ' ')).toContain(
      'Australia pledged A$300 million for Afghanistan in July 2016.',
    );
    await sentence.locator('a.mark').click();
    await otto.locator('.opened').waitFor();
    expect(await otto.locator('.opened mark').innerText()).toBe(
      'Australia pledged A$300 million for Afghanistan in July 2016',
    );

    await otto.goto(at(source));
    await otto.locator('.publish-edition summary').click();
    await otto.locator('#edition-why').fill('What the page says');
    await otto.keyboard.press('Enter');
    await otto.waitForURL(`${all.url}/${SLUG}/editions/1`);
    expect(await otto.locator('body').innerText()).toContain('A$300 million');
  }, 60_000);

  it('moves, refuses for a reason, puts off and takes back, and hears what happens', async () => {
    const source = await all.desk.bring(pageText('nato-new-zealand'), { title: 'New Zealand' });
    const page = await all.tab('ada');
    await page.goto(at(source));
    const ids = (await proposalsOf(all.desk, source)).map((p) => p.id);
    expect(await current(page).getAttribute('id')).toBe(ids[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    expect(await current(page).getAttribute('id')).toBe(ids[1]);
    // The focus goes with it, so that a screen reader does.
    expect(await page.evaluate('document.activeElement.closest(".card").id')).toBe(ids[1]);
    expect(await page.locator('#said').getAttribute('role')).toBe('status');

    await page.keyboard.press('r');
    // While somebody types, letters are letters.
    await page.keyboard.type('a plan, just later');
    expect(await current(page).getAttribute('id')).toBe(ids[1]);
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await state(source, ids[1]!)).toBe('refused');
    expect(await said(page)).toMatch(/^Refused: /);
    expect(await current(page).getAttribute('id')).toBe(ids[2]);

    await page.keyboard.press('r');
    await page.keyboard.press('Alt+Digit2');
    await settled(page);
    const ready = (await proposalsOf(all.desk, source)).find((p) => p.id === ids[2]);
    expect([ready!.state, ready!.last.why]).toEqual(['refused', 'No fact of this relation.']);

    await page.keyboard.press('u');
    await settled(page);
    expect(await state(source, ids[2]!)).toBe('proposed');
    expect(await current(page).getAttribute('id')).toBe(ids[2]);
    await page.keyboard.press('u');
    await settled(page);
    expect(await state(source, ids[1]!)).toBe('proposed');

    await page.keyboard.press('l');
    await settled(page);
    expect(await state(source, ids[1]!)).toBe('put-off');
    await page.keyboard.press('?');
    expect(await page.locator('#keys table').isVisible()).toBe(true);
    // The letters can be switched off.
    await page.getByLabel('Letters work as keys').uncheck();
    await page.locator('#said').click();
    const before = await current(page).getAttribute('id');
    await page.keyboard.press('j');
    expect(await current(page).getAttribute('id')).toBe(before);
  }, 60_000);

  it('takes back before the answer came: each key one decision, in turn, none lost or taken twice', async () => {
    const source = await all.desk.bring(
      [2001, 2002, 2003]
        .map((year) => `Australia pledged A$${year} for Afghanistan in July ${year}.`)
        .join(' '),
      { title: 'Quick fingers' },
    );
    const ids = (await proposalsOf(all.desk, source)).map((p) => p.id);
    expect(ids.length).toBe(3);
    const page = await all.tab('ada');
    await page.goto(at(source));
    // Answers come late, and the first of them last unless they are sent in turn.
    let late = 900;
    const bodies: string[] = [];
    await page.route('**/proposals/*', async (route) => {
      bodies.push(new URLSearchParams(route.request().postData() ?? '').get('decision') ?? '');
      await new Promise((done) => setTimeout(done, late));
      late = Math.max(50, late - 400);
      await route.continue();
    });
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await expect.poll(() => bodies.length, { timeout: 10_000 }).toBe(4);
    await settled(page);
    expect(bodies).toEqual(['accept', 'accept', 'undo', 'undo']);
    expect(await Promise.all(ids.map((id) => state(source, id)))).toEqual(Array(3).fill('proposed'));
    expect(await current(page).getAttribute('id')).toBe(ids[0]);
  }, 60_000);

  it('amends in place, sees time and sentence while typing, and loses nothing on an error', async () => {
    const source = await all.desk.bring(
      'In May 2012, Australia pledged US$100 million a year for Afghanistan. Australia pledged A$80 million for Afghanistan in July 2013.',
      { title: 'Pledges' },
    );
    const [first] = await proposalsOf(all.desk, source);
    const page = await all.tab('ada');
    await page.goto(at(source));
    await page.keyboard.press('e');
    const form = current(page).locator('.fact-form');
    await form.waitFor();
    const when = form.locator('[name=when]');
    expect(await when.evaluate('document.activeElement.name')).toBe('when');
    await when.fill('2012-05-20');
    await expect.poll(() => form.locator('#f-when ~ output').innerText()).toBe('on 20 May 2012');
    await expect.poll(() => form.locator('.preview-sentence').innerText()).toContain('on 20 May 2012');
    await form.locator('[name="slot.money.min"]').fill('a lot');
    await form.getByLabel('Sentence').fill('Australia promised a hundred million dollars a year.');
    await form.getByRole('button', { name: 'Accept as amended' }).click();
    await page.locator('#f-money-wrong').waitFor();
    expect(await form.locator('[name="slot.money.min"]').inputValue()).toBe('a lot');
    expect(await form.getByLabel('Sentence').inputValue()).toBe(
      'Australia promised a hundred million dollars a year.',
    );
    await form.locator('[name="slot.money.min"]').fill('100000000');
    await form.locator('[name="slot.money.min"]').press('Enter');
    await settled(page);
    await expect.poll(() => state(source, first!.id)).toBe('accepted');
    // It is accepted before its answer has come to the page.
    await expect
      .poll(() => page.locator(`#${first!.id} h2`).innerText())
      .toBe('Australia promised a hundred million dollars a year.');
    await expect.poll(() => current(page).getAttribute('id')).not.toBe(first!.id);
    await page.keyboard.press('e');
    await current(page).locator('.fact-form').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.fact-form').count()).toBe(0);
  }, 60_000);

  it('makes a record of words that are selected', async () => {
    const text =
      'A ferry & a bridge.\r\nCyber experts of both sides met in Canberra in 2015. They will meet again.';
    const source = await all.desk.bring(text, { title: 'Nothing was read' });
    const page = await all.tab('ada');
    await page.goto(at(source));
    const words = 'Cyber experts of both sides met';
    await page.evaluate(`{
      const find = (node) => [...node.childNodes].map((n) => n.nodeType === 3 && n.data.includes('Cyber experts') ? n : n.childNodes.length ? find(n) : undefined).find(Boolean);
      const text = find(document.querySelector('#source-text'));
      const from = text.data.indexOf('Cyber experts');
      getSelection().setBaseAndExtent(text, from, text, Math.min(text.data.length, from + ${words.length}));
    }`);
    await page.keyboard.press('n');
    expect(await page.locator('#hand-quote').inputValue()).toContain('Cyber experts');
    await page.locator('#hand-kind').selectOption('area');
    await page.getByRole('button', { name: 'Write the record' }).press('Enter');
    const form = page.locator('.hand-host .fact-form');
    await form.waitFor();
    await form.locator('[name=when]').fill('2015');
    await form.getByLabel('cyber defence').check();
    await form.getByRole('button', { name: 'Accept' }).press('Enter');
    await page.waitForURL('**done=*');
    const made = (await proposalsOf(all.desk, source)).find((p) => p.sentence.includes('cyber defence'))!;
    expect(made.state).toBe('accepted');
    const stored = (await all.desk.office.text(
      (await all.desk.office.desk.item(SLUG, made.id))!.proposal.text,
    ))!;
    expect(stored.slice(made.spans[0]!.start, made.spans[0]!.end)).toMatch(/^Cyber experts of both/);
  }, 60_000);

  it('decides without a script', async () => {
    const source = await all.desk.bring(
      'Australia pledged A$10 million for Afghanistan in July 2011. Australia pledged A$11 million for Afghanistan in July 2010.',
      { title: 'Without a script' },
    );
    const page = await all.tab('ada', { javaScriptEnabled: false });
    await page.goto(at(source));
    const [first, second] = await proposalsOf(all.desk, source);
    await page.locator(`#${first!.id}`).getByRole('button', { name: 'Accept' }).click();
    expect(page.url()).toBe(`${at(source)}?done=${first!.id}&at=${second!.id}#${second!.id}`);
    expect(await said(page)).toMatch(/^Accepted: /);
    expect(await state(source, first!.id)).toBe('accepted');
    await page.locator('#said').getByRole('button', { name: 'Undo' }).click();
    expect(await state(source, first!.id)).toBe('proposed');
    await page.locator(`#${second!.id} h2 a`).click();
    await current(page).getByRole('link', { name: 'Amend' }).click();
    await page.getByLabel('Time').fill('2010-08');
    await page.getByRole('button', { name: 'See how it reads' }).click();
    expect(await page.locator('.preview-sentence').innerText()).toContain('in August 2010');
  }, 60_000);

  it('is told when somebody else decided meanwhile, and the proposal is as it was', async () => {
    const source = await all.desk.bring('Australia pledged A$12 million for Afghanistan in July 2009.', {
      title: 'Two at once',
    });
    const [only] = await proposalsOf(all.desk, source);
    const page = await all.tab('ada');
    await page.goto(at(source));
    await all.desk.send(`/desk/${SLUG}/proposals/${only!.id}`, { decision: 'put off' }, 'Otto Stern');
    await page.keyboard.press('a');
    await page.locator('.card .desk-wrong').waitFor();
    expect(await said(page)).toContain('Otto Stern decided about it meanwhile');
    expect(await state(source, only!.id)).toBe('put-off');
  }, 60_000);

  it('decides twenty proposals in a fraction of two minutes', async () => {
    const alone = await openDesk();
    try {
      const source = await alone.desk.bring(pageText('nato-australia'), { title: 'Twenty' });
      const page = await alone.tab('ada');
      await page.goto(`${alone.url}/desk/${SLUG}/sources/${source}`);
      await current(page).waitFor();
      const [began, steps] = [performance.now(), [] as number[]];
      for (let n = 0; n < 20; n++) {
        const id = await current(page).getAttribute('id');
        const step = performance.now();
        await page.keyboard.press('a');
        await page.locator(`.card[aria-current]:not([id="${id}"])`).waitFor();
        steps.push(performance.now() - step);
      }
      const shown = performance.now() - began;
      await settled(page);
      const stored = performance.now() - began;
      const states = (await proposalsOf(alone.desk, source)).map((p) => p.state);
      expect(states.filter((s) => s === 'accepted').length).toBe(20);
      const median = steps.sort((a, b) => a - b)[10]!;
      console.log(
        `twenty decisions: ${Math.round(shown)} ms until the last was shown, ${Math.round(stored)} ms until all were on record; median ${Math.round(median)} ms to the next proposal`,
      );
    } finally {
      await alone.close();
    }
  }, 120_000);

  it.each(['light', 'dark'] as const)(
    'works on pages that pass axe (WCAG 2.2 AA), %s',
    async (colorScheme) => {
      const source = await all.desk.bring(
        `Australia pledged A$320 million for Afghanistan in July 2016. ${colorScheme === 'dark' ? 'Sir John Smith visited NATO Headquarters on 4 October 2010.' : ''}`,
        { title: `For axe, ${colorScheme}` },
      );
      const [first] = await proposalsOf(all.desk, source);
      const found: string[] = [];
      for (const width of [1280, 360]) {
        const page = await all.tab('ada', { viewport: { width, height: 800 }, colorScheme });
        for (const path of [
          '',
          `/${SLUG}`,
          `/${SLUG}/sources/${source}`,
          `/${SLUG}/sources/relations-with-australia?state=all`,
          `/${SLUG}/proposals/${first!.id}/amend`,
          `/${SLUG}/sources/${source}/by-hand?quote=Australia+pledged&kind=engagement`,
          `/${SLUG}/add`,
          `/${SLUG}/bulk?which=clear`,
          '/nowhere',
        ]) {
          await page.goto(`${all.url}/desk${path}`);
          // What is folded away is looked at too.
          await page.evaluate(
            'for (const folded of document.querySelectorAll("details")) folded.open = true',
          );
          await page.evaluate(axe);
          const violations = await page.evaluate<{ id: string; nodes: { target: string[] }[] }[]>(
            `axe.run({ runOnly: ${JSON.stringify(
              colorScheme === 'light'
                ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
                : ['cat.color'],
            )} }).then((found) => found.violations)`,
          );
          for (const v of violations)
            found.push(`${width} ${path} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          if (wide > width) found.push(`${width} ${path} is ${wide} wide`);
        }
        await page.context().close();
      }
      expect(found).toEqual([]);
    },
    180_000,
  );

  it('asked nobody but us, and nothing broke', () => {
    expect(all.strays).toEqual([]);
  });
});
