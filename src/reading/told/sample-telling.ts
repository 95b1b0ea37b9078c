import { read } from '../index.ts';
import type { Proposal, Someone, Sum } from '../proposal.ts';

/** What the rules tell of a text, a line for each proposal, so that a table of sentences can be read beside what is expected of it. */
export function told(text: string, relation: readonly string[], date = '2018-06-01'): string[] {
  return read(text, { date, relation, weigh: false }).records.map(line);
}

function line(r: Proposal): string {
  const when = `@ ${r.when}${r.ended ? ' ended' : ''}`;
  if (r.category) return `standing ${r.category} ${when}`;
  if (r.areas) return `area ${(r.areas as string[]).join(' ')} ${when}`;
  if (r.title) return `${r.type} “${r.title}” ${when}${r.inForce ? ` in force ${r.inForce as string}` : ''}`;
  if (r.in) return `part ${(r.party as string[]).join('+')} in ${r.in as string} ${when}`;
  if (r.post) return `post ${r.post} to ${r.to as string}${holder(r)} ${when}`;
  if (r.stage) {
    const money = r.money as Sum | undefined;
    const sum = money
      ? ` ${money.currency} ${money.min ?? ''}..${money.max ?? ''}${money.approx ? '~' : ''}${money.per ? ` per ${money.per}` : ''}`
      : '';
    const fund = r.fund ? ` fund ${r.fund as string}` : '';
    const to = r.recipient ? ` to ${r.recipient as string}` : '';
    return `${r.stage as string} by ${r.donor as string}${sum}${fund}${to} ${when}`;
  }
  const people = ((r.people as Someone[] | undefined) ?? []).map((p) => p.name).join(', ');
  const topics = ((r.topics as string[] | undefined) ?? []).join('; ');
  return `${r.type as string}${people ? ` ${people}` : ''}${r.place ? ` in ${r.place as string}` : ''}${topics ? ` on ${topics}` : ''} ${when}`;
}

function holder(r: Proposal): string {
  const people = (r.holder as Someone[] | undefined) ?? [];
  return people.length > 0 ? ` (${people.map((p) => p.name).join(', ')})` : '';
}
