import { problem } from '../values/index.ts';
import { codeList } from './code.ts';
import type { Kind } from './kind.ts';
import { sentence, timeOf } from './phrases.ts';
import { slot } from './slot.ts';

const TYPES = codeList('instrument type', {
  declaration: 'declaration',
  programme: 'programme',
  agreement: 'agreement',
  memorandum: 'memorandum of understanding',
  'exchange-of-letters': 'exchange of letters',
  'action-plan': 'action plan',
  statement: 'statement',
  treaty: 'treaty',
  partnership: 'partnership',
  decision: 'decision',
});

/** A text the parties adopted. Its `when` is the day it was signed or agreed, `inForce` the time it applies. */
export const instrument: Kind = {
  name: 'instrument',
  label: { en: 'instrument' },
  plural: { en: 'instruments' },
  doc: 'A text the parties adopted: a declaration, a programme, an agreement, a treaty.',
  identity: ['type', 'title'],
  chapter: 'key-points',
  timeline: true,
  slots: [
    slot('type', { is: 'code', list: TYPES }, 'type', 'What sort of text it is.', true),
    slot('title', { is: 'text' }, 'title', 'Its title, as the source gives it.', true),
    slot('inForce', { is: 'edtf' }, 'in force', 'When it applies, where the source says so.'),
    slot('renews', { is: 'record' }, 'renews', 'The instrument that it renews.'),
    slot('supersedes', { is: 'record' }, 'supersedes', 'The instrument that it replaces.'),
    slot('concludedAt', { is: 'record' }, 'concluded at', 'The engagement at which it was concluded.'),
  ],
  nature: (v) => ({ as: 'event', when: v.when }),
  rules: (v, id, around) => {
    const findings = [];
    for (const name of ['renews', 'supersedes']) {
      const other = v.slots[name];
      if (typeof other !== 'string') continue;
      const target = around.record(other);
      if (other === id || (target && target.kind !== 'instrument'))
        findings.push(
          problem('slot-record-kind', `“${name}” must name another instrument, and ${other} is none.`, {
            path: name,
          }),
        );
    }
    const met = v.slots.concludedAt;
    const target = typeof met === 'string' ? around.record(met) : undefined;
    if (target && target.kind !== 'engagement')
      findings.push(
        problem('slot-record-kind', `“concludedAt” must name an engagement, and ${met} is none.`, {
          path: 'concludedAt',
        }),
      );
    return findings;
  },
  wording: {
    en: (v, n) => {
      const type = n.text(TYPES.codes.get(v.slots.type as string));
      const title = n.text(v.slots.title);
      const inForce = v.slots.inForce as string | undefined;
      return sentence(
        title.toLowerCase().includes(type) ? `the ${title}` : `the ${type} “${title}”`,
        v.planned ? 'is to be adopted' : 'was adopted',
        timeOf(v, 'event'),
        inForce && `and is in force ${timeOf(v, 'state', inForce)}`,
      );
    },
  },
};
