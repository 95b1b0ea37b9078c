import { narratives } from './parties.ts';
import { boundOf, type Counted } from './payment.ts';
import { node, type XmlNode } from './xml.ts';

/**
 * A contribution in words: its sentence, as a description of its own, with the time and the bounds in attributes for
 * readers of ours. Nothing that adds up sums is in it.
 */
export function told(one: Counted): XmlNode[] {
  const { record, amount } = one;
  const words = narratives(record.statement);
  if (words.length === 0) return [];
  const { money } = amount;
  return [
    node(
      'description',
      {
        type: '4',
        'ent:record': record.id,
        'ent:stage': amount.stage,
        'ent:edtf': record.value.when,
        'ent:bound': boundOf(money ?? amount.valuation),
        'ent:as-of': record.asOf || undefined,
      },
      words,
    ),
  ];
}
