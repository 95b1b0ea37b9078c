import { KIND } from '../../kinds.ts';
import type { Mention } from '../../mention.ts';
import { datesIn, isFact, momentOf, onward } from '../../moment.ts';
import { oneOf, type WordList } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { trustAt } from './aided.ts';
import { agentAt, givesPartner, isMember } from './giver.ts';

/** What is only thought of, or tells what a fund is like. */
const NO_RUN = oneOf(
  'consider|discuss|propose|plan|identify|explore|suggest|recommend|prepare|mention|welcome|request|expect|need|require|remain|await|review|evaluate|assess|depend|seek|agree|approve|reach|amount|total|have',
);
/** What a project of a programme does where it helps, rather than being work that both sides take part in. */
const GIVES = oneOf(
  'provide|help|assist|equip|supply|support|enable|give|train|retrain|deliver|donate|allow|furnish|install|teach|fit',
);
/** Verbs that have projects for their object, as parts of what was told before. */
const LISTS = oneOf('include|comprise|be|cover|follow|feature');
const ORDINAL = oneOf('second|third|fourth|fifth|sixth|seventh|first|last');
const MORE = oneOf(
  'one|another|further|latest|new|final|other|subsequent|previous|current|additional|separate|similar|later|earlier|similar|major|two|three|four|five|six|several',
);

/**
 * The projects of a trust fund or a programme for the partner, whatever their verb: "one, for the destruction of arms, was
 * completed in 2003; another, led by X, saw …", "a third was begun in May", "these include a project for A and another for B".
 */
export function fundProjects(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  if (!givesPartner(scene) || !scene.organisation || !scene.partner) return [];
  noteFund(scene, s);
  const fund = trustFund(scene, s);
  const isProgramme = fund === undefined && ofProgramme(scene, s);
  if (!fund && !isProgramme) return [];
  const out: Draft[] = [];
  for (const [k, clause] of s.clauses.entries()) {
    if (clause.shares || clause.relative !== '' || NO_RUN.test(clause.verb.lemma) || !isFact(s, clause))
      continue;
    const [start, end] = [s.tokens[clause.from]!.s, s.tokens[clause.to - 1]!.e];
    if (told.some((d) => d.citations[0]!.start < end && d.citations[0]!.end > start)) continue;
    // "saw the destruction of arms and was completed in 2007 at a cost of 2 million": the verbs of one project.
    let last = k;
    while (isOfSame(s, s.clauses[last + 1])) last++;
    const heads = headsIn(s, clause, s.clauses[last]!.to);
    if (isProgramme && !(heads.length === 1 && givesHere(scene, s, clause, heads[0]!))) continue;
    for (const [j, at] of heads.entries()) {
      const to = heads[j + 1] ?? s.clauses[last]!.to;
      if (isElsewhere(scene, s, at, to)) continue;
      // "one ended in 2009 and another still goes on": each by its own verb.
      const own =
        j === 0 ? clause : s.clauses.slice(k + 1, last + 1).find((c) => c.verb.from >= at && c.verb.to <= to);
      out.push(tell(scene, s, own ?? clause, at, to, fund));
    }
  }
  return out;
}

function isOfSame(s: Sentence, next: Clause | undefined): boolean {
  return (
    next !== undefined &&
    s.tokens[next.from - 1]?.t !== ';' &&
    (next.shares ||
      (next.relative === 'which' && !s.sums.some((x) => x.from >= next.from && x.to <= next.to)))
  );
}

function tell(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  at: number,
  to: number,
  fund: Mention | undefined,
): Draft {
  const sum = s.sums.find((x) => x.from >= at && x.to <= to && isCost(s, x.from));
  scene.partnerFundAt = scene.sentence;
  scene.lastRecipient = scene.partner;
  scene.recipientAt = scene.sentence;
  return draft(
    KIND.contribution,
    'fund-project',
    whenOf(scene, s, clause, at, to),
    {
      stage: 'support',
      donor: lead(scene, s, at, to) ?? scene.organisation,
      ...(fund ? { fund: fund.id } : {}),
      recipient: scene.partner,
      ...(sum ? { money: sum.sum } : {}),
    },
    proof(s, at, to),
    ['a project of the fund told before'],
  );
}

