import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { datesIn, upTo } from '../../moment.ts';
import type { SumAt } from '../../money.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { fundOf } from './fund.ts';
import { giverOf, givesPartner } from './giver.ts';

interface Giver {
  readonly m: Mention;
  readonly to: number;
  readonly sum?: SumAt;
  readonly when?: string;
}

const GIVES = oneOf('contribute|donate|pledge|fund|finance|co-finance|co-fund|support|sponsor');

/**
 * Lists of those who gave: "with contributions from A, B (€200,000) and C", "to which A (€300,000), B and C have
 * contributed", "the largest donors were A and B". One gift each; of a partner that gives itself, only its own.
 */
export function contributors(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const run of runsOf(s)) {
    if (!isCued(s, run)) continue;
    const ours = run.filter((g) => scene.relation.includes(g.m.id));
    const partnerGives = scene.partner !== undefined && giverOf(scene) === scene.partner;
    const isTheirs = !partnerGives && !ours.some((g) => g.m.id === scene.partner) && toPartner(scene, s);
    const kept = isTheirs ? run : ours;
    const [first, last] = [run[0]!, run.at(-1)!];
    const fund = fundOf(scene, s, s.from, s.to, false) ?? (isTheirs ? trust(scene) : undefined);
    const country = s.mentions.find(
      (x) =>
        x.type === 'country' &&
        (x.from < first.m.from || x.from > last.to) &&
        oneOf('in|to|for').test(s.tokens[x.from - (s.tokens[x.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '') &&
        !run.some((g) => g.m.id === x.id),
    );
    const recipient = country?.id ?? fund?.of ?? (isTheirs ? scene.partner : undefined);
    // Of a long list without sums the first stands for all, and the proof shows the others.
    const isLong = kept.length > 3 && kept.every((g) => g.sum === undefined);
    // "A, B, C and D were among the donors; 8 million was given in all": the sum tells what they gave together.
    if (isLong && isTheirs && s.sums.length > 0) continue;
    for (const g of isLong ? kept.slice(0, 1) : kept)
      if (!isPlan(s, g.m.from))
        out.push(
          draft(
            KIND.contribution,
            'among-contributors',
            g.when ?? upTo(scene),
            {
              stage: 'support',
              donor: g.m.id,
              ...(fund ? { fund: fund.id } : {}),
              ...(recipient && recipient !== g.m.id ? { recipient } : {}),
              ...(g.sum ? { money: g.sum.sum } : {}),
            },
            proof(
              s,
              g === run[0] ? cueStart(s, g.m.from) : g.m.from,
              isLong || g === run.at(-1) ? cueEnd(s, isLong ? last.to : g.to) : g.to,
            ),
            ['named among those who gave'],
          ),
        );
  }
  return out;
}

/** The first of a list is proved by the words that lead to it, the last by those that follow. */
function cueStart(s: Sentence, at: number): number {
  let a = at;
  while (
    a > s.from &&
    at - a < 9 &&
    !oneOf('[,;:(—]').test(s.tokens[a - 1]!.t) &&
    s.tokens[a - 1]!.n !== 'which'
  )
    a--;
  return a;
}

function cueEnd(s: Sentence, at: number): number {
  let b = at;
  while (b < s.to && b - at < 8 && !/^[,;:).—]$/.test(s.tokens[b]!.t)) b++;
  return b;
}

function trust(scene: Scene): Mention | undefined {
  return scene.sentence - scene.partnerFundAt <= 3 ? scene.lastFund : undefined;
}

function isPlan(s: Sentence, at: number): boolean {
  const c = s.clauses.find((x) => x.from <= at && at < x.to);
  return c?.verb.modal === true || c?.verb.negated === true;
}

/** Whether the list is of those who gave to the partner: a project or fund of which the page told, or that is named here. */
function toPartner(scene: Scene, s: Sentence): boolean {
  if (scene.partner === undefined) return false;
  if (scene.sentence - scene.partnerFundAt <= 3) return true;
  // "count among its supporters": of what the page tells of the partner.
  if (givesPartner(scene) && s.tokens.slice(s.from, s.to).some((t) => oneOf('supporters|donors').test(t.n)))
    return true;
  return s.tokens
    .slice(s.from, s.to)
    .some(
      (t, k) =>
        t.n === 'trust' ||
        oneOf('projects?').test(t.n) ||
        (s.cover[s.from + k]?.type === 'fund' && !s.cover[s.from + k]!.of),
    );
}

/** Runs of countries and organisations, each with what stands in its bracket or in a clause of its own. */
function runsOf(s: Sentence): Giver[][] {
  const runs: Giver[][] = [];
  let run: Giver[] = [];
  let end = -1;
  for (const m of s.mentions) {
    if (m.type !== 'country' && m.type !== 'organisation') continue;
    if (m.from < end) continue;
    if (run.length > 0 && !isLink(s, end, m.from)) {
      runs.push(run);
      run = [];
    }
    const g = giver(s, m);
    run.push(g);
    end = g.to;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** ", ", " and the ", ", the lead nation, ", "and, among the Partners for Co-operation, " */
function isLink(s: Sentence, from: number, to: number): boolean {
  if (to - from > 9 || from >= to) return false;
  const run = s.tokens.slice(from, to);
  if (!oneOf(',|and|as').test(run[0]!.n)) return false;
  return run.every(
    (t, k) =>
      oneOf(
        ',|and|the|as|well|both|republic|kingdom|of|lead|leading|nation|nations|country|co-lead|among|partners|also',
      ).test(t.n) || s.cover[from + k]?.type === 'standing',
  );
}

function giver(s: Sentence, m: Mention): Giver {
  let at = m.to;
  if (s.tokens[at]?.t === '(') {
    let close = at;
    while (close < Math.min(s.to, at + 14) && s.tokens[close]!.t !== ')') close++;
    const sum = s.sums.find((x) => x.from > at && x.to <= close);
    const when = datesIn(s, at, close)[0]?.edtf;
    if (s.tokens[close]?.t === ')')
      return { m, to: close + 1, ...(sum ? { sum } : {}), ...(when ? { when } : {}) };
  }
  // "Japan, which put in EUR 500,000 in FY2011,"
  if (s.tokens[at]?.t === ',') at++;
  if (s.tokens[at]?.n === 'which' || s.tokens[at]?.n === 'with') {
    const sum = s.sums.find((x) => x.from > at && x.from <= at + 5);
    if (
      sum &&
      !s.tokens.slice(at, sum.from).some((t) => oneOf('been|was|were|received|will|would').test(t.n))
    ) {
      const when = datesIn(s, sum.to, sum.to + 3)[0];
      return { m, to: when?.to ?? sum.to, sum, ...(when ? { when: when.edtf } : {}) };
    }
  }
  const of = s.tokens[m.to]?.n === 'of' ? m.to + 1 : m.to;
  const sum = s.sums.find((x) => x.from === of);
  return sum ? { m, to: sum.to, sum } : { m, to: m.to };
}

/** Whether words before or after say that those of the list gave. */
function isCued(s: Sentence, run: readonly Giver[]): boolean {
  const first = run[0]!.m.from - (s.tokens[run[0]!.m.from - 1]?.n === 'the' ? 1 : 0);
  const to = run.at(-1)!.to;
  const before = s.tokens.slice(Math.max(s.from, first - 7), first).map((t) => t.n);
  const join = before.join(' ');
  if (/(?:^| )(?:contributions?|donations?|funding|grants?) (?:by|from|of)$/.test(join)) return true;
  if (
    /(?:^| )(?:contributors?|donors?|contributing (?:countries|nations)|supporters?)(?: \p{L}+){0,3} (?:are|were|include|included|including|being|:|have been)$/u.test(
      join,
    )
  )
    return true;
  // "Allies and partners including A, B and C have contributed", "to which A and B contributed"
  const verb = s.groups.find((g) => g.from >= to && g.from <= to + 1);
  const after = s.tokens
    .slice(to, to + 10)
    .map((t) => t.n)
    .join(' ');
  if (
    after.includes('among') &&
    /^(?:,? ?(?:are|were|is|was|count|counts|being|counted)) (?:also )?among (?:\S+ ){0,2}(?:contributing|contributors|donors|supporters)/.test(
      after,
    )
  )
    return true;
  if (run.length < 2 && !run[0]!.sum) return false;
  if (
    !verb ||
    !GIVES.test(verb.lemma) ||
    verb.passive ||
    verb.modal ||
    verb.negated ||
    verb.shape !== 'finite'
  )
    return false;
  // The plain sentence "A and B have contributed to X" is read by its verb.
  return (
    oneOf('which|including|include').test(before.at(-1) ?? '') ||
    before.includes('which') ||
    run.some((g) => g.sum !== undefined)
  );
}
