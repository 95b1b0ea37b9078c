import { calledAt, quotedAt } from './called.ts';
import { formsOf, isAdverb } from './forms.ts';
import { oneOf } from './one-of.ts';
import type { Scene } from './scene.ts';
import { words } from './scene.ts';
import type { Sentence } from './sentence.ts';
import { headAhead, headAt, headsLonger } from './text-head.ts';
import type { TextName } from './text-name.ts';
import { rightEnd } from './titles.ts';
import { isDash, type Token } from './tokens.ts';

const STOP_LEFT = new Set(
  'no any neither nor without the a an this that these those its their his her our of on in for to with by at from under and or but as into upon than also was were is are has have had been be being which who both all each every several many some other another such following one two three four five six seven eight nine ten eleven twelve number first second third last current present new former agreed signed latest existing recent subsequent previous within between through against including via per during after before since until his same said own most more similar further additional relevant so-called above-mentioned million billion trillion'.split(
    ' ',
  ),
);

/** The names of texts in a stretch of a sentence. */
export function textNames(scene: Scene, s: Sentence, from: number, to: number): TextName[] {
  const found: TextName[] = [];
  for (let i = from; i < to; ) {
    const name = textAt(scene, s, i, from, to, found.at(-1)?.to ?? from);
    if (name) {
      found.push(name);
      i = Math.max(name.to, i + 1);
    } else i++;
  }
  return found;
}

