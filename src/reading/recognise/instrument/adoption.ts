import type { Group } from '../../group.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';

/** Verbs by which parties adopt a text. */
export const ADOPT = oneOf(
  'sign|adopt|agree|conclude|finalise|finalize|endorse|approve|launch|initial|ratify|issue|proclaim|accede|announce|renew|extend|update|upgrade|establish|formalise|formalize|accept|seal|submit|present|revise|develop|complete|release|unveil|declare|exchange|inaugurate|publish|activate|enter|follow|draw|set|put|create|negotiate|reach|join|ink|strike',
);

/** Whether the verb tells that a text entered into force. */
export function intoForce(s: Sentence, v: Group): boolean {
  const next = s.tokens
    .slice(v.to, v.to + 3)
    .map((t) => t.n)
    .join(' ');
  // "has been in place since 2007"
  if (v.lemma === 'be' && v.tense === 'perfect' && /^in (?:place|operation|effect)/.test(next)) return true;
  return (
    (oneOf('enter|come|be|go').test(v.lemma) && /^(?:into force|into effect|in force)/.test(next)) ||
    (v.lemma === 'apply' && v.passive && !s.tokens.slice(v.from, v.to).some((t) => t.n === 'being')) ||
    (v.lemma === 'take' && next.startsWith('effect'))
  );
}

/** "in force since 1 February 2019", "entry into force on …", "entered into force in 1999" after the signature. */
export function force(s: Sentence, from: number, to: number): Record<string, unknown> {
  for (let i = from; i < to - 1; i++) {
    if (s.tokens[i + 1]!.n !== 'force' || !oneOf('in|into').test(s.tokens[i]!.n)) continue;
    const date = datesIn(s, i, Math.min(s.to, i + 8))[0];
    if (date) return { inForce: `${date.edtf.split('/')[0]}/..` };
  }
  return {};
}

/** Participles that follow the name at once: ", agreed in May 2014", "signed …", "that was agreed … and last renewed …". */
export function reducedAfter(s: Sentence, clause: Clause, name: TextName): Group[] {
  const found: Group[] = [];
  let floor = name.to;
  for (const g of s.groups) {
    if (g.from < name.to) continue;
    // "…, which took the place of the Plan agreed on 4 May 2009": the participle may pass for a clause of its own.
    if (g.from >= clause.to && !(isBarePast(s, g) && g.from - name.to < 5 && isBeside(s, name.to, g.from)))
      continue;
    // "The Agreement, signed in Riga in 2004, covers …": a text signs nothing, so that it was signed.
    if (g.shape === 'finite' && isBarePast(s, g) && isBeside(s, name.to, g.from)) {
      found.push(g);
      floor = g.to;
      continue;
    }
    if (g.shape === 'finite' || g.shape === 'infinitive' || (g.shape === 'ing' && g.from - floor < 3)) {
      if (g === clause.verb || g.shape === 'finite') break;
      continue;
    }
    if (g.shape !== 'participle' || !ADOPT.test(g.lemma)) continue;
    // "…, updated it in 2013": with an object of its own it is no participle.
    if (oneOf('it|them|the|a|an|its').test(s.tokens[g.to]?.n ?? '')) break;
    const gap = s.tokens.slice(floor, g.from);
    if (gap.some((t) => t.t === ';')) break;
    // "the Agreement on measures applicable to trade in animals, signed in 1996": after a comma, with its date.
    const isFar =
      found.length === 0 &&
      gap.length > 1 &&
      gap.length <= 16 &&
      gap.at(-1)!.t === ',' &&
      oneOf('sign|adopt|conclude|agree|approve|endorse|renew').test(g.lemma) &&
      gap.filter((t) => t.t === ',').length === 1 &&
      !s.groups.some((x) => x.from >= floor && x.to <= g.from && x.shape !== 'infinitive') &&
      datesIn(s, g.to, g.to + 8).length > 0;
    if (isFar) {
      found.push(g);
      floor = g.to;
      continue;
    }
    if (
      found.length === 0 &&
      (gap.length > 6 ||
        gap.some(
          (t) =>
            t.kind === 'word' &&
            !/^(?:and|last|first|also|recently|both|originally|initially|jointly|which|was|formally|together|[a-z]{2,4})$/.test(
              t.n,
            ) &&
            !(t.t === t.t.toUpperCase()),
        ))
    )
      break;
    found.push(g);
    floor = g.to;
  }
  return found;
}

