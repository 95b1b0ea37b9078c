import { oneOf, type WordList } from '../../one-of.ts';
import { perWord } from '../../per-word.ts';
import type { Sentence } from '../../sentence.ts';

const NOUNS: readonly (readonly [WordList, string])[] = [
  [oneOf('summits?'), 'summit'],
  [
    oneOf('conferences?|seminars?|workshops?|symposium|symposia|roundtables?|forum|colloquium|round-?table'),
    'conference',
  ],
  [oneOf('consultations?|dialogues?|rounds?'), 'consultation'],
  [
    oneOf(
      'meetings?|talks|ministerial|sessions?|discussions|conversations?|encounters?|get-together|negotiations',
    ),
    'meeting',
  ],
  [oneOf('visits?|trips?|stay|tour'), 'visit'],
  [oneOf('dinners?|luncheons?|lunch|breakfast|videoconference|teleconference'), 'meeting'],
  [oneOf('speech|lecture|keynote|remarks|briefings?|presentation'), 'address'],
];
/** Names in which such a word names something that lasts. */
const LASTING = oneOf(
  'partner|partners|relations|relationship|partnership|country|countries|group|process|fund|centre|center|team|facility|mechanism|framework|agreement|declaration|statement|communiqué|programme',
);

/** What sort of event a run of tokens names, and where the noun stands. */
export function eventIn(s: Sentence, from: number, to: number): { type: string; at: number } | undefined {
  let found: { type: string; at: number } | undefined;
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    if (n === 'views' && oneOf('exchange|exchanges|exchanged').test(s.tokens[i - 2]?.n ?? ''))
      return { type: 'exchange-of-views', at: i };
    if (oneOf('of|for|at|on|under|in|with|between|to|by|from|and').test(n) && found) return found;
    if (LASTING.test(s.tokens[i + 1]?.n ?? '')) continue;
    const type = typeAt(s, i);
    // In "summit meeting" and "dialogue meeting" the first noun tells more.
    if (type && !(found && type === 'meeting' && found.at === i - 1)) found = { type, at: i };
  }
  return found;
}

/** Whether a word can tell of an event at all. */
const isEventWord = perWord(
  (n) =>
    oneOf(
      'days?|weeks?|council|committee|commission|subcommittee|board|address|calls?|event|conference|briefing|point|stakeout',
    ).test(n) || NOUNS.some(([re]) => re.test(n)),
);

function typeAt(s: Sentence, i: number): string | undefined {
  if (!isEventWord(s.tokens[i]!.n)) return undefined;
  const m = s.cover[i];
  if (m && (m.type === 'person' || m.type === 'standing' || m.type === 'office')) return undefined;
  // "the Ministerial Council in Milan" is a meeting, not a body that sits.
  if (s.tokens[i]!.n === 'council' && s.tokens[i - 1]?.n === 'ministerial') return 'meeting';
  if (s.tokens[i]!.n === 'ministerial' && s.tokens[i + 1]?.n === 'council') return undefined;
  // "an Information Day", "a training week": what is held on such a day is a conference.
  if (
    oneOf('days?|weeks?').test(s.tokens[i]!.n) &&
    oneOf(
      'information|info|open|training|study|science|partnership|industry|awareness|outreach|networking|cooperation',
    ).test(s.tokens[i - 1]?.n ?? '')
  )
    return 'conference';
  // "the second Joint Committee", "the 26th Joint Council": one of its meetings.
  if (
    oneOf('council|committee|commission|subcommittee|board').test(s.tokens[i]!.n) &&
    s.tokens[i]!.cap &&
    (isNumbered(s, i) ||
      // "the Joint Committee, last convened in Lima in May"
      (JOINT.test(s.tokens[i - 1]?.n ?? '') && convened(s, s.tokens[i + 1]?.t === ',' ? i + 2 : i + 1)))
  )
    return 'meeting';
  // "an address to the Council": after its article, no verb and no house.
  if (
    s.tokens[i]!.n === 'address' &&
    oneOf('an|the|his|her|keynote|opening|special|video|main|welcome|inaugural|first|public').test(
      s.tokens[i - 1]?.n ?? '',
    )
  )
    return 'address';
  if (
    oneOf('calls?').test(s.tokens[i]!.n) &&
    (oneOf('telephone|phone|video|conference|courtesy').test(s.tokens[i - 1]?.n ?? '') ||
      // "In a call on 10 July, X thanked Y"
      (s.tokens[i - 1]?.n === 'a' &&
        s.tokens[i - 2]?.n === 'in' &&
        oneOf('on|with').test(s.tokens[i + 1]?.n ?? '')))
  )
    return 'meeting';
  // "an event on water": what it was called is not said.
  if (s.tokens[i]!.n === 'event' && oneOf('an|special|level|side|joint').test(s.tokens[i - 1]?.n ?? ''))
    return 'conference';
  // "by videoconference" tells how, not what.
  if (oneOf('by|via|through').test(s.tokens[i - 1]?.n ?? '') && s.tokens[i - 2]?.n !== 'followed')
    return undefined;
  if (
    oneOf('conference|briefing|point|stakeout').test(s.tokens[i]!.n) &&
    oneOf('press|news|media').test(s.tokens[i - 1]?.n ?? '')
  )
    return 'press-point';
  return NOUNS.find(([re]) => re.test(s.tokens[i]!.n))?.[1];
}

