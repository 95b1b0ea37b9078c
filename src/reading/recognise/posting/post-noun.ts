import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { perWord } from '../../per-word.ts';
import type { Scene } from '../../scene.ts';
import { partiesIn, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { afterArticle, type Seat, seatAt } from './post-seat.ts';

/** A post that a noun names: the house or the envoy, whose it is and where it stands. */
export interface PostNoun {
  /** First token of its phrase, the noun, and past what belongs to it. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly post: 'mission' | 'ambassador' | 'envoy' | 'liaison-officer';
  readonly owner: string | undefined;
  readonly seat: Seat | undefined;
}

const HOUSE = oneOf('mission|delegation|embassy|embassies|consulates?|representation|legation');
const DESK = oneOf('offices?|centre|center|cell|team|bureau|desk|committee|headquarters');
/** What makes a house of an office, a cell or a team. */
const DESK_OF = oneOf(
  'liaison|representative|representation|information|documentation|country|regional|diplomatic|resident|planning|staff|technical|consular',
);
/** Words that a standing mission has and one that watches, trains or travels has not. */
const STANDING = oneOf(
  "permanent|diplomatic|resident|dedicated|separate|own|liaison|fully-fledged|full-fledged|fledged|independent|joint|observer|its|new|first|second|current|the|military|a|an|country|'s",
);

const isPostWord = perWord(
  (n) =>
    HOUSE.test(n) ||
    DESK.test(n) ||
    oneOf(
      'commission|ambassador|commissioner|representative|observer|delegate|head|envoy|officer|liaison',
    ).test(n),
);

/** The post's noun at `i` with its owner and its seat; undefined where none stands there. */
export function postNounAt(scene: Scene, s: Sentence, i: number): PostNoun | undefined {
  if (!isPostWord(s.tokens[i]!.n)) return undefined;
  const abroad = headquartersAt(scene, s, i);
  if (abroad) return abroad;
  const post = houseNoun(s, i) ? 'mission' : envoyNoun(s, i);
  if (!post) return undefined;
  const from = phraseStart(s, i);
  const named = ownHouse(s, i);
  let at = named ? named.to : endOfNoun(s, i);
  let owner = named?.of ?? ownerBefore(s, from, i);
  // The office's name may have taken the party in: "Ambassador of India".
  if (s.tokens[at]?.n === 'of') {
    const k = afterArticle(s, at + 1);
    const of = scene.known.names.match(s.tokens, k);
    if (of && oneOf('country|organisation').test(of.meaning.type)) {
      owner = of.meaning.id;
      at = k + of.size;
    } else if (post === 'mission') return undefined; // "the first mission of its kind"
  }
  at = afterBrackets(s, at);
  let seat = oneOf('to|in|at|with|for').test(s.tokens[at]?.n ?? '')
    ? seatAt(scene, s, at + 1, s.to)
    : undefined;
  // "the Mission in Brussels" stands with the organisation there; an embassy with the country.
  if (seat?.hq && oneOf('mission|delegation|representation').test(s.tokens[i]!.n))
    seat = { to: seat.to, id: seat.hq, of: seat.hq };
  // "an Assistant High Commission in Mombasa": a town that the reference data lacks.
  if (
    !seat &&
    s.tokens[at]?.n === 'in' &&
    oneOf('commission|embassy|embassies|consulates?|delegation|legation').test(s.tokens[i]!.n)
  )
    seat = townAt(s, at + 1);
  const field =
    !seat && s.tokens[at]?.n === 'for' && oneOf('envoy|liaison-officer').test(post)
      ? fieldAt(s, at + 1)
      : seat;
  if (!standsThere(s, i, post, owner, s.tokens[at]?.n ?? '', field)) return undefined;
  return { from, at: i, to: field?.to ?? at, post, owner, seat: field };
}

/** "NATO Headquarters Sarajevo": a house that bears the name of the city of the other side where it stands. */
function headquartersAt(scene: Scene, s: Sentence, i: number): PostNoun | undefined {
  if (s.tokens[i]!.n !== 'headquarters' || !s.tokens[i]!.cap) return undefined;
  const city = scene.known.names.match(s.tokens, i + 1);
  const owner = s.cover[i - 1];
  // The whole name may be that of an operation.
  if (!owner) return undefined;
  const whose = owner.type === 'operation' ? scene.organisation : (owner.of ?? owner.id);
  if (city?.meaning.type !== 'city' || city.meaning.of === undefined || !whose) return undefined;
  if (!scene.relation.includes(whose) || !scene.relation.includes(city.meaning.of)) return undefined;
  const to = i + 1 + city.size;
  const seat = { to, id: city.meaning.id, of: city.meaning.of };
  return { from: owner.from, at: i, to, post: 'mission', owner: whose, seat };
}

function houseNoun(s: Sentence, i: number): boolean {
  const t = s.tokens[i]!;
  if (s.cover[i]?.type === 'operation' || (s.cover[i]?.type === 'body' && !ownHouse(s, i))) return false;
  const before = s.tokens[i - 1]?.n ?? '';
  if (HOUSE.test(t.n)) return before !== 'of';
  // "the High Commission"
  if (t.n === 'commission') return before === 'high' && t.cap;
  if (!DESK.test(t.n)) return false;
  // "the ASEAN Committee in Riyadh" is one of envoys; any other committee sits at home.
  if (t.n === 'committee' && !(s.tokens[i + 1]?.n === 'in' && s.cover[i + 2]?.type === 'city')) return false;
  if (t.n === 'headquarters') return false;
  return (
    DESK_OF.test(before) ||
    // "the EU Cell", "the UN Office to the African Union"
    (t.cap && isOwner(s, i - 1) && s.tokens[i + 1]?.cap !== true) ||
    // "the Alliance Transition Cell"
    (t.cap && oneOf('cell|team').test(t.n) && s.tokens[i - 1]?.cap === true && isOwner(s, i - 2))
  );
}

/** A house that the reference data has by its name: "EU Delegation". */
function ownHouse(s: Sentence, i: number): Mention | undefined {
  const m = s.cover[i];
  return m?.type === 'body' && m.of !== undefined && oneOf('delegation|mission').test(s.tokens[i]!.n)
    ? m
    : undefined;
}

const isOwner = (s: Sentence, i: number): boolean =>
  oneOf('organisation|demonym').test(s.cover[i]?.type ?? '');

function envoyNoun(s: Sentence, i: number): PostNoun['post'] | undefined {
  const n = s.tokens[i]!.n;
  // "the Ambassador X": the name goes with the office.
  if (s.cover[i]?.type === 'person') return undefined;
  const before = s.tokens[i - 1]?.n ?? '';
  if (n === 'ambassador' || (n === 'commissioner' && before === 'high' && s.cover[i]?.type !== 'body'))
    return 'ambassador';
  if (oneOf('representative|observer|delegate').test(n)) {
    if (before === 'permanent') return 'ambassador';
    return n === 'representative' &&
      oneOf('military|special|resident|diplomatic|civilian|personal').test(before)
      ? 'envoy'
      : undefined;
  }
  if (n === 'head' && s.tokens[i + 1]?.n === 'of') {
    const k = s.tokens.slice(i + 2, i + 6).findIndex((t) => HOUSE.test(t.n) || t.n === 'office');
    return k >= 0 && s.tokens.slice(i + 2, i + 2 + k).every((t) => t.cap || oneOf("the|its|'s").test(t.n))
      ? 'ambassador'
      : undefined;
  }
  if (n === 'envoy') return 'envoy';
  if (n === 'officer') return before === 'liaison' ? 'liaison-officer' : undefined;
  // "the Secretary General's liaison to the Organization"
  return n === 'liaison' && s.tokens[i + 1]?.n === 'to' && before !== 'in' ? 'liaison-officer' : undefined;
}

function endOfNoun(s: Sentence, i: number): number {
  if (s.tokens[i]!.n === 'head')
    for (let k = i + 2; k < i + 7; k++)
      if (HOUSE.test(s.tokens[k]?.n ?? '') || s.tokens[k]?.n === 'office') return k + 1;
  return oneOf('consulates?').test(s.tokens[i]!.n) && s.tokens[i + 1]?.n === 'general' ? i + 2 : i + 1;
}

/** Whether a noun that has other meanings too stands for a post here: a mission that trains is none, a delegation may travel. */
function standsThere(
  s: Sentence,
  i: number,
  post: string,
  owner: string | undefined,
  prep: string,
  seat: Seat | undefined,
): boolean {
  const n = s.tokens[i]!.n;
  const before = s.tokens[i - 1];
  if (n === 'mission') {
    const isPlain = before === undefined || STANDING.test(before.n) || s.cover[i - 1] !== undefined;
    return (
      isPlain &&
      (prep !== 'in' ||
        owner !== undefined ||
        i === s.from ||
        oneOf('permanent|diplomatic|resident').test(before?.n ?? ''))
    );
  }
  if (n === 'delegation')
    return (
      s.tokens[i]!.cap ||
      oneOf('resident|permanent|fledged|own|dedicated|separate|full').test(before?.n ?? '') ||
      (prep === 'in' && seat !== undefined)
    );
  if (DESK.test(n) && !DESK_OF.test(before?.n ?? '')) return seat !== undefined || n === 'cell';
  // "an Information Centre on the Alliance at the university" is of those who run it.
  if (/^cent/.test(n)) return owner !== undefined;
  return post !== 'ambassador' || n !== 'ambassadors';
}

function townAt(s: Sentence, i: number): Seat | undefined {
  let b = i;
  while (b < i + 3 && s.tokens[b]?.cap && s.tokens[b]!.kind === 'word' && !s.cover[b]) b++;
  return b > i && !s.times.some((w) => w.from <= i && i < w.to)
    ? { to: b, id: words(s, i, b), of: undefined }
    : undefined;
}

/** "Special Representative for the Caucasus and Central Asia": the field of an envoy, where the reference data lacks it. */
export function fieldAt(s: Sentence, i: number): Seat | undefined {
  const a = afterArticle(s, i);
  let b = a;
  while (b < s.to && (s.tokens[b]!.cap || (b > a && s.tokens[b]!.n === 'and' && s.tokens[b + 1]?.cap))) b++;
  return b > a ? { to: b, id: words(s, a, b), of: undefined } : undefined;
}

/** Back over the words that go with the noun: "a separate Permanent Mission" begins at "a". */
function phraseStart(s: Sentence, i: number): number {
  let a = i;
  while (a > s.from && i - a < 8) {
    const t = s.tokens[a - 1]!;
    const isTime = s.times.some((w) => w.from < a && a <= w.to && w.edtf !== '');
    if (isTime || (t.kind !== 'word' && t.t !== '-' && t.n !== "'s" && t.t !== '.')) break;
    if (BREAKS.test(t.n) || s.groups.some((g) => g.from < a && a <= g.to && g.shape !== 'ing')) break;
    a--;
    if (oneOf('the|a|an|its|their|his|her').test(t.n)) break;
  }
  return a;
}

const BREAKS = oneOf(
  'to|in|at|on|of|by|from|with|for|as|and|or|but|through|via|into|under|since|until|after|before|following|during|that|which|who|where|including|also|both',
);

function ownerBefore(s: Sentence, from: number, at: number): string | undefined {
  for (let k = at - 1; k >= from; k--) {
    const m = s.cover[k];
    if (m && oneOf('country|demonym|organisation').test(m.type)) return m.id;
  }
  return undefined;
}

/** "the Office (UNOAU) to …" */
function afterBrackets(s: Sentence, i: number): number {
  return s.tokens[i]?.t === '(' && s.tokens[i + 2]?.t === ')' ? i + 3 : i;
}

/** The parties of a stretch but those of which a person is or with whom an envoy stands too: "Ambassador X of Italy", "the Ambassador to Belgium". */
export function ownParties(scene: Scene, s: Sentence, from: number, to: number): string[] {
  const all = partiesIn(scene, s, from, to, true);
  if (all.every((p) => scene.relation.includes(p))) return all;
  const theirs = new Set<string>();
  for (let i = from; i < to; i++) {
    const ends = s.cover[i]?.type === 'person' ? s.cover[i]!.to : isPostWord(s.tokens[i]!.n) ? i + 1 : -1;
    if (ends < 0 || !oneOf('of|to|in|for').test(s.tokens[ends]?.n ?? '')) continue;
    for (let k = ends + 1; k < to; k++) {
      const m = s.cover[k];
      if (m && oneOf('country|organisation').test(m.type)) theirs.add(m.id);
      else if (!oneOf('the|,|and|to|of').test(s.tokens[k]!.n)) break;
    }
  }
  return all.filter((p) => scene.relation.includes(p) || !theirs.has(p));
}
