import type { Group } from '../../group.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { partiesIn, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';
import { isDash } from '../../tokens.ts';

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
    // "has applied since May"
    (v.lemma === 'apply' && v.tense === 'perfect' && !v.passive && /^(?:since|from|as from)/.test(next)) ||
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

/** "A Joint Declaration, an Action Plan and a Roadmap were adopted": the clause's subject is only the last of them. */
export function isOfList(s: Sentence, clause: Clause, name: TextName): boolean {
  const { from } = clause.subject;
  const own = s.tokens[from - 1]?.n === 'and' ? from : firstAnd(s, name.to, clause.subject.to) + 1;
  return (
    clause.verb.passive &&
    name.from >= clause.from &&
    own > 0 &&
    own - name.to < 30 &&
    oneOf(',|and|for').test(s.tokens[name.to]?.t ?? '') &&
    !s.groups.some((g) => g.from >= name.to && g.from < own && g.shape !== 'ing') &&
    s.tokens.slice(name.to, own).every((t) => t.cap || t.kind === 'number' || LISTED.test(t.n) || isDash(t))
  );
}

const firstAnd = (s: Sentence, from: number, to: number): number =>
  firstIn(s, from, to, (t) => t.n === 'and');

/** What may stand between the texts of a list besides their names. */
const LISTED = oneOf(",|and|an?|the|its|for|of|on|in|to|with|between|period|years|joint|'s|'");

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

/** Verbs by which a text comes about only together with a date. */
export const WEAK = oneOf(
  'develop|present|submit|announce|set|put|create|draw|follow|exchange|publish|release|activate|establish|launch|join|upgrade|issue|complete|enter',
);

/** "its Indo-Pacific Strategy, released in May": a policy of one side, which agreed it with nobody. */
export function isOwnPolicy(scene: Scene, s: Sentence, clause: Clause, name: TextName): boolean {
  if (!/strategy|policy|vision|white paper/i.test(name.title)) return false;
  const isShown = (lemma: string) => oneOf('release|publish|unveil|present|issue|announce').test(lemma);
  const shown =
    isShown(clause.verb.lemma) ||
    s.groups.some((g) => g.from >= name.to && g.from <= name.to + 4 && isShown(g.lemma));
  return shown && partiesIn(scene, s, clause.from, clause.to, true).length < 2;
}
