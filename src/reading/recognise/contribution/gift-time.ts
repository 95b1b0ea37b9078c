import { datesIn, type Moment, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';

/** "amount to", "total": what was given up to the day of the page, though the verb is of the present. */
export function soFar<T extends Moment>(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  sums: readonly Sentence['sums'][number][],
  moment: T,
): T {
  const w = moment.source;
  // "Since its transition in 1990, X has supported": since then.
  if (
    w &&
    w.sort === 'point' &&
    clause.verb.tense === 'perfect' &&
    w.to <= clause.verb.from &&
    /^since$/.test(s.tokens[clause.from]?.n ?? '') &&
    s.tokens[w.to]?.t === ','
  )
    return { ...moment, when: `${w.edtf}/..` };
  const closed = closedBefore(s, clause, sums);
  if (closed) return { ...moment, when: closed, dated: true };
  if (!moment.dated && moment.ended === undefined) {
    const told = fronted(s, clause) ?? begunBefore(s, clause) ?? hostDate(s, clause);
    if (told) return { ...moment, when: told, dated: true };
  }
  // "As of March 2011 … had been approved": up to then.
  if (
    w?.sort === 'since' &&
    s.tokens[w.from]?.n === 'as' &&
    s.tokens[w.from + 1]?.n === 'of' &&
    sums.length > 0
  )
    return { ...moment, when: `[..${w.edtf.split('/')[0]!}]` };
  // "5 million, including tanks from X in 2005", "1 million for A; 2 million for B (2013)": the date of a part.
  const first = sums[0];
  if (w && first && w.from > first.to) {
    const isOfPart =
      s.tokens.slice(first.to, w.from).some((t) => t.n === 'including') ||
      (sums.length > 1 && w.from > sums[1]!.to && s.tokens[w.from - 1]?.t === '(');
    if (isOfPart) return { ...moment, when: upTo(scene) };
  }
  const { lemma, tense } = clause.verb;
  const isTotal = oneOf('amount|total|stand|come|reach').test(lemma) && oneOf('present|none').test(tense);
  const isPerYear = s.sums.some((x) => x.from >= clause.from && x.to <= clause.to && x.sum.per);
  return isTotal && !moment.dated && !isPerYear ? { ...moment, when: upTo(scene) } : moment;
}

/** "In April 2020 X allotted 10 million to A and kits were delivered by Y to B": the date in front is that of both. */
function fronted(s: Sentence, clause: Clause): string | undefined {
  const k = s.clauses.indexOf(clause);
  // "When X was struck by floods in May 2014, it received help"
  if (k === 1 && s.tokens[s.from]?.n === 'when' && clause.verb.tense === 'past')
    return datesIn(s, s.from, clause.from)[0]?.edtf;
  if (k < 1 || clause.verb.tense !== 'past' || clause.relative !== '') return undefined;
  if (s.tokens[clause.from - 1]?.n !== 'and' || s.clauses[k - 1]!.verb.tense !== 'past') return undefined;
  const dates = datesIn(s, s.from, clause.from);
  return dates.length === 1 && dates[0]!.from <= s.from + 1 && dates[0]!.sort === 'point'
    ? dates[0]!.edtf
    : undefined;
}

/** "the fund was launched in 2015, to which 5 million has been contributed since": since then. */
function begunBefore(s: Sentence, clause: Clause): string | undefined {
  for (let i = clause.verb.from; i < clause.to; i++)
    if (s.tokens[i]!.n === 'since' && (i + 1 >= clause.to || /^[,.;:)]$/.test(s.tokens[i + 1]!.t))) {
      const date = datesIn(s, s.from, clause.from).findLast((w) => w.sort === 'point' || w.sort === 'range');
      return date && `${date.edtf.split('/')[0]!}/..`;
    }
  return undefined;
}

/** "A package, funded by X, was launched in 2017": a participle without a date has that of the launch. */
function hostDate(s: Sentence, clause: Clause): string | undefined {
  if (s.clauses.includes(clause)) return undefined;
  const host = s.clauses.find((c) => c.from <= clause.from && clause.to <= c.to && c.verb.from >= clause.to);
  return host &&
    oneOf('launch|start|begin|establish|open|inaugurate|set|implement|carry|run|complete|sign').test(
      host.verb.lemma,
    )
    ? datesIn(s, host.verb.to, host.to)[0]?.edtf
    : undefined;
}

/** "closed out in 2013 after 5 million had been disbursed": by then. */
function closedBefore(
  s: Sentence,
  clause: Clause,
  sums: readonly Sentence['sums'][number][],
): string | undefined {
  const first = sums[0];
  const at = first
    ? [first.from - 1, first.from - 2].find((i) => s.tokens[i]?.n === 'after')
    : [clause.from, clause.from - 1].find((i) => s.tokens[i]?.n === 'after');
  return at === undefined ? undefined : s.times.find((w) => w.to === at && w.edtf !== '')?.edtf;
}

/** The years that a promise covers are its period, not its day. */
export function spanless(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  stage: string,
  moment: Moment,
): Moment & { period?: string } {
  const w = moment.source;
  // A release tells on its day what was promised then; what was given was given before.
  if (moment.press && !oneOf('pledge|commitment').test(stage)) return { ...moment, when: upTo(scene) };
  // "would double its contribution by 2027": a year to come is no day of a promise.
  if (w?.sort === 'by' && stage === 'pledge') {
    const other = datesIn(s, s.from, s.to).find((t) => t.sort === 'point');
    return { ...moment, when: other?.edtf ?? scene.headingTime ?? scene.press ?? upTo(scene) };
  }
  // "announced 5 million over five years from 2020": the years that it covers.
  if (
    w?.sort === 'since' &&
    oneOf('pledge|commitment').test(stage) &&
    s.tokens[w.from]?.n === 'from' &&
    oneOf('years|period').test(s.tokens[w.from - 1]?.n ?? '')
  )
    return { ...moment, when: scene.headingTime ?? scene.press ?? upTo(scene), period: w.edtf };
  // "has set aside 68 million until 2027"
  if (w?.sort === 'until' && oneOf('pledge|commitment').test(stage) && clause.verb.tense !== 'none')
    return { ...moment, when: scene.headingTime ?? scene.press ?? upTo(scene), period: w.edtf };
  if (!w || !oneOf('pledge|commitment').test(stage) || !/^\d{4}\/\d{4}$/.test(w.edtf)) return moment;
  // A date of an earlier clause is not that of "and has undertaken".
  const floor = clause.verb.tense === 'past' ? s.from : clause.from;
  const other = s.times.find(
    (t) => t !== w && t.from >= floor && t.to <= clause.to && t.sort === 'point' && t.edtf !== '',
  );
  const isFor =
    oneOf('for|over|covering').test(s.tokens[w.from]?.n ?? '') ||
    /^(?:for|period|covering|\()$/.test(s.tokens[w.from - 1]?.n ?? '');
  if (other) return { ...moment, when: other.edtf, period: w.edtf };
  const isEntry = scene.headingTime !== undefined && !w.edtf.startsWith(scene.headingTime.slice(0, 4));
  return (isFor || isEntry) && s.tokens[w.from - 1]?.t !== '('
    ? { ...moment, when: scene.headingTime ?? upTo(scene), period: w.edtf }
    : moment;
}
