import { AGENT, boundary, hasSubject, relativeAt, relativeToken } from './bounds.ts';
import { chronicled } from './chronicle.ts';
import {
  connectorBetween,
  connects,
  followsRelative,
  hasConnector,
  isInPhrase,
  opensWithInfinitive,
  ownsRelative,
  PREP_AFTER,
} from './clause-marks.ts';
import { formsOf, isAdverb } from './forms.ts';
import type { Group } from './group.ts';
import type { Mention } from './mention.ts';
import { oneOf } from './one-of.ts';
import { promoted } from './promote.ts';
import type { Clause } from './sentence.ts';
import type { When } from './time/when.ts';
import { isDash, type Token } from './tokens.ts';
import { groupsOf } from './verbs.ts';

const PRONOUN = oneOf(
  'he|she|it|they|we|who|which|that|both|all|these|those|this|others|there|latter|former|one|what',
);
/** Verbs that take a place or a partner by a preposition, so that what follows tells nothing of the voice. */
const INTRANSITIVE = oneOf(
  'visit|travel|go|come|return|arrive|call|speak|meet|talk|participate|stop|take|join|serve|work|begin|start|agree|contribute|operate|patrol|run|lead|stand|date|embark|sail|confer|consult|cooperate|play|engage|apply|amount|become|remain|grow|enter|accede|become|stay|continue|focus|undertake|follow|originate|commence|result',
);

/** The clauses of a sentence. */
export function clausesOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  cover: readonly (Mention | undefined)[],
  times: readonly When[],
  isUnderDate = false,
): { groups: Group[]; clauses: Clause[] } {
  const isName = (i: number): boolean => {
    const m = cover[i];
    return m !== undefined;
  };
  const isAgent = (i: number): boolean => AGENT.has(cover[i]?.type ?? '');
  // "Korean" is an adjective, "Koreans" are people.
  const isNational = (i: number): boolean => cover[i]?.type === 'demonym' && !tokens[i]!.n.endsWith('s');
  const found = groupsOf(
    tokens,
    from,
    to,
    isName,
    isAgent,
    isNational,
    (i) => times.find((w) => w.from === i && w.edtf !== '')?.to ?? 0,
  );
  const groups = chronicled(tokens, from, times, found, isUnderDate);
  const finite: Group[] = [];
  for (let k = 0; k < groups.length; k++) {
    const g = groups[k]!;
    if (
      g.shape === 'finite' &&
      (!g.maybeReduced ||
        isMainVerb(tokens, g, from, finite.at(-1), groups.slice(k + 1, k + 6), cover, groups[k - 1]))
    )
      finite.push(g);
    else if (g.shape === 'finite') groups[k] = { ...g, shape: 'participle', tense: 'none' };
  }
  const clauses: Clause[] = [];
  let start = from;
  let lastRelative = '';
  let mainSubject: { from: number; to: number } = { from, to: from };
  for (let k = 0; k < finite.length; k++) {
    const verb = finite[k]!;
    const floor = k === 0 ? from : finite[k - 1]!.to;
    const cut = boundary(tokens, floor, verb.from, from, times, cover);
    if (k > 0) {
      const previous = clauses[k - 1]!;
      clauses[k - 1] = {
        ...previous,
        to: cut.clause,
        groups: groups.filter((g) => g.from >= previous.from && g.to <= cut.clause),
      };
      start = cut.clause;
    }
    const opener = relativeAt(tokens, start, verb.from);
    let subject = { from: Math.max(cut.subject, start), to: verb.from };
    const own =
      hasSubject(tokens, subject.from, subject.to, cover) &&
      !(k > 0 && isTimeAlone(tokens, subject.from, subject.to, times));
    let shares = false;
    if (!own && opener === '') {
      shares = k > 0;
      if (k === 0) {
        const at = relativeToken(tokens, start, verb.from);
        subject = { from: start, to: at > start ? at : verb.from };
        mainSubject = subject;
      }
      // "The mission, whose head …, was inaugurated": the comma leads back to the main subject.
      subject =
        k > 0
          ? lastRelative && tokens[verb.from - 1]?.t === ','
            ? mainSubject
            : clauses[k - 1]!.subject
          : subject;
    } else if (opener === '' || k === 0) {
      mainSubject = subject;
      // "Ms Gillard, who called at …, was in Lisbon": what stands before "who" is the subject of both.
      const at = relativeToken(tokens, start, verb.from);
      if (at > start) {
        mainSubject = { from: start, to: at };
        subject = mainSubject;
      }
    }
    lastRelative = opener !== '' || relativeToken(tokens, start, verb.from) > start ? 'which' : '';
    clauses.push({ from: start, to, verb, groups: [], subject, relative: opener, shares });
  }
  if (clauses.length > 0) {
    const last = clauses.at(-1)!;
    clauses[clauses.length - 1] = {
      ...last,
      groups: groups.filter((g) => g.from >= last.from && g.to <= to),
    };
  }
  return { groups, clauses: promoted(tokens, groups, clauses) };
}

