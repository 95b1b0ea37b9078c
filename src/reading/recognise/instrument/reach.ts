import type { Group } from '../../group.ts';
import { oneOf } from '../../one-of.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';
import { pastParties } from '../../titles.ts';

/** Past the city that stands at `i`, or 0. */
function placePast(s: Sentence, i: number): number {
  const m =
    s.cover[i]?.type === 'city'
      ? s.cover[i]
      : s.cover[i + 1]?.type === 'city' && s.tokens[i]!.n === 'the'
        ? s.cover[i + 1]
        : undefined;
  return m ? m.to : 0;
}

/** Past the party that stands at `i`, or 0. */
function partyPast(s: Sentence, i: number): number {
  let at = i;
  while (oneOf('the|its').test(s.tokens[at]?.n ?? '')) at++;
  const m = s.cover[at];
  return m && oneOf('country|organisation').test(m.type) && s.tokens[m.to]?.n !== "'s" ? m.to : 0;
}

/** "signed, together with the Secretary General, the agreement": past what stands between commas. */
function aside(s: Sentence, from: number, to: number): number {
  if (
    s.tokens[from]?.t !== ',' ||
    !oneOf('together|jointly|along|alongside|with').test(s.tokens[from + 1]?.n ?? '')
  )
    return from;
  for (let i = from + 2; i < Math.min(to, from + 14); i++) if (s.tokens[i]!.t === ',') return i + 1;
  return from;
}

/** What may stand between a verb and its object: where, when, with whom. */
const ADVERBIAL = oneOf('at|in|on|during|with|within|between|by|under|after|following|alongside|through|via');

/**
 * "signed in Riga with the minister a Memorandum", "agreed at their meeting, in Riga on 4 May 2006, upon a Roadmap": an article that no
 * preposition governs begins the object; the definite one, and that of what is agreed upon, only after a comma.
 */
function isAfterAdverbials(s: Sentence, v: Group, name: TextName): boolean {
  let article = name.from - 1;
  while (
    article > v.to &&
    oneOf('new|first|second|third|joint|comprehensive|further').test(s.tokens[article]!.n)
  )
    article--;
  const n = s.tokens[article]?.n ?? '';
  const isA = oneOf('an?').test(n);
  if (article <= v.to || (!isA && !oneOf('the|its|their').test(n))) return false;
  const isUpon = v.lemma === 'agree' && oneOf('upon|on|to').test(s.tokens[article - 1]!.n);
  const lead = s.tokens[isUpon ? article - 2 : article - 1]!;
  const isOpen = lead.t === ',' || (isA && !isUpon && !oneOf(PREPOSITIONS).test(lead.n));
  return (
    isOpen &&
    (ADVERBIAL.test(s.tokens[v.to]?.n ?? '') ||
      (s.tokens[v.to]?.t === ',' && ADVERBIAL.test(s.tokens[v.to + 1]?.n ?? ''))) &&
    article - v.to > 1 &&
    article - v.to < 24 &&
    !s.groups.some((g) => g.from >= v.to && g.to <= name.from)
  );
}

const PREPOSITIONS = 'of|in|on|at|for|to|with|by|from|and|as|under|through|into|or|,';

/** Past what may stand between a name and what is told of it: "(IPCP)", "(2016-2020)", "between NATO and Finland". */
export function pastTail(s: Sentence, at: number): number {
  const parties = oneOf('between|with|among').test(s.tokens[at]?.n ?? '') ? pastParties(s, at + 1, s.to) : 0;
  const from = parties || at;
  if (s.tokens[from]?.t !== '(') return from;
  for (let i = from + 1; i < Math.min(s.to, from + 8); i++) if (s.tokens[i]!.t === ')') return i + 1;
  return from;
}

/** "put their names to", "affixed his signature to", "gave their approval to": past the words, or 0. */
export function namesTo(s: Sentence, from: number): number {
  const own = oneOf('his|her|its|their|the').test(s.tokens[from]?.n ?? '') ? from + 1 : from;
  return oneOf('names?|signatures?|approval|consent|agreement|assent').test(s.tokens[own]?.n ?? '') &&
    oneOf('to|on').test(s.tokens[own + 1]?.n ?? '')
    ? own + 2
    : 0;
}

