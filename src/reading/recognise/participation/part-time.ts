import type { Group } from '../../group.ts';
import { datesIn, type Moment, onward, upTo } from '../../moment.ts';
import { oneOf, type WordList } from '../../one-of.ts';
import type { Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import type { Named } from './named.ts';

/** "in January and February 2014", "in 2016 and 2017": one stretch. */
export function stretched(s: Sentence, moment: Moment): Moment {
  const w = moment.source;
  if (!w || moment.when !== w.edtf || !/^\d{4}(?:-\d\d)?$/.test(w.edtf) || s.tokens[w.to]?.n !== 'and')
    return moment;
  const next = s.times.find((x) => x.from === w.to + 1);
  return next && next.edtf.length === w.edtf.length && next.edtf > w.edtf
    ? { ...moment, when: `${w.edtf}/${next.edtf}` }
    : moment;
}

/** "has contributed on the basis of an agreement signed in 2012": the date is the text's, so the clause has none. */
export function ownMoment(scene: Scene, s: Sentence, clause: Clause, moment: Moment): Moment {
  const w = moment.source;
  const before = w ? (s.tokens[w.from - 1]?.n ?? '') : '';
  if (
    !w ||
    w.from < clause.verb.to ||
    !oneOf('concluded|signed|adopted|agreed|approved|ratified').test(before)
  )
    return moment;
  return { when: clause.verb.tense === 'present' ? '/..' : upTo(scene), dated: false, source: undefined };
}

/** "From 1997 X contributed to the force, where soldiers served with SFOR": the date of the main clause. */
export function above(s: Sentence, clause: Clause, at: number, moment: Moment): Moment {
  const before = s.clauses[at - 1];
  // "When the mission began in May 2011, X sent aircraft": the date of the clause with "when"
  const isWhen = before?.relative === 'when' && before.from <= s.from + 1 && clause.verb.tense === 'past';
  if (!(clause.relative === 'where' || isWhen) || moment.dated || !before) return moment;
  const date = datesIn(s, before.from, before.to)[0];
  return date ? { when: date.edtf, dated: true, source: date } : moment;
}

/** "took part in the exercise, which was held in May 2019": the exercise's date is the part's; so is when a scheme was entered. */
export function heldIn(
  s: Sentence,
  named: readonly Named[],
  next: Clause | undefined,
  moment: Moment,
): Moment {
  if (!next || next.verb.modal || named.length !== 1) return moment;
  const dates = datesIn(s, next.from, next.to);
  // "sent a platoon in May 2004, where its soldiers served until 2011": from the one to the other.
  const last = dates.find((w) => w.edtf.startsWith('/') && !w.edtf.endsWith('..'));
  if (next.relative === 'where' && moment.dated && last && /^[0-9-]+$/.test(moment.when))
    return { ...moment, when: `${moment.when}${last.edtf}` };
  const date = dates.find((w) => w.sort === 'point' || w.sort === 'range' || w.sort === 'since');
  if (!date) return moment;
  // "deployed to the mission, where they served from 2007 until 2013"
  if (
    next.relative === 'where' &&
    !moment.dated &&
    oneOf('serve|work|remain|stay|operate|take|fly|patrol').test(next.verb.lemma)
  )
    return { when: date.edtf, dated: true, source: date };
  // "from 2002 within the Force, which completed its mission in 2014"
  if (isLast(next) && /^[^/]+\/\.\.$/.test(moment.when) && date.sort === 'point')
    return { ...moment, when: `${moment.when.slice(0, -2)}${lastOf(date.edtf)}` };
  // "joined the mission as soon as it was launched, in May 2018"
  if (!moment.dated && isLaunch(s, next)) return { when: date.edtf, dated: true, source: date };
  const isWhich =
    next.relative === 'which' ||
    s.tokens.slice(next.from, next.from + 3).some((t) => oneOf('which|that').test(t.n));
  if (!isWhich) return moment;
  const entered = entersBy(s, next);
  if (entered && !moment.dated) return { when: onward(date.edtf), dated: true, source: date };
  if (
    named[0]!.kind !== 'exercise' ||
    !oneOf('hold|conduct|organi[sz]e|host|take|stage|run|play|practi[sc]e|begin|start').test(next.verb.lemma)
  )
    return moment;
  return !moment.dated || date.edtf.startsWith(`${moment.when}-`)
    ? { when: date.edtf, dated: true, source: date }
    : moment;
}

/** "which completed its mission", "when the operation came to an end": what was taken part in was over. */
function isLast(next: Clause): boolean {
  return (
    oneOf('which|when').test(next.relative) &&
    oneOf('complete|end|conclude|close|terminate|cease|finish|expire|disband').test(next.verb.lemma)
  );
}

/** "as soon as it was launched": what was joined began then. */
function isLaunch(s: Sentence, next: Clause): boolean {
  const opener = s.tokens.slice(Math.max(s.from, next.from - 1), next.from + 3).map((t) => t.n);
  return (
    oneOf('launch|establish|start|begin|create|found|set').test(next.verb.lemma) &&
    opener.some((n) => oneOf('soon|when|once|since').test(n))
  );
}

/** "…, of which it became a member in 2014", "…, in which it has been engaged since 2008", "…, which it joined in 2003": when it was entered. */
export function entersBy(s: Sentence, next: Clause): boolean {
  const v = next.verb;
  const isIn = s.tokens
    .slice(Math.max(s.from, next.from - 1), next.from + 2)
    .some((t, k, run) => oneOf('in|of|to|with').test(t.n) && run[k + 1]?.n === 'which');
  if (oneOf('enter|join|accede|sign').test(v.lemma)) return true;
  if (oneOf('begin|start').test(v.lemma))
    return s.tokens.slice(next.from, v.from).some((t) => t.n === 'participation');
  return (
    isIn &&
    oneOf('become|be|participate|take|engage|involve|contribute|associate|belong|enrol|enroll').test(v.lemma)
  );
}

/**
 * "from 2015 until its withdrawal in June 2021", "from 2003 to the completion of the mission at the end of 2014": the end is told by what ended
 * it. "since its launch in May 2018": so is the beginning.
 */
export function ended(s: Sentence, when: string, from: number, to: number): string {
  const points = datesIn(s, from, to).filter((w) => w.sort !== 'since');
  const start = points.find((w) => toldBy(s, w, from, /^since$/, STARTING));
  if (start && !when.startsWith('[') && lastOf(when) === lastOf(start.edtf))
    return `${start.edtf.split('/')[0]!}/..`;
  if (!/^[^/]+\/\.\.$/.test(when)) return when;
  const end = points.find((w) => toldBy(s, w, from, oneOf('until|till|to'), ENDING));
  return end ? `${when.slice(0, -2)}${lastOf(end.edtf)}` : when;
}

/** Where a stretch ends; "the end of 2014" is its December. */
function lastOf(edtf: string): string {
  const last = edtf.split('/').at(-1)!;
  return edtf.includes('/') && last.endsWith('~') ? last.slice(0, -1) : last;
}

/** Whether a date is that of a beginning or an end, by the noun before it. */
function toldBy(s: Sentence, w: When, from: number, word: WordList, noun: WordList): boolean {
  return s.tokens
    .slice(Math.max(from, w.from - 7), w.from)
    .some((t, k, run) => word.test(t.n) && run.slice(k).some((x) => noun.test(x.n)));
}

const STARTING = oneOf(
  'launch|start|beginning|inception|establishment|creation|foundation|founding|outset|launched|established|created',
);
const ENDING = oneOf(
  'withdrawal|end|completion|conclusion|closure|termination|departure|disbandment|disestablishment|dissolution|expiry|handover|drawdown|ended|withdrew',
);

/** Verbs of a deed that may have ended since. */
const sends = (v: Group): boolean =>
  !v.begins && oneOf('deploy|send|dispatch|contribute|provide|serve|operate|station|commit').test(v.lemma);

/** "sent troops from 1996": until when is not told; "from 1996 onwards" and other times as by `begin`. */
export function sentFrom(s: Sentence, v: Group, moment: Moment, kind: string): string {
  const w = moment.source;
  const isOpen =
    v.tense === 'past' &&
    w?.sort === 'since' &&
    sends(v) &&
    /^[^/]+\/\.\.$/.test(moment.when) &&
    !isOnward(s, w);
  return isOpen ? moment.when.slice(0, -2) : begin(v, moment, kind);
}

const isOnward = (s: Sentence, w: When): boolean =>
  s.tokens.slice(w.from, w.to + 1).some((t) => oneOf('onwards?|on').test(t.n));

/** "The Union deployed Operation X on 2 May": an operation of an organisation began, and its end is not told. */
export function launched(scene: Scene, v: Group, party: string, n: Named, when: string): string {
  const isOwn = scene.known.organisations.has(party) && !n.unknown && oneOf('operation|mission').test(n.kind);
  return isOwn &&
    oneOf('deploy|launch|begin|start|establish|mount|take|assume').test(v.lemma) &&
    /^[0-9-]+$/.test(when)
    ? `${when}/`
    : when;
}

/** "joined in 2003" is a beginning, "withdrew in 2014" an end. */
export function begin(v: Group, moment: Moment, kind = ''): string {
  const isPoint = moment.dated && !moment.when.includes('/') && !moment.when.startsWith('[');
  // "joined the exercise in 2013": it was over soon.
  const enters =
    v.lemma === 'become' || (oneOf('join|accede|enroll?|rejoin').test(v.lemma) && kind !== 'exercise');
  if ((v.begins || enters || (oneOf('admit|accept').test(v.lemma) && v.passive)) && isPoint)
    return `${moment.when}/..`;
  if (/^(?:withdraw)$/.test(v.lemma) && isPoint) return `/${moment.when}`;
  // "is engaged in the programme, having completed its survey in 2014", "hosts the Centre, set up in 2017": since then.
  if (
    v.tense === 'present' &&
    kind !== 'exercise' &&
    isPoint &&
    (v.lemma === 'be' || !/^\d{4}-\d\d-\d\d$/.test(moment.when))
  )
    return `${moment.when}/..`;
  return moment.when;
}
