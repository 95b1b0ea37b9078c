import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edition, PUBLIC } from '../../access/index.ts';
import { openOffice } from '../open-office.ts';
import { renderEdition } from '../publishing.ts';
import { publishTwice, type SampleOffice, sampleNonces, sampleOffice } from './sample-office.ts';

const BOOK = 'arcadia-ruritania';

let sample: SampleOffice;
let editions: readonly Edition[];

beforeAll(async () => {
  sample = await sampleOffice({ japan: false });
  await publishTwice(sample);
  editions = (await sample.office.view(BOOK, PUBLIC, { trueAt: '2026-11-24' }))!.editions;
});

afterAll(() => sample?.close());

/** What an office makes of an edition anew, out of what the edition keeps of itself: sha-256 by format, and facts. */
async function rebuilt(office: SampleOffice['office'], { times, language }: Edition) {
  const view = await office.view(BOOK, PUBLIC, times, language);
  const { formats, facts } = renderEdition(view!);
  const stored = Object.entries(formats).map(([format, text]) => [
    format,
    createHash('sha256').update(text).digest('hex'),
  ]);
  return { stored: Object.fromEntries(stored), facts };
}

describe('an edition', () => {
  it('can be made again from the journal, byte for byte, whatever was put on record since', async () => {
    expect(editions.map((e) => e.number)).toEqual([1, 2]);
    for (const edition of editions) {
      const { stored, facts } = edition;
      expect(await rebuilt(sample.office, edition)).toEqual({ stored, facts });
    }
    expect(editions[0]!.stored.html).not.toBe(editions[1]!.stored.html);
  });

  it('is the same in another house that has the journal alone, and none of the texts', async () => {
    const data = mkdtempSync(join(tmpdir(), 'entente-elsewhere-'));
    const { settings } = sample.office;
    cpSync(join(settings.data, 'journal'), join(data, 'journal'), { recursive: true });
    const elsewhere = await openOffice({ ...settings, data }, sampleNonces('2031-01-01T00:00:00.000Z'));
    try {
      for (const edition of editions)
        expect((await rebuilt(elsewhere, edition)).stored).toEqual(edition.stored);
    } finally {
      await elsewhere.close();
      rmSync(data, { recursive: true, force: true });
    }
  });

  it('keeps what its page said then, each sentence with the proof it had', async () => {
    const html = Buffer.from((await sample.office.bytes(editions[0]!.stored.html!))!).toString();
    expect(html).toContain('In February 2020 Ruritania paid €4.5 million into the Elm Bridge ');
    expect(html).toContain('“In February 2020 it paid €4.5 million into the Elm Bridge Fund”');
    expect(html).toMatch(/as recorded at 24 November 2026, 09:0\d UTC/);
    const marks = [...html.matchAll(/class="mark[^"]*" href="#note-(\d+)"/g)].map((m) => m[1]);
    expect(marks.length).toBe(Object.keys(editions[0]!.facts).length);
    for (const number of marks)
      expect(html).toMatch(new RegExp(`<li id="note-${number}"[^>]*>.*?<blockquote`, 's'));
    expect(html).not.toMatch(/<script|timber/i);
  });
});
