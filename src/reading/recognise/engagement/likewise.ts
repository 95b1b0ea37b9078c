import type { Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { dated, hasHumans, isAgentBy, ORDINAL } from './acting.ts';
import { launchedBy } from './staged.ts';
import { STAGED, type Trigger } from './trigger-kind.ts';

/** "The 28th was convened in Tokyo", "Brussels was the venue of the 29th": one more of the series told last. */
export function again(scene: Scene, s: Sentence, clause: Clause): Trigger | undefined {
  const v = clause.verb;
  // "negotiations …; these were launched in Lima on 21 June by X and Y"
  if (
    v.lemma === 'launch' &&
    s.tokens.slice(Math.max(s.from, v.from - 3), v.from).some((t) => /^(?:these|they|which|it)$/.test(t.n)) &&
    launchedBy(s, clause) &&
    dated(s, clause) &&
    s.tokens.slice(s.from, v.from).some((t) => /^(?:negotiations|talks|consultations)$/.test(t.n))
  )
    return { type: 'meeting', why: 'people launched talks' };
  const type = scene.lastEngagement?.slots.type;
  if (typeof type !== 'string' || scene.sentence - scene.engagedAt > 3) return undefined;
  if (
    v.lemma === 'do' &&
    (/^(?:so|likewise)$/.test(s.tokens[v.to]?.n ?? '') ||
      (s.tokens[v.to]?.n === 'the' && s.tokens[v.to + 1]?.n === 'same')) &&
    v.tense === 'past' &&
    hasHumans(s, clause.subject.from, clause.subject.to)
  )
    return { type, why: 'did so again' };
  // "She was followed in June by Minister X", "X followed in June", "Y reciprocated in May".
  const followed =
    (v.lemma === 'follow' && v.passive
      ? s.mentions.some((m) => m.type === 'person' && m.from >= v.to && isAgentBy(s, m.from, v.to))
      : /^(?:follow|reciprocate)$/.test(v.lemma) &&
        !v.passive &&
        /^(?:in|on|,|with|\.|;|later)$/.test(s.tokens[v.to]?.n ?? '.') &&
        hasHumans(s, clause.subject.from, clause.subject.to)) && v.tense === 'past';
  if (followed && dated(s, clause)) return { type: 'visit', why: 'followed the one told before' };
  const isVenue = v.lemma === 'be' && s.tokens.slice(v.to, v.to + 3).some((t) => t.n === 'venue');
  const at = isVenue ? s.cover[clause.subject.from]?.from : undefined;
  const [from, to] = isVenue ? [v.to, clause.to] : [clause.subject.from, clause.subject.to];
  if (!isVenue && !(STAGED.test(v.lemma) && v.passive) && !/^(?:take|bring)$/.test(v.lemma)) return undefined;
  for (let i = from; i < to; i++) {
    const ordinal = ORDINAL.test(s.tokens[i]!.n)
      ? 1
      : s.tokens[i]!.kind === 'number' && /^(?:st|nd|rd|th)$/.test(s.tokens[i + 1]?.n ?? '')
        ? 2
        : 0;
    let past = i + ordinal;
    // "The latest one", "the third of these", "the last such round".
    while (past < to && /^(?:one|such|round|edition|of|these|them|those)$/.test(s.tokens[past]!.n)) past++;
    const the = s.tokens[i - 1]?.n === 'most' ? i - 2 : i - 1;
    if (
      ordinal &&
      /^(?:the|a|another)$/.test(s.tokens[the]?.n ?? '') &&
      (past >= to || /^[,.;]$/.test(s.tokens[past]!.t))
    )
      return { type, why: 'one more of the series', ...(at === undefined ? {} : { object: at }) };
  }
  return undefined;
}
