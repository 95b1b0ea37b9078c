import { describe, expect, it } from 'vitest';
import { sayMoney } from './index.ts';

describe('money', () => {
  it('says a one-sided minimum as at least', () => {
    expect(sayMoney({ currency: 'USD', min: '1300000000' })).toBe('at least US$1.3 billion');
  });
});
