export {
  AmountFault,
  addAmounts,
  canonicalAmount,
  compareAmounts,
  isZero,
  subtractAmounts,
} from './amount.ts';
export { checkMoney } from './check.ts';
export { CURRENCIES } from './currencies.ts';
export type { Money } from './money.ts';
export { sayAmount, sayMoney, saySum } from './say.ts';
export type { Sum } from './sum.ts';
export { addMoney } from './sum.ts';
