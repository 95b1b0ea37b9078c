import type { SumAt } from '../../money.ts';
import { oneOf } from '../../one-of.ts';
import type { Draft } from '../../scene.ts';
import { partiesIn, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { items } from '../engagement/topics.ts';
import { vesselAt, vesselIn } from './vessel.ts';

const WORDS_ONLY = oneOf(
  'sovereignty|independence|integrity|unity|position|candidacy|bid|principle|principles|policy|right|rights|proposal|call|calls|resolution|resolutions|membership|holding|convening|hosting|assurance|deterrence|aspirations|political|diplomatic|solution|negotiations',
);

/** What is backed by words however far behind the verb it stands: "supports the states in safeguarding their sovereignty". */
const STANCE = oneOf(
  'sovereignty|independence|integrity|unity|dialogue|surveillance|negotiations|reunification',
);
const MEANS = oneOf('projects?|programmes?|programs?|fund|funds|training|courses?|equipment');

/** "supports the sovereignty of", "expressed support for the peace process", "sponsored a resolution": no gift. */
export function isWordsOnly(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (!oneOf('support|back|give|provide|sponsor|co-sponsor|cosponsor').test(v.lemma)) return false;
  const isDirect = !v.passive && oneOf('support|back').test(v.lemma);
  for (let i = v.to; i < Math.min(clause.to, v.to + 9); i++) {
    if (s.cover[i]) continue;
    const { n } = s.tokens[i]!;
    if (i < v.to + 6 && WORDS_ONLY.test(n)) return true;
    // "supports a dialogue project"
    if (isDirect && STANCE.test(n) && !MEANS.test(s.tokens[i + 1]?.n ?? '')) return true;
  }
  return false;
}

const NO_GIVER = oneOf(
  'participation|membership|cooperation|co-operation|partnership|dialogue|engagement|involvement|exercises?|experience|exchange|exchanges|presence|process|accession|integration|interoperability|meetings?|visits?|agreements?|documents?|declaration|decision|success|progress|knowledge|reforms?|office|delegation|embassy|house|section',
);

/** "Participation in X has helped the country", "Its liaison office assists": no party gives. */
export function isNoGiver(s: Sentence, { subject, verb }: Clause): boolean {
  if (verb.passive || !oneOf('help|assist|support|contribute|provide|give|aid|benefit').test(verb.lemma))
    return false;
  for (let i = subject.from; i < subject.to; i++) {
    const { n } = s.tokens[i]!;
    if (NO_GIVER.test(n) && !(s.cover[i]?.type === 'organisation')) return true;
    if (i > subject.from && oneOf('of|in|with|to|for|between|at|on|by|,').test(s.tokens[i]!.t)) return false;
  }
  return false;
}

/** "funded by the Alliance and the host country", "financed by both": nobody's gift to the other. */
export function isOfBoth(scene: Scene, s: Sentence, { verb, to }: Clause): boolean {
  if (!verb.passive) return false;
  const by = s.tokens.slice(verb.to, Math.min(to, verb.to + 4)).findIndex((t) => t.n === 'by');
  if (by < 0) return false;
  const [from, end] = [verb.to + by, Math.min(to, verb.to + by + 9)];
  const isHost = s.tokens.slice(from, end).some((t) => oneOf('host|both|jointly').test(t.n));
  const named = partiesIn(scene, s, from, end);
  return isHost || (scene.relation.length > 1 && scene.relation.every((p) => named.includes(p)));
}

/** "were made to A in Ukraine and to the B project": one for each "to". */
function eachEnd(
  s: Sentence,
  clause: Clause,
  whole: (extra: Record<string, unknown>, from: number, to: number) => Draft,
): Draft[] | undefined {
  if (!oneOf('make|give|provide|contribute|donate|go|extend').test(clause.verb.lemma)) return undefined;
  const starts: number[] = [];
  for (let i = clause.verb.to; i < clause.to; i++)
    if (s.tokens[i]!.n === 'to' && !s.groups.some((g) => g.from === i))
      if (starts.length === 0 || oneOf('and|,|well').test(s.tokens[i - 1]!.n)) starts.push(i);
  if (starts.length < 2) return undefined;
  const ends = starts.map((a, k) => {
    const b = starts[k + 1] ?? clause.to;
    const country = s.mentions.find((m) => m.type === 'country' && m.from >= a && m.to <= b)?.id;
    const fund = vesselIn(s, a, b);
    return { a, b: starts[k + 1] === undefined ? b : b - 1, country: country ?? fund?.of, fund };
  });
  if (!ends.every((e) => e.country || e.fund)) return undefined;
  return ends.map((e, k) =>
    whole(
      { ...(e.country ? { recipient: e.country } : {}), fund: e.fund?.id },
      k === 0 ? clause.from : e.a,
      e.b,
    ),
  );
}

/** "finances the A Programme (5 million), the B Scheme and the C Initiative": one for each name. */
export function eachVessel(
  s: Sentence,
  clause: Clause,
  whole: (extra: Record<string, unknown>, from: number, to: number) => Draft,
): Draft[] | undefined {
  if (
    !oneOf('support|assist|fund|finance|sponsor|co-finance|co-fund').test(clause.verb.lemma) ||
    clause.verb.passive
  )
    return undefined;
  const found: { from: number; to: number; id: string; sum?: SumAt }[] = [];
  for (let i = clause.verb.to; i < clause.to; ) {
    const m = s.cover[i];
    const own =
      m && m.from === i && oneOf('operation|fund').test(m.type)
        ? m
        : vesselAt(s, i, found.at(-1)?.to ?? clause.verb.to, clause.to);
    if (!own || own.to <= (found.at(-1)?.to ?? 0)) {
      i++;
      continue;
    }
    let to = own.to;
    while (
      to < clause.to &&
      !oneOf('[,(;]').test(s.tokens[to]!.t) &&
      s.tokens[to]!.n !== 'and' &&
      to - own.to < 6
    )
      to++;
    const close = s.tokens[to]?.t === '(' ? firstIn(s, to + 1, s.to, (t) => t.t === ')') : -1;
    const sum = close > 0 ? s.sums.find((x) => x.from > to && x.to <= close) : undefined;
    if (close > 0 && close < clause.to) to = close + 1;
    found.push({
      from: own.from,
      to,
      id: own.type === 'operation' ? words(s, own.from, own.to) : own.id,
      ...(sum ? { sum } : {}),
    });
    i = to;
  }
  const isList =
    found.length > 1 &&
    found.every(
      (f, k) =>
        k === 0 ||
        s.tokens.slice(found[k - 1]!.to, f.from).every((t) => oneOf(',|and|the|as|well|its').test(t.n)),
    );
  if (!isList) return undefined;
  return found.map((f, k) =>
    whole(
      { fund: f.id, recipient: undefined, ...(f.sum ? { money: f.sum.sum } : {}) },
      k === 0 ? clause.from : f.from,
      f.to,
    ),
  );
}

/** "for A in X, of B in Y, and of C in Z", "the A in X, the B in Y and the C in Z": what is done in each place. */
function eachPlace(
  s: Sentence,
  { verb, to }: Clause,
): { id: string; from: number; to: number }[] | undefined {
  if (
    verb.passive ||
    !oneOf('support|assist|fund|finance|sponsor|contribute|make|provide|give').test(verb.lemma)
  )
    return undefined;
  const out: { id: string; from: number; to: number }[] = [];
  let from = verb.to;
  for (const m of s.mentions) {
    if (m.type !== 'country' || m.from < from || m.to > to) continue;
    const isIn = s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n === 'in';
    const words = s.tokens
      .slice(from, m.from)
      .filter((t) => t.kind === 'word' && !oneOf('and|the|of|for|in').test(t.n));
    if (!isIn || words.length === 0) {
      // "in X and Y": of the place before.
      if (words.length === 0 && out.length > 0) from = m.to;
      continue;
    }
    if (out.length > 0 && !oneOf(',|and|;').test(s.tokens[from]?.t ?? '')) return undefined;
    out.push({ id: m.id, from, to: m.to });
    from = m.to;
  }
  return out.length > 1 ? out : undefined;
}

/** "projects in other countries, including A in X, B in Y": one each. */
export function parted(
  s: Sentence,
  clause: Clause,
  whole: (extra: Record<string, unknown>, from: number, to: number) => Draft,
): Draft[] | undefined {
  const each = eachEnd(s, clause, whole) ?? eachVessel(s, clause, whole);
  if (each) return each;
  const places = eachPlace(s, clause);
  if (places) return places.map((p, k) => whole({ recipient: p.id }, k === 0 ? clause.from : p.from, p.to));
  // "supported the training of A in X and the clearance of B in Y"
  if (oneOf('support|assist|fund|finance|sponsor').test(clause.verb.lemma) && !clause.verb.passive) {
    const parts = items(s, clause.verb.to, clause.to).map(([a, b]) => ({
      a,
      b,
      c: s.mentions.find(
        (m) => m.type === 'country' && m.from > a && m.to <= b && s.tokens[m.from - 1]?.n === 'in',
      )?.id,
      head: oneOf('the|a|an').test(s.tokens[a]?.n ?? '') || !s.tokens[a]?.cap,
    }));
    if (parts.length > 1 && parts.every((p) => p.c && p.head))
      return parts.map((p, k) => whole({ recipient: p.c }, k === 0 ? clause.from : p.a, p.b));
  }
  // "received help, including boats; A, B and C sent teams"
  if (oneOf('receive|obtain|get|benefit').test(clause.verb.lemma)) return undefined;
  for (let at = clause.verb.to; at < clause.to; at++) {
    const n = s.tokens[at]!.n;
    if (n !== 'including' && !(n === 'such' && s.tokens[at + 1]?.n === 'as')) continue;
    const parts = items(s, at + 1, clause.to).flatMap(([a, b]) => {
      const c = s.mentions.find((m) => m.type === 'country' && m.from >= a && m.to <= b);
      return c ? [{ a, b, c: c.id }] : [];
    });
    return parts.length > 1 ? parts.map((p) => whole({ recipient: p.c }, p.a, p.b)) : undefined;
  }
  return undefined;
}
