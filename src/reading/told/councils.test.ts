import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'The negotiations were launched in Helsinki on 21 June 2017 by Commissioner Cecilia Malmström and Minister Kai Mykkänen.',
    'meeting Cecilia Malmström, Kai Mykkänen in Helsinki @ 2017-06-21',
  ],
  ['The first round of negotiations was held in Helsinki in May 2016.', 'consultation in Helsinki @ 2016-05'],
  ['The High Representative visited Helsinki in May 2016.', 'visit in Helsinki @ 2016-05'],
  [
    'The EU and Finland held their 5th Human Rights Dialogue in Brussels on 6 May 2016.',
    'consultation in Brussels @ 2016-05-06',
  ],
  [
    'The inaugural Strategic Dialogue, co-chaired by Foreign Minister Timo Soini and High Representative Federica Mogherini, was held in Brussels on 6 May 2017.',
    'consultation Timo Soini, Federica Mogherini in Brussels @ 2017-05-06',
  ],
  ['The 3rd Joint Committee meeting took place on 8 May 2017 via videoconference.', 'meeting @ 2017-05-08'],
  [
    'At the second Joint Committee, held in Helsinki on 9 June 2017, both sides reviewed trade, energy and climate.',
    'meeting in Helsinki on trade; energy; climate @ 2017-06-09',
  ],
  [
    'Leaders met for the 14th summit in Brussels on 7 June 2017. They discussed trade, migration and the situation in Syria.',
    'meeting in Brussels on trade; migration; situation in Syria @ 2017-06-07',
  ],
  [
    'Prime Minister Juha Sipilä and Presidents Donald Tusk and Jean-Claude Juncker met in Brussels on 7 June 2017 for the 14th EU-Finland Summit.',
    'meeting Juha Sipilä, Donald Tusk, Jean-Claude Juncker in Brussels @ 2017-06-07',
  ],
  [
    'High Representative Federica Mogherini travelled to Helsinki on 3 May 2017 to co-chair the second Strategic Dialogue with Foreign Minister Timo Soini.',
    'visit Federica Mogherini, Timo Soini in Helsinki @ 2017-05-03',
  ],
  [
    'During his visit to Brussels on 3 May 2017, Foreign Minister Timo Soini met High Representative Federica Mogherini and Commissioner Johannes Hahn.',
    'meeting Timo Soini, Federica Mogherini, Johannes Hahn in Brussels @ 2017-05-03',
  ],
  [
    'Commissioner Johannes Hahn was in Helsinki on 5-6 May 2017 for talks with Prime Minister Juha Sipilä.',
    'visit Johannes Hahn, Juha Sipilä in Helsinki @ 2017-05-05/2017-05-06',
  ],
  [
    'The EU Special Representative for Central Asia, Peter Burian, visits the country regularly, most recently in May 2018.',
    'visit Peter Burian in Finland @ 2018-05',
  ],
  [
    'The last meeting of the Cooperation Council took place in Luxembourg on 20 May 2018 and was chaired by High Representative Federica Mogherini.',
    'meeting Federica Mogherini in Luxembourg @ 2018-05-20',
  ],
  [
    'Sessions of the Cooperation Committee are held every year, most recently in Brussels in April 2018.',
    'meeting @ /..',
    'meeting in Brussels @ 2018-04',
  ],
  [
    'The fifth meeting of the Parliamentary Cooperation Committee was held in Helsinki in May 2017, under the chairmanship of Ms Iveta Grigule and Mr Erkki Tuomioja.',
    'meeting Iveta Grigule, Erkki Tuomioja in Helsinki @ 2017-05',
  ],
  [
    'The seminar brought together 50 officials in Helsinki on 3 May 2017.',
    'conference in Helsinki @ 2017-05-03',
  ],
  [
    'A delegation of the Political and Security Committee visited Helsinki from 3 to 5 May 2017.',
    'visit in Helsinki @ 2017-05-03/2017-05-05',
  ],
  [
    'European Parliament President Antonio Tajani received Speaker Maria Lohela in Strasbourg on 4 May 2017.',
    'meeting Antonio Tajani, Maria Lohela in Strasbourg @ 2017-05-04',
  ],
  [
    'Foreign Minister Timo Soini spoke on the phone with High Representative Federica Mogherini on 5 May 2017.',
    'meeting Timo Soini, Federica Mogherini @ 2017-05-05',
  ],
  [
    'In the margins of the UN General Assembly, Foreign Minister Timo Soini met with Commissioner Johannes Hahn on 20 September 2017 in New York.',
    'meeting Timo Soini, Johannes Hahn in New York @ 2017-09-20',
  ],
  [
    'On the occasion of the visit to Finland of President Donald Tusk in May 2017, a joint statement was issued.',
    'statement “joint statement” @ 2017-05',
    'visit Donald Tusk in Finland @ 2017-05',
  ],
  [
    'At their meeting in Brussels on 5 May 2017, Prime Minister Juha Sipilä and President Donald Tusk agreed to step up cooperation.',
    'meeting Juha Sipilä, Donald Tusk in Brussels @ 2017-05-05',
  ],
  [
    'Summits are held annually, alternating between Brussels and Helsinki.',
    'summit in Brussels and Helsinki @ /..',
  ],
  ['Consultations at senior official level take place twice a year.', 'consultation @ /..'],
  [
    'The Troika meetings at foreign minister level, the latest of which took place in Helsinki in May 2018, are held once a year.',
    'meeting in Helsinki @ 2018-05',
    'meeting @ /..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['EU', 'FIN'])).toEqual(expected);
});
