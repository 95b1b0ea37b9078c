import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

const PAGE = 'Peru and Norway\nBasic Data\n\nPeru and Norway are friends. They are partners.\n\n';

test.each<[string, ...string[]]>([
  [
    'VIP visits (since 1990)\nTo Peru\nYear | Name\nAug. 1991 | Prime Minister Kari Berg\nJul. 1999 | His Royal Highness Crown Prince Haakon\nApr.-May 2012 | Minister for Foreign Affairs Ola Dahl\n\nFrom Peru\nFeb.-Mar. 2015 | President Julio Ramos',
    'visit Kari Berg in Peru @ 1991-08',
    'visit Haakon in Peru @ 1999-07',
    'visit Ola Dahl in Peru @ 2012-04/2012-05',
    'visit Julio Ramos @ 2015-02/2015-03',
  ],
  [
    'VIP visits\n\nFrom Peru\nYear and month / Name\n2003, May / Prime Minister Ana Torres (Norway)\n2007, April-May / Foreign Minister Luis Paredes (Oslo)',
    'visit Ana Torres in Norway @ 2003-05',
    'visit Luis Paredes in Oslo @ 2007-04/2007-05',
  ],
  [
    'High-level visits\n\n| Date | Visitor |\n| May 2014 | Prime Minister Ana Torres |\n| 3-5 June 2015 | Foreign Minister Luis Paredes |',
    'visit Ana Torres @ 2014-05',
    'visit Luis Paredes @ 2015-06-03/2015-06-05',
  ],
  [
    'The two exchange much. Other visits of these years were as follows:\n\nPresident Smt. Lalita Rao - 24-27 July 2011\nPM Dr. Julio Ramos - March 2012\nForeign Minister Kari Berg to Peru - 15-18 January 2014\nPM Julio Ramos – May 2014 (with officials)',
    'visit Lalita Rao @ 2011-07-24/2011-07-27',
    'visit Julio Ramos @ 2012-03',
    'visit Kari Berg in Peru @ 2014-01-15/2014-01-18',
    'visit Julio Ramos @ 2014-05',
  ],
  [
    'Recent visits to Norway from Peru are the following:\na) President Julio Ramos, May 2011\nb) Speaker Pedro Vega, accompanied by six members (June 2012)\nc) Deputy Minister Carla Solis: 12 to 14 July 2013',
    'visit Julio Ramos in Norway @ 2011-05',
    'visit Pedro Vega in Norway @ 2012-06',
    'visit Carla Solis in Norway @ 2013-07-12/2013-07-14',
  ],
  [
    'Visits by Norway to Peru\n• King Harald V – 2017, 2018\n• Mar. 2013, Oct. 2015 | Prime Minister Kari Berg',
    'visit Harald V in Peru @ 2017',
    'visit Harald V in Peru @ 2018',
    'visit Kari Berg in Peru @ 2013-03',
    'visit Kari Berg in Peru @ 2015-10',
  ],
  [
    'At 8 PM Vienna time on 5 May 2014 PM Kari Berg met Mr Ramos in Lima.',
    'meeting Kari Berg, Ramos in Lima @ 2014-05-05',
  ],
  [
    'Recent high-level exchanges\n\n(To Norway)\nJanuary 2010    Prime Minister Ana Torres\nMay 2014    State Minister of Defense Paredes\nJuly 6, 2015    Speaker Pedro Vega\n\n(To Peru)\nJune 2016    Gen. Ola Dahl, Chief of Defence',
    'visit Ana Torres in Norway @ 2010-01',
    'visit Paredes in Norway @ 2014-05',
    'visit Pedro Vega in Norway @ 2015-07-06',
    'visit Ola Dahl in Peru @ 2016-06',
  ],
  // Not under a heading of visits, and rows of something else.
  ['Trade\n\nMay 2014 | Prime Minister Ana Torres'],
  ['The ministers named these dates:\n\nPresident Julio Ramos – May 2014'],
  ['VIP visits\n\nTrade in May 2014 | 300 million'],
])('%s', (text, ...expected) => {
  expect(told(PAGE + text, ['NOR', 'PER'])).toEqual(expected);
});