/** When a project was: from its launch to its end where both are told, else its verb's date, else any of its own, else what the tense says. */
function whenOf(scene: Scene, s: Sentence, clause: Clause, at: number, to: number): string {
  const dateOf = (lemmas: WordList): string | undefined => {
    const g = s.groups.find((x) => x.from >= at && x.to <= to && lemmas.test(x.lemma));
    return g && datesIn(s, g.to, Math.min(to, g.to + 4)).find((w) => w.sort === 'point')?.edtf;
  };
  const [begun, done] = [dateOf(BEGIN), dateOf(END)];
  if (begun && done) return `${begun}/${done}`;
  const own = momentOf(scene, s, clause);
  const { source } = own;
  const isOwn = own.dated && source !== undefined && (source.from < to || source.from < clause.verb.from);
  const [date] = datesIn(s, at, to);
  const when = isOwn && (source.from >= at || !date) ? own.when : (date?.edtf ?? own.when);
  // "launched in 2015, helps": it still does.
  return clause.verb.tense === 'present' && begun === when && !LISTS.test(clause.verb.lemma)
    ? onward(when)
    : when;
}

const BEGIN = oneOf('launch|begin|start|initiate|open|establish');
const END = oneOf('complete|conclude|finish|end|close|finalise|finalize');

/** The trust fund that a sentence names, unless it is another country's. */
function trustIn(scene: Scene, s: Sentence): Mention | undefined {
  const known = s.mentions.find((m) => m.type === 'fund' && /trust fund/i.test(m.id));
  const found = known ?? trustAt(s, s.from, s.to, true);
  // "a trust fund was needed": what is no name is not one of the organisation's.
  const fund = known ?? (found && s.tokens[found.to - 1]!.cap ? found : undefined);
  return fund && (fund.of === undefined || fund.of === scene.partner) ? fund : undefined;
}

/** "Jordan has benefited from projects under the Trust Fund", "A Trust Fund for the disposal of arms ran": it serves the partner. */
function noteFund(scene: Scene, s: Sentence): void {
  const fund = trustIn(scene, s);
  if (!fund || isElsewhere(scene, s, s.from, s.to)) return;
  const isPartner = s.mentions.some((m) => m.id === scene.partner) || /trust fund/.test(scene.heading);
  const isFirst = s.clauses.some((c) => c.subject.from <= fund.to && fund.to <= c.verb.from);
  if (!isPartner && !isFirst) return;
  scene.lastFund = fund;
  scene.partnerFundAt = scene.sentence;
}

/** The trust fund that the sentence, or one just before, tells of as serving the partner. */
function trustFund(scene: Scene, s: Sentence): Mention | undefined {
  const own = trustIn(scene, s);
  if (own) return own;
  const last = scene.lastFund;
  return last &&
    /trust fund/i.test(last.id) &&
    (last.of === undefined || last.of === scene.partner) &&
    scene.sentence - scene.partnerFundAt <= 3
    ? last
    : undefined;
}

/** Where the projects of a clause begin: its subject, what a verb like "include" lists, and what goes on without a verb ("…, and a second from 2010 until 2012"). */
function headsIn(s: Sentence, clause: Clause, to: number): number[] {
  const { verb } = clause;
  const out: number[] = [];
  for (let i = clause.from; i < to; i++) {
    if (s.cover[i] && s.cover[i]!.from < i) continue;
    const isSubject = i < verb.from;
    // Behind the verb a project is told as one more of a list.
    if (!isSubject && !(out.length > 0 || LISTS.test(verb.lemma))) break;
    const before = s.tokens[i - 1];
    const opens =
      i === clause.from ||
      /^[,;:]$/.test(before!.t) ||
      oneOf('and|while|but|in|under|through|with|as').test(before!.n) ||
      (!isSubject && i === verb.to);
    if (!opens || (isSubject && out.length > 0)) continue;
    const isFirst = out.length === 0 && isSubject;
    if (isProjectAt(s, i, isFirst ? verb.from : to)) out.push(i);
  }
  return out;
}

