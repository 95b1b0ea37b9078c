import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import { firstIn, type Sentence } from '../../sentence.ts';

/** Places that a visit can lead to beside cities: headquarters, ministries, commands, forces. */
const HOUSE = /Headquarters|Secretariat|Command|College|School|SHAPE|Centre|Academy/;

/** Where it happened: "in Tokyo", "to NATO Headquarters in Brussels", the object of "visited". */
export function placeIn(
  s: Sentence,
  from: number,
  to: number,
  after?: number,
  reach = 8,
): string | undefined {
  const turns = byTurns(s, from, to);
  if (turns) return turns;
  let best: string | undefined;
  for (const m of s.mentions) {
    if (m.from < from || m.to > to || !oneOf('city|country|body|organisation').test(m.type)) continue;
    let i = m.from - 1;
    if (oneOf('the|nearby|its').test(s.tokens[i]?.n ?? '')) i--;
    const prep = s.tokens[i]?.n ?? '';
    const house = m.type === 'body' && HOUSE.test(m.id);
    const ok =
      m.type === 'city' || house
        ? oneOf('in|to|at').test(prep) || i + 1 === after || prep === '(' || isSetApart(s, m.from, m.to)
        : (prep === 'in' && m.type === 'country') ||
          (prep === 'by' && m.type !== 'body' && HOSTED.test(s.tokens[i - 1]?.n ?? '')) ||
          i + 1 === after ||
          (prep === 'to' && after !== undefined && i >= after && i - after < reach && m.type !== 'body');
    if (!ok || s.tokens[m.to]?.n === "'s") continue;
    // "peace and security in Helsinki in June": a city with a date is where it was.
    const isDated = m.type === 'city' && s.times.some((w) => w.from === m.to);
    if (!isDated && prep !== '(' && isOrigin(s, m.from)) continue;
    const end = chain(s, m.to, to);
    const name = words(s, m.from, end);
    if (m.type === 'city' || house) return name;
    best ??= name;
  }
  return (
    best ??
    elsewhere(s, from, to) ??
    sameCity(s, from, to) ??
    house(s, from, to) ??
    seat(s, from, to) ??
    namedAfter(s, from, to)
  );
}

const HOSTED = oneOf('hosted|host');

/** ", Lima, 3 May", "hosted by Lima", ": Lima in 1972, Quito in 1994": a city between a mark and its date. */
function isSetApart(s: Sentence, from: number, to: number): boolean {
  const before = s.tokens[from - 1];
  if (!before) return false;
  if (before.n === 'by') return HOSTED.test(s.tokens[from - 2]?.n ?? '');
  if (!/^[,:;–—-]$/.test(before.t) && before.n !== 'and') return false;
  const at = s.tokens[to]?.t === ',' || s.tokens[to]?.n === 'in' ? to + 1 : to;
  const past = s.cover[at]?.type === 'country' ? s.cover[at]!.to : at;
  const date = s.tokens[past]?.t === ',' ? past + 1 : past;
  return s.times.some((w) => (w.from === date || w.from === to) && w.edtf !== '');
}

const HOUSES = oneOf(
  'university|institute|academy|college|school|palace|parliament|mosque|library|museum|embassy|house|hall|base|barracks|castle|headquarters|office|pavilion|room|centre|center|residence',
);

/** "at Victoria University of Wellington", "at the National Defence College": a house by its name. */
function house(s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to - 1; i++) {
    const prep = s.tokens[i]!.n;
    // "at Victoria University", "in the Oval Office", "the naval base at"
    if (prep !== 'at' && !(prep === 'in' && s.tokens[i + 1]!.n === 'the')) continue;
    const a = s.tokens[i + 1]!.n === 'the' ? i + 2 : i + 1;
    let b = a;
    while (
      b < to &&
      b < a + 8 &&
      (s.tokens[b]!.cap || (oneOf('of|for|and|the').test(s.tokens[b]!.n) && b > a))
    )
      b++;
    while (b > a && !s.tokens[b - 1]!.cap) b--;
    if (b > a && prep === 'at' && s.tokens[b]?.n === 'headquarters' && b < to) b++;
    if (b - a > 1 && s.tokens.slice(a, b).some((t) => HOUSES.test(t.n))) return words(s, a, b);
  }
  return undefined;
}

const SEAT = oneOf('headquarters|hq|secretariat');

