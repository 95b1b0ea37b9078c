import { oneOf } from '../../one-of.ts';
import { partiesIn, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { dated, hasHumans, isAgentBy, ORDINAL } from './acting.ts';
import { eventIn } from './event.ts';
import { launchedBy } from './staged.ts';
import { STAGED, type Trigger } from './trigger-kind.ts';

/** "The 28th was convened in Tokyo", "Brussels was the venue of the 29th": one more of the series told last. */
export function again(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  // "negotiations …; these were launched in Lima on 21 June by X and Y"
  if (
    v.lemma === 'launch' &&
    s.tokens
      .slice(Math.max(s.from, v.from - 3), v.from)
      .some((t) => oneOf('these|they|which|it').test(t.n)) &&
    launchedBy(s, clause) &&
    dated(s, clause) &&
    s.tokens.slice(s.from, v.from).some((t) => oneOf('negotiations|talks|consultations').test(t.n))
  )
    return { type: 'meeting', why: 'people launched talks' };
  const type = ofWhich(s, clause) ?? seriesType(scene, s, clause);
  if (type === undefined) return undefined;
  if (
    v.lemma === 'do' &&
    (oneOf('so|likewise').test(s.tokens[v.to]?.n ?? '') ||
      (s.tokens[v.to]?.n === 'the' && s.tokens[v.to + 1]?.n === 'same')) &&
    v.tense === 'past' &&
    hasHumans(s, clause.subject.from, clause.subject.to)
  )
    return { type, why: 'did so again' };
  const next =
    v.lemma === 'follow' && v.passive && v.tense === 'past' ? nextEvent(s, clause, type) : undefined;
  if (next) return next;
  // "She was followed in June by Minister X", "X followed in June", "Y reciprocated in May".
  const followed =
    (v.lemma === 'follow' && v.passive
      ? s.mentions.some((m) => m.type === 'person' && m.from >= v.to && isAgentBy(s, m.from, v.to))
      : oneOf('follow|reciprocate').test(v.lemma) &&
        !v.passive &&
        /^(?:in|on|,|with|\.|;|later)$/.test(s.tokens[v.to]?.n ?? '.') &&
        hasHumans(s, clause.subject.from, clause.subject.to)) && v.tense === 'past';
  if (followed && dated(s, clause)) return { type: 'visit', why: 'followed the one told before' };
  const isVenue = v.lemma === 'be' && s.tokens.slice(v.to, v.to + 3).some((t) => t.n === 'venue');
  const at = isVenue ? s.cover[clause.subject.from]?.from : undefined;
  const [from, to] = isVenue ? [v.to, clause.to] : [clause.subject.from, clause.subject.to];
  const occurs =
    (STAGED.test(v.lemma) && v.passive) ||
    oneOf('take|bring|occur|happen|fall').test(v.lemma) ||
    (v.lemma === 'follow' && !v.passive);
  if (!isVenue && !occurs) return undefined;
  // "they were held in Rome (2010), …" after "Summits bring leaders together"
  const they =
    s.tokens[clause.verb.from - 1]?.n === 'they' &&
    dated(s, clause) &&
    scene.lastSeries !== undefined &&
    scene.sentence - scene.lastSeries.sentence <= 1;
  if (they) return { type: scene.lastSeries!.type, why: 'several of the series' };
  if (!oneOfThem(s, from, to) || isOfOtherThings(s, clause)) return undefined;
  return { type, why: 'one more of the series', ...(at === undefined ? {} : { object: at }) };
}

/** "A first project was completed in 2013; a second was launched in 2015": what is counted stands before it in the sentence, and is no event. */
function isOfOtherThings(s: Sentence, clause: Clause): boolean {
  const first = firstIn(s, s.from, clause.from, (t) => oneOf('first|one|another').test(t.n));
  return first >= 0 && eventIn(s, s.from, clause.from) === undefined;
}

/** "It was followed by a conference on water in Lima in May", "by one in Oslo": the event that the agent names. */
function nextEvent(s: Sentence, clause: Clause, type: string): Trigger | undefined {
  const by = firstIn(s, clause.verb.to, clause.to, (t) => t.n === 'by');
  if (by < 0 || !dated(s, clause)) return undefined;
  const event = eventIn(s, by + 1, Math.min(clause.to, by + 10));
  const person = s.mentions.find((m) => m.type === 'person' && m.from > by);
  if (event && (!person || event.at < person.from))
    return { type: event.type, at: event.at, why: 'an event followed' };
  const isOne =
    oneOf('one|another|those|that').test(s.tokens[by + 1]?.n ?? '') ||
    ORDINAL.test(s.tokens[by + 2]?.n ?? '');
  return isOne ? { type, why: 'one more of the series followed' } : undefined;
}

/** "of which the latest session, the sixth, was held": what sort the noun before "of which" names. */
function ofWhich(s: Sentence, clause: Clause): string | undefined {
  const which = firstIn(
    s,
    Math.max(s.from, clause.from - 6),
    clause.verb.from,
    (t, i) => t.n === 'which' && s.tokens[i - 1]?.n === 'of',
  );
  return which > 2 ? eventIn(s, which - 2, which - 1)?.type : undefined;
}

/** What "the third", "those of 2019" are one of: the event told last, or a noun that stands before in the sentence or in the one before. */
function seriesType(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const type = scene.lastEngagement?.slots.type;
  if (typeof type === 'string' && scene.sentence - scene.engagedAt <= 3) return type;
  const { lastSeries: last } = scene;
  if (last && scene.sentence - last.sentence === 1) return last.type;
  const event = eventIn(s, s.from, clause.from);
  const parties = partiesIn(scene, s, s.from, clause.from);
  return event && parties.every((p) => scene.relation.includes(p)) ? event.type : undefined;
}

/** "The 28th", "the latest one", "the first two", "a third of these", "another", "those of 2021 and 2022": one or more of a series. */
function oneOfThem(s: Sentence, from: number, to: number): boolean {
  // "the ninth of which, hosted by X, was held", "the latest session of which"
  const which = firstIn(
    s,
    Math.max(s.from, from - 8),
    to,
    (t, i) => t.n === 'which' && s.tokens[i - 1]?.n === 'of',
  );
  if (which >= 0)
    for (let i = which - 2; i >= Math.max(s.from, which - 6); i--)
      if (ORDINAL.test(s.tokens[i]!.n) || oneOf('st|nd|rd|th').test(s.tokens[i]!.n)) return true;
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    if (i === from && oneOf('another|both').test(n) && (to - i === 1 || s.tokens[i + 1]!.n === 'one'))
      return true;
    if (
      i === from &&
      oneOf('that|those').test(n) &&
      s.tokens[i + 1]?.n === 'of' &&
      s.times.some((w) => w.from === i + 1 || w.from === i + 2)
    )
      return true;
    const ordinal = ORDINAL.test(n)
      ? 1
      : s.tokens[i]!.kind === 'number' && oneOf('st|nd|rd|th').test(s.tokens[i + 1]?.n ?? '')
        ? 2
        : 0;
    let past = i + ordinal;
    // "The latest one", "the third of these", "the last such round", "the first two".
    while (
      past < to &&
      oneOf(
        'one|ones|such|round|edition|editions|of|these|them|those|kind|its|mentioned|two|three|four|five|-',
      ).test(s.tokens[past]!.n)
    )
      past++;
    const the = s.tokens[i - 1]?.n === 'most' ? i - 2 : i - 1;
    if (
      ordinal &&
      oneOf('the|a|another').test(s.tokens[the]?.n ?? '') &&
      (past >= to || /^[,.;(]$/.test(s.tokens[past]!.t))
    )
      return true;
  }
  return false;
}
