import { oneOf } from '../../one-of.ts';
import type { Clause, Sentence } from '../../sentence.ts';

/** Words for a field of cooperation. */
export const FIELDS = oneOf('areas?|fields?|sectors?|spheres?|domains?|priorit(?:y|ies)|pillars?|strands?');
/** What the two share, in whose fields they work. */
export const SHARED = oneOf(
  'cooperation|co-operation|collaboration|partnership|programme|program|package|ipcp|itpp|ipap|ipp|plan|agreement|framework|agenda|work|cooperate|co-operate|collaborate|activities|assistance|support|measures',
);

/** "A, B and C are among the key areas of cooperation", "… remain topics of the programme", "… are considered a priority". */
export function amongPriorities(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  const held =
    v.passive &&
    oneOf('consider|regard|identify|define|name|designate|set|recogni[sz]e|see|deem').test(v.lemma);
  if (!held && !oneOf('be|remain|form|constitute|figure|feature|count|represent|make').test(v.lemma))
    return false;
  const to = Math.min(clause.to, v.to + 12);
  for (let i = v.to; i < Math.min(to, v.to + 7); i++)
    if (
      FIELDS.test(s.tokens[i]!.n) ||
      oneOf('topics|focus|cornerstone|element|elements').test(s.tokens[i]!.n)
    )
      return (
        // "are considered a priority": nothing more is said of whose.
        ((held && oneOf('priority|priorities').test(s.tokens[i]!.n)) ||
          s.tokens.slice(i + 1, s.to).some((t, k) => k < 12 && (SHARED.test(t.n) || t.n === 'together'))) &&
        !isFuture(s, v.to, i)
      );
  return false;
}

/** "gives particular weight to A, B and C", "priority is given to A and B", "lays emphasis on A": where the fields begin. */
export function givesWeight(s: Sentence, clause: Clause): number | undefined {
  const v = clause.verb;
  if (!oneOf('give|attach|accord|place|lay|put').test(v.lemma)) return undefined;
  const [from, to] = v.passive
    ? [clause.subject.from, clause.subject.to]
    : [v.to, Math.min(clause.to, v.to + 6)];
  for (let i = from; i < to; i++) {
    if (!oneOf('weight|priority|emphasis|attention|focus|prominence').test(s.tokens[i]!.n)) continue;
    const at = v.passive ? v.to : i + 1;
    return oneOf('to|on').test(s.tokens[at]?.n ?? '') ? at + 1 : undefined;
  }
  return undefined;
}

/** Whether a stretch tells of fields to come. */
export const isFuture = (s: Sentence, from: number, to: number): boolean =>
  s.tokens
    .slice(Math.max(s.from, from), to)
    .some((t) => oneOf('possible|potential|future|proposed|planned|prospective|further').test(t.n));

/** "are stepping up cooperation in A, B and C": where the fields begin after "cooperation in". */
export function steppedUp(s: Sentence, clause: Clause): number | undefined {
  const v = clause.verb;
  if (
    !oneOf('step|strengthen|deepen|enhance|expand|intensify|develop|boost|increase|broaden|extend|have').test(
      v.lemma,
    ) ||
    v.passive
  )
    return undefined;
  for (let i = v.to; i < Math.min(clause.to, v.to + 8); i++)
    if (
      oneOf('cooperation|co-operation|collaboration').test(s.tokens[i]!.n) &&
      (oneOf('in|on').test(s.tokens[i + 1]?.n ?? '') ||
        (s.tokens[i + 1]?.n === 'to' && oneOf('broaden|extend|expand').test(v.lemma)))
    )
      return oneOf('the|a').test(s.tokens[i + 2]?.n ?? '') &&
        oneOf('region|world|area|field').test(s.tokens[i + 3]?.n ?? '')
        ? undefined
        : i + 2;
  return undefined;
}

/** Where the list begins after "cooperation in areas such as", "work together in several fields, including". */
export function leadIn(s: Sentence, clause: Clause, end: number): number | undefined {
  let shared =
    SHARED.test(clause.verb.lemma) ||
    s.tokens.slice(clause.subject.from, clause.verb.from + 4).some((t) => SHARED.test(t.n)) ||
    // "is active in a range of areas, such as": on a page about the two.
    (clause.verb.lemma === 'be' && oneOf('active|engaged|involved').test(s.tokens[clause.verb.to]?.n ?? ''));
  for (let i = clause.from; i < end; i++) {
    const n = s.tokens[i]!.n;
    // "agreed to cooperate in areas such as": what is meant to be, not what is.
    if (
      n === 'to' &&
      i >= clause.verb.to &&
      !oneOf('framework|basis|provide|mechanism').test(clause.verb.lemma)
    )
      if (s.groups.some((g) => g.from <= i + 1 && g.to > i + 1 && g.shape !== 'finite')) return undefined;
    if (SHARED.test(n)) shared = true;
    if (
      !shared ||
      !oneOf('areas|fields|sectors|spheres|domains|issues|topics|challenges|priorities|threats').test(n)
    )
      continue;
    if (isFuture(s, i - 3, i)) return undefined;
    // "cooperates in the fields of A, B and C"
    if (
      oneOf('areas|fields|sectors|spheres|domains').test(n) &&
      s.tokens[i + 1]?.n === 'of' &&
      !SHARED.test(s.tokens[i + 2]?.n ?? '')
    )
      return i + 2;
    for (let k = i + 1; k < Math.min(end, i + 12); k++) {
      const m = s.tokens[k]!;
      if (m.t === '.' || m.t === ';') break;
      if (
        m.t === ':' ||
        m.n === 'including' ||
        m.n === 'include' ||
        m.n === 'includes' ||
        m.n === 'namely' ||
        m.n === 'notably'
      )
        return k + 1;
      if (
        (m.n === 'such' && s.tokens[k + 1]?.n === 'as') ||
        (m.n === 'ranging' && s.tokens[k + 1]?.n === 'from')
      )
        return k + 2;
      if (m.n === 'among' && oneOf('them|which').test(s.tokens[k + 1]?.n ?? '')) return k + 2;
    }
  }
  return undefined;
}

/** "rests on five pillars: A; B and C", "gave it its three pillars of A, B and C": where the fields begin. */
export function onPillars(s: Sentence, clause: Clause): number | undefined {
  for (let i = clause.verb.to; i < Math.min(s.to, clause.verb.to + 12); i++)
    if (oneOf('pillars|priorities|strands').test(s.tokens[i]!.n) && !isFuture(s, clause.verb.to, i)) {
      const next = s.tokens[i + 1];
      return next?.t === ':' || next?.n === 'of' ? i + 2 : undefined;
    }
  return undefined;
}
