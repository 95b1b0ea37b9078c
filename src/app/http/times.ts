import type { Times } from '../../access/index.ts';
import { daysInMonth, fail, ok, parseDay, problem, type Result } from '../../values/index.ts';
import type { Asked } from '../web/index.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z$/;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The names of the three times, as URLs write them, each with what it takes. */
export const TIME_PARAMETERS = {
  trueAt: 'a day, `2014-05-06`: what was true in the world then; today unless given',
  knownAt:
    'an instant in UTC, `2026-11-24T09:00:00Z`, or a day (its end): what was on record then; now unless given',
  saidBy: 'a day: only sources that bear it or an earlier one; all unless given',
} as const;

/**
 * The three times of a URL. Empty ones count as not given. Codes: `time-invalid`, each with a sentence that says what
 * is wrong with what was written, and a way out.
 */
export function readTimes(query: URLSearchParams, today: string): Result<{ asked: Asked; times: Times }> {
  const given = (name: keyof typeof TIME_PARAMETERS): string | undefined =>
    query.get(name)?.trim() || undefined;
  const [trueAt, knownAt, saidBy] = [given('trueAt'), given('knownAt'), given('saidBy')];
  const findings = [
    ...(trueAt === undefined ? [] : wrongDay('trueAt', trueAt)),
    ...(saidBy === undefined ? [] : wrongDay('saidBy', saidBy)),
    ...(knownAt === undefined ? [] : wrongInstant('knownAt', knownAt)),
  ];
  if (findings.length > 0) return fail(...findings);
  const asked: Asked = {
    ...(trueAt === undefined ? {} : { trueAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(saidBy === undefined ? {} : { saidBy }),
  };
  const times: Times = {
    trueAt: trueAt ?? today,
    ...(knownAt === undefined ? {} : { knownAt: instantOf(knownAt) }),
    ...(saidBy === undefined ? {} : { saidBy }),
  };
  return ok({ asked, times });
}

/** A day stands for its end; an instant is filled up to milliseconds, the form that the journal's instants have. */
function instantOf(text: string): string {
  const m = INSTANT.exec(text);
  return m
    ? `${m[1]}T${m[2]}:${m[3]}:${m[4] ?? '00'}.${(m[5] ?? '').padEnd(3, '0')}Z`
    : `${text}T23:59:59.999Z`;
}

function wrongDay(name: string, text: string) {
  const why = whyNoDay(text);
  return why === undefined
    ? []
    : [
        problem(
          'time-invalid',
          `“${name}” is “${shown(text)}”: ${why}`,
          { path: name },
          'Write a day as in 2014-05-06.',
        ),
      ];
}

function wrongInstant(name: string, text: string) {
  const m = INSTANT.exec(text);
  const why = m ? (whyNoDay(m[1]!) ?? whyNoTime(m)) : whyNoDay(text);
  return why === undefined
    ? []
    : [
        problem(
          'time-invalid',
          `“${name}” is “${shown(text)}”: ${why}`,
          { path: name },
          'Write a day as in 2014-05-06, or an instant as in 2026-11-24T09:00:00Z.',
        ),
      ];
}

function whyNoTime(m: RegExpExecArray): string | undefined {
  const [hour, minute, second] = [Number(m[2]), Number(m[3]), Number(m[4] ?? 0)];
  return hour > 23 || minute > 59 || second > 59 ? 'there is no such time of day.' : undefined;
}

function whyNoDay(text: string): string | undefined {
  if (!DAY.test(text)) return 'that is not a day.';
  if (parseDay(text) !== null) return undefined;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12) return `a year has twelve months, and ${month} is none of them.`;
  return day < 1
    ? 'days count from 1.'
    : `${MONTHS[month - 1]} ${year} has ${daysInMonth(year, month)} days.`;
}

/** What somebody wrote, cut to what a sentence can hold. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The `from` of a long page: a whole number from 0. */
export function readFrom(query: URLSearchParams): Result<number> {
  const text = query.get('from')?.trim() || '0';
  if (/^\d{1,9}$/.test(text)) return ok(Number(text));
  return fail(
    problem('from-invalid', `“from” is “${shown(text)}”: it takes a whole number from 0.`, { path: 'from' }),
  );
}
