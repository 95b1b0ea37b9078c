import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../exchange/index.ts';
import { createApp } from '../http/create-app.ts';
import { type SampleOffice, sampleOffice } from '../http/sample-office.ts';
import { fundPage } from './fund-page.tsx';
import { NUMERIC_CODES } from './numeric-codes.ts';
import { fundRouteTable } from './routes.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const LEDGER = join(ROOT, 'examples/elm-bridge-fund/dossier.yaml');
const REPORT = join(ROOT, 'examples/elm-bridge-fund/donor-report.yaml');

interface FundData {
  readonly fund: string;
  readonly findings: readonly { readonly code: string }[];
  readonly accounts: readonly {
    readonly relation: string;
    readonly byStage: readonly {
      readonly stage: string;
      readonly said: string;
      readonly entries: string[];
    }[];
    readonly byDonor: readonly { readonly key: string }[];
    readonly holdings: readonly { readonly label: string; readonly balances: readonly { min: string }[] }[];
    readonly promises: readonly { readonly id: string; readonly state: string }[];
    readonly claims: readonly { readonly id: string; readonly state: string }[];
  }[];
  readonly beside: readonly {
    readonly pairs: readonly { readonly here: string; readonly there: string; readonly as: string }[];
    readonly onlyThere: readonly string[];
    readonly toldTwice: readonly { readonly here: string }[];
  }[];
}

let sample: SampleOffice;
let app: Hono;
const folder = mkdtempSync(join(tmpdir(), 'entente-funds-'));
const get = (path: string) => app.request(`http://127.0.0.1${path}`);
const page = async (path: string) => (await get(path)).text();
const data = async (path: string) => (await (await get(path)).json()) as FundData;

/** The rows of a workbook's sheet, their cells joined. */
async function rowsOf(bytes: Uint8Array, sheet: string): Promise<string[]> {
  const read = await readSheet(bytes, 'statement.xlsx', { sheet });
  if (!read.ok) throw new Error(read.findings[0]!.message);
  return read.value.rows.map((row) => row.cells.map((cell) => cell.text).join('|'));
}

