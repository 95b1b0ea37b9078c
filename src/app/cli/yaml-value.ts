import { parse } from 'yaml';

/** The value that a YAML text writes (1.2, core schema); throws with the reason where it is none. Loaded where needed. */
export function readYamlValue(text: string): unknown {
  return parse(text) as unknown;
}
