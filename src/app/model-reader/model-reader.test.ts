import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindOf } from '../../vocabulary/index.ts';
import { modelReader } from './model-reader.ts';
import { type SampleEndpoint, sampleEndpoint, tells } from './sample-endpoint.ts';
import { ABOUT, gift, KEY, TEXT, visit } from './sample-page.ts';
import { filledSlots } from './schema.ts';
import { Secret } from './secret.ts';

let endpoint: SampleEndpoint;
beforeAll(async () => {
  endpoint = await sampleEndpoint();
});
afterAll(() => endpoint.close());

const reader = (more: object = {}) =>
  modelReader({ url: endpoint.url, model: 'sample-7b', key: new Secret(KEY), timeout: 5, ...more });
const read = async (text = TEXT, more: object = {}) => {
  const given = await reader(more).read(text, ABOUT);
  expect(JSON.stringify(given)).not.toContain(KEY);
  expect(given.findings.every((f) => f.severity === 'warning')).toBe(true);
  return { ...given, codes: given.findings.map((f) => f.code), count: given.findings[0]?.message };
};

describe('the model reader', () => {
  test('proposes what is answered, each with the passage that its quote is found in', async () => {
    endpoint.answer(tells(visit(), gift()));
    const { records, findings } = await read();
    expect(records.map(({ citations: [c] }) => TEXT.slice(c!.start, c!.end))).toEqual([
      visit().quote,
      gift().quote,
    ]);
    expect(records[0]).toEqual({
      kind: 'engagement',
      when: '2014-05-06',
      type: 'visit',
      people: [{ name: 'Zoë Lind', office: 'Prime Minister' }],
      place: 'Port Royal',
      citations: [{ start: 24, end: 80 }],
      reader: { name: 'model', version: 'sample-7b 1', rule: 'asked' },
      why: ['asked about part 1 of 1', 'its quote stands there once, to the letter'],
    });
    expect(records[1]).toMatchObject({ money: { currency: 'USD', min: '1300000', text: 'US$1.3 million' } });
    expect(findings).toEqual([
      { code: 'model-read', severity: 'warning', message: 'The model reader (sample-7b) proposed 2 facts.' },
    ]);
  });

  test('asks with the rules, the text between marks, a schema that compiles, temperature 0, and the key', async () => {
    endpoint.answer(tells());
    expect((await read()).count).toBe('The model reader (sample-7b) proposed nothing.');
    const [{ path, key, body }] = endpoint.asked as [(typeof endpoint.asked)[0]];
    expect([path, key]).toEqual(['/v1/chat/completions', `Bearer ${KEY}`]);
    expect([body.model, body.temperature, body.response_format.type]).toEqual([
      'sample-7b',
      0,
      'json_schema',
    ]);
    const [system, user] = body.messages.map((m) => m.content);
    expect(system).toContain('2017-10-29/2017-10-31');
    expect(user).toMatch(
      /^The parties: Japan, NATO\. Day of the page \(D\): 2017-11-07\.\n\n<title-([0-9a-f]{12})>Relations with Arcadia<\/title-\1>\n\n<part-\1>\n/,
    );
    expect(user).toContain(TEXT);
    const { schema } = body.response_format.json_schema;
    const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const empty = filledSlots(kindOf('contribution')).map(({ name }) => [name, null]);
    const whole = { ended: false, ...Object.fromEntries(empty), ...gift() };
    expect(isValid({ records: [visit(), whole] }) || isValid.errors).toBe(true);
    expect(isValid({ records: [visit({ type: 'trip' })] })).toBe(false);
    expect(isValid({ records: [{ ...visit(), donor: 'x' }] })).toBe(false);
    await read(TEXT, { key: undefined });
    expect(endpoint.asked[1]!.key).toBeUndefined();
  });

  test.each([
    [
      'words that are not there',
      visit({ quote: 'Prime Minister Zoë Lind visited Port Royal in 2014' }),
      '1 quotes words that its part',
    ],
    ['other white space', gift({ quote: gift().quote.replace('\n', ' ') }), '1 quotes words that its part'],
    [
      'an ellipsis',
      visit({ quote: 'Prime Minister Zoë Lind … on 6 May 2014' }),
      '1 quotes words that its part',
    ],
    ['half a word', visit({ quote: 'inister Zoë Lind visited Port Royal' }), '1 quotes words that its part'],
    ['next to nothing', visit({ quote: 'in' }), '1 quotes too little'],
    ['no quote', visit({ quote: null }), '1 quotes too little'],
    ['no such kind', visit({ kind: 'rumour' }), '1 is of no kind of record'],
    ['no such code', visit({ type: 'trip' }), '1 has a code that is none'],
    ['no such slot', visit({ mood: 'good' }), '1 is not of the form'],
    ['a slot of another form', visit({ people: 'Zoë Lind' }), '1 is not of the form'],
    ['a needed slot that is empty', visit({ type: null }), '1 lacks what its kind needs'],
    ['no time', visit({ when: 'spring 2014' }), '1 has a time that is no EDTF'],
    [
      'a plan',
      visit({ when: '2019', quote: 'Arcadia will host a conference in 2019' }),
      '1 lies after the day',
    ],
    ['somebody from elsewhere', visit({ people: [{ name: 'Bo Li', office: null }] }), '1 names somebody'],
    ['a fund from elsewhere', gift({ fund: 'Trust Fund' }), '1 names somebody'],
    ['a reference', gift({ donor: 'party:JPN' }), '1 is not of the form'],
    ['signs that turn the text round', visit({ place: 'Port \u202eRoyal' }), '1 is not of the form'],
    ['no currency', gift({ money: { ...gift().money, currency: 'US$' } }), '1 has a sum'],
    ['a bound that is no decimal', gift({ money: { ...gift().money, min: '1.3e6' } }), '1 has a sum'],
    ['bounds that cross', gift({ money: { ...gift().money, max: '1000000' } }), '1 has a sum'],
    [
      'other digits than the text',
      gift({ money: { ...gift().money, min: '1500000', max: '1500000' } }),
      '1 has a sum',
    ],
    ['a sum from elsewhere', gift({ money: { ...gift().money, text: '$1.3m' } }), '1 has a sum'],
    ['no map', 'visit' as never, '1 is not of the form'],
  ])('drops what has %s, and says so', async (_, record, why) => {
    endpoint.answer(tells(record as object, visit({ quote: 'visited Port Royal on 6 May 2014' })));
    const { records, count } = await read();
    expect(records).toHaveLength(1);
    expect(count).toContain('(sample-7b) proposed 2 facts, of which 1 was dropped: ');
    expect(count).toContain(why);
  });

  test('drops what is said twice, and more than a part can hold', async () => {
    endpoint.answer(tells(visit(), ...Array<object>(102).fill(visit())));
    const { records, count } = await read();
    expect(records).toHaveLength(1);
    expect(count).toContain('of which 102 were dropped: 99 say the same twice; 3 are more than one part');
  });

  test('takes the place of a repeated quote by the order of the answer', async () => {
    const text = 'Declaration – May 2019\n\nStatement – May 2019';
    const record = { kind: 'instrument', quote: '– May 2019', when: '2019-05', type: 'declaration' };
    endpoint.answer(
      tells({ ...record, title: 'One' }, { ...record, title: 'Two' }, { ...record, title: 'Three' }),
    );
    const about = { relation: [] };
    const { records } = await reader().read(text, about);
    expect(records.map((r) => r.citations[0]!.start)).toEqual([12, 34, 12]);
  });

  test('shows no-break spaces as spaces, with the offsets of the text as it is', async () => {
    const text = TEXT.replace('US$1.3 million', 'US$1.3\u00a0million').replace(
      ' on 6 May',
      '\u202fon 6\u00a0May',
    );
    endpoint.answer(tells(visit(), gift()));
    const { records } = await read(text);
    expect(endpoint.asked[0]!.body.messages[1]!.content).toContain(TEXT);
    expect(records.map((r) => text.slice(r.citations[0]!.start, r.citations[0]!.end))).toEqual([
      'Prime Minister Zoë Lind visited Port Royal\u202fon 6\u00a0May 2014',
      'In\n2012, Arcadia gave US$1.3\u00a0million to the Salang Fund.',
    ]);
  });

  test('reads a long text in parts, with what stands before each, and sums up', async () => {
    const text = `${TEXT}\n\n${`${'Words and words. '.repeat(100)}\n\n`.repeat(5)}He visited Rome on 7 May 2014.`;
    endpoint.answer((response, { body }) => {
      const part = /<part-\w+>\n([\s\S]*)\n<\/part/.exec(body.messages[1]!.content)![1]!;
      tells(
        ...[visit(), visit({ quote: 'He visited Rome on 7 May 2014' })].filter(
          (r) => part.includes(r.quote) || part.includes('Rome'),
        ),
      )(response);
    });
    const { records, findings } = await read(text);
    expect(endpoint.asked.length).toBeGreaterThan(2);
    expect(endpoint.asked[1]!.body.messages[1]!.content).toMatch(/<before-\w+>\n[\s\S]{300,600}\n<\/before/);
    expect(records.map((r) => text.slice(r.citations[0]!.start, r.citations[0]!.end))).toEqual([
      visit().quote,
      'He visited Rome on 7 May 2014',
    ]);
    // The first visit was told again of the last part, which does not have its words.
    expect(findings.map((f) => f.message)).toEqual([
      'The model reader (sample-7b) proposed 3 facts, of which 1 was dropped: 1 quotes words that its part of the text does not have.',
    ]);
  });
});
