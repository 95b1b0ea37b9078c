import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../values/index.ts';
import type { IatiActivity } from './activity.ts';
import { isActivity, type ReadIatiOptions, readIati } from './read.ts';
import { OLD_FILE, sampleActivity, sampleFile } from './sample-activities.ts';

async function read(chunks: Iterable<Uint8Array>, options: Partial<ReadIatiOptions> = {}) {
  const activities: IatiActivity[] = [];
  const findings: Finding[] = [];
  for await (const one of readIati(chunks, { file: 'f.xml', ...options }))
    if (isActivity(one)) activities.push(one);
    else findings.push(one);
  return { activities, findings };
}

const bytes = (text: string) => [new TextEncoder().encode(text)];
const said = (findings: readonly Finding[]) =>
  findings.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`);

describe('reading an activity', () => {
  const file = sampleFile(sampleActivity('XX-ARC-7-BRIDGE'));

  it('gives what it says, amounts to the last digit', async () => {
    const { activities, findings } = await read(bytes(file), { check: true });
    expect(findings).toEqual([]);
    const [activity] = activities;
    expect(activity).toMatchObject({
      identifier: 'XX-ARC-7-BRIDGE',
      version: '2.03',
      hierarchy: '1',
      defaultCurrency: 'USD',
      reporter: { ref: 'XX-ARC-7', type: '40', secondary: true, names: { en: 'Arcadian League' } },
      title: { en: 'Bridge Fund', fr: 'Fonds des ponts' },
      descriptions: [{ type: '1', text: { en: 'Bridges & roads, since “2007”.' } }],
      participants: [
        { role: '1', ref: 'XX-RUR-1', type: '10' },
        { role: '4', names: { en: 'Bridge Works' } },
      ],
      status: '2',
      dates: [
        { type: '1', day: '2019-01-01' },
        { type: '2', day: '2019-02-01' },
      ],
      countries: [{ code: 'AF', percentage: '60' }],
      regions: [{ code: '298', percentage: '40' }],
      sectors: [{ code: '21020' }],
      budgets: [
        { type: '1', status: '2', from: '2019-01-01', to: '2019-12-31', value: { amount: '5000000.00' } },
      ],
      planned: [{ from: '2020-01-01', value: { amount: '110000000000', currency: 'JPY' } }],
      documents: [{ url: 'https://example.org/mou.pdf', categories: ['A09'], day: '2018-11-30' }],
      related: [{ ref: 'XX-ARC-7-ALL', type: '1' }],
    });
    expect(activity!.transactions).toMatchObject([
      {
        number: 1,
        ref: 'T-1',
        type: '1',
        date: '2019-03-04',
        value: { amount: '1304567891.37', currency: 'USD', valueDate: '2019-03-05' },
        description: { en: 'First tranche' },
        provider: { ref: 'XX-RUR-1', activityId: 'XX-RUR-1-9' },
        receiver: { names: { en: 'Arcadian League' } },
        channel: '2',
        flow: '50',
        finance: '110',
        aid: [{ code: 'B033' }, { code: '4', vocabulary: '2' }],
        tied: '5',
      },
      { number: 2, type: '4', value: { amount: '-12.5', currency: 'EUR' } },
    ]);
  });

  it('says where each row stands, so that it can be cited', async () => {
    const [activity] = (await read(bytes(file))).activities;
    const lines = file.split('\n');
    for (const { where } of [activity!, ...activity!.transactions, ...activity!.budgets]) {
      const { start, end, line, column } = where;
      expect(file.slice(start, end)).toMatch(/^<([\w-]+)[\s\S]*<\/\1>$/);
      expect(lines[line - 1]!.slice(column - 1)).toBe(file.slice(start).split('\n')[0]);
    }
  });

  it('reads the same however the bytes come in', async () => {
    const text = sampleFile(
      sampleActivity('A-1', (a) => a.replace('First tranche', 'é 日本 😀 <!-- </iati-activity> -->')),
      '<!-- between </iati-activities> -->\n',
      sampleActivity('A-2', (a) => a.replace('First tranche', '<![CDATA[</iati-activity> & <b>]]>')),
    );
    const whole = await read(bytes(text), { check: true });
    expect(whole.activities[1]!.transactions[0]!.description).toEqual({ en: '</iati-activity> & <b>' });
    const [all] = bytes(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: all!.length }), { maxLength: 30 }),
        async (cuts) => {
          const at = [0, ...cuts.sort((a, b) => a - b), all!.length];
          const chunks = at.slice(1).map((end, i) => all!.subarray(at[i], end));
          expect(await read(chunks, { check: true })).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
    expect(
      await read(
        Array.from(all!, (byte) => Uint8Array.of(byte)),
        { check: true },
      ),
    ).toEqual(whole);
  });

  it('reads version 1 in the codes of version 2', async () => {
    const { activities, findings } = await read(bytes(OLD_FILE), { check: true });
    expect(said(findings)).toEqual(['1:1 iati-version']);
    expect(activities).toMatchObject([
      {
        title: { en: 'Old bridge', fr: 'Vieux pont' },
        reporter: { names: { en: 'Arcadian League' } },
        participants: [{ role: '1', ref: 'XX-RUR-1', names: { en: 'Ruritania' } }],
        dates: [{ type: '2', day: '2009-02-01' }],
        transactions: [
          {
            type: '1',
            date: '2009-03-05',
            value: { amount: '100', currency: 'USD' },
            description: { en: 'Paid' },
          },
        ],
      },
    ]);
  });

  it('tells every problem of a file with its line, and reads the rest', async () => {
    const text = sampleFile(
      sampleActivity('A-1', (a) =>
        a.replace('>5000000.00<', '>5,000,000<').replace('"2019-03-04"', '"2019-02-30"'),
      ),
      sampleActivity('A-2', (a) =>
        a.replace('& roads', 'x').replace('&amp;', '&').replace('code="AF"', 'code="XY"'),
      ),
      sampleActivity('A-3', (a) =>
        a.replace('percentage="60"', 'percentage="50"').replace('code="4"/>', 'code="14"/>'),
      ),
      sampleActivity('A-3'),
    );
    const { activities, findings } = await read(bytes(text), { check: true });
    expect(activities.map((a) => a.identifier)).toEqual(['A-1', 'A-3', 'A-3']);
    const errors = findings.filter((f) => f.severity === 'error');
    expect(errors.map((f) => f.code)).toEqual([
      'iati-value',
      'iati-date',
      'iati-xml',
      'iati-code',
      'iati-percentages',
      'iati-repeated',
    ]);
    const lines = text.split('\n');
    for (const { at, code } of errors) {
      const line = lines[at!.line! - 1]!;
      if (code === 'iati-value') expect(line).toContain('5,000,000');
      if (code === 'iati-date') expect(line).toContain('2019-02-30');
      if (code === 'iati-xml') expect(line.slice(at!.column! - 1)).toMatch(/^& /);
    }
    expect(activities[0]!.transactions).toHaveLength(1);
  });
});

describe('a file that is no activity file', () => {
  const good = sampleFile(sampleActivity('A-1'), sampleActivity('A-2'));
  const wide = (text: string) => {
    const units = Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0));
    return [new Uint8Array(units.buffer)];
  };
  // biome-ignore format: a table is read by its lines.
  const cases: [what: string, chunks: Iterable<Uint8Array>, code: string, activities: number][] = [
    ['nothing', bytes(''), 'iati-not-xml', 0],
    ['blanks', bytes('  \n '), 'iati-not-xml', 0],
    ['prose', bytes('Dear all,\n'), 'iati-not-xml', 0],
    ['JSON', bytes('{"a": 1}'), 'iati-not-xml', 0],
    ['a page', bytes('<html><p>x</p></html>'), 'iati-root', 0],
    ['an organisation file', bytes('<iati-organisations version="2.03"/>'), 'iati-root', 0],
    ['one that is cut off in an activity', bytes(good.slice(0, -900)), 'iati-cut-off', 1],
    ['one that is cut off in a tag', bytes(good.slice(0, good.indexOf('<title>') + 3)), 'iati-cut-off', 0],
    ['one whose last comment is never closed', bytes(`${good}<!-- and so`), 'iati-xml', 2],
    ['one that is cut off behind an activity', bytes(good.slice(0, -20)), 'iati-cut-off', 2],
    ['an entity bomb', bytes(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${good.slice(40)}`), 'iati-doctype', 0],
    ['an external entity', bytes('<!DOCTYPE x SYSTEM "file:///etc/passwd"><iati-activities/>'), 'iati-doctype', 0],
    ['bytes of another encoding', [Uint8Array.from(good.replace('Bridge', 'Br\xfccke'), (c) => c.charCodeAt(0))], 'iati-encoding', 0],
    ['an unknown encoding', bytes(good.replace('UTF-8', 'shift_jis')), 'iati-encoding', 0],
    ['a false UTF-16', bytes(good.replace('UTF-8', 'UTF-16')), 'iati-encoding', 0],
    ['something behind its end', bytes(`${good}<x/>`), 'iati-xml', 2],
  ];

  it.each(cases)('is told of by one clear error: %s', async (_, chunks, code, activities) => {
    const given = await read(chunks, { check: true });
    const errors = given.findings.filter((f) => f.severity === 'error');
    expect(errors.map((f) => f.code)).toEqual([code]);
    expect(errors[0]!.message).toMatch(/\.$/);
    expect(given.activities).toHaveLength(activities);
  });

  it('is not read beyond the limit', async () => {
    const { findings } = await read(bytes(good), { most: 1000 });
    expect(said(findings).map((s) => s.split(' ')[1])).toEqual(['iati-too-large']);
  });

  it('is read in UTF-16, in Latin 1, and with a byte-order mark', async () => {
    const latin = good.replace('UTF-8', 'ISO-8859-1').replaceAll('“2007”', 'Br\xfccke');
    const [a] = (await read([Uint8Array.from(latin, (c) => c.charCodeAt(0))])).activities;
    expect(a!.descriptions[0]!.text).toEqual({ en: 'Bridges & roads, since Brücke.' });
    const [b] = (await read(wide(good.replace('UTF-8', 'UTF-16')))).activities;
    expect(b!.descriptions[0]!.text).toEqual({ en: 'Bridges & roads, since “2007”.' });
    const [c] = (await read(bytes(`\ufeff${good}`))).activities;
    expect(`\ufeff${good}`.slice(c!.where.start, c!.where.start + 14)).toBe('<iati-activity');
  });

  it('hands on the bytes of a file whose text in UTF-8 has others, every one of them, and of no other file', async () => {
    const given: Uint8Array[] = [];
    const options = { bytes: (piece: Uint8Array) => given.push(piece) };
    const latin = good.replace('UTF-8', 'ISO-8859-1').replaceAll('“2007”', 'Br\xfccke');
    const written = Buffer.from(latin, 'latin1');
    await read([written.subarray(0, 10), written.subarray(10, 700), written.subarray(700)], options);
    expect(Buffer.concat(given).equals(written)).toBe(true);
    given.length = 0;
    for (const text of [good, `\ufeff${good}`]) {
      await read(bytes(text), options);
      expect(given).toEqual([]);
    }
  });

  it('never throws, whatever the bytes are', async () => {
    const mutated = fc.tuple(
      fc.nat(good.length),
      fc.nat(40),
      fc.constantFrom('', '<', '>', '&', '"', '</iati-activity>', '<!--', ']]>', '\0'),
    );
    await fc.assert(
      fc.asyncProperty(mutated, async ([at, drop, put]) => {
        await read(bytes(good.slice(0, at) + put + good.slice(at + drop)), { check: true });
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (any) => {
        const { findings } = await read([any], { check: true });
        expect(findings.length).toBeGreaterThan(0);
      }),
    );
  });
});
