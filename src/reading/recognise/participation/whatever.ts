import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { isDash } from '../../tokens.ts';
import { type Named, typeOf } from './formed.ts';

const JOINER = oneOf("of|for|on|and|to|in|the|against|with|by|&|'s|’s");
/** What is met at, signed, held as an office or is a house, a state or a force of one: no undertaking, whatever its name. */
const OTHER_HEAD = oneOf(
  'meetings?|summits?|conferences?|sessions?|dialogues?|talks|seminars?|workshops?|ministerials?|ministers|assembly|ceremony|ceremonies|commemorations?|festival|fair|olympics|games|week|day|debates?|elections?|symposium|congress|forum|conventions?|treaty|treaties|protocols?|agreements?|charter|accords?|pact|declaration|covenant|statute|resolution|constitution|act|law|memorandum|organi[sz]ation|authority|strategy|policy|union|nations|bank|funds?|commonwealth|parliament|government|court|army|navy|forces|ministry|embassy|department|university|college|school|agency|police|guard|battalion|company|council|committee|commission|secretariat|office|republic|islands|kingdom|war|peace|association|tribunal|senate|house|staff|headquarters|command|delegation|team|corps|brigade|regiment|service|institute|president|minister|secretary|general|ambassador|security|representative|states|allies|ocean|sea|gulf|airport|base|camp|port|harbour|province|region|valley|city|park|border|road|bridge|hospital|village|district|plan',
);
/** Words that tell of what kind a name before them is. */
const KINDS = oneOf(
  'project|programme|program|initiative|scheme|platform|network|pilot|exercise|coalition|mechanism|process',
);
/** Those of them that a party can belong to for years, where a verb or noun of belonging leads to them. */
const BODY = oneOf('committee|commission|council|command|forum|team|plan|association');

/** A name in capitals of two words or more, or in quotation marks, that begins at a token, if it can be taken part in; `bodies` may be it too. */
export function titleFrom(s: Sentence, i: number, to: number, bodies: boolean): Named | undefined {
  return inQuotes(s, i, to) ?? inCapitals(s, i, to, bodies);
}

