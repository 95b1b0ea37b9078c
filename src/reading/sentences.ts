import { oneOf } from './one-of.ts';
import type { Token } from './tokens.ts';

/** After these a full stop ends no sentence. */
const OPENING = new Set(
  'dr mr mrs ms mx prof st mt rt hon rev amb gen lt col maj capt adm cdr sgt brig sen rep gov messrs mme smt shri he e.g i.e cf viz vs approx ca c incl excl resp no nos art arts para paras pp vol ch fig sec res ref rs jan feb mar apr jun jul aug sep sept oct nov dec ft ret retd'.split(
    ' ',
  ),
);
/** With a full stop they may end a sentence or not: a capital letter of an opener after them decides. */
const OPENERS = new Set(
  'a an the this that these those there then thus it its he his she her they their we our in on at by for from to with under over of as after before since during until while when where who what if although though because however moreover furthermore additionally also and but both each all some most many more several such other another here now today meanwhile later earlier recently finally first second third no not'.split(
    ' ',
  ),
);
/** A longer sentence is cut, so that the cost of one stays bounded. */
const LONGEST = 320;

/** A sentence as a run of tokens of its block: from, and past the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Where the sentences of a block begin and end. */
export function sentencesOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!.t;
    if (t === '(') depth++;
    else if (t === ')') depth = Math.max(0, depth - 1);
    if (i - from >= LONGEST) {
      runs.push({ from, to: i + 1 });
      from = i + 1;
      depth = 0;
    } else if (ends(tokens, i, from)) {
      let to = i + 1;
      while (to < tokens.length && !tokens[to]!.sp && /^[)\]"”’'»]$/.test(tokens[to]!.t)) to++;
      if (depth > 0 && tokens[to - 1]!.t !== ')' && isClosedSoon(tokens, to)) continue;
      runs.push({ from, to });
      from = to;
      i = to - 1;
      depth = 0;
    }
  }
  if (from < tokens.length) runs.push({ from, to: tokens.length });
  return runs;
}

function isClosedSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) if (tokens[i]!.t === ')') return true;
  return false;
}

function ends(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'word' && token.t.endsWith('.') && token.t.length > 1) {
    const next = tokens[i + 1];
    return next?.sp === true && next.cap && OPENERS.has(next.n);
  }
  if (token.t === '!' || token.t === '?' || token.t === '…') return tokens[i + 1]?.sp !== false;
  if (token.t !== '.' || i === from) return false;
  let j = i + 1;
  while (j < tokens.length && !tokens[j]!.sp && /^[)\]"”’'»]$/.test(tokens[j]!.t)) j++;
  const next = tokens[j];
  if (next === undefined) return true;
  if (!next.sp) return false;
  if (!(next.cap || next.kind === 'number' || /^["“‘'«([•–—*]$/.test(next.t))) {
    return next.kind === 'word' ? !OPENING.has(tokens[i - 1]!.n) && /^\p{Lo}/u.test(next.t) : true;
  }
  const before = tokens[i - 1]!;
  if (before.kind !== 'word') return true;
  if (before.t.length === 1 && before.cap) return OPENERS.has(next.n);
  if (OPENING.has(before.n))
    return before.n === 'no'
      ? next.kind !== 'number'
      : oneOf('jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec').test(before.n) &&
          next.cap &&
          OPENERS.has(next.n);
  return true;
}
