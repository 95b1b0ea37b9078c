import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { VESSEL } from './vessel.ts';

const SIZED = oneOf(
  'programmes?|programs?|facility|initiative|scheme|package|project|fund|instrument|campaign|network',
);
const WORTH = oneOf('worth|costing|valued|totalling|totaling');
/** Names in capitals that are no programme's: texts, meetings, who acts. */
const NO_NAME = oneOf(
  'summit|meeting|conference|agreement|declaration|president|minister|government|ministry|commission|council|union|embassy|partnership|dialogue|secretary-general|party|january|february|march|april|may|june|july|august|september|october|november|december',
);

/**
 * The name of a programme that a sum stands beside: "Clean Ports (5 million)", "CLEANPORTS, a 5 million project", "its latest
 * project, CLEANPORTS, worth 5 million", "the programme CLEANPORTS, with a grant of 5 million".
 */
export function fundBeside(s: Sentence, sum: Sentence['sums'][number]): string | undefined {
  const mark = markBefore(s, sum);
  if (mark === undefined) return undefined;
  let to = mark;
  // "Clean Ports Phase I (2002-2008), to which"
  if (s.tokens[to - 1]?.t === ')') {
    while (to > s.from && s.tokens[to - 1]!.t !== '(') to--;
    to--;
  }
  if (oneOf('["”’]').test(s.tokens[to - 1]?.t ?? '')) to--;
  let from = to;
  while (from > s.from && to - from < 16 && isOfName(s, from - 1, from < to)) from--;
  while (from < to && (!s.tokens[from]!.cap || oneOf('the|an?|its|under|through|in').test(s.tokens[from]!.n)))
    from++;
  if (from >= to) return undefined;
  const named = s.tokens.slice(from, to);
  if (named.some((t) => NO_NAME.test(t.n))) return undefined;
  const isCode = named.some((t) => /^[A-Z][A-Z-]{2,}\d*$/.test(t.t) || /^[A-Z]{2,}-[A-Z]{2,}$/.test(t.t));
  const isHeaded =
    named.some((t) => VESSEL.test(t.n)) ||
    VESSEL.test(s.tokens[from - 1]?.n ?? '') ||
    SIZED.test(s.tokens[from - 2]?.n ?? '');
  return isCode || (isHeaded && named.length > 1) ? words(s, from, to) : undefined;
}

function isOfName(s: Sentence, i: number, isOpen: boolean): boolean {
  const t = s.tokens[i]!;
  if (oneOf('country|organisation|person|city|demonym|office').test(s.cover[i]?.type ?? '')) return false;
  if (t.cap && t.kind === 'word') return true;
  if (/^[IVX]{1,4}$/.test(t.t) || t.t === '-') return true;
  return isOpen && oneOf('of|for|and|in|on|&|the').test(t.n) && s.tokens[i - 1]?.cap === true;
}

/** The comma or the bracket behind the name, where nothing but words of size stands between it and the sum. */
function markBefore(s: Sentence, sum: Sentence['sums'][number]): number | undefined {
  let at = sum.from - 1;
  while (
    at > s.from &&
    oneOf('about|some|over|around|nearly|approximately|more|than|up|to').test(s.tokens[at]!.n)
  )
    at--;
  const t = s.tokens[at];
  if (!t) return undefined;
  if (t.t === '(') return at;
  if (WORTH.test(t.n) && s.tokens[at - 1]?.t === ',') return at - 1;
  if (oneOf('an?').test(t.n) && s.tokens[at - 1]?.t === ',') {
    const next = s.tokens.slice(sum.to, sum.to + 4);
    return next.some((x) => SIZED.test(x.n)) ? at - 1 : undefined;
  }
  // ", with a grant of", ", with a budget of"
  for (let i = at; i > Math.max(s.from, at - 5); i--)
    if (s.tokens[i]!.n === 'with') return s.tokens[i - 1]?.t === ',' ? i - 1 : undefined;
  return undefined;
}
