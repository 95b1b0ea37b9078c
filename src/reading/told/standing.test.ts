import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, readonly string[], ...string[]]>([
  [
    'Iraq has been one of NATO’s partners across the globe since 2011.',
    ['NATO', 'IRQ'],
    'standing partners across the globe @ 2011/..',
  ],
  [
    'Jordan joined the Mediterranean Dialogue in 1995.',
    ['NATO', 'JOR'],
    'standing Mediterranean Dialogue @ 1995/..',
  ],
  [
    'Kuwait is an active member of the Istanbul Cooperation Initiative (ICI).',
    ['NATO', 'KWT'],
    'standing Istanbul Cooperation Initiative @ /..',
  ],
  [
    'Georgia became an Enhanced Opportunities Partner in 2014.',
    ['NATO', 'GEO'],
    'standing Enhanced Opportunities Partner @ 2014/..',
  ],
  [
    'Australia was granted enhanced opportunities partner status at the Wales Summit in 2014.',
    ['NATO', 'AUS'],
    'standing Enhanced Opportunities Partner @ 2014/..',
  ],
  [
    'Ireland has been a member of the Partnership for Peace since December 1999.',
    ['NATO', 'IRL'],
    'standing Partnership for Peace @ 1999-12/..',
  ],
  [
    'Armenia joined the North Atlantic Cooperation Council in 1992 and the Partnership for Peace programme in October 1994.',
    ['NATO', 'ARM'],
    'standing North Atlantic Cooperation Council @ 1992/..',
    'standing Partnership for Peace @ 1994-10/..',
  ],
  [
    'Thailand became an Asian Partner for Co-operation in November 2000.',
    ['OSCE', 'THA'],
    'standing Asian Partner for Co-operation @ 2000-11/..',
  ],
  [
    'Morocco is one of the OSCE’s Mediterranean Partners for Co-operation.',
    ['OSCE', 'MAR'],
    'standing Mediterranean Partner for Co-operation @ /..',
  ],
  [
    'India became a Sectoral Dialogue Partner of ASEAN in 1992 and a full Dialogue Partner in December 1995.',
    ['ASEAN', 'IND'],
    'standing Sectoral Dialogue Partner @ 1992/..',
    'standing Dialogue Partner @ 1995-12/..',
  ],
  [
    'ASEAN-India relations were elevated to a Strategic Partnership in December 2012.',
    ['ASEAN', 'IND'],
    'standing Strategic Partnership @ 2012-12/..',
  ],
  [
    'Moldova was granted EU candidate status in June 2022.',
    ['EU', 'MDA'],
    'standing candidate country @ 2022-06/..',
  ],
  [
    'Diplomatic relations between the European Union and Oman were established in 1988.',
    ['EU', 'OMN'],
    'standing diplomatic relations @ 1988/..',
  ],
  ['Relations between NATO and Mongolia started in 2005.', ['NATO', 'MNG'], 'standing relations @ 2005/..'],
  ['NATO and Mongolia have been cooperating since 2005.', ['NATO', 'MNG'], 'standing cooperation @ 2005/..'],
  [
    'NATO and the Republic of Korea have engaged in dialogue and cooperation since 2005.',
    ['NATO', 'KOR'],
    'standing dialogue and cooperation @ 2005/..',
  ],
  [
    'In March 2014, ASEAN and India raised their ties to summit level.',
    ['ASEAN', 'IND'],
    'standing summit level @ 2014-03/..',
  ],
  ['In March 2014, ASEAN and India reached a high level of trade.', ['ASEAN', 'IND']],
  ['Serbia is not a member of NATO.', ['NATO', 'SRB']],
  ['In May 2017, the ministers proposed that ties be raised to a Strategic Partnership.', ['ASEAN', 'IND']],
  ['Mongolia hopes to become an Enhanced Opportunities Partner.', ['NATO', 'MNG']],
  [
    'Korea was first asked to Vienna in June 1994. The country has been a Partner for Co-operation ever since.',
    ['OSCE', 'KOR'],
    'standing Partner for Co-operation @ 1994-06/..',
  ],
  [
    'Korea is a Partner for Co-operation of the OSCE. It was granted that status in 1994.',
    ['OSCE', 'KOR'],
    'standing Partner for Co-operation @ /..',
    'standing Partner for Co-operation @ 1994/..',
  ],
  [
    'In 2012, at the ASEAN-India Commemorative Summit held on 20 December 2012 in New Delhi, the two sides elevated their relations to a Strategic Partnership.',
    ['ASEAN', 'IND'],

    'standing Strategic Partnership @ 2012-12-20/..',
    'summit in New Delhi @ 2012-12-20',
  ],
])('standing: %s', (text, relation, ...lines) => {
  expect(told(text, relation, '2023-01-01')).toEqual(lines);
});

