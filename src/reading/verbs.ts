import { auxiliary, BE, DO, HAVE, isModal, simple } from './auxiliary.ts';
import { formsOf, isAdverb } from './forms.ts';
import type { Group } from './group.ts';
import { oneOf } from './one-of.ts';
import { isDash, type Token } from './tokens.ts';

/** Forms in -s that are no plural of a noun: they need no subject close by to be known for verbs. */
const CLEAR = oneOf(
  'includes|foresees|envisages|provides|allows|enables|participates|contributes|remains|becomes|comprises|encompasses|continues|enters|maintains|enjoys|consists|involves|brings|takes|gives|makes|joins|serves|represents|sets|focuses|aims|covers|identifies|describes|defines|extends|emphasises|emphasizes|stresses|prioritises|prioritizes|spans|promotes|supports|rests|ranges|concentrates|lists|outlines|ensures|strengthens|deepens|reflects|entails|governs|applies|meets|holds|receives|welcomes|addresses|attends|accedes|hosts|donates|pledges|deploys|sends|begins|establishes|adopts|concludes|opens|appoints|dates|helps|assists|equips|facilitates|advises',
);

/** The verb groups of a sentence. `isName(i)`: the token is part of a name; `isAgent(i)`: somebody who can act ends there. */
export function groupsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  isName: (i: number) => boolean,
  isAgent: (i: number) => boolean,
  isNational: (i: number) => boolean,
  timeEnd: (i: number) => number = () => 0,
): Group[] {
  const groups: Group[] = [];
  for (let i = from; i < to; ) {
    const group = isName(i)
      ? undefined
      : readGroup(tokens, i, from, to, isName, isAgent, isNational, timeEnd);
    if (group) {
      groups.push(inRow(tokens, group, groups.at(-1)));
      i = group.to;
    } else i++;
  }
  return groups;
}

/** "to chair a meeting, address the house and hold talks": what "and" joins to infinitives is one of them. */
function inRow(tokens: readonly Token[], group: Group, before: Group | undefined): Group {
  const joins = tokens[group.from - 1]?.n === 'and' && before?.shape === 'infinitive';
  const isBare =
    group.tense === 'present' && group.to - group.from === 1 && !tokens[group.from]!.n.endsWith('s');
  return joins && isBare && group.shape === 'finite'
    ? { ...group, shape: 'infinitive', tense: 'none' }
    : group;
}

