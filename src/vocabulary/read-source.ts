import { type Finding, fail, ok, parseDay, placed, problem, type Result } from '../values/index.ts';
import { isMarking } from './markings.ts';
import { isObject, readRef, readTexts, strangers, unkept, what } from './read-slot.ts';

const KEYS = [
  'id',
  'title',
  'publisher',
  'url',
  'archivedUrl',
  'language',
  'day',
  'dayIs',
  'retrieved',
  'bytes',
  'text',
  'extractor',
  'derivedFrom',
  'quotable',
  'file',
  'setAside',
  'marking',
];

/**
 * Reads a source in stored form (the form is `Source` of the archive), checks each key and gives it back with its
 * defaults (`marking: public`).
 */
export function readSource<T>(raw: unknown, id: string): Result<T> {
  if (!isObject(raw)) return fail(problem('map-expected', `A source is expected here, not ${what(raw)}.`));
  const findings: Finding[] = strangers(raw, KEYS);
  const value: Record<string, unknown> = { ...raw, id, marking: raw.marking ?? 'public' };
  const wrong = (key: string, code: string, message: string, hint?: string) =>
    findings.push(problem(code, message, { path: key }, hint));
  const { title: _, ...others } = raw;
  findings.push(...unkept(others));
  const title = readTexts(raw.title);
  if (title.ok) value.title = title.value;
  else findings.push(...placed(title.findings, { path: 'title' }));
  if (typeof raw.day !== 'string' || parseDay(raw.day) === null)
    wrong(
      'day',
      'source-day',
      `${what(raw.day)} is no day.`,
      'Write the day the source bears as YYYY-MM-DD.',
    );
  if (raw.dayIs !== undefined && raw.dayIs !== 'retrieved')
    wrong('dayIs', 'code-unknown', '“dayIs” is “retrieved” or left out.');
  for (const key of ['url', 'archivedUrl'] as const)
    if (raw[key] !== undefined && !isWebAddress(raw[key]))
      wrong(
        key,
        'source-url',
        `${what(raw[key])} is no address.`,
        'An address begins with https:// or http://.',
      );
  if (typeof raw.language !== 'string' || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(raw.language))
    wrong(
      'language',
      'text-language',
      `${what(raw.language)} is no language tag (BCP 47), as “en” or “fr” are.`,
    );
  for (const key of ['text', 'bytes'] as const)
    if ((key === 'text' || raw[key] !== undefined) && !/^[0-9a-f]{64}$/.test(String(raw[key])))
      wrong(key, 'source-hash', `“${key}” is a sha-256 in 64 hexadecimal characters.`);
  const extractor = raw.extractor;
  if (!isObject(extractor) || typeof extractor.name !== 'string' || typeof extractor.version !== 'string')
    wrong(
      'extractor',
      'source-extractor',
      '“extractor” names who read the text from the bytes, and in which version.',
    );
  if (raw.derivedFrom !== undefined) {
    const ref = readRef(raw.derivedFrom, 'source');
    if (ref.ok) value.derivedFrom = ref.value;
    else findings.push(...placed(ref.findings, { path: 'derivedFrom' }));
    if (ref.ok && ref.value === `source:${id}`)
      wrong('derivedFrom', 'source-circular', 'A source is no summary of itself.');
  }
  if (raw.publisher !== undefined && (typeof raw.publisher !== 'string' || raw.publisher === ''))
    wrong('publisher', 'text-expected', `A text is expected here, not ${what(raw.publisher)}.`);
  if (raw.file !== undefined && !isBeside(raw.file))
    wrong(
      'file',
      'source-file-outside',
      `${what(raw.file)} is no path beside the dossier file.`,
      'Put the file beside the dossier or in a folder there, and write its path with “/”: sources/page.txt.',
    );
  if (
    raw.retrieved !== undefined &&
    !(
      Array.isArray(raw.retrieved) &&
      raw.retrieved.every(
        (r) =>
          typeof r === 'string' &&
          /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(r) &&
          parseDay(r.slice(0, 10)) !== null,
      )
    )
  )
    wrong('retrieved', 'source-day', '“retrieved” is a list of the days it was fetched, each YYYY-MM-DD.');
  if (raw.quotable !== undefined && typeof raw.quotable !== 'boolean')
    wrong('quotable', 'flag-form', '“quotable” is true or false.');
  if (raw.setAside !== undefined && !isSetAside(raw.setAside))
    wrong(
      'setAside',
      'source-set-aside',
      '“setAside” is a list of { start, end, why }: offsets into the text, and the reason.',
    );
  if (!isMarking(value.marking)) wrong('marking', 'marking-unknown', `${what(raw.marking)} is no marking.`);
  return findings.some((f) => f.severity === 'error') ? fail(...findings) : ok(value as T, findings);
}

function isSetAside(raw: unknown): boolean {
  return (
    Array.isArray(raw) &&
    raw.every(
      (s) =>
        isObject(s) &&
        Object.keys(s).length === 3 &&
        Number.isSafeInteger(s.start) &&
        Number.isSafeInteger(s.end) &&
        (s.start as number) >= 0 &&
        (s.start as number) < (s.end as number) &&
        typeof s.why === 'string',
    )
  );
}

/** Whether a text is an http or https address: nothing else is ever made a link. */
export function isWebAddress(raw: unknown): raw is string {
  if (typeof raw !== 'string' || raw.length > 2000) return false;
  try {
    return ['http:', 'https:'].includes(new URL(raw).protocol);
  } catch {
    return false;
  }
}

/** Whether a path stays beside the dossier file that names it: relative, without “..”, and written with “/”. */
export function isBeside(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || path.length > 255 || /[\\\0:]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
