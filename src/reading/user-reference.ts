import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Finding, fail, ok, type Place, problem, type Result } from '../values/index.ts';
import type { Reference } from './proposal.ts';

type Field = 'text' | 'texts';

/** A country's code is a text like any other. */
const CODE: Field = 'text';
/** What each part of a reference file may hold: the names of its fields, the first being required. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  countries: { code: CODE, names: 'texts', adjectives: 'texts', cities: 'texts' },
  organisations: { name: 'text', aliases: 'texts' },
  bodies: { name: 'text', aliases: 'texts', of: 'text' },
  operations: { name: 'text', aliases: 'texts', type: 'text', country: 'text' },
  funds: { name: 'text', aliases: 'texts', country: 'text' },
  standings: { category: 'text', aliases: 'texts' },
};

/**
 * Reads a user's reference file (YAML): countries, organisations, bodies, operations, funds, standings, offices, areas,
 * given names. What is wrong is told with its line and column; nothing is taken from a file that holds an error.
 */
export function readReference(yaml: string, file?: string): Result<Reference> {
  const counter = new LineCounter();
  const findings: Finding[] = [];
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { ...(file === undefined ? {} : { file }), line, column: col };
  };
  const wrong = (node: Node | null | undefined, message: string): void => {
    findings.push(problem('reference-invalid', message, at(node?.range?.[0] ?? 0)));
  };
  const document = parseDocument(yaml, { lineCounter: counter, maxAliasCount: 0 } as object);
  for (const e of document.errors)
    findings.push(
      problem('reference-invalid', `This is not YAML: ${e.message.split('\n')[0]}`, at(e.pos[0])),
    );
  if (findings.length > 0) return fail(...findings);
  const root = document.contents;
  if (root === null) return ok({});
  if (!isMap(root)) {
    wrong(
      root as Node,
      'A reference file is a map: countries, organisations, bodies, operations, funds, standings, offices, areas, givenNames.',
    );
    return fail(...findings);
  }
  const out: Record<string, unknown> = {};
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (PARTS[name]) out[name] = rows(value as Node, name, PARTS[name], wrong);
    else if (name === 'offices' || name === 'givenNames') out[name] = texts(value as Node, name, wrong);
    else if (name === 'areas') out[name] = areas(value as Node, wrong);
    else wrong(key as Node, `“${name}” is no part of a reference file.`);
  }
  return findings.length > 0 ? fail(...findings) : ok(out as Reference);
}

type Wrong = (node: Node | null | undefined, message: string) => void;

function rows(value: Node, part: string, fields: Readonly<Record<string, Field>>, wrong: Wrong): unknown[] {
  if (!isSeq(value)) {
    wrong(value, `“${part}” is a list.`);
    return [];
  }
  return value.items.map((item) => row(item as Node, part, fields, wrong));
}

function row(
  item: Node,
  part: string,
  fields: Readonly<Record<string, Field>>,
  wrong: Wrong,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  if (!isMap(item)) {
    wrong(item, `An entry of “${part}” is a map with ${Object.keys(fields).join(', ')}.`);
    return out;
  }
  for (const { key, value } of (item as YAMLMap).items) {
    const name = isScalar(key) ? String(key.value) : '';
    const field = fields[name];
    if (!field) wrong(key as Node, `“${name}” is no field of “${part}”: ${Object.keys(fields).join(', ')}.`);
    else if (field === 'texts') out[name] = texts(value as Node, name, wrong);
    else if (isScalar(value) && typeof value.value === 'string' && value.value.trim() !== '')
      out[name] = value.value;
    else wrong((value ?? key) as Node, `“${name}” is a text.`);
  }
  const first = Object.keys(fields)[0]!;
  if (out[first] === undefined) wrong(item, `An entry of “${part}” needs “${first}”.`);
  return out;
}

function texts(value: Node, name: string, wrong: Wrong): string[] {
  if (!isSeq(value)) {
    wrong(value, `“${name}” is a list of texts.`);
    return [];
  }
  return value.items.flatMap((item) => {
    if (isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '') return [item.value];
    wrong(item as Node, `“${name}” holds texts alone.`);
    return [];
  });
}

function areas(value: Node, wrong: Wrong): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  if (!isMap(value)) {
    wrong(value, '“areas” is a map from a code to a list of phrases.');
    return out;
  }
  for (const pair of value.items)
    if (isScalar(pair.key))
      out[String(pair.key.value)] = texts(pair.value as Node, String(pair.key.value), wrong);
  return out;
}
