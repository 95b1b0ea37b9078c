import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SampleDesk, SLUG, sampleDesk, type Told } from './sample-desk.ts';

const MANY = 120;
let desk: SampleDesk;
let source: string;
beforeAll(async () => {
  desk = await sampleDesk();
  const text = Array.from(
    { length: MANY },
    (_, i) => `Australia pledged A$${i + 1} million for Afghanistan in July ${1890 + i}.`,
  ).join('\n\n');
  source = await desk.bring(text, { title: 'Many' });
});
afterAll(() => desk?.close());

interface Listed {
  readonly total: number;
  readonly from: number;
  readonly current: string;
  readonly proposals: readonly Told[];
}

async function page(path: string): Promise<Listed> {
  return (await (await desk.ask(`/desk/${SLUG}${path}`)).json()) as Listed;
}

it('a source with many proposals shows them by pages, all of them once', async () => {
  const pages = await Promise.all([0, 50, 100].map((from) => page(`/sources/${source}.json?from=${from}`)));
  expect(pages.map((p) => [p.total, p.from, p.proposals.length])).toEqual([
    [MANY, 0, 50],
    [MANY, 50, 50],
    [MANY, 100, 20],
  ]);
  expect(new Set(pages.flatMap((p) => p.proposals.map(({ id }) => id))).size).toBe(MANY);
  const html = await (await desk.ask(`/desk/${SLUG}/sources/${source}?from=50`)).text();
  expect(html).toContain('51 to 100 of 120');
  expect(html).toMatch(/from=100" rel="next"/);
});

it('the page that holds the proposal to look at is the one that is shown', async () => {
  const last = (await page(`/sources/${source}.json?from=100`)).proposals.at(-1)!;
  const shown = await page(`/sources/${source}.json?at=${last.id}`);
  expect([shown.from, shown.current]).toEqual([100, last.id]);
});

it('the text has the marks of all pages, and each leads to the page on which its proposal stands', async () => {
  const { proposals } = await page(`/sources/${source}.json?from=100`);
  const last = proposals.at(-1)!.id;
  const html = await (await desk.ask(`/desk/${SLUG}/sources/${source}`)).text();
  expect(html.match(/<mark /g)).toHaveLength(MANY);
  expect(html).not.toContain(` id="${last}"`);
  const mark = new RegExp(
    `<mark data-of="${last}" data-elsewhere="proposed" class="proposed"><a href="([^"]*)"`,
  );
  const href = mark.exec(html)![1]!.replaceAll('&amp;', '&');
  expect(new URL(href, 'http://x.invalid').hash).toBe(`#${last}`);
  const there = await (await desk.ask(href)).text();
  expect(there).toMatch(new RegExp(`<mark data-of="${last}" class="proposed now">`));
  expect(there).toContain(` id="${last}"`);
  expect(there).toContain('101 to 120 of 120');
});

it('the queue has the same pages, narrowed or not', async () => {
  const whole = await page('.json?from=100');
  const narrowed = await page('.json?from=100&match=new');
  expect([whole.total, whole.proposals.length]).toEqual([MANY, 20]);
  expect(narrowed.proposals.map((p) => p.id)).toEqual(whole.proposals.map((p) => p.id));
});

it('a decision is taken while the queue is narrowed by how it stands to the record', async () => {
  const { id } = (await page(`/sources/${source}.json?from=0`)).proposals[7]!;
  const [narrowed, done] = await Promise.all([
    page('.json?match=new'),
    desk.send(`/desk/${SLUG}/proposals/${id}`, { decision: 'put off' }),
  ]);
  expect([narrowed.total, done.status]).toEqual([MANY, 200]);
  const after = await page('.json?match=new&state=put-off');
  expect(after.proposals.map((p) => p.id)).toEqual([id]);
});
