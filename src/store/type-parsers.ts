/** PostgreSQL's numbers of the types that drivers disagree on (pg_type.oid; they never change). */
export const TYPE = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;

/**
 * How the values of those types arrive, the same with both drivers: a day, a bigint and a numeric as PostgreSQL
 * writes them; an instant as `2026-11-24T09:00:00.000Z`. Sessions run in UTC, so that a zone changes nothing.
 */
export const PARSERS: Readonly<Record<number, (text: string) => string>> = {
  [TYPE.int8]: (text) => text,
  [TYPE.date]: (text) => text,
  [TYPE.numeric]: (text) => text,
  [TYPE.timestamp]: (text) => text,
  [TYPE.timestamptz]: instant,
};

/** `2026-11-24 09:00:00.12+00` as `2026-11-24T09:00:00.120Z`; what is not in that form (infinity, BC) stays. */
export function instant(text: string): string {
  const m = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  return m ? `${m[1]}T${m[2]}.${(m[3] ?? '').padEnd(3, '0')}Z` : text;
}

/** What every session is set to. */
export const SESSION_SETTINGS: Readonly<Record<string, string>> = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'iso_8601',
  synchronous_commit: 'on',
};

/** The statement that sets a session so. */
export function settingsSql(): string {
  const calls = Object.entries(SESSION_SETTINGS).map(
    ([name, value]) => `set_config('${name}', '${value}', false)`,
  );
  return `SELECT ${calls.join(', ')}`;
}
