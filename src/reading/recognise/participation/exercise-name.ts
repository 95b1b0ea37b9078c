import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { isDash } from '../../tokens.ts';
import { isAttribute } from './beside.ts';
import { formedNames, NO_DRILL } from './formed.ts';
import { known, type Named } from './named.ts';

const EXERCISE = oneOf('exercises?|drills?|manoeuvres?|maneuvers?|wargames?|passex|war-games?');
const STOPS = oneOf(
  'the|a|an|this|that|these|those|its|their|his|her|of|in|at|on|for|from|to|with|by|and|or|as|during|between|through|under|both|all|some|several|many|most|other|such|each|every|no|any|also|was|were|is|are|has|have|had|been|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|two|three|four|five|six|seven|eight|nine|ten|st|nd|rd|th|new|various|different|numerous|similar|further|another|annual|yearly|biennial|whose|which|into|saw|within|including|like|after|before|since|until|more|than|once|again|there|now',
);

/** Something exercised; `bare` where it has no name and no word that tells of what sort. */
export interface Drill extends Named {
  readonly bare?: true;
}

/** Exercises that a sentence names or tells of, in their order: by the reference data, by the form of a name, by their noun. */
export function drilled(s: Sentence): Drill[] {
  const heads: number[] = [];
  for (let i = s.from; i < s.to; i++) if (EXERCISE.test(s.tokens[i]!.n)) heads.push(i);
  const known_ = s.mentions.filter((m) => m.type === 'operation' && m.kind === 'exercise');
  if (heads.length === 0 && known_.length === 0) return [];
  const out: Drill[] = [];
  // "Blue Partnership to End Hunger": another thing, with a longer name.
  const isLonger = (m: { to: number }) =>
    oneOf('to|for|against').test(s.tokens[m.to]?.n ?? '') &&
    s.tokens[m.to + 1]?.cap === true &&
    !s.cover[m.to + 1];
  for (const m of known_) if (!isAttribute(s, m) && !isLonger(m)) out.push(known(s, m));
  const near = (a: Named, i: number) =>
    i >= a.from - (s.tokens[a.from - 2]?.t === ',' ? 16 : 3) && i <= a.to + 8;
  if (heads.length > 0)
    for (const n of formedNames(s))
      if (n.kind === 'exercise' && !out.some((o) => o.from < n.to && n.from < o.to)) out.push(numbered(s, n));
  for (const i of heads) {
    if (s.cover[i] || s.groups.some((g) => g.from <= i && i < g.to && g.shape !== 'ing')) continue;
    // "Clear Sky, a live exercise", "the exercise “Clear Sky”": one thing.
    if (out.some((o) => near(o, i))) continue;
    const n = nounAt(s, i);
    if (n) out.push(n);
  }
  return out.sort((a, b) => a.from - b.from);
}

/** "four computer-assisted exercises on air defence": the noun with what stands before it and what it is on. */
function nounAt(s: Sentence, i: number): Drill | undefined {
  if (s.tokens[i + 1]?.n === 'of' || s.tokens[i - 1]?.n === 'of' || s.tokens[i - 1]?.n === "'s")
    return undefined;
  const title = titleAfter(s, i);
  if (title) return title;
  let a = i;
  while (a > s.from && isWord(s, a - 1)) a--;
  while (a < i && s.tokens[a]!.kind === 'sign') a++;
  const before = s.tokens.slice(a, i);
  if (before.some((t) => NO_DRILL.test(t.n)) || NO_DRILL.test(s.tokens[a - 1]?.n ?? '')) return undefined;
  let b = i + 1;
  if (oneOf('on|against').test(s.tokens[b]?.n ?? '')) {
    let e = b + 1;
    while (e < Math.min(s.to, b + 7) && isTopic(s, e)) e++;
    if (e > b + 1) b = e;
  }
  const bare = a === i && b === i + 1;
  return {
    from: a,
    to: b,
    id: words(s, a, b),
    kind: 'exercise',
    unknown: true,
    ...(bare ? { bare: true as const } : {}),
  };
}

/** "Exercise HARBOUR 12" */
function numbered(s: Sentence, n: Named): Named {
  const next = s.tokens[n.to];
  if (next?.kind !== 'number' || !/^\d\d$/.test(next.t) || s.times.some((w) => w.from <= n.to && n.to < w.to))
    return n;
  return { ...n, to: n.to + 1, id: words(s, n.from, n.to + 1) };
}

/** "Exercise Clear Sky 18", "the multinational exercise Clear Sky". */
function titleAfter(s: Sentence, i: number): Drill | undefined {
  let b = i + 1;
  while (b < s.to && s.tokens[b]!.cap && s.tokens[b]!.kind === 'word' && !s.cover[b]) b++;
  if (b === i + 1) return undefined;
  if (s.tokens[b]?.kind === 'number' && /^(?:\d\d|\d{4})$/.test(s.tokens[b]!.t)) b++;
  return { from: i + 1, to: b, id: words(s, i + 1, b), kind: 'exercise', unknown: true };
}

function isWord(s: Sentence, i: number): boolean {
  const t = s.tokens[i]!;
  if (isDash(t)) return !t.sp && !s.tokens[i + 1]?.sp;
  return (
    t.kind === 'word' &&
    !STOPS.test(t.n) &&
    !s.times.some((w) => w.from <= i && i < w.to) &&
    !s.groups.some((g) => g.from <= i && i < g.to && g.shape === 'finite')
  );
}

function isTopic(s: Sentence, i: number): boolean {
  const t = s.tokens[i]!;
  return (
    t.kind === 'word' &&
    !oneOf('in|at|on|from|with|by|for|during|since|between|which|that|near|off|to').test(t.n) &&
    !s.times.some((w) => w.from <= i && i < w.to) &&
    !s.groups.some((g) => g.from <= i && i < g.to)
  );
}
