import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene, type Taken } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { isAttribute } from './beside.ts';
import { formedNames, type Named } from './formed.ts';
import { known } from './named.ts';
import { FORCES, partyOf, taking } from './part.ts';

const HEAD = oneOf(
  'cent(?:re|er)|mission|force|programme|program|platform|initiative|coalition|network|operation|process|concept|mechanism',
);
const STAY = oneOf(
  'serve|remain|deploy|station|work|operate|stay|participate|represent|send|be|keep|maintain|have|contribute',
);

/** Remembers what the sentence named, by the head words of its name, for "the Centre" and "there". */
export function remember(scene: Scene, s: Sentence): void {
  const names: Taken[] = [
    ...s.mentions.filter((m) => m.type === 'operation').map((m) => known(s, m)),
    ...formedNames(s),
  ];
  for (const n of names) {
    const named = { named: n, sentence: scene.sentence };
    for (const word of `${n.same ?? ''} ${n.id}`.toLowerCase().split(/\W+/))
      if (HEAD.test(word)) scene.undertakings.set(word, named);
    if (oneOf('operation|mission|exercise').test(n.kind)) scene.undertakings.set('there', named);
  }
}

/** "became a participant in the Centre": the one that the page named before, at the tokens of this sentence. */
export function meantNames(scene: Scene, s: Sentence): Named[] {
  const out: Named[] = [];
  for (let i = s.from + 1; i < s.to; i++) {
    const t = s.tokens[i]!;
    if (!t.cap || !HEAD.test(t.n) || s.cover[i] || s.tokens[i - 1]!.n !== 'the' || s.tokens[i + 1]?.cap)
      continue;
    const before = scene.undertakings.get(t.n);
    if (before && scene.sentence - before.sentence < 12 && !oneOf('of|for|on').test(s.tokens[i + 1]?.n ?? ''))
      out.push({ ...before.named, from: i, to: i + 1 });
  }
  return out;
}

/** "Some 40 soldiers are still serving there": in the operation that the page named last. */
export function there(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const before = scene.undertakings.get('there');
  if (!before || scene.sentence - before.sentence > 1) return [];
  for (const clause of s.clauses) {
    const at = s.tokens.findIndex((t, i) => i >= clause.verb.to && i < clause.to && t.n === 'there');
    if (at < 0 || at - clause.verb.to > 4 || !STAY.test(clause.verb.lemma) || !isFact(s, clause)) continue;
    const forces = s.tokens
      .slice(clause.from, clause.to)
      .some((t) => FORCES.test(t.n) || t.n === 'represented');
    const party = partyOf(scene, s, clause);
    if (!forces || !party || party === scene.organisation) continue;
    const moment = momentOf(scene, s, clause);
    const cited = proof(s, clause.from, clause.to);
    if (moment.press || told.some((d) => d.citations[0]!.start === cited.start)) continue;
    return [
      taking({ ...before.named }, party, moment.when, cited, 'part-there', '“there” is what was named last'),
    ];
  }
  return [];
}

/** "held in the Baltic (August 2018) and in the Aegean (June 2022)", "among them Chad (May 2017) and Togo (July 2018)": one each. */
export function inBrackets(s: Sentence, told: readonly Draft[]): Draft[] {
  const dates = datesIn(s, s.from, s.to).filter(
    (w) => w.sort === 'point' && s.tokens[w.from - 1]?.t === '(' && s.tokens[w.to]?.t === ')',
  );
  const d = told.findLast(
    (x) => x.kind === KIND.participation && oneOf('exercise|mission').test(x.slots.type as string),
  );
  if (!d || dates.length < 2 || !/s$/.test(d.slots.in as string)) return [];
  if (d.when.startsWith('[')) d.when = dates[0]!.edtf;
  return dates
    .filter((w) => w.edtf !== d.when)
    .map((w) => ({
      ...d,
      when: w.edtf,
      slots: { ...d.slots },
      citations: [proof(s, Math.max(s.from, w.from - 4), w.to + 1)],
      why: ['a date in brackets'],
    }));
}

/** "Participant in the Process: since 1999": a line without a verb. */
export function inLine(scene: Scene, s: Sentence): Draft[] {
  if (s.clauses.length > 0) return [];
  for (const m of s.mentions) {
    if (m.type !== 'operation' || isAttribute(s, m)) continue;
    const run = s.tokens.slice(Math.max(s.from, m.from - 6), m.from).map((t) => t.n);
    const noun = run.findIndex((n) =>
      oneOf(
        'participants?|participation|members?|membership|contributors?|deployment|contingents?|troops|observers?',
      ).test(n),
    );
    if (noun < 0 || !run.slice(noun + 1).some((n) => oneOf('in|of|to|with|at').test(n))) continue;
    const parties = partiesIn(scene, s, s.from, s.to).filter((p) => p !== scene.organisation);
    const party = parties.length > 0 ? parties.find((p) => scene.relation.includes(p)) : scene.partner;
    const date = datesIn(s, m.to, s.to)[0] ?? datesIn(s, s.from, s.to)[0];
    if (!party || !date) continue;
    return [
      taking(known(s, m), party, date.edtf, proof(s, s.from, s.to), 'part-line', 'a line without a verb'),
    ];
  }
  return [];
}

/** The clause that a name stands in. */
export const clauseOf = (
  s: Sentence,
  n: { readonly from: number; readonly to: number },
): Clause | undefined => s.clauses.find((c) => c.from <= n.from && n.to <= c.to);