/** "…, and in October 2007 joined the programme": a date alone is no subject. */
function isTimeAlone(tokens: readonly Token[], from: number, to: number, times: readonly When[]): boolean {
  let seen = false;
  for (let i = from; i < to; ) {
    const w = times.find((x) => x.from === i && x.to <= to && x.edtf !== '');
    if (w) {
      seen = true;
      i = w.to;
    } else if (
      tokens[i]!.t === ',' ||
      oneOf('and|but|then|also').test(tokens[i]!.n) ||
      isAdverb(tokens[i]!.n)
    )
      i++;
    else return false;
  }
  return seen;
}

/** Whether "signed" is the clause's verb ("NATO signed a declaration") and not a participle ("a declaration signed in 2013"). */
function isMainVerb(
  tokens: readonly Token[],
  g: Group,
  from: number,
  before: Group | undefined,
  following: readonly Group[],
  cover: readonly (Mention | undefined)[],
  preceding: Group | undefined,
): boolean {
  const after = following[0];
  let j = g.from - 1;
  while (j >= from && isAdverb(tokens[j]!.n)) j--;
  const previous = tokens[j];
  let after0 = g.to;
  while (isAdverb(tokens[after0]?.n ?? '')) after0++;
  const next = tokens[after0]?.n ?? '';
  const purePast =
    formsOf(tokens[g.head]!.n).some((f) => f.past) && !formsOf(tokens[g.head]!.n).some((f) => f.participle);
  if (j < from || previous === undefined) return false;
  if (purePast) return true;
  // "The agreement, signed in Brussels, entered into force": after an apposition the last one is the verb.
  if (previous.t === ',' && before === undefined && opensWithInfinitive(tokens, from)) return false;
  if (previous.t === ',' && before === undefined && next !== 'by' && hasSubject(tokens, from, j, cover)) {
    const agent = cover[j - 1];
    const isWith =
      next !== 'with' || (agent?.type === 'person' && oneOf('meet|speak|talk|confer|consult').test(g.lemma));
    if (agent && AGENT.has(agent.type) && INTRANSITIVE.test(g.lemma) && isWith) return true;
    // "The Foreign Minister, X, addressed the Council": who he is stands between, and an object follows.
    if (
      agent?.type === 'person' &&
      !PREP_AFTER.test(next) &&
      !oneOf('appoint|name|elect|nominate|designate|accompany|assist|represent|join|flank|back').test(g.lemma)
    )
      return true;
    // "The Delegation, based in Canberra, opened in 1981": the aside is over, so that this is the verb.
    if (
      preceding?.shape === 'participle' &&
      tokens[preceding.from - 1]?.t === ',' &&
      preceding.to < j &&
      tokens[g.to]?.n !== 'by'
    )
      return true;
    // "An agreement, signed in 1994 and renewed in 2001, is being …": the verb stands after the second comma.
    if (!agent && PREP_AFTER.test(next) && closesAside(tokens, following)) return false;
    const later = after && (after.shape === 'finite' || after.shape === 'participle') ? after : undefined;
    return (
      later === undefined ||
      tokens[later.from - 1]?.n === 'and' ||
      (!PREP_AFTER.test(next) && !oneOf('[,)]').test(tokens[later.from - 1]?.t ?? ''))
    );
  }
  // "The Statement signed in 1993 and the Agreement signed in 1994 laid …", "a Programme first agreed in 2012": texts sign nothing.
  if (
    SIGNED.test(g.lemma) &&
    TEXT.test(previous.n) &&
    PREP_AFTER.test(next) &&
    (before !== undefined || following.length > 0)
  )
    return false;
  // "Japan – represented by X – participated": past the second dash the subject's verb.
  if (isDash(previous) && previous.sp && before === undefined) {
    for (let k = j - 1; k > from; k--)
      if (isDash(tokens[k]) && tokens[k]!.sp) return next !== 'by' && hasSubject(tokens, from, k, cover);
  }
  if (before && followsRelative(tokens, j, before.to)) return true;
  // "the delegation, whose members last travelled to Lima in 2016, meets regularly"
  if (INTRANSITIVE.test(g.lemma) && ownsRelative(tokens, j, Math.max(from, before?.to ?? from))) return true;
  if (next === 'by' && g.lemma !== 'stand' && g.lemma !== 'pass') return false;
  const m = cover[j];
  // "at the Commemorative Summit held on 6 September": inside a phrase with a preposition it is a participle.
  if (STAGED.test(g.lemma) && PREP_AFTER.test(next) && isInPhrase(tokens, j, from)) return false;
  if (PRONOUN.test(previous.n) || (m && AGENT.has(m.type) && m.type !== 'fund' && m.type !== 'standing')) {
    // "talks with Japan held in Tokyo": a verb stands before and no connector between.
    if (before && !connectorBetween(tokens, before.to, g.from) && !PRONOUN.test(previous.n)) return false;
    if (
      m &&
      oneOf('sign|adopt|conclude|hold|host|establish|organise|organize|endorse|launch|issue').test(g.lemma) &&
      PREP_AFTER.test(next) &&
      m.type !== 'person' &&
      before
    )
      return false;
    return true;
  }
  if (previous.n === 'and' || previous.n === 'or' || previous.n === 'but')
    return before !== undefined && (!PREP_AFTER.test(next) || INTRANSITIVE.test(g.lemma));
  if (previous.t === ',' || previous.t === ';')
    return (
      before !== undefined && !PREP_AFTER.test(next) && before.shape === 'finite' && connects(tokens, g.to)
    );
  if (
    previous.t === ')' ||
    previous.t === '"' ||
    previous.t === '”' ||
    previous.kind === 'word' ||
    previous.kind === 'number' ||
    previous.t === "'"
  ) {
    if (before && !connectorBetween(tokens, before.to, g.from)) return false;
    // A finite verb that follows without a subject of its own has this noun for its subject.
    if (
      after &&
      after.shape === 'finite' &&
      (!after.maybeReduced || after.lemma === 'meet') &&
      !hasConnector(tokens, g.to, after.from) &&
      PREP_AFTER.test(next)
    )
      return false;
    if (PREP_AFTER.test(next) && !INTRANSITIVE.test(g.lemma) && before !== undefined) return false;
    // "met X in Rome, at the end of a visit focused on ties": the noun stands in an adjunct past the comma.
    if (before && PREP_AFTER.test(next) && inAdjunct(tokens, j, before.to)) return false;
    // "A project completed in July 2017 gave the school a laboratory": right behind a date stands the verb.
    if (before === undefined && PREP_AFTER.test(next) && followsDate(tokens, g, after)) return false;
    // "A project launched in 2016 and completed in 2018 helped": the verb follows two participles.
    if (PREP_AFTER.test(next) && after && joinedAside(tokens, after, following[1])) return false;
    return true;
  }
  return false;
}

