import type { Texts } from '../../values/index.ts';
import type { Item } from '../item.ts';
import type { Row } from './reconcile.ts';

/** An item of a ledger as a row to lay beside another account. */
export function rowOf(item: Item): Row {
  const { amount } = item;
  const text = (texts: Texts | undefined) => (texts === undefined ? undefined : Object.values(texts)[0]);
  const [purpose, reference] = [text(amount.purpose), text(amount.reference)];
  return {
    id: item.id,
    stage: item.stage,
    when: item.record.value.when,
    recipients: amount.recipients,
    ...(item.money ? { money: item.money } : {}),
    ...(amount.donor ? { donor: amount.donor } : {}),
    ...(amount.fund ? { fund: amount.fund } : {}),
    ...(purpose ? { purpose } : {}),
    ...(reference ? { reference } : {}),
  };
}
