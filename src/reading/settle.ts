import { KIND } from './kinds.ts';
import { upTo } from './moment.ts';
import type { Scene } from './scene.ts';
import type { Sentence } from './sentence.ts';

/** Words by which a clause points at the meeting that was told. */
export const OCCASION =
  /\b(?:on (?:the|this|that|the same|the latter) occasion|(?:in|on) the margins|on the sidelines|in the course of (?:which|the|this|his|her)|during (?:the|this|that|his|her|their) (?:visit|meeting|summit|stay|talks)|(?:at|during) (?:the|this|that|their) (?:summit|meeting|conference|end of the visit|close of the)|(?:after|following) (?:the|their|these|those) (?:talks|meeting|summit|visit|session)|at which|during which)\b/i;

/**
 * Those who met, as the subject of the sentence after: "The two leaders launched …", "They adopted …", "The meeting endorsed …".
 */
const THOSE_WHO_MET =
  /^(?:(?:there|also|moreover|in addition|in conclusion),? )?(?:they|both|the (?:two|three|four|both|leaders?|sides|parties|ministers?|participants|heads|presidents?|co-chairs)|leaders|ministers|participants|the (?:[\w-]+ )?(?:summit|meeting|conference|session|council|talks|round|visit|ministerial|forum) (?!of|in|on|held|to))\b(?! (?:has|have|will|would|are|is)\b)/i;

/**
 * Dates the texts of a sentence that have no day of their own by the meeting that the same sentence tells before them, or by the one told last
 * where the sentence points at it: "held talks …; memoranda were signed on …", "fourteen documents were concluded on the occasion". Which meeting
 * a sentence tells is known only when all recognisers have read it. A text that stands on its day alone is dropped without one.
 */
export function settle(scene: Scene, s: Sentence, first: number): void {
  const told = scene.drafts.slice(first);
  const never = upTo(scene);
  const open = told.filter(
    (d) => d.undated !== undefined || (d.kind === KIND.contribution && d.when === never),
  );
  if (open.length === 0) return;
  const met = scene.drafts.slice(first).filter((d) => d.kind === KIND.engagement && isDay(d.when));
  const text = scene.text.slice(s.tokens[s.from]!.s, s.tokens[s.to - 1]!.e);
  const isNext = scene.sentence - scene.engagedAt <= 1;
  const points =
    (OCCASION.test(text) && scene.sentence - scene.engagedAt <= 2) ||
    (isNext && THOSE_WHO_MET.test(text) && s.clauses[0]?.verb.tense === 'past');
  for (const d of open) {
    const at = d.citations[0]!.start;
    // A gift has a day of its own kind: only a sentence that points at the meeting lends it one.
    const here = d.undated && met.findLast((m) => m.citations[0]!.start <= at);
    const last = scene.lastEngagement;
    // What the sides agreed in a text follows the meeting they agreed it at.
    const follows = d.rule === 'text-agreed-in' && isNext;
    // "The ministers met in Rome on 3 May. A Joint Statement was issued."
    const isSoon = d.rule === 'text-adopted' && scene.sentence - scene.engagedAt <= 2 && isPast(s, at);
    const when =
      here?.when ?? ((points || follows || isSoon) && last && isDay(last.when) ? last.when : undefined);
    if (when) d.when = when;
    else if (d.undated === 'dropped') scene.drafts.splice(scene.drafts.lastIndexOf(d), 1);
  }
}

/** Whether the clause that holds a place in the text tells of the past: "has signed" may be of any day. */
const isPast = (s: Sentence, at: number): boolean =>
  s.clauses.some((c) => c.verb.tense === 'past' && s.tokens[c.from]!.s <= at && at < s.tokens[c.to - 1]!.e);

const isDay = (when: string): boolean => !when.includes('..') && when.length >= 7;