const NUMBERED = oneOf(
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural|st|nd|rd|th',
);

const JOINT = oneOf(
  'joint|cooperation|co-operation|association|partnership|mixed|stabilisation|ministerial|intergovernmental',
);

function isNumbered(s: Sentence, i: number): boolean {
  if (!JOINT.test(s.tokens[i - 1]?.n ?? '')) return false;
  for (let k = i - 2; k >= Math.max(s.from, i - 6); k--) {
    const n = s.tokens[k]!.n;
    if (NUMBERED.test(n)) return true;
    if (oneOf('of|in|on|at|by|with').test(n)) return false;
  }
  return false;
}

/** What sort several events are that a sentence speaks of: "summits", "high-level special events". */
export function seriesIn(s: Sentence): string | undefined {
  for (let i = s.from; i < s.to; i++) {
    const { n } = s.tokens[i]!;
    if (
      oneOf(
        'summits|conferences|seminars|workshops|meetings|consultations|dialogues|rounds|forums|sessions|talks',
      ).test(n)
    )
      return typeAt(s, i);
    if (n === 'events' && oneOf('special|joint|level|side|annual|common').test(s.tokens[i - 1]?.n ?? ''))
      return 'conference';
  }
  return undefined;
}

/** An event that a noun tells of: "the visit of President X to Tokyo in May 2014", with all that belongs to it. */
export interface Phrase {
  readonly type: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The events that nouns of a sentence tell of. */
export function phrasesIn(s: Sentence): Phrase[] {
  const found: Phrase[] = [];
  for (let i = s.from; i < s.to; i++) {
    const event = eventIn(s, i, i + 1);
    if (!event || s.groups.some((g) => g.head === i && g.shape !== 'participle')) continue;
    const floor = found.at(-1)?.to ?? s.from;
    let from = i;
    while (from > floor && isModifier(s, from - 1)) from--;
    const to = rightOf(s, i + 1);
    // "summit meeting", "ministerial meeting": one event.
    const type = i > from && s.tokens[i - 1]!.n === 'summit' ? 'summit' : event.type;
    found.push({ type, at: i, from, to });
    i = Math.max(i, to - 1);
  }
  return found;
}

function isModifier(s: Sentence, i: number): boolean {
  const t = s.tokens[i]!;
  if (s.groups.some((g) => i >= g.from && i < g.to && g.shape !== 'participle')) return false;
  if (t.kind === 'sign') return /^[-–—‑&]$/.test(t.t) || t.t === "'s" || t.t === "'";
  return !oneOf(
    'in|on|at|of|to|for|from|by|with|during|and|or|but|who|which|where|when|that|after|before|following|under|as|while|since|until|also|then',
  ).test(t.n);
}

/** Walks right over what belongs to the noun: prepositions with their names and dates, brackets, "held in …". */
function rightOf(s: Sentence, start: number): number {
  let end = start;
  for (let i = start; i < s.to; ) {
    const t = s.tokens[i]!;
    const time = s.times.find((w) => w.from === i && w.edtf !== '');
    if (time && time.sort !== 'aside') {
      i = end = Math.max(time.to, i + 1);
      continue;
    }
    const m = s.cover[i];
    if (m) {
      i = end = m.to;
      continue;
    }
    if (t.t === '(') {
      const close = closing(s, i);
      if (close < 0) break;
      i = end = close + 1;
      continue;
    }
    const group = s.groups.find((g) => g.from === i);
    if (group) {
      const isAbsolute = group.shape === 'ing' && oneOf('having|being').test(s.tokens[group.from]!.n);
      if (
        (group.shape === 'participle' || isAbsolute) &&
        oneOf(
          'take|hold|host|convene|organise|organize|co-host|chair|co-chair|schedule|pay|make|attend|lead|open',
        ).test(group.lemma)
      ) {
        i = end = group.to;
        continue;
      }
      break;
    }
    // "the Conference on security in the south (Lima, 5-6 May 2007)": past what it was on.
    if (oneOf('on|for|entitled').test(t.n) && i - start < 2) {
      const open = bracketAhead(s, i);
      if (open > 0) {
        i = open;
        continue;
      }
    }
    if (
      oneOf('in|on|at|of|to|from|by|between|with|the|a|an|its|their|and|&|both').test(t.n) ||
      t.t === '-' ||
      t.t === '–'
    ) {
      i++;
      continue;
    }
    if (t.t === ',') {
      const next = s.tokens[i + 1];
      const goesOn =
        next !== undefined &&
        (oneOf('held|hosted|convened|organised|organized|in|on|at').test(next.n) ||
          // "the visits, on 4 and 5 May, of X", "the Committee, last convened in Lima"
          (oneOf('of|by|to').test(next.n) && s.times.some((w) => w.to === i)) ||
          (oneOf('last|first|most').test(next.n) && convened(s, i + 1)) ||
          s.times.some((w) => w.from === i + 1 && w.edtf !== '') ||
          (s.cover[i + 1]?.type === 'city' && s.cover[i - 1]?.type !== 'country') ||
          // "in Cairo, Egypt, on 3 April"
          (s.cover[i + 1]?.type === 'country' &&
            (s.cover[i - 1]?.type === 'city' ||
              (s.tokens[i - 1]!.cap && !s.times.some((w) => w.from < i && i <= w.to)))));
      const past = goesOn ? i + 1 : pastAside(s, i);
      if (past < 0) break;
      i = past;
      continue;
    }
    // "held via video link", "held by videoconference"
    if (
      oneOf('via|through|by').test(t.n) &&
      oneOf('video|videoconference|teleconference|online').test(s.tokens[i + 1]?.n ?? '')
    ) {
      i += 2;
      while (oneOf('link|conference|call|conferencing|meeting').test(s.tokens[i]?.n ?? '')) i++;
      end = i;
      continue;
    }
    // "a speech by X at a conference in Rome"
    if (
      oneOf('conference|seminar|session|meeting|symposium|forum').test(t.n) &&
      oneOf('a|an|the').test(s.tokens[i - 1]!.n) &&
      s.tokens[i - 2]?.n === 'at'
    ) {
      i++;
      continue;
    }
    // "held virtually on", "held jointly with", "last convened in"
    if (
      s.groups.some((g) => g.to === i && g.shape !== 'finite')
        ? oneOf('virtually|jointly|online|again|successively|remotely|successfully|together').test(t.n)
        : convened(s, i)
    ) {
      i++;
      continue;
    }
    if (t.kind === 'word' && t.cap && i - end < 3) {
      i++;
      end = i;
      continue;
    }
    if (
      t.kind === 'word' &&
      oneOf(
        "the|prime|country's|side|respectively|official|senior|level|high|ministerial|capital|southern|northern|eastern|western|new|first|delegation|parliamentary|members|officials|experts|representatives|ministers|team|group|committee|parliamentarians",
      ).test(t.n)
    ) {
      i++;
      continue;
    }
    break;
  }
  return end;
}

/** "last convened", "first held", "most recently hosted": a participle with what says which time it was. */
function convened(s: Sentence, i: number): boolean {
  if (!oneOf('last|first|most|recently|lately|again').test(s.tokens[i]?.n ?? '')) return false;
  const at = s.tokens[i]!.n === 'most' ? i + 2 : i + 1;
  return oneOf('held|convened|hosted|organised|organized').test(s.tokens[at]?.n ?? '');
}

/** "the visit of X, the first President of Y, to Lima": past the comma that closes what X is; -1 where none is. */
function pastAside(s: Sentence, comma: number): number {
  if (
    s.cover[comma - 1]?.type !== 'person' ||
    !oneOf('the|a|an|then|his|her|its|who|former').test(s.tokens[comma + 1]?.n ?? '')
  )
    return -1;
  for (let i = comma + 1; i < Math.min(s.to, comma + 16); i++) {
    if (s.groups.some((g) => g.from === i && g.shape === 'finite' && !g.maybeReduced)) return -1;
    if (s.tokens[i]!.t === ',')
      return oneOf('to|in|on|from|at|with').test(s.tokens[i + 1]?.n ?? '') ? i + 1 : -1;
  }
  return -1;
}

/** Where a bracket with a date opens behind what an event is on; -1 where none does before the next mark or verb. */
function bracketAhead(s: Sentence, from: number): number {
  for (let i = from + 1; i < Math.min(s.to, from + 20); i++) {
    const t = s.tokens[i]!;
    if (t.t === '(') {
      const close = closing(s, i);
      return s.times.some((w) => w.from > i && w.to <= close && w.edtf !== '') ? i : -1;
    }
    if (t.t === ';' || t.t === ':' || s.groups.some((g) => g.from === i && g.shape === 'finite')) return -1;
  }
  return -1;
}

function closing(s: Sentence, open: number): number {
  for (let i = open + 1; i < Math.min(s.to, open + 20); i++) if (s.tokens[i]!.t === ')') return i;
  return -1;
}