/** Whether a comma and a preposition open what the noun at `j` stands in, with its article after "of" or the preposition. */
function inAdjunct(tokens: readonly Token[], j: number, floor: number): boolean {
  let comma = j;
  while (comma > floor && tokens[comma]!.t !== ',') comma--;
  if (
    tokens[comma]!.t !== ',' ||
    !oneOf('at|during|after|following|with|on').test(tokens[comma + 1]?.n ?? '')
  )
    return false;
  for (let i = j; i > comma + 1; i--)
    if (oneOf('a|an').test(tokens[i]!.n))
      return oneOf('of|at|during|after|following|with|on').test(tokens[i - 1]!.n);
  return false;
}

/** Whether a verb that no participle can be follows a comma, with nothing but participles before it. */
function closesAside(tokens: readonly Token[], following: readonly Group[]): boolean {
  for (const g of following) {
    if (g.shape === 'finite' && !g.maybeReduced) return tokens[g.from - 1]?.t === ',';
    if (g.shape === 'infinitive') continue;
  }
  return false;
}

/** Whether a participle is joined by "and" and a verb follows with no subject of its own. */
function joinedAside(tokens: readonly Token[], joined: Group, verb: Group | undefined): boolean {
  return (
    joined.maybeReduced &&
    tokens[joined.from - 1]?.n === 'and' &&
    PREP_AFTER.test(tokens[joined.to]?.n ?? '') &&
    verb?.shape === 'finite' &&
    !hasConnector(tokens, joined.to, verb.from) &&
    !tokens.slice(joined.to, verb.from).some((t) => t.t === ',' || PRONOUN.test(t.n))
  );
}

/** Whether a past form stands right behind the date of a participle and has an object: what it is said of is the participle's noun. */
function followsDate(tokens: readonly Token[], g: Group, after: Group | undefined): boolean {
  if (after?.shape !== 'finite' || !after.maybeReduced || tokens[after.from - 1]?.kind !== 'number')
    return false;
  if (hasConnector(tokens, g.to, after.from) || tokens.slice(g.to, after.from).some((t) => t.t === ','))
    return false;
  const object = tokens[after.to];
  return (
    object !== undefined &&
    (object.cap ||
      object.kind === 'number' ||
      oneOf('the|a|an|its|their|some|over|more|almost|nearly|about|several|many|all|two|three|to').test(
        object.n,
      ))
  );
}

const SIGNED = oneOf('sign|adopt|agree|endorse|approve|renew|ratify|update|conclude|establish|launch');
const TEXT = oneOf(
  'agreement|agreements|declaration|statement|memorandum|treaty|programme|plan|protocol|convention|communiqué|charter',
);

const STAGED = oneOf(
  'hold|host|convene|sign|adopt|organise|organize|establish|launch|conclude|agree|co-host|issue|release|publish|endorse|approve|renew',
);
