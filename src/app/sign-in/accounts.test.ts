import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, sampleDesk } from './sample-desk.ts';

describe('the accounts', () => {
  let desk: ReturnType<typeof sampleDesk>;
  beforeEach(() => {
    desk = sampleDesk();
  });
  afterEach(() => desk.clear());
  const codes = (done: { findings: readonly { code: string }[] }) => done.findings.map((f) => f.code);
  const add = (name: string, over: { fullName?: string; email?: string; password?: string } = {}) =>
    desk.accounts.add({ name, password: PASSWORD, ...over });

  it('are shown without what is secret, with where they are signed in', async () => {
    await add('Otto', { email: ' otto@example.org ' });
    await add('ada.brandt', { fullName: '  Ada   Brandt ' });
    await desk.signIn('otto');
    const list = await desk.accounts.list();
    const at = '2026-11-24T09:00:00.000Z';
    expect(list).toEqual([
      { name: 'ada.brandt', fullName: 'Ada Brandt', madeAt: at, passwordAt: at, sessions: 0 },
      { name: 'otto', fullName: 'Otto', email: 'otto@example.org', madeAt: at, passwordAt: at, sessions: 1 },
    ]);
  });

  it('have names that can be told apart', async () => {
    expect((await add('ada', { fullName: 'Ada Brandt' })).ok).toBe(true);
    expect(codes(await add('ADA', { fullName: 'Another' }))).toEqual(['user-taken']);
    expect(codes(await add('eve', { fullName: 'ADA BRANDT' }))).toEqual(['user-taken']);
    const both = await Promise.all([add('twin', { fullName: 'One' }), add('twin', { fullName: 'Two' })]);
    expect(both.map((b) => b.ok).sort()).toEqual([false, true]);
  });

  it('have names that can be typed and printed', async () => {
    for (const name of ['', 'a b', '-a', 'a--b', 'ā', 'a'.repeat(65), '../x', "a';--"])
      expect(codes(await add(name, { fullName: 'Fine' })), name).toEqual(['user-name']);
    for (const fullName of [' ', 'a\nb', 'a\u202eb', 'a\u0000b', 'a'.repeat(101)])
      expect(codes(await add('fine', { fullName })), JSON.stringify(fullName)).toEqual(['user-full-name']);
    expect((await add('taro', { fullName: '河野 太郎' })).ok).toBe(true);
    for (const email of ['x', 'a@b@c', 'a b@c', '<a@b>', '@b'])
      expect(codes(await add('mail', { email })), email).toEqual(['user-email']);
  });

  it('have passwords that are long and not the first to be tried', async () => {
    for (const [password, code] of [
      ['eleven long', 'password-short'],
      ['', 'password-short'],
      ['😀'.repeat(11), 'password-short'],
      ['x1y2'.repeat(65), 'password-long'],
      ['aaaaaaaaaaaaaaa', 'password-guessable'],
      ['abababababab', 'password-guessable'],
      ['123456789012', 'password-guessable'],
      ['abcdefghijklm', 'password-guessable'],
      ['Ada.Brandt.2026', 'password-guessable'],
      ['AdaBrandtPassword', 'password-guessable'],
    ] as const)
      expect(codes(await add('ada.brandt', { fullName: 'Ada Brandt', password })), password).toEqual([code]);
    const short = await add('ada', { password: 'eleven long' });
    expect(short.findings[0]!.message).toBe('A password has at least 12 characters; this one has 11.');
    expect((await add('ada', { password: '鉄橋の上の猫と十二羽の鶴' })).ok).toBe(true);
    expect(codes(await desk.accounts.setPassword('ada', 'short'))).toEqual(['password-short']);
  });

  it('that are not there are neither changed nor removed', async () => {
    for (const done of [
      await desk.accounts.remove('nobody'),
      await desk.accounts.setPassword('nobody', PASSWORD),
      await desk.accounts.remove("'; DROP TABLE account"),
    ])
      expect(codes(done)).toEqual(['user-unknown']);
  });
});
