import type { Mention } from '../../mention.ts';
import { datesIn, momentIn } from '../../moment.ts';
import type { SumAt } from '../../money.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { ownDonor, sumFollows } from './donor.ts';
import { fundOf } from './fund.ts';
import { GIFT } from './stage.ts';

/** "the 5.2 million it had provided before": the sum stands right before a subject that no pronoun opens. */
function isObjectBefore(s: Sentence, x: SumAt, clause: Clause): boolean {
  const { from, lemma, passive } = clause.verb;
  if (
    passive ||
    !oneOf('provide|give|donate|contribute|pledge|promise|extend|allocate|commit|announce|pay|grant').test(
      lemma,
    )
  )
    return false;
  const gap = s.tokens.slice(x.to, from);
  return (
    gap.length > 0 &&
    gap.length < 4 &&
    oneOf('it|they|he|she|we|the').test(gap[0]!.n) &&
    gap.every((t) => t.kind === 'word')
  );
}

/** The sums of a clause. "the €41 million which the Union allocated": the sum stands before it. */
export function sumsOf(s: Sentence, clause: Clause): SumAt[] {
  const k = s.clauses.indexOf(clause);
  const floor = clause.relative === 'which' && !clause.verb.passive ? clause.from - 3 : clause.from;
  return s.sums.filter(
    (x) =>
      ((x.from >= floor - 3 && x.to <= clause.to && x.to >= floor) || isObjectBefore(s, x, clause)) &&
      !(k >= 0 && s.clauses[k + 1] !== undefined && isObjectBefore(s, x, s.clauses[k + 1]!)),
  );
}

/** "5 million went to A, including 2 million for B": what the first sum is for stands before its part. */
export function beforeParts(s: Sentence, clause: Clause, sums: readonly SumAt[]): Clause {
  const second = sums[1];
  if (!second) return clause;
  for (let i = sums[0]!.to; i < second.from; i++)
    if (
      s.tokens[i]!.n === 'in' &&
      s.cover[i + 1]?.type === 'country' &&
      s.tokens[s.cover[i + 1]!.to]?.t === ',' &&
      oneOf(',|and').test(s.tokens[i - 1]!.n)
    )
      return i > clause.verb.to ? { ...clause, to: i } : clause;
    else if (s.tokens[i]!.n === 'including' || (s.tokens[i]!.n === 'of' && s.tokens[i + 1]?.n === 'which'))
      return i > clause.verb.to ? { ...clause, to: i } : clause;
  return clause;
}

/** "pledged 5 million dollars to the African Union Mission in Somalia" */
export function paidTo(s: Sentence, clause: Clause, hasSum: boolean): boolean {
  if (!hasSum || oneOf('be|have|train|send|deploy').test(clause.verb.lemma)) return false;
  // "funding for the mission came to 2 million"
  const isTotal = oneOf('come|amount|total').test(clause.verb.lemma);
  const op = s.mentions.find(
    (m) => m.type === 'operation' && m.from >= (isTotal ? clause.from : clause.verb.to) && m.to <= clause.to,
  );
  if (!op) return false;
  const at = s.tokens[op.from - 1]?.n === 'the' ? op.from - 2 : op.from - 1;
  return oneOf('to|towards?|for|into').test(s.tokens[at]?.n ?? '');
}

/** "A to the fund in X, B for a project in Y": each sum has its own end. */
function ownEnd(scene: Scene, s: Sentence, from: number, to: number, d: Draft, isPart: boolean): void {
  const country = s.mentions.find(
    (m) =>
      m.type === 'country' &&
      m.from >= from &&
      m.to <= to &&
      m.id !== d.slots.donor &&
      !sumFollows(s, m) &&
      oneOf('in|to|for|the|of').test(s.tokens[m.from - 1]?.n ?? ''),
  );
  const op = s.mentions.find(
    (m) => m.type === 'operation' && m.from > from && m.from <= from + 2 && m.to <= to,
  );
  const fund =
    fundOf(scene, s, from, to, false) ??
    (oneOf('to|into|for').test(s.tokens[from]?.n ?? '') ? op : undefined);
  const benefits = country?.id ?? fund?.of;
  // "and 3 million to the School of X": not where the others went.
  if (!country && !fund && oneOf('to|into').test(s.tokens[from]?.n ?? '') && !isPart) delete d.slots.fund;
  if (!country && !fund) return;
  if (fund) d.slots.fund = fund.id;
  else if (!isPart) delete d.slots.fund;
  if (benefits) d.slots.recipient = benefits;
}

