import type { Group } from '../../group.ts';
import { oneOf } from '../../one-of.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { hasGoods } from './kind.ts';
import { GIFT } from './stage.ts';
import { vesselIn } from './vessel.ts';

const PAYS = oneOf(
  'finance|fund|co-fund|cofund|co-finance|cofinance|support|sponsor|provide|donate|contribute|grant|give|award|pay|endow|allocate|allot|commit|pledge|disburse|earmark',
);
/** "77 tanks donated by X", "a consignment of tents handed over in 2012 to Y" */
const GOODS_GIVEN = oneOf('donate|deliver|hand|supply|gift|ship|airlift|send');
const AGREES = oneOf('sign|extend|announce|approve|conclude|agree|offer');
const STOP = oneOf('which|who|whose|that|while|whereas|where|when|as|after|before|because|but');

/**
 * What a participle behind a noun tells of a gift, as a clause of its own: "the X project, financed by the Union with 3
 * million", "a credit of 20 million, signed in 2011, was meant for Y", "the programme, launched in 2014 and endowed with".
 */
export function reducedGifts(s: Sentence): Clause[] {
  const out: Clause[] = [];
  for (const g of s.groups) {
    const aside = givingAside(s, g);
    if (aside) out.push(aside);
    const isGoods = g.shape === 'participle' && GOODS_GIVEN.test(g.lemma);
    if (g.shape !== 'participle' || !(PAYS.test(g.lemma) || AGREES.test(g.lemma) || isGoods)) continue;
    const host = s.clauses.find((c) => c.from <= g.from && g.to <= c.to);
    if (host?.verb.modal || host?.verb.negated) continue;
    const nounEnd = headEnd(s, g);
    const from = headStart(s, nounEnd);
    if (from >= nounEnd) continue;
    const to = phraseEnd(s, g);
    const isPaidBy = s.tokens[g.to]?.n === 'by' || s.tokens[g.to + 1]?.n === 'by';
    const sum = s.sums.some((x) => x.from >= from && x.to <= to);
    const isGift = s.tokens
      .slice(from, nounEnd)
      .some((t) => GIFT.test(t.n) || oneOf('compact|locs?').test(t.n));
    // "provided a grant of 5 million, signed in 2015": the verb tells it.
    const isObject = host !== undefined && from >= host.verb.to && PAYS.test(host.verb.lemma);
    if (isObject && !isPaidBy) continue;
    const tells =
      isGoods && hasGoods(s, from, nounEnd)
        ? true
        : AGREES.test(g.lemma)
          ? sum && isGift
          : isPaidBy
            ? sum || vesselIn(s, from, nounEnd) !== undefined
            : sum && (g.lemma === 'endow' || isGift);
    if (!tells) continue;
    out.push({
      from,
      to,
      verb: { ...g, shape: 'finite', passive: true, tense: 'past' },
      groups: [g],
      subject: { from, to: nounEnd },
      relative: '',
      shares: false,
    });
  }
  return out;
}

/** "…, the United Kingdom giving 300,000 in 2012", "Kuwait contributed too, giving 11 million" */
function givingAside(s: Sentence, g: Group): Clause | undefined {
  if (g.shape !== 'ing' || !oneOf('give|contribute|provide|donate|pledge|pay').test(g.lemma))
    return undefined;
  const sum = s.sums.find((x) => x.from >= g.to && x.from <= g.to + 3);
  if (!sum) return undefined;
  const m = s.cover[g.from - 1];
  const host = s.clauses.findLast((c) => c.verb.to <= g.from);
  const subject =
    m && oneOf('country|organisation').test(m.type)
      ? { from: m.from, to: m.to }
      : s.tokens[g.from - 1]?.t === ',' && host && !host.verb.passive && !host.verb.modal
        ? host.subject
        : undefined;
  if (!subject) return undefined;
  return {
    from: m ? m.from : g.from,
    to: phraseEnd(s, g),
    verb: { ...g, shape: 'finite', tense: 'past' },
    groups: [g],
    subject,
    relative: '',
    shares: false,
  };
}

/** Where the noun ends that a participle tells of: before its comma, its bracket and the participles joined to it. */
function headEnd(s: Sentence, g: Group): number {
  let at = g.from;
  for (let turn = 0; turn < 3; turn++) {
    if (s.tokens[at - 1]?.t === ',') at--;
    if (s.tokens[at - 1]?.n !== 'and') break;
    const first = s.groups.findLast((o) => o.to <= at - 1 && o.from >= at - 14);
    if (first?.shape !== 'participle') break;
    at = first.from;
  }
  if (s.tokens[at - 1]?.t === ',') at--;
  if (s.tokens[at - 1]?.t === ')') {
    let open = at - 1;
    while (open > s.from && s.tokens[open]!.t !== '(') open--;
    if (s.tokens[open]!.t === '(' && at - open < 8) return open;
  }
  return at;
}

function headStart(s: Sentence, end: number): number {
  let a = end;
  while (a > s.from && end - a < 24) {
    const t = s.tokens[a - 1]!;
    if (oneOf('[,;:(—–]').test(t.t) || STOP.test(t.n)) break;
    if (s.groups.some((o) => o.to === a && o.shape !== 'participle')) break;
    if (t.n === 'and' && !(s.tokens[a]!.cap && s.tokens[a - 2]?.cap)) break;
    a--;
  }
  while (a < end && oneOf('of|from|on|in|by|to|through|out|with|under|for').test(s.tokens[a]!.n)) a++;
  return a;
}

function phraseEnd(s: Sentence, g: Group): number {
  let depth = 0;
  let i = g.to;
  for (; i < Math.min(s.to, g.to + 40); i++) {
    const t = s.tokens[i]!;
    if (t.t === '(') depth++;
    else if (t.t === ')' && --depth < 0) break;
    if (depth > 0) continue;
    if (oneOf('[;:—]').test(t.t) || STOP.test(t.n) || (t.t === '.' && i === s.to - 1)) break;
    if (s.groups.some((o) => o.from === i && o.shape === 'finite')) break;
    if (t.t === ',' && !s.times.some((w) => (w.from <= i && i < w.to) || w.from === i + 1)) break;
    if (t.n === 'and' && s.groups.some((o) => o.from > i && o.from <= i + 2)) break;
  }
  return i;
}
