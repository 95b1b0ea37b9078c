import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  ['Finland opened its mission to NATO in Brussels in 1997.', 'post mission to NATO @ 1997/..'],
  ['The Finnish Ambassador to Belgium is accredited to NATO.', 'post ambassador to NATO @ /..'],
  [
    'Ambassador Klaus Korhonen presented his credentials to Secretary General Jens Stoltenberg on 3 May 2016.',
    'post ambassador to NATO (Klaus Korhonen) @ 2016-05-03/..',
  ],
  [
    'On 3 May 2016, Ambassador Klaus Korhonen presented his credentials as Head of the Mission of Finland to NATO.',
    'post ambassador to NATO (Klaus Korhonen) @ 2016-05-03/..',
  ],
  [
    'The present Ambassador of Finland to NATO is Mr Klaus Korhonen.',
    'post ambassador to NATO (Klaus Korhonen) @ /..',
  ],
  [
    'Mr. Klaus Korhonen is the current Ambassador of Finland to NATO.',
    'post ambassador to NATO (Klaus Korhonen) @ /..',
  ],
  [
    'Ambassador Klaus Korhonen has headed the Mission of Finland to NATO since September 2019.',
    'post ambassador to NATO (Klaus Korhonen) @ 2019-09/..',
  ],
  [
    'A Finnish officer has been working at Allied Command Transformation in Norfolk since 2009.',
    'post seconded-staff to Allied Command Transformation @ 2009/..',
  ],
  [
    'Finland has sent a staff officer to the NATO Centre of Excellence in Tallinn.',
    'post seconded-staff to NATO Centre of Excellence @ /..',
  ],
  [
    'Two Finnish officers serve at NATO Headquarters in Brussels.',
    'post seconded-staff to NATO Headquarters @ /..',
  ],
  [
    "Since 2012, a Finnish diplomat has worked in the office of NATO's Special Representative for Women, Peace and Security.",
    "post seconded-staff to office of NATO's Special Representative for Women, Peace and Security @ 2012/..",
  ],
  [
    'Three Finnish officers are embedded in Allied Maritime Command at Northwood.',
    'post seconded-staff to Maritime Command @ /..',
  ],
  [
    'The NATO Liaison Office in Helsinki was established in December 2017 at the request of the Finnish government.',
    'post mission to Helsinki @ 2017-12/..',
  ],
  [
    'NATO opened a liaison office in Helsinki in 2010, headed by Mr William Lahue.',
    'post mission to Helsinki (William Lahue) @ 2010/..',
  ],
  ['Since 2010, NATO has had a liaison office in Helsinki.', 'post mission to Helsinki @ 2010/..'],
  [
    'A civilian NATO Liaison Office opened its doors in Helsinki on 8 December 2017.',
    'post mission to Helsinki @ 2017-12-08/..',
  ],
  [
    'Finland is represented at NATO by Ambassador Klaus Korhonen.',
    'post ambassador to NATO (Klaus Korhonen) @ /..',
  ],
  [
    'Following the opening of the Finnish mission to NATO in 1997, contacts grew.',
    'post mission to NATO @ 1997/..',
  ],
  [
    'Finland appointed a dedicated Ambassador to NATO in 2009 and established a dedicated mission to NATO in Brussels in 2016.',
    'post ambassador to NATO @ 2009/..',
    'post mission to NATO @ 2016/..',
  ],
  [
    'The first Finnish liaison officer took up his post at Allied Command Operations in August 2014.',
    'post liaison-officer to Allied Command Operations @ 2014-08/..',
  ],
  [
    'Finland maintains a military representation at NATO Headquarters.',
    'post mission to NATO Headquarters @ /..',
  ],
  [
    'Finland has a liaison officer at SHAPE and another one at Allied Command Transformation.',
    'post liaison-officer to SHAPE @ /..',
  ],
  ['Finland has assigned a Defence Attaché to NATO.', 'post seconded-staff to NATO @ /..'],
  ['Finland accredited its first Ambassador to NATO in 1994.', 'post ambassador to NATO @ 1994/..'],
  [
    "Finland's Mission to NATO has been headed by Ambassador Klaus Korhonen since 2019.",
    'post mission to NATO (Klaus Korhonen) @ 2019/..',
  ],
  [
    'In 2015, Colonel Jukka Valkeajärvi became the first Finnish officer to be seconded to the Office of the Gender Adviser at NATO Headquarters.',
    'post seconded-staff to Office of the Gender Adviser (Jukka Valkeajärvi) @ 2015/..',
  ],
  [
    'The Partner Country Liaison Team at Allied Command Operations has included a Finnish officer since 1998.',
  ],
  ['Finland hopes to second an expert to the NATO Building Integrity team.'],
  [
    'Finland dispatches one officer to the Maritime Command every year.',
    'post seconded-staff to Maritime Command @ /..',
  ],
  [
    'Finnish officers attended courses at the NATO School in Oberammergau.',
    'part FIN in courses at the NATO School @ [..2018-06-01]',
  ],
  ['Finland is considering opening a mission to NATO.'],
  ['Swedish officers serve at NATO Headquarters.'],
  ['Finland sent officers to an exercise at Maritime Command.'],
  ['Finnish experts met at NATO Headquarters in 2010.', 'meeting in NATO Headquarters @ 2010'],
  ['The closure of the mission to NATO in 1997 was not noticed.'],
  ['A delegation of Finland to NATO visited Brussels in 2010.', 'visit in Brussels @ 2010'],
  ['The head of the Finnish mission to NATO spoke in 2010.'],
  [
    'Finland has provided training to officers of the Afghan Air Force at the Kabul Headquarters.',
    'support by FIN to AFG @ [..2018-06-01]',
  ],
  ['Finnish officers work with the Kosovo Security Force.'],
  ['Finland sends experts to meetings at NATO Headquarters.'],
  ['Norway opened its mission to the EU in 1994.'],
  ['The Finnish Ambassador to NATO presented a report on the office of the Secretary General.'],
  [
    'Finnish staff officers serve in the headquarters of the Resolute Support mission.',
    'part FIN in Resolute Support mission @ /..',
  ],
  ['Since 1995, Finland has been represented in the EAPC.'],
  ["Finland's experts worked with the NATO Communications and Information Agency on this project."],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  ['Shri Mohan Singh is the present Ambassador of Norway.'],
  [
    'A group of three voluntary national experts from the Finnish Armed Forces currently works at NATO Headquarters.',
    'post seconded-staff to NATO Headquarters @ /..',
  ],
  [
    'In March 1998 Finland accredited Dr Esko Aho, its Ambassador to Luxembourg, also as Ambassador to NATO.',
    'post ambassador to NATO (Esko Aho) @ 1998-03/..',
  ],
  [
    'The first resident NATO Ambassador, Brian Saunders, took up his duties in March 2014.',
    'post ambassador to Finland (Brian Saunders) @ 2014-03/..',
  ],
  [
    'The Ambassador represents the country at NATO; the incumbent, Ms. Piritta Asunmaa, has exercised this function since the spring of 2017.',
    'post ambassador to NATO @ /..',
    'post ambassador to NATO (Piritta Asunmaa) @ 2017/..',
  ],
  [
    "Finland's representative at NATO is Klaus Korhonen, who has held the post since February 2018.",
    'post ambassador to NATO (Klaus Korhonen) @ 2018-02/..',
  ],
  [
    'NATO welcomed the opening of a liaison office in Kuwait City, inaugurated on 3 May 2016 by its Secretary General.',
    'post mission to Kuwait City @ 2016-05-03/..',
  ],
  [
    'Finland appointed General Jarmo Lindberg as its military representative to NATO in 2010.',
    'post envoy to NATO (Jarmo Lindberg) @ 2010/..',
  ],
  [
    "Jukka Salovaara is Finland's Permanent Representative to NATO.",
    'post ambassador to NATO (Jukka Salovaara) @ /..',
  ],
  [
    'Ambassador Korhonen has been Head of the Finnish Mission to NATO since 2015.',
    'post ambassador to NATO (Korhonen) @ 2015/..',
  ],
  [
    'Finland has had a Permanent Representative at NATO since 1997, at present Ambassador Klaus Korhonen.',
    'post ambassador to NATO (Klaus Korhonen) @ 1997/..',
  ],
  [
    "Finland's Ambassador to NATO, Klaus Korhonen, took office in 2015.",
    'post ambassador to NATO (Klaus Korhonen) @ 2015/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test('an envoy to the other side of a relation of two countries, and a line that names one', () => {
  const page =
    'India and Mongolia\n\nThe two countries are friends.\n\nMr Mohan Singh is the present Ambassador of India.\n\nAmbassador of Mongolia to India: Mr G. Ganbold (since December 2016)\n';
  expect(told(page, ['IND', 'MNG'])).toEqual([
    'post ambassador to Mongolia (Mohan Singh) @ /..',
    'post ambassador to India (G. Ganbold) @ 2016-12/..',
  ]);
});
