import type { Verdict } from '../result.ts';
import type { Box } from './choices.ts';

/** The answer of a verdict. */
export type Answer = Verdict['answer'];

/** yes where a question is surely answered with yes in every box, no where it can't be in any. */
export function ofBoxes(
  boxes: readonly Box[],
  surely: (b: Box) => boolean,
  possibly: (b: Box) => boolean,
): Answer {
  let all = true;
  let some = false;
  for (const b of boxes) {
    if (all && !surely(b)) all = false;
    if (!some && possibly(b)) some = true;
    if (some && !all) return 'maybe';
  }
  return all ? 'yes' : some ? 'maybe' : 'no';
}

/** yes where one of the parts is sure, no where none can be. */
export function anyOf<T>(parts: readonly T[], ask: (part: T) => Answer): Answer {
  let found: Answer = 'no';
  for (const part of parts) {
    const answer = ask(part);
    if (answer === 'yes') return 'yes';
    if (answer === 'maybe') found = 'maybe';
  }
  return found;
}

/** yes where all of the parts are sure, no where one can't be. */
export function allOf<T>(parts: readonly T[], ask: (part: T) => Answer): Answer {
  let found: Answer = 'yes';
  for (const part of parts) {
    const answer = ask(part);
    if (answer === 'no') return 'no';
    if (answer === 'maybe') found = 'maybe';
  }
  return found;
}