beforeAll(async () => {
  sample = await sampleOffice();
  await sample.load(readFileSync(LEDGER, 'utf8'), 'Invented, for tests', LEDGER);
  await sample.load(readFileSync(REPORT, 'utf8'), 'Invented, for tests', REPORT);
  app = createApp(sample.office, { log: () => undefined });
}, 120_000);
afterAll(async () => {
  await sample.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a fund of five donors in three currencies', () => {
  it('comes to what was worked out by hand', async () => {
    const { accounts } = await data('/funds/elm-crossing-fund.json?trueAt=2024-12-31');
    const [ledger] = accounts;
    expect(accounts.map((a) => a.relation)).toEqual(['elm-bridge-fund', 'ruritania-report']);
    expect(ledger!.holdings.map((h) => [h.label, h.balances.map((b) => b.min)])).toEqual([
      ['Cash', ['330000', '110000000000', '700000']],
      ['In transit between funds', ['100000']],
      ['Goods in kind, as valued', ['2400000']],
      ['With party:elm-works-agency', ['20000']],
    ]);
    expect(ledger!.promises.map((p) => [p.id, p.state])).toEqual([
      ['est-pledge', 'outstanding'],
      ['low-pledge', 'fulfilled'],
      ['rur-pledge', 'fulfilled'],
      ['rur-agreement', 'overdue'],
    ]);
    expect(ledger!.claims.map((c) => [c.id, c.state])).toEqual([['rur-claim', 'supported']]);
    const text = await page('/funds/elm-crossing-fund?relation=elm-bridge-fund&trueAt=2024-12-31');
    for (const said of ['€330,000', '¥110 billion', 'US$1,249,999.75', '€20,000', 'not valued', 'Invented.'])
      expect(text).toContain(said);
    expect(text).not.toContain('€250,000');
  });

  it('never adds two accounts, and lays them side by side', async () => {
    const { accounts, beside } = await data('/funds/elm-crossing-fund.json');
    const deposits = accounts.map((a) => a.byStage.filter((l) => l.stage === 'deposit').map((l) => l.said));
    expect(deposits).toEqual([['€1.1 million', '¥110 billion', 'US$750,000.25'], ['€850,000']]);
    expect(beside[0]!.pairs.map((p) => [p.here, p.there, p.as])).toEqual([
      ['rur-agreement', 'agreement-2023', 'matched'],
      ['rur-paid', 'payment-2023', 'matched'],
      ['rur-pledge', 'pledge-2023', 'contradictory'],
    ]);
    expect(beside[0]!.onlyThere).toEqual(['payment-2024']);
    expect(beside[0]!.toldTwice.map((d) => d.here)).toEqual(['rur-agreement', 'rur-paid']);
  });

  it('gives a contributor only what is theirs', async () => {
    const text = await page('/funds/elm-crossing-fund?donor=party:estwald');
    expect(text).toContain('US$750,000.25');
    expect(text).not.toMatch(/Lowmark|Mirelund|Vallorme|¥110|330,000/);
    const { accounts, beside } = await data('/funds/elm-crossing-fund.json?donor=estwald');
    expect(accounts.flatMap((a) => [...new Set(a.byDonor.map((l) => l.key))])).toEqual(['party:estwald']);
    expect(beside).toEqual([]);
    expect((await get('/funds/elm-crossing-fund?donor=party:FRA')).status).toBe(404);
  });

  it('gives one currency only by a file of rates', async () => {
    const unset = await data('/funds/elm-crossing-fund.json?currency=EUR');
    expect(unset.findings.map((f) => f.code)).toEqual(['rates-unset']);
    const file = join(folder, 'rates.csv');
    writeFileSync(
      file,
      'Date,USD,JPY\n2023-06-01,1.0700,149.00\n2023-05-02,1.1000,150.00\n2023-04-28,1.1,150\n',
    );
    const converted = await sample.office.funds.of(
      'fund:elm-crossing-fund',
      (await import('../../access/index.ts')).PUBLIC,
      { trueAt: '2024-12-31' },
      { currency: 'EUR', rates: file, relation: 'elm-bridge-fund' },
    );
    const [{ statement }] = converted!.accounts as unknown as [
      {
        statement: {
          byStage: { stage: string; balance: { currency: string }; converted?: { balance: object } }[];
          findings: { code: string; at?: { path?: string } }[];
        };
      },
    ];
    const line = (stage: string, currency: string) =>
      statement.byStage.find((l) => l.stage === stage && l.balance.currency === currency)!;
    expect(line('deposit', 'USD').converted!.balance).toMatchObject({ min: '700934.81', approx: true });
    expect(line('deposit', 'JPY').converted!.balance).toMatchObject({ min: '733333333.33' });
    expect(line('pledge', 'USD').converted).toBeUndefined();
    expect(statement.findings.map((f) => [f.code, f.at?.path])).toContainEqual([
      'rate-missing',
      'est-pledge',
    ]);
    // The drawings are in that currency too, the rates named; a pledge without one stays in its own.
    const asked = {
      office: sample.office,
      times: { trueAt: '2024-12-31' },
      asked: {},
      format: 'html',
    } as const;
    const ask = { ...asked, path: '/funds/elm-crossing-fund', currency: 'EUR' };
    const drawn = fundPage(converted!, ask, { places: [] } as never);
    expect(drawn).toContain(
      'Drawn in euros by the rates of 2 days, 28 April 2023 to 1 June 2023 (rates.csv)',
    );
    expect(drawn).toContain('<title>Mirelund; deposit; about €733,333,333.33</title>');
    expect(drawn).toContain('<title>Estwald; pledge; US$2 million</title>');
    expect(drawn).toMatch(/In euros, each entry by the rate of its own day/);
    expect(/<figure.*<\/figure>/s.exec(drawn)![0]).not.toMatch(/still to come|left in the fund/);
  });

  it('flows from its contributors to what it was spent on, drawn and told alike', async () => {
    const path = 'elm-crossing-fund';
    const query = '?relation=elm-bridge-fund&trueAt=2024-12-31';
    const text = await page(`/funds/${path}${query}`);
    const [drawn] = /<figure class="stream">.*?<\/figure>/s.exec(text) ?? [''];
    for (const said of [
      'Ruritania; commitment; €1 million; €400,000 still to come, some overdue',
      'Not covered by a promise: at most €2 million',
      'Left in the fund: €330,000',
      'Not spent by payees: €20,000',
    ])
      expect(drawn).toContain(`<title>${said}</title>`);
    const targets = [...drawn.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]!);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
    const { accounts } = (await (await get(`/funds/${path}.json${query}`)).json()) as {
      accounts: { flow: { currency: string; pool?: { left: { min: string } } }[] }[];
    };
    expect(accounts[0]!.flow.map((f) => [f.currency, f.pool?.left.min])).toEqual([
      ['EUR', '330000'],
      ['JPY', '110000000000'],
      ['USD', '700000'],
    ]);
  });

  it('is the same as a table', async () => {
    const rows = (await page('/funds/elm-crossing-fund.csv')).trim().split('\r\n');
    expect(rows).toContain(
      `elm-bridge-fund,stage,,deposit,JPY,110000000000,110000000000,,,,0,mir-paid,,,,${','.repeat(17)}`,
    );
    expect(rows.filter((row) => row.includes('val-tents'))[0]).toContain(',,,,,yes,1,');
  });
});

