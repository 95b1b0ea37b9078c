import { isFact, momentIn, onward, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { Named } from './formed.ts';
import { isToldOf } from './of-two.ts';
import { FORCES, isOurHouse, partyOf, taking } from './part.ts';
import { OTHER_VERB } from './sweep.ts';

/** Help and what merely is: no deed of one who takes part. */
const NO_DEED = oneOf(
  'give|provide|contribute|co-finance|plan|support|assist|help|be|include|amount|aim|have',
);
/** The work itself, where no side is named: that of the two. */
const WORK = oneOf('cooperation|collaboration|activities|projects?|workshops?');
const SCHOLARS = oneOf(
  'scientists?|researchers?|experts?|students?|officials?|academics|battalion|academy|university|companies|institutions|cadets|diplomats|judges|engineers',
);

/**
 * A party's part in a scheme under which it does what the clause tells: “Under the Safe Water Programme, Peruvian engineers have trained …”,
 * “… took part in courses under the Concept in 2014”, “In the framework of the Programme, cooperation began in 2011”.
 */
export function underScheme(
  scene: Scene,
  s: Sentence,
  names: readonly Named[],
  told: readonly Draft[],
): Draft[] {
  for (const n of names) {
    if (!oneOf('initiative|project|platform').test(n.kind) || !isUnder(s, n) || isMeeting(s, n)) continue;
    const clause = deed(s, n);
    if (
      !clause ||
      !isFact(s, clause) ||
      NO_DEED.test(clause.verb.lemma) ||
      OTHER_VERB.test(clause.verb.lemma) ||
      isToldOf(s, n, told)
    )
      continue;
    if (s.sums.some((x) => x.from >= clause.from && x.to <= clause.to)) continue;
    const party = doer(scene, s, clause);
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    const { tense, lemma } = clause.verb;
    if (!party || party === scene.organisation || moment.press || (!moment.dated && tense === 'past'))
      continue;
    const cited = proof(s, Math.min(clause.from, n.from), clause.to);
    if (
      told.some((d) => d.citations.some((c) => c.start < cited.end && c.end > s.tokens[clause.verb.from]!.s))
    )
      continue;
    const begins = oneOf('launch|begin|start|initiate|establish|commence|open').test(lemma);
    const when = moment.dated
      ? begins
        ? onward(moment.when)
        : moment.when
      : tense === 'perfect'
        ? upTo(scene)
        : '/..';
    return [taking(n, party, when, cited, 'under-scheme', `“${lemma}” under it`)];
  }
  return [];
}

/** A forum or a committee: what goes through it is talk. */
const isMeeting = (s: Sentence, n: Named): boolean =>
  s.tokens
    .slice(n.from, n.to)
    .some((t) => oneOf('forum|committee|commission|group|groups|board|bureau|mechanism').test(t.n));

/** "Under the X", "through X", "in the framework of the X", "as part of X". */
function isUnder(s: Sentence, n: Named): boolean {
  let i = n.from - 1;
  while (oneOf("the|a|an|its|'s").test(s.tokens[i]?.n ?? '') || s.cover[i]?.type === 'organisation') i--;
  const t = s.tokens[i]?.n ?? '';
  return (
    oneOf('under|through|within|via').test(t) ||
    (t === 'of' && oneOf('framework|part|auspices|context|aegis').test(s.tokens[i - 1]?.n ?? ''))
  );
}

/** The clause that tells what was done under it: its own, or the next where its own is a relative one about it. */
function deed(s: Sentence, n: Named): Clause | undefined {
  const k = s.clauses.findIndex((c) => c.from <= n.from && n.to <= c.to);
  const own = s.clauses[k];
  if (!own) return undefined;
  const about =
    n.to <= own.verb.from && s.tokens.slice(n.to, own.verb.from).some((t) => oneOf('which|that').test(t.n));
  return about ? s.clauses[k + 1] : own;
}

/** Whose deed it is: the partner's people or houses; for "cooperation" that of the two. */
function doer(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const { from, to } = clause.subject;
  const named = partiesIn(scene, s, from, to, true);
  if (named.length > 0)
    return named.find((p) => scene.relation.includes(p) && p !== scene.organisation) ?? undefined;
  const run = s.tokens.slice(from, to);
  if (run.some((t) => WORK.test(t.n)) && clause.verb.passive) return scene.partner;
  if (clause.verb.passive) return undefined;
  return (
    partyOf(scene, s, clause) ??
    (isOurHouse(scene, s, clause) || run.some((t) => SCHOLARS.test(t.n) || FORCES.test(t.n))
      ? scene.partner
      : undefined)
  );
}
