import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Fields told by whatever verb: three in a list, two beside "cooperation", or one that the work is about. */
test.each<[string, ...string[]]>([
  [
    'The two ministers resolved to step up work on logistics, cyber security and climate change.',
    'area logistics cyber-defence climate @ /..',
  ],
  [
    'Officials from both sides sit together to take forward joint plans in fields like space, health and energy.',
    'area space health energy-security @ /..',
  ],
  [
    'Demining, energy security, gender equality and health figured among the fields agreed.',
    'area mine-action energy-security wps health @ /..',
  ],
  [
    'The paper names the spheres of interaction: trade, transport, tourism and customs control.',
    'area economic connectivity @ /..',
  ],
  ['Defence reform has been a focus of cooperation.', 'area defence-reform @ /..'],
  [
    'Their partnership rests on three pillars: trade, culture and health.',
    'area economic culture health @ /..',
  ],
  [
    'A cooperation programme was agreed in May 2016. The programme foresaw cooperation in fields such as demining, logistics and space.',
    'programme “cooperation programme” @ 2016-05',
    'area mine-action logistics space @ 2016-05',
  ],
  ['Projects address demining, space and logistics.', 'area mine-action space logistics @ /..'],
  ['Further activities are under consideration, among them demining and space.'],
  ['A key priority of the partnership is to raise interoperability.', 'area interoperability @ /..'],
  ['The main element of cooperation lies in defence reform.', 'area defence-reform @ /..'],
  [
    'Work under the package embraces seven fields, among them logistics, demining and military medicine.',
    'area logistics mine-action health @ /..',
  ],
  [
    'The Joint Statement, signed on 4 May 2017, covers mediation, gender equality and demining.',
    'statement “Joint Statement” @ 2017-05-04',
    'area crisis-management wps mine-action @ 2017-05-04',
  ],
  [
    'Contacts have been widened to take in cooperation on issues including logistics, health and space.',
    'area logistics health space @ /..',
  ],
  // Talked of, feared, paid for, wished for, or denied.
  ['Both sides exchanged views on cooperation in space, health and energy.'],
  ['The Alliance faces threats such as terrorism, piracy and cyber attacks.'],
  [
    'Finland gave €2 million for cooperation on demining, health and energy.',
    'support by FIN EUR 2000000..2000000 @ [..2018-06-01]',
  ],
  ['Sweden and Denmark work together on logistics, cyber security and climate change.'],
  ['Cooperation would cover logistics, cyber security and climate change.'],
  ['The two did not cooperate on logistics, cyber security or climate change.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Border security, energy and public health remain topics of practical cooperation.',
    'area border-security energy-security health @ /..',
  ],
  ['Health and energy are regarded as a priority.', 'area health energy-security @ /..'],
  [
    'Chile gives particular weight to cyber defence and border security.',
    'area cyber-defence border-security @ /..',
  ],
  ['NATO and Chile are working together in science.', 'area science-technology @ /..'],
  ['Cyber defence, energy and health will be topics of future cooperation.'],
  ['Chile gave money to hospitals.'],
])('weight and topics: %s', (text, ...records) => {
  expect(told(text, ['NATO', 'CHL'])).toEqual(records);
});
