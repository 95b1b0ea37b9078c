import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

const meetings = (text: string, relation: string[]) =>
  told(text, relation).filter((t) =>
    /^(?:visit|meeting|address|consultation|conference|summit|exchange-of-views)\b/.test(t),
  );

test.each<[string, ...string[]]>([
  [
    'At the third EU-Kenya Summit held in Nairobi in May 2019, attended by President Uhuru Kenyatta on the Kenyan side and by President of the European Council Donald Tusk, a plan was adopted.',
    'summit Uhuru Kenyatta, Donald Tusk in Nairobi @ 2019-05',
  ],
  [
    'EU-Kenya Ministerial Meeting (Nairobi, May 3, 2019): co-chaired by Foreign Minister Monica Juma and her counterpart from Spain',
    'meeting Monica Juma in Nairobi @ 2019-05-03',
  ],
  [
    'The fourth EU-Kenya Summit (Nairobi, 3 May 2018), opened by President Uhuru Kenyatta, was short; Commissioner Karl Berg was at home.',
    'summit Uhuru Kenyatta in Nairobi @ 2018-05-03',
  ],
  [
    'The EU-Kenya Summit took place in Mombasa on 3 May 2018 in the presence of President Uhuru Kenyatta and Prime Minister Raila Odinga.',
    'summit Uhuru Kenyatta, Raila Odinga in Mombasa @ 2018-05-03',
  ],
  [
    'Commissioner Mari Saarinen visited Nairobi on 14 February 2016, when she and President Uhuru Kenyatta discussed fisheries and the outlook for trade.',
    'visit Mari Saarinen, Uhuru Kenyatta in Nairobi on fisheries; outlook for trade @ 2016-02-14',
  ],
  [
    'Foreign Minister OKADA Kenji and PM Raila Odinga met in Nairobi on 3 May 2018.',
    'meeting OKADA Kenji, Raila Odinga in Nairobi @ 2018-05-03',
  ],
  [
    'On 3 May 2018 Commissioner Mari Saarinen met with the then Chairperson, Wanjiru Otieno, in Buenos Aires, the President being away.',
    'meeting Mari Saarinen, Wanjiru Otieno in Buenos Aires @ 2018-05-03',
  ],
  [
    'Commissioner Mari Saarinen received President Uhuru Kenyatta at Headquarters on 3 May 2018.',
    'meeting Mari Saarinen, Uhuru Kenyatta in Headquarters @ 2018-05-03',
  ],
  [
    "President Uhuru Kenyatta was welcomed to the Union's Headquarters by Commissioner Mari Saarinen on 3 May 2018.",
    "meeting Uhuru Kenyatta, Mari Saarinen in Union's Headquarters @ 2018-05-03",
  ],
  [
    'On 4 May 2018, in the margins of the Munich Security Conference, President Uhuru Kenyatta met Commissioner Mari Saarinen.',
    'meeting Uhuru Kenyatta, Mari Saarinen in Munich @ 2018-05-04',
  ],
  // Named after a city, and held elsewhere.
  [
    'President Uhuru Kenyatta and Commissioner Mari Saarinen discussed the Munich Agreement on 4 May 2018.',
    'meeting Uhuru Kenyatta, Mari Saarinen on Munich Agreement @ 2018-05-04',
  ],
  [
    'The third dialogue was hosted by Kenya in May 2013 and the EU-Kenya seminar on water by the Secretariat.',
    'consultation in Kenya @ 2013-05',
  ],
])('%s', (text, ...expected) => {
  expect(meetings(text, ['EU', 'KEN'])).toEqual(expected);
});

