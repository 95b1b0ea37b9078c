/** Where something was found: a file with line and column (from 1), a path into a value, or a character offset. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
  /** Path into a value, as in `records.ipcp-2014.when`. */
  path?: string;
  /** Offset from 0, in UTF-16 code units, into the text that was read. */
  offset?: number;
}

/**
 * Something to be said about data. Findings are values: returned and listed, never thrown.
 * `code` is stable and documented in docs/findings.md; `message` is one plain sentence that says
 * what is wrong; `hint` says the way out.
 */
export interface Finding {
  code: string;
  severity: 'error' | 'warning';
  message: string;
  hint?: string;
  at?: Place;
}

/** A value, or the findings that stand in its way. Warnings may accompany a value. */
export type Result<T> = { ok: true; value: T; findings: Finding[] } | { ok: false; findings: Finding[] };

/** A result that holds a value, with any warnings that came with it. */
export function ok<T>(value: T, findings: Finding[] = []): Result<T> {
  return { ok: true, value, findings };
}

/** A result that holds no value, and says why. */
export function fail(...findings: Finding[]): { ok: false; findings: Finding[] } {
  return { ok: false, findings };
}

/** An error finding. */
export function problem(code: string, message: string, at?: Place, hint?: string): Finding {
  return { code, severity: 'error', message, ...(at ? { at } : {}), ...(hint ? { hint } : {}) };
}

/** A warning finding: worth saying, no obstacle. */
export function warning(code: string, message: string, at?: Place, hint?: string): Finding {
  return { code, severity: 'warning', message, ...(at ? { at } : {}), ...(hint ? { hint } : {}) };
}

/** The same findings, their places completed with what the caller knows (file, line, a path's beginning). */
export function placed(findings: Finding[], at: Place): Finding[] {
  return findings.map((f) => {
    const path = [at.path, f.at?.path].filter((p) => p !== undefined && p !== '').join('.');
    return { ...f, at: { ...at, ...f.at, ...(path ? { path } : {}) } };
  });
}

/** An answer about time or sameness, with its reason in a sentence. */
export interface Verdict {
  answer: 'yes' | 'no' | 'maybe';
  reason: string;
}