function inQuotes(s: Sentence, i: number, to: number): Named | undefined {
  if (!/^["“‘«]$/.test(s.tokens[i]?.t ?? '') || !s.tokens[i + 1]?.cap) return undefined;
  let b = i + 1;
  while (b < Math.min(to, i + 14) && !/^["”’»]$/.test(s.tokens[b]!.t)) b++;
  return b > i + 1 && b < to && /^["”’»]$/.test(s.tokens[b]!.t) ? named(s, i + 1, b) : undefined;
}

function inCapitals(s: Sentence, i: number, to: number, bodies: boolean): Named | undefined {
  let a = i;
  // "the Chilean-led Andes Watch", "NATO's Rescue Scheme": whose it is belongs to no name.
  for (let k = i; k < Math.min(to, i + 5); k++)
    if (
      oneOf("'s|’s").test(s.tokens[k]!.n) ||
      (s.tokens[k]!.n === 's' && /^['’]$/.test(s.tokens[k - 1]?.t ?? ''))
    )
      a = k + 1;
  if (!s.tokens[a]?.cap || s.tokens[a]!.kind !== 'word') return undefined;
  let b = a;
  let head = -1;
  while (b < to && b < a + 20 && !s.times.some((w) => w.from <= b && b < w.to)) {
    const t = s.tokens[b]!;
    if (t.cap && t.kind === 'word') b++;
    // "the Dialogue Partners’ Session"
    else if (/^['’]$/.test(t.t) && s.tokens[b + 1]?.cap && b > a) b++;
    else if (isDash(t) && !t.sp && s.tokens[b + 1]?.sp === false && s.tokens[b + 1]!.kind === 'word') b += 2;
    else if (
      JOINER.test(t.n) &&
      (s.tokens[b + 1]?.cap || (JOINER.test(s.tokens[b + 1]?.n ?? '') && s.tokens[b + 2]?.cap))
    ) {
      // "the Andes Watch in Peru": where it is.
      const next = s.cover[s.tokens[b + 1]!.cap ? b + 1 : b + 2];
      if (
        t.n === 'in' ||
        (oneOf('to|with|by').test(t.n) && next && oneOf('country|city|organisation').test(next.type))
      )
        break;
      if (head < 0 && !oneOf("'s|’s|&").test(t.n)) head = b - 1;
      b++;
    } else break;
  }
  if (head < 0) head = b - 1;
  // "the LIGHT project" is one, "CERN" may be anything.
  const isAcronym =
    b - a === 1 && /^[A-Z][A-Z0-9+-]{2,}$/.test(s.tokens[a]!.t) && KINDS.test(s.tokens[b]?.n ?? '');
  if (b - a < 2 && !isAcronym) return undefined;
  const last = s.tokens[head]!.n;
  for (let k = a; k < b; k++) {
    const m = s.cover[k];
    if (m && oneOf('person|office|fund|operation').test(m.type)) return undefined;
    // All of the name, or all but what it is "of".
    if (m && m.from <= a && m.to >= Math.min(head + 1, b) && m.type !== 'demonym') {
      // "takes part in the Contact Group": a body that has parties for members
      if (m.type === 'body' && oneOf('group|network|academy|panel|cell|platform').test(last)) continue;
      if (m.type !== 'standing' || !oneOf('plan|process|initiative').test(s.tokens[b - 1]!.n))
        return undefined;
    }
  }
  if (OTHER_HEAD.test(last) && !(bodies && BODY.test(last) && b - a > 1)) return undefined;
  // "the War College course", "an Army officer": the name tells of what kind another thing is.
  const after = s.tokens[b];
  if (after?.kind === 'word' && !after.cap && isNoun(s, b)) {
    if (!KINDS.test(after.n)) return undefined;
    b++;
  }
  return named(s, a, b);
}

/** Whether a word in small letters goes on with a name as its noun. */
function isNoun(s: Sentence, at: number): boolean {
  const t = s.tokens[at]!;
  if (s.groups.some((g) => g.from <= at && at < g.to) || s.times.some((w) => w.from <= at && at < w.to))
    return false;
  return !oneOf(
    'in|to|of|with|under|within|on|into|at|and|or|since|from|for|by|during|until|as|which|that|who|where|when|after|before|alongside|together|through|between|also|again|both|while|along|including|but|over|once|twice|every|each|via|against|off|near|around|among|jointly|regularly|annually|then|now|currently|not|whose|because|following|until|throughout|without|upon|despite|if|so|the|a|an|its|this|last|next|early|late|mid',
  ).test(t.n);
}

const EFFORT = oneOf(
  'efforts?|response|campaigns?|evacuation|airlift|blockade|reconstruction|coalition|network|platform|programme|program|project|scheme|initiative|pilot|clean-up|rescue|relief|recovery|clearance',
);
/** What leaves open which effort is meant. */
const VAGUE = oneOf(
  'other|various|several|many|some|these|those|such|all|any|joint|common|collective|own|future|new|more|further|different|both|numerous|ongoing|such',
);

/** "the bushfire recovery effort", "the flood response": an effort by its noun in small letters, with what tells which. */
export function effortAt(s: Sentence, i: number, to: number): Named | undefined {
  let a = i;
  while (a < to && oneOf('the|an?|its|this').test(s.tokens[a]!.n)) a++;
  if (a === i) return undefined;
  for (let b = a; b < Math.min(to, a + 6); b++) {
    const t = s.tokens[b]!;
    if ((t.kind !== 'word' && !isDash(t)) || s.times.some((w) => w.from === b)) return undefined;
    if (s.groups.some((g) => g.from <= b && b < g.to && oneOf('finite|infinitive').test(g.shape)))
      return undefined;
    if (oneOf('of|in|to|for|and|with|on|from').test(t.n)) return undefined;
    const isLast = !EFFORT.test(s.tokens[b + 1]?.n ?? '');
    if (!EFFORT.test(t.n) || !isLast) continue;
    const before = s.tokens.slice(a, b);
    if (before.length === 0 || before.every((x) => VAGUE.test(x.n) || x.cap)) return undefined;
    return named(s, a, b + 1);
  }
  return undefined;
}

function named(s: Sentence, from: number, to: number): Named {
  return { from, to, id: words(s, from, to), kind: typeOf(s, from, to), unknown: true };
}
