import { KIND } from '../kinds.ts';
import { datesIn, isFact, momentOf } from '../moment.ts';
import { actors, concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import type { When } from '../time/when.ts';

const TIE =
  /^(?:contacts|relations|dialogue|cooperation|co-operation|ties|links|partnership|consultations|relationship|exchanges)$/;
const BEGIN = /^(?:begin|start|initiate|date|open|launch|commence|originate)$/;
const GROW =
  /^(?:develop|exist|maintain|build|engage|enjoy|conduct|pursue|have|hold|establish|cooperate|collaborate|work|cultivate|be|grow|entertain)$/;

const SOME =
  /^(?:officers?|experts?|officials?|diplomats?|troops|soldiers|personnel|staff|advisers?|advisors?|engineers|scientists|teams?|companies|universities)$/;

/** Since when the two have been in contact: "Relations started in 2005", "have engaged in dialogue and cooperation since 2005". */
export function begun(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause)) continue;
    const tie = tieOf(scene, s, clause);
    if (!tie) continue;
    out.push(
      draft(
        KIND.standing,
        'standing-begun',
        open(tie.when),
        { category: tie.name },
        proof(s, clause.from, clause.to),
        [`“${tie.name}” has a beginning`],
      ),
    );
  }
  out.push(...opened(s));
  return out;
}

const open = (w: When): string =>
  w.sort === 'since' || w.edtf.includes('/..') ? w.edtf : `${w.edtf.split('/')[0]!}/..`;

function tieOf(scene: Scene, s: Sentence, clause: Clause): { name: string; when: When } | undefined {
  const v = clause.verb;
  const moment = momentOf(scene, s, clause);
  const since = datesIn(s, v.from, clause.to).find((w) => w.sort === 'since');
  const subject = nounIn(s, clause.subject.from, clause.subject.to);
  const parties = partiesIn(scene, s, clause.subject.from, clause.to, true);
  const ours = parties.length === 0 || concerns(scene, parties);
  if (subject && ours) {
    const back = v.lemma === 'go' && s.tokens[v.to]?.n === 'back';
    const start = moment.source ?? since;
    if ((BEGIN.test(v.lemma) || back) && start && v.tense !== 'none') return { name: subject, when: start };
    if (
      since &&
      v.tense === 'perfect' &&
      /^(?:develop|exist|maintain|build|be|establish)$/.test(v.lemma) &&
      v.progressive !== false
    )
      return { name: subject, when: since };
    if (since && v.tense === 'perfect' && /^(?:exist|maintain|establish)$/.test(v.lemma))
      return { name: subject, when: since };
  }
  // "NATO and Mongolia have been cooperating since 2005": both are the subject.
  const who = actors(scene, s, clause);
  const both = who.length > 1 && scene.relation.every((p) => who.includes(p));
  const withOther =
    who.some((p) => scene.relation.includes(p)) &&
    parties.filter((p) => scene.relation.includes(p)).length > 1;
  if (!since || !(both || withOther) || !GROW.test(v.lemma) || v.passive || v.tense === 'past')
    return undefined;
  // "A Finnish officer has been working at Headquarters since 2009" tells of the officer.
  const isOfSome = s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => SOME.test(t.n));
  if (/^(?:cooperate|collaborate|work)$/.test(v.lemma) && isOfSome) return undefined;
  if (/^(?:cooperate|collaborate|work)$/.test(v.lemma))
    return both || withOther ? { name: 'cooperation', when: since } : undefined;
  const object = nounIn(s, v.to, Math.min(since.from, v.to + 9));
  return object ? { name: object, when: since } : undefined;
}

/** "dialogue and cooperation", "informal contacts": the tie that a stretch names, with what stands before it. */
function nounIn(s: Sentence, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) {
    if (
      !TIE.test(s.tokens[i]!.n) ||
      s.cover[i] ||
      /^(?:agreement|programme|summit|meeting|council|plan|fund|framework)$/.test(s.tokens[i + 1]?.n ?? '')
    )
      continue;
    if (
      /^(?:of|on|for|under|in)$/.test(s.tokens[i - 1]?.n ?? '') &&
      i - 2 >= from &&
      !/^(?:engaged|engage|been)$/.test(s.tokens[i - 2]!.n)
    )
      return undefined;
    let a = i;
    while (
      a > from &&
      /^(?:informal|formal|political|practical|initial|official|bilateral|regular|close|first|security|military|diplomatic|working|friendly)$/.test(
        s.tokens[a - 1]!.n,
      )
    )
      a--;
    let b = i + 1;
    if (s.tokens[b]?.n === 'and' && TIE.test(s.tokens[b + 1]?.n ?? '') && b + 1 < to) b += 2;
    return words(s, a, b)
      .replace(/^(?:first|close|regular) /i, '')
      .toLowerCase();
  }
  return undefined;
}

/** "A dialogue opened in 2005 has since grown", "an informal dialogue begun in 1973". */
function opened(s: Sentence): Draft[] {
  for (const g of s.groups) {
    if (
      g.shape !== 'participle' ||
      !BEGIN.test(g.lemma) ||
      g.from - 1 < s.from ||
      !TIE.test(s.tokens[g.from - 1]!.n)
    )
      continue;
    const when = datesIn(s, g.to, g.to + 2)[0];
    let a = g.from - 1;
    while (
      a > s.from &&
      /^(?:informal|formal|political|practical|initial|official|bilateral|strategic)$/.test(
        s.tokens[a - 1]!.n,
      )
    )
      a--;
    if (!when || !/^(?:a|an|the|this)$/.test(s.tokens[a - 1]?.n ?? '')) continue;
    return [
      draft(
        KIND.standing,
        'standing-opened',
        open(when),
        { category: words(s, a, g.from) },
        proof(s, a, when.to),
        ['a participle tells its beginning'],
      ),
    ];
  }
  return [];
}