test.each<[string, readonly string[], ...string[]]>([
  [
    'Areas of cooperation include cyber defence, counter-terrorism and women, peace and security.',
    ['NATO', 'MNG'],
    'area cyber-defence counter-terrorism wps @ /..',
  ],
  [
    'Key areas of cooperation\n\n• Cyber defence\n• Civil emergency planning\n• Science for peace and security\n• Defence education',
    ['NATO', 'MNG'],
    'area cyber-defence civil-preparedness science-technology education-training @ /..',
  ],
  [
    'Cooperation focuses on:\n- maritime security;\n- mine action;\n- and climate change.',
    ['NATO', 'MNG'],
    'area maritime-security mine-action climate @ /..',
  ],
  [
    'The programme agreed in 2016 foresees cooperation in the fields of border security, energy security and logistics.',
    ['NATO', 'MNG'],
    'area border-security energy-security logistics @ 2016',
  ],
  [
    'NATO and Mongolia are working together on counter-terrorism, interoperability and resilience.',
    ['NATO', 'MNG'],
    'area counter-terrorism interoperability civil-preparedness @ /..',
  ],
  ['Mongolia hopes to extend cooperation to space and cyber defence.', ['NATO', 'MNG']],
])('areas: %s', (text, relation, ...lines) => {
  expect(told(text, relation, '2023-01-01')).toEqual(lines);
});

test.each<[string, readonly string[], ...string[]]>([
  [
    'Switzerland has a mission to NATO, headed by Ambassador Philippe Brandt.',
    ['NATO', 'CHE'],
    'post mission to NATO (Philippe Brandt) @ /..',
  ],
  [
    'The ambassador of Switzerland to Belgium is also head of mission to NATO.',
    ['NATO', 'CHE'],
    'post ambassador to NATO @ /..',
  ],
  [
    'The EU Delegation to Oman opened in Muscat in 2019. It is headed by Ambassador Patrick Simonnet.',
    ['EU', 'OMN'],
    'post mission to Oman @ 2019/..',
    'post ambassador to Oman (Patrick Simonnet) @ /..',
  ],
  [
    'A centre for hybrid threats was opened in Bern on 2 May 2017 by EU High Representative Federica Mogherini.',
    ['EU', 'CHE'],
  ],
  ['It is headed by Ambassador Patrick Simonnet.', ['EU', 'OMN']],
  ['Switzerland has no permanent representative at NATO.', ['NATO', 'CHE']],
  [
    'The Swiss Ambassador to Belgium is accredited to NATO.',
    ['NATO', 'CHE'],
    'post ambassador to NATO @ /..',
  ],
  ['Switzerland opened its mission to NATO in 1997.', ['NATO', 'CHE'], 'post mission to NATO @ 1997/..'],
  [
    'A Swiss liaison officer is assigned to Allied Command Transformation.',
    ['NATO', 'CHE'],
    'post liaison-officer to Allied Command Transformation @ /..',
  ],
  ['The embassy of Lithuania serves as NATO Contact Point Embassy in Switzerland.', ['NATO', 'CHE']],
  [
    'India established a dedicated mission to ASEAN in Jakarta in April 2015.',
    ['ASEAN', 'IND'],
    'post mission to ASEAN @ 2015-04/..',
  ],
  [
    'The NATO Liaison Office in Tbilisi was opened in 2010.',
    ['NATO', 'GEO'],
    'post mission to Tbilisi @ 2010/..',
  ],
  [
    'Mr Yoon Soon-gu was appointed Ambassador to NATO on 22 November 2022.',
    ['NATO', 'KOR'],
    'post ambassador to NATO (Yoon Soon-gu) @ 2022-11-22/..',
  ],
  [
    'Swiss experts are seconded to the OSCE Secretariat.',
    ['OSCE', 'CHE'],
    'post seconded-staff to OSCE Secretariat @ /..',
  ],
  ['The EU Delegation to Oman opened in Muscat in 2019.', ['EU', 'OMN'], 'post mission to Oman @ 2019/..'],
])('posts: %s', (text, relation, ...lines) => {
  expect(told(text, relation, '2023-01-01')).toEqual(lines);
});
