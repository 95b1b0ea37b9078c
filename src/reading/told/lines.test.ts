import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

const PAGE = 'Peru and the Alliance are partners.\n\n';

test.each<[string, ...string[]]>([
  [
    '2014 May  Prime Minister Ana Torres visits Brussels (5-7)',
    'visit Ana Torres in Brussels @ 2014-05-05/2014-05-07',
  ],
  [
    '2014 May  Prime Minister Ana Torres visits Brussels (9th; lecture at the university)',
    'visit Ana Torres in Brussels @ 2014-05-09',
  ],
  [
    '2014 May  Prime Minister Ana Torres visits Brussels (May 29 - June 2)',
    'visit Ana Torres in Brussels @ 2014-05-29/2014-06-02',
  ],
  [
    'May 2014  Foreign Minister Luis Paredes delivers a keynote address at the North Atlantic Council',
    'address Luis Paredes @ 2014-05',
  ],
  ['2016: Defence Minister Rosa Quispe visits Oslo (March)', 'visit Rosa Quispe in Oslo @ 2016-03'],
  ['May 2014: first Peru-NATO meeting of directors in Lima', 'meeting in Lima @ 2014-05'],
  ['4 May 2015: Informal dinner of ministers in Quito.', 'meeting in Quito @ 2015-05-04'],
  [
    '2015 – Second round of staff talks of Peru and NATO (Lima, 7 June); the two have met annually since',
    'meeting in Lima @ 2015-06-07',
  ],
  ['6 June 2015: seminar on cyber defence, held in Lima', 'conference in Lima on cyber-defence @ 2015-06-06'],
  [
    'Peru-NATO consultations (3 in total)\n- 1st: Lima, 5 May 2014\n- 2nd: Brussels, June 2015 (Foreign Minister Luis Paredes)\n- 3rd: 6 July 2016, by videoconference',
    'consultation in Lima @ 2014-05-05',
    'consultation Luis Paredes in Brussels @ 2015-06',
    'consultation @ 2016-07-06',
  ],
  [
    'Visits from Peru:\n- 2017: visit of President Julio Ramos to Brussels (6 May); visit of Minister of Trade Rosa Quispe to Oslo (12-13 November)',
    'visit Julio Ramos in Brussels @ 2017-05-06',
    'visit Rosa Quispe in Oslo @ 2017-11-12/2017-11-13',
  ],
  [
    'VIP Visits\n(titles as of the time)\n\nFrom Peru to Norway\nYear  Name\n2003  Ms. Ana Torres, Minister for Foreign Affairs (Aug.)\n2006  Mr. Luis Paredes, Prime Minister (June 30-July 1, World Youth Summit)\n      Ms. Rosa Quispe, Minister of Trade (Sep. 9, with officials)\n2009  Mr. Julio Ramos, President',
    'visit Ana Torres in Norway @ 2003-08',
    'visit Luis Paredes in Norway @ 2006-06-30/2006-07-01',
    'visit Rosa Quispe in Norway @ 2006-09-09',
    'visit Julio Ramos in Norway @ 2009',
  ],
  [
    'One.\n\nTwo.\n\nThree.\n\nHIGHLIGHTS\n\n4th Peru-NATO Dialogue – Quito, Ecuador, 4 and 5 May 2015\nCo-chaired by President Julio Ramos and Secretary General Jens Stoltenberg; Minister of Trade Rosa Quispe also attended.',
    'consultation Julio Ramos, Jens Stoltenberg, Rosa Quispe in Quito @ 2015-05-04/2015-05-05',
  ],
  [
    'One.\n\nTwo.\n\nThree.\n\nFour.\n\n5th Peru-NATO Meeting, Zorritos, Peru, 5 May 2015\n\nPresident Julio Ramos MP led the delegation, accompanied by Minister of Trade Rosa Quispe.',
    'meeting Julio Ramos, Rosa Quispe in Zorritos @ 2015-05-05',
  ],
  [
    'One.\n\nTwo.\n\nThree.\n\nFour.\n\n5th Peru-NATO Meeting, Lima, 5 May 2015\n\nAttended by President Julio Ramos, the meeting saw much progress.',
    'meeting Julio Ramos in Lima @ 2015-05-05',
  ],
  // A line may open with its day in figures, and the next line with one too.
  [
    'High-level visits\n\n03.05.2012 – 05.05.2012: President Julio Ramos visits Brussels\n12 June: Rosa Quispe, Minister of Trade, visits Brussels',
    'visit Julio Ramos in Brussels @ 2012-05-03/2012-05-05',
    'visit Rosa Quispe in Brussels @ 2012-06-12',
  ],
])('%s', (text, ...expected) => {
  expect(told(PAGE + text, ['NATO', 'PER'])).toEqual(expected);
});

test.each([
  'May 2014: first meeting of the Governments of Chad and Oman in Lima',
  'May 2014: report on the meeting of ministers',
  'May 2014: dialogue centre for young officers',
  'May 2014: talks between them began to falter',
  '12 June 2030: meeting of the Peru-NATO committee in Lima',
  'The meetings were many.\n- 1st: Lima, 5 May 2014',
  '2014 May  exhibition of Peruvian art in Brussels (3 rooms)',
])('no engagement: %s', (text) => {
  expect(told(PAGE + text, ['NATO', 'PER'])).toEqual([]);
});
