import { Context } from 'hono';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../vocabulary/index.ts';
import { type Fields, readFields } from './fields.ts';
import { fieldOf, readSaid } from './said-form.ts';

/** The kind that has a slot of a type, and the slot. */
const slotOf = (is: string) => {
  for (const kind of KINDS.values())
    for (const slot of kind.slots) if (slot.type.is === is) return { kind: kind.name, slot: slot.name };
  throw new Error(`No kind has a slot of type ${is}.`);
};

async function sent(fields: readonly (readonly [string, string])[]): Promise<Fields> {
  const body = new URLSearchParams(fields.map(([k, v]): [string, string] => [k, v]));
  const read = await readFields(new Context(new Request('http://x/', { method: 'POST', body })), 10_000);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

describe('a form', () => {
  it('is read slot by slot as it was typed, and what is left empty is left out', async () => {
    const { kind, slot } = slotOf('money');
    const people = slotOf('people');
    const money = await sent([
      ['kind', kind],
      ['when', ' 2014-05 '],
      [fieldOf(slot, 'currency'), 'EUR'],
      [fieldOf(slot, 'min'), '1,000'],
      [fieldOf(slot, 'max'), ''],
      [fieldOf(slot, 'approx'), 'yes'],
    ]);
    expect(readSaid(money, undefined, 'en')).toEqual({
      kind,
      when: '2014-05',
      slots: { [slot]: { currency: 'EUR', min: '1,000', approx: true } },
    });
    const rows = await sent([
      ['kind', people.kind],
      ['when', '2014'],
      ['ended', 'yes'],
      ['statement', 'They met.'],
      [fieldOf(people.slot, 'name'), 'Ada Brandt'],
      [fieldOf(people.slot, 'office'), 'Chancellor'],
      [fieldOf(people.slot, 'name'), 'Otto Stern'],
      [fieldOf(people.slot, 'office'), ''],
      [fieldOf(people.slot, 'name'), ''],
      [fieldOf(people.slot, 'office'), ''],
    ]);
    expect(readSaid(rows, undefined, 'en')).toEqual({
      kind: people.kind,
      when: '2014',
      ended: true,
      slots: { [people.slot]: [{ name: 'Ada Brandt', office: 'Chancellor' }, { name: 'Otto Stern' }] },
      statement: { en: 'They met.' },
    });
  });

  it('keeps what a text says in languages that the form does not show', async () => {
    const { kind, slot } = slotOf('text');
    const before = { kind, when: '2014', slots: { [slot]: { en: 'bridge', fr: 'pont' } } };
    const fields = await sent([
      ['kind', kind],
      ['when', '2014'],
      [fieldOf(slot), 'the bridge'],
    ]);
    expect(readSaid(fields, before, 'en').slots[slot]).toEqual({ en: 'the bridge', fr: 'pont' });
    const emptied = await sent([
      ['kind', kind],
      ['when', '2014'],
      [fieldOf(slot), ' '],
    ]);
    expect(readSaid(emptied, before, 'en').slots[slot]).toEqual({ fr: 'pont' });
  });

  it('holds topics as codes and as words', async () => {
    const { kind, slot } = slotOf('topics');
    const fields = await sent([
      ['kind', kind],
      ['when', '2014'],
      [fieldOf(slot), 'cyber-defence'],
      [fieldOf(slot, 'more'), 'ferries\r\n\r\n bridges '],
    ]);
    expect(readSaid(fields, undefined, 'en').slots[slot]).toEqual(['cyber-defence', 'ferries', 'bridges']);
  });
});

describe('what is sent', () => {
  const read = (body: string, type: string, limit = 1000) =>
    readFields(
      new Context(new Request('http://x/', { method: 'POST', body, headers: { 'content-type': type } })),
      limit,
    );
  const code = async (...args: Parameters<typeof read>) => (await read(...args)).findings[0]?.code;

  it('is a form or a JSON object, no larger than what is taken', async () => {
    expect(await code('x'.repeat(1001), 'application/x-www-form-urlencoded')).toBe('body-large');
    expect(await code('a=1', 'text/plain')).toBe('body-type');
    expect(await code('{', 'application/json')).toBe('body-unread');
    expect(await code('[]', 'application/json')).toBe('body-unread');
    expect(await code('no form', 'multipart/form-data; boundary=x')).toBe('body-unread');
    const json = await read(
      '{"id":["a",1],"said":{"kind":"x"},"__proto__":{"y":1}}',
      'application/json; charset=utf-8',
    );
    expect(json.ok && [json.value.all('id'), json.value.member('said'), json.value.one('y')]).toEqual([
      ['a', '1'],
      { kind: 'x' },
      '',
    ]);
  });

  it('is counted while it comes in, whatever its head says', async () => {
    const endless = new ReadableStream({
      pull: (to) => to.enqueue(new Uint8Array(600)),
    });
    const request = new Request('http://x/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);
    expect((await readFields(new Context(request), 1000)).findings[0]?.code).toBe('body-large');
  });
});