describe('a statement as a workbook', () => {
  it('holds the lines, the promises, what is in the fund and every entry, to the last digit', async () => {
    const answer = await get('/funds/elm-crossing-fund.xlsx?relation=elm-bridge-fund&trueAt=2024-12-31');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const [statement, promises, inFund, entries] = await Promise.all(
      ['Statement', 'Promises', 'In the fund', 'Entries'].map((sheet) => rowsOf(bytes, sheet)),
    );
    expect(statement).toContainEqual(
      expect.stringContaining('elm-bridge-fund|stage||deposit|USD|750000.25|750000.25|'),
    );
    expect(promises).toContainEqual(
      expect.stringContaining(
        '|rur-agreement|commitment|Ruritania|2023-12|EUR|1000000|1000000|400000|400000|overdue|rur-paid',
      ),
    );
    expect(inFund).toContain('elm-bridge-fund|Cash|JPY|110000000000|110000000000||0');
    expect(entries).toContainEqual(expect.stringMatching(/\|est-back\|2024-10-02\|refund\|.*\|50000.25\|/));
    const own = await get('/funds/elm-crossing-fund.xlsx?donor=estwald');
    const theirs = new Uint8Array(await own.arrayBuffer());
    for (const sheet of ['Statement', 'Promises', 'In the fund', 'Entries'])
      expect((await rowsOf(theirs, sheet)).join()).not.toMatch(/Ruritania|Mirelund|330000/);
    expect((await get('/funds.xlsx')).status).toBe(404);
  });
});

describe('one gift told twice', () => {
  it('is a finding with both sides, and no sum is changed by it', async () => {
    const record = (id: string, donor: string) =>
      `  ${id}:\n    kind: contribution\n    when: 2023-05-01\n    stage: deposit\n    donor: ${donor}\n    money: { currency: JPY, min: "110000000000", max: "110000000000", text: ¥110 billion }\n    fund: elm-crossing-fund\n    citations:\n      - { source: statement-2024, quote: "it paid ¥110 billion on 1 May 2023." }\n`;
    const text = readFileSync(LEDGER, 'utf8').replace(
      '  mirelund: { name: Mirelund, type: country }',
      '  mirelund: { name: Mirelund, type: country }\n  mirelund-aid: { name: Mirelund Aid, type: body, of: mirelund }',
    );
    await sample.load(
      `${text.trimEnd()}\n\n${record('aid-paid', 'mirelund-aid')}`,
      'An agency tells it too',
      LEDGER,
    );
    const told = await page('/funds/elm-crossing-fund?relation=elm-bridge-fund');
    expect(told).toMatch(/may be one gift told twice \(government and agency\)/);
    expect(told).toContain('¥220 billion');
    const gone = await sample.office.admit(
      [{ book: 'elm-bridge-fund', ref: 'record:aid-paid', value: null }],
      { by: 'The editors', why: 'It was the same gift' },
    );
    expect(gone.ok).toBe(true);
    expect(await page('/funds/elm-crossing-fund')).not.toContain('¥220 billion');
  });
});

describe('what the public may not see', () => {
  it('names no fund, counts in no sum and stands in no list', async () => {
    const text = readFileSync(LEDGER, 'utf8')
      .replace(
        '  mir-paid:\n    kind: contribution',
        '  mir-paid:\n    kind: contribution\n    marking: internal',
      )
      .replace(
        '  to-river:\n    kind: contribution',
        '  to-river:\n    kind: contribution\n    marking: internal',
      );
    await sample.load(text, 'Not for everybody', LEDGER);
    const told = await page('/funds/elm-crossing-fund');
    expect(told).not.toMatch(/Mirelund|110 billion|Elm River Fund|to-river/);
    expect(await page('/funds')).not.toContain('Elm River Fund');
    expect((await get('/funds/elm-river-fund')).status).toBe(404);
    await sample.load(readFileSync(LEDGER, 'utf8'), 'For everybody again', LEDGER);
    expect(await page('/funds')).toContain('Elm River Fund');
  });
});

