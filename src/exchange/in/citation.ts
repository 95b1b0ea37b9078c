import { checkCitation, cite, type Source } from '../../archive/index.ts';
import {
  type Citation,
  checkSpan,
  type Finding,
  fail,
  ok,
  placed,
  problem,
  type Result,
  wordCount,
} from '../../values/index.ts';
import { isObject, readRef, strangers, what } from '../../vocabulary/index.ts';

/** What a citation may be made on. */
export interface Citable {
  /** The source of that reference; `unread` where it is in the file but wrong, which is said elsewhere. */
  source(ref: string): Source | 'unread' | undefined;
  text(sha256: string): string | undefined;
}

const KEYS = ['source', 'quote', 'at', 'text', 'hash', 'first', 'last'];
const HASH = /^[0-9a-f]{64}$/;
const MOST_WORDS = 12;

/** The key that a finding of the archive is about. */
const ABOUT: Readonly<Record<string, string>> = {
  'citation-outside': 'at',
  'citation-span': 'at',
  'citation-hash': 'hash',
  'citation-text': 'text',
  'citation-quote': 'quote',
};

/**
 * Makes a written citation whole: `{ source, quote }` and `{ source, at }` where the text is at hand,
 * `{ source, at, hash, first, last }` anywhere. Codes: citation-form, key-unknown, reference-form, reference-unknown,
 * citation-text-missing, citation-quote-missing, citation-quote-ambiguous, citation-words, and those of
 * `checkCitation`; its `citation-unread` comes as a warning.
 */
export function wholeCitation(raw: unknown, citable: Citable): Result<Citation> {
  if (!isObject(raw))
    return fail(
      problem(
        'citation-form',
        `A citation is expected here, not ${what(raw)}.`,
        undefined,
        'Write { source: …, quote: "…" }.',
      ),
    );
  const wrong = [...strangers(raw, KEYS), ...form(raw)];
  const ref = readRef(raw.source, 'source');
  if (!ref.ok) wrong.push(...placed(ref.findings, { path: 'source' }));
  if (wrong.length > 0 || !ref.ok) return fail(...wrong);
  const source = citable.source(ref.value);
  if (source === 'unread') return fail();
  if (source === undefined)
    return fail(
      problem(
        'reference-unknown',
        `There is no ${ref.value} on record.`,
        { path: 'source' },
        'Describe it under “sources”.',
      ),
    );
  const text = citable.text((raw.text as string | undefined) ?? source.text);
  const read = raw.at === undefined ? byQuote(raw, source, text) : bySpan(raw, source, text);
  if (!read.ok) return read;
  const shelf = { text: (sha256: string) => citable.text(sha256) };
  const findings = checkCitation(read.value, source, shelf).flatMap((f) =>
    placed([f], ABOUT[f.code] ? { path: ABOUT[f.code]! } : {}),
  );
  if (!findings.some((f) => f.severity === 'error')) findings.push(...checkWords(read.value, source, text));
  return findings.some((f) => f.severity === 'error') ? fail(...findings) : ok(read.value, findings);
}

function form(raw: Readonly<Record<string, unknown>>): Finding[] {
  const wrong: Finding[] = [];
  const say = (path: string, message: string, hint?: string) =>
    wrong.push(problem('citation-form', message, { path }, hint));
  for (const key of ['text', 'hash'])
    if (raw[key] !== undefined && !(typeof raw[key] === 'string' && HASH.test(raw[key])))
      say(key, `“${key}” is a sha-256 in 64 hexadecimal characters.`);
  for (const key of ['quote', 'first', 'last'])
    if (raw[key] !== undefined && (typeof raw[key] !== 'string' || raw[key] === ''))
      say(key, `“${key}” holds words of the passage, not ${what(raw[key])}.`, 'Put them in quotation marks.');
  const { at } = raw;
  if (at !== undefined && !(Array.isArray(at) && at.length === 2 && at.every((n) => Number.isSafeInteger(n))))
    say(
      'at',
      '“at” holds two offsets in UTF-16 code units.',
      'Write at: [1234, 1300], the beginning and the end of the passage.',
    );
  if (raw.source === undefined)
    say('source', 'The citation names no source.', 'Write source: and the id of one.');
  if (at === undefined && raw.quote === undefined)
    say(
      'at',
      'The citation does not say where.',
      'Write quote: with words that the text has once, or at: [start, end].',
    );
  if (at === undefined && (raw.hash !== undefined || raw.first !== undefined || raw.last !== undefined))
    say('at', '“hash”, “first” and “last” need “at” beside them.', 'Write at: [start, end].');
  return wrong;
}

