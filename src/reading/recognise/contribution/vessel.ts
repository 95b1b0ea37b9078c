import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { isDash } from '../../tokens.ts';

/** Words that name what can be given to, in whose name something is given, or what is built with a gift. */
export const VESSEL = oneOf(
  'fund|facility|centres?|centers?|foundation|institute|academy|package|programme|program|mechanism|initiative|bank|hub|college|school|project|platform|scheme|network|campaign|university|hospital|clinic|laboratory|lab|architecture|area|bridge|dam|highway|railway|airport|stadium|library|museum|compact|auditorium|hostel|memorial|station|park|metro|corridor|refinery|expressway|tunnel|monastery|complex|mission',
);
/** Several of them under one name: "two Clean Water Initiatives". */
export const SEVERAL = oneOf(
  'funds|facilities|programmes|programs|projects|initiatives|mechanisms|schemes|compacts',
);
/** What is paid for though the word more often names a text: only a payment to it makes it one. */
export const PAID_PLAN = oneOf('plan|strategy|compact|register|appeal|scheme|roadmap|campaign|framework');
/** Those that also stand in small letters behind a name: "the Clean Rivers project". */
const SMALL = oneOf(
  'compact|package|project|programme|program|initiative|scheme|campaign|fund|facility|network|hospital',
);
const DETERMINER = oneOf(
  'the|a|an|its|their|this|that|another|under|through|with|in|at|to|for|within|by|from|since|and|as|also',
);
const LINK = oneOf('and|of|for|on|the|&');

