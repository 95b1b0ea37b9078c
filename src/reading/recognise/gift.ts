import type { Draft } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import { items } from './topics.ts';

const WORDS_ONLY =
  /^(?:sovereignty|independence|integrity|unity|position|candidacy|bid|principle|principles|policy|right|rights|proposal|call|calls|resolution|resolutions|membership|holding|convening|hosting|assurance|deterrence|aspirations|political|diplomatic|solution|negotiations)$/;

/** "supports the sovereignty of", "expressed support for the peace process": no gift. */
export function isWordsOnly(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (!/^(?:support|back|give|provide)$/.test(v.lemma)) return false;
  for (let i = v.to; i < Math.min(clause.to, v.to + 6); i++)
    if (!s.cover[i] && WORDS_ONLY.test(s.tokens[i]!.n)) return true;
  return false;
}

/** "projects in other countries, including A in X, B in Y": one each. */
export function parted(
  s: Sentence,
  clause: Clause,
  whole: (extra: Record<string, unknown>, from: number, to: number) => Draft,
): Draft[] | undefined {
  // "supported the training of A in X and the clearance of B in Y"
  if (/^(?:support|assist|fund|finance|sponsor)$/.test(clause.verb.lemma) && !clause.verb.passive) {
    const parts = items(s, clause.verb.to, clause.to).map(([a, b]) => ({
      a,
      b,
      c: s.mentions.find(
        (m) => m.type === 'country' && m.from > a && m.to <= b && s.tokens[m.from - 1]?.n === 'in',
      )?.id,
      head: /^(?:the|a|an)$/.test(s.tokens[a]?.n ?? '') || !s.tokens[a]?.cap,
    }));
    if (parts.length > 1 && parts.every((p) => p.c && p.head))
      return parts.map((p, k) => whole({ recipient: p.c }, k === 0 ? clause.from : p.a, p.b));
  }
  // "received help, including boats; A, B and C sent teams"
  if (/^(?:receive|obtain|get|benefit)$/.test(clause.verb.lemma)) return undefined;
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
