import { areasIn } from '../../known.ts';
import { oneOf } from '../../one-of.ts';
import { type Scene, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { subjectEnd } from './subject-end.ts';
import { topics } from './topics.ts';

/** After "on": words that tell of when, how or for whom, never of what was spoken of. */
const NO_SUBJECT = oneOf(
  'occasion|occasions|margins?|sidelines?|fringes?|behalf|basis|eve|way|return|day|days|afternoon|morning|evening|invitation|ground|site|side|initiative|request|level|date|part|agenda|footing|board|track|line|video|monday|tuesday|wednesday|thursday|friday|saturday|sunday|following|record|sides|spot|scale|average|anniversary|visit|tour',
);

/**
 * What an event was on, by the noun that names it: "talks with Minister X in Lima on 4 May on A and B", "a conference devoted to
 * A", "the first Forum, on A, was held". Whom it was with, where and when may stand between.
 */
export function subjectAfter(scene: Scene, s: Sentence, noun: number, limit: number): string[] {
  const at = openerAfter(s, noun + 1, limit);
  return at < 0 ? [] : topics(scene, s, at, subjectEnd(s, at, limit));
}

function openerAfter(s: Sentence, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 30); ) {
    const time = s.times.find((w) => w.from === i && w.edtf !== '');
    const m = s.cover[i];
    if (time ?? m) {
      i = Math.max(time?.to ?? 0, m?.to ?? 0, i + 1);
      continue;
    }
    const n = s.tokens[i]!.n;
    const next = s.tokens[i + 1]?.n ?? '';
    if (oneOf('on|about|regarding|concerning|upon').test(n)) return hasSubject(s, i + 1, limit) ? i + 1 : -1;
    if (
      (oneOf('devoted|dedicated').test(n) && next === 'to') ||
      (oneOf('focused|focussed|focusing|focussing|centred|centered|centring').test(n) && next === 'on') ||
      (n === 'dealing' && next === 'with')
    )
      return i + 2;
    if (n === 'covering') return i + 1;
    const group = s.groups.find((g) => g.from <= i && i < g.to);
    const isHeld =
      group && oneOf('hold|host|convene|organise|organize|take|have').test(group.lemma) && !group.negated;
    if (group && !isHeld) return -1;
    if (isHeld) {
      i = Math.max(group.to, i + 1);
      continue;
    }
    const isLink =
      /^(?:with|of|between|in|at|and|the|its|his|her|their|format|meetings?|talks|sessions?|conference|consultations|discussions|counterpart|counterparts|by|both|level|place|virtually|online|entitled|a|an|s|,|\(|\)|“|”|"|'|-|–)$/.test(
        n,
      );
    const close = s.tokens[i]!.t === '(' ? closing(s, i, limit) : i;
    const isMark = s.tokens[i]!.kind === 'sign' && !/^[;.:]$/.test(s.tokens[i]!.t);
    if (!isLink && !isMark && !s.tokens[i]!.cap && s.tokens[i]!.kind !== 'number') return -1;
    i = close + 1;
  }
  return -1;
}

/** Whether what follows "on" is a matter: no date, no "the sidelines of", no person. */
function hasSubject(s: Sentence, at: number, limit: number): boolean {
  if (at >= limit || s.times.some((w) => w.from === at || w.from === at - 1)) return false;
  if (s.cover[at]?.type === 'person') return false;
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    if (NO_SUBJECT.test(s.tokens[i]!.n)) return false;
    if (oneOf('of|and|,|in').test(s.tokens[i]!.n)) break;
  }
  return s.tokens[at]?.kind !== 'number';
}

function closing(s: Sentence, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + 20); i++) if (s.tokens[i]!.t === ')') return i;
  return open;
}

const TALKS = oneOf('dialogues?|talks|consultations?');
const MODIFIER = oneOf(
  'staff|annual|regular|joint|informal|first|second|third|fourth|fifth|sixth|seventh|latest|last|next|new|high-level|level|expert|ministerial|bilateral|official|structured|political|strategic|policy|sectoral|senior|st|nd|rd|th',
);

/** "the cyber defence staff talks", "a counter-terrorism dialogue": the field before the noun, but none in the name of a “Human Rights Dialogue”. */
export function subjectBefore(scene: Scene, s: Sentence, noun: number): string[] {
  if (s.tokens[noun]!.cap || !TALKS.test(s.tokens[noun]!.n)) return [];
  let to = noun;
  while (to > s.from && MODIFIER.test(s.tokens[to - 1]!.n)) to--;
  let from = to;
  while (
    from > s.from &&
    to - from < 5 &&
    s.tokens[from - 1]!.kind === 'word' &&
    !s.tokens[from - 1]!.cap &&
    !s.cover[from - 1] &&
    !oneOf("a|an|the|its|their|of|on|in|and|or|for|to|at|by|with|'s").test(s.tokens[from - 1]!.n) &&
    !MODIFIER.test(s.tokens[from - 1]!.n)
  )
    from--;
  const found = areasIn(scene.known.areas, s.tokens, from, to)[0];
  return found && !oneOf('other|political-dialogue').test(found.code) ? [words(s, from, to)] : [];
}
