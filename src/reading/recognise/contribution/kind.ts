import { oneOf } from '../../one-of.ts';
import type { Clause, Sentence } from '../../sentence.ts';

/** Goods that are given by number or by load. */
const GOODS = oneOf(
  'tonnes|tons|doses|tents|tanks|vehicles|blankets|computers|kits|helicopters|ambulances|trucks|generators|rifles|rounds|ventilators|masks|buses|tractors|books|laptops|jeeps|boats|wheelchairs|cylinders|cows|vials|tablets|machines|sets|consignments?|shipments?|planeloads|truckloads|cargoes|batches|robots|howitzers|guns|missiles|drones|radars|suits|parcels|litres|bottles|shelters|houses|pieces',
);
/** Goods of a kind that is only ever given or sold, told without a number. */
const KINDS = oneOf(
  'medicines|medicaments|vaccines|ventilators|concentrators|helmets|vests|blankets|tents|rations|ammunition|generators|computers|masks|pumps|foodgrains|ambulances|wheelchairs|clothing|doses|howitzers|drones|prostheses|medication|oxygen|tarpaulins',
);
/** Places at courses and money for studies. */
const PLACES = oneOf('scholarships?|fellowships?|slots|seats|stipends');
const GIVE_PLACES = oneOf(
  'offer|grant|award|provide|allot|allocate|extend|give|place|raise|increase|reserve|make|announce|double',
);
const RELIEF = oneOf('relief|humanitarian|emergency|medical|flood|food|disaster');
/** Those who can be sent and things said or done, which are no goods. */
const NO_GOODS = oneOf(
  'officers?|experts?|advis[eo]rs?|troops|soldiers|personnel|staff|trainers?|instructors?|observers?|specialists?|officials?|volunteers|doctors|nurses|engineers|teams?|police|delegates|representatives|people|men|women|students|ships?|frigates?|vessels?|aircraft|courses?|speech|speeches|lectures?|statements?|messages?|letters?|reports?|papers?|proposals?|names?|results?|blows?|briefings?|training|support|monitors?|judges|prosecutors|pilots|speakers|interpreters|guards|medics|examples|reasons|options|answers|comments|meetings|visits|agreements|documents|chapters|steps|points|measures|recommendations|exercises|operations|missions|countries|states|nations|members|parties|programmes?|programs?|sessions|initiatives|awards?|medals|prizes|titles|votes|seats|places|years?|days|hours|times|percent|per|projects?|activities',
);
const COUNT = oneOf(
  'million|thousand|hundred|dozens?|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|several',
);
const HANDS = oneOf(
  'despatch|deploy|move|transport|fly|carry|supply|provide|donate|deliver|send|ship|give|dispatch|hand|gift|present|airlift',
);

/** "supplied 300 tonnes of rice", "gifted relief material", "offers 50 scholarships a year": what is given without money. */
export function givesGoods(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  // "the medical supplies that X had provided": what is given stands before.
  const isBefore =
    clause.relative === 'which' &&
    !v.passive &&
    clause.subject.to - clause.subject.from < 6 &&
    HANDS.test(v.lemma) &&
    hasGoods(s, Math.max(s.from, clause.from - 5), clause.from);
  if (isBefore) return true;
  const at = v.passive ? clause.subject : { from: v.to, to: Math.min(clause.to, v.to + 14) };
  const run = s.tokens.slice(at.from, at.to);
  // "organised courses for", "competed for scholarships"
  const stop = v.passive ? -1 : run.findIndex((t) => oneOf('for|with|at|under|through').test(t.n));
  const object = stop < 0 ? run : run.slice(0, stop);
  if (v.lemma === 'airlift') return true;
  // "granted overflight rights"
  if (
    oneOf('grant|provide|allow|offer|give').test(v.lemma) &&
    /\b(?:overflight|transit|landing|basing)\b/.test(object.map((t) => t.n).join(' '))
  )
    return true;
  if (GIVE_PLACES.test(v.lemma) && object.some((t) => PLACES.test(t.n))) return true;
  if (!HANDS.test(v.lemma)) return false;
  // "provides 200 soldiers and four helicopters": a contingent.
  const isForce =
    oneOf('provide|send|deploy|dispatch|despatch|move').test(v.lemma) &&
    object.some((t) => oneOf('personnel|soldiers|troops|officers|crews?').test(t.n));
  if (isForce) return false;
  const isCounted = object.some(
    (t, k) =>
      GOODS.test(t.n) &&
      object
        .slice(Math.max(0, k - 5), k)
        .some((x) => x.kind === 'number' || COUNT.test(x.n) || (x.n === 'a' && !t.n.endsWith('s'))),
  );
  if (isCounted || givesThings(s, clause, at.from, stop < 0 ? at.to : at.from + stop)) return true;
  const isRelief = object.some(
    (t, k) =>
      oneOf('material|materials|goods|supplies|items').test(t.n) &&
      object.slice(Math.max(0, k - 3), k).some((x) => RELIEF.test(x.n)),
  );
  return (
    isRelief ||
    (oneOf('supply|donate|send|deliver|gift|hand|provide').test(v.lemma) &&
      object.some((t) => KINDS.test(t.n)))
  );
}

/** "donated 12 X-ray scanners", "handed over 24 field beds": things by number, of whatever kind, with a verb that only gives. */
function givesThings(s: Sentence, clause: Clause, from: number, to: number): boolean {
  const { lemma } = clause.verb;
  return oneOf('donate|gift|hand|supply|ship|airlift|deliver').test(lemma) && hasThings(s, from, to);
}

/** Whether the words of a stretch name things by number that are neither people nor words: "12 scanners", "two transformers". */
export function hasThings(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    const t = s.tokens[i]!;
    if (!(t.kind === 'number' || COUNT.test(t.n))) continue;
    if (s.times.some((w) => w.from <= i && i < w.to) || s.sums.some((x) => x.from <= i && i < x.to)) continue;
    const noun = s.tokens.slice(i + 1, Math.min(to, i + 5)).filter((x) => x.kind === 'word');
    return noun.some((x) => x.n.endsWith('s')) && !noun.some((x) => NO_GOODS.test(x.n));
  }
  return false;
}

/** Whether the words of a stretch name goods by number or kind: "1.9 million doses of vaccine", "blankets and tents". */
export function hasGoods(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { n } = s.tokens[i]!;
    if (KINDS.test(n)) return true;
    const before = s.tokens.slice(Math.max(from, i - 4), i);
    if (GOODS.test(n) && before.some((x) => x.kind === 'number' || COUNT.test(x.n) || x.n === 'a'))
      return true;
    if (
      oneOf('materials?|goods|supplies|items|equipment').test(n) &&
      before.some((x) => RELIEF.test(x.n) || x.n === 'protective')
    )
      return true;
  }
  return false;
}

/** "has covered the travel of 300 participants", "meets the costs of" */
export function coversCosts(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  return (
    oneOf('cover|meet|bear|defray').test(v.lemma) &&
    !v.passive &&
    s.tokens
      .slice(v.to, v.to + 6)
      .some((t) => oneOf('travel|costs?|expenses|participation|fees|salaries|stipends|tuition').test(t.n))
  );
}
