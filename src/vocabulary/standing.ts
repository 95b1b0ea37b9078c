import type { Kind } from './kind.ts';
import { partiesOf, sentence, timeOf, verbOf } from './phrases.ts';
import { slot } from './slot.ts';

/** What the partner is to the organisation. */
export const standing: Kind = {
  name: 'standing',
  label: { en: 'standing' },
  plural: { en: 'standing' },
  doc: 'What the partner is to the organisation: a partner of some category, in dialogue, a member, a guest.',
  identity: ['category', 'party'],
  chapter: 'key-points',
  timeline: false,
  slots: [
    slot(
      'category',
      { is: 'text' },
      'category',
      'The category, as the organisation words it: “partners across the globe”.',
      true,
    ),
    slot(
      'party',
      { is: 'party' },
      'party',
      'The party that has this standing, where the dossier is about more than two.',
    ),
  ],
  nature: (v) => ({ as: 'state', when: v.when }),
  rules: () => [],
  wording: {
    en: (v, n) =>
      sentence(
        partiesOf(v, 'party', n)[0] ?? 'the partner',
        verbOf(v, { planned: 'is to be', past: 'stood as', present: 'stands as' }),
        `“${n.text(v.slots.category)}”`,
        timeOf(v, 'state'),
      ),
  },
};
