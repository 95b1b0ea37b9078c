import { areasIn } from '../../known.ts';
import { oneOf } from '../../one-of.ts';
import { type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { subjectEnd } from './subject-end.ts';

const OPENER = oneOf('discussed|discuss|discussing|debated|debate|debating|regarding|concerning');
/** "to review A and B", "the discussions covering A and B". */
function opens(s: Sentence, i: number): boolean {
  const n = s.tokens[i]!.n;
  const before = s.tokens[i - 1]?.n ?? '';
  return (
    (n === 'review' && before === 'to') ||
    (oneOf('covering|addressing').test(n) &&
      oneOf('discussions?|talks|conversations?|meeting|consultations?|exchange').test(before))
  );
}

/** "discussed A", "a debate on A": the verb with its object, no noun that "on" or a verb goes on from. */
function isOpener(s: Sentence, i: number): boolean {
  const n = s.tokens[i]!.n;
  if (!OPENER.test(n)) return false;
  return n !== 'debate' || s.groups.some((g) => g.head === i);
}

/** "discussed A and B", "issues such as A and B", "with A high on the agenda": topics by code, else as named. */
export function topicsIn(scene: Scene, s: Sentence, from: number, to: number): string[] {
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    const such = n === 'such' && s.tokens[i + 1]?.n === 'as';
    const including =
      n === 'including' &&
      s.tokens
        .slice(from, i)
        .some((t) => oneOf('issues|topics|matters|subjects|questions|areas|fields|challenges').test(t.n));
    // "talks with President X on energy": who was spoken to stands between.
    const isOn =
      oneOf('on|about').test(n) &&
      i > s.from &&
      !oneOf('phone|telephone|video|line').test(
        s.tokens[i + 1 + Number(s.tokens[i + 1]?.n === 'the')]?.n ?? '',
      ) &&
      !s.times.some((w) => w.from === i);
    const views =
      isOn &&
      (toSomebody(s, i, from) ||
        oneOf('views|talks|discussions?|focus(?:ed|es)?|exchange|spoke|speaks|speech|lecture|remarks').test(
          s.tokens[i - 1]!.n,
        ));
    // "took stock of A", "compared notes on A"
    const idiom =
      (n === 'of' && s.tokens[i - 1]?.n === 'stock') || (n === 'on' && s.tokens[i - 1]?.n === 'notes');
    if (!(such || isOpener(s, i) || opens(s, i) || including || views || idiom)) continue;
    const at = afterWhom(s, i + (such ? 2 : 1), to);
    const found = topics(scene, s, at, subjectEnd(s, at, to));
    if (found.length > 0) return found;
  }
  return [];
}

/** "talks with President X on", "to brief the Council on", "an exchange of views with him about": who it was with stands between. */
function toSomebody(s: Sentence, on: number, from: number): boolean {
  const before = s.tokens[on - 1]!.n;
  const run = s.tokens.slice(Math.max(from - 4, s.from, on - 24), on);
  if (
    (s.cover[on - 1]?.type === 'person' || oneOf('him|her|them').test(before)) &&
    run.some((t) =>
      oneOf('talks?|discussions?|consultations?|conversations?|exchange|exchanges|views|confer|speak').test(
        t.n,
      ),
    )
  )
    return true;
  return run.slice(-8).some((t) => oneOf('brief|briefs|briefed|update|updated|inform|informed').test(t.n));
}

/** The topics of an agenda: "A, B and C were on the agenda", "with A and B high on the list of topics". */
export function agendaIn(scene: Scene, s: Sentence): { from: number; topics: string[] } | undefined {
  for (let i = s.from; i < s.to; i++) {
    if (!oneOf('agenda|topics').test(s.tokens[i]!.n)) continue;
    let on = i;
    while (on > s.from && i - on < 6 && s.tokens[on]!.n !== 'on') on--;
    // "on the agenda", "on the list of topics"; "views on its reform agenda" tells of another.
    if (s.tokens[on]!.n !== 'on') continue;
    if (
      s.tokens
        .slice(on + 1, i)
        .some((t) => !oneOf("the|their|its|of|list|meeting|'s|bilateral|an?").test(t.n))
    )
      continue;
    let end = on;
    while (
      end > s.from &&
      oneOf('high|were|was|being|also|figured|prominently|featured|stood|top').test(s.tokens[end - 1]!.n)
    )
      end--;
    let from = end;
    while (
      from > s.from &&
      !oneOf('with|where|when|which|had|has|have|having|put|placed|;|:').test(s.tokens[from - 1]!.n)
    )
      from--;
    const found = topics(scene, s, from, end);
    return found.length > 0 ? { from, topics: found } : undefined;
  }
  return undefined;
}

/** "A, B and C are among the topics on which talks are held", "A was one of the subjects raised": of every one of such events. */
export function amongTopics(scene: Scene, s: Sentence, clause: Clause): string[] {
  const v = clause.verb;
  if (v.lemma !== 'be' || v.passive) return [];
  const after = s.tokens.slice(v.to, Math.min(v.to + 7, s.to)).map((t) => t.n);
  const isThem =
    /^(?:among|one of|some of) (?:the )?(?:\w+ )?(?:topics|subjects|themes|issues|matters)\b/.test(
      after.join(' '),
    );
  return isThem ? topics(scene, s, clause.from, v.from) : [];
}

