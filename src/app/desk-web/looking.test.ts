import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleDesk, SLUG, sampleDesk } from './sample-desk.ts';

const EARLY = `Relations with Australia

Last updated: 12 Mar. 2014

In June 2012, NATO and Australia signed a Joint Political Declaration.

Australia contributed US$3 million to the Afghan National Army (ANA) Trust Fund in 2013.

Secretary General Anders Fogh Rasmussen visited Canberra in June 2012.

A new programme is expected in 2013.
`;
const LATE = EARLY.replace('12 Mar. 2014', '1 Feb. 2019')
  .replace('US$3 million', 'US$8 million')
  .replace(/Secretary General.*\n\n/, '')
  .concat('\nIn May 2018, Prime Minister Malcolm Turnbull visited NATO Headquarters in Brussels.\n');

let desk: SampleDesk;
let early: string;
let late: string;
beforeAll(async () => {
  desk = await sampleDesk({ fourEyes: false });
  const url = 'https://www.example.org/australia';
  early = await desk.bring(EARLY, { url, published: '2014-03-12' });
  for (const item of await desk.office.desk.queue(SLUG, { source: `source:${early}` })) {
    const done = await desk.office.desk.decide(
      { book: SLUG, proposal: item.id, decision: 'accept' },
      { by: 'Ada Brandt', why: 'It says so' },
    );
    if (!done.ok) throw new Error(JSON.stringify(done.findings));
  }
  late = await desk.bring(LATE, { url, published: '2019-02-01' });
});
afterAll(() => desk?.close());

const said = async (path: string) =>
  (await (await desk.ask(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('two versions of a page', () => {
  it('are told apart in facts, with what was said before', async () => {
    const html = await said(`/desk/${SLUG}/versions?before=${early}&after=${late}`);
    expect(html).toContain('1 new fact, 1 changed, 1 dropped, 1 unchanged');
    expect(html).toMatch(/sum: US\$8 million, before US\$3 million/);
    const data = (await (
      await desk.ask(`/desk/${SLUG}/versions.json?before=${early}&after=${early}@2019-02-01`)
    ).json()) as {
      facts: { fresh: { account: { when: string } }[] };
      citations: { state: string }[];
    };
    expect(data.facts.fresh.map((f) => f.account.when)).toEqual(['2018-05']);
    expect(data.citations.map((c) => c.state).sort()).toEqual(['gone', 'gone', 'moved']);
  });

  it('come to the desk as work: facts whose only proof is gone, and words that time has overtaken', async () => {
    const html = await said(`/desk/${SLUG}/findings`);
    expect(html).toContain('Proofs that a later version lost');
    expect(html).toContain('The page of 1 February 2019 no longer has the passage that proves this.');
    expect(html).toContain('“is expected” speaks of 2013 as still to come');
    expect(html).toContain('from 12 March 2014 to 1 February 2019');
  });

  it('are refused where there are none such', async () => {
    expect((await desk.ask(`/desk/${SLUG}/versions?before=${early}`)).status).toBe(400);
    expect((await desk.ask(`/desk/${SLUG}/versions?before=${early}&after=none`)).status).toBe(404);
    expect((await desk.ask(`/desk/${SLUG}/versions?before=${early}&after=${early}@2001-01-01`)).status).toBe(
      404,
    );
  });
});
