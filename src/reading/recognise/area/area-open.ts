import { KIND } from '../../kinds.ts';
import { areasIn } from '../../known.ts';
import { datesIn, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { FIELDS, isFuture } from './area-lead.ts';

/** Words by which a sentence says that the two do something together, or where their work lies. */
const TOGETHER =
  /^(?:cooperat\w*|co-operat\w*|collaborat\w*|partnership|together|jointly|interaction|engagement|practical|programmes?|programs?|ipap|ipcp|itpp|ipp|alongside|side|relationship|relations|ties|agenda)$/;
/** Verbs by which fields are talked of, wished for or told of as dangers rather than worked in. */
const TALKED = oneOf(
  'discuss|exchange|review|raise|debate|brief|note|welcome|condemn|underline|stress|recall|express|consider|explore|propose|hope|seek|wish|face|threaten|confront|call|urge|invite|study|examine|share|touch|talk|speak|finance|fund|cost|donate|pledge|contribute|receive|train|attend|visit|meet',
);
/** What a text or a meeting does with fields: its day is theirs. */
const SETTLED = oneOf(
  'agree|decide|identify|define|determine|undertake|commit|resolve|launch|adopt|announce|sign|set|single|concur|reaffirm',
);
/** Fields of one list lie so many tokens apart at most. */
const GAP = 7;
const MOST = 400;

/**
 * Fields of cooperation whatever the verb: a list of three or more in a sentence that tells of the two's work together, or two right after
 * "cooperation in", "work on". Fields that are only talked of, wished for, paid for or feared make none.
 */
export function openAreas(scene: Scene, s: Sentence): Draft | undefined {
  return listed(scene, s) ?? priority(scene, s);
}

function listed(scene: Scene, s: Sentence): Draft | undefined {
  const end = Math.min(s.to, s.from + MOST);
  const all = areasIn(scene.known.areas, s.tokens, s.from, end);
  if (all.length < 2) return undefined;
  for (const run of runsOf(s, all)) {
    const codes = [...new Set(run.map((a) => a.code))];
    const from = run[0]!.from;
    const near = leadsRight(s, from);
    if (codes.length < 2 || run.length < (near ? 2 : 3)) continue;
    const clause = tellsOf(s, from);
    if (!isShared(scene, s, clause, from, run.at(-1)!.to, near)) continue;
    const moment = clause && momentOf(scene, s, clause);
    const settles =
      SETTLED.test(clause?.verb.lemma ?? '') ||
      s.tokens
        .slice(from, run.at(-1)!.to + 8)
        .some((t) => oneOf('identified|agreed|defined|added').test(t.n));
    if (clause?.verb.tense === 'past' && !moment?.dated && !settles) continue;
    const isSince = moment?.dated === true && (moment.when.includes('..') || settles);
    // What a text agreed on a day foresees is of that day.
    const agreed = ofText(s.tokens.slice(s.from, from))
      ? datesIn(s, s.from, from).find((w) => w.sort === 'point')?.edtf
      : undefined;
    const start = clause?.from ?? s.from;
    const begin = s.tokens[from]!.s - s.tokens[start]!.s > 220 ? Math.max(start, from - 8) : start;
    return draft(
      KIND.area,
      'areas-open',
      isSince
        ? moment.when
        : (agreed ??
            (settles && !moment?.dated && clause?.verb.tense === 'past' ? lastDay(scene) : undefined) ??
            '/..'),
      { areas: codes },
      proof(s, Math.min(begin, from), run.at(-1)!.to),
      ['fields in a sentence on work together'],
    );
  }
  return undefined;
}

/** "The Leaders agreed to …", "The Memorandum identified …": the day of the meeting or the text that was told just before. */
function lastDay(scene: Scene): string | undefined {
  const last = scene.drafts.at(-1);
  const isOf =
    last?.kind === KIND.engagement ? scene.sentence - scene.engagedAt <= 2 : last?.kind === KIND.instrument;
  return isOf && last && /^\d{4}-\d\d(?:-\d\d)?(?:\/\d{4}-\d\d-\d\d)?$/.test(last.when)
    ? last.when
    : undefined;
}

const CORE = oneOf(
  'priorit(?:y|ies)|areas?|focus|elements?|objectives?|aims?|emphasis|fields?|strands?|cornerstone|pillars?',
);

/**
 * One field said to be what the work is about: "A key priority is interoperability", "Agreed objectives cover defence reform", "identified
 * cooperation at sea as a key area".
 */
function priority(scene: Scene, s: Sentence): Draft | undefined {
  for (const clause of s.clauses) {
    const v = clause.verb;
    // "A key priority is to ensure A": what it is, not what is to come.
    const isTo = oneOf('is|are|remains?').test(s.tokens[v.from]!.n) && s.tokens[v.from + 1]?.n === 'to';
    if ((v.modal && !isTo) || v.negated || v.tense === 'past') continue;
    const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
    const isCore =
      (isTo || oneOf('be|remain|cover|include|lie|concern|comprise|rest').test(v.lemma)) &&
      subject.some((t) => CORE.test(t.n)) &&
      subject.some((t) => WEIGHT.test(t.n) || TOGETHER.test(t.n));
    if (!isCore || isFuture(s, clause.subject.from, clause.subject.to)) continue;
    const parties = partiesIn(scene, s, clause.from, clause.to, true);
    if (parties.length > 0 && !concerns(scene, parties)) continue;
    if (scene.organisation === undefined && parties.length < 2) continue;
    const found = areasIn(scene.known.areas, s.tokens, v.to, Math.min(clause.to, v.to + 14));
    const codes = [...new Set(found.map((a) => a.code))].filter((c) => c !== 'political-dialogue');
    if (codes.length === 0) continue;
    const moment = momentOf(scene, s, clause);
    const when = moment.dated && moment.when.includes('..') ? moment.when : '/..';
    return draft(KIND.area, 'areas-core', when, { areas: codes }, proof(s, clause.from, clause.to), [
      'a field said to be what the work is about',
    ]);
  }
  return undefined;
}

const WEIGHT = oneOf(
  'key|main|core|critical|important|principal|central|major|agreed|common|shared|joint|jointly|current|essential|particular|special|first|top|leading|overarching',
);

/** The clause that speaks of work together before a list at `at`, else the last one before it. */
function tellsOf(s: Sentence, at: number): Clause | undefined {
  const before = s.clauses.filter((c) => c.from <= at);
  return (
    before.findLast((c) =>
      s.tokens.slice(c.from, Math.min(c.to, at)).some((t) => TOGETHER.test(t.n) || FIELDS.test(t.n)),
    ) ?? before.at(-1)
  );
}

interface Field {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** The lists in a sentence: fields that only commas, "and" and a few words part. */
function runsOf(s: Sentence, all: readonly Field[]): Field[][] {
  const runs: Field[][] = [];
  for (const a of all) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isJoined(s, last.to, a.from)) run.push(a);
    else runs.push([a]);
  }
  return runs;
}

