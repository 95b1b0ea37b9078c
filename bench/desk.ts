import { Hono } from 'hono';
import { INTERNAL } from '../src/access/index.ts';
import { mountDesk } from '../src/app/desk-web/mount.ts';
import type { OpenOffice } from '../src/app/open-office.ts';
import type { Read } from '../src/desk/index.ts';
import type { Json } from '../src/journal/index.ts';
import { thingsOf } from '../src/record/index.ts';
import { sha256 } from '../src/values/index.ts';
import type { RecordValue } from '../src/vocabulary/index.ts';
import { type Figure, median, type Part, timed } from './figure.ts';
import { BenchBroken, COMMAND, fill, officeOn } from './fill.ts';

const SLUG = 'desk-0';
const READER = { name: 'bench', version: '1', rule: 'as-recorded' };

/** How many are decided at once: the most that are. */
const TOGETHER = 200;
const BOUND: Readonly<Record<string, number>> = {
  'a decision': 300,
  'what waits': 200,
  'the queue': 300,
  'the queue by match': 1000,
  'a source': 500,
};

/** The desk at a dossier of many records with many open proposals: the pages an officer waits for, and a decision. */
export const desk: Part = {
  name: 'desk',
  says: 'the desk at 10,000 records and 2,000 open proposals',
  async run({ quick, folder, say }) {
    const [records, proposals] = quick ? [200, 40] : [10_000, 2_000];
    say(`desk: filling ${records} records and ${proposals} proposals`);
    await fill(folder, 'desk', 1, records);
    const office = await officeOn({ data: folder });
    try {
      const sources = [
        await propose(office, 'first', proposals / 2, 0),
        await propose(office, 'second', proposals / 2, 1),
      ];
      const ask = askOf(office);
      const times: Record<string, number[]> = {};
      const processor: Record<string, number[]> = {};
      const sizes: Record<string, number> = {};
      const put = async (name: string, path: string, sent?: object, officer?: string): Promise<string> => {
        const before = process.cpuUsage();
        const { ms, text } = await ask(path, sent, officer);
        const { user, system } = process.cpuUsage(before);
        times[name] = [...(times[name] ?? []), ms];
        processor[name] = [...(processor[name] ?? []), (user + system) / 1000];
        if (!sent) sizes[name] = text.length;
        return text;
      };
      const queue = `/desk/${SLUG}`;
      const decide = (id: string) =>
        put('a decision', `${queue}/proposals/${id}`, { decision: 'put off', with: 'html' });
      const ids = (await office.desk.ids(SLUG, { source: `source:${sources[0]}` })).map((p) => p.id);
      say('desk: asking for pages, each after a decision');
      await put('the queue by match, nothing known yet', `${queue}?match=differs`);
      for (let n = 0; n < (quick ? 2 : 9); n++) {
        await decide(ids[n]!);
        await put('what waits', '/desk');
        await put('the queue', queue);
        await decide(ids.at(-1 - n)!);
        await put('the queue by match', `${queue}?match=differs`);
        await put('a source', `${queue}/sources/${sources[1]}`);
      }
      say('desk: deciding together');
      const { proposals: clear } = JSON.parse((await ask(`${queue}.json?match=new&state=proposed`)).text);
      const together = clear.slice(0, quick ? 10 : TOGETHER).map((p: { id: string }) => p.id);
      await put(`${together.length} accepted together`, `${queue}/bulk`, {
        decision: 'accept',
        id: together,
      });
      const published = `${together.length} published together`;
      const told = await put(published, `${queue}/bulk`, { decision: 'publish', id: together }, 'Second');
      const done = (JSON.parse(told).results as { done: boolean }[]).filter((r) => r.done).length;
      if (done === 0) throw new BenchBroken(`Nothing was published: ${told.slice(0, 300)}`);
      await put('the queue by match, after those came on record', `${queue}?match=differs`);
      return Object.entries(times).map(
        ([name, all]): Figure => ({
          name: `${name} at ${records} records, ${proposals} open proposals`,
          value: median(all),
          unit: 'ms',
          ...(name in BOUND ? { target: { atMost: BOUND[name]! } } : {}),
          note: [
            `${Math.round(median(processor[name]!))} ms of processor`,
            ...(sizes[name] ? [`${Math.round(sizes[name] / 1000)} kB`] : []),
          ].join(', '),
        }),
      );
    } finally {
      await office.close();
    }
  },
};

/** Asks the desk as an officer, by a form of data where something is sent. */
function askOf(office: OpenOffice) {
  const app = new Hono();
  app.use('*', async (c, next) => {
    const name = c.req.header('x-officer') ?? 'Bench';
    c.set('fromHere', true);
    c.set('officer', { id: name, name, actor: INTERNAL } as never);
    await next();
  });
  mountDesk(app, office);
  return async (path: string, sent?: object, officer = 'Bench') => {
    const headers = { 'content-type': 'application/json', 'x-officer': officer };
    const init = sent ? { method: 'POST', body: JSON.stringify(sent), headers } : {};
    const { ms, value } = await timed(async () => {
      const answer = await app.request(`http://bench.invalid${path}`, init);
      return { status: answer.status, text: await answer.text() };
    });
    if (value.status !== 200)
      throw new BenchBroken(`${path} answered ${value.status}: ${value.text.slice(0, 200)}`);
    return { ms, text: value.text };
  };
}

/** A source with that many proposals: what is on record, each third told otherwise, at words of its own. */
async function propose(office: OpenOffice, id: string, many: number, offset: number): Promise<string> {
  const recorded = thingsOf<RecordValue>(await office.book(SLUG), 'record').filter(
    (_, i) => i % 4 === offset,
  );
  const lines: string[] = [];
  const read: Read[] = [];
  let at = 0;
  for (let i = 0; i < many; i++) {
    const { value } = recorded[i % recorded.length]!;
    const line = `Line ${i} of ${id} tells of what happened then, in words that nobody else has.`;
    const { partOf: _, occasion: __, ...slots } = value.slots;
    read.push({
      ...slots,
      ...(i % 3 === 0 && slots.money ? { money: { currency: 'EUR', min: `${i + 1}`, max: `${i + 1}` } } : {}),
      kind: value.kind,
      when: value.when,
      citations: [{ start: at, end: at + line.length }],
      reader: READER,
    });
    lines.push(line);
    at += line.length + 1;
  }
  const text = lines.join('\n');
  const bytes = Buffer.from(text);
  const source = {
    title: { en: `Document ${id}` },
    language: 'en',
    day: '2024-01-01',
    bytes: sha256(bytes),
    text: sha256(text),
    extractor: { name: 'plain-text', version: '1' },
    marking: 'public',
  };
  const kept = await office.admit(
    [{ book: SLUG, ref: `source:${id}`, value: source as unknown as Json }],
    COMMAND,
    {
      texts: new Map([[source.text, text]]),
      bytes: [bytes],
    },
  );
  const done = kept.ok ? await office.desk.propose(SLUG, id, read, COMMAND) : kept;
  if (!done.ok) throw new BenchBroken(JSON.stringify(done.findings.slice(0, 3)));
  return id;
}