/** "signed in Riga", "adopted by the ministers": a past without an object, which said of a text is a participle. */
export function isBarePast(s: Sentence, g: Group): boolean {
  return (
    !g.passive &&
    g.tense === 'past' &&
    oneOf(
      'sign|adopt|conclude|agree|endorse|approve|issue|ratify|renew|revise|update|finalise|finalize|initial|launch|publish|announce|complete',
    ).test(g.lemma) &&
    (oneOf(
      'in|on|at|by|during|between|with|and|for|this|last|today|under|within|,|;|when|after|following|upon',
    ).test(s.tokens[g.to]?.n ?? ',') ||
      s.times.some((w) => w.from === g.to))
  );
}

/** Nothing but a comma, an acronym in brackets, an adverb stands between a text and its participle. */
function isBeside(s: Sentence, from: number, to: number): boolean {
  return (
    to - from < 6 &&
    s.tokens
      .slice(from, to)
      .every(
        (t) =>
          oneOf('[,()"”“’]').test(t.t) ||
          (t.kind === 'word' && t.t === t.t.toUpperCase()) ||
          oneOf('as|first|last|originally|jointly|formally|initially|ly|which|that|was').test(t.n) ||
          /ly$/.test(t.n),
      )
  );
}

/** Past the last token of what a participle tells: its date included. */
export function end(g: Group, date: When | undefined, until: number): number {
  return date ? Math.min(until, Math.max(date.to, g.to)) : g.to;
}

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

/** "signed in Riga with the minister a Memorandum": an indefinite article that no preposition governs begins the object. */
function isAfterPlace(s: Sentence, v: Group, name: TextName): boolean {
  const article = name.from - 1;
  return (
    oneOf('an?').test(s.tokens[article]?.n ?? '') &&
    oneOf('at|in|on|during').test(s.tokens[v.to]?.n ?? '') &&
    article - v.to > 1 &&
    article - v.to < 14 &&
    !oneOf('of|in|on|at|for|to|with|by|from|and|as|under|through|into|or|,').test(s.tokens[article - 1]!.n) &&
    !s.groups.some((g) => g.from >= v.to && g.to <= name.from)
  );
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
  if (isAfterPlace(s, v, name)) return true;
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
    if (/^(?:to)$/.test(t.n) && v.lemma !== 'agree' && v.lemma !== 'accede') return false;
    if (t.kind === 'word' && s.cover[i]?.type === 'person') return false;
    // "exchanged views on the Charter"
    if (oneOf('views?|information|opinions|ideas|talks|negotiations|work|implementation').test(t.n))
      return false;
  }
  return true;
}

