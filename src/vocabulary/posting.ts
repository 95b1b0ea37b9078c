import { codeList } from './code.ts';
import type { Kind } from './kind.ts';
import { list, partiesOf, peopleOf, sentence, timeOf, verbOf } from './phrases.ts';
import { slot } from './slot.ts';

const POSTS = codeList('post', {
  'liaison-officer': 'liaison officer',
  mission: 'mission',
  ambassador: 'ambassador',
  envoy: 'envoy',
  'seconded-staff': 'seconded staff',
});

/** A post exists or is filled. */
export const posting: Kind = {
  name: 'posting',
  label: { en: 'posting' },
  plural: { en: 'postings' },
  doc: 'A post exists or is filled: a liaison officer, a mission, an ambassador, an envoy, seconded staff.',
  identity: ['post', 'to', 'party'],
  chapter: 'cooperation',
  timeline: false,
  slots: [
    slot('post', { is: 'code', list: POSTS }, 'post', 'What sort of post.', true),
    slot('party', { is: 'party' }, 'of', 'The party that fills it.'),
    slot('to', { is: 'party' }, 'to', 'The body that it is posted to.', true),
    slot('holder', { is: 'people' }, 'holder', 'Who holds it, where named.'),
  ],
  nature: (v) => ({ as: 'state', when: v.when }),
  rules: () => [],
  wording: {
    en: (v, n) => {
      const holder = list(peopleOf(v, 'holder', n));
      return sentence(
        partiesOf(v, 'party', n)[0] ?? 'a partner',
        verbOf(v, { planned: 'is to have', past: 'had', present: 'has' }),
        `${/^[aeiou]/.test(n.text(POSTS.codes.get(v.slots.post as string))) ? 'an' : 'a'} ${n.text(POSTS.codes.get(v.slots.post as string))}`,
        'at',
        list(partiesOf(v, 'to', n)),
        holder && `(${holder})`,
        timeOf(v, 'state'),
      );
    },
  },
};