/** "signed a declaration": nothing but articles, adverbs and lists of texts between verb and name. */
export function isDirect(s: Sentence, v: Group, name: TextName): boolean {
  // "put forward a plan" proposes it, "put their names to" signs it.
  if (v.lemma === 'put' && !oneOf('in|into').test(s.tokens[v.to]?.n ?? '') && namesTo(s, v.to) === 0)
    return false;
  // "adopted at the 10th Summit in May a Joint Statement": where and when stand between.
  if (isAfterAdverbials(s, v, name)) return true;
  for (let i = Math.max(namesTo(s, v.to), aside(s, v.to, name.from)); i < name.from; i++) {
    const t = s.tokens[i]!;
    if (s.times.some((w) => w.from <= i && i < w.to)) continue;
    // "announced in The Hague the Joint Declaration"
    if (t.n === 'in' && placePast(s, i + 1) > 0 && placePast(s, i + 1) <= name.from) {
      i = placePast(s, i + 1) - 1;
      continue;
    }
    // "concluded with the EU in 2010 an Agreement": with whom stands between.
    const past = oneOf('with|between').test(t.n) ? partyPast(s, i + 1) : 0;
    if (past > 0 && past <= name.from) {
      i = past - 1;
      continue;
    }
    if (
      oneOf('in|with|during|at|under|by|for|as|from|through').test(t.n) &&
      !(v.lemma === 'enter' && t.n === 'into')
    )
      return false;
    // "signed the instrument of accession to the Treaty"
    if (t.n === 'to' && !oneOf('agree|accede').test(v.lemma) && !isAccession(s, i)) return false;
    if (t.kind === 'word' && s.cover[i]?.type === 'person') return false;
    // "exchanged views on the Charter"
    if (oneOf('views?|information|opinions|ideas|talks|negotiations|work|implementation').test(t.n))
      return false;
  }
  return true;
}

const isAccession = (s: Sentence, at: number): boolean =>
  s.tokens[at - 1]?.n === 'accession' && oneOf('of|its|their|the').test(s.tokens[at - 2]?.n ?? '');

/** "with the signing of a declaration", "the adoption of the plan": not "since its signing", "towards the conclusion of". */
export function isSigning(s: Sentence, clause: Clause, name: TextName): boolean {
  const i = signingBefore(s, clause.from, name.from);
  if (i < 0) return false;
  // "since the signing in July 2004 of the Agreement": it has its own day.
  if (s.times.some((w) => w.to > i + 1 && w.to <= name.from && oneOf('point|since').test(w.sort)))
    return true;
  // "exchanged views on the renewal of the Charter": spoken of, not done.
  const lead = s.tokens[i - 1]?.n === 'the' ? i - 2 : i - 1;
  if (oneOf('on|about|regarding|concerning|over').test(s.tokens[lead]?.n ?? '')) return false;
  return !s.tokens
    .slice(Math.max(s.from, i - 3), i)
    .some((t) =>
      oneOf(
        'since|before|after|following|towards?|for|pending|until|despite|to|margins|occasion|anniversary|eve|sidelines',
      ).test(t.n),
    );
}

/** The day that stands between the noun and the name, or last before the noun where there are several. */
export function signingDay(s: Sentence, clause: Clause, name: TextName): When | undefined {
  const i = signingBefore(s, clause.from, name.from);
  const days = s.times.filter((w) => w.to <= name.from && w.sort === 'point' && !w.edtf.includes('..'));
  const own = days.find((w) => w.from > i);
  const isLater = s.times.some((w) => w.from >= name.to && w.to <= clause.to && w.sort === 'point');
  return own ?? (days.length > 1 && !isLater ? days.findLast((w) => w.to <= i) : undefined);
}

const SIGNING = oneOf('signing|signature|conclusion|adoption|launch|endorsement|renewal|finali[sz]ation');

/** The noun before a name that tells of its adoption: near it, or "signature, in Riga on 4 May, of the Agreement"; else -1. */
function signingBefore(s: Sentence, floor: number, at: number): number {
  let left = 6;
  let i = at - 1;
  for (; i >= floor && left > 0; i--) {
    if (!s.times.some((w) => w.from <= i && i < w.to)) left--;
    if (SIGNING.test(s.tokens[i]!.n)) return i;
  }
  let of = at - 1;
  while (of > floor && oneOf('the|an?|its|their|joint|new|first').test(s.tokens[of]!.n)) of--;
  if (s.tokens[of]?.n !== 'of') return -1;
  for (; i >= Math.max(floor, at - 26); i--) {
    if (s.groups.some((g) => g.from === i)) return -1;
    // The noun has another object where "of" follows it at once.
    if (SIGNING.test(s.tokens[i]!.n)) return s.tokens[i + 1]!.n === 'of' ? -1 : i;
  }
  return -1;
}

/** "replaced by a Programme", "followed in 2003 by the Agenda": "by" stands before the name. */
export function isPassiveAgent(s: Sentence, from: number, to: number): boolean {
  let i = to - 1;
  while (
    i > from &&
    oneOf(
      'the|an?|its|their|new|first|second|third|current|latest|present|further|fresh|broader|similar|wider',
    ).test(s.tokens[i]!.n)
  )
    i--;
  return s.tokens[i]?.n === 'by';
}