/** "at Headquarters", "to the Alliance's Headquarters", "visited the headquarters of the Bank": a seat by its own word. */
function seat(s: Sentence, from: number, to: number): string | undefined {
  const at = firstIn(s, from + 1, to, (t) => SEAT.test(t.n));
  if (at < 0) return undefined;
  let a = at;
  while (
    a > from &&
    (s.tokens[a - 1]!.cap || s.cover[a - 1] || oneOf("'s|’s|general").test(s.tokens[a - 1]!.n)) &&
    at - a < 5
  )
    a--;
  const prep = s.tokens[a - 1]?.n === 'the' || s.tokens[a - 1]?.n === 'its' ? a - 2 : a - 1;
  const leads = oneOf('at|to|in').test(s.tokens[prep]?.n ?? '');
  if (!leads && !(prep >= from && s.groups.some((g) => g.to === prep + 1 && g.lemma === 'visit')))
    return undefined;
  const of = s.tokens[at + 1]?.n === 'of' && s.tokens[at + 2]?.n === 'the' ? at + 3 : at + 2;
  const owner = s.tokens[at + 1]?.n === 'of' ? s.cover[of] : undefined;
  if (owner && oneOf('organisation|body').test(owner.type)) return words(s, a, owner.to);
  return a < at || s.tokens[at]!.cap ? words(s, a, at + 1) : undefined;
}

const GATHERING = oneOf('summit|conference|forum');

/** "during the Bonn Summit", "in the margins of the Davos Economic Forum": where what it was at was held. */
function namedAfter(s: Sentence, from: number, to: number): string | undefined {
  for (const m of s.mentions) {
    if (m.type !== 'city' || m.from < from || m.to >= to) continue;
    let a = m.from - 1;
    while (a > from && m.from - a < 4 && s.tokens[a]!.cap) a--;
    if (s.tokens[a]?.n !== 'the') continue;
    const prep = s.tokens[a - 1]?.n ?? '';
    const beside = oneOf('margins?|sidelines?|fringes?|edges?').test(s.tokens[a - 2]?.n ?? '');
    if (!(oneOf('at|during').test(prep) || (prep === 'of' && beside))) continue;
    const end = firstIn(s, m.to, Math.min(to, m.to + 4), (t) => !t.cap || GATHERING.test(t.n));
    if (end >= 0 && GATHERING.test(s.tokens[end]!.n)) return words(s, m.from, m.to);
  }
  return undefined;
}

/** "held in the same city in June": the city named last. */
function sameCity(s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to - 3; i++)
    if (
      s.tokens[i]!.n === 'in' &&
      s.tokens[i + 2]!.n === 'same' &&
      oneOf('city|place|town|venue').test(s.tokens[i + 3]!.n)
    ) {
      const m = s.mentions.findLast((x) => x.type === 'city' && x.to <= i);
      return m ? words(s, m.from, m.to) : words(s, i + 1, i + 4);
    }
  return undefined;
}

/** "alternating between A and B", "alternately in A and at B". */
function byTurns(s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    if (!oneOf('alternating|alternately|alternate|alternates|alternated').test(s.tokens[i]!.n)) continue;
    const [a, b] = s.mentions.filter(
      (m) => m.from > i && m.to <= to && oneOf('city|country|body').test(m.type),
    );
    if (a && b && b.from - a.to < 5) return `${words(s, a.from, a.to)} and ${words(s, b.from, b.to)}`;
  }
  return undefined;
}

/** "in Winnipeg, Canada", "in Xanten on 5 May": a name that the reference data lacks. */
function elsewhere(s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to - 1; i++) {
    const first = s.tokens[i + 1]!;
    if (
      s.tokens[i]!.n !== 'in' ||
      !first.cap ||
      s.cover[i + 1] ||
      s.times.some((w) => w.from <= i + 1 && i + 1 < w.to)
    )
      continue;
    let end = i + 1;
    while (end < to && s.tokens[end]!.cap && s.tokens[end]!.kind === 'word' && !s.cover[end] && end < i + 4)
      end++;
    const next = s.tokens[end];
    const goesOn = next?.t === ',' && s.cover[end + 1]?.type === 'country';
    const stops =
      next === undefined ||
      /^[.;,]$/.test(next.t) ||
      s.times.some((w) => w.from === end) ||
      oneOf('on|and|for|to|from|in').test(next.n);
    if (goesOn || (stops && !oneOf('Parliament|Council|English|French|Europe|Asia|Africa').test(first.t)))
      return words(s, i + 1, end);
  }
  return undefined;
}

/** "in Afghanistan" after troops, projects, war: it tells of them. */
function isOrigin(s: Sentence, at: number): boolean {
  let i = at - 1;
  if (s.tokens[i]?.n === 'the') i--;
  return oneOf(
    'troops|war|conflict|situation|developments|mission|operations?|projects?|efforts|security|stability|crisis|peace|forces|engagement|role|progress|reconstruction',
  ).test(s.tokens[i - 1]?.n ?? '');
}

/** "NATO Headquarters in Brussels", "Sydney and Canberra": what goes on after the first place. */
function chain(s: Sentence, at: number, to: number): number {
  const next = s.tokens[at];
  const m = s.cover[at + 1];
  if (!next || !m || m.to > to || m.from !== at + 1 || m.type !== 'city') return at;
  const isHouse = s.cover[at - 1]?.type === 'body';
  if ((next.n === 'in' && isHouse) || (next.n === 'and' && s.cover[at - 1]?.type === 'city')) return m.to;
  return at;
}