describe('the funds of NATO and Japan', () => {
  it('hold what the page says and nothing more', async () => {
    const lotfa = await data('/funds/lotfa.json');
    expect(lotfa.accounts[0]!.byStage.map((l) => [l.stage, l.said])).toEqual([
      ['support', 'at least US$1.3 billion'],
    ]);
    expect(lotfa.accounts[0]!.claims.map((c) => c.state)).toEqual(['cannot be told']);
    expect(lotfa.accounts[0]!.holdings).toEqual([]);
    const ana = await data('/funds/ana-trust-fund.json');
    expect(ana.accounts[0]!.byStage.map((l) => l.said)).toEqual(['at least US$20 million']);
    const tajik = await data('/funds/tf-tajikistan-stockpiles.json');
    expect(tajik.accounts[0]!.byStage.map((l) => l.said)).toEqual(['1 entry without a figure']);
    expect(await page('/nato-japan/money')).toMatch(
      /<svg viewBox[^>]*><title>Map of Afghanistan, Azerbaijan/,
    );
  });

  it('flow into no more than the page says: a promise, at most to come, and what is at least given', async () => {
    const text = await page('/nato-japan/money');
    expect(text).toContain('<title>Japan; pledge; US$5 billion; at most US$5 billion still to come</title>');
    const { flow } = (await (await get('/nato-japan/money.json')).json()) as {
      flow: { currency: string; pool?: object; segments: { fund?: string; balance: object }[] }[];
    };
    expect(flow.map((f) => [f.currency, f.pool])).toEqual([['USD', undefined]]);
    expect(flow[0]!.segments.map((s) => [s.fund, s.balance])).toEqual([
      [undefined, expect.objectContaining({ min: '5000000000', max: '5000000000' })],
      ['fund:ana-trust-fund', { currency: 'USD', min: '20000000', approx: false, unstated: 0 }],
      ['fund:lotfa', { currency: 'USD', min: '1300000000', approx: false, unstated: 0 }],
    ]);
  });

  it('stand in the list of their relation, each with what its account comes to', async () => {
    const { funds } = (await (await get('/funds.json?relation=NATO,JPN')).json()) as {
      funds: { fund: string; accounts: { relation: string; byStage: { said: string }[] }[] }[];
    };
    expect(funds.map((f) => f.fund)).toContain('fund:tf-moldova-pesticides');
    expect(funds.every((f) => f.accounts.every((a) => a.relation === 'nato-japan'))).toBe(true);
    const lotfa = funds.find((f) => f.fund === 'fund:lotfa')!;
    expect(lotfa.accounts[0]!.byStage.map((l) => l.said)).toEqual(['at least US$1.3 billion']);
    expect(await page('/funds?relation=nato-japan')).not.toContain('Elm');
  });

  it('are as the times have them', async () => {
    expect((await get('/funds/lotfa?saidBy=2016-01-01')).status).toBe(404);
    expect((await get('/funds/lotfa?trueAt=yesterday')).status).toBe(400);
  });
});

describe('the addresses', () => {
  it('stand in docs/funds.md, and so does every refusal', async () => {
    const docs = readFileSync(join(ROOT, 'docs/funds.md'), 'utf8');
    expect(docs).toContain(fundRouteTable());
    const sources = ['mount.ts', 'pages.ts', '../http/currency.ts'].map((f) =>
      readFileSync(new URL(f, import.meta.url), 'utf8'),
    );
    const codes = sources.flatMap((s) => [...s.matchAll(/(?:code: |no\()'([a-z-]+)'/g)].map((m) => m[1]!));
    expect(codes.length).toBeGreaterThan(4);
    expect(codes.filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
  });

  it('refuse what they cannot answer, in words and as data', async () => {
    for (const [path, status] of [
      ['/funds/none', 404],
      ['/funds/lotfa.md', 404],
      ['/funds/lotfa/more', 404],
      ['/funds/lotfa?currency=XXXX', 400],
      ['/funds?relation=nowhere', 404],
    ] as const)
      expect([path, (await get(path)).status]).toEqual([path, status]);
    expect(await (await get('/funds/none.json')).json()).toMatchObject({ code: 'fund-unknown', status: 404 });
    expect((await get('/funds')).headers.get('content-security-policy')).toContain("default-src 'none'");
    const etag = (await get('/funds')).headers.get('etag')!;
    expect((await app.request('http://127.0.0.1/funds', { headers: { 'If-None-Match': etag } })).status).toBe(
      304,
    );
  });

  it('know the numeric code of every country that has one', () => {
    expect(NUMERIC_CODES.size).toBe(249);
    expect(new Set(NUMERIC_CODES.values()).size).toBe(249);
    expect(NUMERIC_CODES.get('AFG')).toBe('004');
  });
});
