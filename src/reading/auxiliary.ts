import { formsOf, isAdverb } from './forms.ts';
import type { Group } from './group.ts';
import { oneOf } from './one-of.ts';
import { isDash, type Token } from './tokens.ts';

/** Forms of “be”. */
export const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am']);
/** Forms of “have”. */
export const HAVE = new Set(['has', 'have', 'had', 'having']);
const MODAL = new Set([
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  "won't",
  'cannot',
]);
/** Forms of “do”. */
export const DO = new Set(['do', 'does', 'did']);
const NOT = new Set(['not', 'never', "n't", 'hardly', 'nor']);

/** "has since 2014 been", "had, between 2013 and 2014, contributed": past the time within, where the verb goes on; else 0. */
function pastTime(tokens: readonly Token[], j: number, last: string, timeEnd: (i: number) => number): number {
  if (last !== 'have' && last !== 'be') return 0;
  let at = timeEnd(tokens[j]!.t === ',' ? j + 1 : j);
  if (at === 0) return 0;
  if (tokens[at]?.t === ',') at++;
  let q = at;
  while (isAdverb(tokens[q]?.n ?? '') || NOT.has(tokens[q]?.n ?? '')) q++;
  const n = tokens[q]?.n ?? '';
  const goesOn =
    last === 'have'
      ? n === 'been' || formsOf(n).some((f) => f.participle)
      : formsOf(n).some((f) => f.participle || f.ing) || n === 'being';
  return goesOn && !tokens[q]!.cap ? at : 0;
}

const ASIDE = oneOf(
  'over|by|in|on|at|for|during|throughout|with|from|through|within|under|between|after|until|together|along|alongside|across',
);
/** What a participle cannot follow as a verb: "has in the agreed text". */
const HELD = oneOf(
  'the|a|an|its|their|his|her|this|that|these|those|and|or|of|in|on|at|for|with|by|to|from|many|some|several|newly|recently|own',
);

/** "has over the years made", "had, by the end of last year, given": where the participle stands behind the phrase between; else 0. */
function phraseBetween(tokens: readonly Token[], i: number, to: number): number {
  const isOff = tokens[i]!.t === ',';
  const open = isOff ? i + 1 : i;
  if (!ASIDE.test(tokens[open]?.n ?? '')) return 0;
  for (let k = open + 2; k < Math.min(to, open + 12); k++) {
    const t = tokens[k]!;
    if (t.t === ',') {
      if (!isOff) return 0;
      let q = k + 1;
      while (isAdverb(tokens[q]?.n ?? '')) q++;
      const n = tokens[q]?.n ?? '';
      return n === 'been' || (!tokens[q]?.cap && formsOf(n).some((f) => f.participle)) ? k + 1 : 0;
    }
    if (t.kind === 'sign' && !isDash(t) && t.t !== "'s") return 0;
    if (isOff || t.cap) continue;
    if (t.n === 'been') return k;
    const forms = formsOf(t.n);
    if (forms.some((f) => f.participle) && !HELD.test(tokens[k - 1]!.n)) return k;
    if (forms.some((f) => f.third)) return 0;
  }
  return 0;
}

/** "May" with a capital letter is the month. */
export function isModal(t: Token): boolean {
  return MODAL.has(t.n) && !(t.n === 'may' && t.cap);
}

/** A group of one verb form. */
export function simple(
  from: number,
  head: number,
  lemma: string,
  shape: Group['shape'],
  tense: Group['tense'],
): Group {
  return {
    from,
    to: head + 1,
    head,
    lemma,
    shape,
    passive: false,
    tense,
    negated: false,
    modal: false,
    progressive: false,
    maybeReduced: false,
  };
}

/** "have since February 2017 delivered": the last token of the time between, where a participle follows; 0 elsewhere. */
function sinceEnd(tokens: readonly Token[], i: number): number {
  for (let k = i + 1; k < i + 5; k++) {
    const t = tokens[k];
    if (t === undefined) return 0;
    if (k > i + 1 && formsOf(t.n).some((f) => f.participle)) return k - 1;
    if (t.kind !== 'number' && !t.cap && !oneOf('the|early|late|mid|then').test(t.n)) return 0;
  }
  return 0;
}

/** Where an aside between commas ends ("has, moreover, donated", "had, in turn, supplied"); 0 where none begins. */
function asideEnd(tokens: readonly Token[], i: number): number {
  for (let k = i + 1; k < i + 5; k++) {
    const t = tokens[k];
    if (t === undefined) return 0;
    if (t.t === ',') return k > i + 1 ? k : 0;
    if (
      !isAdverb(t.n) &&
      !oneOf('in|turn|addition|however|inter|alia|for|its|part|too|as|well|therefore|of|course').test(t.n)
    )
      return 0;
  }
  return 0;
}

