import { chronicleDate } from './chronicle.ts';
import { oneOf } from './one-of.ts';
import type { Scene } from './scene.ts';
import type { Clause, Sentence } from './sentence.ts';
import type { When } from './time/when.ts';

/** When a clause says that something was so, by the vocabulary's table. */
export interface Moment {
  readonly when: string;
  readonly ended?: true;
  /** The text gives a date, of its own or by reference. */
  readonly dated: boolean;
  readonly source: When | undefined;
  /** The date is that of the press release, none of the clause's own. */
  readonly press?: true;
}

/** Nothing is known but the day of the page: `[..D]`. */
export function upTo(scene: Scene): string {
  return scene.day ? `[..${scene.day}]` : '[..]';
}

/** From a moment on: `2014` → `2014/..`. What is bounded or open already stays as it is. */
export function onward(when: string): string {
  return when.includes('/') || when.startsWith('[') ? when : `${when}/..`;
}

/** Since when a state of things is so that a clause tells: from its date on; by the tense where it has none. */
export function stateSince(moment: Moment, verb: Clause['verb']): string {
  if (moment.dated) return onward(moment.when);
  return verb.tense === 'perfect' ? '/..' : moment.when;
}

/** The times of a run of tokens that can date an event: no "before …" and no mere words of time. */
export function datesIn(s: Sentence, from: number, to: number): When[] {
  const found = s.times.filter(
    (w) => w.from >= from && w.from < to && w.edtf !== '' && w.sort !== 'aside' && !isNumberOfName(s, w),
  );
  return found.length > 1 ? found.filter((w) => !isEdition(s, w)) : found;
}