function textAt(
  scene: Scene,
  s: Sentence,
  i: number,
  from: number,
  to: number,
  floor: number,
): TextName | undefined {
  const { tokens } = s;
  const t = tokens[i]!;
  if (t.kind !== 'word') return undefined;
  // An acronym that the page or the reference data knows.
  if (t.t.length >= 3 && t.t === t.t.toUpperCase()) {
    const known = scene.acronyms.get(t.t) ?? scene.known.acronyms.get(t.t);
    if (known && tokens[i - 1]?.t !== '(' && !headsLonger(scene, tokens, i + 1))
      return {
        from: i,
        to: i + 1,
        head: i,
        title: known.title,
        type: known.type,
        named: true,
        plural: false,
      };
  }
  const called = calledAt(s, i, to) ?? quotedAt(s, i, to);
  if (called) return called;
  const head = headAt(scene, s, i, to);
  if (!head || (tokens[i - 1]?.t === '(' && tokens[head.to]?.t === ')')) return undefined;
  // "on the agenda", "the political agenda": only a name in capitals is a text.
  if (oneOf('agenda|vision|document').test(t.n) && !t.cap) return undefined;
  // Resolutions of the United Nations are theirs.
  if (oneOf('resolutions?').test(t.n) && (s.cover[i - 1]?.of === 'UN' || isOfOthers(scene, tokens[i + 1])))
    return undefined;
  // "the world's first agreement of its type": said of another name.
  if (
    tokens[head.to]?.n === 'of' &&
    oneOf('its|this|that|the').test(tokens[head.to + 1]?.n ?? '') &&
    oneOf('type|kind|sort').test(tokens[head.to + 2]?.n ?? '')
  )
    return undefined;
  // "in the framework of the Programme" is no text.
  if (t.n === 'framework' && tokens[head.to]?.n === 'of' && !t.cap) return undefined;
  // "Partnership for Peace programme", "Building Integrity Programme": names of formats and initiatives.
  const isPackage = s.cover[i]?.type === 'fund' && t.n === 'package' && s.sums.length === 0;
  if (!isPackage && oneOf('standing|operation|fund|body|organisation|office').test(s.cover[i]?.type ?? ''))
    return undefined;
  // "a package of measures", "a strategy" are many things; "the Tailored Cooperation Package" is a text.
  if (
    oneOf('packages?|strateg(?:y|ies)').test(t.n) &&
    !(
      (t.cap || !/^s/.test(t.n)) &&
      tokens[i - 1]?.cap &&
      (oneOf('strategy|package').test(t.n) || !s.cover[i - 1])
    ) &&
    tokens[i - 1]?.t !== ')'
  )
    return undefined;
  // "partnership", "plan", "letters" only as parts of longer names.
  if (isDash(tokens[head.to]) && !tokens[head.to]!.sp) return undefined;
  // "sets out its plans for work in a Programme": many plans are no text.
  if (t.n === 'plans' && !t.cap) return undefined;
  // "by mutual agreement"
  if (t.n === 'agreement' && oneOf('mutual|common|in|general|prior').test(tokens[i - 1]?.n ?? ''))
    return undefined;
  const verbish =
    !t.cap &&
    tokens[i - 1] !== undefined &&
    oneOf('to|will|would|and|they|who').test(tokens[i - 1]!.n) &&
    formsOf(t.n).some((f) => f.base) &&
    !/^(?:agreement|treaty)/.test(t.n);
  if (verbish) return undefined;
  // A head inside a longer name ("Programme Office", "Agreement Committee", "Declaration's") is none.
  const after = tokens[head.to];
  if (
    after?.cap &&
    oneOf(
      'office|committee|council|secretariat|fund|trust|board|group|team|conference|summit|meeting|day|week|area|zone|force|party|action',
    ).test(after.n)
  )
    return undefined;
  // "Framework Participation Agreement", "Trade in Goods Agreement": the last head is the name's.
  if (after?.cap && headAhead(scene, s, head.to, to)) return undefined;
  let start = leftEnd(s, i, Math.max(from, floor));
  // "a two-year Strategy": the number is no part of the name.
  if (isDash(tokens[start]) && start + 2 <= i) start += 2;
  const right = onward(s, rightEnd(s, head.to, to), to);
  // A strategy is somebody's own unless its name joins the two: "the Joint Strategy", "the Africa-EU Strategy".
  if (
    /^strateg/.test(t.n) &&
    !tokens.slice(start, head.to).some((w) => w.n === 'joint' || isDash(w)) &&
    !isAgreed(tokens, right)
  )
    return undefined;
  const hasCap = tokens.slice(start, head.to).some((w) => w.cap && w.kind === 'word');
  const modified = head.to - start > head.words || right > head.to;
  if (isPending(tokens, start)) return undefined;
  if (oneOf('partnership|alliance').test(t.n) && head.words < 2 && !isPartnership(scene, s, start, i, right))
    return undefined;
  if (oneOf('no|any|neither|nor|without').test(tokens[start - 1]?.n ?? '')) return undefined;
  // "based on an agreement of 1997": its date names it.
  const isDated =
    oneOf('an?').test(tokens[start - 1]?.n ?? '') &&
    s.times.some(
      (w) => w.from === head.to && w.sort === 'point' && oneOf('of|from|dated').test(tokens[w.from]!.n),
    );
  // "MoUs were signed on customs and on science": what follows the verb names them.
  const isSeries = head.words < 2 && !modified && /s$/.test(tokens[head.to - 1]!.n) && isSignedOn(s, head.to);
  if (!modified && !hasCap && head.words < 2 && !isDated && !isSeries) return undefined;
  if (!modified && start === s.from && head.words < 2 && !isSeries) return undefined;
  return {
    from: start,
    to: right,
    head: head.to - 1,
    title: words(s, start, right)
      .replace(/ (?:for|covering) the (?:period|years)$/, '')
      .replace(/ \([A-Z][A-Za-z]{1,8}\) (to|on|concerning|regarding) /, ' $1 '),
    type: typeOf(s, head.type, start, head.to),
    named: !isSeries,
    plural:
      /s$/.test(tokens[head.to - 1]!.n) && !oneOf('letters|notes|verbales').test(tokens[head.to - 1]!.n),
  };
}

/** "Resolution 2199": those of the Security Council, where the relation is not the United Nations' own. */
const isOfOthers = (scene: Scene, next: Token | undefined): boolean =>
  next !== undefined && /^\d{3,4}$/.test(next.t) && !scene.relation.includes('UN');

/** "the Strategy, agreed in May": the two did. */
const isAgreed = (tokens: readonly Token[], at: number): boolean =>
  oneOf('agreed|signed|concluded').test(tokens[tokens[at]?.t === ',' ? at + 1 : at]?.n ?? '');

