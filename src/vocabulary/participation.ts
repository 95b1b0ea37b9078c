import { codeList } from './code.ts';
import type { Kind } from './kind.ts';
import { list, partiesOf, sentence, timeOf, verbOf } from './phrases.ts';
import { slot } from './slot.ts';

const TYPES = codeList('participation type', {
  operation: 'operation',
  mission: 'mission',
  exercise: 'exercise',
  project: 'project',
  initiative: 'initiative',
  platform: 'platform',
});

/** A party takes part in an operation, mission, exercise, project, initiative or platform. */
export const participation: Kind = {
  name: 'participation',
  label: { en: 'participation' },
  plural: { en: 'participation' },
  doc: 'A party takes part in an operation, mission, exercise, project, initiative or platform.',
  identity: ['in', 'party'],
  chapter: 'cooperation',
  timeline: true,
  slots: [
    slot('in', { is: 'text' }, 'in', 'Its name, or what it does where it has none.', true),
    slot('type', { is: 'code', list: TYPES }, 'type', 'What it takes part in.', true),
    slot('party', { is: 'parties' }, 'party', 'Who takes part.', true),
    slot('place', { is: 'text' }, 'place', 'Where.'),
    slot('strength', { is: 'strength' }, 'strength', 'People and units, where stated.'),
  ],
  nature: (v) => ({ as: 'state', when: v.when }),
  rules: () => [],
  wording: {
    en: (v, n) => {
      const place = n.text(v.slots.place);
      const parties = partiesOf(v, 'party', n);
      const one = parties.length === 1;
      return sentence(
        list(parties),
        verbOf(v, {
          planned: `${one ? 'is' : 'are'} to take part in`,
          past: 'took part in',
          present: `${one ? 'takes' : 'take'} part in`,
        }),
        n.text(v.slots.in),
        place && `(${place})`,
        timeOf(v, 'state'),
      );
    },
  },
};
