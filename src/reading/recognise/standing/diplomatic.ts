import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';

/** Whether a clause tells that diplomatic relations were taken up or are kept. */
export function isDiplomatic(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  const subject = words(s, clause.subject.from, clause.subject.to).toLowerCase();
  const object = v.passive ? '' : ` ${words(s, v.to, Math.min(clause.to, v.to + 6)).toLowerCase()}`;
  return (
    /\b(?:diplomatic|official|formal) (?:relations|ties)/.test(subject + object) &&
    (oneOf('establish|enter|open|normalise|normalize|start|have|maintain|formalise|formalize').test(
      v.lemma,
    ) ||
      (v.passive && oneOf('take|set|inaugurate').test(v.lemma)))
  );
}
