import { afterEach, expect, it } from 'vitest';
import { type SampleDesk, SLUG, sampleDesk } from './sample-desk.ts';

const SHEET = `Donor,Pledged (USD),Deposited (USD),Date,Purpose
Australia,500,300,2016-07-01,Police
Australia,500,200,2016-07-01,Police`;

let desk: SampleDesk;
afterEach(() => desk?.close());

it('stages of a row, and rows that are alike, stand as new to each other however many are on record', async () => {
  desk = await sampleDesk({ fourEyes: false });
  const { sheets } = desk.office;
  const opened = await sheets.open({ name: 'gifts.csv', bytes: Buffer.from(SHEET) });
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  const command = { by: 'Ada Brandt', why: 'A list' };
  const brought = await sheets.bring(
    SLUG,
    opened.value,
    { title: 'Gifts', published: '2016-08-01' },
    command,
  );
  if (!brought.ok) throw new Error(JSON.stringify(brought.findings));
  expect(brought.value.proposals.length).toBe(4);
  for (const id of brought.value.proposals) {
    const item = (await desk.office.desk.item(SLUG, id))!;
    expect([id, item.match.as]).toEqual([id, 'new']);
    const done = await desk.send(`/desk/${SLUG}/proposals/${id}`, { decision: 'accept' });
    expect(done.status).toBe(200);
  }
  const records = await desk.office.desk.queue(SLUG, { states: ['published'] });
  expect(new Set(records.map((i) => i.proposal.outcome!.record)).size).toBe(4);
});
