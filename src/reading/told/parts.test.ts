import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'A Finnish frigate was placed under the command of Operation Ocean Shield in the autumn of 2013.',
    'part FIN in Operation Ocean Shield @ 2013-09~/2013-11~',
  ],
  [
    'From May 2009 to June 2010 Finland acted as framework nation of KFOR in the north.',
    'part FIN in KFOR @ 2009-05/2010-06',
  ],
  [
    'A Finnish company has been attached to NATO Mission Iraq since its launch in October 2017.',
    'part FIN in NATO Mission Iraq @ 2017-10/..',
  ],
  [
    'Finland has declared two companies available to the NATO Response Force since 2013.',
    'part FIN in NATO Response Force @ 2013/..',
  ],
  [
    'Finland took part in ISAF from 2003 to the completion of the mission at the end of 2014.',
    'part FIN in ISAF @ 2003/2014-12',
  ],
  [
    'The escort ships of the Finnish Navy sailed with Operation Ocean Shield from March to December 2013.',
    'part FIN in Operation Ocean Shield @ 2013-03/2013-12',
  ],
  [
    'Finland takes part in the Operational Capabilities Concept and, since 1997, in the Planning and Review Process (PARP).',
    'part FIN in Operational Capabilities Concept @ /..',
    'part FIN in Planning and Review Process @ 1997/..',
  ],
  [
    'Finland has been taking part in the work of the Cooperative Cyber Defence Centre of Excellence, of which it became a contributor in May 2016.',
    'part FIN in Cooperative Cyber Defence Centre of Excellence @ 2016-05/..',
  ],
  [
    'Finland joined NATO Mission Iraq once it was launched, in May 2017.',
    'part FIN in NATO Mission Iraq @ 2017-05/..',
  ],
  [
    'Finland took part in the exercise Cyber Coalition 2016 from 28 November to 2 December.',
    'part FIN in Cyber Coalition @ 2016-11-28/2016-12-02',
  ],
  [
    'Finland is engaged in Building Integrity, having filled in its survey in May 2014.',
    'part FIN in Building Integrity @ 2014-05/..',
  ],
  ['The association of Finland to Horizon Europe is under discussion.'],
  ['The Finnish parliament debated the future of ISAF in May 2012.'],
  [
    'Finland received a grant for nine projects under the Science for Peace and Security Programme.',
    'support by NATO fund Science for Peace and Security Programme to FIN @ [..2018-06-01]',
  ],
  ['Finland hosts one of some thirty Partnership Training and Education Centres.'],
  [
    'Within the Science for Peace and Security Programme, NATO helped the Finnish forces to set up a laboratory.',
    'support by NATO fund Science for Peace and Security Programme to FIN @ [..2018-06-01]',
  ],
  ['A proposal to post Finnish officers to ISAF was rejected in June 2011.'],
  ['Finland welcomed the work of the NATO Response Force in 2013.'],
])('NATO and Finland: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(lines);
});

test('the organisation in its own operation in the partner country', () => {
  expect(told('From January 1997 the Stabilisation Force (SFOR) kept the peace.', ['NATO', 'BIH'])).toEqual([
    'part NATO in Stabilisation Force @ 1997-01/..',
  ]);
});

