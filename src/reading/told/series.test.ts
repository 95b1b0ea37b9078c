import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Events of which a sentence tells several, by one verb or noun for all. */
test.each<[string, ...string[]]>([
  [
    'The jubilee was marked by holding the ASEAN-Brazil Commemorative Summit in Recife on 4-5 May 2016, after those in Manila in June 2008 and in Hanoi in April 2012.',
    'summit in Recife @ 2016-05-04/2016-05-05',
    'summit in Manila @ 2008-06',
    'summit in Hanoi @ 2012-04',
  ],
  [
    'Prime Minister Carla Souza came to Jakarta in May 2011 and again in July 2013.',
    'visit Carla Souza in Jakarta @ 2011-05',
    'visit Carla Souza in Jakarta @ 2013-07',
  ],
  [
    'The Joint Commission last met on 9 November 2017, by videoconference, having done so in Hanoi in 2015 and, before that, in Manila in October 2012.',
    'meeting @ 2017-11-09',
    'meeting in Hanoi @ 2015',
    'meeting in Manila @ 2012-10',
  ],
  [
    'Officials took up the plan at the third meeting of the Joint Committee, in Hanoi on 2 May 2016; the first two were held in Manila on 3 July 2014 and in Jakarta on 30 April 2015.',
    'meeting in Manila @ 2014-07-03',
    'meeting in Hanoi @ 2016-05-02',
    'meeting in Jakarta @ 2015-04-30',
  ],
  [
    'The first ASEAN-Brazil Conference was held in Manila in May 2010. It was followed by a conference in Hanoi on 4 June 2012 and by one in Jakarta on 5 July 2014.',
    'conference in Manila @ 2010-05',
    'conference in Hanoi @ 2012-06-04',
    'conference in Jakarta @ 2014-07-05',
  ],
  [
    'High-level special events on health have become a habit. The first of these was organised in Manila on 22 November 2016.',
    'conference in Manila @ 2016-11-22',
  ],
  [
    'Prime Minister Carla Souza represented Brazil in Manila (9-10 July 2015), and Pedro Lima in Hanoi (2 June 2016).',
    'meeting Carla Souza in Manila @ 2015-07-09/2015-07-10',
    'meeting Pedro Lima in Hanoi @ 2016-06-02',
  ],
  [
    'Prime Minister Carla Souza visited Manila in May 2011, and in July 2012 an agreement on trade was signed.',
    'agreement “agreement on trade” @ 2012-07',
    'visit Carla Souza in Manila @ 2011-05',
  ],
  [
    'Prime Minister Carla Souza visited Manila in May 2011, before the elections in Brazil in October 2014.',
    'visit Carla Souza in Manila @ 2011-05',
  ],
  [
    'Prime Minister Carla Souza has been to Vietnam twice: in August 2010, when she spoke to students; and in January 2014, as a guest of honour.',
    'visit Carla Souza in Vietnam @ 2010-08',
    'visit Carla Souza in Vietnam @ 2014-01',
  ],
])('more of the same: %s', (text, ...lines) => {
  expect(told(text, ['ASEAN', 'BRA'])).toEqual(lines);
});

/** Bodies of the two sides, by their name or by what was named before. */
test.each<[string, ...string[]]>([
  [
    'Ministers praised the work of the Cooperation Committee, last convened in Hanoi on 28 February and 1 March 2017.',
    'meeting in Hanoi @ 2017-02-28/2017-03-01',
  ],
  [
    'A Joint Commission was set up in 2009. The Commission last met in Manila on 31 October 2017.',
    'meeting in Manila @ 2017-10-31',
  ],
  [
    'The Joint Task Force, which brings experts together, is convened twice a year, its ninth meeting having been held virtually on 24 October 2017.',
    'meeting @ /..',
    'meeting @ 2017-10-24',
  ],
  ['The two bodies have met every year since 2011.', 'meeting @ 2011/..'],
  [
    'Digital Partnership, launched on 28 November 2012; its Council convened for the first time in Manila on 30 June 2013.',
    'agreement “Digital Partnership” @ 2012-11-28',
    'meeting in Manila @ 2013-06-30',
  ],
  ['The European Commission met in Brussels on 5 May 2016.'],
  ['The Commission met in Brussels on 5 May 2016.'],
])('bodies that sit: %s', (text, ...lines) => {
  expect(told(text, ['ASEAN', 'BRA'])).toEqual(lines);
});

/** Events that a noun tells of beside the verb. */
test.each<[string, ...string[]]>([
  [
    'The programme was announced at the ninth ASEAN-Brazil Summit in Belo Horizonte, Brazil, in November 2014.',
    'summit in Belo Horizonte @ 2014-11',
  ],
  [
    'The jubilee had been marked with a Commemorative Summit in Manila on 20-21 December 2012.',
    'summit in Manila @ 2012-12-20/2012-12-21',
  ],
  [
    'Brazil spoke well of the talks held during the visits, on 24 and 25 April 2017, of Special Envoy David Morris.',
    'visit David Morris @ 2017-04-24/2017-04-25',
  ],
  [
    'A programme was agreed by Foreign Minister Pedro Lima during his visit to Vietnam in January 2012.',
    'visit Pedro Lima in Vietnam @ 2012-01',
  ],
  [
    'The ASEAN-Brazil Conference on a secure future, held in Manila on 9 and 10 November 2016 and attended by many, closed with a concert.',
    'conference in Manila on secure future @ 2016-11-09/2016-11-10',
  ],
  [
    'In Manila, on 16 July 2017, Prime Minister Carla Souza received a courtesy call from Secretary-General Lim Jock Hoi.',
    'meeting Carla Souza, Lim Jock Hoi in Manila @ 2017-07-16',
  ],
  ['Brazil and ASEAN hold a Strategic Dialogue.', 'consultation @ /..'],
  ['The Council, of which no session was convened for five years before 2015, was wound up.'],
])('told by a noun: %s', (text, ...lines) => {
  expect(told(text, ['ASEAN', 'BRA'])).toEqual(lines);
});
