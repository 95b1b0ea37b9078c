import {
  begunBy,
  type Day,
  extent,
  holdsOn,
  overBy,
  parseDay,
  parseEdtf,
  sayDay,
  type Verdict,
} from '../values/index.ts';
import type { Kind, RecordValue } from '../vocabulary/index.ts';
import type { Standing } from './view.ts';

/**
 * How a record stands at a day. Events (an adoption, a contribution) are printed once they have begun; states (an
 * area, a posting, a series of consultations) in the present if they hold and in the past if they are over. What is
 * maybe is printed with a note that says why; what has not begun, or is only planned, is not printed.
 */
export function standingAt(kind: Kind, value: RecordValue, trueAt: string, asOf: string): Standing {
  return standingOn(kind, value, parseDay(trueAt)!, parseDay(asOf));
}

/** The same, of days that were read already. */
export function standingOn(kind: Kind, value: RecordValue, day: Day, stated: Day | null): Standing {
  const nature = kind.nature(value);
  const parsed = parseEdtf(nature.when);
  if (!parsed.ok) {
    const verdict: Verdict = { answer: 'maybe', reason: `the time “${nature.when}” cannot be read` };
    return { as: nature.as, verdict, tense: 'past', note: verdict.reason, printed: false };
  }
  const when = parsed.value;
  if (value.planned)
    return {
      as: nature.as,
      verdict: { answer: 'maybe', reason: 'it was announced, and nothing on record says that it happened' },
      tense: 'future',
      note: `announced by ${sayDay(stated ?? day)}, not on record as having happened`,
      printed: false,
    };
  const begun = begunBy(when, day);
  if (begun.answer === 'no') return { as: nature.as, verdict: begun, tense: 'future', printed: false };
  const { end } = extent(when);
  const over = (): Verdict =>
    !value.ended
      ? overBy(when, day)
      : stated === null || stated <= day
        ? { answer: 'yes', reason: 'its source tells of it as over' }
        : {
            answer: 'maybe',
            reason: `its source of ${sayDay(stated)} tells of it as over, not since when`,
          };

  // An event with a known end needs no statement about today: it began, and it stays true that it did.
  if (nature.as === 'event' && end.kind === 'known')
    return {
      as: 'event',
      verdict: begun,
      tense:
        isRange(nature.when) && day <= end.max && begun.answer === 'yes' && over().answer === 'no'
          ? 'present'
          : 'past',
      ...(begun.answer === 'maybe'
        ? { note: `may not have happened by ${sayDay(day)}: ${begun.reason}` }
        : {}),
      printed: true,
    };
  const ended = over();
  if (ended.answer === 'yes')
    return { as: nature.as, verdict: { answer: 'no', reason: ended.reason }, tense: 'past', printed: true };
  const holds = holdsOn(when, day, stated ?? undefined);
  const tense = value.ended && ended.answer !== 'no' ? 'past' : 'present';
  return {
    as: nature.as,
    verdict: holds,
    tense,
    ...(holds.answer === 'yes' ? {} : { note: noteFor(holds, day, stated) }),
    printed: true,
  };
}

function isRange(when: string): boolean {
  return when.includes('/');
}

function noteFor(holds: Verdict, day: Day, stated: Day | null): string {
  if (stated !== null && day > stated) return `as last stated on ${sayDay(stated)}`;
  return `not certain on ${sayDay(day)}: ${holds.reason}`;
}
