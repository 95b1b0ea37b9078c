import { describe, expect, it } from 'vitest';
import { networkOf } from './asker.ts';

describe('the address that tries are counted by', () => {
  it('is the address itself of IPv4, however it is written', () => {
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('unknown')).toBe('unknown');
  });

  it('is the network of IPv6, written in one way', () => {
    const same = '2001:db8:0:1::/64';
    for (const address of [
      '2001:db8:0:1::5',
      '2001:0DB8:0000:0001:a:b:c:d',
      '2001:db8::1:0:0:0:1',
      '2001:db8:0:1:1::%eth0',
    ])
      expect(networkOf(address), address).toBe(same);
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('2001:db8:0:2::5')).not.toBe(same);
  });
});