function readGroup(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  isName: (i: number) => boolean,
  isAgent: (i: number) => boolean,
  isNational: (i: number) => boolean,
  timeEnd: (i: number) => number,
): Group | undefined {
  const first = tokens[i]!;
  if (BE.has(first.n) || HAVE.has(first.n) || isModal(first) || DO.has(first.n))
    return auxiliary(tokens, i, to, isName, timeEnd);
  const previous = tokens[i - 1];
  if (first.n === 'to' && i + 1 < to) {
    let j = i + 1;
    while (j < to && isAdverb(tokens[j]!.n)) j++;
    const n = tokens[j]?.n ?? '';
    if (isName(j)) return undefined;
    if (n === 'be' || n === 'have')
      return {
        ...auxiliary(tokens, j, to, isName, timeEnd),
        from: i,
        shape: 'infinitive',
        tense: 'none',
        modal: false,
      };
    const form = formsOf(n).find((f) => f.base);
    if (form && !tokens[j]!.cap) return simple(i, j, form.lemma, 'infinitive', 'none');
    return undefined;
  }
  if (first.kind !== 'word' || (first.cap && i > from)) return undefined;
  if (isDash(previous) && !first.sp) return undefined;
  if (isDash(tokens[i + 1]) && !tokens[i + 1]!.sp && tokens[i + 2]?.sp === false) return undefined;
  const forms = formsOf(first.n);
  // "the newly elected President"
  if (
    oneOf('newly|recently').test(previous?.n ?? '') &&
    oneOf('elected|appointed|formed|established|created').test(first.n) &&
    !BE.has(tokens[i - 2]?.n ?? '') &&
    !HAVE.has(tokens[i - 2]?.n ?? '')
  )
    return undefined;
  // "travelled to Lima last month", "The two Presidents last met in Lima."
  if (first.n === 'last' && oneOf('week|month|year|spring|summer|autumn|winter').test(tokens[i + 1]?.n ?? ''))
    return undefined;
  if (first.n === 'last' && formsOf(tokens[i + 1]?.n ?? '').some((f) => f.past)) return undefined;
  if (forms.length === 0) return unlisted(tokens, i, from, isAgent, isNational);
  // "since initial contacts": the verb has an object with its article.
  if (first.n === 'initial' && !oneOf('the|an?|its|their|this').test(tokens[i + 1]?.n ?? ''))
    return undefined;
  // "the first and second meetings"
  if (first.n === 'second' && previous?.n === 'and' && tokens[i - 2]?.n === 'first') return undefined;
  // "the Regex exercise": after a name it is that name's noun.
  if (oneOf('exercise|force|project').test(first.n) && previous && isName(i - 1)) return undefined;
  // "served under NATO command": a noun.
  if (
    first.n === 'command' &&
    previous &&
    isName(i - 1) &&
    tokens.slice(Math.max(from, i - 4), i).some((t) => t.n === 'under')
  )
    return undefined;
  // "takes part in PfP exercises."
  if (
    oneOf('exercises|forces|projects|operations').test(first.n) &&
    previous &&
    isName(i - 1) &&
    /^(?:[.,;)]|and|since|such|held|conducted)$/.test(tokens[i + 1]?.n ?? tokens[i + 1]?.t ?? '.')
  )
    return undefined;
  const past = forms.find((f) => f.past);
  const participle = forms.find((f) => f.participle);
  // "Finland first contributed" tells when, "the first agreed text" which.
  const isAdverbial =
    previous?.n === 'first' &&
    !oneOf("the|a|an|its|their|his|her|our|'s|this").test(tokens[i - 2]?.n ?? 'the');
  // "These include a project for …": the word stands for what was told before.
  const isPointed =
    oneOf('these|those|this').test(previous?.n ?? '') &&
    oneOf('include|includes|comprise|comprises|covers').test(first.n);
  const determined =
    previous !== undefined &&
    // "President Moon Jae-in presented": the end of a name is no preposition.
    !(isDash(tokens[i - 2]) && isName(i - 1)) &&
    !isAdverbial &&
    !isPointed &&
    /^(?:the|a|an|this|that|these|those|its|their|his|her|our|'s|of|such|joint|high|further|more|some|any|no|each|every|all|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|st|nd|rd|th|inaugural|next|latest|regular|new|strong|continued|continuing|annual|bilateral|political|practical|military|financial|for|in|on|with|as|by|and\/or|from|at)$/.test(
      previous.n,
    );
  if (past || participle) {
    // Before a noun ("agreed programme", "the extended meeting") it is no verb.
    if (determined && previous!.n !== 'and' && previous!.n !== "'s") {
      if (previous!.n === 'as' || previous!.n === 'by')
        return { ...simple(i, i, (participle ?? past)!.lemma, 'participle', 'none'), maybeReduced: true };
      return undefined;
    }
    if (previous?.n === "'s") return undefined;
    const f = (past ?? participle)!;
    const hasPast = past !== undefined;
    return {
      ...simple(i, i, f.lemma, hasPast ? 'finite' : 'participle', hasPast ? 'past' : 'none'),
      maybeReduced: participle !== undefined,
    };
  }
  const ing = forms.find((f) => f.ing);
  if (ing)
    return determined && !oneOf('by|in|for|of|with|from|at|on').test(previous!.n)
      ? undefined
      : simple(i, i, ing.lemma, 'ing', 'none');
  const form = forms.find((f) => f.third) ?? forms.find((f) => f.base);
  if (form && !determined && i > from) {
    let j = i - 1;
    while (j > from && isAdverb(tokens[j]!.n)) j--;
    // "The Secretary General, Jens Stoltenberg, visits": past the comma stands who acts.
    if (tokens[j]!.t === ',' && j > from && isName(j - 1) && isAgent(j - 1)) j--;
    const before = tokens[j]!;
    const pronoun = oneOf(
      'it|he|she|they|which|who|that|both|sides|countries|parties|partners|allies|officers|representatives|experts|personnel|troops|forces|leaders|ministers|officials|teams|ships|soldiers|units|we|country|alliance|union|organisation|organization|government|contacts|relations|ties|links|consultations|talks|discussions|meetings|exchanges|summits|projects|activities|efforts|contributions|topics|objectives|delegations|members|states|nations|trainers|specialists|instructors|engineers|advisers|cooperation|agreement|programme|partnership|dialogue|relationship|areas|priorities|fields|plan|commissions|councils|committees|ministries|bodies|armies|navies|parliaments|chambers|institutions|universities|secretariats|presidents|commissioners|chiefs|sessions|level|levels|police|students|researchers|scientists|universities|companies|and',
    ).test(before.n);
    // "The first Korean head of state": an adjective of nationality or the word before "of" makes no verb.
    // "With SPS support, a centre was opened": a noun behind a preposition and a name.
    const isHelp =
      !form.third && oneOf('support|aid|help|grant|fund').test(first.n) && behindPreposition(tokens, j, from);
    const nominal =
      tokens[i + 1]?.n === 'of' ||
      isHelp ||
      (isAgent(j) && isNational(j)) ||
      isSubject(tokens, i + 1, first.n);
    if (nominal) return undefined;
    // "Political directors meet once a year"
    const meets =
      form.lemma === 'meet' &&
      /[^s]s$/.test(before.n) &&
      oneOf('once|twice|every|annually|regularly|yearly|at|in|on|to|with|three|four|several').test(
        tokens[i + 1]?.n ?? '',
      );
    // "Leaders at the Summit invite": a word that is no noun, with a plural before it.
    const acts =
      !form.third &&
      NO_NOUN.test(first.n) &&
      (isName(j) || before.cap) &&
      tokens.slice(Math.max(from, j - 8), j).some((t) => PLURAL.test(t.n));
    if (
      acts ||
      meets ||
      isPointed ||
      pronoun ||
      (form.third && CLEAR.test(first.n)) ||
      isAgent(j) ||
      (before.t.length > 2 && before.t === before.t.toUpperCase() && before.kind === 'word')
    )
      return simple(i, i, form.lemma, 'finite', 'present');
  }
  return undefined;
}

