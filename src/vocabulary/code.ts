import type { Texts } from '../values/index.ts';

/** A closed list of codes, each with what a reader sees. */
export interface CodeList {
  readonly name: string;
  readonly codes: ReadonlyMap<string, Texts>;
}

/** A code list from `code: English label` pairs. */
export function codeList(name: string, labels: Readonly<Record<string, string>>): CodeList {
  return { name, codes: new Map(Object.entries(labels).map(([code, en]) => [code, { en }])) };
}
