import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalsOf, type SampleDesk, SHORT, SLUG, sampleDesk, type Told } from './sample-desk.ts';

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
const at = (p: Told, part = '') => `/desk/${SLUG}/proposals/${p.id}${part}`;
const entries = async () => (await desk.office.entries(SLUG)).length;

/** The fields of a form on a page, as a browser would send them back untouched. */
function fieldsOf(html: string): Record<string, string[]> {
  const form = /<form class="fact-form"[\s\S]*?<\/form>/.exec(html)![0];
  const found: Record<string, string[]> = {};
  const put = (name: string, value: string) => {
    found[name] = [...(found[name] ?? []), value];
  };
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const of = (a: string) => new RegExp(` ${a}="([^"]*)"`).exec(tag)?.[1];
    if (/type="(checkbox|radio)"/.test(tag) && !/\schecked/.test(tag)) continue;
    if (of('name')) put(of('name')!, of('value') ?? '');
  }
  for (const [, name, options] of form.matchAll(/<select\b[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    put(name!, /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? '');
  for (const [, name, text] of form.matchAll(/<textarea\b[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g))
    put(name!, text!);
  return found;
}

describe('the form to amend', () => {
  it('shows what was read, by kind, with names for references, and how it reads', async () => {
    const p = await find('pledged');
    const html = await (await desk.ask(at(p, '/amend'))).text();
    const fields = fieldsOf(html);
    expect(fields.when).toEqual(['2016-07']);
    expect(fields['slot.donor']).toEqual(['Australia']);
    expect(fields['slot.recipient']).toEqual(['Afghanistan', '', '']);
    expect(fields['slot.money.currency']).toEqual(['AUD']);
    expect(html).toContain('Australia pledged A$300 million for Afghanistan in July 2016.');
    expect(html).toMatch(/<output class="in-words"[^>]*>in July 2016<\/output>/);
    expect(html).toContain('<option value="Japan">');
  });

  it('comes back with all that was typed where the gate refuses, each finding beside its slot', async () => {
    const p = await find('pledged');
    const fields = fieldsOf(await (await desk.ask(at(p, '/amend'))).text());
    const wrong = {
      ...fields,
      when: '2016-13',
      'slot.money.min': '300 million',
      statement: 'Typed by hand & not lost.',
      decision: 'amend',
    };
    const before = await entries();
    const answer = await desk.post(at(p), wrong);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    const again = fieldsOf(html);
    expect([again.when, again['slot.money.min'], again['slot.donor']]).toEqual([
      ['2016-13'],
      ['300 million'],
      ['Australia'],
    ]);
    expect(html).toContain('Typed by hand &amp; not lost.');
    expect(html).toMatch(
      /<input type="text" id="f-when" aria-describedby="f-when-doc f-when-wrong" aria-invalid="true"/,
    );
    expect(html).toMatch(/<ul class="field-wrong" id="f-money-wrong">/);
    expect(await entries()).toBe(before);
    const data = await desk.send(at(p), {
      decision: 'amend',
      said: { kind: p.kind, when: 'soon', slots: {} },
    });
    expect(data.status).toBe(422);
    expect((await desk.send(at(p), { decision: 'amend', said: { kind: p.kind } })).body.code).toBe(
      'said-form',
    );
  });

  it('shows how it would read before it is decided', async () => {
    const p = await find('pledged');
    const fields = fieldsOf(await (await desk.ask(at(p, '/amend'))).text());
    const page = await desk.post(at(p), { ...fields, when: '2017-07', decision: 'preview' });
    expect(await page.text()).toContain('Australia pledged A$300 million for Afghanistan in July 2017.');
    expect((await find('pledged')).state).toBe('proposed');
  });

  it('accepts what was corrected, and undo brings back what was read', async () => {
    const p = await find('pledged');
    const fields = fieldsOf(await (await desk.ask(at(p, '/amend'))).text());
    const done = await desk.post(at(p), {
      ...fields,
      'slot.recipient': ['Afghanistan', 'Elm Valley', ''],
      statement: 'Australia promised A$300 million.',
      decision: 'amend',
    });
    expect(done.status).toBe(303);
    const [now] = (await proposalsOf(desk, source)).filter((x) => x.id === p.id);
    expect(now).toMatchObject({
      state: 'accepted',
      sentence: 'Australia promised A$300 million.',
      sentenceIs: 'statement',
      amended: true,
      newcomers: [{ name: 'Elm Valley' }],
    });
    await desk.send(at(p), { decision: 'undo' });
    expect((await find('pledged')).sentence).toBe(p.sentence);
  });

  it('shows a fact as one of another kind', async () => {
    const p = await find('pledged');
    const html = await (await desk.ask(at(p, '/amend?kind=engagement'))).text();
    expect(fieldsOf(html).kind).toEqual(['engagement']);
    expect(fieldsOf(html).when).toEqual(['2016-07']);
  });
});

describe('a record by hand', () => {
  const way = () => `/desk/${SLUG}/sources/${source}/by-hand`;
  const words = 'Joint Political Declaration was signed';

  it('begins from words of the text or from offsets, and takes its citation from them', async () => {
    const byWords = await (await desk.ask(`${way()}?kind=area&quote=${encodeURIComponent(words)}`)).text();
    const start = SHORT.indexOf(words);
    expect(fieldsOf(byWords)).toMatchObject({ start: [String(start)], end: [String(start + words.length)] });
    const byOffsets = await (await desk.ask(`${way()}?kind=area&start=${start}&end=${start + 5}`)).text();
    expect(byOffsets).toContain('<blockquote class="card-quote">Joint</blockquote>');
    for (const [query, code] of [
      ['quote=Australia', 'hand-passage-twice'],
      ['quote=not+in+it', 'hand-passage'],
      ['', 'hand-passage'],
      ['start=5&end=5', 'span-empty'],
      ['start=5&end=99999', 'span-outside'],
    ]) {
      const answer = await desk.ask(`${way()}.json?kind=area&${query}`);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, code]);
    }
  });

  it('leaves nothing in the journal where the gate refuses', async () => {
    const before = await entries();
    const fields = fieldsOf(
      await (await desk.ask(`${way()}?kind=area&quote=${encodeURIComponent(words)}`)).text(),
    );
    const answer = await desk.post(way(), { ...fields, when: '', decision: 'accept' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('f-when-wrong');
    expect(await entries()).toBe(before);
  });

  it('is accepted by its author as it is made, in one transaction', async () => {
    const fields = fieldsOf(
      await (await desk.ask(`${way()}?kind=area&quote=${encodeURIComponent(words)}`)).text(),
    );
    const done = await desk.post(way(), {
      ...fields,
      when: '2012',
      'slot.areas': 'cyber-defence',
      decision: 'accept',
    });
    expect(done.status).toBe(303);
    const made = await find('cyber defence');
    expect(made).toMatchObject({ state: 'accepted', author: 'Ada Brandt', reader: { name: 'hand' } });
    expect(made.decisions).toContain('undo');
    const undone = await desk.send(at(made), { decision: 'undo' });
    expect(undone.body).toMatchObject({ proposal: { state: 'proposed' } });
  });
});

describe('deciding together', () => {
  it('shows what would be accepted, accepts what stays ticked, and takes it back', async () => {
    const preview = await (await desk.ask(`/desk/${SLUG}/bulk?which=clear&source=${source}`)).text();
    const ids = [...preview.matchAll(/name="id" value="([^"]+)"/g)].map((m) => m[1]!);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    const seen = Object.fromEntries(
      [...preview.matchAll(/name="(seen\.[^"]+)" value="([^"]+)"/g)].map((m) => [m[1]!, m[2]!]),
    );
    const done = await desk.post(`/desk/${SLUG}/bulk`, { decision: 'accept', id: ids.slice(1), ...seen });
    const page = await done.text();
    expect(page).toContain(`Undo all ${ids.length - 1}`);
    const states = async () =>
      (await proposalsOf(desk, source)).filter((p) => ids.includes(p.id)).map((p) => p.state);
    expect((await states()).filter((s) => s === 'accepted').length).toBe(ids.length - 1);
    const again = await desk.send(`/desk/${SLUG}/bulk`, { decision: 'accept', id: ids.slice(1), ...seen });
    expect(again.body.results).toEqual(
      ids.slice(1).map((id) => expect.objectContaining({ id, done: false })),
    );
    await desk.send(`/desk/${SLUG}/bulk`, { decision: 'undo', id: ids.slice(1) });
    expect(await states()).toEqual(ids.map(() => 'proposed'));
  });

  it('tells what the gate would not take, and who may not publish', async () => {
    const p = await find('Enhanced');
    await desk.send(at(p), { decision: 'accept' });
    const preview = async (officer: string) =>
      (await (await desk.ask(`/desk/${SLUG}/bulk.json?which=accepted`, {}, officer)).json()) as {
        items: { hinders?: string }[];
      };
    expect((await preview('Ada Brandt')).items[0]!.hinders).toContain('somebody else publishes it');
    expect((await preview('Otto Stern')).items[0]).toMatchObject({ proposal: { id: p.id } });
    expect((await preview('Otto Stern')).items[0]!.hinders).toBeUndefined();
    expect((await desk.ask(`/desk/${SLUG}/bulk?which=all`)).status).toBe(400);
    expect((await desk.send(`/desk/${SLUG}/bulk`, { decision: 'accept' })).body.code).toBe('bulk-none');
  });
});

describe('adding a document', () => {
  const add = (form: Record<string, string | Blob>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.append(name, value as string);
    return desk.ask(`/desk/${SLUG}/add`, { method: 'POST', body });
  };
  const file = (text: string | Uint8Array<ArrayBuffer>, name: string) => new File([text], name);

  it('takes a file, reads it, and leads to its page', async () => {
    const answer = await add({
      file: file(
        '<html><body><h1>A page</h1><p>In May 2012, Australia pledged US$100 million a year for Afghanistan.</p></body></html>',
        'page.html',
      ),
      title: '',
      published: '2012-06-01',
      publisher: 'nato',
      url: 'https://example.org/page',
    });
    expect(answer.status).toBe(303);
    const way = answer.headers.get('location')!;
    expect(way).toMatch(/\?added=new&fresh=1$/);
    const page = await (await desk.ask(way)).text();
    expect(page).toContain('1 new proposal');
    expect(page).toContain('NATO · 1 June 2012');
  });

  it('stores nothing on an error, says it beside the field, and keeps what was typed', async () => {
    const before = await entries();
    const day = await add({ text: 'Some text.', published: '7 November', title: 'Kept & shown' });
    expect(day.status).toBe(422);
    const html = await day.text();
    expect(html).toContain('value="Kept &amp; shown"');
    expect(html).toContain('id="add-published-wrong"');
    expect(html).toContain('>Some text.</textarea>');
    const address = await add({ text: 'Some text.', url: 'javascript:alert(1)' });
    expect(address.status).toBe(422);
    expect(await address.text()).toContain('id="add-url-wrong"');
    expect((await add({ title: 'Nothing' })).status).toBe(422);
    const large = await add({ file: file('x'.repeat(300_000), 'large.txt') });
    expect(large.status).toBe(413);
    const limit = await add({ file: file('x '.repeat(105_000), 'larger.txt') });
    expect(limit.status).toBe(422);
    const notPdf = await add({ file: file('%PDF-1.7 not really', 'fake.pdf') });
    expect(notPdf.status).toBe(422);
    expect(await entries()).toBe(before);
  });

  it('reads the same bytes once', async () => {
    const told = await desk.send(`/desk/${SLUG}/add`, { text: SHORT });
    expect([told.status, told.body.known, told.body.source]).toEqual([200, true, source]);
  });
});
