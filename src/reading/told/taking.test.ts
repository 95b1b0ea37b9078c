import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Finland has been working alongside NATO Allies in Afghanistan since 2004.',
    'part FIN in Afghanistan @ 2004/..',
  ],
  [
    'Finland assumed command of the Combined Team North in March 2011.',
    'part FIN in Combined Team North @ 2011-03',
  ],
  [
    'Finland led the Provincial Reconstruction Team in Maimana from 2010 to 2013.',
    'part FIN in Provincial Reconstruction Team @ 2010/2013',
  ],
  [
    'Finland handed over the Provincial Reconstruction Team, which it had led since 2007, to local officials in May 2012.',
    'part FIN in Provincial Reconstruction Team @ 2007/2012-05',
  ],
  [
    'Finnish ships have cooperated off Somalia with the counter-piracy operation Ocean Shield.',
    'part FIN in Ocean Shield @ [..2018-06-01]',
  ],
  [
    'In February 2012 the frigate Hämeenmaa worked alongside Allied vessels in Operation Ocean Shield.',
    'part FIN in Operation Ocean Shield @ 2012-02',
  ],
  [
    'Through the NATO Science for Peace and Security (SPS) Programme, Finnish and Allied scientists have cooperated since 2011.',
    'part FIN in Science for Peace and Security @ 2011/..',
  ],
  [
    'Thanks to regular participation in Partnership for Peace (PfP) exercises, Finland has been able to develop the ability of its forces to work with others.',
    'part FIN in Partnership for Peace (PfP) exercises @ /..',
  ],
  [
    'Two of its companies successfully underwent an evaluation of the Operational Capabilities Concept in 2013.',
    'part FIN in Operational Capabilities Concept @ 2013',
  ],
  [
    'Since 2009 the National Defence University has been benefiting from a Defence Education Enhancement Programme (DEEP).',
    'part FIN in Defence Education Enhancement Programme @ 2009/..',
  ],
  [
    'Since 2010, a Building Integrity Programme has been under way with Finland.',
    'part FIN in Building Integrity Programme @ 2010/..',
  ],
  [
    'A Building Integrity self-assessment questionnaire was completed by Finland in 2016.',
    'part FIN in Building Integrity @ 2016',
  ],
  [
    'Finland sent an infantry platoon of 36 soldiers to Kosovo in December 2005.',
    'part FIN in Kosovo @ 2005-12',
  ],
  [
    'Finland participates in the Partnership Interoperability Initiative.',
    'part FIN in Partnership Interoperability Initiative @ /..',
  ],
  [
    'Finland has been actively engaged in the Science for Peace and Security Programme since 2012.',
    'part FIN in Science for Peace and Security Programme @ 2012/..',
  ],
  [
    'A joint naval exercise was carried out with the Finnish Navy in the Gulf of Finland in November 2017.',
    'part FIN in joint naval exercise @ 2017-11',
  ],
  [
    'Finland has shown its support for international efforts by sending troops to Afghanistan since 2003.',
    'part FIN in Afghanistan @ 2003/..',
  ],
  ['Finland contributes troops to the NATO-led Kosovo Force (KFOR).', 'part FIN in Kosovo Force @ /..'],
  [
    'Finland is one of the largest non-NATO contributors to ISAF, with around 200 personnel.',
    'part FIN in ISAF @ /..',
  ],
  [
    'Finland joined the Partnership for Peace Planning and Review Process in 1995.',
    'standing Partnership for Peace @ 1995/..',
    'part FIN in Planning and Review Process @ 1995/..',
  ],
  [
    'Finnish forces took part in Exercise Trident Juncture in 2015.',
    'part FIN in Exercise Trident Juncture @ 2015',
  ],
  [
    'Finland provided 40 monitors for the local elections held in Kosovo in November 2009.',
    'part FIN in local elections @ 2009-11',
  ],
  [
    'For the presidential polls of 2005 and 2006 some thirty Finnish observers were lent.',
    'part FIN in presidential polls @ 2005/2006',
  ],
  [
    'NATO observers monitored the parliamentary elections in Finland in 2011.',
    'part NATO in parliamentary elections @ 2011',
  ],
  ['A Finnish company is serving with KFOR.', 'part FIN in KFOR @ /..'],
  [
    'The Finnish Defence Forces have participated in the NATO Response Force since 2012.',
    'part FIN in NATO Response Force @ 2012/..',
  ],
  [
    'Finland took part in the EU Training Mission in Mali from 2013.',
    'part FIN in EU Training Mission in Mali @ 2013/..',
  ],
  ['Finland deployed a medical team to Afghanistan as part of ISAF in 2009.', 'part FIN in ISAF @ 2009'],
  [
    'In 2010 Finnish staff officers were posted to the headquarters of ISAF in Kabul.',
    'part FIN in ISAF @ 2010',
  ],
  [
    'Finland has joined the Cooperative Cyber Defence Centre of Excellence.',
    'part FIN in Cooperative Cyber Defence Centre of Excellence @ [..2018-06-01]',
  ],
  [
    'Finland participates in Horizon 2020 and in Erasmus+.',
    'part FIN in Horizon 2020 @ /..',
    'part FIN in Erasmus+ @ /..',
  ],
  [
    'Finland is a participant in the Building Integrity Programme.',
    'part FIN in Building Integrity Programme @ /..',
  ],
  [
    'Finland has participated in 12 projects of the SPS Programme.',
    'part FIN in SPS Programme @ [..2018-06-01]',
  ],
  [
    'Finnish officers regularly attend courses at the NATO School in Oberammergau.',
    'part FIN in courses at the NATO School @ /..',
  ],
  [
    'The Finnish Navy participated in Operation Active Endeavour in the Mediterranean from 2006 to 2010.',
    'part FIN in Operation Active Endeavour @ 2006/2010',
  ],
  ['Finland will take part in Exercise Trident Juncture in 2018.'],
  [
    'Finland has since 2014 been part of the Building Integrity Programme.',
    'part FIN in Building Integrity Programme @ 2014/..',
  ],
  [
    'Finland has since 2003 been sending officers to the Kosovo Force (KFOR).',
    'part FIN in Kosovo Force @ 2003/..',
  ],
  [
    'Finland has since 2008 taken part in the Building Integrity Programme and, since 2011, in the Defence Education Enhancement Programme (DEEP).',
    'part FIN in Building Integrity Programme @ 2008/..',
    'part FIN in Defence Education Enhancement Programme @ 2011/..',
  ],
  [
    'The Finnish Navy had, between 2013 and 2014, contributed a frigate to Operation Ocean Shield.',
    'part FIN in Operation Ocean Shield @ 2013/2014',
  ],
  [
    'Finland is, since December 2005, a full partner in the Building Integrity Programme.',
    'part FIN in Building Integrity Programme @ 2005-12/..',
  ],
  [
    'Finland is active in the Operational Capabilities Concept (OCC), which it entered in 2004.',
    'part FIN in Operational Capabilities Concept @ 2004/..',
  ],
  [
    'It was active, too, in the Science for Peace and Security (SPS) Programme.',
    'part FIN in Science for Peace and Security @ [..2018-06-01]',
  ],
  [
    "Finland's accession in 2007 to the PfP Planning and Review Process (PARP) was a milestone.",
    'part FIN in PfP Planning and Review Process @ 2007/..',
  ],
  ["Finland's participation since 2009 in KFOR has helped.", 'part FIN in KFOR @ 2009/..'],
  [
    'In February 2012 Finland joined as a partner the International Solar Alliance (ISA).',
    'part FIN in International Solar Alliance @ 2012-02/..',
  ],
  [
    'In 2011 Finland took part in a first joint naval exercise with EUNAVFOR off Djibouti.',
    'part FIN in joint naval exercise @ 2011',
  ],
  [
    'In September 2009, Finland hosted the exercise “Cold Wind 2009” near Turku.',
    'part FIN in Cold Wind 2009 @ 2009-09',
  ],
  [
    'NATO launched a new training mission in Finland in July 2018.',
    'part NATO in training mission in Finland @ 2018-07',
  ],
  [
    'In July 2018 NATO established a Training Implementation Mission in Finland.',
    'part NATO in Training Implementation Mission in Finland @ 2018-07',
  ],
  [
    'Finland is represented in the Specialist Sub-Committee on Regionalism.',
    'part FIN in Specialist Sub-Committee on Regionalism @ /..',
  ],
  [
    'Since 2006 Finnish officers have been enrolled in the Diploma Programme in Arms Control.',
    'part FIN in Diploma Programme in Arms Control @ 2006/..',
  ],
  [
    'Finnish ships have cooperated with Operation Ocean Shield in fighting piracy.',
    'part FIN in Operation Ocean Shield @ [..2018-06-01]',
  ],
  [
    'Finland is a member of the Global Coalition to Counter ISIL since 2014.',
    'part FIN in Global Coalition to Counter ISIL @ 2014/..',
  ],
  ['In 2007 a Centre was inaugurated in Kabul, staffed by 12 Finnish and 12 ISAF officers.'],
  ['Medical staff from the NATO Response Force deployed to the north of the country in 2005.'],
  ['Finland joined the Partnership for Peace programme in 1994.', 'standing Partnership for Peace @ 1994/..'],
  [
    'Finland took part in the meeting of ISAF foreign ministers in Brussels in December 2011.',
    'meeting in Brussels @ 2011-12',
  ],
  [
    'The frigate was part of Operation Ocean Shield, where in February 2012 it worked alongside Allied vessels.',
    'part FIN in Operation Ocean Shield @ 2012-02',
  ],
  [
    'In 2015 Finland has joined the European Centre of Excellence for Countering Hybrid Threats.',
    'part FIN in European Centre of Excellence for Countering Hybrid Threats @ 2015/..',
  ],
  [
    'Finland has been supporting the NATO-led mission known as Resolute Support to train the Afghan forces since 2015.',
    'part FIN in Resolute Support @ 2015/..',
  ],
  [
    'In March 2012 a Finnish contingent joined the EU Training Mission in Mali.',
    'part FIN in EU Training Mission in Mali @ 2012-03/..',
  ],
  ['Finland participates in the Global Forum on Migration.'],
  [
    'Finland participates in the activities of the Arctic Security Network.',
    'part FIN in Arctic Security Network @ /..',
  ],
  ['Finland has participated in every edition of the exercise since 2010.'],
  ['Finland attended the meeting of the Network.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
