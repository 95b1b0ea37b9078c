import type { Group } from '../../group.ts';
import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';

/** What is done to a text that exists. */
const RENEW = oneOf('renew|extend|update|revise|amend|prolong');

/**
 * The renewals of a text, each on its day: "agreed in 2003, then renewed in 2008, in 2012 and, most recently, for
 * 2015-2017", "which was last renewed in May". Renewing is said of texts, so that the name before it is what was renewed,
 * whatever stands between; else the text that "it" or "the programme" stands for.
 */
export function renewals(
  scene: Scene,
  s: Sentence,
  names: readonly TextName[],
  told: readonly Draft[],
): Draft[] {
  const out: Draft[] = [];
  for (const [k, g] of s.groups.entries()) {
    if (!RENEW.test(g.lemma) || g.modal || g.negated || !oneOf('participle|finite').test(g.shape)) continue;
    const text = renewed(scene, s, g, names, told);
    if (!text) continue;
    const next = s.groups
      .slice(k + 1)
      .find((x) => x.shape !== 'ing' && !oneOf('cover|include').test(x.lemma));
    const name = names.find((n) => n.from >= g.to);
    const stop = Math.min(next?.from ?? s.to, name?.from ?? s.to);
    for (const date of days(s, g, stop)) {
      const same = (d: Draft) => d.slots.title === text.title && d.when === date.edtf;
      if (told.some(same) || out.some(same)) continue;
      out.push(
        draft(
          KIND.instrument,
          'text-renewed',
          date.edtf,
          { type: text.type, title: text.title },
          proof(s, g.from, date.to),
          [`“${text.title}” was renewed`],
        ),
      );
    }
  }
  return out;
}

/** The days of renewal: points, and the period of the last one where it stands for the day. */
function days(s: Sentence, g: Group, stop: number): When[] {
  const all = datesIn(s, g.to, stop);
  const points = all.filter((w) => w.sort === 'point' && !/^\d{4}\/\d{4}$/.test(w.edtf));
  const period = all.find((w) => /^\d{4}\/\d{4}$/.test(w.edtf) && w.from > (points.at(-1)?.to ?? g.to) - 1);
  const recent =
    period &&
    s.tokens
      .slice(points.at(-1)?.to ?? g.to, period.from)
      .some((t) => oneOf('recently|lately|last|currently').test(t.n));
  return recent ? [...points, period] : points;
}

/** The text that a verb of renewal speaks of. */
function renewed(
  scene: Scene,
  s: Sentence,
  g: Group,
  names: readonly TextName[],
  told: readonly Draft[],
): { title: string; type: string } | undefined {
  const before = names.findLast((n) => n.to <= g.from && !n.plural);
  const clause = s.clauses.find((c) => c.verb === g);
  const own = clause && !clause.shares ? clause.subject : undefined;
  const subject = own ? s.tokens.slice(own.from, own.to).map((t) => t.n) : [];
  // "agreed in 2003, then renewed in 2008": without an object it is a participle, whatever it looked like.
  const isBare = oneOf('in|on|for|again|twice|once').test(s.tokens[g.to]?.n ?? '');
  const isActive = g.shape === 'finite' && !g.passive && !isBare;
  // "updated it in 2013", "renewed the programme in 2015"
  if (isActive) {
    const object = s.tokens.slice(g.to, g.to + 3).map((t) => t.n);
    const isIt =
      object[0] === 'it' || (oneOf('the|this').test(object[0] ?? '') && TEXT.test(object[1] ?? ''));
    return isIt ? (before ?? scene.lastInstrument) : undefined;
  }
  if (g.shape === 'participle' || (isBare && !g.passive) || !own)
    return before ?? (told.some((d) => d.rule === 'text-under-line') ? scene.lastInstrument : undefined);
  if (before && before.from >= own.from && before.to <= own.to) return before;
  if (before && (clause?.relative === 'which' || subject.includes('it'))) return before;
  const isText = subject.includes('it') || (subject.length < 5 && subject.some((n) => TEXT.test(n)));
  return isText ? (before ?? scene.lastInstrument) : undefined;
}

const TEXT = oneOf(
  'agreement|programme|program|plan|declaration|document|text|ipcp|ipap|itpp|treaty|memorandum|arrangement|mou|one|this|latter',
);
