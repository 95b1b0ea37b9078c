import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TRIES } from './attempts.ts';
import { PASSWORD, sampleDesk } from './sample-desk.ts';

describe('trying many passwords', () => {
  let desk: ReturnType<typeof sampleDesk>;
  beforeEach(async () => {
    desk = sampleDesk();
    await desk.accounts.add({ name: 'ada', fullName: 'Ada Brandt', password: PASSWORD });
  });
  afterEach(() => desk.clear());
  const from = (n: number) => ({ from: `192.0.2.${n}` });

  it('stops at ten for one account, wherever from, and goes on after a while', async () => {
    for (let n = 0; n < TRIES.account; n++)
      expect((await desk.signIn('ada', 'wrong', {}, from(n))).status).toBe(401);
    const answer = await desk.signIn('ada', PASSWORD, {}, from(99));
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('900');
    expect(await answer.text()).toContain('Try again in 15 minutes.');
    desk.later(14);
    expect((await desk.signIn('ada', PASSWORD)).headers.get('retry-after')).toBe('60');
    desk.later(1);
    expect((await desk.signIn('ada', PASSWORD)).status).toBe(303);
  });

  it('counts a name that is no account’s in the same way', async () => {
    for (let n = 0; n < TRIES.account; n++)
      expect((await desk.signIn('Eve', 'wrong', {}, from(n))).status).toBe(401);
    expect((await desk.signIn('eve ', 'wrong', {}, from(99))).status).toBe(429);
  });

  it('stops at thirty from one address, whatever the names, and at one IPv6 network', async () => {
    for (let n = 0; n < TRIES.address; n++)
      expect((await desk.signIn(`name-${n}`, 'wrong', {}, { from: `2001:db8:0:1::${n}` })).status).toBe(401);
    const inside = { from: '2001:db8:0:1:ffff::1' };
    expect((await desk.signIn('ada', PASSWORD, {}, inside)).status).toBe(429);
    expect((await desk.signIn('ada', PASSWORD, {}, { from: '2001:db8:0:2::1' })).status).toBe(303);
  });

  it('counts tries that are made side by side', async () => {
    const all = await Promise.all(
      Array.from({ length: 25 }, (_, n) => desk.signIn('ada', `wrong ${n}`, {}, from(n))),
    );
    expect(all.filter((a) => a.status === 401)).toHaveLength(TRIES.account);
    expect(all.filter((a) => a.status === 429)).toHaveLength(15);
  });

  it('forgets an account’s wrong tries at a right one, and when its password changes', async () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 1; n < TRIES.account; n++) await desk.signIn('ada', 'wrong', {}, from(round * 10 + n));
      expect((await desk.signIn('ada', PASSWORD, {}, from(200))).status).toBe(303);
    }
    for (let n = 0; n < TRIES.account; n++) await desk.signIn('ada', 'wrong', {}, from(100 + n));
    expect((await desk.signIn()).status).toBe(429);
    await desk.accounts.setPassword('ada', 'another four words');
    expect((await desk.signIn('ada', 'another four words')).status).toBe(303);
  });

  it('does not believe an address that the asker wrote himself', async () => {
    for (let n = 0; n < TRIES.address; n++)
      await desk.signIn(`name-${n}`, 'wrong', {}, { headers: { 'x-forwarded-for': `198.51.100.${n}` } });
    const forged = { headers: { 'x-forwarded-for': '198.51.100.99' } };
    expect((await desk.signIn('ada', PASSWORD, {}, forged)).status).toBe(429);
  });

  it('believes the address that the proxy in front noted, and not what stood before it', async () => {
    const behind = sampleDesk({ proxies: 1 });
    const via = (list: string) => ({ from: '127.0.0.1', headers: { 'x-forwarded-for': list } });
    for (let n = 0; n < TRIES.address; n++)
      await behind.signIn(`name-${n}`, 'wrong', {}, via(`198.51.100.${n}, 203.0.113.7`));
    expect((await behind.signIn('x', 'wrong', {}, via('10.0.0.1, 203.0.113.7'))).status).toBe(429);
    expect((await behind.signIn('x', 'wrong', {}, via('203.0.113.8'))).status).toBe(401);
    behind.clear();
  });
});
