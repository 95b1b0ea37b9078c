import { describe, expect, it } from 'vitest';
import { openHashing, TooBusy } from './hashing.ts';

const cheap = { ln: 4, r: 8, p: 1 };

describe('the hash of a password', () => {
  it('says how it was made, differs each time, and knows its password', async () => {
    const { hash, verify } = openHashing();
    const one = await hash('four plain words here');
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hash('four plain words here')).not.toBe(one);
    expect(await verify('four plain words here', one)).toBe(true);
    expect(await verify('four plain words herE', one)).toBe(false);
  });

  it('is checked by the parameters it names, whatever they are today', async () => {
    const old = await openHashing(cheap).hash('ōne long päss');
    expect(await openHashing({ ln: 5, r: 4, p: 2 }).verify('ōne long päss', old)).toBe(true);
  });

  it('is of the same characters however they are composed', async () => {
    const { hash, verify } = openHashing(cheap);
    expect(await verify('Tōkyō ﬁle'.normalize('NFD'), await hash('Tōkyō ﬁle'.normalize('NFC')))).toBe(true);
  });

  it('that is none, or would stop the house, lets nobody in', async () => {
    const { verify } = openHashing(cheap);
    for (const bad of [
      '',
      'four plain words here',
      '$scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
      '$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
      '$scrypt$ln=4,r=99,p=99$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ])
      expect(await verify('four plain words here', bad)).toBe(false);
  });

  it('is worked for without an account too, and then lets nobody in', async () => {
    const { hash, verify } = openHashing({ ln: 10, r: 8, p: 1 });
    const kept = await hash('x');
    // Those that work and those that wait leave no room for one more, account or not: both go the same way.
    const all = Array.from({ length: 34 }, (_, n) => verify('x', n % 2 ? kept : undefined));
    await expect(verify('x', kept)).rejects.toBeInstanceOf(TooBusy);
    await expect(verify('x', undefined)).rejects.toBeInstanceOf(TooBusy);
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(17);
    expect(await verify('x', kept)).toBe(true);
  });
});
