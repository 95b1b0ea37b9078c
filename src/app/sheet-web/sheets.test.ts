import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../exchange/index.ts';
import { SLUG } from '../desk-web/sample-desk.ts';
import { createApp } from '../http/create-app.ts';
import { SHEET_ROUTES } from './mount.ts';
import { type SheetDesk, sheetDesk } from './sample-sheet-desk.ts';

const GIFTS = `Donor,Status,Amount (EUR),Date,Fund,Reference
Australia,Pledged,"1,304,567,891.37",05/06/2014,Harbour Trust Fund,A-1
Australia,Received,250000.50,28/06/2014,Harbour Trust Fund,A-2
`;
const ASKS =
  'Donor,Stage,Amount ($),Date\nAustralia,pledge,"1,234",05/06/2014\nNorwya,pledge,"2,000",2014\nItaly,pledgd,x,2014\n';

let it_: SheetDesk;
beforeAll(async () => {
  it_ = await sheetDesk(SLUG);
});
afterAll(() => it_.close());

/** The fields of the one form that a page sends, as a browser would. */
function fieldsOf(html: string): URLSearchParams {
  const form = /<form class="add-form"[\s\S]*?<\/form>/.exec(html)![0];
  const fields = new URLSearchParams();
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'");
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name && !/type="checkbox"/.test(tag))
      fields.append(name, plain(/value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  for (const [, name, options] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields.append(name!, plain(/<option value="([^"]*)" selected/.exec(options!)?.[1] ?? ''));
  return fields;
}

async function send(address: string, fields: URLSearchParams): Promise<Response> {
  return it_.ask(address, { method: 'POST', body: fields });
}

describe('sheets on the web', () => {
  it('are for officers alone', async () => {
    const app = createApp(it_.desk.office, { log: () => undefined });
    for (const path of [`/desk/${SLUG}/sheets`, `/desk/${SLUG}/sheets/0123456789abcdef01234567`])
      for (const method of ['GET', 'POST']) {
        expect([401, 403], `${method} ${path}`).toContain((await app.request(path, { method })).status);
        expect((await it_.ask(path, { method }, null)).status).toBe(401);
      }
  });

  it('go from upload over mapping and preview to the desk, and nothing is stored before', async () => {
    const form = await it_.ask(`/desk/${SLUG}/sheets`);
    expect(form.status).toBe(200);
    const up = await it_.upload('gifts.csv', GIFTS);
    expect(up.status).toBe(303);
    const address = up.headers.get('location')!;
    const page = await it_.ask(address);
    const html = await page.text();
    expect(html).toContain('Australia pledged €1,304,567,891.37 to the Harbour Trust Fund on 5 June 2014.');
    expect(html).toContain('its header says “donor”');
    expect(html).toContain('“28/06/2014” can only be read so');
    expect(html).toContain('is not in the register');
    const before = (await it_.desk.office.entries(SLUG)).length;
    const shown = await send(address, new URLSearchParams([...fieldsOf(html), ['do', 'show']]));
    expect(shown.status).toBe(200);
    expect((await it_.desk.office.entries(SLUG)).length).toBe(before);
    const brought = await send(
      address,
      new URLSearchParams([...fieldsOf(await shown.text()), ['do', 'bring']]),
    );
    expect(brought.status).toBe(303);
    expect(brought.headers.get('location')).toBe(`/desk/${SLUG}/sources/gifts?added=new&fresh=2`);
    const queue = await it_.desk.office.desk.queue(SLUG);
    expect(queue.map((i) => i.wording)).toEqual([
      'Australia pledged €1,304,567,891.37 to the Harbour Trust Fund on 5 June 2014.',
      'Australia paid in €250,000.50 to the Harbour Trust Fund on 28 June 2014.',
    ]);
    expect(queue[0]!.proposal.reader).toMatchObject({
      name: 'sheet',
      rule: expect.stringMatching(/^mapping-/),
    });
    const source = await it_.ask(brought.headers.get('location')!);
    expect(source.status).toBe(200);
  });

  it('change nothing where the same file comes again, and remember how its columns are read', async () => {
    const before = (await it_.desk.office.entries(SLUG)).length;
    const up = await it_.upload('gifts-again.csv', GIFTS.replaceAll('\n', '\r\n'));
    const html = await (await it_.ask(up.headers.get('location')!)).text();
    expect(html).toContain('Its columns are read as the last time');
    const again = await send(
      up.headers.get('location')!,
      new URLSearchParams([...fieldsOf(html), ['do', 'bring']]),
    );
    expect(again.headers.get('location')).toContain('added=known&fresh=0');
    expect((await it_.desk.office.entries(SLUG)).length).toBe(before);
  });

  it('ask what cannot be told, and tell what is wrong by line and column', async () => {
    const up = await it_.upload('asks.csv', ASKS);
    const address = up.headers.get('location')!;
    const html = await (await it_.ask(address)).text();
    for (const text of [
      'may be a day and a month',
      'may be thousands',
      'names the currency of several countries',
      'line 4, column 7',
      '“pledgd” is no stage that is known',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('value="bring"');
    const fields = fieldsOf(html);
    const forced = await send(address, new URLSearchParams([...fields, ['do', 'bring']]));
    expect(forced.status).toBe(422);
    fields.set('days', 'mdy');
    fields.set('decimals', 'point');
    fields.set('col.C.currency', 'AUD');
    const answered = await (await send(address, new URLSearchParams([...fields, ['do', 'show']]))).text();
    expect(answered).toContain('Australia pledged A$1,234 on 6 May 2014.');
    expect(answered).toContain('Did you mean “Norway”');
    expect(answered).not.toContain('may be a day and a month');
    const second = fieldsOf(answered);
    const word = [...second].find(
      ([name, value]) => name.startsWith('word.stage.') && value === 'pledgd',
    )![0];
    second.set(word.replace('word.', 'means.'), 'pledge');
    second.set('col.C.to', 'purpose');
    const third = await (await send(address, new URLSearchParams([...second, ['do', 'show']]))).text();
    expect(third).toContain('No column holds the sums.');
    expect(third).not.toContain('“pledgd” is no stage');
  });

  it('answer programs with data', async () => {
    const body = new FormData();
    body.append('file', new File([GIFTS.replaceAll('A-', 'B-')], 'b.csv'));
    const up = await it_.ask(`/desk/${SLUG}/sheets`, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    });
    const told = (await up.json()) as {
      held: string;
      mapping: { days: string };
      rows: { says: unknown[] }[];
    };
    expect(up.status).toBe(201);
    expect(told.mapping.days).toBe('dmy');
    expect(told.rows).toHaveLength(2);
    const post = (sent: unknown) =>
      it_.ask(`/desk/${SLUG}/sheets/${told.held}`, {
        method: 'POST',
        body: JSON.stringify(sent),
        headers: { 'content-type': 'application/json' },
      });
    const wrong = await post({
      mapping: { header: 1, columns: [{ column: 'A', to: 'doner' }] },
      do: 'bring',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ code: 'mapping-form' });
    const done = await post({ mapping: told.mapping, do: 'bring', title: 'B gifts' });
    expect(await done.json()).toMatchObject({ source: 'b-gifts', known: false, proposals: { refused: [] } });
  });

  it.each([
    ['nothing', 'a.csv', '', 'There is no sheet'],
    ['a PDF', 'a.csv', '%PDF-1.7', 'This is a PDF'],
    ['a workbook that is none', 'a.xlsx', 'a,b', 'is called .xlsx'],
  ])('refuse %s, and say so', async (_, name, data, message) => {
    const up = await it_.upload(name, data);
    expect(up.status).toBe(422);
    expect(await up.text()).toContain(message);
  });

  it('are told what is not held any more, and what does not exist', async () => {
    expect((await it_.ask(`/desk/${SLUG}/sheets/0123456789abcdef01234567`)).status).toBe(404);
    expect((await it_.ask('/desk/nowhere/sheets')).status).toBe(404);
    expect((await it_.ask(`/desk/${SLUG}/sheets`, { method: 'DELETE' })).status).toBe(405);
    const up = await it_.upload('c.csv', GIFTS);
    const other = await it_.ask(up.headers.get('location')!, {}, 'Bo Lind');
    expect(other.status).toBe(404);
  });

  it('have templates that read as empty, and the money of a relation as a workbook', async () => {
    const csv = await it_.ask('/templates/contributions.csv', {}, null);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(await csv.text()).toMatch(/^Stage,Donor,Amount,Currency,Date,/);
    for (const path of ['/templates/contributions.xlsx', `/${SLUG}/money.xlsx`]) {
      const answer = await it_.ask(path, {}, null);
      expect(answer.status).toBe(200);
      const read = await readSheet(new Uint8Array(await answer.arrayBuffer()), 'a.xlsx');
      expect(read.ok, path).toBe(true);
    }
    expect((await it_.ask('/nowhere/money.xlsx', {}, null)).status).toBe(404);
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'error', 'long-title': 'off', 'tel-non-breaking': 'off' },
    });
    const up = await it_.upload('asks.csv', ASKS);
    for (const path of [`/desk/${SLUG}/sheets`, up.headers.get('location')!]) {
      const report = await validator.validateString(await (await it_.ask(path)).text());
      const told = report.results.flatMap((r) =>
        r.messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message}`),
      );
      expect(told).toEqual([]);
    }
  });

  it('are listed in docs/sheets.md', async () => {
    const { readFileSync } = await import('node:fs');
    const docs = readFileSync(new URL('../../../docs/sheets.md', import.meta.url), 'utf8');
    for (const { method, path, says } of SHEET_ROUTES)
      expect(docs).toContain(`| ${method} | \`${path}\` | ${says} |`);
  });
});
