import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/create-app.ts';
import { type SampleOffice, sampleOffice } from '../http/sample-office.ts';

const LEDGER = join(import.meta.dirname, '../../../examples/elm-bridge-fund/dossier.yaml');
const AT = 'trueAt=2024-12-31';
const folder = mkdtempSync(join(tmpdir(), 'entente-money-'));
const rates = join(folder, 'rates.csv');
const FIRST = 'Date,USD,JPY\n2023-06-01,1.0700,149.00\n2023-05-02,1.1000,150.00\n2023-04-28,1.1,150\n';

interface Money {
  readonly flow: readonly {
    readonly currency: string;
    readonly segments: readonly { readonly id: string; readonly entries: string[]; readonly left?: object }[];
    readonly links: readonly { readonly from: string; readonly to: string; readonly balance: object }[];
  }[];
  readonly inOneCurrency?: {
    readonly currency: string;
    readonly byStage: readonly {
      readonly stage: string;
      readonly balance: { readonly currency: string };
      readonly converted?: { readonly balance: object; readonly rates: readonly { rates: string }[] };
    }[];
  };
  readonly findings?: readonly { readonly code: string; readonly at?: { readonly path: string } }[];
}

let sample: SampleOffice;
let ask: (path: string, withRates?: boolean) => Promise<Response>;
const money = async (form: string, query = '', withRates = true): Promise<string> =>
  (await ask(`/elm-bridge-fund/money${form}?${AT}${query}`, withRates)).text();
const data = async (query = '', withRates = true): Promise<Money> =>
  JSON.parse(await money('.json', query, withRates)) as Money;

beforeAll(async () => {
  sample = await sampleOffice();
  await sample.load(readFileSync(LEDGER, 'utf8'), 'Invented, for tests', LEDGER);
  writeFileSync(rates, FIRST);
  const { office } = sample;
  const plain = createApp(office, { log: () => undefined });
  const rated = createApp({ ...office, settings: { ...office.settings, rates } }, { log: () => undefined });
  ask = async (path, withRates = true) => (withRates ? rated : plain).request(`http://127.0.0.1${path}`);
}, 120_000);
afterAll(async () => {
  await sample.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the money of a relation in one currency', () => {
  it('is by named rates of each entry’s own day; one without a rate stays, and is a finding', async () => {
    const { inOneCurrency, findings, flow } = await data('&currency=eur');
    expect(inOneCurrency!.currency).toBe('EUR');
    const line = (stage: string, currency: string) =>
      inOneCurrency!.byStage.find((l) => l.stage === stage && l.balance.currency === currency)!;
    expect(line('deposit', 'JPY').converted).toMatchObject({
      balance: { currency: 'EUR', min: '733333333.33', approx: true },
      rates: [{ rates: 'rates.csv' }],
    });
    expect(line('pledge', 'USD').converted).toBeUndefined();
    expect(findings!.map((f) => [f.code, f.at?.path])).toContainEqual(['rate-missing', 'est-pledge']);
    expect(flow.map((f) => f.currency)).toEqual(['EUR', 'USD']);
    expect((await data()).inOneCurrency).toBeUndefined();
  });

  it('is told on the page, with the rates, what has none, and the way back', async () => {
    const text = await money('', '&currency=EUR');
    expect(text).toMatch(/by the rates of 28 April 2023 \(rates\.csv\)/);
    expect(text).toMatch(/Drawn in euros by the rates of .*\(rates\.csv\)/);
    expect(text).toMatch(/To be looked at<.*?no .*?rate/s);
    expect(text).toContain(`<a href="/elm-bridge-fund/money?${AT}">Only the currencies of the entries</a>`);
    expect(text).toContain(`href="/elm-bridge-fund/money.csv?${AT}&amp;currency=EUR"`);
    expect(await money('')).toContain('Each sum in one currency too');
    const off = ['void-style', 'attribute-boolean-style', 'attr-quotes', 'doctype-style', 'long-title'];
    const rules = Object.fromEntries(
      [...off, 'no-trailing-whitespace'].map((rule) => [rule, 'off' as const]),
    );
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
    const { results } = await validator.validateString(text);
    expect(results.flatMap((r) => r.messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`))).toEqual([]);
  });

  it('is in none where no file of rates is set, and that is a finding', async () => {
    expect((await data('&currency=EUR', false)).findings!.map((f) => f.code)).toEqual(['rates-unset']);
    expect(await money('', '&currency=EUR', false)).toContain('Nothing is shown in EUR.');
    expect(await money('', '', false)).not.toContain('Each sum in one currency too');
    expect((await ask('/elm-bridge-fund/money?currency=XXXX')).status).toBe(400);
  });

  it('is made anew when the file of rates is another', async () => {
    expect(await money('.csv', '&currency=EUR')).toContain(
      ',EUR,733333333.33,733333333.33,2023-04-28 rates.csv,',
    );
    writeFileSync(rates, FIRST.replace('1.1,150', '1.1,100'));
    expect(await money('.csv', '&currency=EUR')).toContain(
      ',EUR,1100000000,1100000000,2023-04-28 rates.csv,',
    );
    writeFileSync(rates, FIRST);
  });
});

describe('the table of a relation’s money', () => {
  it('has the flow that JSON has, place by place with what is left, and no sum in two columns', async () => {
    const rows = parse(await money('.csv'), { columns: true }) as unknown as Record<string, string>[];
    const flow = rows.filter((row) => row.flow);
    expect(flow.every((row) => !row.record && !row.stage && !row.min)).toBe(true);
    expect(rows.filter((row) => row.record).every((row) => !row.flow_min)).toBe(true);
    const { flow: streams } = await data();
    expect(
      flow
        .filter((row) => !['requirement', 'pool', 'advanced', 'link'].includes(row.flow!))
        .map((row) => [
          row.flow_currency,
          row.flow_place,
          row.flow_records,
          row.left_min !== '' || row.left_max !== '',
        ]),
    ).toEqual(
      streams.flatMap(({ currency, segments }) =>
        segments.map(({ id, entries, left }) => [currency, id, entries.join(' '), left !== undefined]),
      ),
    );
    expect(flow.filter((row) => row.flow === 'link')).toHaveLength(
      streams.flatMap(({ links }) => links).length,
    );
    const [need] = flow.filter((row) => row.flow === 'requirement');
    expect(need).toMatchObject({ flow_currency: 'EUR', left_max: '2000000' });
    expect(flow).toContainEqual(
      expect.objectContaining({ flow: 'pledge', flow_donor: 'Estwald', flow_currency: 'USD' }),
    );
  });

  it('is the same for a fund, behind its statement', async () => {
    const text = await (await ask(`/funds/elm-crossing-fund.csv?relation=elm-bridge-fund&${AT}`)).text();
    expect(text.split('\r\n').filter((row) => row.includes(',flow,'))).toContainEqual(
      expect.stringMatching(/,pool,pool,,,,,EUR,\d+,\d+,,0,330000,330000,,0,,$/),
    );
  });
});