/** The group that an auxiliary opens: “has also been contributing”, “had, between 2013 and 2014, given”. */
export function auxiliary(
  tokens: readonly Token[],
  i: number,
  to: number,
  isName: (i: number) => boolean,
  timeEnd: (i: number) => number,
): Group {
  let j = i;
  let head = i;
  let lemma = BE.has(tokens[i]!.n) ? 'be' : HAVE.has(tokens[i]!.n) ? 'have' : 'do';
  let negated = false;
  let modal = false;
  let perfect = false;
  let past = false;
  let passive = false;
  let progressive = false;
  let last = '';
  const isPast = (n: string) => n === 'was' || n === 'were' || n === 'had' || n === 'did';
  for (; j < to; j++) {
    const n = tokens[j]!.n;
    if (isName(j)) break;
    if (isModal(tokens[j]!)) {
      modal = true;
      last = 'modal';
      lemma = 'do';
    } else if (DO.has(n) && (last === '' || last === 'modal')) {
      past ||= isPast(n);
      last = 'do';
    } else if (n === 'had' && oneOf('has|have').test(tokens[j - 1]?.n ?? '') && tokens[j + 1]?.n !== 'to') {
      // "has had an office there since 1990": the perfect of “have” itself.
      last = 'had';
      head = j;
    } else if (HAVE.has(n) && last !== 'be') {
      past ||= isPast(n);
      perfect = true;
      last = 'have';
      lemma = 'have';
      head = j;
    } else if (BE.has(n)) {
      past ||= last === '' && isPast(n);
      last = 'be';
      lemma = 'be';
      head = j;
    } else if (NOT.has(n)) negated = true;
    else if (n === 'no' && tokens[j + 1]?.n === 'longer') {
      negated = true;
      j++;
    } else if (
      last !== '' &&
      ((n === 'in' && tokens[j + 1]?.n === 'turn') ||
        (n === 'to' && tokens[j + 1]?.n === 'date' && last === 'have'))
    )
      j++;
    else if (n === 'since' && last === 'have' && sinceEnd(tokens, j) > 0) j = sinceEnd(tokens, j);
    else if (n === ',' && asideEnd(tokens, j) > 0 && last !== '') j = asideEnd(tokens, j);
    // "have each given", "have both signed"
    else if (
      oneOf('each|both|all').test(n) &&
      last !== '' &&
      formsOf(tokens[j + 1]?.n ?? '').some((f) => f.participle)
    )
      continue;
    else if (n === 'most' && isAdverb(tokens[j + 1]?.n ?? '')) continue;
    // "were last held in Lima"
    else if (n === 'last' && formsOf(tokens[j + 1]?.n ?? '').some((f) => f.participle)) continue;
    else if (!isAdverb(n) || n === 'apply' || timeEnd(j) > 0) {
      const past = pastTime(tokens, j, last, timeEnd) || (last === 'have' ? phraseBetween(tokens, j, to) : 0);
      if (past === 0) break;
      j = past - 1;
    }
  }
  const forms =
    j < to &&
    !isName(j) &&
    !(
      isDash(tokens[j + 1]) &&
      tokens[j + 1]?.sp === false &&
      tokens[j]!.kind === 'word' &&
      tokens[j + 2]?.sp === false
    )
      ? formsOf(tokens[j]!.n)
      : [];
  const wants = last === 'be' ? ['participle', 'ing'] : last === 'have' ? ['participle'] : ['base'];
  const form = forms.find((f) => wants.some((w) => f[w as 'participle' | 'ing' | 'base']));
  if (form) {
    if (last === 'be') {
      progressive = form.ing;
      passive = form.participle && !form.ing;
    }
    lemma = form.lemma;
    head = j;
    j++;
  } else {
    while (j > head + 1 && (isAdverb(tokens[j - 1]!.n) || NOT.has(tokens[j - 1]!.n))) j--;
    if (last === 'have') perfect = false;
  }
  const isToBe =
    lemma === 'be' && tokens[j]?.n === 'to' && formsOf(tokens[j + 1]?.n ?? '').some((f) => f.base);
  const hadTo =
    lemma === 'have' &&
    !perfect &&
    tokens[j]?.n === 'to' &&
    formsOf(tokens[j + 1]?.n ?? '').some((f) => f.base);
  const tense = modal ? 'none' : perfect ? (past ? 'past' : 'perfect') : past ? 'past' : 'present';
  return {
    from: i,
    to: j,
    head,
    lemma,
    shape: tokens[i]!.n === 'being' || tokens[i]!.n === 'having' ? 'ing' : 'finite',
    passive,
    tense,
    negated,
    // "agreed that relations be elevated": what is asked for, not what was done.
    modal: modal || isToBe || hadTo || tokens[i]!.n === 'be',
    progressive,
    maybeReduced: false,
  };
}