/** The name whose head word stands at `i` ("the X Centre for Y", "Centre of Excellence for Z", "“Q” programme"), if it is one. */
export function vesselAt(
  s: Sentence,
  i: number,
  from: number,
  to: number,
  heads = VESSEL,
): Mention | undefined {
  const t = s.tokens[i]!;
  if (!heads.test(t.n) && !(t.cap && SEVERAL.test(t.n))) return undefined;
  const before = s.tokens[i - 1];
  if (!t.cap) {
    if (!before || !SMALL.test(t.n) || i <= from) return undefined;
    if (/^["”’']$/.test(before.t)) return quoted(s, i, from);
    const isBracket = before.t === ')' && s.tokens[i - 2]?.cap && s.tokens[i - 3]?.t === '(';
    if (!before.cap && !isBracket) return longer(s, i, from);
    if (s.cover[i - 1]?.type === 'demonym' || before.t.endsWith('.')) return undefined;
  }
  let a = i;
  while (a > from && leads(s, a, from)) a--;
  while (a < i && (!s.tokens[a]!.cap || DETERMINER.test(s.tokens[a]!.n))) a++;
  const [b, of] = rightEnd(s, i, to);
  const isNamed = s.tokens
    .slice(a, b)
    .some((x, k) => a + k !== i && x.cap && s.cover[a + k]?.type !== 'demonym');
  if (!isNamed) return undefined;
  return { from: a, to: b, type: 'fund', id: words(s, a, b), ...(of ? { of } : {}) };
}

/** "the Aurora satellite navigation project": one or two words between the name and its head. */
function longer(s: Sentence, i: number, from: number): Mention | undefined {
  for (const k of [i - 2, i - 3]) {
    const t = s.tokens[k];
    if (!t || k < from || (k === i - 3 && s.tokens[i - 2]!.cap)) continue;
    const gap = s.tokens.slice(k + 1, i);
    if (!t.cap || t.kind !== 'word' || s.cover[k] || DETERMINER.test(t.n) || k === s.from) continue;
    let a = k;
    while (
      a > from &&
      k - a < 3 &&
      s.tokens[a - 1]!.cap &&
      !s.cover[a - 1] &&
      !DETERMINER.test(s.tokens[a - 1]!.n)
    )
      a--;
    const isOne = oneOf('the|an?|its').test(s.tokens[a - 1]?.n ?? '');
    if (isOne && gap.every((g) => g.kind === 'word' && !g.cap && !LITTLE.test(g.n)))
      return { from: a, to: i + 1, type: 'fund', id: words(s, a, i + 1) };
  }
  return undefined;
}

const LITTLE = oneOf('of|for|and|on|in|to|the|a|an|is|was|has|by|with|at|from|or|its|as|had|are|were|will');

/** Whether the token before `a` belongs to the name. */
function leads(s: Sentence, a: number, from: number): boolean {
  const p = s.tokens[a - 1]!;
  const q = a - 2 >= from ? s.tokens[a - 2]! : undefined;
  if (p.t === "'s" || s.tokens[a]!.t === "'s") return false;
  // "the Clean Rivers (CR) Programme"
  if (p.t === ')' && q?.cap && s.tokens[a - 3]?.t === '(' && a - 4 >= from && s.tokens[a - 4]!.cap)
    return true;
  if (p.cap && q?.t === '(' && s.tokens[a]!.t === ')') return true;
  if (p.t === '(' && s.tokens[a + 1]?.t === ')') return true;
  // "Sweden's Peace Fund", "the EU Water Facility"
  if (p.cap && p.kind === 'word') return !oneOf('in|under|through|at|since|by|with|from').test(p.n);
  if (isDash(p) || p.t === '/') return q?.cap === true && !s.tokens[a]!.sp;
  return LINK.test(p.n) && q?.cap === true && !DETERMINER.test(q.n) && s.tokens[a]!.cap;
}

function rightEnd(s: Sentence, i: number, to: number): [number, string | undefined] {
  let b = i + 1;
  while (b < to && /^(?:[IVX]{1,4}|\d)$/.test(s.tokens[b]!.t)) b++;
  // "the Observer Mission to Chad"
  const isSent = s.tokens[b]?.n === 'to' && s.tokens[i]!.n === 'mission';
  if ((!isSent && !oneOf('for|in|on|of').test(s.tokens[b]?.n ?? '')) || b + 1 >= to) return [b, undefined];
  const at = s.tokens[b + 1]!.n === 'the' ? b + 2 : b + 1;
  const c = s.cover[at];
  if (c?.type === 'country') return [c.to, c.id];
  if (isSent) return [b, undefined];
  if (c?.type === 'region') return [c.to, undefined];
  const isOfCity =
    s.tokens[b]!.n === 'of' &&
    oneOf('university|college|institute|museum|bank|school|port|hospital').test(s.tokens[i]!.n);
  if (s.tokens[b]!.n === 'in' || !s.tokens[at]?.cap || (s.cover[at]?.type === 'city' && !isOfCity))
    return [b, undefined];
  b = at + 1;
  while (b < to) {
    const t = s.tokens[b]!;
    const next = s.tokens[b + 1];
    const isList = t.t === ',' && next?.cap === true && closesWithAnd(s, b + 1, to);
    if (!t.cap && !(oneOf('and|of|for|the|on').test(t.n) && (next?.cap || next?.n === 'the')) && !isList)
      break;
    b++;
  }
  while (b > at && !s.tokens[b - 1]!.cap) b--;
  return [b, undefined];
}

/** "IT, Communication and Outsourcing": one name, where a word and "and" follow the comma. */
function closesWithAnd(s: Sentence, i: number, to: number): boolean {
  let at = i;
  while (at < to && s.tokens[at]!.cap && at - i < 3) at++;
  return s.tokens[at]?.n === 'and' && s.tokens[at + 1]?.cap === true;
}

/** "the “Clean Copper” programme" */
function quoted(s: Sentence, i: number, from: number): Mention | undefined {
  let a = i - 2;
  while (a > Math.max(from, i - 14) && !/^["“‘']$/.test(s.tokens[a]!.t)) a--;
  if (a >= i - 2 || !/^["“‘']$/.test(s.tokens[a]?.t ?? '')) return undefined;
  return { from: a + 1, to: i - 1, type: 'fund', id: words(s, a + 1, i - 1) };
}

/** "the project “Clean Copper”": a name in quotation marks behind its word. */
export function quotedAfter(s: Sentence, i: number, to: number): Mention | undefined {
  if (!SMALL.test(s.tokens[i]!.n) || !oneOf('["“‘]').test(s.tokens[i + 1]?.t ?? '')) return undefined;
  let b = i + 2;
  while (b < Math.min(to, i + 16) && !oneOf('["”’]').test(s.tokens[b]!.t)) b++;
  return b < to && b > i + 2 && oneOf('["”’]').test(s.tokens[b]!.t)
    ? { from: i + 2, to: b, type: 'fund', id: words(s, i + 2, b) }
    : undefined;
}

/** The first name of a thing that can be given to in a run of tokens: of the tables, or by its form. */
export function vesselIn(s: Sentence, from: number, to: number): Mention | undefined {
  const known = s.mentions.find((m) => m.type === 'fund' && m.from >= from && m.to <= to);
  for (let i = from; i < (known?.from ?? to); i++) {
    const named = vesselAt(s, i, from, to) ?? quotedAfter(s, i, to);
    if (named) return named;
  }
  return known;
}
