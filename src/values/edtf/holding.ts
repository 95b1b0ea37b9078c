import type { Day } from '../day.ts';
import type { Verdict } from '../result.ts';
import { type Answer, anyOf, ofBoxes } from './answer.ts';
import { type Choices, choicesOf, type Without } from './choices.ts';
import { extent } from './extent.ts';
import { whyMaybe } from './reason.ts';
import { sayDay } from './say-date.ts';
import type { Edtf } from './value.ts';

/** Whether it had begun by the day: its first day is that day or an earlier one. */
export function begunBy(e: Edtf, day: Day): Verdict {
  const answer = (without: Without): Answer =>
    ofBoxes(
      choicesOf(e, without).boxes,
      (b) => b.s1 <= day,
      (b) => b.s0 <= day,
    );
  const found = answer({});
  if (found === 'maybe') return { answer: found, reason: whyMaybe(e, answer, 'start') };
  const { start, end } = extent(e);
  if (found === 'no') return { answer: found, reason: `it starts no earlier than ${sayDay(start.min)}` };
  if (start.kind === 'open') return { answer: found, reason: 'it has always been so' };
  const latest = start.uncertain ? end.max : start.max;
  return { answer: found, reason: `it had begun by ${sayDay(latest)} at the latest` };
}

/** The first day on which it can have begun: on the days before, and on no other, `begunBy` says no. */
export function earliestStart(e: Edtf): Day {
  const { boxes } = choicesOf(e);
  return boxes.length === 0 ? -Infinity : boxes.reduce((day, b) => Math.min(day, b.s0), Infinity);
}

/** Whether it was over before the day began: its last day is an earlier one. */
export function overBy(e: Edtf, day: Day): Verdict {
  const answer = (without: Without): Answer =>
    ofBoxes(
      choicesOf(e, without).boxes,
      (b) => b.e1 < day,
      (b) => b.e0 < day,
    );
  const found = answer({});
  if (found === 'maybe') return { answer: found, reason: whyMaybe(e, answer, 'end') };
  const { start, end } = extent(e);
  if (found === 'yes') return { answer: found, reason: `it was over by ${sayDay(end.max)} at the latest` };
  if (end.kind === 'open') return { answer: found, reason: 'it goes on, its end is open' };
  const earliest = end.uncertain ? start.min : end.min;
  return { answer: found, reason: `it lasts until ${sayDay(earliest)} at the earliest` };
}

/**
 * Whether it was true on the day: start <= day <= end. `asOf` is the day on which a source said that it holds,
 * and counts where the end is open: it had begun by then and the source knows nothing of the days after.
 */
export function holdsOn(e: Edtf, day: Day, asOf?: Day): Verdict {
  const stated = e.type === 'interval' && e.end === 'open' ? asOf : undefined;
  const answer = (without: Without): Answer => holds(asStated(choicesOf(e, without), stated), day);
  const found = answer({});
  if (found === 'maybe') {
    if (stated !== undefined && day > stated) {
      const begun = extent(e).start.min <= stated;
      const reason = begun ? `as last stated on ${sayDay(stated)}` : startsLater(e, stated);
      return { answer: found, reason };
    }
    return { answer: found, reason: whyMaybe(e, answer, 'both', day) };
  }
  return { answer: found, reason: found === 'yes' ? whyHolds(e, day, stated) : whyNot(e, day) };
}

function startsLater(e: Edtf, stated: Day): string {
  return `it starts no earlier than ${sayDay(extent(e).start.min)}, after it was stated on ${sayDay(stated)}`;
}

/** The choices that are left once a source has said on a day that it holds. */
function asStated(choices: Choices, stated: Day | undefined): Choices {
  if (stated === undefined) return choices;
  const begun = choices.boxes.filter((b) => b.s0 <= stated);
  if (begun.length === 0) return { ...choices, boxes: choices.boxes.map((b) => ({ ...b, e0: b.s0 })) };
  return { ...choices, boxes: begun.map((b) => ({ ...b, s1: Math.min(b.s1, stated), e0: stated })) };
}

function holds(choices: Choices, day: Day): Answer {
  if (choices.parts) return anyOf(choices.parts, (part) => holds(part, day));
  const found = ofBoxes(
    choices.boxes,
    (b) => b.s1 <= day && day <= b.e0,
    (b) => b.s0 <= day && day <= b.e1,
  );
  return found === 'yes' && choices.gaps ? 'maybe' : found;
}

function whyHolds(e: Edtf, day: Day, stated: Day | undefined): string {
  if (stated === day) return `stated on ${sayDay(stated)}`;
  if (e.type === 'set' && e.of === 'all') return 'one of its members holds on the day';
  const { start, end } = extent(e);
  if (start.min === end.max) return 'it is that very day';
  const latest = start.uncertain ? end.max : start.max;
  const from =
    start.kind === 'open' ? 'it has always been so' : `it had begun by ${sayDay(latest)} at the latest`;
  if (stated !== undefined)
    return `${latest <= day ? from : 'it had begun'} and still held on ${sayDay(stated)}`;
  return end.kind === 'open'
    ? `${from} and goes on`
    : `${from} and lasts until ${sayDay(end.min)} at the earliest`;
}

function whyNot(e: Edtf, day: Day): string {
  const { start, end } = extent(e);
  if (day < start.min && !start.uncertain) return `it starts no earlier than ${sayDay(start.min)}`;
  if (day > end.max && !end.uncertain) return `it was over by ${sayDay(end.max)} at the latest`;
  return 'the day is none of those that it can be';
}