// Who was there as the next sentence tells, whom a pronoun stands for, and what was spoken of.
test.each<[string, ...string[]]>([
  [
    'The ninth EU-Kenya Ministerial Meeting took place in Brussels on 2 February 2017. High Representative Karl Berg co-chaired it with the Foreign Minister of Kenya, Raychelle Omamo.',
    'meeting Karl Berg, Raychelle Omamo in Brussels @ 2017-02-02',
  ],
  [
    'The EU-Kenya Summit took place in Nairobi on 30 May 2017. Present at its opening, besides President Uhuru Kenyatta, who gave the first speech, were Commissioner Karl Berg and Commissioner Mari Saarinen.',
    'summit Uhuru Kenyatta, Karl Berg, Mari Saarinen in Nairobi @ 2017-05-30',
  ],
  // What somebody did on another day, or what befell him, puts nobody at the event.
  [
    'The EU-Kenya Summit took place in Nairobi on 30 May 2017. President Uhuru Kenyatta was elected in the same year.',
    'summit in Nairobi @ 2017-05-30',
  ],
  [
    'The EU-Kenya Summit took place in Nairobi on 30 May 2017. President Uhuru Kenyatta became chair of another body.',
    'summit in Nairobi @ 2017-05-30',
  ],
  [
    'The agreement was signed in Brussels by President Uhuru Kenyatta and Commissioner Karl Berg on 3 May 2017, on the occasion of the first EU-Kenya Summit.',
    'summit Uhuru Kenyatta, Karl Berg @ 2017-05-03',
  ],
  [
    'Karl Berg and Mari Saarinen visited Nairobi on 3 May 2017. On 4 May the two ministers paid a visit to the port in Mombasa.',
    'visit Karl Berg, Mari Saarinen in Nairobi @ 2017-05-03',
    'visit Karl Berg, Mari Saarinen in Mombasa @ 2017-05-04',
  ],
  [
    'Minister Monica Juma visited Brussels on 3 May 2017. On 4 May Commissioner Karl Berg had an exchange of views with her on fisheries.',
    'visit Monica Juma in Brussels @ 2017-05-03',
    'exchange-of-views Karl Berg, Monica Juma on fisheries @ 2017-05-04',
  ],
  [
    'The third EU-Kenya Forum took place in Nairobi on 26 April 2017, and covered, among other issues, the war in Sudan and cyber security.',
    'conference in Nairobi on war in Sudan; cyber security @ 2017-04-26',
  ],
  [
    'Commissioner Karl Berg spoke on fisheries at the Ocean Conference in Nairobi on 3 May 2017.',
    'address Karl Berg in Nairobi on fisheries @ 2017-05-03',
  ],
  [
    'Minister Monica Juma came to Brussels on 3 May 2017 to brief the Council on the war in Sudan.',
    'visit Monica Juma in Brussels on war in Sudan @ 2017-05-03',
  ],
  [
    'Consultations on cyber policy (seven rounds so far) and disarmament are held regularly.',
    'consultation on cyber policy; disarmament @ /..',
  ],
  [
    'Minister Monica Juma and Commissioner Karl Berg met on 3 May 2017 and discussed women, peace and security, the situation in and around Sudan, energy and food security.',
    'meeting Monica Juma, Karl Berg on women, peace and security; situation in and around Sudan; energy and food security @ 2017-05-03',
  ],
  [
    'The EU-Kenya meetings at ministerial level were devoted to fisheries on 4 December 2016 and on 4 April 2017.',
    'meeting on fisheries @ 2016-12-04',
    'meeting on fisheries @ 2017-04-04',
  ],
  [
    'The EU-Kenya cyber security dialogue was held in Nairobi in May 2017.',
    'consultation in Nairobi on cyber security @ 2017-05',
  ],
  // A political dialogue is no matter of its own.
  ['The EU-Kenya political dialogue was held in Nairobi in May 2017.', 'consultation in Nairobi @ 2017-05'],
  [
    'On 24 January 2011 the President, Mwai Kibaki, pays his first visit to Brussels since 2002.',
    'visit Mwai Kibaki in Brussels @ 2011-01-24',
  ],
  ['Minister Monica Juma visited Expo 2015 in Milan on 22 July.', 'visit Monica Juma in Milan @ 2015-07-22'],
  ['Support has gone to the Disaster Centre in Nairobi since 2015.'],
])('%s', (text, ...expected) => {
  expect(meetings(text, ['EU', 'KEN'])).toEqual(expected);
});