/** "a project", "another for", "a second one", "the first, led by X", "a NATO Trust Fund for": one that was not told before. */
function isProjectAt(s: Sentence, from: number, to: number): boolean {
  const det = s.tokens[from]!.n;
  const isDet = oneOf('a|an|the|this').test(det);
  const first = isDet ? from + 1 : from;
  let end = first;
  while (
    end < Math.min(to, first + 9) &&
    !oneOf('[,;:(]').test(s.tokens[end]!.t) &&
    !oneOf('of|for|on|with|by|to|in|at|under|from|which|led|and').test(s.tokens[end]!.n) &&
    !s.groups.some((g) => g.from === end)
  )
    end++;
  const run = s.tokens.slice(first, end);
  const [head] = run;
  if (!head) return false;
  const isProject = run.some((t) => oneOf('projects?').test(t.n));
  const isFund = s.cover[end - 1]?.type === 'fund' || (run.at(-1)!.n === 'fund' && run.length > 1);
  const isOrdinal = ORDINAL.test(head.n) && oneOf('a|the').test(det);
  const isMore = MORE.test(head.n) && !(det === 'the' && !oneOf('latest|final|other').test(head.n));
  if (isProject || isFund) return oneOf('a|an').test(det) || isOrdinal || isMore;
  const isAlone = end === first + 1 || (end === first + 2 && run[1]!.n === 'one');
  return (isOrdinal || (isMore && oneOf('one|another').test(head.n))) && isAlone && !isOfOthers(s, end);
}

/** "one of the", "another in": no project by itself. */
function isOfOthers(s: Sentence, at: number): boolean {
  return oneOf('of|and|to').test(s.tokens[at]?.n ?? '');
}

/** "in Ukraine", "for Moldova": of another partner. */
function isElsewhere(scene: Scene, s: Sentence, from: number, to: number): boolean {
  const there = s.mentions.filter(
    (m) =>
      m.type === 'country' &&
      m.from >= from &&
      m.to <= to &&
      !isMember(scene, m.id) &&
      oneOf('in|for|to').test(s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? ''),
  );
  return there.length > 0 && !there.some((m) => m.id === scene.partner);
}

/** Whether a project of a programme helps: it acts, and by a verb of help. */
function givesHere(scene: Scene, s: Sentence, clause: Clause, at: number): boolean {
  const isNamed = s.tokens.slice(at, clause.verb.from).some((t) => t.n === 'project');
  const told = PROGRAMMES.get(scene);
  if (!isNamed && !(told && told.project >= scene.sentence - 1)) return false;
  if (told) told.project = scene.sentence;
  const next = s.groups.find((g) => g.from === clause.verb.to);
  return !clause.verb.passive && (GIVES.test(clause.verb.lemma) || GIVES.test(next?.lemma ?? ''));
}

/** The sentences that named a programme of the organisation last, and a project of it. */
const PROGRAMMES = new WeakMap<Scene, { programme: number; project: number }>();

/** Whether a programme of the organisation, which no country has, was told of here or just before. */
function ofProgramme(scene: Scene, s: Sentence): boolean {
  const isNamed = s.mentions.some(
    (m) => m.type === 'operation' && m.of === undefined && m.kind === 'initiative',
  );
  const told = PROGRAMMES.get(scene) ?? { programme: -9, project: -9 };
  PROGRAMMES.set(scene, told);
  if (isNamed) told.programme = scene.sentence;
  return scene.sentence - told.programme <= 3;
}

/** "led by Austria and Canada", "which the United Kingdom led" */
function lead(scene: Scene, s: Sentence, from: number, to: number): string | undefined {
  // "led by A with contributions from B and C": several give.
  if (s.tokens.slice(from, to).some((t) => t.n === 'contributions')) return undefined;
  for (let i = from; i < to - 1; i++) {
    if (s.tokens[i]!.n !== 'led') continue;
    if (s.tokens[i + 1]!.n === 'by') return agentAt(scene, s, i + 1, to);
    const m = s.cover[i - 1];
    if (m?.type === 'country') return m.id;
  }
  return undefined;
}

function isCost(s: Sentence, at: number): boolean {
  return s.tokens
    .slice(Math.max(s.from, at - 5), at)
    .some((t) => oneOf('cost|costs|budget|worth|value|valued|amount|costing|totalling|total').test(t.n));
}