/** "A and B were discussed", "The talks focused on A", "…, with whom she discussed A": topics of what was told before. */
export function topicsAfter(scene: Scene, s: Sentence, clause: Clause): string[] {
  const v = clause.verb;
  if (v.tense !== 'past' && v.tense !== 'perfect') return [];
  const { from, to } = clause.subject;
  const subject = s.tokens.slice(from, to);
  const many = s.mentions.filter((m) => m.type === 'person' && m.from >= from && m.to <= to).length > 1;
  const goesOn = oneOf('include|relate|pertain|regard|concern');
  const next = s.groups.find(
    (g) =>
      g.from >= v.to &&
      g.from < clause.to &&
      // "discussed funding" has a noun, "…, stressing that" goes on with something else.
      !(g.shape === 'ing' && (goesOn.test(g.lemma) || s.tokens[g.from - 1]?.t !== ',')),
  );
  const stop = next?.from ?? clause.to;
  // "… were discussed in the press" was not at the meeting.
  const isThere = clause.to - v.to < 2 || oneOf('during|at|as|,').test(s.tokens[v.to]?.n ?? '');
  if (v.passive && isThere && oneOf('discuss|address|raise|debate|review').test(v.lemma))
    return s.times.some((w) => w.from >= clause.from && w.from < clause.to && w.edtf)
      ? []
      : topics(scene, s, Math.min(clause.from, from), v.from);
  // "Meetings were devoted to A on 4 May"
  if (v.passive && oneOf('devote|dedicate').test(v.lemma) && s.tokens[v.to]?.n === 'to')
    return topics(scene, s, v.to + 1, subjectEnd(s, v.to + 1, stop));
  if (v.passive) return [];
  const both =
    many ||
    clause.shares ||
    subject.some((t) =>
      oneOf('whom|they|he|she|sides|two|both|ministers|leaders|parties|participants|delegations').test(t.n),
    );
  if (oneOf('discuss|review|debate').test(v.lemma) && both) {
    const at = afterWhom(s, v.to, stop);
    return topics(scene, s, at, subjectEnd(s, at, stop));
  }
  // "took stock of A and of B"
  if (v.lemma === 'take' && s.tokens[v.to]?.n === 'stock' && s.tokens[v.to + 1]?.n === 'of')
    return topics(scene, s, v.to + 2, stop);
  // "The two exchanged views on A", "they held an exchange of views on A"
  if (both && oneOf('exchange|hold|have|share|talk|speak|focus|touch|confer|compare').test(v.lemma))
    for (let i = v.to; i < Math.min(stop, v.to + 6); i++)
      if (oneOf('on|about|upon').test(s.tokens[i]!.n) && !s.times.some((w) => w.from === i))
        return topics(scene, s, i + 1, stop);
  const isTalk = subject.some((t) =>
    oneOf(
      'talks|discussions?|meetings?|conversations?|consultations?|exchanges?|sessions?|dialogues?|conferences?|summits?|forum|workshops?|seminars?|rounds?|recent|latest|committee|council',
    ).test(t.n),
  );
  const word = s.tokens[v.to]?.n ?? '';
  if (
    (isTalk || (clause.shares && v.lemma !== 'touch')) &&
    oneOf('focus|centre|center|concentrate|deal|touch|revolve').test(v.lemma) &&
    oneOf('on|upon|around|with').test(word)
  )
    return topics(scene, s, v.to + 1, stop);
  if (isTalk && oneOf('cover|address|concern|examine|explore').test(v.lemma))
    return topics(scene, s, v.to, subjectEnd(s, v.to, stop));
  // "Matters discussed included A": the participle stands before the verb.
  if (v.maybeReduced && next?.from === v.to && oneOf('include|concern').test(next.lemma) && isMatter(subject))
    return topics(scene, s, next.to, clause.to);
  // "Topics included A and B", "Among the matters raised were A and B", "Issues discussed included A"
  const isList =
    subject.some((t) => oneOf('topics|subjects|themes').test(t.n)) ||
    subject.some(
      (t, k) =>
        oneOf('issues|matters|questions|points').test(t.n) &&
        subject.slice(k).some((u) => oneOf('discussed|raised|addressed|covered|debated').test(u.n)),
    );
  return isList && oneOf('include|be|cover|concern|range').test(v.lemma) ? topics(scene, s, v.to, stop) : [];
}

function isMatter(subject: readonly Sentence['tokens'][number][]): boolean {
  return subject.some((t) => oneOf('issues|matters|questions|points|topics|subjects|themes').test(t.n));
}

