import { oneOf, type WordList } from '../../one-of.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { hasGoods, hasThings } from './kind.ts';
import { GIFT } from './stage.ts';

/** What a clause tells was given, other than money. */
export interface Help {
  readonly family:
    | 'goods'
    | 'goods among it'
    | 'teaching'
    | 'courses'
    | 'people sent'
    | 'people moved'
    | 'help'
    | 'help begun';
  readonly why: string;
  /** The subject is what is given. */
  readonly isSubject?: true;
  /** The subject is given it. */
  readonly isTaken?: true;
}

type Family = Help['family'];
const FAMILIES: readonly (readonly [WordList, readonly Family[]])[] = [
  [oneOf('train|teach|instruct|mentor|coach|educate|retrain'), ['teaching']],
  [oneOf('run|hold|organise|organize|conduct|arrange|stage|teach|lead'), ['courses']],
  [oneOf('offer|give|provide|deliver'), ['goods', 'courses', 'people sent', 'help']],
  [oneOf('supply|donate|hand|gift|present|bring|share|ship|lend|furnish|rush|distribute|issue'), ['goods']],
  [oneOf('send|dispatch|despatch'), ['people sent', 'goods']],
  [oneOf('transfer|transport|fly|airlift|move|carry|ferry|lift'), ['people moved', 'goods']],
  [oneOf('receive|obtain|get'), ['goods', 'courses']],
  [oneOf('arrive|reach|land'), ['goods']],
  [oneOf('benefit'), ['courses']],
  [oneOf('extend|render|grant'), ['help']],
  [oneOf('include|comprise'), ['goods among it']],
  [oneOf('begin|start|commence|resume'), ['help begun']],
];
const COURSES = oneOf(
  'courses?|training|trainings|workshops?|seminars?|scholarships?|fellowships?|internships?|classes',
);
const SENT = oneOf(
  'experts?|advis[eo]rs?|volunteers|instructors?|trainers?|specialists?|doctors|engineers|teachers|medics|consultants',
);
const TEAM = oneOf('training|education|advisory|experts?|medical|technical|rescue|engineering|mobile');
/** Who makes what is sent a contingent. */
const SOLDIERS = oneOf('troops|soldiers|personnel|contingents?|sailors|crews?');
const MOVED = oneOf(
  'peacekeepers|troops|battalions?|soldiers|police|observers|contingents?|evacuees|patients|wounded',
);
const PEOPLE = oneOf(
  'officers?|personnel|soldiers|trainers|instructors|officials|experts|specialists|police|policemen|servicemen|servicewomen|troops|forces|staff|cadets|students|nationals|professionals|candidates|teachers|doctors|nurses|civilians|farmers|engineers|peacekeepers|units?|judges|prosecutors|guards|deminers|medics|diplomats|participants|people|technicians|pilots|women|men|soldiers',
);
/** Nouns of help, which a verb of giving gives. */
const HELPS = oneOf(
  'assistance|support|advice|aid|help|expertise|airlift|sealift|surveillance|training|relief|equipment|guidance|mentoring|treatment',
);

/** What a clause tells was given, by its verb's kind and what that has for its object, or for its subject in the passive. */
export function helpIn(s: Sentence, clause: Clause): Help | undefined {
  const { verb, subject } = clause;
  if (isGivenTo(s, clause)) return { family: 'help', why: 'help', isTaken: true };
  const families = FAMILIES.find(([re]) => re.test(verb.lemma))?.[1];
  if (!families) return undefined;
  // "executions were carried out", "All training is provided with the consent of": what is done, and a rule for it.
  if (verb.lemma === 'carry' && oneOf('out|on').test(s.tokens[verb.to]?.n ?? '')) return undefined;
  if (verb.passive && verb.tense === 'present' && s.tokens[subject.from]?.n === 'all') return undefined;
  const isMotion = oneOf('arrive|reach|land|begin|start|commence|resume').test(verb.lemma);
  const isSubject = verb.passive || isMotion;
  const isTaken = !verb.passive && oneOf('receive|obtain|get|benefit').test(verb.lemma);
  const [from, to] = isSubject ? [subject.from, subject.to] : [verb.to, objectEnd(s, clause)];
  if (s.sums.some((x) => x.from >= from && x.to <= to)) return undefined;
  for (const family of families) {
    if (!isFamily(s, clause, family, from, to, isTaken)) continue;
    return { family, why: family, ...(isSubject ? { isSubject } : {}), ...(isTaken ? { isTaken } : {}) };
  }
  return undefined;
}