/** What a partnership or an alliance is that is a standing or an organisation, not a text. */
const NO_TEXT = oneOf(
  'strategic|comprehensive|special|privileged|dialogue|sectoral|development|enhanced|global|interoperability|north|atlantic|western|defensive|military',
);

/** "the Harbour Partnership", "a Partnership on Clean Seas": a text where it is signed or launched; "a Strategic Partnership" is a standing. */
function isPartnership(scene: Scene, s: Sentence, start: number, head: number, right: number): boolean {
  const { tokens } = s;
  if (!tokens[head]!.cap || (tokens[head]!.n === 'alliance' && scene.relation.includes('NATO'))) return false;
  // "the Individual Partnership and Cooperation Programme"
  if (headAhead(scene, s, head + 1, s.to)) return false;
  const name = tokens.slice(start, right);
  const isNamed =
    head > start
      ? tokens[head - 1]!.cap
      : oneOf('on|for').test(tokens[head + 1]?.n ?? '') && right > head + 2;
  return (
    isNamed &&
    !name.some((t) => NO_TEXT.test(t.n) && !(t.n === 'strategic' && tokens[head + 1]?.n === 'on')) &&
    name.at(-1)!.n !== 'peace' &&
    // A row names it with its day and no verb.
    ((s.clauses.length === 0 && s.times.length > 0) ||
      tokens
        .slice(s.from, s.to)
        .some((t) =>
          oneOf(
            'sign(?:ed|s|ing|ature)?|adopt(?:ed|s|ing|ion)?|conclud(?:ed|e|es|ing)|launch(?:ed|es|ing)?|agreed|announced?|finali[sz]ed|bound|sealed',
          ).test(t.n),
        ))
  );
}

const isSignedOn = (s: Sentence, at: number): boolean =>
  s.groups.some(
    (g) => g.from >= at && g.from < at + 2 && g.passive && oneOf('on|in|for').test(s.tokens[g.to]?.n ?? ''),
  ) || isNamely(s, at);

/** "five agreements, viz. on customs and on science" */
function isNamely(s: Sentence, at: number): boolean {
  let i = at;
  while (/^(?:,|:|viz|namely|\.)$/.test(s.tokens[i]?.n ?? '')) i++;
  return i > at && oneOf('on|concerning').test(s.tokens[i]?.n ?? '');
}

/** "Plan of Action (POA) to Implement the Joint Statement", "Memorandum (MOU) on Ports": the name goes on after its acronym. */
function onward(s: Sentence, right: number, to: number): number {
  const { tokens } = s;
  if (tokens[right]?.t !== '(' || tokens[right + 2]?.t !== ')') return right;
  const next = tokens[right + 3]?.n ?? '';
  const isOn = oneOf('on|concerning|regarding').test(next) && !s.times.some((w) => w.from === right + 3);
  if (isOn) {
    const end = rightEnd(s, right + 3, to);
    return end > right + 4 ? end : right;
  }
  const verb = tokens[right + 4];
  return next === 'to' && verb && oneOf('implement|advance|promote').test(verb.n) && right + 5 < to
    ? Math.max(right, rightEnd(s, right + 5, to), objectEnd(s, right + 5, to))
    : right;
}

/** "to implement the Joint Declaration": past the name that a verb in small letters has for its object. */
function objectEnd(s: Sentence, from: number, to: number): number {
  let i = from;
  while (i < to && (s.tokens[i]!.cap || (i === from && oneOf('the|its|their').test(s.tokens[i]!.n)))) i++;
  return i > from + 1 ? i : from - 2;
}

/** "negotiations for a free trade agreement", "work on an action plan": not there yet. */
function isPending(tokens: readonly Token[], start: number): boolean {
  let i = start - 1;
  while (
    i > 0 &&
    oneOf(
      'the|a|an|its|their|this|new|future|possible|early|swift|conclusion|signing|signature|adoption|of',
    ).test(tokens[i]!.n)
  )
    i--;
  // "negotiations for a region-to-region agreement"
  while (i > 2 && isDash(tokens[i - 1])) i -= isDash(tokens[i - 3]) ? 2 : 3;
  while (i > 0 && oneOf('an?|the').test(tokens[i]!.n)) i--;
  return (
    oneOf('on|for|towards|toward|over|about').test(tokens[i]?.n ?? '') &&
    oneOf(
      'negotiations?|talks|discussions?|work|working|worked|efforts|steps|moving|study|consultations?|preparations?|negotiating|progress',
    ).test(tokens[i - 1]?.n ?? '')
  );
}

