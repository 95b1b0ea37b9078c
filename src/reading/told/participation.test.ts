import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Finland participated in the Resolute Support mission from 2015 to 2017.',
    'part FIN in Resolute Support mission @ 2015/2017',
  ],
  ['Finnish soldiers have served in KFOR since 1999.', 'part FIN in KFOR @ 1999/..'],
  [
    'Finland contributed troops to SFOR in Bosnia and Herzegovina and currently contributes to KFOR.',
    'part FIN in SFOR @ [..2018-06-01]',
    'part FIN in KFOR @ /..',
  ],
  [
    'Finland deployed a frigate to Operation Ocean Shield in 2014.',
    'part FIN in Operation Ocean Shield @ 2014',
  ],
  [
    'From 2003 to 2014, Finland supported the International Security Assistance Force (ISAF) with about 200 troops.',
    'part FIN in International Security Assistance Force @ 2003/2014',
  ],
  [
    'Finland joined the Strategic Airlift Capability in 2008.',
    'part FIN in Strategic Airlift Capability @ 2008/..',
  ],
  [
    'In 2013, Finland took part in the exercises Steadfast Jazz and Cyber Coalition.',
    'part FIN in Steadfast Jazz @ 2013',
    'part FIN in Cyber Coalition @ 2013',
  ],
  [
    'Finland has been participating in the Planning and Review Process (PARP) since 1995.',
    'part FIN in Planning and Review Process @ 1995/..',
  ],
  [
    'Some 30 Finnish trainers are deployed to the NATO-led Resolute Support mission.',
    'part FIN in Resolute Support mission @ /..',
  ],
  [
    'Finland is a participant in the Partnership Interoperability Initiative.',
    'part FIN in Partnership Interoperability Initiative @ /..',
  ],
  ['A Finnish contingent was sent to IFOR in January 1996.', 'part FIN in IFOR @ 1996-01'],
  [
    'Finland also provides personnel to the Cooperative Cyber Defence Centre of Excellence in Tallinn.',
    'part FIN in Cooperative Cyber Defence Centre of Excellence @ /..',
  ],
  ['Finland hosted Exercise Arctic Challenge in May 2017.', 'part FIN in Arctic Challenge @ 2017-05'],
  ['Finnish participation in KFOR began in 1999.', 'part FIN in KFOR @ 1999/..'],
  ['Finland withdrew its troops from ISAF in 2014.', 'part FIN in ISAF @ /2014'],
  [
    'Finland joined the Partnership for Peace (PfP) programme and the Euro-Atlantic Partnership Council (EAPC) in 1999.',
    'standing Partnership for Peace @ 1999/..',
    'standing Euro-Atlantic Partnership Council @ 1999/..',
  ],
  [
    'In 2018, the Staff College in Helsinki joined the Defence Education Enhancement Programme (DEEP).',
    'part FIN in Defence Education Enhancement Programme @ 2018/..',
  ],
  [
    'Finland took part in ISAF from 2003 until its withdrawal in May 2014.',
    'part FIN in ISAF @ 2003/2014-05',
  ],
  [
    'Finland participated in Cyber Coalition in November 2014 and again in November 2016.',
    'part FIN in Cyber Coalition @ 2014-11',
    'part FIN in Cyber Coalition @ 2016-11',
  ],
  [
    'The Finnish Navy took part in the mine-clearing exercise, which was held in May 2016.',
    'part FIN in mine-clearing exercise @ 2016-05',
  ],
  [
    'Allies also attended the exercise Northern Coasts, which was organised by Finland in September 2013.',
    'part NATO in Northern Coasts @ 2013-09',
  ],
  [
    'Finland is one of ten nations that take part in the Partnership Interoperability Initiative.',
    'part FIN in Partnership Interoperability Initiative @ /..',
  ],
  [
    'Finland has been a member of the Cooperative Cyber Defence Centre of Excellence since May 2016.',
    'part FIN in Cooperative Cyber Defence Centre of Excellence @ 2016-05/..',
  ],
  [
    'Since 2007, Finland has served in the NATO-led stabilisation force, where its medics worked with KFOR.',
    'part FIN in KFOR @ 2007/..',
  ],
  ['Finland is currently making a contribution to KFOR.', 'part FIN in KFOR @ /..'],
  [
    'Finland commanded the Multinational Task Force Centre in 2011.',
    'part FIN in Multinational Task Force Centre @ 2011',
  ],
  [
    'Finland is one of the pilot countries of the project “Clean Harbours”.',
    'part FIN in Clean Harbours @ /..',
  ],
  [
    'The Finnish Navy held a passing exercise with ships of Operation Ocean Shield in May 2012.',
    'part FIN in passing exercise @ 2012-05',
  ],
  ['Finland regularly participates in NATO and PfP exercises.', 'part FIN in PfP exercises @ /..'],
  ['Finland is a valued contributor to NATO-led operations.'],
  ['Finland took part in the Munich Security Conference in 2014.', 'conference in Munich @ 2014'],
  ['Finland channels all of its contributions to NATO-led missions through UN mandates.'],
  ['The Staff College in Oslo joined the Defence Education Enhancement Programme.'],
  ['Norway is one of ten nations that take part in the Partnership Interoperability Initiative.'],
  ['Finland did not take part in Operation Unified Protector.'],
  ['Finland is considering a contribution to NATO Mission Iraq.'],
  ['Swedish aircraft took part in Operation Unified Protector.'],
  [
    'Finland has contributed to the NATO-led operation in Afghanistan since 2002.',
    'part FIN in NATO-led operation in Afghanistan @ 2002/..',
  ],
  [
    'Since 2011, Finnish officers have attended courses at the NATO Defense College.',
    'part FIN in courses at the NATO Defense College @ 2011/..',
  ],
  ['Under Horizon 2020, Finland took part in nine projects.', 'part FIN in Horizon 2020 @ [..2018-06-01]'],
  ['Participation in PARP since 1995 has helped to reform the armed forces.', 'part FIN in PARP @ 1995/..'],
  [
    'Finland has joined as an observer in the exercise Cyber Coalition since 2014.',
    'part FIN in Cyber Coalition @ 2014/..',
  ],
  ['In 1995, NATO deployed IFOR to Bosnia and Herzegovina.'],
])('NATO and Finland: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    '1994\nAustria joins the Partnership for Peace (PfP).\n\n1995\nAustria joins the PfP Planning and Review Process (PARP).\n\n1996\nAustrian forces join the NATO-led force IFOR.',
    'standing Partnership for Peace @ 1994/..',
    'part AUT in PfP Planning and Review Process @ 1995/..',
    'part AUT in IFOR @ 1996/..',
  ],
  [
    'Milestones\n\n• 2002: Austria contributes troops to ISAF.\n• March 2011: Foreign Minister Michael Spindelegger visits NATO Headquarters.',
    'part AUT in ISAF @ 2002',
    'visit Michael Spindelegger in NATO Headquarters @ 2011-03',
  ],
])('milestones: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'AUT'])).toEqual(lines);
});
