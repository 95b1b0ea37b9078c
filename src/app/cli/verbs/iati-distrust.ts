import { commandOf, needsReason } from '../author.ts';
import { AUTHOR, DATA, FORMAT } from '../options.ts';
import { relationOf } from '../relation.ts';
import type { Outcome, Verb } from '../verb.ts';

/** `entente iati distrust`. */
export const iatiDistrust: Verb = {
  name: 'iati distrust',
  summary: 'take the decision to trust a publisher back',
  notes: [
    'What was taken in under it stays on record; its files wait at the desk from now on. The journal keeps the decision, and that it was taken back.',
  ],
  arguments: [
    { name: 'PUBLISHER', says: 'an organisation identifier (XM-DAC-928), or a party by its id or name' },
  ],
  options: [
    { name: '--relation', takes: 'RELATION', says: 'the relation that it was for: nato-japan, or NATO,JPN' },
    ...AUTHOR,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'trust it no longer',
      command: 'entente iati distrust XM-DAC-928 --relation nato-japan --reason "Its last file was wrong"',
    },
  ],
  on: 'record',
  async run(call, office): Promise<Outcome> {
    const asked = call.text('relation');
    if (asked === undefined) return { usage: 'Say which relation it was for: --relation nato-japan.' };
    const relation = await relationOf(office, asked);
    if (typeof relation !== 'string') return relation;
    const reason = needsReason(call);
    if (reason) return reason;
    const { distrustPublisher } = await import('../../trusting.ts');
    const done = await distrustPublisher(office, relation, call.args[0]!.trim(), commandOf(call, ''));
    if (!done.ok) return { findings: done.findings };
    return {
      findings: done.findings,
      text: done.value.map(({ ref }) => `- ${ref}`).join('\n'),
      data: { relation, withdrawn: done.value },
    };
  },
};