/** "and, in Mali, 5 million", "in January 2015, 2 million": where or when, told right before a sum of a list. */
function beforeSum(s: Sentence, from: number, to: number): { place?: string; when?: string; at?: number } {
  for (let i = to - 1; i >= from && to - i < 9; i--) {
    const isOpen = i === from || oneOf(',|and|;|while').test(s.tokens[i - 1]!.n);
    if (s.tokens[i]!.n !== 'in' || !isOpen) continue;
    const w = s.times.find((x) => x.from === i && x.edtf !== '');
    const m = s.cover[i + 1];
    const end = w?.to ?? m?.to;
    if (end === undefined || !oneOf(',?').test(s.tokens[end]?.t ?? '.')) return {};
    if (w) return { when: w.edtf, at: i };
    return m && (m.type === 'country' || m.type === 'region') ? { place: m.id, at: i } : {};
  }
  return {};
}

/** "the 300 million which had been announced in 2016": the date of that clause. */
function toldWhich(s: Sentence, clause: Clause, sum: SumAt): string | undefined {
  const next = s.clauses.find(
    (c) => c !== clause && c.relative === 'which' && c.from >= sum.to && c.from <= sum.to + 6,
  );
  return next?.verb.passive &&
    oneOf('announce|pledge|promise|provide|give|grant|allocate|commit|disburse').test(next.verb.lemma)
    ? datesIn(s, next.verb.to, next.to)[0]?.edtf
    : undefined;
}

/** The gifts of a clause, one for each of its sums, with who gives, who benefits and when as the words around each sum say. */
export function withSums(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  sums: readonly SumAt[],
  when: string,
  whole: (extra: Record<string, unknown>, from: number, to: number, when?: string) => Draft,
  fund: Mention | undefined,
): Draft[] {
  const made: Draft[] = [];
  sums.forEach((sum, k) => {
    const from = k === 0 ? clause.from : sum.from;
    const next = sums[k + 1];
    const lead = next ? beforeSum(s, sum.to, next.from).at : undefined;
    const to = lead ?? next?.from ?? clause.to;
    const isPart =
      (k > 0 && s.tokens.slice(sums[k - 1]!.to, sum.from + 1).some((t) => t.n === 'including')) ||
      (k > 0 &&
        /^(?:of)$/.test(s.tokens[sum.to]?.n ?? '') &&
        oneOf('it|which|this').test(s.tokens[sum.to + 1]?.n ?? ''));
    const own = k > 0 ? momentIn(scene, s, clause, sum.to, to) : undefined;
    const giver = k > 0 ? ownDonor(scene, s, sum, sums[k - 1]!.to, to) : undefined;
    const d = whole(
      { money: sum.sum, ...(giver ? { donor: giver } : {}) },
      from,
      to,
      own?.dated ? own.when : when,
    );
    if (giver && d.slots.recipient === giver) delete d.slots.recipient;
    if (sums.length > 1 && oneOf('to|into|for|in').test(s.tokens[sum.to]?.n ?? ''))
      ownEnd(scene, s, sum.to, to, d, isPart);
    // "projects on A (EUR 30,000), on B (EUR 15,000) and the Fund": in brackets, a sum goes to what stands before it.
    const bracket = s.tokens[sum.from - 1]?.t === '(';
    if (bracket && fund && fund.from > sum.to) for (const slot of ['fund', 'recipient']) delete d.slots[slot];
    if (bracket && k === 0 && s.tokens[sum.to]?.t === ',') {
      const date = datesIn(s, sum.to, sum.to + 3)[0];
      if (date) d.when = date.edtf;
    }
    if (isPart && made[0]) d.partOf = made[0];
    if (k > 0) {
      const before = beforeSum(s, sums[k - 1]!.to, sum.from);
      if (before.when && !own?.dated) d.when = before.when;
      if (before.place && before.place !== d.slots.donor) d.slots.recipient = before.place;
    }
    const told = toldWhich(s, clause, sum);
    if (told) d.when = told;
    made.push(d);
    const each =
      s.tokens[sum.to]?.n === 'each' ? datesIn(s, sum.to, to).filter((w) => w.sort === 'point') : [];
    each.forEach((w, i) => {
      if (i === 0) d.when = w.edtf;
      else
        made.push({
          ...d,
          when: w.edtf,
          slots: { ...d.slots },
          citations: [proof(s, sum.from, w.to)],
          why: [...d.why],
        });
    });
  });
  // A gift with "including US$20 million …": the gift itself stands before its part.
  const run = s.tokens.slice(clause.from, clause.to);
  const including = run.findIndex((t) => t.n === 'including');
  if (
    including > 0 &&
    sums[0]!.from > clause.from + including &&
    run.slice(0, including).some((t) => GIFT.test(t.n))
  ) {
    const cut = clause.from + including;
    const first = whole({}, clause.from, cut);
    made[0]!.citations = [proof(s, cut, sums[1]?.from ?? clause.to)];
    made[0]!.partOf = first;
    return [first, ...made];
  }
  return made;
}
