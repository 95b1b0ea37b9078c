import { oneOf } from '../../one-of.ts';
import { AGENCY_TABLE } from '../../reference/agencies.ts';
import { CHANNEL_TABLE, DONOR_RANKS, MEMBER_TABLE } from '../../reference/donors.ts';
import { HELPS_EACH } from '../../reference/organisations.ts';
import { type Draft, partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { GIFT } from './stage.ts';

const rows = (table: string): string[] => table.trim().split('\n');
const RANK = new Map<string, number>();
let others = 0;
for (const [k, row] of rows(DONOR_RANKS).entries()) {
  if (row === '*') others = -k;
  else for (const party of row.split(' ')) RANK.set(party.replace('_', ' '), -k);
}
const MEMBERS = new Map(
  rows(MEMBER_TABLE).map((row): [string, Set<string>] => {
    const [id, list] = row.split('|') as [string, string];
    return [id, new Set(list.split(' '))];
  }),
);
const CHANNEL = new Map(rows(CHANNEL_TABLE).map((row) => row.split('|') as [string, string]));
const AGENCIES = new Map<string, string>();
for (const row of rows(AGENCY_TABLE)) {
  const [id, , owner] = row.split('|') as [string, string, string];
  if (/^[A-Z]{3}$/.test(owner)) CHANNEL.set(id, owner);
  else AGENCIES.set(id, owner);
}

/** By how much the first of two parties is rather the giver than the other. */
function ahead(a: string, b: string): number {
  return (RANK.get(a) ?? others) - (RANK.get(b) ?? others);
}

/**
 * Who of the relation gives, where a clause does not say: the one that is known to give and not to be given, else who gave
 * last on the page, else who is the likelier of the two.
 */
export function giverOf(scene: Scene): string | undefined {
  const [a, b] = scene.relation;
  if (a === undefined || b === undefined) return a;
  const lead = ahead(a, b);
  const likely = lead > 0 ? a : lead < 0 ? b : undefined;
  if (Math.abs(lead) > 1) return likely;
  const last = scene.drafts.slice(-20).findLast((d) => d.slots.donor !== undefined)?.slots.donor as
    | string
    | undefined;
  return last !== undefined && scene.relation.includes(last) ? last : likely;
}

/** Whether the organisation of the relation gives to its partner, who is not known to give itself. */
export function givesPartner(scene: Scene): boolean {
  const { organisation, partner } = scene;
  return organisation !== undefined && partner !== undefined && ahead(organisation, partner) > 0;
}

/** Whether a party is by far rather given to than giving, beside the other of the relation. */
export function isGiven(scene: Scene, party: string): boolean {
  return scene.relation.some((p) => p !== party && ahead(p, party) > 1);
}

/** Whether a party is rather the giver than the other of the relation, so that what it gives is the other's where nobody is named. */
export function givesOther(scene: Scene, party: string, other: string): boolean {
  return scene.relation.length < 2 || ahead(party, other) > 0;
}

/** Whether a fund is a party's own means of giving. */
export function isChannel(fund: string, party: string): boolean {
  return CHANNEL.get(fund) === party;
}

/** The one agency through which an organisation gave, as a record's citation names it: the record calls it by its own name. */
export function agencyOf(s: Sentence, d: Draft): string | undefined {
  const { donor } = d.slots;
  if (typeof donor !== 'string' || /^[A-Z]{3}$/.test(donor)) return undefined;
  const { start, end } = d.citations[0]!;
  const near = s.mentions.filter(
    (m) => s.tokens[m.from]!.s >= start && s.tokens[m.to - 1]!.e <= end && (m.id === donor || m.of === donor),
  );
  const names = new Set(near.map((m) => (m.type === 'organisation' ? m.id : donor)));
  return names.size === 1 ? [...names][0] : undefined;
}

/** The parties in a run of tokens, with those whose funds and agencies are named there. */
export function giversIn(scene: Scene, s: Sentence, from: number, to: number): string[] {
  const found = partiesIn(scene, s, from, to, true).map((p) => CHANNEL.get(p) ?? p);
  for (const m of s.mentions) {
    const owner = m.from >= from && m.from < to ? CHANNEL.get(m.id) : undefined;
    if (owner && !found.includes(owner)) found.push(owner);
  }
  return found;
}

/** Whether a party is a member of the relation's organisation, so that what it gives the partner is of the relation. */
export function isMember(scene: Scene, party: string): boolean {
  return scene.relation.some((p) => MEMBERS.get(p)?.has(party) === true);
}

/** Whether an organisation is an agency of a party of the relation: what it gives is of the relation. */
export function isAgency(scene: Scene, party: string): boolean {
  return scene.relation.includes(AGENCIES.get(party) ?? '');
}

/** Who a pronoun stands for that is the subject of a clause: the one party that the clause before has for its subject. */
export function pronounOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const said = s.tokens[clause.verb.from - 1]?.n ?? '';
  const above = s.clauses[s.clauses.indexOf(clause) - 1];
  if (!oneOf('it|they').test(said) || !above) return undefined;
  // "Since the fund opened in 2009, it has paid in": the one told of, not the fund.
  if (above.verb.passive && oneOf('set|establish|create|launch|found|open').test(above.verb.lemma))
    return undefined;
  const named = giversIn(scene, s, above.subject.from, above.subject.to);
  return named.length === 1 ? named[0] : undefined;
}

