import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'The North Atlantic Council meets annually with Finland to review progress under the programme.',
    'meeting on progress under the programme @ /..',
  ],
  ['The two Commissions meet every year.', 'meeting @ /..'],
  [
    'Staff talks between the two sides are held once a year, alternating between Brussels and Helsinki.',
    'meeting in Brussels and Helsinki @ /..',
  ],
  ['Annual staff talks take place in Brussels and Helsinki.', 'meeting in Brussels and Helsinki @ /..'],
  ['A Joint Working Group, which meets annually, oversees this work.', 'meeting @ /..'],
  ['Regular high-level contacts take place in the form of ministerial consultations.', 'consultation @ /..'],
  [
    'The main forum is the Contact Group, an informal body which meets five times a year in Brussels at ambassadorial level.',
    'meeting in Brussels @ /..',
  ],
  [
    'The 10th F2F took place at NATO Headquarters in Brussels on 27 February 2018, when President Sauli Niinistö was accompanied by Foreign Minister Timo Soini.',
    'meeting Sauli Niinistö, Timo Soini in NATO Headquarters in Brussels @ 2018-02-27',
  ],
  [
    'President Sauli Niinistö had already been received by the Secretary General, Jens Stoltenberg, on 7 December 2017.',
    'meeting Sauli Niinistö, Jens Stoltenberg @ 2017-12-07',
  ],
  [
    'President Sauli Niinistö attended the Summit in Riga, where he had talks with Secretary General Rasmussen on 2 June 2013.',
    'summit Sauli Niinistö, Rasmussen in Riga @ 2013-06-02',
  ],
  [
    'President Sauli Niinistö took the floor at the Warsaw Summit on 8 July 2016 and held a bilateral meeting in the margins with President Barack Obama on energy and migration.',
    'address Sauli Niinistö in Warsaw @ 2016-07-08',
    'meeting Sauli Niinistö, Barack Obama in Warsaw @ 2016-07-08',
  ],
  [
    'On 3 May 2017 Defence Minister Jussi Niinistö had talks with Secretary General Jens Stoltenberg on Kosovo, on air policing and the situation in the Baltic Sea, in particular as regards Russia.',
    'meeting Jussi Niinistö, Jens Stoltenberg on Kosovo; air policing; situation in the Baltic Sea; Russia @ 2017-05-03',
  ],
  [
    'NATO Secretary General Jens Stoltenberg wrapped up a two-day visit to Finland on Tuesday (6 November 2017), where he met Prime Minister Juha Sipilä and Defence Minister Jussi Niinistö in Helsinki, and discussed with them the fight against terrorism, cyber threats and the situation in Ukraine.',
    'visit Jens Stoltenberg, Juha Sipilä, Jussi Niinistö in Finland on counter-terrorism; cyber threats; situation in Ukraine @ 2017-11-06',
  ],
  [
    'On 5 June 2017 the Chairman of the Military Committee, General Petr Pavel, visited Helsinki, where he met the Chief of Defence, General Jarmo Lindberg.',
    'visit Petr Pavel, Jarmo Lindberg in Helsinki @ 2017-06-05',
  ],
  [
    'In her visit to Helsinki in October 2017, Deputy Secretary General Rose Gottemoeller opened the Centre of Excellence together with Prime Minister Juha Sipilä.',
    'visit Rose Gottemoeller in Helsinki @ 2017-10',
  ],
  [
    'The visit to Finland by the Secretary General in June 2012 was the first ever.',
    'visit in Finland @ 2012-06',
  ],
  [
    'Finnish Foreign Minister Erkki Tuomioja participated in the ISAF meeting of foreign ministers in Brussels in December 2011.',
    'meeting Erkki Tuomioja in Brussels @ 2011-12',
  ],
  [
    'Foreign Minister Erkki Tuomioja took part in a meeting of ISAF foreign ministers at NATO Headquarters on 8 December 2011.',
    'meeting Erkki Tuomioja in NATO Headquarters @ 2011-12-08',
  ],
  [
    "NATO's Deputy Assistant Secretary General, James Appathurai, paid a working visit to Helsinki on 3-4 May 2016.",
    'visit James Appathurai in Helsinki @ 2016-05-03/2016-05-04',
  ],
  [
    'The fourth round of Political-Military Talks took place by video conference on 12 November 2017.',
    'consultation @ 2017-11-12',
  ],
  [
    'The negotiations were formally launched in Helsinki on 21 June 2017 by Commissioner Cecilia Malmström and the Finnish Minister for Trade, Kai Mykkänen.',
    'meeting Cecilia Malmström, Kai Mykkänen in Helsinki @ 2017-06-21',
  ],
  [
    "The European Parliament's delegation, whose members last travelled to Helsinki in February 2016, meets regularly with its counterparts.",
    'visit in Helsinki @ 2016-02',
    'meeting @ /..',
  ],
  [
    'Senior Finnish officials visited SHAPE in Mons in March 2015 for consultations with SACEUR.',
    'visit in SHAPE in Mons @ 2015-03',
  ],
  [
    'The Supreme Allied Commander Europe, General Curtis Scaparrotti, met with the Finnish Chief of Defence in Helsinki in May 2017.',
    'meeting Curtis Scaparrotti in Helsinki @ 2017-05',
  ],
  [
    'In November 2015 the first-ever NATO-Finland seminar on resilience was organised in Helsinki by the Ministry of Defence.',
    'conference in Helsinki on resilience @ 2015-11',
  ],
  [
    'Prime Minister Juha Sipilä hosted Secretary General Jens Stoltenberg for dinner in Helsinki on 6 November 2017.',
    'meeting Juha Sipilä, Jens Stoltenberg in Helsinki @ 2017-11-06',
  ],
  [
    'Prime Minister Matti Vanhanen paid his first visit to NATO on 3 May 2007, meeting Secretary General Jaap de Hoop Scheffer.',
    'visit Matti Vanhanen, Jaap de Hoop Scheffer in NATO @ 2007-05-03',
  ],
  [
    'On 3 May 2007 Prime Minister Matti Vanhanen was at NATO Headquarters for talks with Secretary General Jaap de Hoop Scheffer.',
    'visit Matti Vanhanen, Jaap de Hoop Scheffer in NATO Headquarters @ 2007-05-03',
  ],
  [
    "The Finnish President's visit to NATO Headquarters in May 2015 gave new impetus to relations.",
    'visit in NATO Headquarters @ 2015-05',
  ],
  [
    'Bilateral talks between President Sauli Niinistö and Secretary General Jens Stoltenberg in June 2015 focused on the Baltic Sea and terrorism.',
    'meeting Sauli Niinistö, Jens Stoltenberg on Baltic Sea; terrorism @ 2015-06',
  ],
  ['Finland has been invited to meetings of foreign ministers since 2014.'],
  [
    'A NATO parliamentary delegation visited Finland from 3 to 6 May 2017 and met with members of parliament.',
    'visit in Finland @ 2017-05-03/2017-05-06',
  ],
  [
    'Ambassador Pekka Koskela presented his credentials to the Secretary General on 7 March 2016.',
    'post ambassador to NATO (Pekka Koskela) @ 2016-03-07/..',
  ],
  [
    'The ministers last held consultations in this format in May 2016 in Tampere.',
    'consultation in Tampere @ 2016-05',
  ],
  ['November 2014 – Defence Minister Tuomasov visits NATO.', 'visit Tuomasov in NATO @ 2014-11'],
  [
    'The Transport Ministers of the two sides have been meeting annually in the margins of the General Assembly in New York, most recently on 3 October 2016 under the co-chairmanship of Her Excellency Mari Saarinen and His Excellency Karl Berg.',
    'meeting @ /..',
    'meeting Mari Saarinen, Karl Berg in New York @ 2016-10-03',
  ],
  [
    'Mr. Albu met on 19 October 2017 with Dr. Kao Kim, with whom he exchanged views on river transport, on plant health and on the renewal of the Charter.',
    'meeting Albu, Kao Kim on river transport; plant health; renewal of the Charter @ 2017-10-19',
  ],
  [
    'The 26th Summit took place in Brussels on April 25, 2017. On this occasion, Prime Minister Juha Sipilä, President Donald Tusk and President Jean-Claude Juncker exchanged views on the war in Yemen, on fisheries and on the future of the Arctic Council.',
    'summit Juha Sipilä, Donald Tusk, Jean-Claude Juncker in Brussels on war in Yemen; fisheries; future of the Arctic Council @ 2017-04-25',
  ],
  [
    'Negotiations towards an agreement were launched in Helsinki on 21 June 2017 by Minister for Trade and Export Growth Kai Mykkänen and EU Trade Commissioner Cecilia Malmström.',
    'meeting Kai Mykkänen, Cecilia Malmström in Helsinki @ 2017-06-21',
  ],
  [
    'Negotiations were concluded on 30 June 2017 in Brussels in the presence of Prime Minister Juha Sipilä and President Donald Tusk.',
    'meeting Juha Sipilä, Donald Tusk in Brussels @ 2017-06-30',
  ],
  [
    'Prime Minister Juha Sipilä attended the KFOR ministerial held in Pristina in June 2011.',
    'meeting Juha Sipilä in Pristina @ 2011-06',
  ],
  [
    'Prime Minister Juha Sipilä visited NATO in January 2009. Foreign Minister Timo Soini addressed the North Atlantic Council the following February.',
    'visit Juha Sipilä in NATO @ 2009-01',
    'address Timo Soini @ 2009-02',
  ],
  [
    'Secretary General Jaap de Hoop Scheffer visited Helsinki in May 2007. He subsequently returned in January 2009.',
    'visit Jaap de Hoop Scheffer in Helsinki @ 2007-05',
    'visit Jaap de Hoop Scheffer in Helsinki @ 2009-01',
  ],
  [
    'On 8 May 2007 Secretary General Jaap de Hoop Scheffer, at the invitation of the Prime Minister, paid a visit to Helsinki, during which he also met President Tarja Halonen and delivered a speech to the University.',
    'visit Jaap de Hoop Scheffer, Tarja Halonen in Helsinki @ 2007-05-08',
  ],
  [
    'President Sauli Niinistö was asked to, and attended, the Riga Summit on 28-29 November 2006 without taking the floor.',
    'summit Sauli Niinistö in Riga @ 2006-11-28/2006-11-29',
  ],
  [
    'On 12 February 2018, Deputy Secretary General Rose Gottemoeller held an exchange with Minister of State Paula Lehto on the work of the year, on icebreakers and the outlook in the High North.',
    'exchange-of-views Rose Gottemoeller, Paula Lehto on work of the year; icebreakers; outlook in the High North @ 2018-02-12',
  ],
  [
    'Foreign Minister Timo Soini met Josep Borrell in Rome on 3 May 2017. He met the latter again in London on 4 June 2017 on the margins of the G7 Meeting, the discussions covering Myanmar, Afghanistan and the Indo-Pacific.',
    'meeting Timo Soini, Josep Borrell in Rome @ 2017-05-03',
    'meeting Timo Soini, Josep Borrell in London on Myanmar; Afghanistan; Indo-Pacific @ 2017-06-04',
  ],
  [
    'On April 4, 2018, Jens Stoltenberg had been received in Helsinki by President Sauli Niinistö to review preparations for the Summit, burden-sharing and relations with Russia.',
    'meeting Jens Stoltenberg, Sauli Niinistö in Helsinki on preparations for the Summit; burden-sharing; relations with Russia @ 2018-04-04',
  ],
  [
    'Anders Fogh Rasmussen visited the country on 7 March 2012.',
    'visit Anders Fogh Rasmussen in Finland @ 2012-03-07',
  ],
  [
    'Officials hold annual consultations on the Arctic, on Africa and on disarmament.',
    'consultation on Arctic; Africa; disarmament @ /..',
  ],
  ['NATO-Finland dialogue has its seat in the Euro-Atlantic Partnership Council (EAPC).'],
  [
    'On 27 September 2005, the Staff College in Turku was inaugurated by Secretary General Jaap de Hoop Scheffer and President Tarja Halonen.',
    'meeting Jaap de Hoop Scheffer, Tarja Halonen in Turku @ 2005-09-27',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
