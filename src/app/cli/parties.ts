import type { Json, Ref } from '../../journal/index.ts';
import type { Book } from '../../record/index.ts';
import { partyNamed } from '../party-named.ts';

/** A party as `--party ID=NAME[:TYPE]` puts it on record; undefined where it is not of that form. */
export function newParty(text: string, language: string): { ref: Ref; value: Json } | undefined {
  const m = /^([a-z0-9]+(?:-[a-z0-9]+)*)=(.+?)(?::(organisation|country|body|group|region))?$/.exec(
    text.trim(),
  );
  if (!m) return undefined;
  const [, id, name, type = 'organisation'] = m;
  return { ref: `party:${id}`, value: { name: { [language]: name!.trim() }, type } };
}

/**
 * The reference of a party that was named by its id, acronym or name, in any case, or of a country by its code or name.
 * What is not known comes back as a reference to nothing, which the gate refuses.
 */
export function partyOf(named: string, register: Book, fresh: ReadonlyMap<string, unknown> = new Map()): Ref {
  const known = partyNamed(named, register, fresh);
  return known ?? `party:${named.replace(/^party:/, '').replace(/[^A-Za-z0-9-]+/g, '-')}`;
}
