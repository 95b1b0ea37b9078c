import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startPostgres } from '../../../house/postgres/server.ts';
import { type OpenOffice, openOffice } from '../open-office.ts';
import { PASSWORD } from './sample-desk.ts';

describe('accounts of two processes on one PostgreSQL server', () => {
  let server: Server;
  const offices: OpenOffice[] = [];
  beforeAll(async () => {
    server = await startPostgres(18);
    const databaseUrl = await server.fresh();
    for (let n = 0; n < 2; n++)
      offices.push(
        await openOffice({
          host: '127.0.0.1',
          port: 0,
          data: '/nowhere',
          databaseUrl,
          sourceLimit: 1000,
          dossierLimit: 1000,
          pageSize: 20,
          fourEyes: true,
          sessionHours: 12,
          proxies: 0,
        }),
      );
  });
  afterAll(async () => {
    for (const office of offices) await office.close();
    await server?.stop();
  });

  it('are the same, and a change in one holds in the other at once', async () => {
    const [one, two] = offices.map((office) => office.accounts);
    expect(await two!.any()).toBe(false);
    expect((await one!.add({ name: 'ada', fullName: 'Ada Brandt', password: PASSWORD })).ok).toBe(true);
    expect((await two!.add({ name: 'ada', fullName: 'Another', password: PASSWORD })).ok).toBe(false);
    const asked = { name: 'ada', password: PASSWORD, address: '192.0.2.1' };
    const signedIn = await two!.signIn(asked);
    if (!signedIn.ok) throw new Error(signedIn.why);
    expect((await one!.officer(signedIn.token))?.name).toBe('Ada Brandt');
    expect((await one!.list())[0]).toMatchObject({ name: 'ada', sessions: 1 });
    expect((await one!.setPassword('ada', 'another four words')).ok).toBe(true);
    expect(await two!.officer(signedIn.token)).toBeUndefined();
    expect(await two!.signIn(asked)).toMatchObject({ ok: false, why: 'wrong' });
    const again = await one!.signIn({ ...asked, password: 'another four words' });
    if (!again.ok) throw new Error(again.why);
    await two!.signOut(again.token);
    expect(await one!.officer(again.token)).toBeUndefined();
    expect(await two!.signIn({ ...asked, name: 'ada\u0000' })).toMatchObject({ ok: false });
  });
});
