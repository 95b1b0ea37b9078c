import { datesIn, type Moment, upTo } from '../moment.ts';
import type { Scene } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';

/** "amount to", "total": what was given up to the day of the page, though the verb is of the present. */
export function soFar<T extends Moment>(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  sums: readonly Sentence['sums'][number][],
  moment: T,
): T {
  const w = moment.source;
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
  const isTotal = /^(?:amount|total|stand|come|reach)$/.test(lemma) && tense === 'present';
  const isPerYear = s.sums.some((x) => x.from >= clause.from && x.to <= clause.to && x.sum.per);
  return isTotal && !moment.dated && !isPerYear ? { ...moment, when: upTo(scene) } : moment;
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
  // "would double its contribution by 2027": a year to come is no day of a promise.
  if (w?.sort === 'by' && stage === 'pledge') {
    const other = datesIn(s, s.from, s.to).find((t) => t.sort === 'point');
    return { ...moment, when: other?.edtf ?? scene.headingTime ?? scene.press ?? upTo(scene) };
  }
  if (!w || !/^(?:pledge|commitment)$/.test(stage) || !/^\d{4}\/\d{4}$/.test(w.edtf)) return moment;
  const other = s.times.find(
    (t) => t !== w && t.from >= s.from && t.to <= clause.to && t.sort === 'point' && t.edtf !== '',
  );
  const isFor =
    /^(?:for|over|covering)$/.test(s.tokens[w.from]?.n ?? '') ||
    /^(?:for|period|covering|\()$/.test(s.tokens[w.from - 1]?.n ?? '');
  if (other) return { ...moment, when: other.edtf, period: w.edtf };
  const isEntry = scene.headingTime !== undefined && !w.edtf.startsWith(scene.headingTime.slice(0, 4));
  return (isFor || isEntry) && s.tokens[w.from - 1]?.t !== '('
    ? { ...moment, when: scene.headingTime ?? upTo(scene), period: w.edtf }
    : moment;
}
