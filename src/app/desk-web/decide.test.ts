import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_ROUTES } from './routes.ts';
import { proposalsOf, type SampleDesk, SHORT, SLUG, sampleDesk, type Told } from './sample-desk.ts';

const SECOND = 'Otto Stern';
let desk: SampleDesk;
let source: string;

beforeAll(async () => {
  desk = await sampleDesk();
  source = await desk.bring(SHORT, { title: 'A short page', quotable: true });
});
afterAll(() => desk?.close());

const find = async (words: string, of = source): Promise<Told> => {
  const found = (await proposalsOf(desk, of)).find((p) => p.sentence.includes(words));
  if (!found) throw new Error(`Nobody proposes “${words}”.`);
  return found;
};
const at = (p: Told) => `/desk/${SLUG}/proposals/${p.id}`;
const decide = (p: Told, decision: string, more: object = {}, by?: string) =>
  desk.send(at(p), { decision, ...more }, by);
const publicPage = async () => (await desk.ask(`/${SLUG}`, {}, null)).text();

describe('the desk', () => {
  it('is shut to whoever is not signed in, page by page, and tells nothing', async () => {
    const p = await find('pledged');
    for (const { method, path } of DESK_ROUTES) {
      const address = path
        .replace(':relation', SLUG)
        .replace('proposals/:id', `proposals/${p.id}`)
        .replace(':id', source);
      for (const ending of ['', '.json']) {
        const init = method === 'POST' ? { method, body: new URLSearchParams({ decision: 'accept' }) } : {};
        const answer = await desk.ask(address + ending, init, null);
        expect(answer.status, `${method} ${address}`).toBe(401);
        expect(await answer.text()).not.toMatch(/pledged|A short page/);
      }
    }
    expect((await find('pledged')).state).toBe('proposed');
  });

  it('lists what waits, by relation, source and state', async () => {
    const told = await (await desk.ask('/desk.json')).json();
    expect(told).toEqual({
      relations: [
        {
          slug: SLUG,
          title: 'Relations with Australia',
          sources: [{ id: source, title: 'A short page', said: '7 November 2017', states: { proposed: 3 } }],
        },
      ],
    });
    expect(await (await desk.ask('/desk')).text()).toContain('A short page');
  });

  it('narrows the queue by kind, state, source and how it stands to the record', async () => {
    const total = async (query: string) =>
      ((await (await desk.ask(`/desk/${SLUG}.json?${query}`)).json()) as { total: number }).total;
    const { kind } = await find('pledged');
    expect(await total('')).toBe(3);
    expect(await total(`kind=${kind}`)).toBe(1);
    expect(await total('match=differs')).toBe(0);
    expect(await total('state=accepted')).toBe(0);
    expect(await total(`source=${source}&match=new`)).toBe(3);
    for (const wrong of ['kind=nothing', 'match=perhaps', 'state=gone'])
      expect((await desk.ask(`/desk/${SLUG}?${wrong}`)).status, wrong).toBe(400);
  });

  it('leads from a form to the next that waits, and says what was done with the way back', async () => {
    const p = await find('Enhanced');
    const answer = await desk.post(at(p), {
      decision: 'put off',
      seen: p.last.at,
      back: `/desk/${SLUG}/sources/${source}`,
    });
    expect(answer.status).toBe(303);
    const next = answer.headers.get('location')!;
    expect(next).toMatch(new RegExp(`^/desk/${SLUG}/sources/${source}\\?done=${p.id}&at=(.+)#\\1$`));
    const page = await (await desk.ask(next)).text();
    expect(page).toContain('<strong>Put off:</strong>');
    expect((await find('Enhanced')).state).toBe('put-off');
    const undone = await desk.post(at(p), { decision: 'undo' });
    expect(undone.status).toBe(303);
    expect((await find('Enhanced')).state).toBe('proposed');
  });

  it('leads nobody out of the house', async () => {
    const p = await find('Enhanced');
    const answer = await desk.post(at(p), { decision: 'put off', back: '//elsewhere.example/x' });
    expect(answer.headers.get('location')).toMatch(/^\/\?done=/);
    await decide(p, 'undo');
  });

  it('refuses for a reason alone, and remembers it', async () => {
    const p = await find('Enhanced');
    const bare = await decide(p, 'refuse');
    expect([bare.status, bare.body.code]).toEqual([422, 'decision-reason']);
    expect((await decide(p, 'refuse', { reason: 'No fact of this relation.' })).status).toBe(200);
    const refused = await find('Enhanced');
    expect([refused.state, refused.last.why]).toEqual(['refused', 'No fact of this relation.']);
    const again = await desk.send(`/desk/${SLUG}/add`, { text: SHORT });
    expect(again.body).toMatchObject({ known: true, proposals: { fresh: [], refused: [p.id] } });
    expect((await decide(p, 'undo')).status).toBe(200);
    const ready = await desk.post(at(p), { decision: 'refuse', reason: '', ready: 'Too vague to be kept.' });
    expect(ready.status).toBe(303);
    expect((await find('Enhanced')).last.why).toBe('Too vague to be kept.');
  });

  it('takes no decision about what somebody else decided meanwhile', async () => {
    const seen = await find('Joint Political Declaration');
    expect((await decide(seen, 'put off', { seen: seen.last.at }, SECOND)).status).toBe(200);
    const late = await decide(seen, 'accept', { seen: seen.last.at });
    expect([late.status, late.body.code]).toEqual([409, 'decision-stale']);
    expect(late.body.detail).toContain(SECOND);
    const turn = await decide(seen, 'publish');
    expect([turn.status, turn.body.code]).toEqual([409, 'decision-out-of-turn']);
    const page = await desk.post(at(seen), { decision: 'accept', seen: seen.last.at });
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('decided about it meanwhile');
    await decide(seen, 'undo');
  });

  it('prints what one officer accepted and another published, with its proof', async () => {
    const p = await find('pledged');
    const accepted = await decide(p, 'accept', { seen: p.last.at });
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({ recordChanged: false, counts: { accepted: 1 } });
    expect(await publicPage()).not.toContain('A$300 million');
    const mine = await find('pledged');
    expect(mine.barred.publish).toContain('a second officer');
    const alone = await decide(p, 'publish');
    expect([alone.status, alone.body.code]).toEqual([409, 'approver-is-author']);
    const published = await decide(p, 'publish', {}, SECOND);
    expect(published.body).toMatchObject({
      recordChanged: true,
      proposal: { state: 'published', author: 'Ada Brandt' },
    });
    const { record } = (await find('pledged')).outcome!;
    expect(await publicPage()).toContain('Australia pledged A$300 million for Afghanistan in July');
    const proof = await (await desk.ask(`/${SLUG}/proofs/${record}`, {}, null)).text();
    expect(proof).toContain('<mark>Australia pledged A$300 million for Afghanistan in July 2016</mark>');
  });

  it('sends back what a second officer doubts, to its author', async () => {
    const p = await find('Joint Political Declaration');
    await decide(p, 'accept');
    expect((await decide(p, 'return', {}, SECOND)).body.code).toBe('decision-reason');
    await decide(p, 'return', { reason: 'Which declaration?' }, SECOND);
    const back = await find('Joint Political Declaration');
    expect([back.state, back.last.why]).toEqual(['returned', 'Which declaration?']);
    expect(back.decisions).toContain('accept');
  });

  it('asks which account stands where a source differs, and keeps both', async () => {
    const other = await desk.bring('Australia pledged A$320 million for Afghanistan in July 2016.', {
      title: 'Another page',
      published: '2018-03-01',
      quotable: true,
    });
    const p = await find('A$320 million', other);
    expect(p.standing).toMatchObject({
      as: 'differs',
      differences: [{ slot: 'money', recorded: 'A$300 million', said: 'A$320 million' }],
    });
    const open = await decide(p, 'accept');
    expect([open.status, open.body.code]).toEqual([409, 'outcome-open']);
    const { record } = p.standing;
    expect((await decide(p, 'accept variant', { record: 'another' })).body.code).toBe('outcome-moved');
    await decide(p, 'accept variant', { record });
    await decide(p, 'publish', {}, SECOND);
    const proof = () => desk.ask(`/${SLUG}/proofs/${record}`, {}, null).then((a) => a.text());
    expect(await proof()).toMatch(/Sources differ[\s\S]*A\$300 million[\s\S]*A\$320 million/);
    // Taken back, the other stands first.
    await decide(p, 'undo');
    expect(await proof()).not.toContain('A$320 million');
    await decide(p, 'accept replaces', { record });
    await decide(p, 'publish', {}, SECOND);
    expect(await publicPage()).toContain('A$320 million');
    expect(await proof()).toContain('A$300 million');
  });

  it('adds a proof where another source says the same', async () => {
    const third = await desk.bring('In July 2016 Australia pledged A$320 million for Afghanistan.', {
      title: 'A third page',
      published: '2019-03-01',
    });
    const p = await find('A$320 million', third);
    expect(p.standing.as).toBe('corroborates');
    await decide(p, 'accept');
    await decide(p, 'publish', {}, SECOND);
    const now = await find('A$320 million', third);
    expect(now.outcome).toEqual({ how: 'corroborates', record: p.standing.record });
    expect(await (await desk.ask(`/${SLUG}/proofs/${p.standing.record}`, {}, null)).text()).toContain(
      'A third page',
    );
  });

  it('publishes an edition of what the public reads', async () => {
    expect((await desk.post(`/desk/${SLUG}/editions`, { reason: ' ' })).status).toBe(422);
    const done = await desk.post(`/desk/${SLUG}/editions`, { reason: 'The first edition' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/${SLUG}/editions/1`]);
    const edition = await (await desk.ask(`/${SLUG}/editions/1`, {}, null)).text();
    expect(edition).toContain('A$320 million');
  });

  it('says in words what is not there', async () => {
    const none = async (path: string, init?: RequestInit) => {
      const answer = await desk.ask(path, init);
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await none('/desk/nowhere.json')).toEqual([404, 'relation-unknown']);
    expect(await none(`/desk/${SLUG}/sources/none.json`)).toEqual([404, 'source-unknown']);
    expect(await none(`/desk/${SLUG}/proposals/none.json`, { method: 'POST' })).toEqual([
      404,
      'proposal-unknown',
    ]);
    expect(await none(`/desk/${SLUG}/nothing.json`)).toEqual([404, 'page-unknown']);
    expect(await none(`/desk/${SLUG}/editions.json`)).toEqual([405, 'method']);
  });

  it('puts a time into words while it is typed', async () => {
    const ask = async (value: string, as = 'event') =>
      (await desk.ask(`/desk/edtf?value=${encodeURIComponent(value)}&as=${as}`)).json();
    expect(await ask('2014-05-06')).toEqual({ edtf: '2014-05-06', words: 'on 6 May 2014' });
    expect(await ask('2007/..', 'state')).toEqual({ edtf: '2007/..', words: 'since 2007' });
    expect(await ask('2019-02-29')).toMatchObject({ status: 422, code: expect.stringMatching(/^edtf-/) });
  });
});

describe('where author and approver may be one', () => {
  it('what is accepted is on record at once', async () => {
    const alone = await sampleDesk({ fourEyes: false });
    try {
      const id = await alone.bring(SHORT, { quotable: true });
      const [p] = await proposalsOf(alone, id);
      const done = await alone.send(`/desk/${SLUG}/proposals/${p!.id}`, { decision: 'accept' });
      expect(done.body).toMatchObject({ recordChanged: true, proposal: { state: 'published' } });
      const page = await (await alone.ask(`/desk/${SLUG}/sources/${id}`)).text();
      expect(page).toContain('ENTENTE_FOUR_EYES=off');
      await alone.send(`/desk/${SLUG}/proposals/${p!.id}`, { decision: 'undo' });
      expect(await (await alone.ask(`/${SLUG}`, {}, null)).text()).not.toContain(p!.sentence);
    } finally {
      await alone.close();
    }
  });
});
