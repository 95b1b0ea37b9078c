import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { placeIn } from './place.ts';

const ORDINAL = oneOf('first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other');

/** "Two summits have been held: the first in Istanbul in 2008, … and the second in Malabo on 19 November 2014": those after the first told. */
export function ordinals(s: Sentence, told: Draft | undefined): Draft[] {
  if (!told || told.citations.length === 0) return [];
  const out: Draft[] = [];
  for (let i = s.from + 1; i < s.to - 2; i++) {
    if (!ORDINAL.test(s.tokens[i]!.n) || s.tokens[i - 1]!.n !== 'the') continue;
    if (!oneOf('in|at|on').test(s.tokens[i + 1]!.n)) continue;
    const date = datesIn(s, i + 1, Math.min(s.to, i + 8)).find(
      (w) => w.sort === 'point' || w.sort === 'range',
    );
    if (!date || date.edtf === told.when || s.groups.some((g) => g.from > i && g.from < date.from)) continue;
    const place = placeIn(s, i + 1, date.to);
    out.push(
      draft(
        KIND.engagement,
        'one-of-several',
        date.edtf,
        { type: told.slots.type, ...(place ? { place } : {}) },
        proof(s, i - 1, date.to),
        ['one of several that the sentence tells'],
      ),
    );
  }
  return out;
}
