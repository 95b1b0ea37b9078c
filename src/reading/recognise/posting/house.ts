import { oneOf } from '../../one-of.ts';
import type { Scene } from '../../scene.ts';
import { words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';

/** What a house of an organisation is called: its name holds one of these, with a capital letter. */
const HOUSE = oneOf(
  'headquarters|hq|command|centre|center|secretariat|office|division|directorate|cell|agency|school|college|academy|unit|section|department|staff|shape|bureau|branch|team|commission|council|institute|group|mission|delegation',
);
const JOINS = oneOf('of|for|and|the|on|to|in|&|-|,');

/** A house that somebody serves in: the table's name for it, or the one that the text gives. */
export interface House {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/**
 * The house named at `i`, after its article and owner: "NATO Headquarters", "the office of the Special Representative for X",
 * "NATO's Cyber Defence Centre in Tallinn". Undefined where no house stands there.
 */
export function houseAt(scene: Scene, s: Sentence, i: number, to: number): House | undefined {
  let at = i;
  while (at < to && oneOf('the|its|a|an').test(s.tokens[at]!.n)) at++;
  const first = s.cover[at];
  if (first?.type === 'body' && first.to <= to) return { from: at, to: first.to, id: first.id };
  // "the office of NATO's Special Representative": the office is the house, whoever it is of.
  const isOffice = s.tokens[at]?.n === 'office' && s.tokens[at + 1]?.n === 'of';
  let b = at;
  let holds = isOffice;
  while (b < to) {
    const t = s.tokens[b]!;
    if (s.times.some((w) => w.from === b)) break;
    if (t.cap || (isOffice && b === at) || t.t === "'s") {
      holds ||= HOUSE.test(t.n);
      b++;
    } else if (
      JOINS.test(t.n) &&
      b > at &&
      t.n !== 'in' &&
      (s.tokens[b + 1]?.cap || (s.tokens[b + 1]?.n === 'the' && s.tokens[b + 2]?.cap))
    )
      b++;
    else break;
  }
  while (b > at && !s.tokens[b - 1]!.cap) b--;
  // "NATO Mission Iraq": an operation, where many serve and none has a post.
  const mission = s.tokens.slice(at, b).findIndex((t) => t.n === 'mission');
  if (mission >= 0 && !oneOf('permanent|diplomatic').test(s.tokens[at + mission - 1]?.n ?? '')) holds = false;
  if (holds && b > at + 1) return { from: at, to: b, id: words(s, at, b) };
  // "the operational headquarters in Northwood"
  for (let k = at; k < Math.min(to, at + 3); k++) {
    if (s.tokens[k]!.n !== 'headquarters' || s.tokens[k]!.cap) continue;
    const city =
      s.tokens[k + 1]?.n === 'in' && (s.cover[k + 2]?.type === 'city' || s.tokens[k + 2]?.cap)
        ? k + 3
        : k + 1;
    return { from: at, to: city, id: words(s, at, city) };
  }
  // "seconded to the IPSTC": capitals that no table has, after the article.
  const t = s.tokens[at];
  if (!first && at > i && t && /^[A-Z]{3,8}$/.test(t.t) && !s.tokens[at + 1]?.cap)
    return { from: at, to: at + 1, id: t.t };
  // "works in the Secretariat"
  if (!first && at > i && t?.t === 'Secretariat') return { from: at, to: at + 1, id: t.t };
  if (first?.type === 'organisation' && scene.relation.includes(first.id))
    return { from: at, to: first.to, id: first.id };
  if (/^alliance$/.test(s.tokens[at]?.n ?? '') && s.tokens[at]!.cap && scene.organisation === 'NATO')
    return { from: at, to: at + 1, id: 'NATO' };
  return undefined;
}

/** The first house after a preposition of place, no further than the phrase goes. */
export function houseAfter(scene: Scene, s: Sentence, from: number, to: number): House | undefined {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const t = s.tokens[i]!;
    if (oneOf('[;:]').test(t.t) || oneOf('who|which|where|while').test(t.n)) return undefined;
    if (!oneOf('at|in|to|with|within|into|inside').test(t.n)) continue;
    const house = houseAt(scene, s, i + 1, to);
    if (house) return house;
  }
  return undefined;
}
