import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRuns } from './sample-run.ts';

interface Besides {
  readonly pairs: readonly { readonly here: string; readonly there: string; readonly as: string }[];
  readonly onlyThere: readonly string[];
  readonly toldTwice: readonly { readonly here: string }[];
  readonly settled: readonly { readonly here: string; readonly there: string; readonly same: boolean }[];
}

describe('funds on the command line', () => {
  const here = sampleRuns();
  const entente = (...words: string[]) => here.entente(...words);
  const both = ['elm-crossing-fund', '--here', 'elm-bridge-fund', '--there', 'ruritania-report'];
  const reconciled = async (...words: string[]) =>
    (await entente('reconcile', ...both, '--days', '0', '--format', 'json', ...words)).json<Besides>();
  const asOf = ({ pairs }: Besides, id: string) => pairs.find((p) => p.here === id)?.as;
  beforeAll(async () => {
    for (const file of ['dossier.yaml', 'donor-report.yaml'])
      await entente('import', `examples/elm-bridge-fund/${file}`, '--reason', 'Invented, for tests');
  }, 60_000);
  afterAll(here.clear);

  it('print the statement of a fund by its id, short name or name', async () => {
    for (const name of ['elm-crossing-fund', 'ectf', 'Elm Crossing Trust Fund']) {
      const ran = await entente('fund', name, '--true-at', '2024-12-31', '--relation', 'elm-bridge-fund');
      expect(ran.status).toBe(0);
      expect(ran.stdout).toMatch(/Cash +€330,000; ¥110 billion; US\$700,000\n/);
      expect(ran.stdout).toMatch(/rur-agreement +2023-12 +€1 million +€400,000 +overdue\n/);
      expect(ran.stderr).toContain('[promise-overdue]');
    }
    const unknown = await entente('fund', 'elm-crosing-fund');
    expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('“elm-crossing-fund”')]);
  });

  it('give one contributor theirs, in one currency by a file of rates', async () => {
    writeFileSync(here.path('rates.csv'), 'Date,USD\n2023-06-01,1.0700\n');
    const ran = await entente(
      ...['fund', 'ectf', '--donor', 'Estwald', '--currency', 'eur', '--rates', here.path('rates.csv')],
    );
    expect(ran.stdout).toMatch(/deposit +US\$750,000.25 +about €700,934.81 +est-paid\n/);
    expect(ran.stdout).not.toMatch(/Ruritania|Mirelund|IN THE FUND/);
    expect(ran.stderr).toMatch(/no rate from USD to EUR for 2023-01-10/);
    const unset = await entente('fund', 'ectf', '--currency', 'EUR');
    expect(unset.stderr).toContain('[rates-unset]');
    const none = await entente('fund', 'ectf', '--currency', 'EUR', '--rates', here.path('none.csv'));
    expect(none.stderr).toContain('[rates-file]');
    expect((await entente('fund', 'ectf', '--currency', 'EURO')).status).toBe(2);
  });

  it('print it as a table, and write it as a workbook', async () => {
    const file = here.path('ectf.xlsx');
    expect((await entente('fund', 'ectf', '--xlsx', file)).status).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const ran = await entente('fund', 'ectf', '--format', 'csv');
    expect(ran.stdout.split('\r\n')[0]).toMatch(/^account,by,key,stage,currency,min,max/);
    expect(ran.stdout).toContain('ruritania-report,stage,,deposit,EUR,850000,850000');
  });

  it('lay two accounts side by side, and remember what a person settles until it is taken back', async () => {
    const before = await reconciled();
    expect([asOf(before, 'rur-agreement'), asOf(before, 'rur-paid'), asOf(before, 'rur-pledge')]).toEqual([
      'matched',
      'probable',
      'contradictory',
    ]);
    expect([before.onlyThere, before.settled]).toEqual([['payment-2024'], []]);
    const settling = ['--settle', 'rur-paid=payment-2023'];
    const same = await reconciled(...settling, '--same', '--reason', 'Two days at the bank');
    expect([asOf(same, 'rur-paid'), same.settled.map((s) => s.same)]).toEqual(['matched', [true]]);
    const other = await reconciled(...settling, '--not-same', '--reason', 'Another one after all');
    expect([asOf(other, 'rur-paid'), other.onlyThere]).toEqual([undefined, ['payment-2023', 'payment-2024']]);
    expect(other.toldTwice.map((d) => d.here)).toEqual(['rur-agreement']);
    const fromThere = async (...words: string[]) =>
      (
        await entente(
          ...['reconcile', 'ectf', '--here', 'ruritania-report', '--there', 'elm-bridge-fund'],
          ...['--format', 'json', ...words],
        )
      ).json<Besides>();
    expect((await fromThere()).settled).toMatchObject([
      { here: 'payment-2023', there: 'rur-paid', same: false },
    ]);
    // From the other side it is the same settlement: amended, and taken back.
    const amended = await fromThere('--settle', 'payment-2023=rur-paid', '--same', '--reason', 'One payment');
    expect(amended.settled).toMatchObject([{ here: 'payment-2023', there: 'rur-paid', same: true }]);
    expect((await reconciled()).settled.map((s) => s.same)).toEqual([true]);
    const back = await fromThere('--unsettle', 'payment-2023=rur-paid', '--reason', 'Not sure');
    expect(back.settled).toEqual([]);
    const again = await reconciled();
    expect([asOf(again, 'rur-paid'), again.settled]).toEqual(['probable', []]);
    const none = await entente(
      ...['reconcile', ...both, '--unsettle', 'rur-paid=payment-2023', '--reason', 'x'],
    );
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('[settlement-unknown]')]);
    const history = await entente('history', 'elm-bridge-fund');
    expect(history.stdout).toMatch(/Two days at the bank/);
    // What was settled is for the office alone.
    const open = await entente('history', 'elm-bridge-fund', '--as', 'public');
    expect(open.stdout).not.toMatch(/settlement|bank/);
    expect((await entente('verify')).status).toBe(0);
  });

  it('settle nothing without a reason, a verdict and two entries that are there', async () => {
    const settle = (...words: string[]) => entente('reconcile', ...both, ...words);
    expect((await settle('--settle', 'rur-paid=payment-2023', '--same')).status).toBe(2);
    expect((await settle('--settle', 'rur-paid=payment-2023', '--reason', 'x')).status).toBe(2);
    expect((await settle('--settle', 'rur-paid', '--same', '--reason', 'x')).status).toBe(2);
    const lost = await settle('--settle', 'rur-paid=nothing', '--same', '--reason', 'x');
    expect([lost.status, lost.stderr]).toEqual([1, expect.stringContaining('[record-unknown]')]);
    expect((await settle('--unsettle', 'rur-paid=payment-2023', '--reason', 'x')).status).toBe(1);
    expect((await entente('reconcile', 'ectf', '--here', 'elm-bridge-fund')).status).toBe(2);
  });
});
