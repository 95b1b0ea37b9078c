import type { Clause, Sentence } from '../../sentence.ts';

/** Goods that are given by number or by load. */
const GOODS =
  /^(?:tonnes|tons|doses|tents|tanks|vehicles|blankets|computers|kits|helicopters|ambulances|trucks|generators|rifles|rounds|ventilators|masks|buses|tractors|books|laptops|jeeps|boats|wheelchairs|cylinders|cows|vials|tablets|machines|sets)$/;
/** Goods of a kind that is only ever given or sold, told without a number. */
const KINDS =
  /^(?:medicines|medicaments|vaccines|ventilators|concentrators|helmets|vests|blankets|tents|rations|ammunition|generators|computers|masks|pumps|foodgrains|ambulances|wheelchairs)$/;
/** Places at courses and money for studies. */
const PLACES = /^(?:scholarships?|fellowships?|slots|seats|stipends)$/;
const GIVE_PLACES =
  /^(?:offer|grant|award|provide|allot|allocate|extend|give|place|raise|increase|reserve|make|announce|double)$/;
const RELIEF = /^(?:relief|humanitarian|emergency|medical|flood|food|disaster)$/;
const HANDS =
  /^(?:despatch|deploy|move|transport|fly|carry|supply|provide|donate|deliver|send|ship|give|dispatch|hand|gift|present|airlift)$/;

/** "supplied 300 tonnes of rice", "gifted relief material", "offers 50 scholarships a year": what is given without money. */
export function givesGoods(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  const at = v.passive ? clause.subject : { from: v.to, to: Math.min(clause.to, v.to + 14) };
  const run = s.tokens.slice(at.from, at.to);
  // "organised courses for", "competed for scholarships"
  const stop = v.passive ? -1 : run.findIndex((t) => /^(?:for|with|at|under|through)$/.test(t.n));
  const object = stop < 0 ? run : run.slice(0, stop);
  if (v.lemma === 'airlift') return true;
  // "granted overflight rights"
  if (
    /^(?:grant|provide|allow|offer|give)$/.test(v.lemma) &&
    /\b(?:overflight|transit|landing|basing)\b/.test(object.map((t) => t.n).join(' '))
  )
    return true;
  if (GIVE_PLACES.test(v.lemma) && object.some((t) => PLACES.test(t.n))) return true;
  if (!HANDS.test(v.lemma)) return false;
  const isCounted = object.some(
    (t, k) =>
      GOODS.test(t.n) &&
      object
        .slice(Math.max(0, k - 5), k)
        .some(
          (x) => x.kind === 'number' || /^(?:million|thousand|hundred|dozen|hundreds|thousands)$/.test(x.n),
        ),
  );
  if (isCounted) return true;
  const isRelief = object.some(
    (t, k) =>
      /^(?:material|materials|goods|supplies|items)$/.test(t.n) &&
      object.slice(Math.max(0, k - 3), k).some((x) => RELIEF.test(x.n)),
  );
  return (
    isRelief ||
    (/^(?:supply|donate|send|deliver|gift|hand|provide)$/.test(v.lemma) &&
      object.some((t) => KINDS.test(t.n)))
  );
}

/** "has covered the travel of 300 participants", "meets the costs of" */
export function coversCosts(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  return (
    /^(?:cover|meet|bear|defray)$/.test(v.lemma) &&
    !v.passive &&
    s.tokens
      .slice(v.to, v.to + 6)
      .some((t) => /^(?:travel|costs?|expenses|participation|fees|salaries|stipends|tuition)$/.test(t.n))
  );
}