/** "discussed with them A and B": past the one it was discussed with. */
function afterWhom(s: Sentence, at: number, to: number): number {
  if (s.tokens[at]?.n !== 'with') return at;
  let i = at + 1;
  if (oneOf('them|him|her|it').test(s.tokens[i]?.n ?? '')) return i + 1;
  while (
    i < to &&
    i < at + 8 &&
    (s.cover[i] || oneOf('the|his|her|their|its|counterpart|counterparts').test(s.tokens[i]!.n))
  )
    i = s.cover[i]?.to ?? i + 1;
  return i;
}

/** "a wide range of bilateral, regional and international issues": it tells nothing of them. */
const GENERIC =
  /^(?:among|amongst) other|\b(?:wide|broad|whole|full) (?:range|array|spectrum)\b|^(?:the )?(?:bilateral|regional|international|global|multilateral|various|other|key|important|current)(?: (?:and )?(?:bilateral|regional|international|global|multilateral))*(?: (?:issues|matters|questions|topics|affairs|challenges))?$|\b(?:issues|matters|questions|topics|areas) of (?:mutual|common|shared|joint)|\bmutual interest|^(?:issues|matters|topics|others?)$/i;

const LEADS =
  /^(?:(?:the|inter alia|also|issues|matters|among others|and) )*(?:(?:in )?particular(?:ly)?(?: (?:as )?regards?| regarding| concerning| in relation to| with regard to| on)? |including |notably |especially |regional and international issues (?:such as|including) |regional issues (?:such as|including) |issues (?:related|relating) to |matters (?:related|relating) to |questions of |ways to )?(?:the |an? )?/i;

/** The topics that a run of tokens lists, each by its code or as the page names it. */
export function topics(scene: Scene, s: Sentence, from: number, to: number): string[] {
  return items(s, from, to).flatMap(([a, b], k) => {
    // "A and its consequences": what goes on about the one before.
    if (k > 0 && oneOf('its|their|his|her').test(s.tokens[a]!.n)) return [];
    // "A and briefed him on B": a verb goes on with something else.
    if (k > 0 && s.groups.some((g) => g.from === a && g.shape === 'finite')) return [];
    if (b - a > 12 || s.mentions.some((m) => m.type === 'person' && m.from >= a && m.from < b)) return [];
    if (s.times.some((w) => w.from >= a && w.from < b)) return [];
    if (GENERIC.test(words(s, a, b))) return [];
    const phrase = words(s, a, b)
      .replace(LEADS, '')
      .replace(/ \([^()]*\)/, '');
    return phrase ? [asCode(scene, s, a, b, phrase)] : [];
  });
}

/** The page's phrase, or the area's code where the phrase is its name: "missile defence", "the fight against terrorism". */
export function asCode(scene: Scene, s: Sentence, a: number, b: number, phrase: string): string {
  const code = areasIn(scene.known.areas, s.tokens, a, b)[0]?.code;
  if (!code || code === 'other') return phrase;
  const isName = phrase.toLowerCase().replace('defense', 'defence') === code.replace(/-/g, ' ');
  return isName || (code === 'counter-terrorism' && /^(?:fight|struggle) against terrorism$/i.test(phrase))
    ? code
    : phrase;
}

/** The items of a list: between commas and "and". */
export function items(s: Sentence, from: number, to: number): [number, number][] {
  const out: [number, number][] = [];
  let a = from;
  for (let i = from; i <= to; i++) {
    const t = s.tokens[i];
    if (i < to && t && !/^[,;.:]$/.test(t.t) && t.n !== 'and' && t.n !== 'or') continue;
    // "the border between A and B" is one.
    if (t?.n === 'and' && (isPair(s, a, i) || isOneMatter(s, a, i))) continue;
    // "women, peace and security"
    if (t?.t === ',' && s.tokens[i - 1]?.n === 'women' && s.tokens[i + 1]?.n === 'peace') continue;
    let start = a;
    while (
      oneOf('as|well|also|and|both|to|in|on|from|with|of|about|primarily|mainly|chiefly|notably').test(
        s.tokens[start]?.n ?? '',
      ) &&
      start < i
    )
      start++;
    if (start < i) out.push([start, i]);
    a = i + 1;
  }
  return out;
}

/** "in and around X", "women, peace and security", "political and economic ties", "energy and food security". */
function isOneMatter(s: Sentence, from: number, and: number): boolean {
  const before = s.tokens[and - 1]?.n ?? '';
  if (and === from) return false;
  if (oneOf('in|around|inside|outside|within|on|with').test(before)) return true;
  if (before === 'peace' && s.tokens[and - 3]?.n === 'women') return true;
  const shared = s.tokens[and + 2]?.n ?? '';
  return and - from === 1 && !s.cover[from] && oneOf('energy|food|water|climate|health').test(before)
    ? shared === 'security'
    : and - from === 1 &&
        oneOf('political|economic|military|cultural|regional|strategic|technical').test(before) &&
        oneOf('issues|matters|cooperation|affairs|relations|ties|challenges|security').test(shared);
}

function isPair(s: Sentence, from: number, and: number): boolean {
  for (let i = and - 1; i >= from; i--) {
    if (s.tokens[i]!.n === 'between') return and - i < 8;
    if (s.tokens[i]!.n === 'and') return false;
  }
  return false;
}