test.each<[string, ...string[]]>([
  [
    'Finland has been a member of the Harbour Safety Network since 2014.',
    'part FIN in Harbour Safety Network @ 2014/..',
  ],
  [
    'Finland takes part in three regional schemes: the Clean Coasts Programme (CCP), the Coastal Rescue Initiative and the Lighthouse Project.',
    'part FIN in Clean Coasts Programme @ /..',
    'part FIN in Coastal Rescue Initiative @ /..',
    'part FIN in Lighthouse Project @ /..',
  ],
  [
    'Finland has observer status with the Committee on Data Safety (CDS).',
    'part FIN in Committee on Data Safety @ /..',
  ],
  [
    'Finland hosted “Northern Pine 2016”, a crisis-management field exercise, in May 2016.',
    'part FIN in Northern Pine 2016 @ 2016-05',
  ],
  [
    'In May 2015 Finnish engineers trained with Allied units during Exercise Blue Lake.',
    'part FIN in Exercise Blue Lake @ 2015-05',
  ],
  [
    'Since 2015 Finland has been associated with the Theatre Warning Forum.',
    'part FIN in Theatre Warning Forum @ 2015/..',
  ],
  [
    'Finland has joined the Multi-agency Relief Platform, of which it has been part since May 2016.',
    'part FIN in Multi-agency Relief Platform @ 2016-05/..',
  ],
  [
    'Two companies were tested under the Operational Capabilities Concept, in which Finland has taken part since 2008.',
    'part FIN in Operational Capabilities Concept @ 2008/..',
  ],
  [
    'From 2002 Finland worked within the Kosovo Force, which completed its mission in 2014.',
    'part FIN in Kosovo Force @ 2002/2014',
  ],
  ['NATO and Finland list their aims in the Individual Partnership Programme.'],
  ['Finland attended the Forum on Clean Seas.'],
  ['The Finnish Armed Forces bought nine aircraft.'],
  ['The Harbour Safety Network was founded in 2014.'],
  ['Sweden is a member of the Harbour Safety Network.'],
  ['Finland might join the Harbour Safety Network.'],
])('named by form: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'Finland participates in Horizon Europe, Clear Coasts, LIGHT and the Sea Market Programme.',
    'part FIN in Horizon Europe @ /..',
    'part FIN in Clear Coasts @ /..',
    'part FIN in LIGHT @ /..',
    'part FIN in Sea Market Programme @ /..',
  ],
  [
    'The Planning and Review Process, which Finland joined in May 2007, guides the reform.',
    'part FIN in Planning and Review Process @ 2007-05/..',
  ],
  [
    'Finland participates in Horizon Europe, and LIGHT, the laboratory near Turku, was opened later.',
    'part FIN in Horizon Europe @ /..',
  ],
])('lists and relatives: %s', (text, ...lines) => {
  expect(told(text, ['EU', 'FIN'])).toEqual(lines);
});

test('what the organisation leads for the other side', () => {
  expect(
    told('From August 2003 to December 2014 NATO led the International Security Assistance Force.', [
      'NATO',
      'AFG',
    ]),
  ).toEqual(['part NATO in International Security Assistance Force @ 2003-08/2014-12']);
});

test.each<[string, ...string[]]>([
  [
    'Finland has taken part in the work of the Cooperative Cyber Defence Centre of Excellence since 2015. Finland became a Contributing Participant in the Centre in May 2017.',
    'part FIN in Cooperative Cyber Defence Centre of Excellence @ 2015/..',
    'part FIN in Cooperative Cyber Defence Centre of Excellence @ 2017-05/..',
  ],
  [
    'Finland joined KFOR in 1999. Some 20 Finnish soldiers are still serving there.',
    'part FIN in KFOR @ 1999/..',
    'part FIN in KFOR @ /..',
  ],
  [
    'The Finnish Navy held passing exercises with NATO ships in the Baltic Sea (May 2015) and in the North Sea (June 2016).',
    'part FIN in passing exercises @ 2015-05',
    'part FIN in passing exercises @ 2016-06',
  ],
  [
    'Researchers from the University of Turku lead a project on safe dams with colleagues from other nations.',
    'part FIN in project on safe dams @ /..',
  ],
  ['Researchers from the University of Oslo lead a project on safe dams.'],
  ['In May 2016 ships assigned to Operation Sea Guardian called at the port.'],
])('told by what was named before, in brackets, by its subject: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(lines);
});

test('a line without a verb, and elections in brackets', () => {
  expect(told('• Participant in the Planning and Review Process: since 1999', ['NATO', 'FIN'])).toEqual([
    'part FIN in Planning and Review Process @ 1999/..',
  ]);
  expect(
    told(
      'Experts from the electoral commission observed elections in Chad (May 2016) and Togo (June 2017).',
      ['OSCE', 'FIN'],
    ),
  ).toEqual(['part FIN in elections @ 2016-05', 'part FIN in elections @ 2017-06']);
});

test.each<[string, ...string[]]>([
  [
    'Finland has been a participant in PARP since 2002 and in May 2011 joined the Defence Education Enhancement Programme.',
    'part FIN in PARP @ 2002/..',
    'part FIN in Defence Education Enhancement Programme @ 2011-05/..',
  ],
  [
    'Finland has been an eager participant in NATO-led peacekeeping operations since 1998.',
    'part FIN in NATO-led peacekeeping operations @ 1998/..',
  ],
  [
    'The Ministry makes use of the Building Integrity Programme.',
    'part FIN in Building Integrity Programme @ /..',
  ],
])('a date before the second verb, operations since, a house: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(lines);
});

test('a text that breaks off at a dash within a name is read to its end', () => {
  const text =
    'A tour of the country by a NATO Secretary General; his guests were President Ban Min-ho, Foreign Minister Yun Sang-';
  expect(() => told(text, ['NATO', 'KOR'])).not.toThrow();
});
