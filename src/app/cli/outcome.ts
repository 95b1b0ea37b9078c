import type { Finding } from '../../values/index.ts';
import type { Io } from './io.ts';
import type { Outcome } from './verb.ts';

/** Exit statuses of the command line. */
export const STATUS = { done: 0, findings: 1, usage: 2, fault: 3 } as const;

/** Prints what a verb has to say, in words or as JSON; returns the exit status. */
export function tell(io: Io, outcome: Outcome, asJson: boolean): number {
  const { findings = [], usage } = outcome;
  if (usage !== undefined) {
    io.stderr.write(`entente: ${usage}\n`);
    return STATUS.usage;
  }
  if (asJson) {
    const data = outcome.data as object | undefined;
    if (data !== undefined || findings.length > 0)
      io.stdout.write(`${JSON.stringify(findings.length > 0 ? { ...data, findings } : data, null, 2)}\n`);
  } else {
    const sink = outcome.asked ? io.stdout : io.stderr;
    if (findings.length > 0) sink.write(findings.map((f) => `${sayFinding(f)}\n`).join(''));
    if (outcome.text) io.stdout.write(outcome.text.endsWith('\n') ? outcome.text : `${outcome.text}\n`);
  }
  return outcome.status ?? (findings.some((f) => f.severity === 'error') ? STATUS.findings : STATUS.done);
}

/** A finding as `file:line:column: sentence [code]`, the way out indented below. */
export function sayFinding({ at, severity, message, hint, code }: Finding): string {
  const place = at?.file ? `${at.file}:${at.line ?? 1}:${at.column ?? 1}: ` : at?.path ? `${at.path}: ` : '';
  const way = hint ? `\n    ${hint}` : '';
  return `${place}${severity === 'warning' ? 'warning: ' : ''}${message} [${code}]${way}`;
}

/** A count with its noun: `1 record`, `2 records`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A text cut to what fits a line. */
export function cut(text: string, most = 72): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Rows under a heading, columns as wide as their widest; the last one as long as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