const NO_NOUN = oneOf(
  'invite|agree|decide|adopt|conclude|announce|reaffirm|become|participate|establish|endorse|approve|appoint|begin|join|receive|send|declare|sign|launch',
);
const PLURAL = oneOf(
  'leaders|ministers|heads|allies|presidents|parties|sides|countries|partners|chiefs|states',
);

/** "the NATO ships have left", "GCC states supplied oxygen": right before another verb a plural is its subject. */
function isSubject(tokens: readonly Token[], next: number, n: string): boolean {
  const after = tokens[next];
  if (!after || !n.endsWith('s')) return false;
  if (oneOf('have|were|are|had|will').test(after.n)) return true;
  return oneOf('states|ships|forces|nations').test(n) && formsOf(after.n).some((f) => f.past);
}

/** "with the EU", "under UN": a preposition stands before the one word, or the word and its article, at `j`. */
function behindPreposition(tokens: readonly Token[], j: number, from: number): boolean {
  const at = tokens[j - 1]?.n === 'the' ? j - 2 : j - 1;
  return at >= from && oneOf('with|through|under|without|of|for').test(tokens[at]!.n);
}

const ACTS = oneOf(
  'it|he|she|they|who|which|both|sides|countries|parties|ministers|leaders|officials|participants|representatives|delegations|heads|partners|governments',
);

/** "They deplored", "the Ministers lauded": a past that the table of verbs lacks still bounds a clause. */
function unlisted(
  tokens: readonly Token[],
  i: number,
  from: number,
  isAgent: (i: number) => boolean,
  isNational: (i: number) => boolean,
): Group | undefined {
  const { n } = tokens[i]!;
  if (n.length < 5 || !n.endsWith('ed') || i <= from) return undefined;
  let j = i - 1;
  while (j > from && isAdverb(tokens[j]!.n)) j--;
  const acts = ACTS.test(tokens[j]!.n) || (isAgent(j) && !isNational(j));
  return acts ? simple(i, i, n, 'finite', 'past') : undefined;
}
