import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Key areas of cooperation are cyber defence, the fight against terrorism and defence education.',
    'area cyber-defence counter-terrorism education-training @ /..',
  ],
  [
    'NATO and Sweden cooperate in the fields of crisis management, mine clearance and military education.',
    'area crisis-management mine-action education-training @ /..',
  ],
  [
    'The programme identifies four priorities: demining, cyber defence, military medicine and science.',
    'area mine-action cyber-defence health science-technology @ /..',
  ],
  [
    'Improving cyber defence, developing disaster relief and supporting mine clearance are among the priorities of the programme.',
    'area cyber-defence hadr mine-action @ /..',
  ],
  [
    'Fields of cooperation agreed under the plan include border control, bomb disposal and advanced technology.',
    'area border-security mine-action emerging-technologies @ /..',
  ],
  [
    'Main fields of cooperation: demining; cyber attacks; women, peace and security.',
    'area mine-action cyber-defence wps @ /..',
  ],
  [
    'Under the plan, cooperation is pursued in areas such as health and protection against chemical, biological, radiological and nuclear agents.',
    'area health cbrn @ /..',
  ],
  ['The two sides cooperate closely in countering piracy.', 'area counter-piracy @ /..'],
  ['Sweden is improving its disaster-management capabilities in cooperation with NATO.', 'area hadr @ /..'],
  [
    'Key areas of cooperation are:\n\n• response to threats such as terrorism and cyber attacks;\n• women, peace and security;\n• interoperability.',
    'area counter-terrorism cyber-defence wps interoperability @ /..',
  ],
  ['Ongoing projects focus on landmine detection and cyber defence.', 'area mine-action cyber-defence @ /..'],
  [
    'Sweden is active in several other areas, such as cyber defence, the protection of civilians and border control.',
    'area cyber-defence human-security border-security @ /..',
  ],
  [
    'The agreement entered into force in 2014, providing a basis for closer cooperation on issues such as energy and climate change.',
    'area energy-security climate @ 2014',
  ],
  [
    'It offers a framework for political dialogue and for cooperation in areas such as cyber defence and demining.',
    'area cyber-defence mine-action political-dialogue @ /..',
  ],
  ['Swedish projects focus on cyber defence and demining.'],
  ['Norway and Finland signed a treaty, covering cooperation in the fields of energy and climate change.'],
  ['Sweden hopes to sign a treaty, covering cooperation in the fields of energy and climate change.'],
  ['Cyber defence and demining could become areas of cooperation.'],
  ['Possible areas of cooperation include cyber defence and demining.'],
  ['NATO and Sweden agreed to explore cooperation in areas such as cyber defence and demining.'],
  ['NATO focuses on cyber defence, missile defence and counter-terrorism.'],
  ['Sweden is strengthening its cyber defence and border security.'],
  ['Relations between NATO and Sweden have deepened across political, economic and cultural issues.'],
  ['Norway and Finland cooperate on energy security and cyber defence.'],
  [
    'The Secretary General stressed the importance of cooperation in areas such as cyber defence and demining.',
  ],
])('fields of NATO and Sweden: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'SWE'])).toEqual(lines);
});