/** The other party of the relation than the one whose member gives. */
export function besideMember(scene: Scene, party: string): string | undefined {
  const home = scene.relation.find((p) => MEMBERS.get(p)?.has(party) === true) ?? scene.organisation;
  return scene.relation.find((p) => p !== home);
}

/** Who is told after "by" or "from": up to the next preposition, so that "by the High Commissioner to Kenya" names nobody. */
export function agentAt(scene: Scene, s: Sentence, at: number, to: number): string | undefined {
  let end = at + 1;
  while (
    end < Math.min(to, at + 9) &&
    !oneOf('to|for|in|at|on|with|between|under|through|and|during|since').test(s.tokens[end]!.n) &&
    !oneOf('[,;:(]').test(s.tokens[end]!.t)
  )
    end++;
  // "delivered by Allies – Hungary and Spain – to the partner": the side as a whole.
  const isSide = s.tokens.slice(at + 1, Math.min(at + 4, end)).some((t) => t.n === 'allies');
  const all = giversIn(scene, s, at + 1, end);
  const named =
    isSide && scene.organisation && all.includes(scene.organisation) ? scene.organisation : all[0];
  if (named) return named;
  const m = s.cover[at + 1];
  return m?.type === 'city' && m.kind === 'capital' ? m.of : undefined;
}

/** "Japanese loans", "the EU's contribution", "aid from Norway": the party before the word for a gift gives. */
export function givenBy(scene: Scene, s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    const m = s.cover[i];
    if (!m || m.from !== i) continue;
    const party = giversIn(scene, s, m.from, m.to)[0];
    if (!party) continue;
    const before = s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '';
    const isGiven = oneOf('to|for|in|of').test(before);
    for (let k = m.to; k < Math.min(to, m.to + 5); k++) {
      const t = s.tokens[k]!;
      if (GIFT.test(t.n)) return party;
      if (!isGiven && s.sums.some((x) => x.from === k)) return party;
      if (oneOf('[,;:(]').test(t.t) || oneOf('to|for|in|of|on|with').test(t.n) || (s.cover[k] && k > m.to))
        break;
      if (s.groups.some((g) => g.from === k)) break;
    }
  }
  for (let i = from; i < to - 1; i++)
    if (GIFT.test(s.tokens[i]!.n) && s.tokens[i + 1]!.n === 'from') return agentAt(scene, s, i + 1, to);
  return undefined;
}

/** "NATO has trained Iraqi officers" on a page about Jordan: a fact of the organisation and another partner. */
export function isOthers(scene: Scene, donor: string, recipient: string | undefined): boolean {
  const { organisation, partner } = scene;
  if (donor !== organisation || partner === undefined || recipient === undefined || recipient === partner)
    return false;
  if (!/^[A-Z]{3}$/.test(recipient) || scene.relation.includes(recipient)) return false;
  return isGiven(scene, partner) || (HELPS_EACH.has(donor) && givesPartner(scene));
}
