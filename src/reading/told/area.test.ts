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

test.each<[string, ...string[]]>([
  [
    'Cooperation between NATO and Finland focuses on cyber defence, energy security and counter-terrorism.',
    'area cyber-defence energy-security counter-terrorism @ /..',
  ],
  [
    'The IPCP with Finland promotes bilateral cooperation through six priority areas: cyber defence, science and technology, and maritime security.',
    'area cyber-defence science-technology maritime-security @ /..',
  ],
  [
    'Finland and NATO cooperate on counter-terrorism, non-proliferation and women, peace and security.',
    'area counter-terrorism non-proliferation wps @ /..',
  ],
  [
    'Practical cooperation covers a wide range of areas, including crisis management, civil preparedness and defence reform.',
    'area crisis-management civil-preparedness defence-reform @ /..',
  ],
  [
    'NATO and Finland have strengthened their practical cooperation in a wide range of areas, including: maritime security, cyber defence and humanitarian assistance and disaster relief.',
    'area maritime-security cyber-defence hadr @ /..',
  ],
  [
    'Today scientists and experts from Finland are working on projects addressing cyber defence, CBRN agents, and border security.',
    'area cyber-defence cbrn border-security @ /..',
  ],
  [
    'Under the Science for Peace and Security Programme, Finland cooperates in the fields of energy security, counter-terrorism and defence against CBRN agents.',
    'area energy-security counter-terrorism cbrn @ /..',
  ],
  [
    'The two sides are stepping up cooperation in cyber defence, science and technology and interoperability.',
    'area cyber-defence science-technology interoperability @ /..',
  ],
  [
    'Key areas of cooperation with Finland are peacekeeping, disaster response and border security.',
    'area crisis-management hadr border-security @ /..',
  ],
  [
    'In addition to political dialogue, NATO and Finland work together on defence reform and civil emergency planning.',
    'area defence-reform civil-preparedness @ /..',
  ],
  [
    'The programme, agreed in 2013, emphasises dialogue and cooperation in counter-terrorism, cyber defence and maritime security.',
    'area political-dialogue counter-terrorism cyber-defence maritime-security @ 2013',
  ],
  [
    'Areas where cooperation has been deepened are energy security, education and culture.',
    'area energy-security education-training culture @ /..',
  ],
  [
    'Among the priority areas are trade, connectivity and climate change.',
    'area economic connectivity climate @ /..',
  ],
  [
    'Cooperation extends to science and technology, environment and human rights.',
    'area science-technology environment human-rights @ /..',
  ],
  [
    'Their cooperation spans trade, education, health and culture.',
    'area economic education-training health culture @ /..',
  ],
  [
    'Finland participates in numerous NATO activities in fields such as logistics, cyber defence and mine action.',
    'area logistics cyber-defence mine-action @ /..',
  ],
  [
    'The work programme for 2016 identifies as priorities cyber defence, training and education, and border security.',
    'area cyber-defence education-training border-security @ 2016',
  ],
  [
    "NATO's Science Programme enables cooperation with Finland on issues such as counter-terrorism, energy security and cyber defence.",
    'area counter-terrorism energy-security cyber-defence @ /..',
  ],
  [
    'The agreement provides for cooperation in areas such as development assistance, counter-terrorism and education.',
    'area development counter-terrorism education-training @ /..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
