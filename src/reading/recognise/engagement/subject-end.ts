import { oneOf } from '../../one-of.ts';
import { firstIn, type Sentence } from '../../sentence.ts';

const GATHERING = oneOf('conference|meeting|summit|forum|seminar|session|workshop|assembly');

/** Where the matter ends: at a date, a bracket, a verb, a relative, who it was with, the city where it was. */
export function subjectEnd(s: Sentence, at: number, limit: number): number {
  for (let i = at; i < limit; i++) {
    const t = s.tokens[i]!;
    const close = t.t === '(' ? firstIn(s, i, Math.min(limit, i + 12), (u) => u.t === ')') : -1;
    // "cyber policy (seven rounds so far) and space": the list goes on past the bracket.
    if (
      close > 0 &&
      oneOf('and|,').test(s.tokens[close + 1]?.n ?? '') &&
      goesOn(s, close + 2) &&
      !s.times.some((w) => w.from > i && w.to <= close && w.edtf !== '')
    ) {
      i = close;
      continue;
    }
    if (s.times.some((w) => w.from === i && w.edtf !== '' && w.from > at)) return i;
    if (/^[(;.:]$/.test(t.t) || oneOf('where|which|who|whom|when|while|most|whose|during').test(t.n))
      return i;
    if (t.t === ',' && !goesOn(s, i + 1)) return i;
    if (oneOf('with|by').test(t.n) && i > at && isSomebody(s, i + 1)) return i;
    if (oneOf('in|at').test(t.n) && i > at && s.cover[i + 1]?.type === 'city') return i;
    // "on fisheries at the Ocean Conference"
    if (t.n === 'at' && i > at && firstIn(s, i + 1, Math.min(limit, i + 7), (u) => GATHERING.test(u.n)) > 0)
      return i;
    const group = s.groups.find((g) => g.from === i);
    if (group && i > at && group.shape === 'finite' && !(group.maybeReduced && s.tokens[i - 1]!.t !== ','))
      return i;
  }
  return limit;
}

/** "A, on B and C" and "A, in particular B" go on; "A, in Lima", "A, with Minister X", "A, held in May" do not. */
function goesOn(s: Sentence, at: number): boolean {
  const n = s.tokens[at]?.n;
  if (n === undefined) return false;
  if (oneOf('in|at|on').test(n))
    return s.cover[at + 1]?.type !== 'city' && !s.times.some((w) => w.from === at || w.from === at + 1);
  if (oneOf('with|by').test(n)) return !isSomebody(s, at + 1);
  if (oneOf('including|for|but|jointly|most|took|was|were|also|then|after|before|followed').test(n))
    return false;
  return !s.groups.some(
    (g) => g.from === at && (g.shape === 'participle' || g.shape === 'finite' || g.maybeReduced),
  );
}

function isSomebody(s: Sentence, at: number): boolean {
  const i = oneOf('the|his|her|their|its').test(s.tokens[at]?.n ?? '') ? at + 1 : at;
  const m = s.cover[i] ?? (s.cover[i + 1]?.type === 'office' ? s.cover[i + 1] : undefined);
  return (
    (m !== undefined && oneOf('person|office|honorific').test(m.type)) ||
    oneOf('counterparts?|them|him|her').test(s.tokens[i]?.n ?? '')
  );
}
