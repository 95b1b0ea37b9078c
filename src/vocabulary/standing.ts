import type { Kind } from './kind.ts';
import { partiesOf, sentence, timeOf, verbOf } from './phrases.ts';
import { slot } from './slot.ts';

/** A category that names what there is between the two, not what one is to the other. */
const BETWEEN =
  /\b(?:cooperation|co-operation|dialogue|contacts?|relations?|relationship|partnership|exchanges?|ties|consultations?)$/i;

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
    en: (v, n) => {
      const category = n.text(v.slots.category);
      // "Dialogue since 2005": of what is between the two nobody says that a party stands as it.
      if (!v.planned && !v.ended && v.slots.party === undefined && BETWEEN.test(category))
        return sentence(category, timeOf(v, 'state'));
      return sentence(
        partiesOf(v, 'party', n)[0] ?? 'the partner',
        verbOf(v, { planned: 'is to be', past: 'stood as', present: 'stands as' }),
        `“${category}”`,
        timeOf(v, 'state'),
      );
    },
  },
};
