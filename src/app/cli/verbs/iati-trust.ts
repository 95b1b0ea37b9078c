import { commandOf, needsReason } from '../author.ts';
import { AUTHOR, DATA, FORMAT } from '../options.ts';
import { relationOf } from '../relation.ts';
import type { Outcome, Verb } from '../verb.ts';

/** `entente iati trust`. */
export const iatiTrust: Verb = {
  name: 'iati trust',
  summary: "decide that a publisher's activity files go straight into the record",
  notes: [
    'The decision is an entry of the relation’s book (trust:…), for the office alone: which publisher, under which organisation identifier, by whom, why and since when. It stands until “entente iati distrust” takes it back; “entente iati import --trusted” needs it, and what is taken in under it names it.',
    'The publisher is named by the identifier under which it reports, or as a party of which one is on record. An identifier that is new becomes an alias of the party that --name names; where there is none of that name, it is registered.',
  ],
  arguments: [
    { name: 'PUBLISHER', says: 'an organisation identifier (XM-DAC-928), or a party by its id or name' },
  ],
  options: [
    { name: '--relation', takes: 'RELATION', says: 'the relation that it is for: nato-japan, or NATO,JPN' },
    { name: '--name', takes: 'NAME', says: 'whose the identifier is, where it is not on record yet' },
    ...AUTHOR,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'trust what an organisation reports of its own money',
      command:
        'entente iati trust XM-DAC-928 --name "World Health Organization" --relation nato-japan --reason "Its figures are audited"',
    },
  ],
  on: 'record',
  async run(call, office): Promise<Outcome> {
    const asked = call.text('relation');
    if (asked === undefined) return { usage: 'Say which relation it is for: --relation nato-japan.' };
    const relation = await relationOf(office, asked);
    if (typeof relation !== 'string') return relation;
    const reason = needsReason(call);
    if (reason) return reason;
    const name = call.text('name')?.trim();
    const { trustPublisher } = await import('../../trusting.ts');
    const done = await trustPublisher(
      office,
      relation,
      { named: call.args[0]!.trim(), ...(name ? { name } : {}) },
      commandOf(call, ''),
    );
    if (!done.ok) return { findings: done.findings };
    const { trust, before } = done.value;
    const { ref, publisher, identifier, by, since, why } = trust;
    return {
      findings: done.findings,
      text: before
        ? `= ${ref} stands since ${since}, by ${by}: ${why}`
        : `+ ${ref}: what ${publisher} reports as ${identifier} goes straight into ${relation} with “entente iati import FILE --relation ${relation} --trusted”`,
      data: { relation, trust, before },
    };
  },
};