/** "with the signing of a declaration", "the adoption of the plan": not "since its signing", "towards the conclusion of". */
export function isSigning(s: Sentence, clause: Clause, name: TextName): boolean {
  for (let i = name.from - 1, left = 6; i >= clause.from && left > 0; i--) {
    const { length } = s.times.filter((w) => w.from <= i && i < w.to);
    if (length === 0) left--;
    if (!oneOf('signing|signature|conclusion|adoption|launch|endorsement|renewal').test(s.tokens[i]!.n))
      continue;
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
  return false;
}

/** "A Joint Declaration and an Action Plan were adopted": the subject begins before "and". */
export function isFirstOfTwo(s: Sentence, clause: Clause, name: TextName): boolean {
  const { from } = clause.subject;
  return (
    clause.verb.passive &&
    name.from >= clause.from &&
    s.tokens[from - 1]?.n === 'and' &&
    s.tokens
      .slice(name.to, from)
      .every((t) => t.kind === 'number' || /^(?:,|and|for|the|period|[-–])$/.test(t.t))
  );
}

/** "Leaders agreed in the Abidjan Declaration on …", "In a Joint Statement, the Ministers reaffirmed …": adopted at their meeting. */
export function isAgreedIn(s: Sentence, clause: Clause, name: TextName): boolean {
  const v = clause.verb;
  let a = name.from - 1;
  while (a > s.from && oneOf('the|a|an|their|joint').test(s.tokens[a]!.n)) a--;
  return (
    s.tokens[a]?.n === 'in' &&
    s.tokens[name.head]!.cap &&
    v.tense === 'past' &&
    /^(?:declaration|statement|communiqué|communique)s?$/.test(s.tokens[name.head]!.n) &&
    oneOf(
      'agree|reaffirm|affirm|state|declare|underline|commit|confirm|stress|emphasise|emphasize|welcome|express|reiterate|pledge|resolve|decide',
    ).test(v.lemma) &&
    s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) => oneOf('leaders|ministers|sides|they|presidents|heads|parties|both').test(t.n))
  );
}

/** "negotiations on which were concluded": the talks ended, the text is another matter. */
export function isOfTalks(s: Sentence, clause: Clause): boolean {
  const at = Math.max(s.from, clause.verb.from - 5);
  return s.tokens.slice(at, clause.verb.from).some((t) => oneOf('negotiations|talks|discussions').test(t.n));
}

/** "…, agreed in Tripoli on 29 November; and the Roadmap, adopted …": what stands after a semicolon is of another. */
export function semicolon(s: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) if (s.tokens[i]!.t === ';') return i;
  return to;
}

/** The sentence without the dates in a text's name and in the brackets after it: "A Vision for 2030", "Plan of Action (2016-2020)". */
export function withoutCover(s: Sentence, name: TextName): Sentence {
  const isCover = (w: When): boolean =>
    // "launched a Package, to be applied from 2015 on"
    s.groups.some(
      (g) => g.shape === 'infinitive' && g.from >= name.to && g.to <= w.from && w.from - g.to < 6,
    ) ||
    (w.from >= name.from && w.to <= name.to) ||
    (w.from === name.to && s.tokens[w.from]!.n === 'for') ||
    (/^\d{4}\/\d{4}$/.test(w.edtf) && s.tokens[w.from - 1]?.t === '(' && s.tokens[w.to]?.t === ')');
  return s.times.some(isCover) ? { ...s, times: s.times.filter((w) => !isCover(w)) } : s;
}

/** "An action plan to implement the Declaration was adopted": of the names in a subject the first is what was adopted. */
export function isOfAnother(
  s: Sentence,
  clause: Clause,
  name: TextName,
  names: readonly TextName[],
): boolean {
  const first = names.findLast((n) => n.to <= name.from && n.from >= clause.subject.from);
  if (!first || name.to > clause.subject.to || !clause.verb.passive || clause.verb.from < name.to)
    return false;
  return s.tokens
    .slice(first.to, name.from)
    .every((t) =>
      oneOf('to|of|for|under|in|on|with|the|a|its|implement|implementing|support|complement|accompany').test(
        t.n,
      ),
    );
}

/** The slots of a named text. */
export function slots(name: { title: string; type: string }): Record<string, unknown> {
  return { type: name.type, title: name.title };
}

/** "replaced by a Programme", "followed in 2003 by the Agenda": "by" stands before the name. */
export function isPassiveAgent(s: Sentence, from: number, to: number): boolean {
  let i = to - 1;
  while (i > from && oneOf('the|a|an|its|new|first|second').test(s.tokens[i]!.n)) i--;
  return s.tokens[i]?.n === 'by';
}

/** Verbs by which a text comes about only together with a date. */
export const WEAK = oneOf(
  'develop|present|submit|announce|set|put|create|draw|follow|exchange|publish|release|activate|establish|launch|join|upgrade|issue|complete|enter',
);