/** "was given advice on", "have been awarded 30 grants", "are offered courses": the subject is given to. */
function isGivenTo(s: Sentence, { verb, to }: Clause): boolean {
  if (!verb.passive || !oneOf('give|offer|award|grant|teach|provide').test(verb.lemma)) return false;
  for (let i = verb.to; i < Math.min(to, verb.to + 7); i++) {
    const { n } = s.tokens[i]!;
    if (oneOf('to|for|by|in|at|on|under|through|,').test(s.tokens[i]!.t)) return false;
    if (HELPS.test(n) || COURSES.test(n) || oneOf('grants?|stipends?').test(n)) return !s.cover[i];
  }
  return false;
}

function isFamily(
  s: Sentence,
  clause: Clause,
  family: Family,
  from: number,
  to: number,
  isTaken: boolean,
): boolean {
  const has = (re: WordList, a = from, b = to): boolean => {
    for (let i = a; i < b; i++) if (re.test(s.tokens[i]!.n)) return true;
    return false;
  };
  switch (family) {
    case 'goods':
      return (hasGoods(s, from, to) || hasThings(s, from, to)) && !has(SOLDIERS);
    case 'goods among it':
      return (hasGoods(s, from, to) || hasThings(s, from, to)) && isOfHelp(s, clause);
    case 'teaching':
      return (has(PEOPLE) || hasCounted(s, from, to)) && !isAside(s, clause);
    case 'courses':
      return (
        has(COURSES) &&
        !has(oneOf('jointly|joint|together'), clause.from, clause.to) &&
        (isTaken
          ? has(PEOPLE, clause.subject.from, clause.subject.to)
          : isForPeople(s, clause) ||
            // "200 courses were provided"
            (clause.verb.passive &&
              oneOf('provide|give|offer|deliver').test(clause.verb.lemma) &&
              hasCounted(s, from, to)))
      );
    case 'people sent':
      return (
        sendsPeople(s, from, clause.verb.passive ? to : Math.min(to, from + 7)) && !isToOperation(s, clause)
      );
    case 'people moved':
      return clause.verb.passive && has(MOVED) && isSomewhere(s, clause);
    case 'help begun':
      return !clause.verb.passive && hasHelpFirst(s, clause);
    case 'help':
      return clause.verb.passive
        ? has(HELPS)
        : has(HELPS, from, Math.min(to, from + 4)) && isToSomebody(s, clause);
  }
}

/** "NATO training began", "The training of deminers started": help is the subject, not work or a body named after it. */
function hasHelpFirst(s: Sentence, { subject, verb }: Clause): boolean {
  const at = firstIn(s, subject.from, verb.from, (t) =>
    oneOf('training|assistance|aid|airlift|retraining').test(t.n),
  );
  if (at < 0 || at > subject.from + 3 || s.cover[at]) return false;
  return at + 1 === verb.from || oneOf('of|for|to|by').test(s.tokens[at + 1]!.n);
}

/** Whether the words of a stretch name people by their nation or something by number: "400 Kenyans", "55 system administrators". */
function hasCounted(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { n, kind } = s.tokens[i]!;
    if (s.cover[i]?.type === 'demonym' && n.endsWith('s')) return true;
    const isCount =
      kind === 'number' ||
      oneOf(
        'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|hundreds|thousands',
      ).test(n);
    if (!isCount || s.times.some((w) => w.from <= i && i < w.to)) continue;
    if (s.tokens.slice(i + 1, Math.min(to, i + 5)).some((t) => /[^s]s$/.test(t.n) || PEOPLE.test(t.n)))
      return true;
  }
  return false;
}

