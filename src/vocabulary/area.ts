import { AREAS } from './areas.ts';
import type { Kind } from './kind.ts';
import { list, sentence, timeOf, topicsOf } from './phrases.ts';
import { slot } from './slot.ts';

/** Fields in which the two cooperate. */
export const area: Kind = {
  name: 'area',
  label: { en: 'area of cooperation' },
  plural: { en: 'areas of cooperation' },
  doc: 'Fields in which the two cooperate; a list of areas is one record with all codes.',
  identity: ['areas'],
  chapter: 'key-points',
  timeline: false,
  slots: [
    slot('areas', { is: 'codes', list: AREAS }, 'areas', 'The fields, by their codes.', true),
    slot(
      'focus',
      { is: 'text' },
      'focus',
      'What the cooperation is about, where the source says more than the code.',
    ),
  ],
  nature: (v) => ({ as: 'state', when: v.when }),
  rules: () => [],
  wording: {
    en: (v, n) => sentence('cooperation in', list(topicsOf(v, 'areas', AREAS.codes, n)), timeOf(v, 'state')),
  },
};