function byQuote(
  raw: Readonly<Record<string, unknown>>,
  source: Source,
  text: string | undefined,
): Result<Citation> {
  const quote = raw.quote as string;
  const at = { path: 'quote' };
  if (text === undefined) return fail(notAtHand(source, at));
  const start = text.indexOf(quote);
  if (start < 0)
    return fail(
      problem(
        'citation-quote-missing',
        `The text of ${source.id} does not have the words ${what(quote)}.`,
        at,
        nearly(quote, text),
      ),
    );
  const again = text.indexOf(quote, start + 1);
  if (again >= 0)
    return fail(
      problem(
        'citation-quote-ambiguous',
        `The text of ${source.id} has the words ${what(quote)} more than once, at ${start} and at ${again}.`,
        at,
        `Quote more of it, or write at: [${start}, ${start + quote.length}].`,
      ),
    );
  return ok(
    cite({ ...source, text: (raw.text as string | undefined) ?? source.text }, text, {
      start,
      end: start + quote.length,
    }),
  );
}

/** Where the words stand with other white space, quotation marks or dashes, so that nobody has to search. */
function nearly(quote: string, text: string): string {
  const pattern = quote
    .trim()
    .split(/[\s'’‘"“”\-–—]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[\\s\'’‘"“”\\-–—]+');
  const found = quote.length > 2000 || pattern === '' ? [] : [...text.matchAll(new RegExp(pattern, 'giu'))];
  const [first] = found;
  if (found.length !== 1 || !first || first[0] === '')
    return 'Copy the words from the text as they stand there, line ends included.';
  return `It has them with other spaces, marks or capitals: write at: [${first.index}, ${first.index + first[0].length}].`;
}

function bySpan(
  raw: Readonly<Record<string, unknown>>,
  source: Source,
  text: string | undefined,
): Result<Citation> {
  const [start, end] = raw.at as [number, number];
  const { hash, first, last, quote } = raw as { [key: string]: string | undefined };
  if (text === undefined && (hash === undefined || first === undefined))
    return fail(notAtHand(source, { path: 'at' }));
  const made =
    text === undefined
      ? undefined
      : cite({ ...source, text: (raw.text as string | undefined) ?? source.text }, text, { start, end });
  if (hash === undefined) {
    const other = quote !== undefined && quote !== text!.slice(start, end);
    if (other)
      return fail(
        problem(
          'citation-hash',
          `At that place of ${source.id} other words stand than the quote.`,
          { path: 'quote' },
          'Leave out one of “quote” and “at”.',
        ),
      );
    return ok({
      ...made!,
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    });
  }
  const ends = first === undefined ? made! : { first, last };
  return ok({
    source: `source:${source.id}`,
    text: (raw.text as string | undefined) ?? source.text,
    start,
    end,
    hash,
    first: ends.first,
    ...(ends.last === undefined ? {} : { last: ends.last }),
    ...(quote === undefined ? {} : { quote }),
  });
}

function notAtHand(source: Source, at: { path: string }): Finding {
  return problem(
    'citation-text-missing',
    `The text of ${source.id} is not at hand, so the passage cannot be looked up.`,
    at,
    `Add it with “entente source add”, or write at, hash and first beside the source.`,
  );
}

/** First and last words are what a reader searches for: they must be those of the passage, and few where it may not be copied. */
function checkWords(citation: Citation, source: Source, text: string | undefined): Finding[] {
  const { first, last = '', start, end } = citation;
  const findings: Finding[] = [];
  const words = wordCount(first) + wordCount(last);
  if (words > MOST_WORDS && !source.quotable)
    findings.push(
      problem(
        'citation-words',
        `“first” and “last” hold ${words} words, and ${source.id} is not marked “quotable”.`,
        { path: 'first' },
        `Keep ${MOST_WORDS} words in all.`,
      ),
    );
  if (text === undefined) return findings;
  const passage = evened(text.slice(start, end));
  if (passage === '')
    findings.push(
      problem('citation-span', 'The passage holds no word.', { path: 'at' }, 'Correct the offsets.'),
    );
  if (!passage.startsWith(evened(first)))
    findings.push(
      problem(
        'citation-words',
        'The passage does not begin with the words in “first”.',
        { path: 'first' },
        'Leave “first” and “last” out: they are filled in.',
      ),
    );
  if (!passage.endsWith(evened(last)))
    findings.push(
      problem(
        'citation-words',
        'The passage does not end with the words in “last”.',
        { path: 'last' },
        'Leave “first” and “last” out: they are filled in.',
      ),
    );
  findings.push(...checkSpan(text, { start, end }).map((f) => ({ ...f, at: { path: 'at' } })));
  return findings;
}

function evened(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
