import type { Group } from '../../group.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { Named } from './named.ts';
import { partyOf, taking } from './part.ts';

const SENT = oneOf('send|deploy|dispatch|contribute|provide|station|commit|post');
const SERVE = oneOf('serve|work|operate|fight|deploy|station|stay|remain|rotate');
/** Forces that go somewhere as such: no experts or teams, whose work may be anything. */
const TROOPS = oneOf(
  'troops|soldiers|contingents?|platoons?|company|companies|battalions?|peacekeepers|servicemen|servicewomen|infantry|forces|squadron|brigade|detachment|marines|firefighters|rescuers|rangers|commandos|frigates?|battlegroups?',
);
const ALLIES = oneOf('allies|allied|coalition|nato|forces|partners|troops|alliance');

/**
 * Forces that a party sent to a country, where no operation is named: "sent a platoon to Kosovo in 2005", "soldiers served
 * alongside Coalition forces in Iraq", "by sending troops to Afghanistan since 2003". The country stands for the operation.
 */
export function abroad(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  if (!isFact(s, clause) || s.sums.length > 0) return [];
  if (s.mentions.some((m) => m.type === 'operation' && m.from >= clause.from && m.to <= clause.to)) return [];
  // "Under Operation X, troops were sent to": the operation is named.
  if (s.tokens.slice(clause.from, clause.to).some((t) => t.cap && t.n === 'operation')) return [];
  for (const g of [
    clause.verb,
    ...clause.groups.filter((o) => o.shape === 'ing' && o.from >= clause.verb.to),
  ]) {
    const where = sentTo(s, clause, g) ?? servedIn(s, clause, g);
    if (!where || scene.relation.includes(where.code)) continue;
    const party = partyOf(scene, s, clause) ?? ours(scene, s, clause);
    if (!party || party === scene.organisation) return [];
    const moment = momentOf(scene, s, clause);
    const own =
      g === clause.verb ? undefined : datesIn(s, g.from, Math.max(clause.to, where.named.to + 5))[0];
    const when = own?.edtf ?? moment.when;
    if (moment.press && !own) return [];
    return [
      taking(
        where.named,
        party,
        when,
        own ? proof(s, g.from, own.to) : proof(s, clause.from, clause.to),
        'forces-abroad',
        `forces in ${where.named.id}`,
      ),
    ];
  }
  return [];
}

interface Where {
  readonly code: string;
  readonly named: Named;
}

function countryAt(s: Sentence, i: number): Where | undefined {
  let at = s.tokens[i]?.n === 'the' ? i + 1 : i;
  // "in the northern sector of X"
  for (let k = at; k < at + 3; k++)
    if (
      oneOf('sector|part|north|south|east|west|province|area').test(s.tokens[k]?.n ?? '') &&
      s.tokens[k + 1]?.n === 'of'
    )
      at = k + 2;
  const m = s.cover[at];
  if (m?.type !== 'country') return undefined;
  const id = words(s, m.from, m.to);
  return { code: m.id, named: { from: m.from, to: m.to, id, same: m.id, kind: 'operation', unknown: true } };
}

function sentTo(s: Sentence, clause: Clause, g: Group): Where | undefined {
  if (!SENT.test(g.lemma)) return undefined;
  const [from, to] = g.passive
    ? [clause.subject.from, clause.subject.to]
    : [g.to, Math.min(clause.to, g.to + 16)];
  const force = firstIn(s, from, to, (t, i) => TROOPS.test(t.n) && !s.cover[i]);
  if (force < 0) return undefined;
  for (let i = Math.max(force, g.to); i < Math.min(clause.to, force + 24); i++)
    if (oneOf('to|in').test(s.tokens[i]!.n)) {
      const where = countryAt(s, i + 1);
      if (where) return where;
    }
  // "soldiers, who served alongside …, to Kosovo": the aside parts them.
  for (let i = clause.to; i < Math.min(s.to, clause.to + 24); i++)
    if (s.tokens[i]!.n === 'to' && s.tokens[i - 1]!.t === ',') return countryAt(s, i + 1);
  return undefined;
}

/** "working alongside Allies in X", "…to Iraq, where ten contingents served alongside Coalition forces". */
function servedIn(s: Sentence, clause: Clause, g: Group): Where | undefined {
  if (!SERVE.test(g.lemma) || g.shape !== 'finite') return undefined;
  const along = firstIn(s, g.to, clause.to, (t) => t.n === 'alongside');
  const isAlong =
    along >= 0 && s.tokens.slice(along, Math.min(clause.to, along + 5)).some((t) => ALLIES.test(t.n));
  const isTroops = s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => TROOPS.test(t.n));
  if (!isAlong && !isTroops) return undefined;
  for (let i = g.to; i < clause.to; i++)
    if (s.tokens[i]!.n === 'in') {
      const where = countryAt(s, i + 1);
      if (where) return where;
    }
  if (clause.relative !== 'where') return undefined;
  const before = s.mentions.findLast((m) => m.to <= clause.from && clause.from - m.to < 3);
  return before ? countryAt(s, before.from) : undefined;
}

/** "where ten contingents served": those of the party that the sentence tells of. */
function ours(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  if (clause.relative !== 'where') return undefined;
  const own = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
  if (own.length > 0 && !concerns(scene, own)) return undefined;
  const named = partiesIn(scene, s, s.from, clause.from).find(
    (p) => scene.relation.includes(p) && p !== scene.organisation,
  );
  return named ?? scene.lastParty ?? scene.partner;
}