/** "in the exercise “Clear Sky 2014” from 3 to 9 May", "Cyber Coalition 2022": beside another date the year is the edition's name. */
function isEdition(s: Sentence, w: When): boolean {
  if (w.to - w.from !== 1 || !/^\d{4}$/.test(w.edtf)) return false;
  const before = s.cover[w.from - 1];
  const isKnown = before?.type === 'operation' && before.kind === 'exercise' && before.to === w.from;
  return isKnown || (s.tokens[w.from - 1]?.cap === true && /^["”’»']$/.test(s.tokens[w.to]?.t ?? ''));
}

const NUMBERED = oneOf('expo|agenda|vision|document|olympics|games');

/** "Under Horizon 2020", "at Expo 2015": the year is the name's. */
function isNumberOfName(s: Sentence, w: When): boolean {
  const last = s.tokens[w.from - 1];
  if (w.to - w.from === 1 && last?.cap && NUMBERED.test(last.n)) return true;
  const name = s.cover[w.to - 1];
  return name?.type === 'operation' && name.to === w.to && name.from < w.to - 1;
}

/** The time of a clause: its own date before others; then what its tense says. */
export function momentOf(scene: Scene, s: Sentence, clause: Clause): Moment {
  return momentIn(scene, s, clause, clause.from, clause.to);
}

/** The time of a part of a clause, by its own dates before the tense. */
export function momentIn(scene: Scene, s: Sentence, clause: Clause, from: number, to: number): Moment {
  const dates = datesIn(s, from, to).filter((w) => !isOfSomethingElse(s, w, clause));
  const verb = clause.verb;
  const since = dates.find((w) => w.sort === 'since');
  const first = dates.find(
    (w) => w.from < verb.from && (w.sort === 'point' || w.sort === 'range' || w.sort === 'by'),
  );
  // "In 2023, at the summit held on 6 September 2023, …": the day tells more than its year.
  const before =
    (first && dates.find((w) => w !== first && w.from < verb.from && w.edtf.startsWith(`${first.edtf}-`))) ??
    first;
  const after =
    dates.find((w) => w.from >= verb.from && w.sort !== 'by') ?? dates.find((w) => w.from >= verb.from);
  // "The 2017 Conference took place on 19 June": a year within a name gives way to a day.
  const line = chronicleDate(s.tokens, s.from, s.times);
  const isNaming =
    before !== undefined &&
    ((/^\d{4}$/.test(before.edtf) && before.to - before.from === 1 && s.tokens[before.to]?.cap === true) ||
      // "In 2018 X took part in the Oslo meeting, on 11 June"
      (/^\d{4}$/.test(before.edtf) && after?.relative === true && after.point?.d !== undefined) ||
      // "2004: X opens a mission on 14 August", "2004 August  X visits Y (14-16)"
      (before === line && /^\d{4}(?:-\d\d)?$/.test(before.edtf)));
  const named = isNaming && after?.edtf.startsWith(before.edtf) ? after : before;
  const chosen =
    (verb.tense === 'perfect' || verb.tense === 'present' ? since : undefined) ??
    named ??
    after ??
    since ??
    dates[0];
  // "five years later, on 30 October 2010": the date beside it says which day that was.
  const plain =
    chosen?.relative === true
      ? dates.find((w) => !w.relative && w.sort === 'point' && w.from >= chosen.to && w.from - chosen.to <= 2)
      : undefined;
  if (plain) return { when: plain.edtf, dated: true, source: plain };
  // "in May 2017, when they agreed on a programme"
  const above =
    clause.relative === 'when' && !chosen
      ? datesIn(s, s.from, from).findLast((w) => w.sort === 'point' || w.sort === 'since')
      : undefined;
  const fronted = chosen ? undefined : shared(s, clause, from);
  if (fronted) return { when: tidy(fronted, verb.tense), dated: true, source: fronted };
  if (above) return { when: above.edtf.replace(/\/\.\.$/, ''), dated: true, source: above };
  if (chosen) return { when: tidy(chosen, verb.tense), dated: true, source: chosen };
  // "3 May 2014: X visits Y, where he meets Z": the line's date is that of all it tells.
  if (line && verb.tense === 'past')
    return { when: line.edtf, dated: true, source: { ...line, relative: true } };
  const words = s.times.filter((w) => w.from >= from && w.from < to && w.edtf === '');
  if (words.some((w) => w.sort === 'past') && (verb.tense !== 'present' || verb.lemma === 'use'))
    return { when: upTo(scene), ended: true, dated: false, source: undefined };
  // "Today X met Y" is told on the day the page bears.
  if (words.some((w) => w.sort === 'today') && verb.tense !== 'present' && scene.day)
    return { when: scene.press ?? scene.day, dated: true, source: undefined };
  if (scene.headingTime) return { when: scene.headingTime, dated: true, source: undefined };
  if (verb.tense === 'present') return { when: '/..', dated: false, source: undefined };
  if (scene.press && verb.tense === 'past' && !words.some((w) => w.sort === 'recent' || w.sort === 'past'))
    return { when: pressWhen(scene), dated: true, source: undefined, press: true };
  return { when: upTo(scene), dated: false, source: undefined };
}

/**
 * "In 2014 X put … and gave …": a date before the first verb is that of both. "…, at which a declaration was adopted": the
 * event's date is the clause's.
 */
function shared(s: Sentence, clause: Clause, from: number): When | undefined {
  if (clause.verb.tense !== 'past') return undefined;
  if (clause.shares) {
    const before = s.clauses[s.clauses.indexOf(clause) - 1];
    if (before?.verb.tense !== 'past' || before.verb.modal) return undefined;
    const first = datesIn(s, before.from, before.verb.from).find((w) => w.sort === 'point');
    return first && first.from <= before.from + 1 ? first : undefined;
  }
  if (clause.relative !== 'which') return undefined;
  const at = s.tokens[from]?.n === 'which' ? from - 1 : from;
  if (!oneOf('at|during').test(s.tokens[at]?.n ?? '')) return undefined;
  return datesIn(s, s.from, from).findLast((w) => w.sort === 'point' || w.sort === 'range');
}

/** The day of the press release, or of the meeting that it tells of where that was no more than a month before. */
function pressWhen(scene: Scene): string {
  const occasion = scene.clock.main;
  return occasion !== undefined &&
    scene.press !== undefined &&
    occasion.slice(0, 7) === scene.press.slice(0, 7)
    ? occasion
    : scene.press!;
}

/** "The summit planned for December", "until 2014" in a name: dates that tell of another thing. */
function isOfSomethingElse(s: Sentence, w: When, clause: Clause): boolean {
  const verb = clause.verb.lemma;
  const before = s.tokens[w.from - 1]?.n ?? '';
  // "paid the first visit since 2002": since when there was none.
  if (w.sort === 'since' && isGap(s, w, clause)) return true;
  // "in May 2007, when he spoke to the house; in January 2014, …": past the semicolon stands another of a list.
  if (
    clause.relative === 'when' &&
    w.from > clause.verb.to &&
    s.tokens.slice(clause.verb.to, w.from).some((t) => t.t === ';')
  )
    return true;
  // "Partnership, launched on 8 May 2012; its Council met in June": a line without a verb stands before the semicolon.
  if (w.from < clause.subject.from && s.tokens.slice(w.to, clause.subject.from).some((t) => t.t === ';'))
    return true;
  // "…, and the second in Malabo on 19 November 2014"
  for (let i = w.from; i > Math.max(s.from + 1, w.from - 6); i--)
    if (
      oneOf('in|at|on').test(s.tokens[i]!.n) &&
      oneOf('second|third|fourth|other').test(s.tokens[i - 1]!.n) &&
      s.tokens[i - 2]?.n === 'the' &&
      s.tokens[i - 3]?.n === 'and'
    )
      return true;
  // "adopted a plan for the period 2011-2012": what it covers, not when it was adopted.
  if (
    /^\d{4}\/\d{4}$/.test(w.edtf) &&
    oneOf('adopt|sign|endorse|approve|agree|launch|finalise|finalize|conclude|announce').test(verb) &&
    (oneOf('for|covering|during').test(s.tokens[w.from]!.n) ||
      oneOf('period|years|for|covering').test(s.tokens[w.from - 1]?.n ?? ''))
  )
    return true;
  if (
    /^\d{4}\/\d{4}$/.test(w.edtf) &&
    s.tokens[w.from - 1]?.cap &&
    // "the Working Group on Mine Action from 2011 to 2013" tells when, "the Action Plan 2011-2013" which.
    !oneOf('from|between|in|during|since').test(s.tokens[w.from]!.n) &&
    oneOf('action|plan|programme|program|framework|strategy|agenda|roadmap|workplan|priorities').test(before)
  )
    return true;
  // "…, its 10th meeting having been held in July": the date is that of the absolute.
  for (let i = w.from - 1; i > Math.max(s.from, w.from - 24); i--) {
    if (s.tokens[i]!.t === ',') break;
    if (s.tokens[i]!.n === 'having' && s.tokens[i - 1]!.t !== ',') return true;
  }
  // "Under the Declaration, adopted in October 2000, X led …": the date is the text's.
  const v = clause.verb;
  if (
    w.from < v.from &&
    oneOf('under|pursuant|based|following|through|within').test(s.tokens[clause.from]?.n ?? '')
  )
    for (let i = w.from - 1; i > Math.max(clause.from, w.from - 10); i--)
      if (s.tokens[i]!.t === ',') return s.groups.some((g) => g.from === i + 1 && g.shape === 'participle');
  return oneOf('planned|scheduled|expected|due|foreseen|envisaged').test(before);
}

function isGap(s: Sentence, w: When, clause: Clause): boolean {
  const has = (from: number, n: string) => s.tokens.slice(from, w.from).some((t) => t.n === n);
  return has(Math.max(clause.from, w.from - 8), 'first') && datesIn(s, clause.from, clause.to).length > 1;
}

/** A past tense with "since" tells a beginning; a perfect with a mere point stays that point. */
function tidy(w: When, _tense: string): string {
  return w.edtf;
}

/** Whether the clause tells a fact: not planned, wished, denied, conditional or only said to be possible. */
export function isFact(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (v.modal || v.negated) return false;
  // "has no troops in the mission"; "no fewer than 200" are some.
  if (s.tokens[v.to]?.n === 'no' && !oneOf('fewer|less|longer').test(s.tokens[v.to + 1]?.n ?? ''))
    return false;
  if (HOPES.test(v.lemma) && v.lemma !== 'offer') {
    if (
      oneOf(
        'plan|expect|schedule|hope|intend|aim|wish|want|seek|consider|propose|envisage|foresee|invite|urge|request|ask|suggest|recommend|postpone|cancel|prepare|decline|refuse|reject|fail|try|attempt|explore|believe|think|call|need|stand|encourage|desire|look|await|anticipate',
      ).test(v.lemma)
    )
      return !isHope(s, clause);
  }
  const opener = s.tokens[clause.from]?.n ?? '';
  if (oneOf('if|unless|should').test(opener)) return false;
  return true;
}

const HOPES = oneOf(
  'plan|expect|schedule|hope|intend|aim|wish|want|seek|consider|propose|envisage|foresee|invite|urge|request|ask|suggest|recommend|postpone|cancel|prepare|decline|refuse|reject|fail|try|attempt|explore|believe|think|call|need|stand|encourage|desire|offer|look|await|anticipate',
);

function isHope(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  // "was considered one of", "called at NATO Headquarters", "are aimed at": other meanings of the words.
  const next = s.tokens[v.to]?.n ?? '';
  if (v.lemma === 'look') return next === 'forward';
  if (v.lemma === 'call')
    return next === 'for' || next === 'upon' || (next === 'on' && s.tokens[v.to + 2]?.n === 'to');
  if (v.lemma === 'consider' || v.lemma === 'aim' || v.lemma === 'need' || v.lemma === 'stand')
    return (
      !v.passive &&
      (v.lemma === 'consider'
        ? v.progressive || v.tense !== 'past'
        : v.lemma === 'aim'
          ? next === 'to'
          : v.lemma === 'need' || next === 'ready')
    );
  return true;
}