function isJoined(s: Sentence, from: number, to: number): boolean {
  if (to - from > GAP) return false;
  const gap = s.tokens.slice(from, to);
  if (gap.some((t) => t.t === ':' || t.t === '(' || t.n === 'which' || t.n === 'who')) return false;
  if (s.groups.some((g) => g.shape === 'finite' && g.from >= from && g.from < to)) return false;
  return gap.some((t) => /^[,;/&]$/.test(t.t) || oneOf('and|or|as').test(t.n));
}

/** Words between what leads a list and its first field: "in areas of work such as", "in seven fields, among them". */
const STEPS =
  /^(?:the|of|on|in|as|such|like|including|include|includes|among|them|which|namely|against|combating|countering|fight|fighting|fields?|areas?|issues|topics|both|domains?|notably|further|spheres?|sectors?|questions|being|are|is|were|work|working|under|package|programme|plan|cooperation|co-operation|agreed|identified|following|:|,|\(|with|focus|focusing|focussing|for|to|cover|ensure|enhance|strengthen|advice|support|assistance)$/;

/** "cooperation in A", "work together on A", "in the fields of A", "with a focus on A", "in areas, among them A". */
function leadsRight(s: Sentence, at: number): boolean {
  // "detail areas of cooperation, reforms and dialogue": no list of areas.
  if (s.tokens[at - 1]?.t === ',') return false;
  for (let i = at - 1; i >= Math.max(s.from, at - 9); i--) {
    const n = s.tokens[i]!.n || s.tokens[i]!.t;
    if (
      i < at - 1 &&
      (FIELDS.test(n) ||
        oneOf('focuss?ing').test(n) ||
        (n === 'focus' && oneOf('a|the|their|with|special|particular').test(s.tokens[i - 1]?.n ?? '')))
    )
      return true;
    if (
      i < at - 1 &&
      /^(?:cooperat\w*|co-operat\w*|collaborat\w*|together|closely|jointly|work|working|works|side|interaction)$/.test(
        n,
      )
    )
      return true;
    if (!STEPS.test(n) && !STEPS.test(s.tokens[i]!.t)) return false;
  }
  return false;
}

/** Whether the sentence tells of work that the two share, as a fact or as agreed. */
function isShared(
  scene: Scene,
  s: Sentence,
  clause: Clause | undefined,
  from: number,
  to: number,
  near: boolean,
): boolean {
  const before = s.tokens.slice(s.from, from);
  const around = s.tokens.slice(s.from, Math.min(s.to, to + 14));
  const isField = around.some((t) => FIELDS.test(t.n) || oneOf('issues|topics|matters').test(t.n));
  const covers = COVERS.test(clause?.verb.lemma ?? '');
  // "A, B and C were among the areas identified"
  const among = s.tokens
    .slice(to, to + 12)
    .some((t, k, run) => t.n === 'among' && run.slice(k, k + 6).some((x) => FIELDS.test(x.n)));
  if (!near && !among && !ofText(before) && !(around.some((t) => TOGETHER.test(t.n)) && (isField || covers)))
    return false;
  if (isFuture(s, s.from, from) && !/\bfurther\b/.test(before.map((t) => t.n).join(' '))) return false;
  const agreed = oneOf('agree|decide|intend|undertake|commit|resolve').test(clause?.verb.lemma ?? '');
  if (!clause && before.some((t) => oneOf('will|would|could|should|may|might|not|hopes?').test(t.n)))
    return false;
  for (const c of s.clauses) {
    if (c.from > from) break;
    if (c.verb.negated || (c.verb.modal && !agreed)) return false;
    if (TALKED.test(c.verb.lemma) && c.to > from) return false;
  }
  // "agreed to explore cooperation in": what is still to be found out.
  if (s.groups.some((g) => g.from >= (clause?.from ?? s.from) && g.to <= from && TALKED.test(g.lemma)))
    return false;
  if (s.sums.some((m) => m.from >= (clause?.from ?? s.from) && m.from < to)) return false;
  const parties = partiesIn(scene, s, s.from, to, true);
  if (parties.length > 0 && !concerns(scene, parties)) return false;
  // Of one alone: "Japan focuses on A, B and C".
  const subject = clause ? partiesIn(scene, s, clause.subject.from, clause.subject.to, true) : [];
  return !(subject.length === 1 && parties.length === 1 && !near && !isField);
}

/** "The declaration singles out A, B and C", "areas of work under the package include A, B and C": what a text holds. */
function ofText(before: readonly { n: string }[]): boolean {
  const says = before.findLastIndex((t) => HOLDS.test(t.n));
  if (says < 0) return false;
  const run = before.slice(0, says);
  return (
    run.some((t) => TEXT.test(t.n)) ||
    run.some(
      (t, k) =>
        FIELDS.test(t.n) &&
        run[k + 1]?.n === 'of' &&
        oneOf('work|action|activity|effort').test(run[k + 2]?.n ?? ''),
    )
  );
}

const TEXT = oneOf(
  'declaration|programmes?|program|plans?|package|agreement|strategy|memorandum|partnership|principles|document|roadmap|arrangement|agenda|framework|statement|ipap|ipcp|itpp|ipp|compact',
);
const HOLDS = oneOf(
  'singles?|singling|identif(?:y|ies|ied|ying)|foresees?|foreseeing|covers?|covering|sets?|lists?|listing|targets?|targeting|focus(?:es|ing)?|focusses|spans?|spanning|address(?:es|ing)?|includes?|including|comprises?|comprising|encompass(?:es|ing)?|embraces?|determines?|defines?|outlines?',
);
const COVERS = oneOf(
  'cover|include|comprise|encompass|extend|range|span|focus|foresee|envisage|concentrate|embrace|set|list|stretch|reach|touch|centre|center',
);
