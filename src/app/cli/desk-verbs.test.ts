import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../../documents/samples/sample-pdf.ts';
import { ROOT, sampleRuns } from './sample-run.ts';

interface Queue {
  readonly proposals: {
    readonly id: string;
    readonly state: string;
    readonly said: { readonly kind: string; readonly when: string };
    readonly match: { readonly as: string; readonly record?: string };
    readonly wording: string;
  }[];
}

const PAGE = `Relations with Korea

Last updated: 12 Mar. 2019

In June 2012, NATO and the Republic of Korea signed an Individual Partnership and Cooperation Programme.

Secretary General Anders Fogh Rasmussen visited Seoul on 11-13 April 2013.

The Republic of Korea contributed US$3 million to the Afghan National Army (ANA) Trust Fund in 2014.
`;

describe('the desk on the command line', () => {
  const here = sampleRuns();
  const entente = (...words: string[]) => here.entente(...words);
  const alone = (...words: string[]) =>
    here.ententeWith(
      { env: { ENTENTE_DATA: here.path('data'), ENTENTE_BY: 'Iris Vale', ENTENTE_FOUR_EYES: 'off' } },
      ...words,
    );
  const queued = async (...words: string[]) =>
    (await entente('queue', 'nato-korea', '--format', 'json', ...words)).json<Queue>().proposals;
  afterAll(here.clear);

  it('prints what a document would put on record, without a record', async () => {
    writeFileSync(here.path('korea.txt'), PAGE);
    const ran = await entente('read', here.path('korea.txt'), '--relation', 'NATO,KOR', '--format', 'json');
    const read = ran.json<{
      document: { day: string };
      records: { kind: string; citations: { start: number; end: number }[]; reader: { rule: string } }[];
    }>();
    expect(ran.status).toBe(0);
    expect(read.document.day).toBe('2019-03-12');
    expect(read.records.map((r) => r.kind).sort()).toEqual(['contribution', 'engagement', 'instrument']);
    for (const { citations, reader } of read.records) {
      expect(reader.rule).toMatch(/^[a-z-]+$/);
      for (const { start, end } of citations) expect(PAGE.slice(start, end)).toMatch(/2012|2013|2014/);
    }
    const asTable = await entente('read', here.path('korea.txt'), '--relation', 'NATO,KOR', '--explain');
    expect(asTable.stdout).toMatch(/3 proposals\n$/);
    expect((await entente('read', here.path('korea.txt'), '--text')).stdout).toBe(PAGE);
    expect((await entente('read', here.path('korea.txt'))).status).toBe(2);
  });

  it('reads a PDF beside the command, and stops one that takes longer than is allowed', async () => {
    const page = (n: number) =>
      Array.from(
        { length: 40 },
        (_, i) => [72, 740 - i * 17, 11, `Line ${i} of page ${n} tells little.`] as const,
      );
    writeFileSync(here.path('short.pdf'), pdfOf([page(1)]));
    expect((await entente('read', here.path('short.pdf'), '--text')).stdout).toContain('Line 39 of page 1');
    writeFileSync(here.path('long.pdf'), pdfOf(Array.from({ length: 4000 }, (_, n) => page(n))));
    const env = { ENTENTE_DATA: here.path('none'), ENTENTE_READ_SECONDS: '1' };
    const ran = await here.ententeWith({ env }, 'read', here.path('long.pdf'), '--text');
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain('[document-slow]');
  }, 60_000);

  it('puts the proposals of a folder on the desk, each file once', async () => {
    const made = await entente(
      'new',
      'nato-korea',
      '--parties',
      'nato,KOR',
      '--party',
      'nato=NATO:organisation',
      '--title',
      'Relations with Korea',
    );
    expect(made.stderr).toBe('');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(here.path('pages'));
    writeFileSync(here.path('pages/korea.txt'), PAGE);
    writeFileSync(
      here.path('pages/picture.txt'),
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
    );
    const ran = await entente('read', here.path('pages'), '--propose', '--relation', 'nato-korea');
    expect(ran.stdout).toContain('3 new proposals');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('picture.txt:1:1: ');
    const again = await entente('read', here.path('pages'), '--propose', '--relation', 'NATO,KOR');
    expect(again.stdout).toContain('read before, as source relations-with-korea');
    expect((await queued()).map((p) => [p.state, p.match.as])).toEqual(Array(3).fill(['proposed', 'new']));
  });

  it('checks every decision of a spreadsheet before the first is applied', async () => {
    const [first] = await queued();
    writeFileSync(here.path('wrong.csv'), `proposal;decision;reason\n${first!.id};accept;\nnone;refuse;\n`);
    const ran = await entente('decide', 'nato-korea', here.path('wrong.csv'));
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/wrong\.csv:3:1: A refusal needs a reason\. \[decisions-form]/);
    writeFileSync(here.path('wrong.csv'), `proposal,decision,reason\n${first!.id},accept,\nnone,refuse,so\n`);
    const stale = await entente('decide', 'nato-korea', here.path('wrong.csv'));
    expect(stale.stderr).toContain(
      'wrong.csv:3:1: There is no proposal none in nato-korea. [proposal-unknown]',
    );
    expect((await queued()).every((p) => p.state === 'proposed')).toBe(true);
  });

  it('lets one accept and another publish', async () => {
    const items = await queued();
    const rows = items.map(
      (p) => `${p.id},${p.said.kind === 'engagement' ? 'refuse,Not of this relation' : 'accept,'}`,
    );
    writeFileSync(here.path('one.csv'), `proposal,decision,reason\n${rows.join('\n')}\n`);
    expect((await entente('decide', 'nato-korea', here.path('one.csv'))).stdout).toBe(
      '3 decisions applied\n',
    );
    expect((await entente('page', 'nato-korea', '--format', 'md')).stdout).not.toContain('2012');
    const accepted = (await queued('--state', 'accepted')).map((p) => `${p.id},publish`);
    writeFileSync(here.path('two.csv'), `proposal,decision\n${accepted.join('\n')}\n`);
    const same = await entente('decide', 'nato-korea', here.path('two.csv'));
    expect(same.stderr).toContain('[approver-is-author]');
    const other = await entente('decide', 'nato-korea', here.path('two.csv'), '--by', 'Otto Stern');
    expect(other).toMatchObject({ status: 0, stdout: '2 decisions applied\n' });
    const page = (await entente('page', 'nato-korea', '--format', 'md')).stdout;
    expect(page).toContain('June 2012');
    expect(page).toContain('US\\$3 million');
    expect(page).not.toContain('Seoul');
  });

  it('takes a decision back, with what it put on record', async () => {
    const [published] = await queued('--state', 'published');
    writeFileSync(here.path('undo.json'), JSON.stringify([{ proposal: published!.id, decision: 'undo' }]));
    expect((await entente('decide', 'nato-korea', here.path('undo.json'))).status).toBe(0);
    expect(await queued('--state', 'proposed')).toHaveLength(1);
  });

  it('does not show again what was refused, in a later version of the page either', async () => {
    writeFileSync(
      here.path('later.txt'),
      `${PAGE.replace('12 Mar. 2019', '1 Feb. 2020')}\nIn 2019, NATO and the Republic of Korea held political consultations in Brussels.\n`,
    );
    const ran = await entente(
      'read',
      here.path('later.txt'),
      '--propose',
      '--relation',
      'nato-korea',
      '--format',
      'json',
    );
    const [file] = ran.json<{ files: { fresh: number; refused: number; source: string }[] }>().files;
    expect(file).toMatchObject({ refused: 1, source: 'relations-with-korea-2020-02-01' });
    const [instrument] = (await queued('--source', file!.source)).filter((p) => p.match.as !== 'new');
    expect(instrument!.match.as).toBe('corroborates');
  });

  it('accepts and publishes at once where author and approver may be one', async () => {
    const proof = (await queued('--match', 'corroborates')).map(
      (p) => `${p.id},accept,corroborates,${p.match.record}`,
    );
    writeFileSync(here.path('proofs.csv'), `proposal,decision,how,record\n${proof.join('\n')}\n`);
    const before = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as unknown;
    expect(before).toBeTruthy();
    expect((await alone('decide', 'nato-korea', here.path('proofs.csv'))).status).toBe(0);
    const page = (await entente('page', 'nato-korea', '--format', 'json')).stdout;
    expect(page).toContain('relations-with-korea-2020-02-01');
  });
});