function typeOf(s: Sentence, type: string, from: number, to: number): string {
  const name = words(s, from, to).toLowerCase();
  if (/action plan|plan of action/.test(name)) return 'action-plan';
  if (/memorand|\bmou\b|letter of intent/.test(name)) return 'memorandum';
  if (/exchange of (?:letters|notes)/.test(name)) return 'exchange-of-letters';
  return type;
}

/** Walks back over the modifiers: "Individual Partnership and Cooperation", "joint political", "EU-Japan". */
function leftEnd(s: Sentence, head: number, floor: number): number {
  const { tokens, cover } = s;
  let at = head;
  const caps = tokens[head]!.cap;
  for (let steps = 0; at > floor && steps < 14; steps++) {
    const t = tokens[at - 1]!;
    const m = cover[at - 1];
    if (m?.type === 'person' || m?.type === 'office') break;
    if (isDash(t) && !t.sp && !tokens[at]!.sp) {
      at--;
      continue;
    }
    // "Joint Leaders' Statement", "Co-Chairs' Statement"
    if (
      t.t === "'" &&
      !t.sp &&
      caps &&
      at - 2 >= floor &&
      tokens[at - 2]!.cap &&
      tokens[at - 2]!.n.endsWith('s')
    ) {
      at -= 2;
      continue;
    }
    if (t.t === "'s" || t.kind === 'number') break;
    if (
      (oneOf('and|of|for|on').test(t.n) ||
        t.t === ',' ||
        t.t === '&' ||
        (t.n === 'in' && !cover[at - 2] && !cover[at])) &&
      caps &&
      at - 2 >= floor &&
      tokens[at - 2]!.cap &&
      tokens[at]!.cap &&
      tokens[at - 2]!.kind === 'word' &&
      !(
        cover[at - 2] &&
        oneOf('country|organisation|person').test(cover[at - 2]!.type) &&
        t.n === 'and' &&
        !/^(?:country)$/.test(cover[at - 2]!.type)
      ) &&
      !(t.t === ',' && at - 3 >= floor && !tokens[at - 3]!.cap)
    ) {
      at -= 2;
      continue;
    }
    if (
      t.n === 'and' &&
      !caps &&
      at - 2 >= floor &&
      tokens[at - 2]!.kind === 'word' &&
      tokens[at]!.kind === 'word' &&
      at < head &&
      !STOP_LEFT.has(tokens[at - 2]!.n) &&
      formsOf(tokens[at - 2]!.n).every((f) => !f.past) &&
      !cover[at - 2]
    ) {
      at -= 2;
      continue;
    }
    // "the World Tourism Centre (WTC) accord"
    if (t.t === ')' && tokens[at - 3]?.t === '(' && at - 4 > floor && (caps || tokens[at - 4]!.cap)) {
      at -= 3;
      continue;
    }
    if (t.kind !== 'word' || STOP_LEFT.has(t.n) || (!t.cap && isAdverb(t.n))) break;
    if (
      !t.cap &&
      !m &&
      formsOf(t.n).some((f) => f.past || f.third || f.ing) &&
      !/ing$/.test(t.n) &&
      !oneOf('united|tailored').test(t.n)
    )
      break;
    if (!t.cap && /ing$/.test(t.n) && formsOf(t.n).length > 0) break;
    at--;
  }
  // Parties and years before the name are no part of it where the name goes on after them.
  while (
    at < head &&
    cover[at]?.from === at &&
    /^(?:demonym)$/.test(cover[at]!.type) &&
    tokens[cover[at]!.to - 1 + 1] !== undefined &&
    cover[at]!.to < head &&
    !isDash(tokens[cover[at]!.to])
  )
    break;
  return at;
}
