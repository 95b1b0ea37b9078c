import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'A live exercise, “Clear Skies 2014”, was conducted from 3 to 6 May 2014, with Finnish and Norwegian fighters.',
    'part FIN in Clear Skies 2014 @ 2014-05-03/2014-05-06',
  ],
  [
    'Four computer-assisted exercises on air defence took place between 2004 and 2012, the last of them at Turku from 26 to 30 March 2012.',
    'part FIN in computer-assisted exercises on air defence @ 2004/2012',
    'part FIN in computer-assisted exercises on air defence @ 2012-03-26/2012-03-30',
  ],
  [
    '“Deep Rescue 2011”, a submarine rescue exercise off the coast, saw the participation of a Finnish submarine.',
    'part FIN in Deep Rescue 2011 @ 2011',
  ],
  [
    'A table-top exercise on floods was run by the Rescue Agency in the autumn of 2015.',
    'part FIN in table-top exercise on floods @ 2015-09~/2015-11~',
  ],
  [
    'Exercise HARBOUR 12, a field training exercise on demining, was hosted by Finland in Turku on 2-8 March 2016.',
    'part FIN in Exercise HARBOUR 12 @ 2016-03-02/2016-03-08',
  ],
  [
    'In April and May 2017 Finland acted as host of the first exercise ever to be held in the north, “NORDWIND 2017”, which was played at Turku.',
    'part FIN in NORDWIND 2017 @ 2017-04/2017-05',
  ],
  [
    'Finland has also sent members to the multinational exercise Nordic Wind every year since 2006.',
    'part FIN in Nordic Wind @ 2006/..',
  ],
  [
    'The Finnish Navy and NATO conducted mine-hunting exercises in the Baltic in September and November 2014.',
    'part FIN in mine-hunting exercises @ 2014-09/2014-11',
  ],
  [
    'The Finnish forces held Exercise Arctic Gate in August 2012, in November 2016 and again from 18 to 29 March 2017.',
    'part FIN in Exercise Arctic Gate @ 2012-08',
    'part FIN in Exercise Arctic Gate @ 2016-11',
    'part FIN in Exercise Arctic Gate @ 2017-03-18/2017-03-29',
  ],
  [
    'Finnish soldiers take part every year in Exercise Arctic Gate, hosted in 2017 by Norway.',
    'part FIN in Exercise Arctic Gate @ /..',
  ],
  [
    'During January and February 2014 a Finnish frigate served with Operation Ocean Shield.',
    'part FIN in Operation Ocean Shield @ 2014-01/2014-02',
  ],
  [
    'Together with Norway it hosts the annual peacekeeping exercise “Nordic Quest” near Turku.',
    'part FIN in Nordic Quest @ /..',
  ],
  [
    'Since 2005, over 600 Finnish officers and officials have followed courses at the NATO Defense College in Rome.',
    'part FIN in courses at the NATO Defense College @ 2005/..',
  ],
  [
    'In 2016 and 2017, Finnish personnel attended 38 courses at NATO education facilities.',
    'part FIN in courses at NATO education facilities @ 2016/2017',
  ],
  [
    'Finnish officers studied at the NATO Defense College in 2014.',
    'part FIN in NATO Defense College @ 2014',
  ],
  ['Finnish officials attended the opening of the NATO School in 2014.'],
  ['Finnish officers will attend courses at the NATO School in 2019.'],
  // What is planned, discussed, watched or done by others is nobody's part.
  ['A joint exercise with Finland is planned for May 2019.'],
  ['The ministers discussed the table-top exercise of May 2015 with Finland.'],
  ['Norway and Denmark held a naval exercise in May 2015.'],
  ['NATO held its largest naval exercise in May 2015.'],
  ['Finland completed a mapping exercise on its forests in May 2015.'],
  ['Finland called for the exercise of restraint in May 2015.'],
])('%s', (sentence, ...expected) => {
  expect(told(sentence, ['NATO', 'FIN']).filter((l) => l.startsWith('part'))).toEqual(expected);
});

test('of two countries, by the names of their ships and forces', () => {
  expect(
    told('INS Karwar carried out a naval drill with the Danish frigate Absalon in March 2017.', [
      'IND',
      'DNK',
    ]),
  ).toEqual(['part IND in naval drill @ 2017-03']);
  expect(told('June 2012: first joint rescue exercise.', ['NATO', 'FIN'])).toEqual([
    'part FIN in joint rescue exercise @ 2012-06',
  ]);
});
