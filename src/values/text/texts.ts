import type { Finding, Result } from '../result.ts';
import { fail, ok, problem } from '../result.ts';

/** A text for people, by language (BCP 47: `en`, `ja`, `pt-BR`). */
export type Texts = { readonly [language: string]: string };

const HINT = 'Write a text, or texts by language: { en: "…", ja: "…" }.';

/**
 * Texts by language from a file or a form, keys in canonical case (RFC 5646, 2.1.1), texts trimmed, ordered by key.
 * A bare text counts as English. Codes: texts-shape, texts-language, texts-empty; `at.path` is the key as given.
 */
export function normaliseLanguageMap(raw: unknown): Result<Texts> {
  const given: unknown = typeof raw === 'string' ? { en: raw } : raw;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return fail(
      problem('texts-shape', 'This is neither a text nor a set of texts by language.', undefined, HINT),
    );
  }
  const findings: Finding[] = [];
  const read = new Map<string, string>();
  for (const [key, value] of Object.entries(given as Record<string, unknown>)) {
    // A bare text has no key that could be pointed at.
    const at = typeof raw === 'string' ? undefined : { path: key };
    const language = canonicalLanguage(key);
    if (language === undefined) {
      findings.push(
        problem('texts-language', `"${key}" is not a language tag.`, at, 'Write it as in en, ja or pt-BR.'),
      );
    } else if (typeof value !== 'string') {
      findings.push(problem('texts-shape', `The text in "${key}" is no text.`, at, HINT));
    } else if (value.trim() === '') {
      findings.push(problem('texts-empty', 'The text is empty.', at, 'Write it, or leave the language out.'));
    } else if (read.has(language)) {
      findings.push(
        problem('texts-language', `There are two texts in "${language}".`, at, 'Keep one of them.'),
      );
    } else {
      read.set(language, value.trim());
    }
  }
  if (findings.length > 0) return fail(...findings);
  if (read.size === 0)
    return fail(problem('texts-empty', 'There is a text in no language.', undefined, HINT));
  return ok(Object.fromEntries([...read].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * The text in a language, else in the same language elsewhere (`ja` for `ja-JP`), else in English, else in the first
 * language by its tag; empty where there is none.
 */
export function sayIn(texts: Texts, language: string): string {
  const wanted = canonicalLanguage(language) ?? language;
  const base = wanted.split('-')[0]!;
  const keys = Object.keys(texts).sort();
  const regional = keys.find((key) => key.startsWith(`${base}-`));
  const english = keys.find((key) => key.startsWith('en-'));
  const found = [wanted, base, regional, 'en', english, keys[0]].find(
    (key) => key !== undefined && Object.hasOwn(texts, key) && texts[key] !== '',
  );
  return found === undefined ? '' : texts[found]!;
}

function canonicalLanguage(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag)) return undefined;
  return tag
    .toLowerCase()
    .split('-')
    .map((part, i) => {
      if (i === 0) return part;
      return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1) : part.toUpperCase();
    })
    .join('-');
}
