import { afterEach, describe, expect, it } from 'vitest';
import { current } from '../../record/index.ts';
import type { RecordValue } from '../../vocabulary/index.ts';
import { proposalsOf, type SampleDesk, SLUG, sampleDesk, type Told } from './sample-desk.ts';

const TEXT =
  'Australia pledged A$300 million for Afghanistan in July 2016, including A$20 million for the police.';

let desk: SampleDesk;
afterEach(() => desk?.close());

type Linked = Told & { links: { label: string; proposal: string; state: string; open: boolean }[] };

async function opened(options?: {
  fourEyes?: boolean;
}): Promise<{ source: string; whole: string; part: string }> {
  desk = await sampleDesk(options);
  const source = await desk.bring(TEXT, { title: 'Pledges' });
  const found = (await proposalsOf(desk, source)) as Linked[];
  expect(found.length).toBe(2);
  const part = found.find((p) => p.links.length > 0)!;
  return { source, whole: part.links[0]!.proposal, part: part.id };
}

const decide = (id: string, body: Record<string, unknown>, officer?: string) =>
  desk.send(`/desk/${SLUG}/proposals/${id}`, body, officer);
const told = async (source: string, id: string) =>
  ((await proposalsOf(desk, source)) as Linked[]).find((p) => p.id === id)!;
const recordOf = async (id: string) =>
  current<RecordValue>(
    await desk.office.book(SLUG),
    `record:${(await desk.office.desk.item(SLUG, id))!.proposal.outcome!.record}`,
  );

describe('a part and its whole', () => {
  it('are proposed with the link between them, and neither differs from the other', async () => {
    const { source, whole, part } = await opened({ fourEyes: false });
    expect((await told(source, part)).links).toMatchObject([
      { label: 'part of', state: 'proposed', open: true },
    ]);
    expect((await decide(whole, { decision: 'accept' })).status).toBe(200);
    expect((await told(source, part)).standing).toEqual({ as: 'new' });
    expect((await decide(part, { decision: 'accept' })).status).toBe(200);
    expect((await recordOf(part))!.slots.partOf).toBe((await told(source, whole)).outcome!.record);
  });

  it('stand apart whichever of them is on record first', async () => {
    const { source, whole, part } = await opened({ fourEyes: false });
    expect((await decide(part, { decision: 'accept alone' })).status).toBe(200);
    expect((await told(source, whole)).standing).toEqual({ as: 'new' });
    expect((await recordOf(part))!.slots.partOf).toBeUndefined();
    // Taken back, it is linked again.
    await decide(part, { decision: 'undo' });
    expect((await told(source, part)).links).toHaveLength(1);
  });

  it('hold to the order in which they are decided: a part waits for its whole, and says so', async () => {
    const { source, whole, part } = await opened();
    const refused = await decide(part, { decision: 'accept' });
    expect([refused.status, refused.body.code]).toEqual([409, 'link-open']);
    expect(refused.body.detail).toMatch(/\(part of\) to “Australia pledged A\$300 million.*proposed/);
    expect(refused.body.hint).toContain('without the link');
    expect((await told(source, part)).state).toBe('proposed');
    const accepted = await decide(whole, { decision: 'accept', with: 'html' });
    expect((accepted.body.linked as { id: string }[]).map(({ id }) => id)).toEqual([part]);
    expect((await decide(part, { decision: 'accept' })).status).toBe(200);
    // The second officer, too, publishes the whole first.
    const early = await decide(part, { decision: 'publish' }, 'Otto Stern');
    expect([early.status, early.body.code]).toEqual([409, 'link-open']);
    expect((await decide(whole, { decision: 'publish' }, 'Otto Stern')).status).toBe(200);
    expect((await decide(part, { decision: 'publish' }, 'Otto Stern')).status).toBe(200);
    const record = (await told(source, whole)).outcome!.record;
    expect((await recordOf(part))!.slots.partOf).toBe(record);
    // Nor is the whole taken from under its part.
    const undone = await decide(whole, { decision: 'undo' });
    expect([undone.status, undone.body.code]).toEqual([422, 'reference-lost']);
  });

  it('are not accepted where the part is larger than the whole, though neither is on record yet', async () => {
    const { whole, part } = await opened();
    await decide(whole, { decision: 'accept' });
    const item = (await desk.office.desk.item(SLUG, part))!;
    const money = { currency: 'AUD', min: '400000000', max: '400000000', text: 'A$400 million' };
    const said = { ...item.proposal.said, slots: { ...item.proposal.said.slots, money } };
    const larger = await decide(part, { decision: 'amend', said });
    expect([larger.status, larger.body.code]).toEqual([422, 'part-larger']);
  });

  it('are known apart where the whole was on record before, from another source', async () => {
    desk = await sampleDesk({ fourEyes: false });
    const before = await desk.bring('Australia pledged A$300 million for Afghanistan in July 2016.', {
      title: 'Before',
    });
    const [first] = await proposalsOf(desk, before);
    await decide(first!.id, { decision: 'accept' });
    const source = await desk.bring(TEXT, { title: 'Pledges' });
    const found = (await proposalsOf(desk, source)) as Linked[];
    expect(found.map((p) => [p.links.length, p.standing.as])).toEqual([
      [0, 'corroborates'],
      [1, 'new'],
    ]);
  });

  it('are decided together in the order that they need', async () => {
    const { source, whole, part } = await opened();
    const done = await desk.send(`/desk/${SLUG}/bulk`, { decision: 'accept', id: [part, whole] });
    expect((done.body.results as { done: boolean }[]).map((r) => r.done)).toEqual([true, true]);
    const preview = await (
      await desk.ask(`/desk/${SLUG}/bulk.json?which=accepted&source=${source}`, {}, 'Otto Stern')
    ).json();
    expect((preview as { items: { hinders?: string }[] }).items.map((i) => i.hinders)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('what one reader read from the same words', () => {
  it('as two sums are two facts', async () => {
    desk = await sampleDesk({ fourEyes: false });
    const text =
      'In July 2016 Australia pledged A$80 million a year for Afghanistan and A$20 million for Afghanistan.';
    const source = await desk.bring(text, { title: 'Two sums' });
    const [first, second] = await proposalsOf(desk, source);
    await decide(first!.id, { decision: 'accept' });
    expect((await told(source, second!.id)).standing).toEqual({ as: 'new' });
  });
});

describe('what no rule reads', () => {
  it('is marked as less sure, and nothing else is', async () => {
    desk = await sampleDesk({ fourEyes: false });
    const text =
      'Australia has been represented in Brussels through its embassy there since 2007. Australia donated A$20 million to the Afghan National Army Trust Fund in 2013.';
    const source = await desk.bring(text, { title: 'Two ways of reading' });
    const found = (await proposalsOf(desk, source)) as (Told & { reader: { rule: string } })[];
    const weighed = found.filter((p) => p.reader.rule.startsWith('weighed-'));
    expect([weighed.length > 0, weighed.length < found.length]).toEqual([true, true]);
    const page = await (await desk.ask(`/desk/${SLUG}/sources/${source}`)).text();
    expect(page.match(/less sure/g)).toHaveLength(weighed.length);
  });
});
