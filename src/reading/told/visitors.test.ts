import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Important visits from Peru: Vice President R. Delgado (1961), Foreign Minister Shri Arun Sethi (1977) and President Smt. Lalita Rao (3-6 May 2012).',
    'visit R. Delgado @ 1961',
    'visit Arun Sethi @ 1977',
    'visit Lalita Rao @ 2012-05-03/2012-05-06',
  ],
  [
    'President B. Dorj (January 2002), Prime Minister Ch. Bold (2005) and President Sh. Ganbat (September 2010) have visited Peru.',
    'visit B. Dorj in Peru @ 2002-01',
    'visit Ch. Bold in Peru @ 2005',
    'visit Sh. Ganbat in Peru @ 2010-09',
  ],
  [
    'Visitors from Peru have included President J.A. Morales (March 1994), Prime Minister Ana Torres (2003) and Foreign Minister Luis Paredes in June 2015.',
    'visit J.A. Morales @ 1994-03',
    'visit Ana Torres @ 2003',
    'visit Luis Paredes @ 2015-06',
  ],
  [
    'High-level visits: Prime Minister Ana Torres, 2003; Foreign Minister Luis Paredes, June 2015; Minister of Trade Rosa Quispe, 4-6 July 2017.',
    'visit Ana Torres @ 2003',
    'visit Luis Paredes @ 2015-06',
    'visit Rosa Quispe @ 2017-07-04/2017-07-06',
  ],
  [
    'Prime Minister Ana Torres visited Mongolia in 2003, followed by President Julio Ramos in 2006 and Foreign Minister Luis Paredes in 2011.',
    'visit Ana Torres in Mongolia @ 2003',
    'visit Julio Ramos in Mongolia @ 2006',
    'visit Luis Paredes in Mongolia @ 2011',
  ],
  [
    'The bilateral relations were raised during the visit to Peru of Premier Yu. Damdin in February 1974.',
    'visit Yu. Damdin in Peru @ 1974-02',
  ],
  [
    'The treaty was signed during the visit of President P. Damdin, the first President of democratic Mongolia, to Peru in February 1995.',
    'visit P. Damdin in Peru @ 1995-02',
  ],
  [
    'President Kh. Damdin paid a State Visit to Peru from 19 to 23 September 2016.',
    'visit Kh. Damdin in Peru @ 2016-09-19/2016-09-23',
  ],
  [
    'President Kh. Damdin paid a State Visit from 19 to 23 September 2016 in the course of which he saw the Prime Minister and visited Cusco and Arequipa.',
    'visit Kh. Damdin @ 2016-09-19/2016-09-23',
  ],
  [
    'Ambassadors met in Lima. In 2014 the Prime Minister of Peru, Ana Torres, paid a return visit.',
    'visit Ana Torres @ 2014',
  ],
  [
    'Minister of Trade Rosa Quispe led a business delegation to Ulaanbaatar in March 2018.',
    'visit Rosa Quispe in Ulaanbaatar @ 2018-03',
  ],
  [
    'A parliamentary delegation headed by Speaker Luis Vega visited Lima in May 2016.',
    'visit Luis Vega in Lima @ 2016-05',
  ],
  [
    'A parliamentary delegation led by Speaker G. Zandan visited Peru from 3 to 7 May 2016.',
    'visit G. Zandan in Peru @ 2016-05-03/2016-05-07',
  ],
  [
    'President Elbek Nyam made a State visit to Peru in October 2011 and Prime Minister Ana Torres reciprocated in November 2013.',
    'visit Elbek Nyam in Peru @ 2011-10',
    'visit Ana Torres @ 2013-11',
  ],
  [
    'Prime Minister Ana Torres met President Kh. Damdin on the sidelines of the UN General Assembly in New York in September 2017.',
    'meeting Ana Torres, Kh. Damdin in New York @ 2017-09',
  ],
  [
    'Prime Minister Ana Torres and President Kh. Damdin met on the margins of the ASEM Summit in Brussels on 18 October 2018.',
    'meeting Ana Torres, Kh. Damdin in Brussels @ 2018-10-18',
  ],
  [
    'The Foreign Ministers of the two countries last met in Lima on 3 May 2017.',
    'meeting in Lima @ 2017-05-03',
  ],
  ['The Joint Commission last met in Ulaanbaatar in April 2016.', 'meeting in Ulaanbaatar @ 2016-04'],
  [
    'The 7th meeting of the Joint Commission was held in Lima on 5-6 June 2018, co-chaired by Foreign Minister Luis Paredes and Minister D. Tsogt.',
    'meeting Luis Paredes, D. Tsogt in Lima @ 2018-06-05/2018-06-06',
  ],
  [
    'The seventh session of the Joint Committee, chaired by Foreign Minister Luis Paredes, took place in Lima on 5 June 2018.',
    'meeting Luis Paredes in Lima @ 2018-06-05',
  ],
  [
    'Foreign Office Consultations are held annually; the last round took place in Lima on 8 March 2018.',
    'consultation @ /..',
    'consultation in Lima @ 2018-03-08',
  ],
  ['A Joint Working Group on agriculture meets every year.', 'meeting @ /..'],
  ['The two foreign ministries hold annual consultations.', 'consultation @ /..'],
  [
    'The two countries hold regular political consultations at the level of deputy ministers.',
    'consultation @ /..',
  ],
  ['The Joint Business Council meets twice a year.', 'meeting @ /..'],
  [
    'The Joint Committee on Trade, which meets annually, held its 6th meeting in Lima in May 2017.',
    'meeting @ /..',
    'meeting in Lima @ 2017-05',
  ],
  [
    'The Joint Committee, its sixth meeting having been held in Lima in May 2017, has set up three groups.',
    'meeting in Lima @ 2017-05',
  ],
  [
    'The 4th Peru-Mongolia Dialogue took place in Ulaanbaatar in August 2016.',
    'consultation in Ulaanbaatar @ 2016-08',
  ],
  [
    'A telephone conversation between Prime Minister Ana Torres and President Kh. Damdin took place on 4 April 2020.',
    'meeting Ana Torres, Kh. Damdin @ 2020-04-04',
  ],
  [
    'Prime Minister Ana Torres spoke by telephone with President Kh. Damdin on 4 April 2020.',
    'meeting Ana Torres, Kh. Damdin @ 2020-04-04',
  ],
  [
    'On 4 April 2020 Foreign Ministers Luis Paredes and D. Tsogt held a videoconference on the pandemic.',
    'meeting Luis Paredes, D. Tsogt on pandemic @ 2020-04-04',
  ],
  ['The sixth round was held virtually on 8 December 2020.', 'consultation @ 2020-12-08'],
  [
    'President Kh. Damdin, accompanied by Foreign Minister D. Tsogt, visited Lima in May 2016.',
    'visit Kh. Damdin, D. Tsogt in Lima @ 2016-05',
  ],
  [
    'President Kh. Damdin visited Lima in May 2016, accompanied by Foreign Minister D. Tsogt and a business delegation.',
    'visit Kh. Damdin, D. Tsogt in Lima @ 2016-05',
  ],
  [
    'Prime Minister Ana Torres addressed the State Great Khural on 17 May 2015.',
    'address Ana Torres in State Great Khural @ 2015-05-17',
  ],
  [
    'In May 2015 Prime Minister Ana Torres became the first foreign leader to address the Parliament of Mongolia.',
    'address Ana Torres in Parliament of Mongolia @ 2015-05',
  ],
  [
    'The President of Mongolia, Kh. Damdin, delivered a speech at the National Congress in Lima on 4 May 2016.',
    'address Kh. Damdin in National Congress @ 2016-05-04',
  ],
  [
    'During his visit in May 2016, President Kh. Damdin addressed a joint session of Congress.',
    'address Kh. Damdin in Congress @ 2016-05',
  ],
  [
    'Foreign Minister Luis Paredes called on President Kh. Damdin in Ulaanbaatar on 6 May 2018 and discussed mining, education and visas.',
    'meeting Luis Paredes, Kh. Damdin in Ulaanbaatar on mining; education; visas @ 2018-05-06',
  ],
  [
    'Foreign Minister Luis Paredes received his Mongolian counterpart, D. Tsogt, in Lima on 6 May 2018.',
    'meeting Luis Paredes, D. Tsogt in Lima @ 2018-05-06',
  ],
  [
    'Foreign Minister D. Tsogt was received in Lima by Foreign Minister Luis Paredes on 6 May 2018.',
    'meeting D. Tsogt, Luis Paredes in Lima @ 2018-05-06',
  ],
  [
    'Foreign Minister D. Tsogt held talks with his Peruvian counterpart Luis Paredes in Lima on 6 May 2018.',
    'meeting D. Tsogt, Luis Paredes in Lima @ 2018-05-06',
  ],
  [
    "Mongolia's Minister of Mining D. Ganhuyag took part in the PDAC mining conference in Lima in March 2018.",
    'conference D. Ganhuyag in Lima @ 2018-03',
  ],
  [
    'High-level exchanges have included the visits of Prime Minister Ana Torres to Ulaanbaatar (May 2011) and of President Kh. Damdin to Lima (June 2014).',
    'visit Ana Torres in Ulaanbaatar @ 2011-05',
    'visit Kh. Damdin in Lima @ 2014-06',
  ],
  [
    'The visit to Mongolia of Foreign Minister Luis Paredes (May 2011) was the first of its kind.',
    'visit Luis Paredes in Mongolia @ 2011-05',
  ],
  [
    'President Ana Torres visits Ulaanbaatar on 4 May 2018 and meets Prime Minister D. Tsogt.',
    'visit Ana Torres, D. Tsogt in Ulaanbaatar @ 2018-05-04',
  ],
  ['In 2016, some 10.5 million Mongolians visited Peru.'],
  [
    'The opening ceremony on 8 May 2018 was attended by President Ana Torres and Foreign Minister D. Tsogt.',
    'meeting Ana Torres, D. Tsogt @ 2018-05-08',
  ],
  [
    'The Mongolian Academy in Lima was inaugurated on 9 May 2018 in the presence of President Ana Torres.',
    'meeting Ana Torres in Lima @ 2018-05-09',
  ],
  ['The political consultations were last held in Lima on 7 May 2018.', 'consultation in Lima @ 2018-05-07'],
  [
    'The 2017 Peru-Mongolia Conference on mining in the south (Lima, 5-6 June 2017) was a success.',
    'conference in Lima @ 2017-06-05/2017-06-06',
  ],
  [
    'The second summit was held five years later, on 30 October 2017, in Lima.',
    'summit in Lima @ 2017-10-30',
  ],
  [
    'At the second summit held via videoconference on 12 May 2020, President Moon Jae-in presented a plan.',
    'summit Moon Jae-in @ 2020-05-12',
  ],
  ['The London Conference on 5 May 2018 dealt with fisheries.'],
  [
    '4 May 2018: Minister D. Tsogt joins President Ana Torres in Lima for the launch of the works.',
    'meeting D. Tsogt, Ana Torres in Lima @ 2018-05-04',
  ],
  [
    'In May 2016, Minister D. Tsogt travelled to the Peruvian capital to meet with officials.',
    'visit D. Tsogt in the Peruvian capital @ 2016-05',
  ],
  [
    'Minister D. Tsogt visited Lima on 7 May 2017. A first school was completed in 2013; a second, for girls, was launched in 2015.',
    'visit D. Tsogt in Lima @ 2017-05-07',
  ],
  ['The JCMC meets every year.', 'meeting @ /..'],
  ['The Association Council, which meets once a year, oversees the agreement.', 'meeting @ /..'],
  ['The European Commission meets weekly.'],
  [
    // The heading's year holds the day that the first verb tells.
    'Contacts\n\n2017\n\nForeign Minister Luis Paredes travels to Ulaanbaatar on 2 May and meets his counterpart, D. Tsogt.',
    'visit Luis Paredes, D. Tsogt in Ulaanbaatar @ 2017-05-02',
  ],
  ['The two Presidents met again in Davos in January 2013.', 'meeting in Davos @ 2013-01'],
  ['Prime Minister Ana Torres will visit Ulaanbaatar in 2021.'],
  ['President Kh. Damdin was invited to visit Peru in 2021.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['PER', 'MNG'])).toEqual(expected);
});