/** "courses for X officers", "training of the staff" */
function isForPeople(s: Sentence, clause: Clause): boolean {
  for (let i = clause.from; i < clause.to - 1; i++)
    if (oneOf('for|of|to').test(s.tokens[i]!.n))
      for (let k = i + 1; k < Math.min(clause.to, i + 7); k++)
        if (PEOPLE.test(s.tokens[k]!.n) || (s.cover[k]?.type === 'demonym' && k <= i + 2)) return true;
  return false;
}

function sendsPeople(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { n } = s.tokens[i]!;
    if (SENT.test(n)) return true;
    if (
      oneOf('teams?').test(n) &&
      i > from &&
      s.tokens.slice(Math.max(from, i - 3), i).some((t) => TEAM.test(t.n))
    )
      return true;
  }
  return false;
}

function isSomewhere(s: Sentence, clause: Clause): boolean {
  for (let i = clause.verb.to; i < Math.min(clause.to, clause.verb.to + 4); i++)
    if (oneOf('to|into|from|in').test(s.tokens[i]!.n)) return true;
  return false;
}

/** "in the course of which officers were trained", "instructors, who had trained forces", "its company taught soldiers": told of what a project, a man or a contingent is. */
function isAside(s: Sentence, clause: Clause): boolean {
  if (clause.relative === 'who' || (clause.relative === 'which' && clause.verb.passive)) return true;
  // "Over seven years the mission trained 5,000 police": what came of it.
  const isSumUp = clause.verb.tense !== 'present' && hasCounted(s, clause.verb.to, clause.to);
  for (let i = clause.subject.from; !clause.verb.passive && i < clause.subject.to; i++)
    if (
      s.tokens[i]!.n === 'mission'
        ? !isSumUp
        : oneOf('company|battalion|forces?|contingent|platoon').test(s.tokens[i]!.n)
    )
      return true;
  return clause.verb.passive && clause.subject.to - clause.subject.from < 2;
}

/** "provided experts to the mission": a part taken. */
function isToOperation(s: Sentence, clause: Clause): boolean {
  for (let i = clause.verb.to; i < clause.to; i++)
    if (
      s.cover[i]?.type === 'operation' ||
      oneOf('mission|operation|secretariat|headquarters|exercises?|part').test(s.tokens[i]!.n)
    )
      return true;
  return false;
}

/** "tanks built under a credit of 5 million": what is given ends before the participle. */
function objectEnd(s: Sentence, { verb, to }: Clause): number {
  const next = s.groups.find(
    (g) =>
      g.from >= verb.to &&
      g.shape === 'participle' &&
      s.tokens[g.to]?.kind === 'word' &&
      oneOf('by|under|in|through|with|from|to|since|at').test(s.tokens[g.to]!.n),
  );
  return Math.min(to, verb.to + 24, next?.from ?? to);
}

/** "its support to X, which has included helmets", "military assistance to X includes vehicles" */
function isOfHelp(s: Sentence, clause: Clause): boolean {
  const from = clause.relative === 'which' ? Math.max(s.from, clause.from - 10) : clause.subject.from;
  for (let i = from; i < clause.verb.from; i++) if (GIFT.test(s.tokens[i]!.n) && !s.cover[i]) return true;
  return false;
}

/** "provided vital support to the observers": help for a party or its people, which stands right behind it. */
function isToSomebody(s: Sentence, { verb, to }: Clause): boolean {
  const m = s.mentions.find(
    (x) => x.from >= verb.to && x.to <= to && oneOf('country|organisation|body').test(x.type),
  );
  return (
    m !== undefined &&
    m.from < verb.to + 8 &&
    oneOf('to|for').test(s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '')
  );
}
