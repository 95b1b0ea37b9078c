import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';
import { intoForce, slots } from './adoption.ts';

/** Verbs by which a text comes about again. */
export const AGAIN = oneOf('renew|extend|update|revise|upgrade|expand|prolong');

/** "… and entered into force in 2015", "It has been applied since 2016": said of the text told last. */
export function forceLater(scene: Scene, s: Sentence, drafts: readonly Draft[]): void {
  signedBefore(scene, s);
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || !intoForce(s, clause.verb)) continue;
    const last =
      drafts.at(-1) ?? [...scene.drafts.slice(-4)].reverse().find((d) => d.kind === KIND.instrument);
    const subject = s.tokens[clause.subject.from]?.n ?? '';
    const own =
      clause.shares ||
      clause.relative === 'which' ||
      subject === 'it' ||
      (drafts.length > 0 && clause === s.clauses.at(-1));
    if (!last || last.slots.inForce !== undefined || !own) continue;
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    if (moment.dated) last.slots.inForce = `${moment.when.split('/')[0]}/..`;
  }
}

/** "… in 2016 and a second one in 2018", "renewed in 2017 and again in 2019": the same text again. */
export function another(s: Sentence, clause: Clause, name: TextName): Draft[] {
  const renewal = s.groups.find((g) => g.from >= name.to && AGAIN.test(g.lemma) && !g.modal && !g.negated);
  const stop = renewal ? s.to : clause.to;
  for (let i = name.to; i < stop; i++) {
    const more =
      renewal !== undefined &&
      i > renewal.to &&
      (s.tokens[i]!.n === 'again' || (s.tokens[i]!.n === 'more' && s.tokens[i - 1]!.n === 'once'));
    if (more) {
      const date = datesIn(s, i, i + 4).find((w) => w.sort === 'point');
      const own = s.groups.some((g) => g.from > renewal.from && g.from <= i + 1 && g.shape === 'finite');
      if (date && !own)
        return [
          draft(
            KIND.instrument,
            'text-renewed',
            date.edtf,
            slots(name),
            proof(s, s.tokens[i - 1]!.n === 'and' ? i - 1 : i, date.to),
            ['renewed once more'],
          ),
        ];
    }
    if (
      s.tokens[i]!.n !== 'one' ||
      !oneOf('second|third|fourth|new|further|another|updated|revised|earlier|previous|prior|older').test(
        s.tokens[i - 1]?.n ?? '',
      )
    )
      continue;
    const date = datesIn(s, i, i + 3)[0];
    if (date)
      return [
        draft(KIND.instrument, 'text-again', date.edtf, slots(name), proof(s, i - 1, date.to), [
          '“one” is the text just named',
        ]),
      ];
  }
  return [];
}

/** "since 2012, through an agreed programme": the year of agreement is the beginning. */
export function point(w: When): string {
  return w.sort === 'since' || w.sort === 'range'
    ? w.sort === 'since'
      ? w.edtf.split('/')[0]!
      : w.edtf
    : w.edtf;
}

/** "It was renewed in August 2019", "which was extended until …": the text told last. */
export function byPronoun(scene: Scene, s: Sentence, made: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    const v = clause.verb;
    const last = scene.lastInstrument;
    if (
      !last ||
      !isFact(s, clause) ||
      !oneOf(
        'renew|extend|update|revise|expand|prolong|sign|finalise|finalize|conclude|initial|endorse|adopt|approve|agree|launch|issue',
      ).test(v.lemma) ||
      !(v.passive || (clause.shares && oneOf('in|on|and|again').test(s.tokens[v.to]?.n ?? '')))
    )
      continue;
    const subject = s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .map((t) => t.n)
      .filter((n) => /^\w+$/.test(n))
      .join(' ');
    const isIt =
      oneOf(
        'it|(?:the|this|its) (?:(?:current|latest|present|new|first|second|third|fourth|fifth|last|most recent|updated|revised) )?(?:agreement|programme|plan|declaration|document|text|partnership|ipcp|treaty|memorandum|package|version|one|arrangement)|(?:the|these) (?:arrangements|agreements|letters)|the (?:current|latest|present|most recent|first|second|third|last)',
      ).test(subject) ||
      (clause.shares && made.length > 0 && AGAIN.test(v.lemma));
    // "It was agreed in Rome that …" speaks of no text.
    const isThat = subject === 'it' && s.tokens.slice(v.to, clause.to + 1).some((t) => t.n === 'that');
    if (!isIt || isThat || s.mentions.length > 40) continue;
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    if (!moment.dated) continue;
    out.push(
      draft(
        KIND.instrument,
        AGAIN.test(v.lemma) ? 'text-renewed' : 'text-adopted',
        moment.source ? point(moment.source) : moment.when,
        slots(last),
        proof(s, clause.from, clause.to),
        ['“it” is the text told last'],
      ),
    );
  }
  return out;
}

/** "(IPCP)" after a name stands for it from here on. */
export function learnAcronym(scene: Scene, s: Sentence, name: TextName): void {
  if (s.tokens[name.to]?.t !== '(') return;
  const t = s.tokens[name.to + 1]?.t ?? '';
  if (
    /^[A-Z][A-Za-z&]{1,9}$/.test(t) &&
    t.slice(1) !== t.slice(1).toLowerCase() &&
    s.tokens[name.to + 2]?.t === ')' &&
    isOfName(s, name, t)
  )
    scene.acronyms.set(t, { title: name.title, type: name.type });
}

/** "a statement on the Harbour Outlook (HO)": the letters are another thing's, unless a word of the name's core begins as they do. */
const isOfName = (s: Sentence, name: TextName, acronym: string): boolean =>
  s.tokens.slice(name.from, name.head + 1).some((t) => t.cap && t.t[0] === acronym[0]) ||
  (/^[A-Z]+$/.test(acronym) && acronym.endsWith(s.tokens[name.head]!.t[0]!.toUpperCase()));

/** "The Agreement, large parts of which …": a head alone with its article is the text told last, where that was of its sort. */
export function lastNamed(scene: Scene, s: Sentence, name: TextName): TextName {
  const last = scene.lastInstrument;
  const alone = name.head === name.from && name.to === name.head + 1 && s.tokens[name.from - 1]?.n === 'the';
  // "the Declaration" is no communiqué told before it.
  const isSame = alone && last?.title.toLowerCase().includes(s.tokens[name.from]!.n) === true;
  return isSame && last.type === name.type && !/^[A-Z]{3,}$/.test(s.tokens[name.from]!.t)
    ? { ...name, title: last.title }
    : name;
}

/** "It entered into force in 2015. Signed on 22 September 2014, it …": the day it was signed is its own. */
function signedBefore(scene: Scene, s: Sentence): void {
  if (!oneOf('signed|concluded|adopted').test(s.tokens[s.from]!.n)) return;
  const comma = firstIn(s, s.from, Math.min(s.to, s.from + 12), (t) => t.t === ',');
  const last = scene.drafts.at(-1);
  const day = datesIn(s, s.from, s.from + 4).find((w) => w.sort === 'point');
  if (!day || comma < 0 || last?.rule !== 'text-in-force') return;
  last.when = day.edtf;
  last.citations.push(proof(s, s.from, day.to));
}
