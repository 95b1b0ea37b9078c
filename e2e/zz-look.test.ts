import { it } from 'vitest';
import { pageText, SLUG } from '../src/app/desk-web/sample-desk.ts';
import { openDesk } from './open-desk.ts';
it('looks', async () => {
  const all = await openDesk();
  const { desk } = all;
  const id = await desk.bring(pageText('nato-australia'), { title: 'Relations with Australia', publisher: 'NATO', published: '2019-11-07' });
  const q = async (s = id) => (await (await desk.ask(`/desk/${SLUG}/sources/${s}.json`)).json()) as any;
  const first = await q();
  for (const p of first.proposals.slice(2, 12)) await desk.send(`/desk/${SLUG}/proposals/${p.id}`, { decision: 'accept' });
  for (const p of first.proposals.slice(3, 12)) await desk.send(`/desk/${SLUG}/proposals/${p.id}`, { decision: 'publish' }, 'Otto Stern');
  await desk.send(`/desk/${SLUG}/proposals/${first.proposals[14].id}`, { decision: 'refuse', reason: 'No fact of this relation.' });
  await desk.send(`/desk/${SLUG}/proposals/${first.proposals[15].id}`, { decision: 'put off' });
  const second = await desk.bring(`Relations with Australia\n\nAustralia pledged A$320 million for Afghanistan in July 2016.\n\nThe Individual Partnership and Cooperation Programme was signed on 21 February 2013. In May 2012, Australia pledged US$100 million a year for Afghanistan.\n`, { title: 'Another page on Australia', publisher: 'Australia', published: '2020-03-01' });
  const s2 = await q(second);
  console.log(s2.proposals.map((p: any) => `${p.standing.as} ${p.sentence}`).join('\n'));
  const differs = s2.proposals.find((p: any) => p.standing.as === 'differs') ?? s2.proposals[0];
  const S = `/desk/${SLUG}/sources/${id}`;
  const pages: [string, string][] = [
    ['home', '/desk'], ['queue', `/desk/${SLUG}`], ['source', `${S}?at=${first.proposals[1].id}`], ['differs', `/desk/${SLUG}/sources/${second}?at=${differs.id}`],
    ['contribution', `${S}?at=${first.proposals[13].id}`], ['accepted', `${S}?at=${first.proposals[2].id}`],
    ['amend', `/desk/${SLUG}/proposals/${first.proposals[13].id}/amend`], ['amend-people', `/desk/${SLUG}/proposals/${first.proposals[19].id}/amend`],
    ['add', `/desk/${SLUG}/add`], ['bulk', `/desk/${SLUG}/bulk?which=clear&source=${id}`], ['bulk-2', `/desk/${SLUG}/bulk?which=corroborates`], ['hand', `${S}/by-hand?start=10&end=60&kind=engagement`],
    ['unknown', `/desk/nowhere`],
  ];
  const only = process.env.ONLY;
  for (const [w, h] of [[1280, 900], [360, 740]] as const) for (const colorScheme of ['light', 'dark'] as const) {
    const page = await all.tab('Ada Brandt', { viewport: { width: w, height: h }, colorScheme });
    for (const [name, path] of pages) {
      if (only && !only.split(',').includes(name)) continue;
      await page.goto(all.url + path); await page.waitForTimeout(150);
      await page.screenshot({ path: `/tmp/shots/desk-${name}-${w}-${colorScheme}.png`, fullPage: true });
    }
    if (!only || only.includes('inline')) {
      await page.goto(all.url + `${S}?at=${first.proposals[13].id}`); await page.waitForTimeout(200);
      await page.keyboard.press('r'); await page.waitForTimeout(100);
      await page.screenshot({ path: `/tmp/shots/desk-refuse-${w}-${colorScheme}.png` });
      await page.keyboard.press('Escape');
      await page.keyboard.press('e'); await page.waitForSelector('.fact-panel'); await page.waitForTimeout(100);
      await page.screenshot({ path: `/tmp/shots/desk-inline-${w}-${colorScheme}.png` });
    }
    await page.context().close();
  }
  console.log(all.strays);
  await all.close();
}, 300000);
