import { AREAS } from './areas.ts';
import { codeList } from './code.ts';
import type { Kind } from './kind.ts';
import { list, peopleOf, sentence, timeOf, topicsOf, verbOf } from './phrases.ts';
import { slot } from './slot.ts';

const TYPES = codeList('engagement type', {
  visit: 'visit',
  meeting: 'meeting',
  address: 'address',
  consultation: 'consultation',
  conference: 'conference',
  summit: 'summit',
  'exchange-of-views': 'exchange of views',
  'press-point': 'press point',
});

const RECURRENCE = codeList('recurrence', {
  annual: 'every year',
  biannual: 'twice a year',
  biennial: 'every two years',
  quarterly: 'every quarter',
  monthly: 'every month',
  ongoing: 'repeatedly',
});

/** People met: a visit, a meeting, an address, consultations. */
export const engagement: Kind = {
  name: 'engagement',
  label: { en: 'engagement' },
  plural: { en: 'engagements' },
  doc: 'People met: a visit, a meeting, an address, consultations, a conference, a summit.',
  identity: ['type', 'people', 'parties', 'place', 'host'],
  chapter: 'dialogue',
  timeline: true,
  slots: [
    slot(
      'type',
      { is: 'code', list: TYPES },
      'type',
      'What sort of engagement, by the main verb of the source.',
      true,
    ),
    slot('people', { is: 'people' }, 'people', 'Who took part, with the office each held then.'),
    slot('parties', { is: 'parties' }, 'parties', 'The parties or bodies that took part.'),
    slot('place', { is: 'text' }, 'place', 'Where it happened, as the source names it.'),
    slot('host', { is: 'party' }, 'host', 'The party or body that received or organised it.'),
    slot('topics', { is: 'topics', list: AREAS }, 'topics', 'What it was about: area codes or words.'),
    slot('recurrence', { is: 'code', list: RECURRENCE }, 'recurrence', 'How often, where it is a series.'),
  ],
  // A series ("they hold annual consultations") is a state: it holds or it is over.
  nature: (v) => ({ as: v.slots.recurrence === undefined ? 'event' : 'state', when: v.when }),
  rules: () => [],
  wording: {
    en: (v, n) => {
      const type = n.text(TYPES.codes.get(v.slots.type as string));
      const people = peopleOf(v, 'people', n);
      const topics = topicsOf(v, 'topics', AREAS.codes, n);
      const recurrence = RECURRENCE.codes.get(v.slots.recurrence as string);
      const place = n.text(v.slots.place);
      return sentence(
        /^[aeiou]/.test(type) ? 'an' : 'a',
        type,
        recurrence
          ? `held ${n.text(recurrence)}`
          : verbOf(v, { planned: 'is to take place', past: 'took place', present: 'took place' }),
        timeOf(v, recurrence ? 'state' : 'event'),
        place && `(${place})`,
        people.length > 0 && `with ${list(people)}`,
        topics.length > 0 && `on ${list(topics)}`,
      );
    },
  },
};
