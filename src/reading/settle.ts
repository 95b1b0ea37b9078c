import { KIND } from './kinds.ts';
import type { Scene } from './scene.ts';
import type { Sentence } from './sentence.ts';

/** Words by which a clause points at the meeting that was told. */
export const OCCASION =
  /\b(?:on (?:the|this|that|the same|the latter) occasion|(?:in|on) the margins|on the sidelines|in the course of (?:which|the|this|his|her)|during (?:the|this|that|his|her|their) (?:visit|meeting|summit|stay|talks)|(?:at|during) (?:the|this|that|their) (?:summit|meeting|conference|end of the visit|close of the)|at which|during which)\b/i;

/**
 * Dates the texts of a sentence that have no day of their own by the meeting that the same sentence tells before them, or by the one told last
 * where the sentence points at it: "held talks …; memoranda were signed on …", "fourteen documents were concluded on the occasion". Which meeting
 * a sentence tells is known only when all recognisers have read it. A text that stands on its day alone is dropped without one.
 */
export function settle(scene: Scene, s: Sentence, first: number): void {
  const open = scene.drafts.slice(first).filter((d) => d.undated !== undefined);
  if (open.length === 0) return;
  const met = scene.drafts.slice(first).filter((d) => d.kind === KIND.engagement && isDay(d.when));
  const text = scene.text.slice(s.tokens[s.from]!.s, s.tokens[s.to - 1]!.e);
  const points = OCCASION.test(text) && scene.sentence - scene.engagedAt <= 2;
  for (const d of open) {
    const at = d.citations[0]!.start;
    const here = met.findLast((m) => m.citations[0]!.start <= at);
    const last = scene.lastEngagement;
    // What the sides agreed in a text follows the meeting they agreed it at.
    const follows = d.rule === 'text-agreed-in' && scene.sentence - scene.engagedAt <= 1;
    const when = here?.when ?? ((points || follows) && last && isDay(last.when) ? last.when : undefined);
    if (when) d.when = when;
    else if (d.undated === 'dropped') scene.drafts.splice(scene.drafts.indexOf(d), 1);
  }
}

const isDay = (when: string): boolean => !when.includes('..') && when.length >= 7;
