import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { HEADQUARTERS } from '../../reference/offices.ts';
import { type Scene, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { houseAt } from './house.ts';

/** Where a post stands: as a record names it, and whose place or body it is. */
export interface Seat {
  readonly to: number;
  readonly id: string;
  readonly of: string | undefined;
  /** The organisation of the relation that has its headquarters in this city. */
  readonly hq?: string;
}

/** Past the article at a token. */
export const afterArticle = (s: Sentence, i: number): number => {
  let k = i;
  while (oneOf('the|its').test(s.tokens[k]?.n ?? '')) k++;
  return k;
};

/** The place, body, party or region named at `i`, after its article. */
export function seatAt(scene: Scene, s: Sentence, i: number, to: number): Seat | undefined {
  const k = afterArticle(s, i);
  const m = s.cover[k];
  if (m && m.from === k && m.to <= to) {
    // "at the Moscow State Institute": the city begins another name.
    if (isPartOfName(s, m)) return undefined;
    const own = seatOf(scene, s, m, to);
    if (own) return own;
  }
  if (s.tokens[k]?.n === 'alliance' && s.tokens[k]!.cap && scene.relation.includes('NATO'))
    return { to: k + 1, id: 'NATO', of: 'NATO' };
  const capital = capitalAt(s, i, k);
  if (capital) return capital;
  const house = houseAt(scene, s, i, to);
  // "the CARICOM Secretariat": a house that its owner's name begins.
  const owner = house && s.cover[house.from];
  return house && { to: house.to, id: house.id, of: owner?.type === 'organisation' ? owner.id : undefined };
}

const isPartOfName = (s: Sentence, m: Mention): boolean =>
  m.type === 'city' && s.tokens[m.to]?.cap === true && s.tokens[m.to]!.kind === 'word' && !s.cover[m.to];

/** "in the Finnish capital", "in all five capitals": a city that is not named. */
function capitalAt(s: Sentence, i: number, k: number): Seat | undefined {
  const m = s.cover[k];
  if (m?.type === 'demonym' && s.tokens[m.to]?.n === 'capital')
    return { to: m.to + 1, id: words(s, k, m.to + 1), of: m.id };
  const end = s.tokens.slice(i, i + 5).findIndex((t) => t.n === 'capitals');
  const isAll = oneOf('all|each|the|both').test(s.tokens[i]?.n ?? '');
  return end > 0 && isAll ? { to: i + end + 1, id: words(s, i, i + end + 1), of: undefined } : undefined;
}

function seatOf(scene: Scene, s: Sentence, m: Mention, to: number): Seat | undefined {
  if (m.type === 'country') return { to: m.to, id: scene.known.nameOf.get(m.id) ?? m.id, of: m.id };
  if (m.type === 'city') {
    const hq = scene.relation.find((p) => SEATS.get(p)?.includes(m.id));
    return { to: m.to, id: m.id, of: m.of, ...(hq ? { hq } : {}) };
  }
  if (m.type === 'region') return { to: m.to, id: words(s, m.from, m.to), of: undefined };
  if (m.type !== 'organisation' && m.type !== 'body') return undefined;
  const owns = s.tokens[m.to]?.n === "'s";
  // "to NATO Secretary General X": the person, not the seat.
  if (!owns && oneOf('person|office').test(s.cover[m.to]?.type ?? '')) return undefined;
  const house = houseAt(scene, s, m.from, to);
  return {
    to: house?.to ?? m.to,
    id: house?.id ?? m.id,
    of: m.type === 'body' ? m.of : m.id,
  };
}

const SEATS = new Map(
  HEADQUARTERS.trim()
    .split('\n')
    .map((row) => row.split('|'))
    .map(([name, ...cities]) => [name!, cities] as const),
);

/** Whether a seat is of the relation: one of its parties, a body or a place of one. */
export const isOurs = (scene: Scene, seat: Seat): boolean =>
  seat.of !== undefined && scene.relation.includes(seat.of);

/** The side with which an envoy or a house of the owner stands. */
export function otherSide(scene: Scene, owner: string | undefined): string | undefined {
  if (!owner || !scene.relation.includes(owner)) return undefined;
  const other = scene.relation.find((p) => p !== owner);
  return other && (scene.known.nameOf.get(other) ?? other);
}

/** The seat of the post told shortly before a token: what "the Mission" or "the present one" leans on. */
export function recentSeat(scene: Scene, s: Sentence, at: number): string | undefined {
  return s.tokens[at]!.s - scene.postAt < 400 ? scene.lastSeat : undefined;
}

/** "Ambassador … to NATO", "Mission to ASEAN", "at Allied Command Operations": what follows the office or the house. */
export function seatAfter(scene: Scene, s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    if (!oneOf('to|at').test(s.tokens[i]!.n) || isFormer(s, from, i)) continue;
    let k = i + 1;
    while (/^the$/.test(s.tokens[k]?.n ?? '')) k++;
    const m = s.cover[k];
    if (m && m.from === k && m.to <= to && (m.type === 'body' || m.type === 'organisation')) {
      // "to NATO Secretary General X": the person, not the seat.
      if (s.tokens[m.to]?.n === "'s" || s.cover[m.to]?.type === 'person' || s.cover[m.to]?.type === 'office')
        continue;
      return houseAt(scene, s, k, to)?.id ?? m.id;
    }
    if (m && m.from === k && m.type === 'country' && scene.relation.includes(m.id))
      return scene.known.nameOf.get(m.id) ?? m.id;
  }
  return undefined;
}

/** "X, previously Ambassador to Y": where he was before. */
const isFormer = (s: Sentence, from: number, at: number): boolean =>
  s.tokens
    .slice(Math.max(from, at - 5), at)
    .some((t) => oneOf('previously|formerly|former|earlier').test(t.n));
