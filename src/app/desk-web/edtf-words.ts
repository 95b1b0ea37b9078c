import { type Finding, parseEdtf, type Result, sayEdtf } from '../../values/index.ts';

/** A time that is being typed, in words; or what stands in the way of reading it. */
export function edtfWords(value: string, as: 'event' | 'state' = 'event'): Result<string> {
  const parsed = parseEdtf(value.trim());
  return parsed.ok ? { ok: true, value: sayEdtf(parsed.value, { as }), findings: parsed.findings } : parsed;
}

/** The same as one line for a form. */
export function edtfLine(value: string, as: 'event' | 'state' = 'event'): string {
  if (value.trim() === '') return '';
  const said = edtfWords(value, as);
  return said.ok ? said.value : firstLine(said.findings);
}

function firstLine(findings: readonly Finding[]): string {
  const [first] = findings;
  return first ? `${first.message}${first.hint ? ` ${first.hint}` : ''}` : '';
}
